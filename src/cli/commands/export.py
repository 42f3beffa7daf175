"""``grootboek export``: all entries, for other programs. Standard output is the data alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Context, Option

from ..answers import Stream
from ..opened import reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...evidence.canonical import JsonValue
    from ...ledger.reader import Reader
    from ...ledger.records import StoredEntry


def export(context: Context, *, export_format: Annotated[Literal["jsonl"], Option("--format")] = "jsonl") -> Stream:  # noqa: ARG001 - one format so far
    """One JSON object a line, or with --json one document that holds them all."""
    reader = reader_of(context.obj)
    return Stream(_document(reader) if context.obj.json else _lines(reader))


def _lines(reader: Reader) -> Iterator[bytes]:
    try:
        for stored in reader.entries():
            yield entry_line(stored) + b"\n"
    finally:
        reader.close()


def _document(reader: Reader) -> Iterator[bytes]:
    """The same as one document, in pieces, so that memory does not grow with the ledger."""
    between = b'{"entries":[\n'
    for line in _lines(reader):
        yield between + line.rstrip(b"\n")
        between = b",\n"
    yield b"\n]}\n"


def entry_line(stored: StoredEntry) -> bytes:
    """An entry as canonical JSON, its own bytes unchanged, with what stands beside it and what reading it needs often.

    Keys: ``disclosures`` (by field the exact texts of RFC 9901 that open the commitments), ``entry``, ``hash`` (of the
    leaf, in base64), ``index``, ``recorded_at``, ``rehearsal``, ``texts`` (by field what the disclosures say).
    """
    from ...evidence.canonical import canonical
    from ...evidence.commitment import parse_disclosure
    from ...evidence.digests import base64_standard
    from ...evidence.entry import split_entry

    parts = split_entry(stored.entry)
    texts = {field: parse_disclosure(text).value for field, text in stored.disclosures.items()}
    after: JsonValue = {"recorded_at": parts.recorded_at, "rehearsal": parts.rehearsal, "texts": texts}
    return b'{"disclosures":%b,"entry":%b,"hash":"%b","index":%d,%b' % (
        canonical(dict(stored.disclosures)),
        stored.entry,
        base64_standard(stored.leaf).encode("ascii"),
        stored.index,
        canonical(after).removeprefix(b"{"),
    )
