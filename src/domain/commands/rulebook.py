"""Commands about the rulebook."""

from __future__ import annotations

from dataclasses import dataclass

from ..values import Code


@dataclass(frozen=True)
class AdoptTaxonomy:
    """Let a released version of the law count in this ledger."""

    version: Code


@dataclass(frozen=True)
class AdoptGuidance:
    """Let a released guidance document count in this ledger."""

    guidance: Code
