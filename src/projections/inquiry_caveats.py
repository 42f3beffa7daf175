"""What a reader of an answer must know beside its counts, in Dutch and English: a table of conditions and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..frozen import frozen
from .inquiry_caveat_texts import CAVEATS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..errors import Language
    from .inquiry_status import InquiryStatus
    from .inventory import InventoryRow
    from .position import Position


@frozen
class Caveat:
    """One caveat: a stable code and its text in English and Dutch."""

    code: str
    english: str
    dutch: str

    def text(self, language: Language) -> str:
        """In the language asked."""
        return self.dutch if language == "nl" else self.english


@frozen
class Counted:
    """What the caveats are counted from. ``outside``: deployments below the reach, at organisations not in it."""

    status: InquiryStatus
    rows: Sequence[InventoryRow]
    outside: Sequence[InventoryRow]
    position: Position
    expected: bool
    withheld: int = 0

    def in_state(self, state: str) -> int:
        """The organisations in a state."""
        return self.status.totals[state]

    def standing(self, *standings: str) -> int:
        """The deployments that stand so."""
        return sum(row.standing in standings for row in self.rows)


def caveats(counted: Counted) -> tuple[Caveat, ...]:
    """The caveats that are due, in the order of their texts."""
    numbers = {code: _COUNTS[code](counted) for code in CAVEATS}
    return tuple(
        Caveat(code, *(text.format(n=numbers[code]) for text in texts))
        for code, texts in CAVEATS.items()
        if numbers[code]
    )


def _not_itemised(counted: Counted) -> int:
    return sum(not given.itemised for given in counted.status.facts.returns.values())


def _contradicted(counted: Counted) -> int:
    return sum(bool(row.contradicted_by) for row in counted.status.rows)


def _undecided(counted: Counted) -> int:
    return sum(row.claim in {"claimed", "incomplete"} and row.use == "in_use" for row in counted.rows)


def _unnamed(counted: Counted) -> int:
    return sum(process.said is None for row in counted.rows for process in row.processes)


_COUNTS: Final[dict[str, Callable[[Counted], int]]] = {
    "no-response": lambda counted: counted.in_state("no_response"),
    "not-covered": lambda counted: counted.in_state("not_covered"),
    "overview-not-complete": _not_itemised,
    "contradicted": _contradicted,
    "not-examined": lambda counted: sum(row.classification is None for row in counted.rows),
    "undetermined": lambda counted: counted.standing("undetermined", "re_examine"),
    "prohibited-not-in-use": lambda counted: counted.standing("prohibited_not_in_use"),
    "prohibited-from": lambda counted: counted.standing("prohibited_from"),
    "claims-not-decided": _undecided,
    "outside-reach": lambda counted: len(counted.outside),
    "process-not-at-hand": _unnamed,
    "withheld-from-public": lambda counted: counted.withheld,
    "expected": lambda counted: int(counted.expected),
    "attested": lambda counted: int(counted.position.attested),
    "other-law": lambda counted: int(any(row.outcome is not None for row in counted.rows)),
}
"""When each caveat is due: how many it is about, none where it is not."""
