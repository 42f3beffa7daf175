"""``grootboek export``: all entries, for other programs. Standard output is the data alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from typer import Context, Option

from ...errors import Misused
from ..answers import Stream
from ..asking import asking
from ..opened import reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ...evidence.canonical import JsonValue
    from ...ledger.reader import Reader
    from ...ledger.records import StoredEntry
    from ..session import Session

FILES = (".jsonl", ".json")
"""How the name of a file that it is written to may end."""


def export(
    context: Context,
    *,
    export_format: Annotated[Literal["jsonl"], Option("--format")] = "jsonl",  # noqa: ARG001 - one format so far
    audience: Annotated[Literal["full", "public"], Option("--audience")] = "full",
) -> Stream:
    """One JSON object a line, or with --json one document that holds them all."""
    session: Session = context.obj
    _check_target(session.given.get("output"))
    if audience == "public":
        session.given["audience"] = audience
        lines = _public_lines(session)
    else:
        lines = _lines(reader_of(session))
    return Stream(_document(lines) if session.json else lines)


def _check_target(target: Path | None) -> None:
    """What is written is JSON, whatever the file is called. Raises Misused ``output-format-unknown``."""
    if target is not None and target.suffix not in FILES:
        raise Misused("output-format-unknown", found=target.suffix or "-", expected=", ".join(FILES))


def _public_lines(session: Session) -> Iterator[bytes]:
    """As the public may see them; keys are sorted, and what is empty is null."""
    import orjson

    from ...projections.public_export import public_export

    with asking(session) as (projections, moment):
        for document in public_export(projections, moment):
            yield orjson.dumps(document, option=orjson.OPT_SORT_KEYS) + b"\n"


def _lines(reader: Reader) -> Iterator[bytes]:
    try:
        for stored in reader.entries():
            yield entry_line(stored) + b"\n"
    finally:
        reader.close()


def _document(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The same as one document, in pieces, so that memory does not grow with the ledger."""
    between = b'{"entries":[\n'
    for line in lines:
        yield between + line.rstrip(b"\n")
        between = b",\n"
    yield b"\n]}\n"


def entry_line(stored: StoredEntry) -> bytes:
    """An entry as canonical JSON, its own bytes unchanged, with what stands beside it and what reading it needs often.

    Keys: ``disclosures`` (by field the exact texts of RFC 9901 that open the commitments), ``entry``, ``hash`` (of the
    leaf, in base64), ``index``, ``recorded_at``, ``rehearsal``, ``texts`` (by field what the disclosures say).

    Raises Unsound ``leaf-differs`` where the bytes are not those that were recorded: nothing altered is given out.
    """
    from ...evidence.canonical import canonical
    from ...evidence.commitment import parse_disclosure
    from ...evidence.digests import base64_standard
    from ...evidence.entry import split_entry

    exact = stored.exact
    parts = split_entry(exact)
    texts = {field: parse_disclosure(text).value for field, text in stored.disclosures.items()}
    after: JsonValue = {"recorded_at": parts.recorded_at, "rehearsal": parts.rehearsal, "texts": texts}
    return b'{"disclosures":%b,"entry":%b,"hash":"%b","index":%d,%b' % (
        canonical(dict(stored.disclosures)),
        exact,
        base64_standard(stored.leaf).encode("ascii"),
        stored.index,
        canonical(after).removeprefix(b"{"),
    )
