"""Reading within a transaction that has begun: that of an append, or one in which a batch is decided."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from .reader import Cursor


class OneTransaction:
    """Lets a reader read within a transaction that has begun: it sees what that sees, and begins none itself."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def reading(self) -> Self:
        """Itself, which gives the cursor of the transaction."""
        return self

    def __enter__(self) -> Cursor:
        return self._cursor

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Nothing: whoever began the transaction ends it."""

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """Nothing to hold: the transaction does."""
        yield

    def close(self) -> None:
        """Nothing: whoever began the transaction ends it."""
