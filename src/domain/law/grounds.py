"""What a claim on a ground still misses. A claim with something missing is recorded, but cannot be accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..values import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..events.classification import ConditionState
    from .taxonomy import Ground

PROVISION = Code("national_provision")
"""What is missing where a national provision must be named and no condition of the ground stands for it."""


def missing_conditions(
    ground: Ground, conditions: Mapping[Code, ConditionState], *, provision: bool
) -> tuple[Code, ...]:
    """The conditions that are not met, in the order of the law; ``provision``: a national provision is named.

    Without a provision the condition that it belongs to (R8 for point h: a national law in force) cannot be met.
    """
    unnamed = (ground.provision_condition or PROVISION) if ground.needs_provision and not provision else None
    missing = tuple(
        condition for condition in ground.conditions if conditions.get(condition) != "met" or condition == unnamed
    )
    return (*missing, unnamed) if unnamed is not None and unnamed not in missing else missing
