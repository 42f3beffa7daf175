"""Histories in which every combination of facts about a deployment comes about on some day."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, Final, get_args

from grootboek.domain.standing import ClaimState, ShutdownStage
from grootboek.domain.values import When
from tests.domain.histories import SECOND, History

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grootboek.domain.events.system import Lifecycle

BOTH_ROLES: Final = ("provider", "deployer")
EXAMINATIONS: Final[dict[str, dict[str, Any] | None]] = {
    "none": None,
    "not an AI system": {"definition": {"ai1": "not_met"}},
    "no point": {},
    "f open": {"unknown": "f"},
    "f": {"met": "f"},
    "c and f": {"met": "c f"},
    "ba, which applies later": {"met": "ba", "roles": BOTH_ROLES, "taxonomy": SECOND},
    "ba later, f open": {"met": "ba", "unknown": "f", "roles": BOTH_ROLES, "taxonomy": SECOND},
    "ba later, f": {"met": "ba f", "roles": BOTH_ROLES, "taxonomy": SECOND},
    "ba later, c and f": {"met": "ba c f", "roles": BOTH_ROLES, "taxonomy": SECOND},
}
"""What the approved classification found. An exception is claimed for f only."""

LIFE: Final[dict[str, tuple[Lifecycle, ShutdownStage]]] = {
    "2025-03-01": ("in_development", "none"),
    "2025-03-02": ("in_development", "decided"),
    "2025-03-03": ("in_development", "informed"),
    "2025-03-04": ("in_use", "informed"),
    "2025-03-05": ("out_of_use", "informed"),
    "2025-03-06": ("in_use", "none"),
    "2025-03-07": ("in_use", "decided"),
    "2025-03-08": ("out_of_use", "decided"),
    "2025-03-09": ("out_of_use", "switched_off"),
    "2025-03-10": ("in_development", "switched_off"),
    "2025-03-11": ("in_development", "decommissioned"),
    "2025-03-12": ("out_of_use", "decommissioned"),
    "2025-03-13": ("out_of_use", "verified"),
    "2025-03-14": ("in_development", "verified"),
    "2025-03-16": ("in_use", "none"),
    "2025-03-17": ("out_of_use", "none"),
}
"""Use and shutdown on each day of a life: every pair that there can be. On two days a new period of use begins."""


def life(examination: str, exclusion: ClaimState, exception: ClaimState, *, covers: bool, proposed: bool) -> History:
    """A history that goes through :data:`LIFE`, with claims on an exclusion and an exception in these states."""
    history = History()
    history.register(lifecycle="in_development")
    if not covers:
        history.replace_version("2025-02-01")
    found = EXAMINATIONS[examination]
    if found is not None:
        history.approve(history.classify(**found, examined_since=When("2025-12-31")))
    if proposed:
        history.classify()
    _claim(history, "C1", "X-2-6", exclusion)
    _claim(history, "C2", "f-x2", exception)
    _live(history)
    return history


def all_lives() -> Iterator[tuple[str, ClaimState, ClaimState, bool, bool]]:
    """The arguments of every life."""
    claims = get_args(ClaimState)
    for examination, exclusion, exception, covers, proposed in product(
        EXAMINATIONS, claims, claims, (True, False), (True, False)
    ):
        if covers or EXAMINATIONS[examination] is not None:
            yield examination, exclusion, exception, covers, proposed


def _claim(history: History, claim: str, ground: str, state: ClaimState) -> None:
    if state == "none":
        return
    fields: dict[str, Any] = {"conditions": {}} if state == "incomplete" else {}
    history.claim(claim, ground, last="2025-01-31" if state == "expired" else None, **fields)
    if state in {"accepted", "rejected"}:
        history.decide_claim(claim, accept=state == "accepted")
    elif state == "withdrawn":
        history.withdraw(claim, "2025-02-01")
    elif state == "lapsed":
        history.lapse(claim, "2025-02-01")


def _live(history: History) -> None:
    before: tuple[Lifecycle, ShutdownStage] = ("in_development", "none")
    off = 0
    for day, (use, stage) in LIFE.items():
        if stage == before[1] or stage == "none":
            if use != before[0]:
                history.lifecycle(use, day)
        elif stage == "decided":
            history.decide_shutdown(day)
        elif stage == "informed":
            history.inform(day)
        elif stage == "switched_off":
            off = history.switch_off(day)
        elif stage == "decommissioned":
            history.decommission(day)
        else:
            history.verify(off, day)
        before = (use, stage)
