"""Refusals and findings about who succeeds a lost administrator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.events.official import AdministratorSucceeded
from grootboek.domain.values import NoteSignatureText
from grootboek.ledger.audit import audit
from tests.errors.reproduction import reproduces
from tests.ledger.forcing import forced
from tests.ledger.test_succession import COORDINATOR, SECOND, WHY, command, statement, told
from tests.story import ROOT

if TYPE_CHECKING:
    from grootboek.evidence.findings import Finding


@reproduces(
    "succession-refused",
    en=(
        "The operator's statement is not that of this ledger's log key for recorder@example, by "
        "coordinator@example, as the ledger is now. Have it made anew with `grootboek official succession "
        "recorder@example --coordinator coordinator@example`."
    ),
    nl=(
        "De verklaring van de exploitant is niet die van de logsleutel van dit grootboek voor "
        "recorder@example, door coordinator@example, zoals het grootboek nu is. Laat haar opnieuw maken met "
        "`grootboek official succession recorder@example --coordinator coordinator@example`."
    ),
)
def succeeding_without_the_operators_word() -> None:
    with told() as story:
        story.do(command(statement(story, key="nobody")), by=COORDINATOR)


@reproduces(
    "succession-unsigned",
    en=(
        "Entry 34 makes recorder@example administrator of the whole ledger, but the log key did not sign for "
        "it. Neither an administrator nor the operator agreed."
    ),
    nl=(
        "Boeking 34 maakt recorder@example beheerder van het hele grootboek, maar de logsleutel heeft daar "
        "niet voor getekend. Geen beheerder en niet de exploitant stemde ermee in."
    ),
)
def forcing_a_succession_that_the_operator_did_not_sign() -> list[Finding]:
    with told() as story:
        signature = NoteSignatureText(statement(story, key="nobody"))
        forced(story, AdministratorSucceeded(ROOT, WHY, signature), about=SECOND, by=COORDINATOR, mandate=34)
        return list(audit(story.ledger.reader))


@reproduces(
    "administrator-succeeded",
    en=(
        "By entry 34 coordinator@example and the operator made recorder@example administrator of the whole "
        "ledger, in the place of one who was lost. Ask whether that was so."
    ),
    nl=(
        "Met boeking 34 maakten coordinator@example en de exploitant recorder@example beheerder van het hele "
        "grootboek, in de plaats van een die was weggevallen. Vraag of dat zo was."
    ),
)
def checking_a_ledger_whose_administrator_was_succeeded() -> list[Finding]:
    with told() as story:
        story.do(command(statement(story)), by=COORDINATOR)
        return list(audit(story.ledger.reader))
