"""Commands about officials."""

from __future__ import annotations

from typing import Literal

from ...frozen import frozen
from ..values import Code, Committed, Fingerprint, Handle, NoteSignatureText, PublicKeyLine, Role, When


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


@frozen
class AddKey:
    """Give an official one more key: an administrator does, or the official, signing with an own key."""

    handle: Handle
    key: OfferedKey


@frozen
class RotateKey:
    """Replace the key that signs this by a new one of the same official."""

    key: OfferedKey
    replaced: Fingerprint
    because: Committed


@frozen
class RevokeKey:
    """End a key, from this entry on. With an effective moment, what it signed since then is suspect."""

    handle: Handle
    fingerprint: Fingerprint
    because: Committed


@frozen
class LeaveOffice:
    """End all mandates and keys of an official who leaves."""

    handle: Handle
    because: Committed | None = None


@frozen
class SucceedAdministrator:
    """Let an official administer the whole ledger, by the word of its operator: ``statement``."""

    handle: Handle
    because: Committed
    statement: NoteSignatureText
