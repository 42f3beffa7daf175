"""Commands about officials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import official_decisions
from ...errors import Invalid
from ...evidence.public_keys import parse_public_key
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.official import EnrolOfficial, GrantMandate, LeaveOffice, OfferedKey, WithdrawMandate
    from ..subjects import Subjects


def enrol(command: EnrolOfficial, subjects: Subjects, occasion: Occasion) -> Answer:
    """With a key whose fingerprint is its own: see :func:`check_key`."""
    check_key(command.key)
    existing, organisation = subjects.official(command.handle), subjects.organisation(command.organisation)
    return Answer(command.handle, official_decisions.enrol(command, existing, organisation, occasion))


def grant(command: GrantMandate, subjects: Subjects, occasion: Occasion) -> Answer:
    """A mandate."""
    official, organisation = subjects.official(command.handle), subjects.organisation(command.organisation)
    return Answer(command.handle, (official_decisions.grant(command, official, organisation, occasion),))


def withdraw(command: WithdrawMandate, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end of mandates."""
    return Answer(command.handle, (official_decisions.withdraw(command, subjects.official(command.handle), occasion),))


def leave(command: LeaveOffice, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end of an official's time in office."""
    return Answer(command.handle, (official_decisions.leave(command, subjects.official(command.handle), occasion),))


def check_key(key: OfferedKey) -> None:
    """Check that fingerprint and public key belong together. Raises Invalid (``fingerprint-of-another-key``)."""
    found = parse_public_key(key.public_key).fingerprint
    if found != key.fingerprint:
        raise Invalid("fingerprint-of-another-key", found=found, expected=key.fingerprint)
