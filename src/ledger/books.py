"""The books of one ledger, open for recording: recorder, mapper and event store over one file, and a reader of it.

They are constructed here and nowhere else. The library would choose classes by environment variables; ours does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from ..frozen import frozen
from .erasing import finish_erasures
from .mapper import LedgerMapper
from .reader import Reader
from .recorder import SQLiteLedgerRecorder
from .store import LedgerStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from .clock import Clock
    from .datastore import LedgerDatastore
    from .records import LedgerMeta


@frozen
class Books:
    """One open ledger. ``meta`` says which; the files ``beside`` it are made from it, and hold its texts too."""

    meta: LedgerMeta
    recorder: SQLiteLedgerRecorder
    mapper: LedgerMapper
    store: LedgerStore
    reader: Reader
    beside: tuple[Path, ...] = ()

    @classmethod
    def over(
        cls,
        datastore: LedgerDatastore,
        clock: Clock,
        randomness: Callable[[int], bytes],
        beside: tuple[Path, ...] = (),
    ) -> Books:
        """The books in a datastore. ``randomness(n)`` gives n random bytes."""
        reader = Reader(datastore)
        recorder = SQLiteLedgerRecorder(datastore, reader.meta, clock)
        mapper = LedgerMapper(randomness)
        return cls(reader.meta, recorder, mapper, LedgerStore(mapper, recorder, reader), reader, beside)

    def finish_erasures(self) -> bool:
        """Destroy what was approved to be erased, wherever it stands. Whether nothing of it is left."""
        return finish_erasures(self.recorder.ledger_datastore.uri, self.beside)

    def close(self) -> None:
        """Close the file."""
        self.reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: type[BaseException] | None, exc: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
