"""A rehearsal ledger of a fictional ministry, made by the command itself, with a clock that a test sets.

``admin@example`` runs it; ``desk@example`` records and ``cio@example`` approves for ``min-x``, a ministry with an
agency ``agency-y``; there is another ministry ``min-z``. Everything in it is fictional.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from grootboek.cli.answers import Answer
from tests.cli.running import Outcome, environment, grootboek, performed

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import Language

START = "2026-09-01T08:00:00Z"
ADMIN, DESK, CIO = "admin@example", "desk@example", "cio@example"


@dataclass(slots=True)
class Rehearsal:
    """One ledger in a folder of its own."""

    folder: Path
    clock: str = START

    @property
    def path(self) -> Path:
        """The ledger's file."""
        return self.folder / "ledger.db"

    def surroundings(self, **more: str) -> dict[str, str]:
        """The environment in which commands run."""
        return environment(self.folder, GROOTBOEK_LEDGER=str(self.path), GROOTBOEK_CLOCK=self.clock, **more)

    def do(self, *arguments: str, by: str = ADMIN, language: Language = "en") -> Answer:
        """Run a command in this process; raises what it raises."""
        answer = performed(
            self.folder, *arguments, language=language, surroundings=self.surroundings(GROOTBOEK_OFFICIAL=by)
        )
        assert isinstance(answer, Answer)
        return answer

    def ask(self, *arguments: str) -> dict[str, Any]:
        """The JSON document of a command."""
        return dict(self.do(*arguments).document)

    def run(self, *arguments: str, by: str = ADMIN, **more: str) -> Outcome:
        """Run a command as a process of its own."""
        more = {"GROOTBOEK_LEDGER": str(self.path), "GROOTBOEK_CLOCK": self.clock, "GROOTBOEK_OFFICIAL": by} | more
        return grootboek(self.folder, *arguments, **more)

    def register(self, ref: str, *more: str, organisation: str = "min-x") -> Answer:
        """Register a system."""
        named = ("--name", f"Fictional {ref}", "--function", "fictional", "--process", "fictional work")
        return self.do("system", "register", ref, "--organisation", organisation, *named, *more, by=DESK)

    def classify(self, ref: str, *more: str) -> Answer:
        """Record a classification in short."""
        said = ("--summary", "--because", "fictional reason", "--decisive-all")
        return self.do("classification", "record", ref, *said, *more, by=DESK)

    def approve(self, *refs: str) -> Answer:
        """Approve what is proposed."""
        return self.do("classification", "approve", *refs, by=CIO)


def founded(folder: Path, clock: str = START) -> Rehearsal:
    """A ledger with nothing but its founding."""
    made = Rehearsal(folder, clock)
    made.do("init", "--rehearsal", "--organisation", "example", "--official", ADMIN, "--function", "administrator")
    return made


def rehearsal(folder: Path, clock: str = START) -> Rehearsal:
    """A ledger with the fictional ministry, its agency and its officials."""
    made = founded(folder, clock)
    for code, kind, parent in (
        ("min-x", "ministry", "example"),
        ("min-z", "ministry", "example"),
        ("agency-y", "agency", "min-x"),
    ):
        named = (
            "--name",
            f"Fictional {code}",
            "--kind",
            kind,
            "--parent",
            parent,
            "--fictional",
            "--from",
            "2010-10-14",
        )
        made.do("organisation", "register", code, *named)
    for handle, role in ((DESK, "recorder"), (CIO, "approver")):
        made.do("official", "enrol", handle, "--function", role, "--organisation", "min-x")
        made.do("official", "grant", handle, role, "--organisation", "min-x")
    return made
