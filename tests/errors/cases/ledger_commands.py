"""Refusals of commands as such."""

from __future__ import annotations

from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.classification import RecordClassification
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.values import Code, When
from grootboek.ledger.batch_refused import BatchRefused
from tests.errors.reproduction import reproduces
from tests.story import Story, cleared, text

SYSTEM = Code("SYS-1")


@reproduces(
    "command-unknown",
    en="The ledger knows no command str. Use one of `grootboek.domain.commands`.",
    nl="Het grootboek kent geen opdracht str. Gebruik er een uit `grootboek.domain.commands`.",
)
def giving_something_that_is_no_command() -> None:
    Story().do("register everything")


@reproduces(
    "batch-refused",
    en="Nothing was recorded: 1 of the 2 commands are refused, the first is number 2. Correct them, and try again.",
    nl=(
        "Er is niets vastgelegd: 1 van de 2 opdrachten zijn geweigerd, de eerste is nummer 2. Verbeter ze, "
        "en probeer opnieuw."
    ),
)
def giving_commands_together_of_which_one_is_refused() -> None:
    story = Story()
    story.system()
    unknown = Item(ChangeLifecycle(Code("SYS-2"), "out_of_use"))
    story.do(Batch(Code("bulk"), (Item(ChangeLifecycle(SYSTEM, "out_of_use")), unknown)))


@reproduces(
    "names-own-save",
    en="This (entry corrected) names an entry that is only recorded together with it. Record the other one first.",
    nl="Dit (boeking gecorrigeerd) noemt een boeking die pas samen ermee wordt vastgelegd. Leg de andere eerst vast.",
)
def correcting_an_entry_in_the_batch_that_records_it() -> None:
    story = Story()
    story.system()
    correction = Item(CorrectEntry(story.size, text("Never mind.")))
    batch = Batch(Code("bulk"), (Item(RecordClassification(SYSTEM, cleared())), correction))
    try:
        story.do(batch)
    except BatchRefused as refused:
        raise refused.refusals[0][1] from None


@reproduces(
    "decided-in-future",
    en=(
        "The decision is dated 2027-01, which is still to come (today is 2026-11-23). Name the day on which "
        "it was taken."
    ),
    nl=(
        "Het besluit is gedateerd op 2027-01; die dag moet nog komen (vandaag is 2026-11-23). Noem de dag "
        "van het besluit."
    ),
)
def recording_a_decision_that_is_still_to_be_taken() -> None:
    Story().do(ChangeLifecycle(SYSTEM, "out_of_use"), decided_on=When("2027-01"))


@reproduces(
    "command-id-reserved",
    en=(
        "The command id import/register/1 begins with import/, which is kept for imports: by it a later import "
        "knows what a register said. Choose another id."
    ),
    nl=(
        "De opdracht-id import/register/1 begint met import/. Dat is voor imports: daaraan ziet een latere import "
        "wat een register zei. Kies een andere code."
    ),
)
def giving_a_command_of_ones_own_an_id_as_of_an_import() -> None:
    story = Story()
    story.system()
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"), command_id=Code("import/register/1"))
