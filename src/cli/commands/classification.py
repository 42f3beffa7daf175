"""``grootboek classification record``: an examination, as a filled-in form or in short."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.aggregates.rulebook import newest_in_force
from ...domain.commands.classification import RecordClassification
from ...domain.values import Code, Committed, When
from ...errors import Misused
from ..answers import Answer
from ..documents import codes, read_bytes
from ..recording import Recording, recording
from ..subjects import roles_of, rulebook_of, system_of

if TYPE_CHECKING:
    from ...domain.law.classification_form import ClassificationForm
    from ...domain.law.summary import Summary

Listed = list[str] | None


def record(
    context: Context,
    *,
    ref: Annotated[Code, Argument(parser=Code, metavar="REF")],
    file: Annotated[Path | None, Argument(parser=Path, metavar="FILE")] = None,
    summary: Annotated[bool, Option("--summary")] = False,
    because: Annotated[str | None, Option("--because")] = None,
    met: Annotated[Listed, Option("--met", metavar="ID,…")] = None,
    decisive: Annotated[Listed, Option("--decisive", metavar="POINT=ID")] = None,
    decisive_all: Annotated[bool, Option("--decisive-all")] = False,
    unknown: Annotated[Listed, Option("--unknown", metavar="ID,…")] = None,
    not_ai: Annotated[bool, Option("--not-ai")] = False,
    ground: Annotated[Listed, Option("--ground", metavar="ID")] = None,
    taxonomy: Annotated[Code | None, Option("--taxonomy", parser=Code, metavar="VERSION")] = None,
    guidance: Annotated[Listed, Option("--guidance", metavar="ID")] = None,
    review: Annotated[When | None, Option("--review", parser=When, metavar="DATE")] = None,
    deployment: Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")] = None,
) -> Answer:
    """Record an examination; its outcome is derived."""
    from ...domain.law.summary import Summary, parse_decisive
    from ..classification_receipt import outcome_parts

    said = Summary(
        met=codes(met or ()),
        decisive=parse_decisive(decisive or ()),
        decisive_all=decisive_all,
        unknown=codes(unknown or ()),
        not_ai=not_ai,
        grounds=codes(ground or ()),
        guidance=codes(guidance or ()),
        review_on=review,
    )
    in_short = summary or said != Summary(decisive={}) or because is not None or taxonomy is not None
    if (file is None) == (not summary):
        raise Misused("classification-form-or-summary")
    if in_short and not summary:
        raise Misused("classification-form-alone")
    with recording(context.obj) as books:
        if file is not None:
            form = _full_form(books, ref, deployment, file)
        else:
            form = _short_form(books, ref, deployment, said, because=because, taxonomy=taxonomy)
        receipt = books.execute(RecordClassification(ref, form, deployment))
        return books.answer(receipt, outcome_parts(receipt, context.obj.language))


def _full_form(books: Recording, ref: Code, deployment: Code | None, file: Path) -> ClassificationForm:
    from ...domain.law.form import parse_form

    data = read_bytes(file)
    roles = roles_of(system_of(books.reader, ref), deployment, books.today)
    return parse_form(data, roles=roles, laws=rulebook_of(books.reader).laws)


def _short_form(
    books: Recording, ref: Code, deployment: Code | None, said: Summary, *, because: str | None, taxonomy: Code | None
) -> ClassificationForm:
    from ...domain.law.summary import summary_classified

    if because is None:
        raise Misused("option-missing", option="--because", command="grootboek classification record --summary")
    roles = roles_of(system_of(books.reader, ref), deployment, books.today)
    rulebook = rulebook_of(books.reader)
    law = rulebook.laws.taxonomy(taxonomy or newest_in_force(rulebook, books.today))
    return summary_classified(law, said, roles=roles, because=Committed.of(because), laws=rulebook.laws)
