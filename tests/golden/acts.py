"""The expected acts: each event in an envelope with every field, and in one with as few as can be."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grootboek.domain.act import Act, Actor, EvidenceItem, Stream
from grootboek.domain.values import Code, Committed, Handle, LedgerId, MediaType, StreamKind, When
from tests.golden import classification, inquiry, later_life, ledger, official, organisation, system
from tests.golden.parts import DIGEST, ORGANISATION, Expected

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "events"
DIGESTS = Path(__file__).parent / "digests.txt"
EXPECTED: Expected = {
    **ledger.EXPECTED,
    **organisation.EXPECTED,
    **official.EXPECTED,
    **system.EXPECTED,
    **classification.EXPECTED,
    **later_life.EXPECTED,
    **inquiry.EXPECTED,
}
KINDS: Mapping[str, StreamKind] = {
    "ledger": "ledger",
    "rulebook": "rulebook",
    "organisation": "organisation",
    "official": "official",
    "ai-system": "ai-system",
    "entry": "ai-system",
    "inquiry": "inquiry",
    "snapshot": "snapshot",
}
LEDGER = LedgerId("6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90")


@dataclass(frozen=True)
class Stored:
    """An act as a golden file holds it."""

    act: Any
    disclosures: Mapping[str, str]
    sha256: str


def golden(name: str) -> tuple[Stored, Stored]:
    """The two acts of a golden file: with every field, and with as few as can be."""
    held = json.loads((FOLDER / f"{name}.json").read_bytes())
    return Stored(**held["full"]), Stored(**held["least"])


def expected_acts(name: str) -> tuple[Act, Act]:
    """What must be read from them; texts have no digest here."""
    full, least = EXPECTED[name]
    kind = KINDS[name.partition(".")[0]]
    return (
        Act(
            ledger=LEDGER,
            stream=Stream(kind, Code("SYS-1"), 12),
            command=Code("import/algoritmeregister/2025-03-17"),
            actor=Actor(Handle("desk@example"), ORGANISATION, 7),
            effective_on=When("2025-03-17T12:00:00+01:00"),
            event=full,
            level="departmental_confidential",
            decided_on=When("2025-03-14"),
            decided_by=Committed("the chief information officer"),
            on_behalf_of=Code("example-tax"),
            inquiry=Code("INQ-2024"),
            evidence=(
                EvidenceItem(
                    title=Committed("minutes of 14 March"),
                    level="state_confidential",
                    sha256=DIGEST,
                    media_type=MediaType("application/pdf"),
                    date=When("2025-03"),
                    location=Committed("archive, shelf 1"),
                ),
                EvidenceItem(title=Committed("a letter that is not at hand")),
            ),
        ),
        Act(
            ledger=LEDGER,
            stream=Stream(kind, Code("x"), 1),
            command=Code("c-1"),
            actor=Actor(Handle("cio@example"), ORGANISATION),
            effective_on=When("2025-03"),
            event=least,
        ),
    )
