"""What becomes of a claim on a ground: nobody grants an exemption; an approver finds its conditions shown or not."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Code, Committed


@frozen
class ExemptionAccepted:
    """A second official found the conditions of the claim evidenced."""

    TYPE: ClassVar[str] = "ai-system.exemption-accepted.v1"
    deployment: Code
    claim: Code
    because: Committed | None = None


@frozen
class ExemptionRejected:
    """A second official found the conditions of the claim not evidenced."""

    TYPE: ClassVar[str] = "ai-system.exemption-rejected.v1"
    deployment: Code
    claim: Code
    because: Committed


@frozen
class ExemptionWithdrawn:
    """The organisation no longer relies on the ground, from the effective day on."""

    TYPE: ClassVar[str] = "ai-system.exemption-withdrawn.v1"
    deployment: Code
    claim: Code
    because: Committed


@frozen
class ExemptionLapsed:
    """A condition of the ground no longer holds, from the effective day on; the claim counted up to the day before."""

    TYPE: ClassVar[str] = "ai-system.exemption-lapsed.v1"
    deployment: Code
    claim: Code
    condition: Code
    because: Committed
