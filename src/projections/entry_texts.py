"""The texts of one entry as a reader sees them, and what was proposed and approved about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from ..frozen import frozen
from .redaction_rows import RedactionRow, redaction_rows
from .shown_texts import shown_texts
from .text_of import TextOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from .store import Projections


@frozen
class EntryTexts:
    """By field, in the order of the fields; and the proposals about the entry, by index."""

    texts: Mapping[str, TextOf]
    redactions: tuple[RedactionRow, ...]


def entry_texts(projections: Projections, index: int) -> EntryTexts:
    """The texts of the entry with that index."""

    def question(connection: Connection) -> EntryTexts:
        about = tuple(row for row in redaction_rows(connection) if row.target == index)
        return EntryTexts(texts_at(connection, index), about)

    return projections.ask(question)


def texts_at(connection: Connection, index: int) -> Mapping[str, TextOf]:
    """The texts of an entry by field."""
    chosen = select(shown_texts).where(shown_texts.c.entry == index).order_by(shown_texts.c.field)
    return {
        row.field: TextOf(row.entry, row.field, row.value, row.digest, row.redaction)
        for row in connection.execute(chosen)
    }
