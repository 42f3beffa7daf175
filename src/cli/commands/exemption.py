"""``grootboek exemption``: rely on a ground, and what becomes of such a claim. Nobody grants an exemption."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
from ...domain.values import Code, Committed, When
from ..answers import Answer
from ..recording import optional_text, record, recording, texts

Claim = Annotated[Code, Argument(parser=Code, metavar="CLAIM")]
Because = Annotated[str, Option("--because")]


def claim(
    context: Context,
    *,
    ref: Annotated[Code, Argument(parser=Code, metavar="REF")],
    ground: Annotated[Code, Option("--ground", parser=Code, metavar="ID")],
    motivation: Annotated[str, Option("--motivation")],
    condition: Annotated[list[str] | None, Option("--condition", metavar="ID=STATE:TEXT")] = None,
    use: Annotated[list[str] | None, Option("--use")] = None,
    provision: Annotated[str | None, Option("--provision")] = None,
    last_day: Annotated[When | None, Option("--last-day", parser=When, metavar="DATE")] = None,
    review: Annotated[When | None, Option("--review", parser=When, metavar="DATE")] = None,
    deployment: Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")] = None,
) -> Answer:
    """Claim a ground, and say what the claim misses."""
    from ..claim_receipt import claim_parts
    from ..conditions import parse_conditions

    named = parse_conditions(condition or ())
    command = ClaimExemption(
        reference=ref,
        ground=ground,
        motivation=Committed.of(motivation),
        conditions=named.states,
        condition_motivations=named.motivations,
        uses=texts(use or ()),
        provision=optional_text(provision),
        last_day=last_day,
        review_on=review,
        deployment=deployment,
    )
    with recording(context.obj) as books:
        receipt = books.execute(command)
        return books.answer(receipt, claim_parts(receipt, ground, context.obj.language))


def accept(context: Context, *, claim: Claim, because: Annotated[str | None, Option("--because")] = None) -> Answer:
    """Accept a complete claim."""
    return record(context.obj, AcceptClaim(claim, optional_text(because)))


def reject(context: Context, *, claim: Claim, because: Because) -> Answer:
    """Reject a claim."""
    return record(context.obj, RejectClaim(claim, Committed.of(because)))


def withdraw(context: Context, *, claim: Claim, because: Because) -> Answer:
    """Rely on the ground no longer."""
    return record(context.obj, WithdrawClaim(claim, Committed.of(because)))


def lapse(
    context: Context,
    *,
    claim: Claim,
    condition: Annotated[Code, Option("--condition", parser=Code, metavar="ID")],
    because: Because,
) -> Answer:
    """Record that a condition holds no longer."""
    return record(context.obj, LapseClaim(claim, condition, Committed.of(because)))
