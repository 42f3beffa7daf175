"""The stage of the demonstration: a folder with a rehearsal ledger, a clock that is set, and commands that really run.

Every step is a command of this program, run in this process exactly as a user would give it; nothing is prepared.
"""

from __future__ import annotations

import shlex
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ...errors import Conflict, GrootboekError, Unreachable
from ..answers import Answer, Stream
from ..presenting import text_of
from ..settings import read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from ...errors import Language

LEDGER = "grootboek.db"
_SECOND = timedelta(seconds=1)


class Stage:
    """Runs commands in a folder of its own; one second passes between two of them."""

    def __init__(self, folder: Path, language: Language) -> None:
        self.folder = (
            folder.absolute()
        )  # a folder of settings that is not absolute is ignored, and keys would go elsewhere
        self.language = language
        self._now = datetime.fromisoformat("2024-11-15T09:00:00Z")

    def prepare(self) -> None:
        """Make the folder. Raises Conflict ``demo-folder-not-empty``, Unreachable ``file-unwritable``."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            filled = any(self.folder.iterdir())
        except OSError as error:
            raise Unreachable("file-unwritable", file=str(self.folder), problem=error.strerror or "-") from error
        if filled:
            raise Conflict("demo-folder-not-empty", folder=str(self.folder))

    def clock(self, moment: str) -> None:
        """Set the clock of the rehearsal: RFC 3339 in UTC."""
        self._now = datetime.fromisoformat(moment)

    def run(self, *arguments: str, by: str | None = None, ledger: str = LEDGER) -> Answer:
        """Run a command; ``by`` is the official who acts. Raises what the command raises."""
        from ..main import perform
        from ..session import Session

        self._now += _SECOND
        environment = {
            "GROOTBOEK_LEDGER": str(self.folder / ledger),
            "GROOTBOEK_CLOCK": self._now.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            **({"GROOTBOEK_OFFICIAL": by} if by is not None else {}),
        }
        answer = perform(arguments, Session(environment, read_settings(environment), self.language))
        if isinstance(answer, Stream):
            return Answer({"text": b"".join(answer.pieces).decode("utf-8")})
        if answer is None:
            raise GrootboekError("fault-unexpected", kind="demo", problem=" ".join(arguments))
        return answer

    def document(self, *arguments: str) -> dict[str, Any]:
        """The JSON document of a command."""
        return dict(self.run(*arguments).document)

    def shown(self, *arguments: str, ledger: str = LEDGER) -> str:
        """A command as typed, and what it prints."""
        return as_shown(arguments, self.run(*arguments, ledger=ledger), ledger)


def as_shown(arguments: tuple[str, ...], answer: Answer, ledger: str = LEDGER) -> str:
    """A command as typed, and its answer as it prints it."""
    return f"{typed(arguments, ledger)}\n\n{text_of(answer, drawn=True)}"


def typed(arguments: tuple[str, ...], ledger: str = LEDGER) -> str:
    """The command line as a user types it."""
    named = () if ledger == LEDGER else ("--ledger", ledger)
    return "$ grootboek " + shlex.join((*arguments, *named))
