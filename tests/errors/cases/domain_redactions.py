"""Refusals about withholding and erasing texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from grootboek.domain.aggregates.deciding import Occasion
from grootboek.domain.aggregates.redaction_decisions import propose
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.events import UnknownEvent
from grootboek.domain.events.redaction import RedactionApproved, RedactionProposed
from grootboek.domain.events.system import EntryCorrected
from grootboek.domain.redaction_grounds import ground_of
from grootboek.domain.values import Code, EntryReference, Handle
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.story import Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event

APPROVER = "approver@example"
ERASE = ProposeRedaction(31, Code("name"), "erased", Code("avg-17"))


_OCCASION = Occasion(date(2026, 11, 23), Handle("recorder@example"), Code("c"))


def with_system() -> Story:
    """A ledger with a system."""
    story = Story()
    story.system("SYS-1")
    return story


def _proposed() -> Story:
    story = with_system()
    story.do(replace(ERASE, index=story.size - 1))
    return story


def system_entry(story: Story) -> int:
    """The entry that registers it."""
    return next(each.index for each in story.entries() if each.event.TYPE == "ai-system.registered.v1")


def judged_in_place_of_the_last(story: Story, event: Event) -> None:
    """Judge that event as if it were the last entry."""
    entries = story.entries()
    last = entries[-1]
    judged(replace(last, act=replace(last.act, event=event)), entries)


@reproduces(
    "redaction-ground-unknown",
    en=(
        "'because we want to' is no ground on which a text may be withheld or erased. Take one of: woo-5.1-1-a, "
        "woo-5.1-1-b, woo-5.1-1-c, woo-5.1-1-d, woo-5.1-1-e, woo-5.1-2-a, woo-5.1-2-b, woo-5.1-2-c, woo-5.1-2-d, "
        "woo-5.1-2-e, woo-5.1-2-f, woo-5.1-2-g, woo-5.1-2-h, woo-5.1-2-i, woo-5.2, avg-17, retention."
    ),
    nl=(
        "'because we want to' is geen grond om een tekst weg te laten of te wissen. Neem een van: woo-5.1-1-a, "
        "woo-5.1-1-b, woo-5.1-1-c, woo-5.1-1-d, woo-5.1-1-e, woo-5.1-2-a, woo-5.1-2-b, woo-5.1-2-c, woo-5.1-2-d, "
        "woo-5.1-2-e, woo-5.1-2-f, woo-5.1-2-g, woo-5.1-2-h, woo-5.1-2-i, woo-5.2, avg-17, retention."
    ),
)
def citing_a_ground_that_is_none() -> None:
    ground_of("because we want to")


@reproduces(
    "redaction-list-needed",
    en=(
        "The end of a retention period is a ground by a selection list, and no other ground has one. With the "
        "ground retention name the list and its category with `--selection-list`."
    ),
    nl=(
        "Het einde van een bewaartermijn is een grond volgens een selectielijst, en geen andere grond heeft er "
        "een. Noem bij de grond retention de lijst en de categorie met `--selection-list`."
    ),
)
def ending_a_retention_period_without_naming_the_list() -> None:
    story = with_system()
    story.do(replace(ERASE, index=system_entry(story), ground=Code("retention")))


@reproduces(
    "redaction-final",
    en="Entry 31 is about a text that is withheld or erased, and nobody corrects those. Lift it with `--lift`.",
    nl="Boeking 31 gaat over weglaten of wissen, en niemand corrigeert die. Beëindig het weglaten met `--lift`.",
)
def correcting_a_redaction() -> None:
    story = _proposed()
    story.do(CorrectEntry(story.size - 1, text("Fictional.")))


@reproduces(
    "redaction-stands",
    en="Entry 31 is about a text that is withheld or erased, and nobody may correct those. Leave it as it is.",
    nl="Boeking 31 gaat over weglaten of wissen; niemand mag die corrigeren. Laat haar zoals zij is.",
)
def a_correction_of_a_redaction_that_was_recorded_otherwise() -> None:
    story = _proposed()
    proposed = story.entries()[-1]
    story.do(CorrectEntry(system_entry(story), text("Fictional.")))
    event = EntryCorrected(EntryReference(proposed.index, proposed.leaf), text("x"))
    judged_in_place_of_the_last(story, event)


@reproduces(
    "entry-not-redactable",
    en="Entry 30 (ai-system.certified.v1) is of a newer version, which knows its texts. Redact it with that version.",
    nl="Boeking 30 (ai-system.certified.v1) is van een nieuwere versie, die haar teksten kent. Doe het met die versie.",
)
def redacting_an_entry_of_a_newer_version() -> None:
    story = with_system()
    system = story.entries()[-1]
    newer = replace(system, act=replace(system.act, event=UnknownEvent("ai-system.certified.v1", {})))
    propose(replace(ERASE, index=newer.index), newer, (newer,), _OCCASION)


@reproduces(
    "entry-has-no-text",
    en="Entry 0 has no text, so there is nothing to withhold or erase. See `grootboek entry show 0`.",
    nl="Boeking 0 heeft geen tekst: er is niets weg te laten of te wissen. Zie `grootboek entry show 0`.",
)
def redacting_an_entry_without_texts() -> None:
    Story().do(replace(ERASE, index=0))


@reproduces(
    "field-unknown",
    en="Entry 30 has no text in the field salary. Name one of its fields with a text: name.",
    nl="Boeking 30 heeft geen tekst in het veld salary. Noem een van haar velden met een tekst: name.",
)
def redacting_a_field_that_the_entry_has_not() -> None:
    story = with_system()
    story.do(replace(ERASE, index=system_entry(story), field=Code("salary")))


@reproduces(
    "redaction-proposed",
    en=(
        "That was proposed already of the field name of entry 30: entry 31. Another official approves it with "
        "`grootboek entry redact 31 --approve`."
    ),
    nl=(
        "Dat is van het veld name van boeking 30 al voorgesteld: boeking 31. Een andere functionaris keurt het "
        "goed met `grootboek entry redact 31 --approve`."
    ),
)
def proposing_the_same_twice() -> None:
    story = _proposed()
    story.do(replace(ERASE, index=system_entry(story)))


@reproduces(
    "redaction-approved",
    en="That was approved already of the field name of entry 30: entry 32. Nothing is left to do.",
    nl="Dat is van het veld name van boeking 30 al goedgekeurd: boeking 32. Er is niets meer te doen.",
)
def approving_the_same_twice() -> None:
    story = _proposed()
    proposal = story.size - 1
    story.do(ApproveRedaction(proposal), by=APPROVER)
    story.do(ApproveRedaction(proposal), by=APPROVER)


@reproduces(
    "nothing-to-redact",
    en="No open proposal about a text of entry 30 is in this ledger. Propose something with `--field`.",
    nl="Een open voorstel over een tekst van boeking 30 staat niet in dit grootboek. Stel iets voor met `--field`.",
)
def approving_where_nobody_proposed() -> None:
    story = with_system()
    story.do(ApproveRedaction(system_entry(story)), by=APPROVER)


@reproduces(
    "redaction-which",
    en="Entry 30 has more than one open proposal: entries 31, 32. Approve each by its own index.",
    nl="Boeking 30 heeft meer dan een open voorstel: boekingen 31, 32. Keur elk goed met zijn volgnummer.",
)
def approving_one_of_two_proposals_without_saying_which() -> None:
    story = _proposed()
    story.do(replace(ERASE, index=system_entry(story), mode="withheld"))
    story.do(ApproveRedaction(system_entry(story)), by=APPROVER)


@reproduces(
    "redaction-not-there",
    en="Entry 30 is not a proposal to withhold or erase a text of SYS-1. Approve one that `verify` can find.",
    nl=(
        "Boeking 30 is geen voorstel om een tekst van SYS-1 weg te laten of te wissen. Keur er een goed die "
        "`verify` kan vinden."
    ),
)
def an_approval_of_what_is_no_proposal() -> None:
    story = _proposed()
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    entries = story.entries()
    last, system = entries[-1], entries[system_entry(story)]
    event = RedactionApproved(EntryReference(system.index, system.leaf))
    judged(replace(last, act=replace(last.act, event=event)), entries)


@reproduces(
    "redaction-of-law",
    en="Entry 6 holds a file of the law or of guidance, by which outcomes follow. Such a text stays.",
    nl="Boeking 6 bevat een bestand met wet of handreiking, waaruit uitkomsten volgen. Zo'n tekst blijft.",
)
def a_redaction_of_a_law_that_was_recorded_otherwise() -> None:
    story = _proposed()
    entries = story.entries()
    last = entries[-1]
    adopted = next(each for each in entries if each.act.stream.kind == "rulebook")
    event = RedactionProposed(EntryReference(adopted.index, adopted.leaf), Code("content.0"), "erased", Code("avg-17"))
    act = replace(last.act, stream=adopted.act.stream, event=event)
    judged(replace(last, act=act), entries)
