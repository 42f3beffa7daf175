"""Commands about officials."""

from __future__ import annotations

from typing import Literal

from ...frozen import frozen
from ..values import Code, Committed, Fingerprint, Handle, PublicKeyLine, Role, When


@frozen
class OfferedKey:
    """A public key and who made it: its holder, or the official who enrols."""

    fingerprint: Fingerprint
    public_key: PublicKeyLine
    made_by: Literal["holder", "enroller"]


@frozen
class EnrolOfficial:
    """Make an official known by a handle, with a first key."""

    handle: Handle
    function: Committed
    organisation: Code
    key: OfferedKey
    name: Committed | None = None


@frozen
class GrantMandate:
    """Give an official a role for an organisation and all below it, from the effective day to the end of ``until``."""

    handle: Handle
    role: Role
    organisation: Code
    until: When | None = None


@frozen
class WithdrawMandate:
    """End an official's mandates for that role and exactly that organisation."""

    handle: Handle
    role: Role
    organisation: Code
