"""What happens to an official: enrolment, keys, mandates, leaving."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, Fingerprint, NoteSignatureText, PublicKeyLine, Role, When


@frozen
class OfficialEnrolled:
    """An official is known by a pseudonymous handle; the name, where it is given at all, is held apart."""

    TYPE: ClassVar[str] = "official.enrolled.v1"
    function: Committed
    organisation: Code
    name: Committed | None = None


@frozen
class KeyAdded:
    """A signing key of the official. Made by the enroller: ``verify`` gives a notice until the holder replaces it."""

    TYPE: ClassVar[str] = "official.key-added.v1"
    fingerprint: Fingerprint
    public_key: PublicKeyLine
    made_by: Literal["holder", "enroller"]


@frozen
class MandateGranted:
    """A role for an organisation and all below it, from the effective day up to and including ``until``."""

    TYPE: ClassVar[str] = "official.mandate-granted.v1"
    role: Role
    organisation: Code
    until: When | None = None


@frozen
class MandateWithdrawn:
    """The mandates for that role and exactly that organisation end; it counts from its own index on."""

    TYPE: ClassVar[str] = "official.mandate-withdrawn.v1"
    role: Role
    organisation: Code


@frozen
class KeyRevoked:
    """The key signs nothing after this entry. ``since``: from when what it signed before is suspect, though valid."""

    TYPE: ClassVar[str] = "official.key-revoked.v1"
    fingerprint: Fingerprint
    because: Committed
    since: When | None = None


@frozen
class OfficialLeft:
    """The official's mandates and keys end with this entry; the handle and all that it signed stay."""

    TYPE: ClassVar[str] = "official.left.v1"
    because: Committed | None = None


@frozen
class AdministratorSucceeded:
    """The official administers the whole ledger, in the place of a last administrator who was lost.

    ``statement``: the signature of the log key over who succeeds, where, and by which coordinator.
    """

    TYPE: ClassVar[str] = "official.administrator-succeeded.v1"
    organisation: Code
    because: Committed
    statement: NoteSignatureText
