"""What happens to an AI system and its deployments, classification and claims apart."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, EntryReference, Level, When

Lifecycle = Literal["in_development", "in_use", "out_of_use"]
OperatorRole = Literal["provider", "deployer", "importer", "distributor"]
"""Roles under Art. 3(3)-(7) of the AI Act."""


@frozen
class SystemRegistered:
    """An AI system became known to the ledger, with its first deployment. ``since``: in use (or in this state) since.

    What is None or empty was not stated (an import may lack it), and views say so.
    """

    TYPE: ClassVar[str] = "ai-system.registered.v1"
    name: Committed
    organisation: Code
    deployment: Code
    processes: tuple[Committed, ...]
    roles: tuple[OperatorRole, ...]
    lifecycle: Lifecycle
    since: When
    function: Committed | None = None
    purpose: Committed | None = None
    supplier: Committed | None = None
    version: Committed | None = None
    external: tuple[Code, ...] = ()


@frozen
class StubRegistered:
    """There is an AI system of which the content may not be in this ledger: it is held elsewhere, at that level.

    No text of it is here. A description brings in what is allowed later.
    """

    TYPE: ClassVar[str] = "ai-system.stub-registered.v1"
    organisation: Code
    deployment: Code
    roles: tuple[OperatorRole, ...]
    lifecycle: Lifecycle
    since: When
    level: Level


@frozen
class SystemDescribed:
    """The fields that changed; what is None stayed as it was. ``processes`` and ``roles`` are those of ``deployment``.

    ``cleared`` names fields that are no longer stated (of function, purpose, supplier, version).
    """

    TYPE: ClassVar[str] = "ai-system.described.v1"
    name: Committed | None = None
    function: Committed | None = None
    purpose: Committed | None = None
    supplier: Committed | None = None
    version: Committed | None = None
    external: tuple[Code, ...] | None = None
    deployment: Code | None = None
    processes: tuple[Committed, ...] | None = None
    roles: tuple[OperatorRole, ...] | None = None
    cleared: tuple[Code, ...] = ()


@frozen
class Deployed:
    """Another use of the same system: by another organisation, or another use by the same one."""

    TYPE: ClassVar[str] = "ai-system.deployed.v1"
    deployment: Code
    organisation: Code
    processes: tuple[Committed, ...]
    roles: tuple[OperatorRole, ...]
    lifecycle: Lifecycle
    since: When


@frozen
class LifecycleChanged:
    """A deployment is in development, in use or out of use from the effective day on."""

    TYPE: ClassVar[str] = "ai-system.lifecycle-changed.v1"
    deployment: Code
    lifecycle: Lifecycle
    because: Committed | None = None


@frozen
class Transferred:
    """Another organisation is responsible for the deployment from the effective day on; its code stays."""

    TYPE: ClassVar[str] = "ai-system.transferred.v1"
    deployment: Code
    organisation: Code
    because: Committed | None = None


@frozen
class SourcePresenceNoted:
    """A public register that is imported from does, or no longer does, list the system: a note, never a deletion."""

    TYPE: ClassVar[str] = "ai-system.source-presence-noted.v1"
    source: Code
    reference: Code
    present: bool


@frozen
class EntryCorrected:
    """An entry of this AI system or inquiry was wrong. Both stay visible; the state ignores it from here on."""

    TYPE: ClassVar[str] = "entry.corrected.v1"
    entry: EntryReference
    because: Committed
    replacement: EntryReference | None = None
