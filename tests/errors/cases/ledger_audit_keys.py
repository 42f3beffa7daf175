"""How findings of the audit about keys come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.commands.official import RevokeKey
from grootboek.domain.values import Handle
from grootboek.ledger.audit import audit
from tests.errors.reproduction import reproduces
from tests.story import MINISTRY, Story, offered, text

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding


@reproduces(
    "key-suspect",
    en=(
        "Entry 30 was signed with a key of recorder@example that entry 31 revoked as suspect since "
        "2026-11-23. It stays valid; ask recorder@example whether they recorded it, and dispute it with "
        "`grootboek entry dispute 30` if not."
    ),
    nl=(
        "Boeking 30 is ondertekend met een sleutel van recorder@example die boeking 31 heeft ingetrokken als "
        "verdacht sinds 2026-11-23. Zij blijft geldig; vraag recorder@example of die haar heeft vastgelegd, "
        "en betwist haar anders met `grootboek entry dispute 30`."
    ),
)
def revoking_a_key_as_suspect_since_before_it_signed() -> list[Finding]:
    with Story() as story:
        story.system()
        command = RevokeKey(Handle("recorder@example"), offered("recorder@example").fingerprint, text("stolen"))
        story.do(command, by="admin@example", effective_on="2026-11-23")
        return list(audit(story.ledger.reader))


@reproduces(
    "key-shared",
    en=(
        "The key SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ that entry 31 gives to second@example is "
        "also a key of recorder@example. The two never count as two officials with it: let each have a key "
        "of their own."
    ),
    nl=(
        "De sleutel SHA256:DXL5+m3GuTCvGeONmDKH3fvNPxtqxRSs6dd8gXcvZLQ die boeking 31 aan second@example "
        "geeft, is ook een sleutel van recorder@example. Daarmee gelden zij nooit als twee functionarissen: "
        "geef ieder een eigen sleutel."
    ),
)
def enrolling_an_official_with_the_key_of_another() -> list[Finding]:
    with Story() as story:
        story.enrol("second@example", MINISTRY, key="recorder@example")
        return list(audit(story.ledger.reader))
