"""All entries as the public may see them, one document each, in order: what is withheld has its ground and author.

An entry's own bytes name its official by handle and hold the signature, so they are no part of this; its hash is that
of those bytes, unchanged, and stands in the tree.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..errors import NotFound
from .audience import hidden_from
from .history import HistoryRequest, history
from .shown_texts import shown_texts
from .tables import entries
from .withheld_texts import withheld_in, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from .position import Moment
    from .store import Projections


def public_export(projections: Projections, moment: Moment) -> list[dict[str, Any]]:
    """The documents of all entries known at the moment, as the reader of these projections sees them."""
    return list(_documents(projections, moment, HistoryRequest(since=date.min)))


def public_entry(projections: Projections, moment: Moment, index: int) -> dict[str, Any]:
    """The document of one entry, as :func:`public_export` has it. Raises NotFound ``entry-unknown``."""

    def code(connection: Connection) -> str | None:
        found: str | None = connection.scalar(select(entries.c.code).where(entries.c.entry == index))
        return found

    subject = projections.ask(code, moment)
    if subject is None or index >= moment.position.size:
        raise NotFound("entry-unknown", index=index, size=moment.position.size)
    request = HistoryRequest(ref=subject, since=date.min)
    return next(each for each in _documents(projections, moment, request, index) if each["index"] == index)


def _documents(
    projections: Projections, moment: Moment, request: HistoryRequest, index: int | None = None
) -> Iterator[dict[str, Any]]:
    """Those of the entries asked for; with ``index`` of one."""
    language = projections.shown_to.language
    found = history(projections, moment, request, language)
    told = {row.index: row.document() for row in found.rows}
    words = words_of(projections)

    def question(connection: Connection) -> list[dict[str, Any]]:
        hidden = hidden_from(connection, projections.shown_to, moment)
        texts: dict[int, dict[str, Any]] = {}
        said = select(shown_texts).order_by(shown_texts.c.entry, shown_texts.c.field)
        columns = (entries.c.entry, entries.c.recorded_at, entries.c.hash)
        chosen = select(*columns).where(entries.c.entry < moment.position.size).order_by(entries.c.entry)
        if index is not None:
            said, chosen = said.where(shown_texts.c.entry == index), chosen.where(entries.c.entry == index)
        for row in connection.execute(said):
            texts.setdefault(row.entry, {})[row.field] = row.value
        made = []
        for row in connection.execute(chosen):
            if row.entry in hidden.levels:
                (left_out,) = hidden.withheld([(row.entry,)])
                about = {"index": row.entry, "recorded_at": row.recorded_at, "hash": row.hash}
                about["level"] = hidden.levels[row.entry]
                made.append({**about, "withheld": {"ground": left_out.ground, "by": left_out.document()["by"]}})
            else:
                shown = told[row.entry] | {"texts": texts.get(row.entry, {})}
                not_shown = [each.document(language) for each in withheld_in(shown, words)]
                made.append(shown | {"withheld_texts": not_shown})
        return made

    yield from projections.ask(question, moment)
