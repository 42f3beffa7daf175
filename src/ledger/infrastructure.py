"""The library's infrastructure over books that are open already: it constructs nothing, and reads no environment.

The stock factory and application would take classes to import from environment variables (``COMPRESSOR_TOPIC`` and the
like), over whatever the program itself says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from eventsourcing.persistence import InfrastructureFactory, TrackingRecorder
from eventsourcing.utils import Environment

if TYPE_CHECKING:
    from .books import Books
    from .recorder import SQLiteLedgerRecorder


class BooksFactory(InfrastructureFactory[TrackingRecorder]):
    """Gives the recorder of the books; there is no other."""

    def __init__(self, books: Books) -> None:
        super().__init__(no_environment())
        self._books = books

    def application_recorder(self) -> SQLiteLedgerRecorder:
        """The ledger's recorder."""
        return self._books.recorder

    def aggregate_recorder(self, purpose: str = "events") -> NoReturn:
        """There is none: states are never stored, they follow from the entries."""
        raise NotImplementedError(purpose)

    def tracking_recorder(self, tracking_recorder_class: type[Any] | None = None) -> NoReturn:
        """There is none: projections keep their own place."""
        raise NotImplementedError(tracking_recorder_class)

    def process_recorder(self) -> NoReturn:
        """There is none: a ledger follows no other application."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the books."""
        self._books.close()


def no_environment() -> Environment:
    """An environment without a single setting."""
    return Environment("grootboek", {})
