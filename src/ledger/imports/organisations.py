"""Which organisation of the ledger a source's name stands for: known, renamed, or new under the parent named.

A name that the ledger does not know is a *rename* only where the source leaves no doubt: every row of the old
organisation that is still listed carries the new name, and the old name stands nowhere any more. Else it is a new
organisation, and its systems pass to it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ...domain.commands.organisation import RegisterOrganisation, RenameOrganisation
from ...domain.values import Code, Committed

if TYPE_CHECKING:
    from .known import Known
    from .source_file import SourceRow

LONGEST_CODE = 80


@dataclass
class Organisations:
    """The code of each name, and the commands that make it so."""

    codes: dict[str, Code] = field(default_factory=dict)
    commands: list[RegisterOrganisation | RenameOrganisation] = field(default_factory=list)


def match_organisations(rows: tuple[SourceRow, ...], known: Known, source: Code, parent: Code | None) -> Organisations:
    """Match every organisation name in the rows."""
    found = Organisations()
    by_name = {_folded(each.names[-1][2].name.shown): code for code, each in known.organisations.items()}
    taken = set(known.organisations)
    unknown: list[str] = []
    for name in dict.fromkeys(row.organisation for row in rows if row.organisation is not None):
        code = by_name.get(_folded(name))
        if code is None:
            unknown.append(name)
            continue
        found.codes[name] = code
        current = known.organisations[code]
        if current.source == source and current.names[-1][2].name.value != name:
            found.commands.append(RenameOrganisation(code, Committed.of(name)))
    for name in unknown:
        renamed = _renamed(name, rows, known, set(found.codes.values()), source)
        code = renamed or _free_code(name, taken)
        taken.add(code)
        found.codes[name] = code
        if renamed is not None:
            found.commands.append(RenameOrganisation(code, Committed.of(name)))
        else:
            found.commands.append(
                RegisterOrganisation(code, Committed.of(name), kind="other", parent=parent, source=source)
            )
    return found


def _renamed(name: str, rows: tuple[SourceRow, ...], known: Known, named: set[Code], source: Code) -> Code | None:
    """The organisation whose rows, all that are still listed, now carry this name."""
    before = {
        row.reference: known.systems[row.reference].use("organisation")
        for row in rows
        if row.reference in known.systems
    }
    earlier = {before[row.reference] for row in rows if row.organisation == name and row.reference in before}
    if len(earlier) != 1:
        return None
    (code,) = earlier
    old = known.organisations.get(code)
    if old is None or old.source != source or code in named:
        return None
    elsewhere = any(row.organisation != name and before.get(row.reference) == code for row in rows)
    return None if elsewhere else old.code


def _free_code(name: str, taken: set[Code]) -> Code:
    """A code from a name: ASCII, lower case, hyphens; with a number where it is taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_CODE] or "organisation"
    code, number = Code(stem), 2
    while code in taken:
        code, number = Code(f"{stem}-{number}"), number + 1
    return code


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
