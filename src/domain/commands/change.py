"""Commands about changes of an AI system as a subject: another version, a merge, a split."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Code, Committed


@frozen
class ReplaceVersion:
    """Record a new model, version or supplier from the effective day on: earlier examinations do not cover it."""

    reference: Code
    version: Committed
    supplier: Committed | None = None
    because: Committed | None = None


@frozen
class MergeSystem:
    """Record that a system and another are one, which goes on under the reference ``into``."""

    reference: Code
    into: Code
    because: Committed | None = None


@frozen
class SplitSystem:
    """Record that registered systems are parts of what was one; they inherit nothing but that origin."""

    reference: Code
    parts: tuple[Code, ...]
    because: Committed | None = None
