"""Decisions about inquiries and returns: who may be asked, who may answer, and until when."""

from __future__ import annotations

from collections.abc import Callable

from ...errors import Conflict, Invalid, NotFound, Refused
from ..commands.inquiry import CloseInquiry, ExtendDeadline, OfferedReturn, OpenInquiry, ReviseReturn, SubmitReturn
from ..events.inquiry import DeadlineExtended, InquiryClosed, InquiryOpened, ReturnRevised, ReturnSubmitted
from ..values import Code, When
from .deciding import Decided, Occasion, once
from .inquiry import Inquiry, running
from .rulebook import Rulebook

Known = Callable[[Code], bool]
"""Whether something with that code is in the ledger."""


def open_inquiry(
    command: OpenInquiry, existing: Inquiry | None, rulebook: Rulebook | None, registered: Known, occasion: Occasion
) -> Decided:
    """A new inquiry; it reaches its addressees where nothing else is said.

    Raises Conflict (``inquiry-exists``), Invalid (``addressees-missing``, ``value-twice``), NotFound
    (``organisation-unknown``), Refused (``guidance-not-adopted``, ``deadline-before-opening``,
    ``effective-in-future``).
    """
    if existing is not None:
        raise Conflict("inquiry-exists", ref=command.reference)
    addressees = once(command.addressees, "addressees")
    reach = addressees if command.reach is None else once(command.reach, "reach")
    if not addressees:
        raise Invalid("addressees-missing", ref=command.reference)
    _all_registered((*addressees, *reach), registered)
    for guidance in once(command.guidance, "guidance"):
        if rulebook is None or guidance not in rulebook.guidance:
            known = ", ".join(rulebook.guidance) if rulebook is not None else ""
            raise Refused("guidance-not-adopted", guidance=guidance, known=known or "-")
    day = occasion.effective()
    if command.deadline.last < day.first:
        raise Refused("deadline-before-opening", deadline=command.deadline, opening=day)
    event = InquiryOpened(
        title=command.title,
        reference_date=command.reference_date,
        deadline=command.deadline,
        addressees=addressees,
        reach=reach,
        questions=command.questions,
        guidance=command.guidance,
    )
    return Decided("inquiry", command.reference, event, day)


def submit(
    command: SubmitReturn, inquiry: Inquiry | None, registered: Known, is_system: Known, occasion: Occasion
) -> Decided:
    """The first return of an addressee, effective from the day it was received. A late one is taken.

    Raises NotFound (``inquiry-unknown``, ``organisation-unknown``, ``system-unknown``), Refused (``inquiry-struck``,
    ``inquiry-closed``, ``not-addressee``, ``received-before-opening``, ``effective-in-future``), Conflict
    (``return-exists``), Invalid (``nil-with-systems``, ``examined-too-few``, ``value-twice``).
    """
    found = _answerable(command.reference, command.content, inquiry, occasion)
    if command.content.organisation in found.answered:
        raise Conflict("return-exists", ref=found.code, organisation=command.content.organisation)
    _check_content(command.content, registered, is_system)
    content = command.content
    event = ReturnSubmitted(
        kind=content.kind,
        organisation=content.organisation,
        covers=content.covers,
        signed_by=content.signed_by,
        received_on=content.received_on,
        examined=content.examined,
        systems=content.systems,
        remark=content.remark,
    )
    return Decided("inquiry", found.code, event, occasion.effective(content.received_on))


def revise(
    command: ReviseReturn, inquiry: Inquiry | None, registered: Known, is_system: Known, occasion: Occasion
) -> Decided:
    """A new return of an addressee that has answered. Raises as :func:`submit`, and NotFound (``return-missing``)."""
    found = _answerable(command.reference, command.content, inquiry, occasion)
    if command.content.organisation not in found.answered:
        raise NotFound("return-missing", ref=found.code, organisation=command.content.organisation)
    _check_content(command.content, registered, is_system)
    content = command.content
    event = ReturnRevised(
        kind=content.kind,
        organisation=content.organisation,
        because=command.because,
        covers=content.covers,
        signed_by=content.signed_by,
        received_on=content.received_on,
        examined=content.examined,
        systems=content.systems,
        remark=content.remark,
    )
    return Decided("inquiry", found.code, event, occasion.effective(content.received_on))


def extend(command: ExtendDeadline, inquiry: Inquiry | None, occasion: Occasion) -> Decided:
    """A later deadline. Raises as :func:`running`, and Refused (``deadline-not-later``, ``effective-in-future``)."""
    found, _ = running(inquiry, command.reference)
    if found.deadline is not None and command.deadline.last <= found.deadline.last:
        raise Refused("deadline-not-later", ref=found.code, deadline=command.deadline, present=found.deadline)
    event = DeadlineExtended(command.deadline, command.because)
    return Decided("inquiry", found.code, event, occasion.effective())


def close(command: CloseInquiry, inquiry: Inquiry | None, occasion: Occasion) -> Decided:
    """The end of an inquiry. Raises as :func:`running`, and Refused (``effective-in-future``)."""
    found, _ = running(inquiry, command.reference)
    return Decided("inquiry", found.code, InquiryClosed(command.because), occasion.effective())


def _answerable(code: Code, content: OfferedReturn, inquiry: Inquiry | None, occasion: Occasion) -> Inquiry:
    found, opening = running(inquiry, code)
    if content.organisation not in found.addressees:
        addressees = ", ".join(found.addressees)
        raise Refused("not-addressee", ref=code, organisation=content.organisation, addressees=addressees)
    received = content.received_on
    if received is not None and received.first > occasion.today:
        raise Refused("effective-in-future", day=received, today=occasion.today.isoformat())
    _not_before_opening(code, received, opening.act.effective_on)
    return found


def _not_before_opening(code: Code, received: When | None, opening: When) -> None:
    if received is not None and received.last < opening.first:
        raise Refused("received-before-opening", ref=code, received=received, opening=opening)


def _check_content(content: OfferedReturn, registered: Known, is_system: Known) -> None:
    systems = once(content.systems, "systems")
    if content.kind == "nil_return" and systems:
        raise Invalid("nil-with-systems", systems=", ".join(systems))
    if content.examined is not None and content.examined < len(systems):
        raise Invalid("examined-too-few", examined=content.examined, systems=len(systems))
    _all_registered(once(content.covers, "covers"), registered)
    for system in systems:
        if not is_system(system):
            raise NotFound("system-unknown", ref=system)


def _all_registered(codes: tuple[Code, ...], registered: Known) -> None:
    for code in dict.fromkeys(codes):
        if not registered(code):
            raise NotFound("organisation-unknown", organisation=code)
