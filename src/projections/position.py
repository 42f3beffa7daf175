"""Where an answer stands: the moment that it is about, and the entries that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from ..domain.values import Code, Instant, LedgerId, Origin
    from ..ledger.accreditation import Accreditation


@frozen
class Position:
    """What every answer states of itself.

    ``on`` is the day in Amsterdam; ``known_at`` what was asked as known (a day, or the recorded time of the entry or
    moment named); ``index`` the last entry that counts, ``size`` their number, ``root`` the Merkle root over them in
    base64, and ``recorded_at`` the recorded time of the last. ``provisional``: what is recorded later may change the
    answer, asked for in the same words. ``attested``: entries count from their decided day; index, size and root are
    the whole ledger's.
    """

    on: date
    known_at: str
    index: int
    size: int
    root: str
    recorded_at: Instant
    provisional: bool
    attested: bool
    rules: Code
    ledger: LedgerId
    origin: Origin
    rehearsal: bool

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "on": self.on.isoformat(),
            "known_at": str(self.known_at),
            "index": self.index,
            "size": self.size,
            "root": self.root,
            "recorded_at": str(self.recorded_at),
            "provisional": self.provisional,
            "attested": self.attested,
            "rules": str(self.rules),
            "ledger": str(self.ledger),
            "origin": str(self.origin),
            "rehearsal": self.rehearsal,
        }


@frozen
class Moment:
    """A position as the tables see it: the number of the day, and the last index (or attested day) that counts.

    ``expected``: the day has not come yet. ``accreditation``: up to which level content may be in the entries that
    the answer rests on.
    """

    position: Position
    day: int
    known: int
    expected: bool
    accreditation: Accreditation

    @property
    def attested(self) -> bool:
        """Whether ``known`` is an attested day."""
        return self.position.attested
