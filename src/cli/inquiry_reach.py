"""Organisations by their place in the tree, for an inquiry's addressees and reach and what a return covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.values import Code
from ..errors import NotFound, Refused
from .asking import asking

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..domain.organisation_tree import OrganisationTree
    from ..domain.values import When
    from .session import Session


def right_below_the_root(session: Session, when: When | None = None) -> tuple[Code, ...]:
    """The organisations right below the root on the first day of ``when``, else today.

    Raises Refused ``nothing-below-the-root``.
    """
    tree, day = _tree(session, when)
    roots = {code for code in tree.organisations if tree.parent(code, day) is None}
    found = sorted(code for code in tree.organisations if tree.parent(code, day) in roots and tree.exists(code, day))
    if not found:
        raise Refused("nothing-below-the-root", day=day.isoformat())
    return tuple(found)


def with_all_below(session: Session, codes: Iterable[Code], when: When | None = None) -> tuple[Code, ...]:
    """The organisations and all that stand below them. Raises NotFound ``organisation-unknown``."""
    tree, day = _tree(session, when)
    found: dict[Code, None] = {}
    for code in codes:
        if code not in tree.organisations:
            raise NotFound("organisation-unknown", organisation=code)
        found[code] = None
        found |= dict.fromkeys(sorted(below for below in tree.below(code, day) if tree.exists(below, day)))
    return tuple(found)


def _tree(session: Session, when: When | None) -> tuple[OrganisationTree, date]:
    from ..projections.tree import tree_at

    with asking(session) as (projections, moment):
        found = projections.ask(lambda connection: tree_at(connection, moment))
    return found.tree, when.first if when is not None else found.day
