"""Commands about claims on a ground, apart from those that a classification makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ...frozen import frozen
from ..events.classification import ConditionState
from ..values import Code, Committed, When


@frozen
class ClaimExemption:
    """Rely on a ground for a deployment from the effective day on; the ledger gives the claim its reference.

    What is missing is recorded as missing: an incomplete claim can be made, and not accepted.
    """

    reference: Code
    ground: Code
    motivation: Committed
    conditions: Mapping[Code, ConditionState] = field(default_factory=dict)
    condition_motivations: Mapping[Code, Committed] = field(default_factory=dict)
    uses: tuple[Committed, ...] = ()
    provision: Committed | None = None
    last_day: When | None = None
    review_on: When | None = None
    deployment: Code | None = None


@frozen
class AcceptClaim:
    """Find the conditions of a claim evidenced."""

    claim: Code
    because: Committed | None = None


@frozen
class RejectClaim:
    """Find the conditions of a claim not evidenced."""

    claim: Code
    because: Committed


@frozen
class WithdrawClaim:
    """Rely on the ground no longer, from the effective day on."""

    claim: Code
    because: Committed


@frozen
class LapseClaim:
    """Record that a condition of the ground holds no longer, from the effective day on."""

    claim: Code
    condition: Code
    because: Committed
