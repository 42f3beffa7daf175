"""``grootboek classification approve`` and ``refuse``: the second pair of eyes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.classification import ApproveClassification, Proposal, RefuseClassification
from ...domain.values import Code, Committed
from ...errors import Misused
from ..answers import Answer
from ..documents import listed_codes
from ..recording import optional_text, record, recording

Deployment = Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")]


def approve(
    context: Context,
    *,
    refs: Annotated[list[Code] | None, Argument(parser=Code, metavar="REF")] = None,
    from_file: Annotated[Path | None, Option("--from-file", parser=Path, metavar="FILE")] = None,
    because: Annotated[str | None, Option("--because")] = None,
    deployment: Deployment = None,
) -> Answer:
    """Approve what is proposed, after listing it."""
    from ..proposals import pending_proposals, proposals_listed

    asked = (*(refs or ()), *(listed_codes(from_file) if from_file is not None else ()))
    if not asked:
        raise Misused("argument-missing", argument="REF", command="grootboek classification approve")
    with recording(context.obj) as books:
        found = pending_proposals(books.reader, asked, deployment, books.today)
        named = tuple(Proposal(one.reference, one.deployment, one.index) for one in found)
        receipt = books.execute(ApproveClassification(named, optional_text(because)))
        return books.answer(receipt, before=proposals_listed(found, context.obj.language))


def refuse(
    context: Context,
    *,
    ref: Annotated[Code, Argument(parser=Code, metavar="REF")],
    because: Annotated[str, Option("--because")],
    deployment: Deployment = None,
) -> Answer:
    """Refuse what is proposed."""
    return record(context.obj, RefuseClassification(Proposal(ref, deployment), Committed.of(because)))
