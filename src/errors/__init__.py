"""The one error tree, shared by all rooms.

An error carries a *code* (stable, for programs) and *details* (named values). Its text, in English and
Dutch, lives in :mod:`grootboek.errors.texts` under the code, and nowhere else; ``tests/errors`` holds a
reproduction of each. Raise the class whose exit status fits::

    raise NotFound("system-unknown", ref="SYS-1")

The tree, with the exit status of the command line (``docs/errors.md``)::

    GrootboekError
    ├── Refused         1   a rule says no: the message names the rule and the remedy
    │   ├── NotFound    1   what was named does not exist (at that moment)
    │   ├── Conflict    1   something else stands there already
    │   └── Invalid     1   what was given is not well formed
    ├── Misused         2   the command line itself was wrong
    ├── Unsound         3   evidence that is not what it should be (malformed or altered bytes)
    ├── NotAuthorised   4   no mandate, or the same official or key where another is needed
    └── Unreachable     5   the ledger cannot be reached, read or written
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

Detail = str | int
Language = Literal["en", "nl"]
Part = tuple[Mapping[str, Detail], "GrootboekError"]
"""Where, by name (``row``, ``ref``), and what is wrong there: one of many things that are refused at once."""


class GrootboekError(Exception):
    """Root of all errors that this package raises on purpose.

    ``code`` is the stable identifier under which the text lives; ``details`` are the values named in it.
    """

    exit_status: ClassVar[int] = 1

    def __init__(self, code: str, **details: Detail) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def text(self, language: Language) -> str:
        """The message in the language asked: where, what was found, what was expected, what to do now."""
        from .texts import text  # only loaded when something goes wrong

        return text(self.code, self.details, language)

    def parts(self) -> Sequence[Part]:
        """Everything that is wrong, where this says only how many things are."""
        return ()

    def __str__(self) -> str:
        return self.text("en")


class Refused(GrootboekError):
    """A rule says no. Nothing was recorded."""


class NotFound(Refused):
    """What was named does not exist, or did not at the moment asked about."""


class Conflict(Refused):
    """Something else stands there already."""


class Invalid(Refused):
    """What was given is not well formed: a date, a code, a file."""


class Misused(GrootboekError):
    """The command line itself was wrong: options that exclude each other, an argument that is missing."""

    exit_status = 2


class Unsound(GrootboekError):
    """Evidence is not what it should be: malformed, altered, or not by whom it says."""

    exit_status = 3


class NotAuthorised(GrootboekError):
    """No mandate, or the same official or the same key where another is needed."""

    exit_status = 4


class Unreachable(GrootboekError):
    """The ledger cannot be reached, read or written."""

    exit_status = 5
