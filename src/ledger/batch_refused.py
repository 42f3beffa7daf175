"""The refusal of a batch, with everything that was refused in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import GrootboekError, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence


class BatchRefused(Refused):
    """Nothing of the batch was recorded. ``refusals``: the position (from 0) and the error of each refused command."""

    def __init__(self, refusals: Sequence[tuple[int, GrootboekError]], count: int) -> None:
        super().__init__("batch-refused", refused=len(refusals), count=count, position=refusals[0][0] + 1)
        self.refusals = tuple(refusals)
