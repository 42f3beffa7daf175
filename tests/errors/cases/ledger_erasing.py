"""What happens around texts that were erased, and texts that are missing without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code
from grootboek.ledger.audit import audit
from tests.errors.cases.ledger_audit import after
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import tamper
from tests.story import MINISTRY, Story, text

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding

REGISTERING = RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional"))


def _erased() -> Story:
    story = Story()
    story.do(REGISTERING, command_id=Code("registering-1"))
    story.do(ProposeRedaction(story.size - 1, Code("name"), "erased", Code("avg-17")))
    story.do(ApproveRedaction(story.size - 1), by="approver@example")
    return story


@reproduces(
    "command-erased",
    en=(
        "The command registering-1 was recorded (from entry 30 on), and a text of it was erased since. Whether "
        "this is the same command cannot be said any more: give it another id."
    ),
    nl=(
        "De opdracht registering-1 is vastgelegd (vanaf boeking 30) en een tekst ervan is daarna gewist. Of dit "
        "dezelfde opdracht is, valt niet meer te zeggen: geef een andere id."
    ),
)
def sending_a_command_again_of_which_a_text_was_erased() -> None:
    _erased().do(REGISTERING, command_id=Code("registering-1"))


@reproduces(
    "disclosure-missing",
    en=(
        "The text of field name of entry 16 is not here, and no redaction says that it was erased: it was lost or"
        " taken away. What was signed still counts. Restore it from a backup."
    ),
    nl=(
        "De tekst van veld name van boeking 16 is er niet, en geen boeking zegt dat hij is gewist: verloren of "
        "weggehaald. Wat ondertekend is, telt nog. Haal hem uit een reservekopie."
    ),
)
def removing_a_text() -> list[Finding]:
    return after('DELETE FROM disclosures WHERE "index" = 16')


@reproduces(
    "text-erased",
    en=(
        "The text of field name of entry 30 was erased on the ground avg-17 (AVG (GDPR) art. 17), as entry 32 "
        "approved. What was signed still counts; nothing needs to be done."
    ),
    nl=(
        "De tekst van veld name van boeking 30 is gewist op grond van avg-17 (AVG art. 17), zoals boeking 32 "
        "goedkeurde. Wat ondertekend is, telt nog; er hoeft niets te gebeuren."
    ),
)
def auditing_a_ledger_of_which_a_text_was_erased() -> list[Finding]:
    with _erased() as story:
        return list(audit(story.ledger.reader))


@reproduces(
    "erasure-unfinished",
    en=(
        "Entry 32 approved that the text of field name of entry 30 is erased, and remains of it may still be in "
        "the ledger's files. It is finished when somebody next records while nobody reads."
    ),
    nl=(
        "Boeking 32 keurde goed dat de tekst van veld name van boeking 30 wordt gewist; resten ervan kunnen nog "
        "in de bestanden staan. Het wordt voltooid als iemand vastlegt terwijl niemand leest."
    ),
)
def auditing_a_ledger_in_which_an_erased_text_came_back() -> list[Finding]:
    put_back = 'INSERT INTO disclosures SELECT 30, field, disclosure FROM disclosures WHERE "index" = 1'
    with _erased() as story:
        return list(audit(tamper(story.ledger.books, put_back).reader))
