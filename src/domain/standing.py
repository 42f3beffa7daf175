"""One word for where a deployment stands under Article 5, derived from facts: the first of eight rules that fits.

``prohibited_in_use`` leads, so that no proposal, claim or decision ever hides a prohibition that is in use. Two words
never say that something is lawful: Article 5(8) leaves other law in force.

    >>> standing(Facts(outcome="not_prohibited", use="in_use"))
    'not_prohibited'
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from ..frozen import frozen
from .events.system import Lifecycle
from .law.outcome import Outcome
from .values import Code

if TYPE_CHECKING:
    from collections.abc import Callable

Standing = Literal[
    "prohibited_in_use",
    "switched_off_unverified",
    "shut_down",
    "prohibited_not_in_use",
    "prohibited_from",
    "exception_accepted",
    "exception_ended",
    "exception_claimed",
    "re_examine",
    "undetermined",
    "not_ai_system",
    "not_prohibited",
    "proposed",
    "not_examined",
]
ClaimState = Literal["none", "incomplete", "claimed", "accepted", "rejected", "expired", "lapsed", "withdrawn"]
ShutdownStage = Literal["none", "decided", "informed", "switched_off", "decommissioned", "verified"]

ENDED_CLAIMS: frozenset[ClaimState] = frozenset({"rejected", "expired", "lapsed", "withdrawn"})
UNDECIDED_CLAIMS: frozenset[ClaimState] = frozenset({"incomplete", "claimed"})
FAVOURABLE: frozenset[Outcome] = frozenset({"not_ai_system", "not_prohibited"})


@frozen
class Facts:
    """What is so on one day, as far as it decides the standing.

    ``outcome`` is None where no classification is approved. ``points_met_now`` are the points of Art. 5(1) that are
    met and apply on the day; ``points_uncovered`` those of them that no accepted, running claim covers;
    ``applies_later`` is the first day on which a point counts that is met and does not apply yet. ``claim`` is the
    claim that decides (accepted before ended, ended before undecided), ``shutdown`` that of the current period of use.
    ``covers`` is whether the outcome still covers the version, the use and the law in force; ``proposed`` whether a
    classification awaits a second official.
    """

    outcome: Outcome | None = None
    points_met_now: tuple[Code, ...] = ()
    points_uncovered: tuple[Code, ...] = ()
    applies_later: date | None = None
    use: Lifecycle = "in_use"
    claim: ClaimState = "none"
    shutdown: ShutdownStage = "none"
    covers: bool = True
    proposed: bool = False


def _prohibited_in_use(facts: Facts) -> Standing | None:
    return "prohibited_in_use" if facts.points_uncovered and facts.use == "in_use" else None


def _switched_off(facts: Facts) -> Standing | None:
    if facts.shutdown in {"switched_off", "decommissioned"}:
        return "switched_off_unverified"
    return "shut_down" if facts.shutdown == "verified" else None


def _prohibited_not_in_use(facts: Facts) -> Standing | None:
    return "prohibited_not_in_use" if facts.points_met_now and facts.use != "in_use" else None


def _prohibited_from(facts: Facts) -> Standing | None:
    return "prohibited_from" if facts.applies_later is not None else None


def _by_claim(facts: Facts) -> Standing | None:
    if facts.claim == "accepted":
        return "exception_accepted"
    if facts.claim in ENDED_CLAIMS:
        return "exception_ended"
    return "exception_claimed" if facts.claim in UNDECIDED_CLAIMS else None


def _re_examine(facts: Facts) -> Standing | None:
    return "re_examine" if facts.outcome in FAVOURABLE and not facts.covers else None


def _by_outcome(facts: Facts) -> Standing | None:
    if facts.outcome is None:
        return None
    if facts.outcome == "not_ai_system" or facts.outcome == "not_prohibited":  # noqa: PLR1714 - the type checker follows this form
        return facts.outcome
    # An exclusion's standing follows its claim (rule 5). Without one nothing is known: never a favourable word.
    return "undetermined"


def _nothing_approved(facts: Facts) -> Standing:
    return "proposed" if facts.proposed else "not_examined"


RULES: tuple[Callable[[Facts], Standing | None], ...] = (
    _prohibited_in_use,
    _switched_off,
    _prohibited_not_in_use,
    _prohibited_from,
    _by_claim,
    _re_examine,
    _by_outcome,
    _nothing_approved,
)
"""The rules in their order of precedence; the last always fits."""
_BEFORE_THE_LAST = RULES[:-1]


def standing(facts: Facts) -> Standing:
    """The word for these facts: that of the first rule that fits."""
    for rule in _BEFORE_THE_LAST:
        word = rule(facts)
        if word is not None:
            return word
    return _nothing_approved(facts)
