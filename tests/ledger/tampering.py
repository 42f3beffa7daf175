"""What somebody does who may write the file and wants the books to say something else."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from grootboek.evidence.merkle import leaf_hash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.ledger.books import Books

PAGE = 4096
INDEX_PAGE = 10
_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


@contextmanager
def raw(books: Books) -> Iterator[sqlite3.Connection]:
    """The connection underneath."""
    with books.recorder.ledger_datastore.get_connection(commit=True) as pooled:
        yield pooled.cursor().sqlite_cursor.connection


def tamper(books: Books, *statements: str) -> Books:
    """Take the triggers away, run the statements, put the triggers back."""
    with raw(books) as connection:
        tamper_with(connection, *statements)
    return books


def tamper_with(connection: sqlite3.Connection, *statements: str) -> None:
    """As :func:`tamper`, on a connection."""
    triggers = connection.execute(_TRIGGERS).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in triggers:
        connection.execute(sql)


def rewrite(books: Books, index: int, old: bytes, new: bytes) -> Books:
    """Replace bytes of one entry, and the leaf hash so that it fits."""
    entry = books.reader.entry(index).entry
    assert old in entry
    altered = entry.replace(old, new, 1)
    offset = altered.index(b'"signed":') + len(b'"signed":')
    return tamper(
        books,
        f"UPDATE entries SET entry = x'{altered.hex()}', leaf = x'{leaf_hash(altered).hex()}', signed_offset = {offset}"  # noqa: S608 - our own bytes
        f' WHERE "index" = {index}',
    )


def copied(books: Books, path: Path) -> Path:
    """A ledger in memory as a file."""
    with raw(books) as connection, closing(sqlite3.connect(path)) as target:
        connection.backup(target)
    return path


def alter_index(path: Path, originator_id: bytes) -> Path:
    """Alter an originator id where the index of streams has it: on a page of type 10 without kinds."""
    altered = (b"0" if originator_id.startswith(b"f") else b"f") + originator_id[1:]
    data = path.read_bytes()
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    for number, page in enumerate(pages):
        if page[0] == INDEX_PAGE and originator_id in page and b"organisation" not in page:
            pages[number] = page.replace(originator_id, altered)
    path.write_bytes(b"".join(pages))
    return path


def break_page_of(path: Path, found: bytes) -> Path:
    """Overwrite the beginning of the page of the file in which these bytes stand."""
    data = bytearray(path.read_bytes())
    page = data.index(found) // PAGE * PAGE
    data[page : page + 8] = b"\xff" * 8
    path.write_bytes(data)
    return path
