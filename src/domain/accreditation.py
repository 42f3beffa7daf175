"""Up to which level content may be in a ledger: the accreditation, which an entry of the ledger itself states.

>>> is_above("state_secret", "departmental_confidential"), is_above("unclassified", "unclassified")
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from ..errors import Refused
from .values import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .act import Act, Recorded

NOT_STATED: Final[Level] = "unclassified"
"""The level of a ledger in which no entry states one."""

ACCREDITED: Final = "ledger.accredited.v1"
"""The stored name of the entry that states it; the class is not loaded to judge an act."""

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
"""From the lowest to the highest."""


def is_above(level: Level, other: Level) -> bool:
    """Whether content of the level is more confidential than the other level allows."""
    return LEVELS.index(level) > LEVELS.index(other)


def accredited_after(before: Level, entries: Iterable[Recorded]) -> Level:
    """The accredited level after more entries; each statement counts from the entry after it."""
    for entry in entries:
        event: Any = entry.event
        if event.TYPE == ACCREDITED:
            before = event.level
    return before


def check_level(act: Act, accredited: Callable[[], Level]) -> None:
    """Refuse an act, or a document with it, above the accredited level, which is only asked for where it matters.

    Raises Refused (``level-above-accredited``).
    """
    if act.level == NOT_STATED and not act.evidence:
        return
    highest = max((act.level, *(item.level for item in act.evidence)), key=LEVELS.index)
    if highest == NOT_STATED:
        return
    allowed = accredited()
    if is_above(highest, allowed):
        from .error_labels import labelled

        raise Refused("level-above-accredited", level=labelled("level", highest), accredited=labelled("level", allowed))
