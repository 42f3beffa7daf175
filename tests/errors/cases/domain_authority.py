"""Refusals, and findings of an audit, about who may do what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.domain.authority import judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.classification import ApproveClassification, Proposal
from grootboek.domain.commands.inquiry import OfferedReturn, OpenInquiry, SubmitReturn
from grootboek.domain.events.classification import ClassificationApproved
from grootboek.domain.values import Code, When
from tests.errors.reproduction import reproduces
from tests.story import MINISTRY, OTHER, Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded

INQUIRY = OpenInquiry(Code("INQ-1"), text("Fictional inquiry"), When("2026-11"), When("2026-12"), (OTHER,))


def judged(entry: Recorded, entries: list[Recorded]) -> None:
    """Judge an entry as an audit does, after those before it."""
    before = AuthorityLedger(lambda index: entries[index])
    for earlier in entries[: entry.index]:
        before.apply(earlier)
    judge(entry.act, entry.key, before, entry.recorded_at.day)


def _with_decision() -> Story:
    story = Story()
    story.system()
    story.classify()
    story.approve()
    return story


@reproduces(
    "no-mandate",
    en=(
        "recorder@example has no mandate for this: it takes one as recorder over OTHER. An administrator can grant "
        "it with `grootboek official grant recorder@example recorder --organisation OTHER`."
    ),
    nl=(
        "recorder@example heeft hier geen mandaat voor: nodig is er een als vastlegger over OTHER. Een beheerder "
        "kan het verlenen met `grootboek official grant recorder@example recorder --organisation OTHER`."
    ),
)
def registering_a_system_for_an_organisation_of_somebody_elses() -> None:
    Story().system(organisation=OTHER)


@reproduces(
    "mandate-other",
    en="The act relies on the mandate of entry 4; the one that fits is that of entry 23. Record it anew.",
    nl="De handeling steunt op het mandaat van boeking 4; passend is dat van boeking 23. Leg opnieuw vast.",
)
def relying_on_a_mandate_for_something_else() -> None:
    entries = _with_decision().entries()
    last = entries[-1]
    judged(replace(last, act=replace(last.act, actor=replace(last.act.actor, mandate=4))), entries)


@reproduces(
    "official-not-enrolled",
    en=(
        "nobody@example is no enrolled official of this ledger. Say who you are with `--as`, or let an "
        "administrator enrol you with `grootboek official enrol`."
    ),
    nl=(
        "nobody@example is geen ingeschreven functionaris van dit grootboek. Zeg met `--as` wie u bent, of "
        "laat een beheerder u inschrijven met `grootboek official enrol`."
    ),
)
def acting_without_being_enrolled() -> None:
    Story().do(INQUIRY, by="nobody@example")


@reproduces(
    "key-not-own",
    en=(
        "The key SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU is none of admin@example's keys in this "
        "ledger. Name the right key with `--key`."
    ),
    nl=(
        "De sleutel SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU is in dit grootboek geen sleutel van "
        "admin@example. Noem de juiste sleutel met `--key`."
    ),
)
def acting_with_the_key_of_somebody_else() -> None:
    Story().do(INQUIRY, by="admin@example", key="other@example")


@reproduces(
    "actor-organisation",
    en=(
        "The act is on behalf of OTHER, and approver@example is enrolled at MINISTRY. Record it as an "
        "official of MINISTRY."
    ),
    nl=(
        "De handeling is namens OTHER, en approver@example is ingeschreven bij MINISTRY. Leg vast als "
        "functionaris van MINISTRY."
    ),
)
def acting_for_an_organisation_other_than_ones_own() -> None:
    entries = _with_decision().entries()
    last = entries[-1]
    judged(replace(last, act=replace(last.act, actor=replace(last.act.actor, organisation=OTHER))), entries)


@reproduces(
    "evidence-needed",
    en="Who records this for another organisation shows what it rests on. Add the document with `--evidence`.",
    nl="Wie dit voor een andere organisatie vastlegt, toont waarop het steunt. Voeg het stuk toe met `--evidence`.",
)
def submitting_an_answer_for_another_without_the_document() -> None:
    story = Story()
    story.do(INQUIRY, by="admin@example")
    story.do(SubmitReturn(Code("INQ-1"), OfferedReturn("nil_return", OTHER)), by="admin@example")


@reproduces(
    "same-official",
    en=(
        "recorder@example recorded what this decides about (entry 32); somebody else must decide. Ask another approver."
    ),
    nl=(
        "recorder@example legde vast waar dit over beslist (boeking 32); een ander moet beslissen. Vraag "
        "een andere goedkeurder."
    ),
)
def approving_ones_own_classification() -> None:
    story = Story()
    story.grant("recorder@example", "approver", MINISTRY)
    story.system()
    story.classify()
    story.approve(by="recorder@example")


@reproduces(
    "same-key",
    en=(
        "second@example and recorder@example, who recorded what this decides about (entry 34), use the same key; "
        "two people have two keys. Let second@example get a key of their own."
    ),
    nl=(
        "second@example en recorder@example, die vastlegde waar dit over beslist (boeking 34), gebruiken dezelfde "
        "sleutel; twee mensen hebben twee sleutels. Geef second@example een eigen sleutel."
    ),
)
def approving_under_another_name_with_the_same_key() -> None:
    story = Story()
    story.enrol("second@example", MINISTRY, key="recorder@example")
    story.grant("second@example", "approver", MINISTRY)
    story.system()
    story.classify()
    story.do(ApproveClassification((Proposal(Code("SYS-1")),)), by="second@example", key="recorder@example")


@reproduces(
    "classification-not-there",
    en="Entry 0 is not the classification of that deployment of SYS-1. Decide the one that `verify` can find.",
    nl="Boeking 0 is niet de classificatie van die inzet van SYS-1. Beslis over een die `verify` kan vinden.",
)
def approving_an_entry_that_is_no_classification() -> None:
    entries = _with_decision().entries()
    last = entries[-1]
    event = last.event
    assert isinstance(event, ClassificationApproved)
    other = replace(event, classification=replace(event.classification, index=0))
    judged(replace(last, act=replace(last.act, event=other)), entries)


@reproduces(
    "founding-wrong",
    en=(
        "Entry 1 founds the ledger. Expected was: organisation registered, of the founder and by one key; found "
        "was: official enrolled. Make the ledger anew with `grootboek init`."
    ),
    nl=(
        "Boeking 1 sticht het grootboek. Verwacht werd: organisatie geregistreerd, van de stichter en met één "
        "sleutel; gevonden is: functionaris ingeschreven. Maak het grootboek opnieuw met `grootboek init`."
    ),
)
def founding_a_ledger_in_another_order() -> None:
    entries = Story().entries()
    judged(replace(entries[2], index=1), entries)


@reproduces(
    "founding-only",
    en=(
        "This (ledger opened), without a parent or a second time, is for the founding only. Record it under an "
        "organisation."
    ),
    nl=(
        "Dit (grootboek geopend), zonder bovenliggende of een tweede keer, hoort alleen bij de stichting. Leg vast "
        "onder een organisatie."
    ),
)
def opening_a_ledger_a_second_time() -> None:
    entries = Story().entries()
    judged(replace(entries[0], index=len(entries)), entries)


@reproduces(
    "subject-unknown",
    en=(
        "What this (examined) is about, SYS-1, is not in the ledger before it, so nobody answers for it. Record "
        "that first."
    ),
    nl=(
        "Waar dit (onderzocht) over gaat, SYS-1, staat er niet voor in het grootboek; niemand gaat erover. Leg dat "
        "eerst vast."
    ),
)
def classifying_a_system_that_is_not_there_yet() -> None:
    entries = _with_decision().entries()
    judged(replace(entries[-2], index=len(entries) - 3), entries)
