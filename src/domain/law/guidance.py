"""Guidance as values: what ships with the package, and what an organisation adds to its ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...frozen import frozen
from ..values import Code, Sha256, When
from .part import Part
from .taxonomy import Bilingual, Source

if TYPE_CHECKING:
    from .part import LineOf

ITEM = "grootboek/guidance-item/1"
"""The format of one guidance document in a file of its own, in the field ``schema``."""

_FIELDS = frozenset({"schema", "id", "ref", "date", "title", "status", "summary", "url", "document", "sources"})


@frozen
class Guidance:
    """A guidance document: never law. ``status`` says what it is worth; ``date`` may be a month.

    ``sources`` are codes; ``described`` has them in full where the file itself does. ``document`` is the SHA-256 of the
    document that this is about, where the file names it.
    """

    id: Code
    ref: str
    date: When
    digest: Sha256
    title: Bilingual
    status: Bilingual
    sources: tuple[Code, ...]
    url: str | None = None
    summary: Bilingual | None = None
    document: Sha256 | None = None
    described: tuple[Source, ...] = ()


def guidance_from_file(data: Any, digest: Sha256, line_of: LineOf) -> Guidance:  # noqa: ANN401 - whatever the file holds
    """The values of a file of one guidance document, whose SHA-256 is ``digest``.

    Raises Invalid as :func:`~grootboek.domain.law.taxonomy_reader.taxonomy_from_json`.
    """
    from .taxonomy_reader import sources_of

    file = Part(data, "", _FIELDS, line_of)
    file.one_of("schema", ITEM)
    sources = sources_of(file)
    return Guidance(
        id=file.code("id"),
        ref=file.word("ref"),
        date=file.when("date"),
        digest=digest,
        title=file.text("title"),
        status=file.text("status"),
        sources=tuple(sources),
        url=file.optional_word("url"),
        summary=file.optional_text("summary"),
        document=file.digest("document"),
        described=tuple(sources.values()),
    )
