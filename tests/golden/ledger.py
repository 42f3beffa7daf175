"""The opening of a ledger, and the adoption of law and guidance."""

from __future__ import annotations

from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.rulebook import GuidanceAdopted, TaxonomyAdopted
from grootboek.domain.values import Code, Origin
from tests.golden.parts import DIGEST, Expected

EXPECTED: Expected = {
    "ledger.opened.v1": (
        LedgerOpened(Origin("example.org/ai-ledger/rehearsal"), 1),
        LedgerOpened(Origin("example.org/ai-ledger"), 1),
    ),
    "rulebook.taxonomy-adopted.v1": (
        TaxonomyAdopted(Code("2026-1744"), DIGEST),
        TaxonomyAdopted(Code("2024-1689"), DIGEST),
    ),
    "rulebook.guidance-adopted.v1": (
        GuidanceAdopted(Code("GL-PP-1"), DIGEST),
        GuidanceAdopted(Code("HR-CIO"), DIGEST),
    ),
}
