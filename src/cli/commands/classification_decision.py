"""``grootboek classification approve`` and ``refuse``: the second pair of eyes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.commands.classification import Proposal, RefuseClassification
from ...domain.values import Code, Committed
from ...errors import Misused, Refused
from ..answers import Answer
from ..recording import optional_text, record, recording

if TYPE_CHECKING:
    from ..session import Session

Deployment = Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")]


def approve(
    context: Context,
    *,
    refs: Annotated[list[Code] | None, Argument(parser=Code, metavar="REF")] = None,
    from_file: Annotated[Path | None, Option("--from-file", parser=Path, metavar="FILE")] = None,
    because: Annotated[str | None, Option("--because")] = None,
    deployment: Deployment = None,
    yes: Annotated[bool, Option("--yes")] = False,
) -> Answer:
    """Approve what is proposed, after listing it."""
    from ..approvals import approve_all, asks, confirmed, lines_of, proposals_document, proposals_of
    from ..proposals import proposals_listed

    session: Session = context.obj
    lines = lines_of(refs or (), from_file)
    if not lines:
        raise Misused("argument-missing", argument="REF", command="grootboek classification approve")
    with recording(session) as books:
        found = proposals_of(books, lines, deployment)
        shown = proposals_listed(found, session.language)
        asked = not yes and asks(session)
        if asked and not confirmed(shown, len(found), session):
            raise Refused("approval-not-confirmed")
        receipt = approve_all(books, lines, found, optional_text(because))
        answer = books.answer(receipt, before=() if asked else shown)
    return replace(answer, document={**answer.document, "proposals": proposals_document(found)})


def refuse(
    context: Context,
    *,
    ref: Annotated[Code, Argument(parser=Code, metavar="REF")],
    because: Annotated[str, Option("--because")],
    deployment: Deployment = None,
) -> Answer:
    """Refuse what is proposed."""
    return record(context.obj, RefuseClassification(Proposal(ref, deployment), Committed.of(because)))
