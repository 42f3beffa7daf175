"""The texts of an entry as people read them, and what was proposed and approved about them: a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.labels import label
from ..domain.redaction_grounds import ground_label
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..errors import Language
    from ..projections.redaction_rows import LiftRow, RedactionRow


def shown_text(field: str, text: str | None, type_name: str, language: Language) -> str:
    """A text as people read it; of a file that the entry holds only how long it is."""
    if text is None:
        return message("text-absent", language)
    if type_name == "rulebook.file-added.v1" and field.startswith("content."):
        return message("law-file-part", language, size=len(text))
    return text


def redaction_lines(rows: Iterable[RedactionRow], language: Language) -> list[tuple[str, str]]:
    """By field what is to become of it on which ground, by whom, and whether it was lifted or replaced."""
    return [(row.field, "; ".join(_said(row, language))) for row in rows]


def _said(row: RedactionRow, language: Language) -> list[str]:
    ground = ground_label(row.ground, language, row.selection_list)
    said = [f"{label('redaction', row.mode, language)}, {ground}", *_agreed(row, language)]
    if row.replaced_by is not None:
        said.append(message("redaction-replaced", language, entry=row.replaced_by))
    if row.lift is not None:
        said += [message("redaction-to-show", language), *_agreed(row.lift, language)]
    return said


def _agreed(one: RedactionRow | LiftRow, language: Language) -> list[str]:
    """Who proposed it and who approved it."""
    proposed = message("redaction-proposed-by", language, by=one.proposed_by, entry=one.proposal)
    if one.approval is None:
        return [proposed, message("redaction-open", language)]
    return [proposed, message("redaction-approved-by", language, by=one.approved_by, entry=one.approval)]
