"""Refusals about merged and split systems, and about disputes."""

from __future__ import annotations

from dataclasses import replace

from grootboek.domain.commands.change import MergeSystem, SplitSystem
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.dispute import AnswerDispute, DisputeEntry
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.events.system import EntryCorrected
from grootboek.domain.values import Code, EntryReference
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.story import Story, text

FIRST, SECOND = Code("SYS-1"), Code("SYS-2")
WHY = text("Fictional reason.")
AUDITOR = "auditor@example"


def _with_two() -> Story:
    story = Story()
    story.system("SYS-1")
    story.system("SYS-2")
    return story


def _disputed() -> Story:
    story = _with_two()
    story.do(DisputeEntry(story.size - 1, WHY), by=AUDITOR)
    return story


@reproduces(
    "system-merged",
    en="SYS-1 was merged into SYS-2 (entry 32), and goes on under that reference. Record this about SYS-2.",
    nl="SYS-1 is samengevoegd met SYS-2 (boeking 32) en gaat onder die referentie verder. Leg dit vast bij SYS-2.",
)
def changing_a_system_that_goes_on_under_another_reference() -> None:
    story = _with_two()
    story.do(MergeSystem(FIRST, SECOND, WHY))
    story.do(ChangeLifecycle(FIRST, "out_of_use"))


@reproduces(
    "merge-into-itself",
    en="SYS-1 cannot be merged into itself. Name the other system with `--into`.",
    nl="SYS-1 kan niet met zichzelf worden samengevoegd. Noem het andere systeem met `--into`.",
)
def merging_a_system_into_itself() -> None:
    _with_two().do(MergeSystem(FIRST, FIRST, WHY))


@reproduces(
    "split-parts-missing",
    en="No part of SYS-1 is named. Name one at least with `--into`; register it first.",
    nl="Er is geen deel van SYS-1 genoemd. Noem er minstens een met `--into`; registreer het eerst.",
)
def splitting_into_nothing() -> None:
    _with_two().do(SplitSystem(FIRST, (), WHY))


@reproduces(
    "split-already",
    en="SYS-2 is a part of SYS-1 already. Leave it out.",
    nl="SYS-2 is al een deel van SYS-1. Laat het weg.",
)
def splitting_off_the_same_part_twice() -> None:
    story = _with_two()
    story.do(SplitSystem(FIRST, (SECOND,), WHY))
    story.do(SplitSystem(FIRST, (SECOND,), WHY))


@reproduces(
    "split-circle",
    en="SYS-2 is SYS-1, or came out of it by a split, so SYS-1 cannot be a part of it. Name another system.",
    nl="SYS-2 is SYS-1 of is er door splitsing uit ontstaan; SYS-1 kan er geen deel van zijn. Noem een ander systeem.",
)
def splitting_a_part_into_what_it_came_out_of() -> None:
    story = _with_two()
    story.do(SplitSystem(FIRST, (SECOND,), WHY))
    story.do(SplitSystem(SECOND, (FIRST,), WHY))


@reproduces(
    "entry-not-disputable",
    en="Entry 0 (ledger opened) cannot be disputed. Dispute the entry that it is about, if there is one.",
    nl="Boeking 0 (grootboek geopend) kan niet worden betwist. Betwist de boeking waar zij over gaat, als die er is.",
)
def disputing_the_opening_of_the_ledger() -> None:
    Story().do(DisputeEntry(0, WHY), by=AUDITOR)


@reproduces(
    "nothing-disputed",
    en="No unanswered dispute of entry 31 is in this ledger. Look it up with `grootboek entry show 31`.",
    nl=(
        "Een onbeantwoorde betwisting van boeking 31 staat niet in dit grootboek. Zoek het op met `grootboek entry "
        "show 31`."
    ),
)
def answering_where_nobody_contested() -> None:
    story = _with_two()
    story.do(AnswerDispute(story.size - 1, WHY))


@reproduces(
    "dispute-which",
    en="Entry 31 has more than one unanswered dispute: entries 32, 33. Answer each by its own index.",
    nl=(
        "Boeking 31 heeft meer dan een onbeantwoorde betwisting: boekingen 32, 33. Beantwoord elk met het eigen "
        "volgnummer."
    ),
)
def answering_one_of_two_disputes_without_saying_which() -> None:
    story = _disputed()
    story.do(DisputeEntry(story.size - 2, WHY), by=AUDITOR)
    story.do(AnswerDispute(story.size - 3, WHY))


@reproduces(
    "dispute-answered",
    en="The dispute of entry 32 was answered already, by entry 33. Contest the entry anew if need be.",
    nl="De betwisting van boeking 32 is al beantwoord, met boeking 33. Betwist zo nodig opnieuw.",
)
def answering_a_dispute_twice() -> None:
    story = _disputed()
    story.do(AnswerDispute(story.size - 1, WHY))
    story.do(AnswerDispute(story.size - 2, WHY))


@reproduces(
    "dispute-final",
    en=(
        "Entry 32 is a dispute or its answer, and those stay as they are. Answer a dispute with `grootboek entry "
        "answer`."
    ),
    nl=(
        "Boeking 32 is een betwisting of het antwoord daarop; die blijven zoals ze zijn. Beantwoord een betwisting "
        "met `grootboek entry answer`."
    ),
)
def correcting_a_dispute_away() -> None:
    story = _disputed()
    story.do(CorrectEntry(story.size - 1, WHY))


@reproduces(
    "dispute-stands",
    en="Entry 32 is a dispute or its answer, and nobody may correct those. Answer the dispute.",
    nl="Boeking 32 is een betwisting of het antwoord daarop; niemand mag die corrigeren. Beantwoord de betwisting.",
)
def a_correction_of_a_dispute_that_was_recorded_otherwise() -> None:
    story = _disputed()
    disputed = story.entries()[-1]
    story.do(CorrectEntry(story.size - 2, WHY))
    entries = story.entries()
    last = entries[-1]
    wrong = EntryCorrected(EntryReference(disputed.index, disputed.leaf), WHY)
    judged(replace(last, act=replace(last.act, event=wrong)), entries)
