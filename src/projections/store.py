"""The tables of one ledger, brought up to date before every question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self, TypeVar

from sqlalchemy.exc import DBAPIError

from ..domain.act import RULES
from ..errors import Unreachable
from ..ledger.rulebook import rulebook_of
from .catching_up import BATCH, apply_batch, build, root_text, seen, suppose
from .digests import table_digests, whole_digest
from .shown_texts import ShownTo, marks_for, show_texts
from .storage import (
    WAIT_SECONDS,
    copy_tables,
    file_engine,
    identity,
    is_damage,
    is_full,
    is_ours,
    make_ours,
    memory_engine,
    passing,
    reading,
    replace_file,
    writing,
)
from .streams import Streams

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from ..domain.act import Act
    from ..domain.law.laws import Laws
    from ..ledger.reader import Reader
    from .position import Moment

EVERYTHING: Final = ShownTo()
Answer = TypeVar("Answer")


class Projections:
    """Tables that follow from the entries that ``reader`` shows, in a file or, without one, in memory.

    ``stop``: only the first so many entries, for which there is no file. ``wait``: for how many seconds to wait for
    another process that is writing in the file. ``shown_to``: who reads the texts, in which language.

    Every question first catches up with the ledger, in batches that each are one transaction of the tables' own; where
    nothing is there yet, in one. A file that is damaged, foreign or of another version is replaced; one that cannot be
    written or reached is left for memory.
    """

    def __init__(
        self,
        reader: Reader,
        path: Path | None = None,
        *,
        batch: int = BATCH,
        stop: int | None = None,
        wait: float = WAIT_SECONDS,
        shown_to: ShownTo = EVERYTHING,
    ) -> None:
        self.reader = reader
        self._batch = batch
        self._stop = stop
        self.shown_to = shown_to
        self._own = identity(reader.meta.ledger, RULES)
        self._path = path
        self._streams = Streams(reader)
        self._engine = memory_engine() if path is None else file_engine(path, wait)
        self._settled = False

    @property
    def path(self) -> Path | None:
        """The file; None while the tables are in memory."""
        return self._path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the tables. The reader stays open."""
        self._engine.dispose()

    def ask(self, question: Callable[[Connection], Answer], moment: Moment | None = None) -> Answer:
        """The answer of a question to one state of the tables, which holds everything recorded before it was asked.

        Whatever was recorded after ``moment`` was resolved does not count. Raises what the question raises, and Unsound
        where an entry in the ledger cannot be read.
        """
        return self._surely(lambda: self._ask_once(question, moment))

    def suppose(self, acts: Sequence[Act], question: Callable[[Connection], Answer]) -> Answer:
        """The answer of a question to the tables as they would be if these acts were recorded next; nothing is kept.

        Raises as :meth:`ask`.
        """
        return self._surely(lambda: self._suppose_once(acts, question))

    def _suppose_once(self, acts: Sequence[Act], question: Callable[[Connection], Answer]) -> Answer:
        self._catch_up_once()
        with passing(self._engine) as connection:
            suppose(connection, self.reader, acts)
            show_texts(connection, marks_for(connection, self.shown_to))
            return question(connection)

    def laws(self) -> Laws:
        """The law and the guidance that the ledger can use: what ships, and what was added to it."""
        return rulebook_of(self.reader, self._stop).laws

    def catch_up(self) -> int:
        """Bring the tables up to date. Returns the number of entries in them."""
        return self._surely(self._catch_up_once)

    def rebuild(self) -> str:
        """Make all tables again from the entries. Returns their digest. Raises Unreachable ``disk-full``."""
        self._surely(self._start_anew)
        return self.digest()

    def digest(self) -> str:
        """The digest of all tables, in hexadecimal, after catching up."""
        return whole_digest(self.table_digests())

    def table_digests(self) -> Mapping[str, str]:
        """The digest of each table, in hexadecimal, after catching up."""
        return self.ask(table_digests)

    def _ask_once(self, question: Callable[[Connection], Answer], moment: Moment | None) -> Answer:
        self._catch_up_once()
        with reading(self._engine) as connection:
            marks = marks_for(connection, self.shown_to)
            show_texts(connection, marks)
            # By index, later entries do not change an answer. By attested day they can: then only those of that size.
            if moment is None or not moment.attested or self._is_at(connection, moment.position.size):
                return question(connection)
        shown_to = replace(self.shown_to, marks=marks)
        with Projections(self.reader, batch=self._batch, stop=moment.position.size, shown_to=shown_to) as as_it_was:
            return as_it_was.ask(question)

    def _catch_up_once(self) -> int:
        self._settle()
        size = self._size()
        while True:
            with reading(self._engine) as connection:
                if self._is_at(connection, size):
                    return size
            self._advance(size)

    def _size(self) -> int:
        """How many entries are to be in the tables now."""
        size = self.reader.head().size
        return size if self._stop is None else min(size, self._stop)

    def _is_at(self, connection: Connection, size: int) -> bool:
        found, root = seen(connection)
        return found == size and root == root_text(self.reader, size)

    def _advance(self, size: int) -> None:
        """One batch, from where the tables are by then: another process may have gone on meanwhile."""
        with writing(self._engine) as connection:
            start, root = seen(connection)
            if start > size or root != root_text(self.reader, start):
                start = 0  # an older copy of the ledger, or another past
            if start:
                apply_batch(connection, self.reader, self._streams, start, min(start + self._batch, size))
                return
            if self._path is None or size <= self._batch:
                build(connection, self.reader, size)
                return
        self._build_aside(size)

    def _build_aside(self, size: int) -> None:
        """Make all tables in memory, and put them in the file at once: before that it holds what it held."""
        aside = memory_engine()
        try:
            make_ours(aside, self._own)
            with writing(aside) as connection:
                build(connection, self.reader, size)
            copy_tables(aside, self._engine)
        finally:
            aside.dispose()

    def _settle(self) -> None:
        """Make sure once that the tables are ours."""
        if not self._settled and not (
            self._path is not None and self._path.exists() and is_ours(self._engine, self._own)
        ):
            make_ours(self._engine, self._own)
        self._settled = True

    def _start_anew(self) -> None:
        if self._path is None:
            make_ours(self._engine, self._own, anew=True)
            self._settled = True
            return
        try:
            self._build_aside(self._size())
        except DBAPIError as error:
            if is_full(error):
                raise Unreachable("disk-full", path=str(self._path)) from error
            raise
        self._settled = True

    def _surely(self, action: Callable[[], Answer]) -> Answer:
        """Do it; if the file is damaged with a new one, and if that cannot be either, in memory."""
        try:
            return action()
        except (DBAPIError, OSError) as error:
            if self._path is None:
                raise
            repairable = isinstance(error, DBAPIError) and is_damage(error)
        try:
            if repairable:
                replace_file(self._path, self._own)
                return action()
        except (DBAPIError, OSError):
            pass
        self._engine.dispose()
        self._path, self._engine, self._settled = None, memory_engine(), False
        return action()
