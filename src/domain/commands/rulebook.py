"""Commands about the rulebook."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Code, Committed


@frozen
class AdoptTaxonomy:
    """Let a version of the law that shipped or was added count in this ledger."""

    version: Code


@frozen
class AdoptGuidance:
    """Let a guidance document that shipped or was added count in this ledger."""

    guidance: Code


@frozen
class AddFile:
    """Keep a file of the law or of guidance in this ledger.

    ``content`` is its bytes as :func:`~grootboek.domain.law.law_file.pieces_of` gives them.
    """

    content: tuple[Committed, ...]
    reviewed_by: Committed | None = None
