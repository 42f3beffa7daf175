"""``grootboek inquiry open``, ``submit`` and ``revise``: a request to organisations, and their returns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Context, Option

from ...domain.commands.inquiry import OfferedReturn, OpenInquiry, ReviseReturn, SubmitReturn
from ...domain.events.inquiry import ReturnKind
from ...domain.values import Code, Committed, When
from ...errors import Misused
from ..answers import Answer
from ..documents import codes, codes_or_file, listed_codes
from ..inquiry_reach import right_below_the_root, with_all_below
from ..recording import optional_text, record, texts

Ref = Annotated[Code, Argument(parser=Code, metavar="REF")]
Day = Annotated[When | None, Option("--received", parser=When, metavar="DATE")]
Covers = Annotated[list[str] | None, Option("--covers", metavar="CODE|tree")]
Systems = Annotated[list[str] | None, Option("--systems", metavar="REF|FILE")]
Nil = Annotated[bool, Option("--nil")]
Whole = Annotated[bool, Option("--answer")]
Partial = Annotated[bool, Option("--partial")]
SignedBy = Annotated[str | None, Option("--signed-by")]
Examined = Annotated[int | None, Option("--examined", min=0, metavar="N")]
Remark = Annotated[str | None, Option("--remark")]
Organisation = Annotated[Code, Option("--organisation", parser=Code, metavar="CODE")]


def open_(
    context: Context,
    *,
    ref: Ref,
    title: Annotated[str, Option("--title")],
    reference_date: Annotated[When, Option("--reference-date", parser=When, metavar="DATE")],
    deadline: Annotated[When, Option("--deadline", parser=When, metavar="DATE")],
    addressees: Annotated[str, Option("--addressees", metavar="FILE|all")],
    reach: Annotated[str | None, Option("--reach", metavar="FILE|tree")] = None,
    guidance: Annotated[list[Code] | None, Option("--guidance", parser=Code, metavar="ID")] = None,
    question: Annotated[list[str] | None, Option("--question")] = None,
) -> Answer:
    """Open an inquiry."""
    session, when = context.obj, context.obj.given.get("effective")
    asked = right_below_the_root(session, when) if addressees == "all" else listed_codes(Path(addressees))
    reached = None
    if reach is not None:
        reached = with_all_below(session, asked, when) if reach == "tree" else listed_codes(Path(reach))
    command = OpenInquiry(
        reference=ref,
        title=Committed.of(title),
        reference_date=reference_date,
        deadline=deadline,
        addressees=asked,
        reach=reached,
        questions=texts(question or ()),
        guidance=tuple(guidance or ()),
    )
    return record(context.obj, command)


def submit(
    context: Context,
    *,
    ref: Ref,
    organisation: Organisation,
    nil: Nil = False,
    answer: Whole = False,
    partial: Partial = False,
    covers: Covers = None,
    signed_by: SignedBy = None,
    received: Day = None,
    examined: Examined = None,
    systems: Systems = None,
    remark: Remark = None,
) -> Answer:
    """Record a return."""
    content = OfferedReturn(
        kind=_kind(nil=nil, answer=answer, partial=partial),
        organisation=organisation,
        covers=_covered(context, organisation, covers, received),
        signed_by=optional_text(signed_by),
        received_on=received,
        examined=examined,
        systems=codes_or_file(systems or ()),
        remark=optional_text(remark),
    )
    return record(context.obj, SubmitReturn(ref, content))


def revise(
    context: Context,
    *,
    ref: Ref,
    organisation: Organisation,
    because: Annotated[str, Option("--because")],
    nil: Nil = False,
    answer: Whole = False,
    partial: Partial = False,
    covers: Covers = None,
    signed_by: SignedBy = None,
    received: Day = None,
    examined: Examined = None,
    systems: Systems = None,
    remark: Remark = None,
) -> Answer:
    """Record a return that takes the place of an earlier one."""
    content = OfferedReturn(
        kind=_kind(nil=nil, answer=answer, partial=partial),
        organisation=organisation,
        covers=_covered(context, organisation, covers, received),
        signed_by=optional_text(signed_by),
        received_on=received,
        examined=examined,
        systems=codes_or_file(systems or ()),
        remark=optional_text(remark),
    )
    return record(context.obj, ReviseReturn(ref, content, Committed.of(because)))


def _kind(*, nil: bool, answer: bool, partial: bool) -> ReturnKind:
    if nil + answer + partial != 1:
        raise Misused("return-kind-not-one")
    return "nil_return" if nil else "answer" if answer else "partial"


def _covered(context: Context, organisation: Code, covers: list[str] | None, received: When | None) -> tuple[Code, ...]:
    named = covers or []
    if "tree" not in named:
        return codes(named)
    if named != ["tree"]:
        raise Misused("covers-tree-and-codes")
    when = received or context.obj.given.get("effective")
    return with_all_below(context.obj, (organisation,), when)
