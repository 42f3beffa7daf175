"""What an adoption makes due, as people read it: how much for which organisation, and each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import Paragraph, Part, Table
from .commands.due import SHOWN, shown
from .texts.columns import titles
from .texts.messages import message

if TYPE_CHECKING:
    from ..errors import Language
    from ..projections.adoption import MadeDue


def made_due_parts(found: MadeDue, language: Language, *, would: bool) -> tuple[Part, ...]:
    """A sentence, a row an organisation, and the list. ``would``: it is not recorded."""
    name = "would-make-due" if would else "makes-due"
    if not found.rows:
        return (Paragraph(message(f"{name}-nothing", language, day=found.until.isoformat())),)
    sentence = message(name, language, count=len(found.rows), day=found.until.isoformat())
    if any(row.fictional for row in found.rows):
        sentence += "\n" + message("fictional-organisations", language)
    counted: list[list[str | int | None]] = [
        [f"{code} {message('fictional', language)}" if fictional else code, count]
        for code, fictional, count in found.organisations
    ]
    return (
        Paragraph(sentence),
        Table(columns=titles(("organisation", "count"), language), rows=counted),
        Table(columns=titles(SHOWN, language), rows=[shown(row, language) for row in found.rows]),
    )
