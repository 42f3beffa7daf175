"""Plays the life of fictional systems through the installed command, at the times that a story names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal
    from tests.cli.running import Outcome

NAMED = ("--name", "Fictional system", "--function", "fictional", "--process", "fictional work")
AUDITOR = "auditor@example"


@dataclass(slots=True)
class Life:
    """A rehearsal ledger whose clock follows the story: 10:00 UTC on the day named, or the whole time where given."""

    ledger: Rehearsal

    def tried(self, when: str, *arguments: str, by: str = DESK) -> Outcome:
        """Run the installed command at that time."""
        self.ledger.clock = when if "T" in when else f"{when}T10:00:00Z"
        return self.ledger.run(*arguments, "--json", by=by)

    def does(self, when: str, *arguments: str, by: str = DESK) -> dict[str, Any]:
        """As :meth:`tried`; it must succeed. Its document."""
        done = self.tried(when, *arguments, by=by)
        assert done.status == 0, done.messages
        return dict(done.document)

    def history(self, when: str, ref: str, *more: str) -> dict[int, dict[str, Any]]:
        """What is recorded about a subject since the ledger's first day, by index."""
        found = self.does(when, "history", ref, "--since", "2024-01-01", *more)["entries"]
        return {entry["index"]: entry for entry in found}

    def records(self, when: str, *arguments: str, by: str = DESK) -> int:
        """As :meth:`does`; the first entry that it recorded."""
        return int(self.does(when, *arguments, by=by)["entries"][0]["index"])

    def registers(self, when: str, ref: str, *more: str, organisation: str = "min-x") -> None:
        """A system is registered, in use since the day it says."""
        self.does(when, "system", "register", ref, "--organisation", organisation, *NAMED, *more)

    def examines(self, when: str, ref: str, *said: str) -> int:
        """A system is examined and the examination approved the same day; the entry of the classification."""
        short = ("--summary", "--because", "a fictional reason", "--decisive-all")
        made = self.does(when, "classification", "record", ref, *short, *said)
        named = said[said.index("--deployment") : said.index("--deployment") + 2] if "--deployment" in said else ()
        self.does(when, "classification", "approve", ref, *named, by=CIO)
        return int(made["entries"][0]["index"])

    def rows(self, when: str, *moment: str) -> list[dict[str, Any]]:
        """The inventory."""
        return list(self.does(when, "inventory", *moment)["systems"])

    def row(self, when: str, ref: str, *moment: str, deployment: str = "1") -> dict[str, Any]:
        """One row of the inventory."""
        rows = self.rows(when, *moment)
        return next(row for row in rows if (row["ref"], row["deployment"]) == (ref, deployment))

    def shown(self, when: str, ref: str, *moment: str) -> dict[str, Any]:
        """A system in full."""
        return dict(self.does(when, "system", "show", ref, *moment)["system"])

    def due(self, when: str, *moment: str) -> set[tuple[str, str, str]]:
        """What is due: reference, what, and the role that must act."""
        found = self.does(when, "due", *moment)["due"]
        return {(row["ref"], row["what"], row["who"]["role"]) for row in found}


def begun(folder: Path, day: str) -> Life:
    """A ledger that starts on a day, in which the desk records for all and the approver approves for all."""
    ledger = rehearsal(folder, f"{day}T08:00:00Z")
    ledger.do("official", "enrol", AUDITOR, "--function", "auditor", "--organisation", "example")
    for handle, role in ((DESK, "recorder"), (CIO, "approver"), (AUDITOR, "auditor")):
        ledger.do("official", "grant", handle, role, "--organisation", "example", by=ADMIN)
    return Life(ledger)
