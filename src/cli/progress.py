"""A line on the terminal that tells how far long work is; elsewhere, and with ``--quiet``, nothing."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .session import Session

EVERY = 50
"""Steps after which the line is written again."""

START_OF_LINE = "\r\x1b[K"
"""Back to the first column, and what stood there is gone."""


@contextmanager
def progress_line(session: Session, words: Callable[[int, int], str]) -> Iterator[Callable[[int, int], None]]:
    """Gives a function to tell of how many steps (``done``, ``all``) are done; ``words`` puts that in words."""
    shown = not session.quiet and sys.stderr.isatty()

    def tell(done: int, steps: int) -> None:
        if shown and done % EVERY == 0:
            sys.stderr.write(START_OF_LINE + words(done, steps))
            sys.stderr.flush()

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write(START_OF_LINE)
            sys.stderr.flush()
