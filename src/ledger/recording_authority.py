"""What authority needs to know when recording: read from the subjects that the act concerns, and no others.

The other view, folded over all entries, is :class:`~grootboek.domain.authority_ledger.AuthorityLedger`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.accreditation import NOT_STATED, accredited_after
from ..domain.aggregates.log_key import CODE as LEDGER
from ..domain.authority_view import Earlier, Founder, Responsible, addressees_of, claim_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..domain.act import Recorded
    from ..domain.aggregates.official import Official
    from ..domain.organisation_tree import OrganisationTree
    from ..domain.values import Code, Handle, Level
    from .subjects import Subjects


def _answering(before: Responsible | None, entries: Iterable[Recorded]) -> Responsible:
    """The projector of who answers for a system."""
    answering = before or Responsible()
    for entry in entries:
        answering = answering.after(entry)
    return answering


class RecordingAuthority:
    """Authority by the subjects as loaded, with the acts applied to them.

    A mandate that is granted in the same save does not count yet, except at the founding: its index is only known when
    the save is recorded.
    """

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects

    @property
    def size(self) -> int:
        """How many entries there are, with those applied."""
        return self._subjects.size

    @property
    def founder(self) -> Founder | None:
        """Who recorded entry 0; None while there is none."""
        first = self._subjects.first
        return Founder(first.act.actor.handle, first.act.actor.organisation, first.key) if first is not None else None

    @property
    def tree(self) -> OrganisationTree:
        """The organisations."""
        return self._subjects.tree

    @property
    def accredited(self) -> Level:
        """Up to which level content may come in; only asked for what is above unclassified."""
        return accredited_after(NOT_STATED, self._subjects.entries("ledger", LEDGER))

    def official(self, handle: Handle) -> Official | None:
        """An official; None if not enrolled."""
        return self._as_recorded(self._subjects.official(handle))

    def officials(self) -> Iterator[Official]:
        """All officials, each loaded: only a key that is added, or an administration taken away, asks for them."""
        found = (self._as_recorded(self._subjects.official(handle)) for handle in self._subjects.handles())
        return (official for official in found if official is not None)

    def _as_recorded(self, found: Official | None) -> Official | None:
        """An official without the mandates of this same save."""
        recorded = self._subjects.head.size
        # Mandates stand in the order of their index.
        if found is None or not recorded or not found.mandates or found.mandates[-1].index < recorded:
            return found
        return replace(found, mandates=tuple(mandate for mandate in found.mandates if mandate.index < recorded))

    def responsible(self, system: Code) -> Responsible:
        """Who answers for the deployments of a system; nobody if it is unknown."""
        found: Responsible = self._subjects.projected("ai-system", system, _answering)
        return found

    def addressees(self, inquiry: Code) -> tuple[Code, ...]:
        """Whom an inquiry asked when it was opened; none if it is unknown."""
        found = self._subjects.entries("inquiry", inquiry)
        return (addressees_of(found[0]) or ()) if found else ()

    def earlier(self, index: int) -> Earlier | None:
        """An earlier entry; None if there is none at that index."""
        found = self._subjects.entry(index)
        return Earlier.of(found) if found is not None else None

    def claim(self, system: Code, claim: Code) -> Earlier | None:
        """The entry of a system that makes the claim; None if there is none."""
        made = (entry for entry in self._subjects.entries("ai-system", system) if claim_of(entry) == claim)
        return next((Earlier.of(entry) for entry in made), None)
