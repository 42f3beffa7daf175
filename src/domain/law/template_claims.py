"""The lines of a form: comments, values, and the claim on a ground, which stands behind a # until it is made."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

from ..values import Committed
from . import template_texts as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...errors import Language
    from ..values import When
    from .classification_form import ClaimDraft
    from .taxonomy import Ground

WIDTH = 110
"""Comments are wrapped at this width."""


def claim_lines(ground: Ground, claim: ClaimDraft | None, language: Language) -> Iterator[str]:
    """The lines of a claim on the ground, to be filled in; those that are filled in where it is made."""
    mark = "  #" if claim is None else "  "
    yield f"{mark}{ground.id}:"
    yield line(f"{mark}  motivation", claim.motivation if claim is not None else None)
    if ground.conditions:
        yield f"{mark}  conditions:"
    for condition in ground.conditions.values():
        citation = f"{condition.citation.of(language)}: " if condition.citation else ""
        yield from (f"{mark}    {text}" for text in comment(f"{citation}{condition.text.of(language)}"))
        state, because = "unknown", None
        if claim is not None:
            state = claim.conditions.get(condition.id, "")
            because = claim.condition_motivations.get(condition.id)
        yield f"{mark}    {condition.id}: {{state: {state}, because: {quoted(because)}}}"
    uses = claim.uses if claim is not None else ()
    yield f"{mark}  uses: [{', '.join(map(quoted, uses))}]"
    provision = f"  # {words.PROVISION.of(language)}" if ground.needs_provision else ""
    yield line(f"{mark}  provision", claim.provision if claim is not None else None) + provision
    yield line(f"{mark}  last_day", claim.last_day if claim is not None else None)
    yield line(f"{mark}  review_on", claim.review_on if claim is not None else None)


def line(name: str, value: Committed | When | None) -> str:
    """A name and its value; the name alone where there is none."""
    shown = quoted(value) if isinstance(value, Committed) else value or ""
    return f"{name}: {shown}" if shown else f"{name}:"


def quoted(text: Committed | None) -> str:
    """A text in quotation marks, on one line, as YAML reads it; empty where there is none."""
    if text is None:
        return ""
    return "".join(
        character if character.isprintable() or character == "\\" else _escaped(character)
        for character in json.dumps(text.shown, ensure_ascii=False)
    )


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\U{number:08x}"


def comment(text: str, indent: int = 0, *, hanging: int = 0) -> Iterable[str]:
    """Text as comment lines."""
    start = " " * indent + "# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start + " " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
