"""The shutdown of a deployment in stages; only verification by another official completes it."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Code, Committed, EntryReference, When


@frozen
class ShutdownDecided:
    """It was decided to shut the deployment down, on the day planned where one is."""

    TYPE: ClassVar[str] = "ai-system.shutdown-decided.v1"
    deployment: Code
    because: Committed
    planned: When | None = None


@frozen
class UsersInformed:
    """The users of the deployment were told."""

    TYPE: ClassVar[str] = "ai-system.users-informed.v1"
    deployment: Code
    because: Committed


@frozen
class SwitchedOff:
    """The deployment is off: out of use from the effective day on."""

    TYPE: ClassVar[str] = "ai-system.switched-off.v1"
    deployment: Code
    because: Committed


@frozen
class Decommissioned:
    """What made the deployment run was removed, and what must be kept was archived first."""

    TYPE: ClassVar[str] = "ai-system.decommissioned.v1"
    deployment: Code
    because: Committed


@frozen
class ShutdownVerified:
    """Another official than the one who recorded the switch-off found it off. ``switched_off`` is that entry."""

    TYPE: ClassVar[str] = "ai-system.shutdown-verified.v1"
    deployment: Code
    switched_off: EntryReference
    because: Committed
