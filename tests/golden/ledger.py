"""The opening of a ledger, and the adoption of law and guidance."""

from __future__ import annotations

from grootboek.domain.events.ledger import LedgerOpened
from grootboek.domain.events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from grootboek.domain.values import Code, Committed, Origin, When
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
    "rulebook.file-added.v1": (
        FileAdded(
            "taxonomy",
            Code("FICTION-2026-1"),
            DIGEST,
            When("2026-11-02"),
            (Committed("c2NoZW1h"), Committed("Og==")),
            Committed("Fictional lawyer"),
        ),
        FileAdded("guidance", Code("HR-FICTION"), DIGEST, When("2026-11"), ()),
    ),
}
