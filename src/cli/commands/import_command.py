"""``grootboek import``: what a public register's file says, recorded whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.values import Code, When
from ...errors import Misused
from ..answers import Answer, Paragraph
from ..documents import read_bytes
from ..progress import progress_line
from ..recording import envelope_of, recording
from ..texts.imports import said
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...ledger.imports.importing import Imported
    from ..session import Session


def import_(
    context: Context,
    *,
    file: Annotated[Path, Argument(parser=Path, metavar="FILE")],
    mapping: Annotated[str, Option("--mapping", metavar="NAME|FILE")],
    organisation: Annotated[Code | None, Option("--organisation", parser=Code, metavar="CODE")] = None,
    source_date: Annotated[When | None, Option("--source-date", parser=When, metavar="DATE")] = None,
) -> Answer:
    """Import a file."""
    from ...ledger.imports.importing import Source, import_source
    from ...ledger.imports.mapping import load_mapping
    from ...ledger.imports.source_file import LARGEST_FILE
    from ...ledger.order import Order

    session: Session = context.obj
    given = session.given
    effective: When | None = given.get("effective")
    if source_date is not None and effective is not None:
        raise Misused("import-two-days")
    read_by = load_mapping(mapping)
    source = Source(read_bytes(file, LARGEST_FILE + 1), file.name, source_date or effective, organisation)
    with recording(session) as books, progress_line(session, lambda *done: _progress(session, *done)) as progress:
        order = Order(
            books.acting(),
            envelope_of(session),
            given.get("command_id"),
            dry_run=bool(given.get("dry_run")),
            clock_confirmed=bool(given.get("confirm_clock")),
        )
        imported = import_source(books.ledger, source, read_by, order, progress)
        answer = books.answer(imported.receipt)
        text = "\n".join(_lines(imported, session, file.name, rehearsal=books.reader.meta.rehearsal))
    return replace(answer, document={**answer.document, **_report(imported)}, parts=(Paragraph(text),))


def _progress(session: Session, done: int, steps: int) -> str:
    return said("progress", session.language, done=done, all=steps)


def _report(imported: Imported) -> dict[str, object]:
    from ...ledger.imports.csv_file import DELIMITERS

    return {
        "rows": imported.rows,
        "counts": dict(imported.counts),
        "ignored_fields": list(imported.ignored_fields),
        "left_out": [str(reference) for reference in imported.left_out],
        "refused": [],
        **({} if imported.delimiter is None else {"delimiter": DELIMITERS[imported.delimiter]}),
    }


def _lines(imported: Imported, session: Session, file: str, *, rehearsal: bool) -> Iterator[str]:
    from ...ledger.imports.csv_file import DELIMITERS

    language, receipt = session.language, imported.receipt
    yield said("rows", language, file=file, rows=imported.rows)
    if imported.delimiter is not None:
        yield said("delimiter", language, separator=said("delimiter-" + DELIMITERS[imported.delimiter], language))
    if not receipt.acts:
        yield said("nothing-new", language)
    else:
        kind = "repeated" if receipt.repeated else "recorded" if receipt.entries else "dry-run"
        yield message(kind, language, ref=receipt.reference)
        for name, count in imported.counts.items():
            yield "  " + said(name, language, count=count)
    if receipt.entries:
        first, last = receipt.entries[0], receipt.entries[-1]
        yield said("entries", language, first=first.index, last=last.index, recorded_at=last.recorded_at)
    if imported.left_out:
        yield said("left-out", language, references=", ".join(imported.left_out))
    if imported.ignored_fields:
        yield said("ignored", language, fields=", ".join(imported.ignored_fields))
    if rehearsal:
        yield message("rehearsal", language)
