"""Commands about the rulebook."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Code


@frozen
class AdoptTaxonomy:
    """Let a released version of the law count in this ledger."""

    version: Code


@frozen
class AdoptGuidance:
    """Let a released guidance document count in this ledger."""

    guidance: Code
