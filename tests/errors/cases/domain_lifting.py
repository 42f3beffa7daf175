"""Refusals about showing a withheld text again."""

from __future__ import annotations

from dataclasses import replace

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.events.redaction import LiftProposed, RedactionLifted
from grootboek.domain.values import Code, EntryReference
from tests.errors.cases.domain_redactions import (
    APPROVER,
    judged_in_place_of_the_last,
    system_entry,
    with_system,
)
from tests.errors.reproduction import reproduces
from tests.story import Story, text

WITHHOLD = ProposeRedaction(31, Code("name"), "withheld", Code("woo-5.1-2-e"))


def _withheld() -> Story:
    story = with_system()
    story.do(replace(WITHHOLD, index=story.size - 1))
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    return story


def _lift(story: Story) -> ProposeLift:
    return ProposeLift(system_entry(story), Code("name"), text("Fictional."))


@reproduces(
    "erasure-final",
    en="The text of entry 30 was erased, as entry 32 approved: it is gone, and no lifting brings it back.",
    nl="De tekst van boeking 30 is gewist, zoals boeking 32 goedkeurde: hij is weg, en niets brengt hem terug.",
)
def lifting_an_erasure() -> None:
    story = with_system()
    story.do(ProposeRedaction(story.size - 1, Code("name"), "erased", Code("avg-17")))
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    story.do(_lift(story))


@reproduces(
    "nothing-to-lift",
    en="The field name of entry 30 is not withheld. `grootboek entry show 30` says what is, and why.",
    nl="Het veld name van boeking 30 is niet weggelaten. `grootboek entry show 30` zegt wat wel, en waarom.",
)
def lifting_what_is_not_withheld() -> None:
    story = with_system()
    story.do(_lift(story))


@reproduces(
    "lift-proposed",
    en=(
        "That field name of entry 30 is shown again was proposed already: entry 33. Another official approves it with "
        "`grootboek entry redact 33 --approve`."
    ),
    nl=(
        "Dat veld name van boeking 30 weer wordt getoond is al voorgesteld: boeking 33. Een andere functionaris keurt "
        "het goed met `grootboek entry redact 33 --approve`."
    ),
)
def proposing_to_lift_twice() -> None:
    story = _withheld()
    story.do(_lift(story))
    story.do(_lift(story))


@reproduces(
    "lift-approved",
    en="That field name of entry 30 is shown again was approved already: entry 34. Nothing is left.",
    nl="Dat veld name van boeking 30 weer wordt getoond is al goedgekeurd: boeking 34. Klaar.",
)
def approving_to_lift_twice() -> None:
    story = _withheld()
    story.do(_lift(story))
    proposal = story.size - 1
    story.do(ApproveRedaction(proposal), by=APPROVER)
    story.do(ApproveRedaction(proposal), by=APPROVER)


@reproduces(
    "lift-overtaken",
    en=("The withholding of field name of entry 30 by entry 32 was replaced by a later one. Propose to lift that one."),
    nl=(
        "Het weglaten van veld name van boeking 30 door boeking 32 is vervangen door een later. Stel voor dat te "
        "beëindigen."
    ),
)
def approving_to_lift_what_was_withheld_anew_on_another_ground() -> None:
    story = _withheld()
    story.do(_lift(story))
    proposal = story.size - 1
    story.do(replace(WITHHOLD, index=system_entry(story), ground=Code("woo-5.2")))
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    story.do(ApproveRedaction(proposal), by=APPROVER)


@reproduces(
    "withholding-not-there",
    en="Entry 31 is no approval to withhold a text of SYS-1. Lift what `verify` can find.",
    nl=("Boeking 31 is geen goedkeuring om een tekst van SYS-1 weg te laten. Beëindig wat `verify` kan vinden."),
)
def a_proposal_to_lift_what_nobody_approved() -> None:
    story = _withheld()
    story.do(_lift(story))
    proposed = story.entries()[-3]
    judged_in_place_of_the_last(story, LiftProposed(EntryReference(proposed.index, proposed.leaf), text("x")))


@reproduces(
    "lift-not-there",
    en="Entry 32 is no proposal to show a text of SYS-1 again. Approve one that `verify` can find.",
    nl="Boeking 32 is geen voorstel om een tekst van SYS-1 weer te tonen. Keur er een goed die `verify` kan vinden.",
)
def an_end_of_a_withholding_that_nobody_proposed() -> None:
    story = _withheld()
    story.do(_lift(story))
    story.do(ApproveRedaction(story.size - 1), by=APPROVER)
    approval = story.entries()[-3]
    judged_in_place_of_the_last(story, RedactionLifted(EntryReference(approval.index, approval.leaf)))
