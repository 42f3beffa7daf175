"""Which organisation of the ledger a source's name stands for: known, renamed, or new under the parent named.

A name that the ledger does not know is a *rename* only where the source leaves no doubt: two systems at least of the
old organisation now carry the new name, and no listed system of it carries another. Else it is a new organisation, and
its systems pass to it. Only what the source itself brought is ever renamed.

Where the name by which the source called an organisation is erased, a name that the ledger does not know and that one
of its systems carries is taken to be that name: it is not recorded again.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.commands.organisation import RegisterOrganisation, RenameOrganisation
from ...domain.values import Code, Committed
from ...frozen import frozen
from .known import last

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from ...domain.organisation_tree import OrganisationTree
    from .known import Known
    from .source_file import SourceRow

LONGEST_CODE = 80
SURE = 2
"""Systems that pass to an unknown name together before that is taken for another name of the same organisation."""


@frozen
class Named:
    """An organisation that the source names: the code that stands for it, and where new things of it go.

    ``code`` and ``place`` differ where the ledger knows that it was dissolved: then ``place`` is its successor.
    """

    code: Code
    place: Code


@dataclass
class Organisations:
    """What each name stands for, and the commands that make it so, both by the folded name."""

    named: dict[str, Named] = field(default_factory=dict)
    commands: dict[str, RegisterOrganisation | RenameOrganisation] = field(default_factory=dict)


def match_organisations(
    rows: Sequence[SourceRow], known: Known, *, source: Code, parent: Code | None, day: date
) -> Organisations:
    """Match every organisation name in the rows, whatever its capitals and spaces."""
    spellings = _spellings(rows)
    codes = _known_names(known)
    found = {name: codes[name] for name in spellings if name in codes}
    unknown = spellings.keys() - found.keys()
    found |= _nameless(rows, known, unknown)
    unknown -= found.keys()
    found |= _renamed(rows, known, unknown, frozenset(found.values()), source)
    taken = set(known.tree.organisations)
    matched = Organisations()
    for name, written in spellings.items():
        if name not in found:
            found[name] = free_code(written[0], taken)
            taken.add(found[name])
            matched.commands[name] = RegisterOrganisation(
                found[name], Committed.of(written[0]), kind="other", parent=parent, source=source
            )
        elif found[name] not in known.nameless and _called_otherwise(known, found[name], written, source, day):
            matched.commands[name] = RenameOrganisation(found[name], Committed.of(written[0]))
        matched.named[name] = Named(found[name], _place(known.tree, found[name], day))
    return matched


def folded(name: str) -> str:
    """A name without the differences that make no other organisation: capitals and spaces."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def free_code(name: str, taken: Collection[Code]) -> Code:
    """A code from a name: ASCII, lower case, hyphens; with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_CODE].rstrip("-") or "organisation"
    code, number = Code(stem), 2
    while code in taken:
        code, number = Code(f"{stem}-{number}"), number + 1
    return code


def _spellings(rows: Sequence[SourceRow]) -> dict[str, list[str]]:
    """Each organisation that the rows name, with the ways in which it is written there, in the order of the file."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.organisation is not None:
            written = found.setdefault(folded(row.organisation), [])
            if row.organisation not in written:
                written.append(row.organisation)
    return found


def _known_names(known: Known) -> dict[str, Code]:
    """The organisations by name: what the source called them comes before what the ledger calls them now."""
    found: dict[str, Code] = {}
    for code, name in known.names.items():
        found.setdefault(folded(name), code)
    for each in sorted(known.tree.organisations.values(), key=lambda each: (bool(each.dissolved), each.index)):
        now = each.names[-1][2].name.value
        if now is not None:
            found.setdefault(folded(now), each.code)
    return found


def _nameless(rows: Sequence[SourceRow], known: Known, unknown: Collection[str]) -> dict[str, Code]:
    """The unknown names that stand for an organisation whose name is erased: folded name -> the organisation."""
    found: dict[str, Code] = {}
    for row in rows:
        before = known.systems.get(row.reference)
        organisation = last(before.said.organisation) if before is not None else None
        name = folded(row.organisation or "")
        if name in unknown and organisation in known.nameless:
            found.setdefault(name, organisation)
    return found


def _renamed(
    rows: Sequence[SourceRow], known: Known, unknown: Collection[str], still_named: Collection[Code], source: Code
) -> dict[str, Code]:
    """The unknown names that are new names: folded name -> the organisation that had another name before."""
    moves: Counter[tuple[Code, str]] = Counter()
    for row in rows:
        before = known.systems.get(row.reference)
        organisation = last(before.said.organisation) if before is not None else None
        if organisation is not None and row.organisation is not None:
            moves[organisation, folded(row.organisation)] += 1
    found: dict[str, Code] = {}
    for (code, name), count in moves.items():
        alone = sum(code == other or name == called for other, called in moves) == 1
        own = known.tree.organisations[code].source == source and code not in still_named
        if name in unknown and alone and own and count >= SURE:
            found[name] = code
    return found


def _called_otherwise(known: Known, code: Code, written: Sequence[str], source: Code, day: date) -> bool:
    """Whether the source now calls an organisation that it brought by a name that neither it nor the ledger used."""
    organisation = known.tree.organisations[code]
    then = known.tree.names(code, day)
    used = {known.names.get(code), organisation.names[-1][2].name.value, then.name.value if then is not None else None}
    return organisation.source == source and not organisation.dissolved and used.isdisjoint(written)


def _place(tree: OrganisationTree, code: Code, day: date) -> Code:
    """The organisation itself, or where it is gone by the day, what it stands under: its successor."""
    until = tree.until_day(code)
    return code if until is None or day <= until else tree.parent(code, day) or code
