"""The opening of a ledger, and the adoption of law and guidance."""

from __future__ import annotations

from grootboek.domain.events.ledger import (
    LedgerAccredited,
    LedgerOpened,
    LogKeyReplaced,
    LogKeyReplacementProposed,
    LogKeySet,
)
from grootboek.domain.events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from grootboek.domain.values import Code, Committed, NoteSignatureText, Origin, VerifierKeyLine, When
from tests.golden.parts import DIGEST, REFERENCE, Expected

# The verifier key of the test key whose secret half is the bytes 0 to 31.
LOG_KEY = VerifierKeyLine("example.org/ai-ledger+9856b8b9+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")
SIGNATURE = NoteSignatureText(
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+Pw=="
)

EXPECTED: Expected = {
    "ledger.opened.v1": (
        LedgerOpened(Origin("example.org/ai-ledger/rehearsal"), 1),
        LedgerOpened(Origin("example.org/ai-ledger"), 1),
    ),
    "ledger.log-key-set.v1": (LogKeySet(LOG_KEY, SIGNATURE), LogKeySet(LOG_KEY)),
    "ledger.log-key-replacement-proposed.v1": (
        LogKeyReplacementProposed(LOG_KEY, Committed("the machine that held the key burnt out")),
        LogKeyReplacementProposed(LOG_KEY, Committed("stolen")),
    ),
    "ledger.log-key-replaced.v1": (
        LogKeyReplaced(LOG_KEY, REFERENCE),
        LogKeyReplaced(LOG_KEY, REFERENCE),
    ),
    "ledger.accredited.v1": (
        LedgerAccredited("state_confidential", Committed("accredited by the security officer (fictional)")),
        LedgerAccredited("departmental_confidential"),
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
