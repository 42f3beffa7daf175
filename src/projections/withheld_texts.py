"""Which texts an answer does not show, beside the answer: on which ground, by which entries, by whose functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .shown_texts import marks_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .store import Projections
    from .withholdings import Withholding


def with_withheld(projections: Projections, document: Mapping[str, Any]) -> Mapping[str, Any]:
    """An answer in JSON; for the public with ``withheld_texts``, each of the texts that it does not show.

    What stands in the place of a text stands in the place of no other, so the answer itself says which they are.
    """
    reader = projections.shown_to
    if reader.audience == "full":
        return document
    words = words_of(projections)
    return {**document, "withheld_texts": [each.document(reader.language) for each in withheld_in(document, words)]}


def words_of(projections: Projections) -> Mapping[str, Withholding]:
    """What stands in the place of each text that the reader is not shown, and why."""
    marks = projections.ask(lambda connection: marks_for(connection, projections.shown_to))
    return {mark.words: mark.withholding for mark in marks}


def withheld_in(value: object, words: Mapping[str, Withholding]) -> list[Withholding]:
    """The texts in the place of which a document has such words, by entry and field."""
    found = {words[text].key: words[text] for text in _texts_in(value) if text in words}
    return [found[key] for key in sorted(found)]


def _texts_in(value: object) -> Iterator[str]:
    """Every text of a document, the names of its parts too: some of those are texts of people."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts_in(name)
            yield from _texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)
