"""``grootboek rulebook adopt`` and ``add``: law and guidance take effect by an entry; files of one's own are kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from ...domain.commands.rulebook import AddFile, AdoptGuidance, AdoptTaxonomy
from ...domain.values import Code
from ...errors import GrootboekError
from ..answers import Answer, Paragraph
from ..documents import read_bytes
from ..recording import Recording, optional_text, recording
from ..texts.messages import message

if TYPE_CHECKING:
    from ...ledger.receipt import Receipt
    from ...projections.adoption import MadeDue


def adopt(
    context: Context,
    *,
    kind: Annotated[Literal["taxonomy", "guidance"], Argument(metavar="KIND")],
    identifier: Annotated[Code, Argument(parser=Code, metavar="ID")],
) -> Answer:
    """Adopt a version of the law, or a guidance document, and say what that makes due."""
    command = AdoptTaxonomy(identifier) if kind == "taxonomy" else AdoptGuidance(identifier)
    with recording(context.obj) as books:
        receipt = books.execute(command)
        try:
            found = _made_due(books, receipt)
        except GrootboekError:
            if not receipt.entries:
                raise
            # It is recorded; that the rest of the ledger cannot be read must not hide that.
            return books.answer(
                replace(receipt, facts={**receipt.facts, "makes_due": None}),
                (Paragraph(message("makes-due-unknown", context.obj.language)),),
            )
        from ..made_due import made_due_parts

        facts = {**receipt.facts, "makes_due": found.document()}
        shown = made_due_parts(found, context.obj.language, would=not receipt.entries)
        return books.answer(replace(receipt, facts=facts), shown)


def _made_due(books: Recording, receipt: Receipt) -> MadeDue:
    """What the adoption made due, or would."""
    from ...projections.adoption import made_due, would_make_due
    from ..asking import projections_of

    with projections_of(books.session) as projections:
        if receipt.entries:
            return made_due(projections, receipt.entries[0].index, receipt.acts[0], books.clock.now())
        return would_make_due(projections, receipt.acts, books.clock.now())


def add(
    context: Context,
    *,
    file: Annotated[Path, Argument(parser=Path, metavar="FILE")],
    reviewed_by: Annotated[str | None, Option("--reviewed-by", metavar="TEXT")] = None,
) -> Answer:
    """Keep a file of the law or of guidance in the ledger."""
    from ...domain.law.document import LARGEST
    from ...domain.law.law_file import pieces_of

    content = pieces_of(read_bytes(file, LARGEST + 1))
    with recording(context.obj) as books:
        receipt = books.execute(AddFile(content, optional_text(reviewed_by)))
        kind, digest = receipt.facts.get("kind"), receipt.facts.get("digest")
        if kind is None:  # the same command again
            return books.answer(receipt)
        text = message("law-file-added", context.obj.language, kind=kind, id=receipt.reference, digest=digest)
        return books.answer(receipt, (Paragraph(text),))
