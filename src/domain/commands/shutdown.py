"""Commands about the shutdown of a deployment, stage by stage."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Code, Committed, When


@frozen
class DecideShutdown:
    """Decide to shut a deployment down, on the day planned where one is; deciding again gives another plan."""

    reference: Code
    because: Committed
    planned: When | None = None
    deployment: Code | None = None


@frozen
class InformUsers:
    """Record that the users were told."""

    reference: Code
    because: Committed
    deployment: Code | None = None


@frozen
class SwitchOff:
    """Record that the deployment is off: out of use from the effective day on."""

    reference: Code
    because: Committed
    deployment: Code | None = None


@frozen
class Decommission:
    """Record that what made it run was removed, and what must be kept was archived first."""

    reference: Code
    because: Committed
    deployment: Code | None = None


@frozen
class VerifyShutdown:
    """Confirm, as another official than the one who recorded the switch-off, that the deployment is off."""

    reference: Code
    because: Committed
    deployment: Code | None = None
