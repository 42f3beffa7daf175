"""Refusals about classifications, corrections and the rulebook."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from grootboek.domain.commands.classification import ApproveClassification, Proposal
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.rulebook import AdoptTaxonomy
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.values import Code
from tests.errors.reproduction import reproduces
from tests.story import LAW, Story, cleared, text

SYSTEM = Code("SYS-1")
BEFORE_ALL = datetime(2024, 11, 1, 9, 0, tzinfo=UTC)


def _with_proposal() -> Story:
    story = Story()
    story.system()
    story.classify()
    return story


@reproduces(
    "taxonomy-not-adopted",
    en=(
        "Version 2026-1744 of the law is not adopted in this ledger. Adopted: 2024-1689. Use one of these, "
        "or let a coordinator adopt it with `grootboek rulebook adopt taxonomy 2026-1744`."
    ),
    nl=(
        "Versie 2026-1744 van de wet is in dit grootboek niet vastgesteld. Vastgesteld: 2024-1689. Gebruik een van "
        "deze, of laat een coördinator haar vaststellen met `grootboek rulebook adopt taxonomy 2026-1744`."
    ),
)
def classifying_by_a_version_of_the_law_that_is_not_adopted() -> None:
    story = Story(moment=BEFORE_ALL)
    story.system(since=None)
    story.classify(form=cleared(law=LAW))


@reproduces(
    "guidance-not-adopted",
    en=(
        "The guidance GL-PP-2 is not adopted in this ledger. Adopted: -. Use one of these, or let a "
        "coordinator adopt it with `grootboek rulebook adopt guidance GL-PP-2`."
    ),
    nl=(
        "De handreiking GL-PP-2 is in dit grootboek niet vastgesteld. Vastgesteld: -. Gebruik een van deze, of laat "
        "een coördinator haar vaststellen met `grootboek rulebook adopt guidance GL-PP-2`."
    ),
)
def classifying_by_guidance_that_is_not_adopted() -> None:
    story = Story(moment=BEFORE_ALL)
    story.system(since=None)
    story.classify(form=replace(cleared(law=Code("2024-1689")), guidance=(Code("GL-PP-2"),)))


@reproduces(
    "already-adopted",
    en="2026-1744 is adopted already. There is nothing left to do.",
    nl="2026-1744 is al vastgesteld. Er is niets meer te doen.",
)
def adopting_a_version_of_the_law_twice() -> None:
    Story().do(AdoptTaxonomy(LAW), by="admin@example")


@reproduces(
    "not-yet-published",
    en="2026-1744 is published on 2026-07-24, which is still to come by the ledger's clock. Adopt it then.",
    nl=(
        "2026-1744 wordt gepubliceerd op 2026-07-24; dat moet volgens de klok van het grootboek nog komen. "
        "Stel het dan vast."
    ),
)
def adopting_a_version_of_the_law_before_it_was_published() -> None:
    Story(moment=BEFORE_ALL).do(AdoptTaxonomy(LAW), by="admin@example")


@reproduces(
    "nothing-proposed",
    en=(
        "The latest classification of SYS-1 (deployment 1) is decided already, or there is none. Look it up "
        "with `grootboek system show SYS-1`."
    ),
    nl=(
        "Over de laatste classificatie van SYS-1 (inzet 1) is al beslist, of er is er geen. Zoek het op met "
        "`grootboek system show SYS-1`."
    ),
)
def approving_a_classification_twice() -> None:
    story = _with_proposal()
    story.approve()
    story.approve()


@reproduces(
    "proposal-changed",
    en="The proposed classification of SYS-1 is no longer entry 31 but entry 32. Read that one, and decide again.",
    nl=(
        "De voorgestelde classificatie van SYS-1 is niet langer boeking 31 maar boeking 32. Lees die, en "
        "beslis opnieuw."
    ),
)
def approving_a_classification_that_another_replaced_meanwhile() -> None:
    story = _with_proposal()
    seen = story.size - 1
    story.classify()
    story.do(ApproveClassification((Proposal(SYSTEM, entry=seen),)), by="approver@example")


@reproduces(
    "proposals-missing",
    en="No system is named to approve. Name one at least.",
    nl="Er is geen systeem genoemd om goed te keuren. Noem er minstens een.",
)
def approving_nothing() -> None:
    Story().do(ApproveClassification(()), by="approver@example")


@reproduces(
    "entry-not-correctable",
    en=(
        "Entry 1 (organisation registered) cannot be corrected: only entries about an AI system or an inquiry can. "
        "Record what is right by a new entry, or withdraw it."
    ),
    nl=(
        "Boeking 1 (organisatie geregistreerd) kan niet worden gecorrigeerd: dat kan alleen over een AI-systeem of "
        "een uitvraag. Leg met een nieuwe boeking vast wat juist is, of trek in."
    ),
)
def correcting_the_registration_of_an_organisation() -> None:
    Story().do(CorrectEntry(1, text("Mistake.")))


@reproduces(
    "correction-final",
    en="Entry 32 is a correction, and those are final. Record anew what turned out right after all.",
    nl="Boeking 32 is een correctie, en die is definitief. Leg opnieuw vast wat toch juist bleek.",
)
def correcting_a_correction() -> None:
    story = _with_proposal()
    story.do(CorrectEntry(story.size - 1, text("Another system was meant.")))
    story.do(CorrectEntry(story.size - 1, text("It was this one after all.")))


@reproduces(
    "entry-already-corrected",
    en="Entry 31 was corrected before. There is nothing left to correct in it.",
    nl="Boeking 31 is al eerder gecorrigeerd. Er valt niets meer aan te corrigeren.",
)
def correcting_an_entry_twice() -> None:
    story = _with_proposal()
    wrong = story.size - 1
    story.do(CorrectEntry(wrong, text("Another system was meant.")))
    story.do(CorrectEntry(wrong, text("Another system was meant.")))


@reproduces(
    "entry-carries-others",
    en="Other entries rest on entry 30: 31. Correct these first, the last one first.",
    nl="Op boeking 30 rusten andere boekingen: 31. Corrigeer die eerst, de laatste het eerst.",
)
def correcting_a_registration_that_a_classification_rests_on() -> None:
    story = _with_proposal()
    story.do(CorrectEntry(story.size - 2, text("Mistake.")))


@reproduces(
    "replacement-elsewhere",
    en="Entry 0 cannot replace it: it is no other, uncorrected entry about SYS-1. Name one that is, or none.",
    nl="Boeking 0 kan niet vervangen: het is geen andere, ongecorrigeerde boeking over SYS-1. Noem zo een, of geen.",
)
def correcting_an_entry_by_one_about_something_else() -> None:
    story = _with_proposal()
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(CorrectEntry(story.size - 1, text("Mistake."), replacement=0))
