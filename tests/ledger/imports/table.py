"""A fictional list as a CSV file, a mapping that reads it, and a ledger that imports it.

::

    with Table() as story:
        story.take(cells("1", because="Fictional."), folder)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.ledger.imports.register import FIRST, Importing

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.ledger.imports.importing import Imported

HEADERS = (
    *("no", "called", "does", "unit", "work", "maker", "meant", "version", "since", "elsewhere", "state", "role"),
    *("because", "law", "met", "open", "fails", "all", "no ai", "ground", "guidance", "review", "seen", "flags"),
    *("on", "by", "paper", "hash", "f1", "f2", "f3", "expected"),
    *("decided", "told", "off", "gone", "planned", "why", "off on", "off by", "off paper"),
)

MAPPING = """
source = "own-list"
system_prefix = "OWN-"
reference = "no"
name = "called"
function = "does"
organisation = "unit"
process = "work"
supplier = "maker"
purpose = "meant"
version = "version"
since = "since"
external = "elsewhere"
list_separator = "|"
dates = "dd-mm-yyyy"

[lifecycle]
field = "state"
values = { on = "in_use", off = "out_of_use", soon = "in_development" }

[roles]
field = "role"
values = { user = "deployer", maker = "provider" }

[classification]
because = "because"
taxonomy = "law"
met = "met"
unknown = "open"
decisive = "fails"
decisive_all = "all"
not_ai = "no ai"
grounds = "ground"
guidance = "guidance"
review = "review"
examined_since = "seen"
flags = "flags"
decided_on = "on"
decided_by = "by"
evidence = "paper"
evidence_sha256 = "hash"
elements = { f1 = "f1", f2 = "f2", f3 = "f3" }
states = { yes = "met", no = "not_met", maybe = "unknown" }

[classification.expected]
field = "expected"
values = { fine = "not_prohibited", bad = "prohibited", open = "undetermined" }

[shutdown]
decided = "decided"
informed = "told"
switched_off = "off"
decommissioned = "gone"
planned = "planned"
because = "why"
decided_on = "off on"
decided_by = "off by"
evidence = "off paper"
"""
PROHIBITED = {"f1": "yes", "f2": "yes", "f3": "yes", "all": "yes", "because": "Fictional feelings."}
CLEARED = {"all": "yes", "because": "Fictional letters."}
HASH = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"
SHUT = {"decided": "20-03-2025", "told": "2025-03-25", "off": "28-04-2025", "gone": "2025-05", "why": "Fictional end."}
UNIT = "Fictional MINISTRY"


def cells(number: str, /, **said: str) -> dict[str, str]:
    """A row: keyword ``no_ai`` is the column ``no ai``."""
    row = {"no": number, "called": f"Fictional system {number}", "unit": UNIT, "state": "on", "since": "01-03-2025"}
    return {**row, **{name.replace("_", " "): text for name, text in said.items()}}


def written(*rows: dict[str, str], headers: tuple[str, ...] = HEADERS, delimiter: str = ";") -> bytes:
    """The rows as CSV; each cell between quotes."""
    lines = [headers, *(tuple(row.get(header, "") for header in headers) for row in rows)]
    quoted = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)
    return ("\r\n".join(quoted) + "\r\n").encode()


class Table(Importing):
    """A story that imports such lists."""

    def take(self, *rows: dict[str, str], folder: Path, day: str = FIRST, **more: Any) -> Imported:
        """Import rows as of a day."""
        return self.take_bytes(written(*rows), folder=folder, day=day, **more)

    def take_bytes(
        self,
        data: bytes,
        *,
        folder: Path,
        day: str = FIRST,
        mapping: str = MAPPING,
        title: str = "own.csv",
        **more: Any,
    ) -> Imported:
        """Import a file as of a day."""
        path = folder / "own.toml"
        path.write_text(mapping, encoding="utf-8")
        return self.bring(data, day, mapping=str(path), title=title, **more)
