"""Authority folded over all entries in order, for verifying a whole ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .accreditation import NOT_STATED, accredited_after
from .act import Recorded
from .aggregates import official
from .aggregates.official import Official
from .authority_four_eyes import CLASSIFIED, LIFT_PROPOSED, PROPOSED, SWITCHED_OFF
from .authority_view import Earlier, Founder, Responsible, addressees_of, claim_of
from .organisation_tree import OrganisationTree
from .values import Code, Handle, Level

REMEMBERED = 1 << 15
"""Entries that can be decided about and are kept: memory stays the same, however many the ledger has."""


class AuthorityLedger:
    """All that carries authority in the entries applied so far; each is judged first and applied after.

    ``look_up`` gives an earlier entry by its index, or None: for corrections and disputes, which may name any entry.
    Of what is decided about by a second official the last many are kept here.
    """

    def __init__(self, look_up: Callable[[int], Recorded | None]) -> None:
        self._look_up = look_up
        self._size = 0
        self._founder: Founder | None = None
        self._tree = OrganisationTree()
        self._accredited: Level = NOT_STATED
        self._officials: dict[Handle, Official] = {}
        self._systems: dict[Code, Responsible] = {}
        self._addressees: dict[Code, tuple[Code, ...]] = {}
        self._decidable: dict[int, Earlier] = {}
        self._claims: dict[tuple[Code, Code], Earlier] = {}

    def apply(self, entry: Recorded) -> None:
        """Take in the next entry."""
        self._size += 1
        if entry.event.TYPE in {PROPOSED, LIFT_PROPOSED}:
            self._decidable[entry.index] = Earlier.of(entry)
        actor, stream = entry.act.actor, entry.act.stream
        if self._founder is None:
            self._founder = Founder(actor.handle, actor.organisation, entry.key)
        if stream.kind == "organisation":
            self._tree = self._tree.after(entry)
        elif stream.kind == "official":
            handle = Handle(stream.code)
            after = official.project(self._officials.get(handle), (entry,))
            if after is not None:
                self._officials[handle] = after
        elif stream.kind == "ai-system":
            self._apply_to_system(stream.code, entry)
        elif stream.kind == "ledger":
            self._accredited = accredited_after(self._accredited, (entry,))
        elif stream.kind == "inquiry":
            self._addressees.setdefault(stream.code, addressees_of(entry) or ())

    def pass_over(self) -> None:
        """Take in the next entry as one of a type that is not in :data:`~.authority_view.MATTERS`."""
        self._size += 1

    def _apply_to_system(self, code: Code, entry: Recorded) -> None:
        before = self._systems.get(code, Responsible())
        after = before.after(entry)
        if after is not before:
            self._systems[code] = after
        if entry.event.TYPE in {CLASSIFIED, SWITCHED_OFF}:
            self._remember(entry)
        claim = claim_of(entry)
        if claim is not None:
            self._claims.setdefault((code, claim), Earlier.of(entry))

    def _remember(self, entry: Recorded) -> None:
        """What most likely is decided about soon; what is decided about much later is looked up."""
        self._decidable[entry.index] = Earlier.of(entry)
        if len(self._decidable) > REMEMBERED:
            del self._decidable[next(iter(self._decidable))]

    @property
    def size(self) -> int:
        """How many entries were applied."""
        return self._size

    @property
    def founder(self) -> Founder | None:
        """Who recorded entry 0."""
        return self._founder

    @property
    def tree(self) -> OrganisationTree:
        """The organisations."""
        return self._tree

    @property
    def accredited(self) -> Level:
        """Up to which level content may come in."""
        return self._accredited

    def official(self, handle: Handle) -> Official | None:
        """An official; None if not enrolled."""
        return self._officials.get(handle)

    def officials(self) -> Iterable[Official]:
        """All officials."""
        return self._officials.values()

    def responsible(self, system: Code) -> Responsible:
        """Who answers for the deployments of a system; nobody if it is unknown."""
        return self._systems.get(system, Responsible())

    def addressees(self, inquiry: Code) -> tuple[Code, ...]:
        """Whom an inquiry asked when it was opened; none if it is unknown."""
        return self._addressees.get(inquiry, ())

    def earlier(self, index: int) -> Earlier | None:
        """An earlier entry; None if there is none at that index."""
        if index in self._decidable:
            return self._decidable[index]
        found = self._look_up(index) if index < self._size else None
        return Earlier.of(found) if found is not None else None

    def claim(self, system: Code, claim: Code) -> Earlier | None:
        """The entry of a system that makes the claim; None if there is none."""
        return self._claims.get((system, claim))
