"""A person who answers an examination from a script, and what was said to that person."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grootboek.cli.assessment.conversation import Conversation
from grootboek.cli.assessment.showing import Wording
from grootboek.cli.assessment.terminal import Undecodable
from grootboek.domain.law.interview import Interview, empty_form
from grootboek.domain.values import Code, When
from tests.domain.law.examinations import DEPLOYER, NEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grootboek.errors import Language

NOT_TEXT = "\0"
"""Stands for a line that is not in the terminal's encoding."""
INTERRUPT = "\3"
"""Stands for Ctrl-C."""
LAST = ["", "", "", "", ""]
"""Guidance, review day, flags, what would make it needed again, dissent: left empty."""
AI = ["y", "It is software that learned from old files."] + ["y", ""] * 6
"""It is an AI system, for one reason."""
NOTHING_MET = ["n", *["n", "It does nothing of the kind.", *["n", ""] * 3, *["n", ""] * 6]]
"""No exclusion, and every point fails at its first element."""
WHOLE = [*AI, *NOTHING_MET, *LAST]


@dataclass
class Script:
    """Answers line by line; ``said`` is everything that was told, in order."""

    lines: deque[str]
    said: list[str] = field(default_factory=list)

    def say(self, text: str) -> None:
        """Remember."""
        self.said.append(text)

    def hear(self) -> str | None:
        """The next line of the script."""
        if not self.lines:
            return None
        line = self.lines.popleft()
        if line == NOT_TEXT:
            raise Undecodable("utf-8")
        if line == INTERRUPT:
            raise KeyboardInterrupt
        return line


def conversation(lines: Iterable[str], language: Language = "en") -> tuple[Conversation, Script]:
    """A conversation about a system of a deployer with these answers."""
    script = Script(deque(lines))
    wording = Wording(NEW, (Code("GL-PP-2"), Code("GL-DEF-2")), language)
    interview = Interview(NEW, empty_form(NEW, DEPLOYER), {})
    day = When("2026-11-23").first
    return Conversation(script, wording, interview, day=day, language=language), script
