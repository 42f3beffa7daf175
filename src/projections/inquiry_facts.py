"""An inquiry and its returns as known at a moment; what a correction names is left out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..domain.events.inquiry import DeadlineExtended, InquiryClosed, InquiryOpened, ReturnRevised, ReturnSubmitted
from ..domain.values import When
from ..errors import NotFound
from ..frozen import frozen
from .conditions import known
from .days import as_date
from .rows import codes
from .shown_texts import shown_texts as texts
from .tables import inquiries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row

    from .position import Moment

_RETURNS = (ReturnSubmitted.TYPE, ReturnRevised.TYPE)


@frozen
class Return:
    """What an addressee answered last. ``received`` is the day of its first return, ``covers`` always has its own code.

    ``itemised``: it says how many systems were examined, or which. ``signed_by`` is None where that is not stated.
    """

    index: int
    kind: str
    organisation: str
    covers: frozenset[str]
    received: date
    itemised: bool
    handle: str
    signed_by: str | None


@frozen
class InquiryFacts:
    """An inquiry on a day: its last deadline, and the current return of each addressee that answered by then."""

    ref: str
    index: int
    title: str | None
    reference_date: date
    deadline: date
    addressees: tuple[str, ...]
    reach: tuple[str, ...]
    guidance: tuple[str, ...]
    returns: Mapping[str, Return]
    closed: bool


def inquiry_facts(connection: Connection, moment: Moment, ref: str) -> InquiryFacts:
    """The inquiry at a moment. Raises NotFound ``subject-unknown-then``, also where its opening was corrected."""
    chosen = select(inquiries).where(inquiries.c.code == ref, known(inquiries, moment)).order_by(inquiries.c.entry)
    rows = connection.execute(chosen).all()
    corrected = {row.target for row in rows}
    standing = [row for row in rows if row.entry not in corrected]
    opened = next((row for row in standing if row.type == InquiryOpened.TYPE), None)
    if opened is None:
        raise NotFound("subject-unknown-then", ref=ref)
    counting = [row for row in standing if _day(row) <= moment.position.on]
    deadlines = [row for row in counting if row.type == DeadlineExtended.TYPE] or [opened]
    written = _texts(connection, ref)
    return InquiryFacts(
        ref=ref,
        index=opened.entry,
        title=written.get((opened.entry, "title")),
        reference_date=When(opened.reference_date).last,
        deadline=When(deadlines[-1].deadline).last,
        addressees=tuple(codes(opened.addressees)),
        reach=tuple(codes(opened.reach)),
        guidance=tuple(codes(opened.guidance)),
        returns=_returns([row for row in counting if row.type in _RETURNS], written),
        closed=any(row.type == InquiryClosed.TYPE for row in counting),
    )


def _day(row: Row[Any]) -> date:
    """From which day an entry of an inquiry counts: a return from the day it was received, where it says so."""
    received = None if row.received_on is None else When(row.received_on).first
    return received or as_date(row.effective_first) or date.min


def _texts(connection: Connection, ref: str) -> Mapping[tuple[int, str], str | None]:
    chosen = select(texts).join(inquiries, inquiries.c.entry == texts.c.entry).where(inquiries.c.code == ref)
    wanted = texts.c.field.in_(("title", "signed_by"))
    return {(row.entry, row.field): row.value for row in connection.execute(chosen.where(wanted))}


def _returns(rows: Sequence[Row[Any]], written: Mapping[tuple[int, str], str | None]) -> Mapping[str, Return]:
    first: dict[str, date] = {}
    found: dict[str, Return] = {}
    for row in rows:
        received = first.setdefault(row.organisation, _day(row))
        found[row.organisation] = Return(
            index=row.entry,
            kind=row.kind,
            organisation=row.organisation,
            covers=frozenset(codes(row.covers)) | {row.organisation},
            received=received,
            itemised=row.examined is not None or bool(codes(row.systems)),
            handle=row.actor,
            signed_by=written.get((row.entry, "signed_by")),
        )
    return found
