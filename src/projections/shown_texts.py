"""The texts as a reader may see them: the text itself, or in its place why it is not there.

Questions read ``shown_texts`` and never the table ``texts``. It is a view that lives as long as a connection, over that
table and the marks of one reader: of what was erased, for everybody; of what is withheld, for the public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import BigInteger, Column, MetaData, Table, Text, or_, select

from ..domain.labels import label
from ..domain.redaction_grounds import ground_label
from ..frozen import frozen
from .redaction_rows import redaction_rows
from .tables import entries, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal, TypeAlias

    from sqlalchemy import Connection

    from ..errors import Language
    from .redaction_rows import RedactionRow

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
_PEOPLE: Final = {
    "official.enrolled.v1": "name",
    "inquiry.return-submitted.v1": "signed_by",
    "inquiry.return-revised.v1": "signed_by",
}
"""The texts that name somebody, which the public never sees (the ground and the reason: :mod:`.audience`)."""
_PRIVACY: Final = "woo-5.1-2-e"
_INSERT: Final = "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)"
_ERASED: Final = ("[erased under {ground}, entry {entry}]", "[gewist op grond van {ground}, boeking {entry}]")
_WITHHELD: Final = ("[withheld under {ground}, entry {entry}]", "[weggelaten op grond van {ground}, boeking {entry}]")
_BY_RULE: Final = ("[withheld: {ground}]", "[weggelaten: {ground}]")


@frozen
class Mark:
    """What is said in the place of a text, and the entry by which the text is not shown."""

    entry: int
    field: str
    words: str
    redaction: int


@frozen
class ShownTo:
    """Who reads: everything that is kept, or what the public may see; and in which language.

    ``marks``: what that reader sees in the place of texts, where that is known already.
    """

    audience: Audience = "full"
    language: Language = "en"
    marks: tuple[Mark, ...] | None = None


def marks_for(connection: Connection, reader: ShownTo) -> tuple[Mark, ...]:
    """What that reader sees in the place of texts.

    An erasure counts whatever moment is asked about: the text is gone.
    """
    if reader.marks is not None:
        return reader.marks
    found = [*_hidden(connection, reader), *_redacted(connection, reader)]
    return tuple({(mark.entry, mark.field): mark for mark in found}.values())


def show_texts(connection: Connection, marks: Sequence[Mark]) -> None:
    """Make the view for the questions that follow on this connection."""
    for statement in (_MARKS, _VIEW, _EMPTY):
        connection.exec_driver_sql(statement)
    if marks:
        connection.exec_driver_sql(_INSERT, [(mark.entry, mark.field, mark.words, mark.redaction) for mark in marks])


def _redacted(connection: Connection, reader: ShownTo) -> Iterator[Mark]:
    """In the order of their approval, erasures last: of two about one text the last counts."""
    found = sorted((row for row in redaction_rows(connection) if row.approval is not None), key=_approval)
    for mode in ("withheld", "erased") if reader.audience == "public" else ("erased",):
        words = (_ERASED if mode == "erased" else _WITHHELD)[reader.language == "nl"]
        for row in found:
            if row.mode == mode:
                ground = ground_label(row.ground, reader.language, row.selection_list)
                approval = _approval(row)
                yield Mark(row.target, row.field, words.format(ground=ground, entry=approval), approval)


def _approval(row: RedactionRow) -> int:
    return row.approval or 0


def _hidden(connection: Connection, reader: ShownTo) -> Iterator[Mark]:
    """For the public: names of people, and all texts of entries that are not unclassified."""
    if reader.audience == "full":
        return
    joined = select(texts.c.entry, texts.c.field, entries.c.level, entries.c.type)
    joined = joined.join(entries, entries.c.entry == texts.c.entry)
    hidden = or_(entries.c.level != "unclassified", entries.c.type.in_(tuple(_PEOPLE)))
    for row in connection.execute(joined.where(hidden)):
        classified = row.level != "unclassified"
        if classified or _PEOPLE[row.type] == row.field:
            ground = (
                label("level", row.level, reader.language) if classified else ground_label(_PRIVACY, reader.language)
            )
            words = _BY_RULE[reader.language == "nl"].format(ground=ground)
            yield Mark(row.entry, row.field, words, row.entry)
