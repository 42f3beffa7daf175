"""Changes of an AI system as a subject: another version, one of two that were one, parts of what was one."""

from __future__ import annotations

from typing import ClassVar

from ...frozen import frozen
from ..values import Code, Committed


@frozen
class VersionReplaced:
    """A new model or supplier from the effective day on: earlier examinations do not cover it."""

    TYPE: ClassVar[str] = "ai-system.version-replaced.v1"
    version: Committed
    supplier: Committed | None = None
    because: Committed | None = None


@frozen
class MergedInto:
    """The system and another are one, under the other's reference; its own still resolves to it."""

    TYPE: ClassVar[str] = "ai-system.merged-into.v1"
    into: Code
    because: Committed | None = None


@frozen
class SplitInto:
    """The system is seen as parts from the effective day on; the parts inherit nothing but their origin."""

    TYPE: ClassVar[str] = "ai-system.split-into.v1"
    parts: tuple[Code, ...]
    because: Committed | None = None
