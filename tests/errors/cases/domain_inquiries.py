"""Refusals about inquiries and returns."""

from __future__ import annotations

from typing import Any

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.inquiry import (
    CloseInquiry,
    ExtendDeadline,
    OfferedReturn,
    OpenInquiry,
    ReviseReturn,
    SubmitReturn,
)
from grootboek.domain.values import Code, When
from tests.errors.reproduction import reproduces
from tests.story import AGENCY, MINISTRY, OTHER, Story, text

INQUIRY = Code("INQ-1")


def _opened(story: Story | None = None, **fields: Any) -> Story:
    asked = {"deadline": When("2026-12-31"), "addressees": (MINISTRY, OTHER), **fields}
    told = story or Story()
    told.do(OpenInquiry(INQUIRY, text("Fictional inquiry"), When("2026-11-01"), **asked), by="admin@example")
    return told


def _submit(story: Story, **fields: Any) -> None:
    content = {"kind": "nil_return", "organisation": MINISTRY, **fields}
    story.do(SubmitReturn(INQUIRY, OfferedReturn(**content)))


@reproduces(
    "inquiry-unknown",
    en="No inquiry INQ-1 is in this ledger. Check the reference in `grootboek history`.",
    nl="Een uitvraag INQ-1 staat niet in dit grootboek. Controleer de referentie in `grootboek history`.",
)
def answering_an_inquiry_that_nobody_opened() -> None:
    _submit(Story())


@reproduces(
    "inquiry-exists",
    en="An inquiry INQ-1 was opened already. Choose another reference: references are never used again.",
    nl="Een uitvraag INQ-1 is al geopend. Kies een andere referentie: referenties worden nooit hergebruikt.",
)
def opening_an_inquiry_twice() -> None:
    _opened(_opened())


@reproduces(
    "inquiry-struck",
    en="The opening of inquiry INQ-1 (entry 30) was corrected: it was a mistake. Name another inquiry.",
    nl="De opening van uitvraag INQ-1 (boeking 30) is gecorrigeerd: die was een vergissing. Noem een andere uitvraag.",
)
def answering_an_inquiry_whose_opening_was_a_mistake() -> None:
    story = _opened()
    story.do(CorrectEntry(story.size - 1, text("Never sent.")), by="admin@example")
    _submit(story)


@reproduces(
    "inquiry-closed",
    en="Inquiry INQ-1 was closed by entry 31; nothing can be added to it. Open a new one if answers are due.",
    nl="Uitvraag INQ-1 is gesloten door boeking 31; er kan niets meer bij. Open een nieuwe als antwoord nodig is.",
)
def answering_an_inquiry_that_is_closed() -> None:
    story = _opened()
    story.do(CloseInquiry(INQUIRY), by="admin@example")
    _submit(story)


@reproduces(
    "addressees-missing",
    en="Inquiry INQ-1 asks nobody. Name the organisations that must answer with `--addressees`.",
    nl="Uitvraag INQ-1 vraagt niemand iets. Noem met `--addressees` de organisaties die moeten antwoorden.",
)
def opening_an_inquiry_to_nobody() -> None:
    _opened(addressees=())


@reproduces(
    "deadline-before-opening",
    en=(
        "The deadline 2026-10-31 lies before the opening on 2026-11-23. Name a later one, or the day of "
        "opening by `--from`."
    ),
    nl="De termijn 2026-10-31 ligt voor de opening op 2026-11-23. Noem een latere, of de openingsdag met `--from`.",
)
def opening_an_inquiry_whose_deadline_has_passed() -> None:
    _opened(deadline=When("2026-10-31"))


@reproduces(
    "deadline-not-later",
    en="The deadline of INQ-1 is 2026-12-31; 2026-12-01 is no extension of it. Name a later day.",
    nl="De termijn van INQ-1 is 2026-12-31; 2026-12-01 is geen verlenging. Noem een latere dag.",
)
def extending_a_deadline_to_an_earlier_day() -> None:
    _opened().do(ExtendDeadline(INQUIRY, When("2026-12-01")), by="admin@example")


@reproduces(
    "not-addressee",
    en=(
        "AGENCY was not asked by inquiry INQ-1. Asked were: MINISTRY, OTHER. Let one of these answer, and "
        "name AGENCY in what it covers."
    ),
    nl=(
        "AGENCY is in uitvraag INQ-1 niet gevraagd. Gevraagd zijn: MINISTRY, OTHER. Laat een van deze "
        "antwoorden, en noem AGENCY in wat het antwoord dekt."
    ),
)
def answering_for_an_organisation_that_was_not_asked() -> None:
    _submit(_opened(), organisation=AGENCY)


@reproduces(
    "return-exists",
    en="MINISTRY has answered inquiry INQ-1 already. Record another answer with `grootboek inquiry revise`.",
    nl="MINISTRY heeft uitvraag INQ-1 al beantwoord. Leg een ander antwoord vast met `grootboek inquiry revise`.",
)
def answering_an_inquiry_twice() -> None:
    story = _opened()
    _submit(story)
    _submit(story)


@reproduces(
    "return-missing",
    en="MINISTRY has not answered inquiry INQ-1 yet. Record the answer with `grootboek inquiry submit`.",
    nl="MINISTRY heeft uitvraag INQ-1 nog niet beantwoord. Leg het antwoord vast met `grootboek inquiry submit`.",
)
def revising_an_answer_that_was_never_given() -> None:
    _opened().do(ReviseReturn(INQUIRY, OfferedReturn("answer", MINISTRY), text("One was found.")))


@reproduces(
    "received-before-opening",
    en="A return to INQ-1 cannot have been received on 2026-10: it was opened on 2026-11-23. Check the day.",
    nl="Een antwoord op INQ-1 kan niet op 2026-10 zijn ontvangen: de opening was op 2026-11-23. Controleer de dag.",
)
def receiving_an_answer_before_the_inquiry_was_opened() -> None:
    _submit(_opened(), received_on=When("2026-10"))


@reproduces(
    "nil-with-systems",
    en="A nil return names no systems, and this one names SYS-1. Submit it with `--answer`, or without systems.",
    nl="Een nihilopgave noemt geen systemen, en deze noemt SYS-1. Dien in met `--answer`, of zonder systemen.",
)
def answering_none_and_naming_a_system() -> None:
    _submit(_opened(), systems=(Code("SYS-1"),))


@reproduces(
    "examined-too-few",
    en="1 systems are named and 0 were examined. Count all that were examined.",
    nl="Er zijn 1 systemen genoemd en 0 onderzocht. Tel alle onderzochte.",
)
def naming_more_systems_than_were_examined() -> None:
    _submit(_opened(), kind="answer", examined=0, systems=(Code("SYS-1"),))
