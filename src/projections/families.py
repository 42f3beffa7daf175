"""Which systems count for which: those that ever said to be merged into another, directly or by way of a third.

A merge that was corrected stays here: the domain leaves it out where it must, and the other system is told anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from ..domain.values import Code
from .tables import system_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Families:
    """``members`` are, for each system into which others were merged, these others; ``targets`` the other way round."""

    members: Mapping[Code, frozenset[Code]]
    targets: Mapping[Code, frozenset[Code]]


def families(connection: Connection) -> Families:
    """The families by all merges in the tables."""
    chosen = select(system_links.c.code, system_links.c.other).where(system_links.c.kind == "merged_into").distinct()
    return families_of((Code(row.code), Code(row.other)) for row in connection.execute(chosen))


def families_of(merges: Iterable[tuple[Code, Code]]) -> Families:
    """The families by merges: which system, into which other."""
    into: dict[Code, set[Code]] = {}
    for code, other in merges:
        into.setdefault(code, set()).add(other)
    targets = {code: frozenset(_reached(code, into) - {code}) for code in into}
    members: dict[Code, set[Code]] = {}
    for code, found in targets.items():
        for target in found:
            members.setdefault(target, set()).add(code)
    return Families({target: frozenset(codes) for target, codes in members.items()}, targets)


def _reached(code: Code, into: Mapping[Code, set[Code]]) -> set[Code]:
    reached: set[Code] = set()
    waiting = [code]
    while waiting:
        new = into.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return reached
