"""The texts as a reader may see them: the text itself, or in its place why it is not there.

Questions read ``shown_texts`` and never the table ``texts``. It is a view that lives as long as a connection, over that
table and the marks of one reader: of what was erased, for everybody; of what is withheld, for the public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, Column, MetaData, Table, Text

from ..frozen import frozen
from .withholdings import withholdings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, TypeAlias

    from sqlalchemy import Connection

    from ..errors import Language
    from .withholdings import Withholding

    Audience: TypeAlias = Literal["full", "public"]

shown_texts: Final = Table(
    "shown_texts",
    MetaData(),  # of its own: it is neither made nor compared with the tables
    Column("entry", BigInteger, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("value", Text),  # the text, or why it is not shown; NULL: not at hand
    Column("digest", Text, nullable=False),
    Column("redaction", BigInteger),  # the entry by which it is not shown; NULL: it is
)
"""What people wrote, as it is shown."""

_MARKS: Final = (
    "CREATE TEMP TABLE IF NOT EXISTS marks (entry, field, words, redaction, PRIMARY KEY (entry, field)) WITHOUT ROWID"
)
_VIEW: Final = """
CREATE TEMP VIEW IF NOT EXISTS shown_texts AS
SELECT
    entry,
    field,
    coalesce((SELECT words FROM marks WHERE marks.entry = texts.entry AND marks.field = texts.field), value) AS value,
    digest,
    (SELECT redaction FROM marks WHERE marks.entry = texts.entry AND marks.field = texts.field) AS redaction
FROM main.texts
"""
_EMPTY: Final = "DELETE FROM marks"
_INSERT: Final = "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)"
_WORDS: Final = {
    "erased": ("[erased under {ground}, entry {entry}", "[gewist op grond van {ground}, boeking {entry}"),
    "withheld": ("[withheld under {ground}, entry {entry}", "[weggelaten op grond van {ground}, boeking {entry}"),
    "by-rule": ("[withheld: {ground}, entry {entry} ({field})", "[weggelaten: {ground}, boeking {entry} ({field})"),
}
_BY: Final = {
    "proposed_by": ("proposed by {author}", "voorgesteld door {author}"),
    "approved_by": ("approved by {author}", "goedgekeurd door {author}"),
    "recorded_by": ("recorded by {author}", "vastgelegd door {author}"),
}


@frozen
class Mark:
    """What is said in the place of a text, which is the same for no other text, and why it is not shown."""

    words: str
    withholding: Withholding


@frozen
class ShownTo:
    """Who reads: everything that is kept, or what the public may see; and in which language.

    ``marks``: what that reader sees in the place of texts, where that is known already.
    """

    audience: Audience = "full"
    language: Language = "en"
    marks: tuple[Mark, ...] | None = None


def marks_for(connection: Connection, reader: ShownTo) -> tuple[Mark, ...]:
    """What that reader sees in the place of texts."""
    if reader.marks is not None:
        return reader.marks
    return tuple(Mark(words_for(each, reader), each) for each in withholdings(connection, reader.audience))


def show_texts(connection: Connection, marks: Sequence[Mark]) -> None:
    """Make the view for the questions that follow on this connection."""
    for statement in (_MARKS, _VIEW, _EMPTY):
        connection.exec_driver_sql(statement)
    if marks:
        rows = [(*mark.withholding.key, mark.words, mark.withholding.by_entry) for mark in marks]
        connection.exec_driver_sql(_INSERT, rows)


def words_for(withheld: Withholding, reader: ShownTo) -> str:
    """Ground and entry; to the public also the functions of those who withheld it."""
    dutch = reader.language == "nl"
    words = _WORDS[withheld.mode][dutch].format(
        ground=withheld.cited(reader.language), entry=withheld.by_entry, field=withheld.field
    )
    if reader.audience == "full":
        return f"{words}]"
    by = (_BY[role][dutch].format(author=author.words) for role, author in withheld.authors.items())
    return f"{words}; {', '.join(by)}]"
