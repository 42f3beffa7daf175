"""An organisation as deciding needs it: as in :mod:`grootboek.domain.organisation_tree`, from its own entries."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ...errors import NotFound, Refused
from ..act import Recorded
from ..organisation_tree import Organisation, OrganisationTree
from ..values import Code

__all__ = ["Organisation", "current", "dissolved_on", "project"]


def project(state: Organisation | None, entries: Iterable[Recorded]) -> Organisation | None:
    """The organisation after more entries of its stream."""
    tree = OrganisationTree({state.code: state} if state else {})
    for entry in entries:
        tree = tree.after(entry)
    return next(iter(tree.organisations.values()), None)


def dissolved_on(organisation: Organisation) -> date | None:
    """The first day on which it is gone, where one is recorded."""
    return organisation.dissolved[-1][0] if organisation.dissolved else None


def current(organisation: Organisation | None, code: Code, day: date) -> Organisation:
    """The organisation, which must take new things on that day.

    Raises NotFound (``organisation-unknown``) and Refused (``organisation-dissolved``).
    """
    if organisation is None:
        raise NotFound("organisation-unknown", organisation=code)
    gone = dissolved_on(organisation)
    if gone is not None and day >= gone:
        successor = organisation.successor or code
        raise Refused("organisation-dissolved", organisation=code, day=gone.isoformat(), successor=successor)
    return organisation
