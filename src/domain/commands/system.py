"""Commands about AI systems and their deployments, classification apart."""

from __future__ import annotations

from ...frozen import frozen
from ..events.system import Lifecycle, OperatorRole
from ..values import Code, Committed, Level, When


@frozen
class RegisterSystem:
    """Register an AI system with its first deployment. Without ``reference`` the ledger chooses one.

    Without ``since`` that is the effective day asked for, else today.
    """

    reference: Code | None
    organisation: Code
    name: Committed
    function: Committed | None = None
    processes: tuple[Committed, ...] = ()
    roles: tuple[OperatorRole, ...] = ("deployer",)
    lifecycle: Lifecycle = "in_use"
    since: When | None = None
    purpose: Committed | None = None
    supplier: Committed | None = None
    version: Committed | None = None
    external: tuple[Code, ...] = ()
    deployment: Code | None = None


@frozen
class RegisterStub:
    """Register that there is a system whose content is held elsewhere, at that level. Otherwise as RegisterSystem."""

    reference: Code | None
    level: Level
    organisation: Code
    roles: tuple[OperatorRole, ...] = ("deployer",)
    lifecycle: Lifecycle = "in_use"
    since: When | None = None
    deployment: Code | None = None


@frozen
class DescribeSystem:
    """Describe a system anew; None means: as it was. Processes and roles are those of a deployment.

    ``cleared`` names the texts that are no longer stated (of function, purpose, supplier, version). Only what differs
    is recorded; where nothing does, that is refused, or passed over in silence if ``unchanged_is_fine``.
    """

    reference: Code
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
    unchanged_is_fine: bool = False


@frozen
class DeploySystem:
    """Record another use of a system, by the same or another organisation."""

    reference: Code
    organisation: Code
    processes: tuple[Committed, ...] = ()
    roles: tuple[OperatorRole, ...] = ("deployer",)
    lifecycle: Lifecycle = "in_use"
    since: When | None = None
    deployment: Code | None = None


@frozen
class ChangeLifecycle:
    """Record that a deployment is in development, in use or out of use from the effective day on."""

    reference: Code
    lifecycle: Lifecycle
    deployment: Code | None = None
    because: Committed | None = None
    unchanged_is_fine: bool = False


@frozen
class TransferSystem:
    """Record that another organisation is responsible for a deployment from the effective day on."""

    reference: Code
    organisation: Code
    deployment: Code | None = None
    because: Committed | None = None
    unchanged_is_fine: bool = False


@frozen
class NoteSourcePresence:
    """Note that a public register does, or no longer does, list the system; nothing is recorded where that is known."""

    reference: Code
    source: Code
    source_reference: Code
    present: bool
