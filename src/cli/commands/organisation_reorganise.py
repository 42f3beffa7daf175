"""``grootboek organisation reorganise``: a set of changes to the tree, listed first, recorded whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

from typer import Argument, Context, Option

from ...errors import Misused
from ..answers import Answer, Paragraph, Part, Table
from ..recording import envelope_of, recording
from ..texts.columns import titles
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...errors import Language
    from ...ledger.reorganisations.planning import Line
    from ...ledger.reorganisations.reorganising import Reorganised
    from ...ledger.reorganisations.sets import Reorganisation
    from ..session import Session

COLUMNS = ("step", "summary", "ref", "deployment", "from", "to", "already")

EVENTS = {
    "register": "organisation.registered.v1",
    "rename": "organisation.renamed.v1",
    "move": "organisation.moved.v1",
    "dissolve": "organisation.dissolved.v1",
    "transfer": "ai-system.transferred.v1",
}
"""What is recorded for each kind of line, by its stored name."""


def reorganise(
    context: Context,
    *,
    reorganisation: Annotated[str, Argument(metavar="NAME|FILE")],
    only: Annotated[Literal["organisations", "systems"] | None, Option("--only")] = None,
) -> Answer:
    """Record a set of changes to the tree."""
    from ...ledger.order import Order
    from ...ledger.reorganisations.reorganising import reorganise as record_set
    from ...ledger.reorganisations.sets import load_reorganisation

    session: Session = context.obj
    given = session.given
    if given.get("effective") is not None:
        raise Misused("reorganisation-day")
    found = load_reorganisation(reorganisation)
    with recording(session) as books:
        order = Order(
            books.acting(),
            envelope_of(session),
            given.get("command_id"),
            dry_run=bool(given.get("dry_run")),
            clock_confirmed=bool(given.get("confirm_clock")),
        )
        done = record_set(books.ledger, found, order, only=only)
        answer = books.answer(done.receipt, before=tuple(_listed(found, done, session.language)))
    return replace(answer, document={**answer.document, **_document(found, done)})


def _listed(found: Reorganisation, done: Reorganised, language: Language) -> Iterator[Part]:
    dutch = language == "nl"
    yield Paragraph(found.title if dutch else found.title_en)
    if done.lines:
        yield Table(columns=titles(COLUMNS, language), rows=[_row(line, language) for line in done.lines], keys=COLUMNS)
    unchecked = found.unchecked if dutch else found.unchecked_en
    if unchecked:
        yield Paragraph("\n".join([message("unchecked", language), *(f"  {each}" for each in unchecked)]))


def _row(line: Line, language: Language) -> list[str | int | None]:
    from ...domain.labels import label

    what = label("event", EVENTS[line.action], language)
    already = message("already-so", language) if line.already else ""
    return [line.step, what, line.subject, line.deployment, line.effective_on, line.to, already]


def _document(found: Reorganisation, done: Reorganised) -> dict[str, object]:
    return {
        "lines": [
            {
                "step": line.step,
                "do": line.action,
                "ref": str(line.subject),
                "deployment": str(line.deployment) if line.deployment is not None else None,
                "from": str(line.effective_on),
                "to": str(line.to),
                "already": line.already,
            }
            for line in done.lines
        ],
        "sources": list(found.sources),
        "sha256": str(found.sha256),
        "unchecked": list(found.unchecked_en),
    }
