"""Decisions about organisations: one root, no loops, nothing before an organisation existed, nothing after it ended."""

from __future__ import annotations

from datetime import date

from ...errors import Conflict, Refused
from ..commands.organisation import DissolveOrganisation, MoveOrganisation, RegisterOrganisation, RenameOrganisation
from ..events.organisation import (
    OrganisationDissolved,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from ..organisation_tree import OrganisationTree
from ..values import Code, When
from .deciding import Decided, Occasion
from .organisation import Organisation, current


def register(
    command: RegisterOrganisation, existing: Organisation | None, parent: Organisation | None, occasion: Occasion
) -> Decided:
    """A new organisation under a registered parent, which must be filled in; fictional where the parent is.

    Raises Conflict (``organisation-exists``), NotFound (``organisation-unknown``), Refused (``organisation-dissolved``,
    ``organisation-root``: there is one root).
    """
    if existing is not None:
        raise Conflict("organisation-exists", organisation=command.code)
    if command.parent is None:
        raise Refused("organisation-root", organisation=command.code)
    day = occasion.effective()
    above = current(parent, command.parent, day.first)
    event = OrganisationRegistered(
        name=command.name,
        kind=command.kind,
        parent=command.parent,
        name_en=command.name_en,
        tooi=command.tooi,
        oin=command.oin,
        fictional=command.fictional or above.fictional,
        source=command.source,
    )
    return Decided("organisation", command.code, event, day)


def rename(command: RenameOrganisation, organisation: Organisation | None, occasion: Occasion) -> Decided:
    """Another name from a day on.

    Raises NotFound (``organisation-unknown``), Refused (``organisation-dissolved``, ``organisation-later``,
    ``nothing-changed``).
    """
    day = occasion.effective()
    found = _there(current(organisation, command.code, day.first), day)
    held = OrganisationTree({found.code: found}).names(found.code, day.first)
    if held is not None and held.name.value == command.name.value and command.name_en in {None, held.name_en}:
        raise Refused("nothing-changed", subject=command.code)
    return Decided("organisation", command.code, OrganisationRenamed(command.name, command.name_en), day)


def move(command: MoveOrganisation, tree: OrganisationTree, occasion: Occasion) -> Decided:
    """Another parent from a day on.

    Raises NotFound (``organisation-unknown``), Refused (``organisation-dissolved``, ``organisation-later``,
    ``organisation-root``, ``organisation-loop``, ``nothing-changed``).
    """
    day = occasion.effective()
    found = _there(current(tree.organisations.get(command.code), command.code, day.first), day)
    current(tree.organisations.get(command.parent), command.parent, day.first)
    if found.parents[0][2] is None:
        raise Refused("organisation-root", organisation=command.code)
    if tree.parent(command.code, day.first) == command.parent:
        raise Refused("nothing-changed", subject=command.code)
    _without_loop(tree, command.code, command.parent, day.first)
    return Decided("organisation", command.code, OrganisationMoved(command.parent), day)


def dissolve(command: DissolveOrganisation, tree: OrganisationTree, occasion: Occasion) -> Decided:
    """The end of an organisation; its successor takes its place from the effective day on.

    Raises NotFound (``organisation-unknown``), Refused (``organisation-dissolved``, ``organisation-later``,
    ``organisation-root``, ``organisation-loop``).
    """
    day = occasion.effective()
    found = tree.organisations.get(command.code)
    if found is not None and found.dissolved:
        current(found, command.code, date.max)
    found = _there(current(found, command.code, day.first), day)
    current(tree.organisations.get(command.successor), command.successor, day.first)
    if found.parents[0][2] is None:
        raise Refused("organisation-root", organisation=command.code)
    _without_loop(tree, command.code, command.successor, day.first)
    return Decided("organisation", command.code, OrganisationDissolved(command.successor), day)


def _there(organisation: Organisation, day: When) -> Organisation:
    if day.first < organisation.from_day:
        first = organisation.from_day.isoformat()
        raise Refused("organisation-later", organisation=organisation.code, day=day, first=first)
    return organisation


def _without_loop(tree: OrganisationTree, code: Code, above: Code, first: date) -> None:
    """Refuse a place under what stands under it, on the first day or on a later day on which the tree changes."""
    waiting = {first}
    seen: set[date] = set()
    while waiting:
        day = min(waiting)
        seen.add(day)
        line = (above, *tree.ancestors(above, day))
        if code in line:
            raise Refused("organisation-loop", organisation=code, above=above, day=day.isoformat())
        waiting |= {change for each in line for change in _changes(tree.organisations[each]) if change > first}
        waiting -= seen


def _changes(organisation: Organisation) -> set[date]:
    return {fact[0] for fact in organisation.parents} | {fact[0] for fact in organisation.dissolved}
