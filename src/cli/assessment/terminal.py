"""Plain lines out on standard error and in from standard input: no cursor moves, no colour, nothing drawn."""

from __future__ import annotations

import sys
import textwrap
from typing import Protocol

from ..error_messages import write_message

WIDTH = 78
"""Lines are wrapped at this width, as narrow terminals and large letters want."""


class Undecodable(Exception):
    """A line that is not in the terminal's encoding, which is named."""


class Terminal(Protocol):
    """Somebody who is told lines and answers with lines."""

    def say(self, text: str) -> None:
        """Tell one or more lines."""
        ...

    def hear(self) -> str | None:
        """The next line, without its end; None where there are no more. Raises Undecodable."""
        ...


class StandardStreams:
    """The person at the keyboard, or a file or program in their place."""

    def say(self, text: str) -> None:
        """On standard error, so that standard output stays the result."""
        for line in text.split("\n"):
            write_message("\n".join(wrapped(line)))

    def hear(self) -> str | None:
        """After the prompt ``> ``."""
        sys.stderr.write("> ")
        sys.stderr.flush()
        data = sys.stdin.buffer.readline()
        if not sys.stdin.isatty() or not data:
            sys.stderr.write("\n")
        encoding = sys.stdin.encoding or "utf-8"
        try:
            line = data.decode(encoding)
        except UnicodeDecodeError as error:
            raise Undecodable(encoding) from error
        return line.strip() if data else None


def wrapped(line: str) -> list[str]:
    """One line as lines of at most :data:`WIDTH`; those that follow stand as far in as the first."""
    indent = " " * (len(line) - len(line.lstrip()))
    return textwrap.wrap(line, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]
