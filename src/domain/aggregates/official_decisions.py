"""Decisions about officials: enrol with a key, grant and withdraw mandates, and leaving."""

from __future__ import annotations

from datetime import date

from ...errors import Conflict, Invalid, NotAuthorised, NotFound, Refused
from ..commands.official import EnrolOfficial, GrantMandate, LeaveOffice, SucceedAdministrator, WithdrawMandate
from ..error_labels import labelled
from ..events.official import (
    AdministratorSucceeded,
    KeyAdded,
    MandateGranted,
    MandateWithdrawn,
    OfficialEnrolled,
    OfficialLeft,
)
from ..values import Code, Handle, When
from .deciding import Decided, Occasion
from .official import Official
from .organisation import Organisation, current


def enrol(
    command: EnrolOfficial, existing: Official | None, organisation: Organisation | None, occasion: Occasion
) -> tuple[Decided, ...]:
    """A new official with a key. The caller has checked that fingerprint and public key belong together.

    Raises Conflict (``official-exists``), NotFound (``organisation-unknown``), Refused (``organisation-dissolved``).
    """
    if existing is not None:
        raise Conflict("official-exists", handle=command.handle)
    day = occasion.effective()
    current(organisation, command.organisation, day.first)
    enrolled = OfficialEnrolled(command.function, command.organisation, command.name)
    key = KeyAdded(command.key.fingerprint, command.key.public_key, command.key.made_by)
    return (
        Decided("official", command.handle, enrolled, day),
        Decided("official", command.handle, key, day),
    )


def grant(
    command: GrantMandate, official: Official | None, organisation: Organisation | None, occasion: Occasion
) -> Decided:
    """A mandate, which may begin on a later day: a plan.

    Raises NotFound (``official-unknown``, ``organisation-unknown``), Invalid (``mandate-ends-first``),
    Conflict (``mandate-exists``), Refused (``organisation-dissolved``).
    """
    found = present(official, command.handle)
    day = occasion.effective_on or When(occasion.today.isoformat())
    current(organisation, command.organisation, max(day.first, occasion.today))
    if command.until is not None and command.until.last < day.first:
        raise Invalid("mandate-ends-first", first=day, until=command.until)
    last = command.until.last if command.until else date.max
    for mandate in found.mandates:
        same = (mandate.role, mandate.organisation) == (command.role, command.organisation)
        if same and mandate.runs(day.first) and last <= (mandate.until or date.max):
            raise Conflict(
                "mandate-exists",
                handle=command.handle,
                role=labelled("role", command.role),
                organisation=command.organisation,
                index=mandate.index,
            )
    return Decided("official", command.handle, MandateGranted(command.role, command.organisation, command.until), day)


def withdraw(command: WithdrawMandate, official: Official | None, occasion: Occasion) -> Decided:
    """The end of the mandates for that role and exactly that organisation, from this entry's index on.

    Raises NotFound (``official-unknown``, ``mandate-unknown``), Refused (``mandate-own``: nobody withdraws their own
    administration, so that there is always an administrator left).
    """
    found = enrolled(official, command.handle)
    wanted = (command.role, command.organisation)
    if not any((mandate.role, mandate.organisation) == wanted and not mandate.withdrawn for mandate in found.mandates):
        raise NotFound(
            "mandate-unknown",
            handle=command.handle,
            role=labelled("role", command.role),
            organisation=command.organisation,
        )
    if command.role == "administrator" and command.handle == occasion.by:
        raise Refused("mandate-own", handle=command.handle)
    event = MandateWithdrawn(command.role, command.organisation)
    return Decided("official", command.handle, event, occasion.effective())


def leave(command: LeaveOffice, official: Official | None, occasion: Occasion) -> Decided:
    """The end of an official's mandates and keys, from this entry's index on.

    Raises NotFound (``official-unknown``), NotAuthorised (``official-left``).
    """
    present(official, command.handle)
    return Decided("official", command.handle, OfficialLeft(command.because), occasion.effective())


def succeed(command: SucceedAdministrator, official: Official | None, root: Code, occasion: Occasion) -> Decided:
    """The administration of the whole ledger for an official. The caller has checked the operator's statement.

    Raises NotFound (``official-unknown``), NotAuthorised (``official-left``).
    """
    present(official, command.handle)
    event = AdministratorSucceeded(root, command.because, command.statement)
    return Decided("official", command.handle, event, occasion.effective())


def present(official: Official | None, handle: Handle) -> Official:
    """The official, who is there. Raises NotFound (``official-unknown``), NotAuthorised (``official-left``)."""
    found = enrolled(official, handle)
    if found.left is not None:
        raise NotAuthorised("official-left", handle=handle, index=found.left)
    return found


def enrolled(official: Official | None, handle: Handle) -> Official:
    """The official, also one who left. Raises NotFound (``official-unknown``)."""
    if official is None:
        raise NotFound("official-unknown", handle=handle)
    return official
