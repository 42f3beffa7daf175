"""Inquiries: who is asked, who answers, until when."""

from __future__ import annotations

from typing import Any

import pytest

from grootboek.domain.commands.inquiry import (
    CloseInquiry,
    ExtendDeadline,
    OfferedReturn,
    OpenInquiry,
    ReviseReturn,
    SubmitReturn,
)
from grootboek.domain.events.inquiry import InquiryOpened, ReturnRevised, ReturnSubmitted
from grootboek.domain.values import Code, When
from tests.story import AGENCY, MINISTRY, OTHER, Story, letter, text

INQUIRY = Code("INQ-1")
ADMIN = "admin@example"


def _asked(**fields: Any) -> OpenInquiry:
    told = {"deadline": When("2026-12-31"), "addressees": (MINISTRY, OTHER), **fields}
    return OpenInquiry(INQUIRY, text("Fictional inquiry"), When("2026-11-01"), **told)


def _answer(**fields: Any) -> SubmitReturn:
    return SubmitReturn(INQUIRY, OfferedReturn(**{"kind": "nil_return", "organisation": MINISTRY, **fields}))


@pytest.fixture
def story() -> Story:
    told = Story()
    told.do(_asked(), by=ADMIN)
    return told


@pytest.mark.parametrize(("reach", "expected"), [(None, (MINISTRY, OTHER)), ((MINISTRY, AGENCY), (MINISTRY, AGENCY))])
def test_an_inquiry_reaches_its_addressees_or_whom_it_says(reach: Any, expected: tuple[Code, ...]) -> None:  # noqa: ANN401 - a column of the table
    with Story() as story:
        event = story.do(_asked(reach=reach, guidance=(Code("HR-CIO"),)), by=ADMIN).acts[0].event
        assert isinstance(event, InquiryOpened)
        assert event.reach == expected


OPENINGS: list[tuple[dict[str, Any], str]] = [
    ({"addressees": (MINISTRY, MINISTRY)}, "value-twice"),
    ({"addressees": (Code("NOBODY"),)}, "organisation-unknown"),
    ({"reach": (Code("NOBODY"),)}, "organisation-unknown"),
    ({"reach": (OTHER, OTHER)}, "value-twice"),
    ({"guidance": (Code("GL-PP-9"),)}, "guidance-not-adopted"),
    ({"guidance": (Code("HR-CIO"), Code("HR-CIO"))}, "value-twice"),
]


@pytest.mark.parametrize(("fields", "code"), OPENINGS)
def test_an_inquiry_that_makes_no_sense_is_not_opened(fields: dict[str, Any], code: str) -> None:
    with Story() as story:
        assert story.refuses(_asked(**fields), by=ADMIN) == code


def test_only_a_coordinator_of_all_addressees_opens_and_steers_an_inquiry(story: Story) -> None:
    story.grant("recorder@example", "coordinator", MINISTRY)
    assert story.refuses(ExtendDeadline(INQUIRY, When("2027-01-31"))) == "no-mandate"
    assert story.refuses(CloseInquiry(INQUIRY)) == "no-mandate"
    assert story.do(ExtendDeadline(INQUIRY, When("2027-01-31")), by=ADMIN).entries


def test_an_answer_is_effective_from_the_day_it_was_received_or_today(story: Story) -> None:
    act = story.do(_answer(received_on=When("2026-11"), covers=(MINISTRY, AGENCY), examined=12)).acts[0]
    assert isinstance(act.event, ReturnSubmitted)
    assert (act.effective_on, act.event.covers, act.event.examined) == ("2026-11", (MINISTRY, AGENCY), 12)
    assert story.do(_answer(organisation=OTHER), by="other@example").acts[0].effective_on == "2026-11-23"


def test_a_late_answer_is_taken(story: Story) -> None:
    story.clock.moment = story.clock.moment.replace(year=2027)
    assert story.do(_answer(received_on=When("2027-02-01"))).entries


def test_a_coordinator_submits_for_an_addressee_with_the_document(story: Story) -> None:
    receipt = story.do(_answer(), by=ADMIN, evidence=(letter(),), on_behalf_of=MINISTRY)
    assert receipt.acts[0].on_behalf_of == MINISTRY


def test_an_answer_comes_under_a_mandate_over_its_addressee(story: Story) -> None:
    assert story.refuses(_answer(), by="other@example") == "no-mandate"
    assert story.refuses(_answer(), by="auditor@example") == "no-mandate"


def test_an_answer_may_be_revised_and_the_earlier_one_stays(story: Story) -> None:
    story.system()
    story.do(_answer())
    content = OfferedReturn("answer", MINISTRY, examined=3, systems=(Code("SYS-1"),), received_on=When("2026-11-23"))
    act = story.do(ReviseReturn(INQUIRY, content, text("One was found."))).acts[0]
    assert isinstance(act.event, ReturnRevised)
    assert (act.event.systems, story.entries()[-2].event.TYPE) == ((Code("SYS-1"),), "inquiry.return-submitted.v1")


ANSWERS: list[tuple[dict[str, Any], str]] = [
    ({"received_on": When("2026-12-01")}, "effective-in-future"),
    ({"covers": (Code("NOBODY"),)}, "organisation-unknown"),
    ({"covers": (AGENCY, AGENCY)}, "value-twice"),
    ({"kind": "answer", "systems": (Code("SYS-9"),)}, "system-unknown"),
    ({"kind": "answer", "systems": (Code("SYS-9"),) * 2}, "value-twice"),
]


@pytest.mark.parametrize(("fields", "code"), ANSWERS)
def test_an_answer_that_makes_no_sense_is_not_taken(story: Story, fields: dict[str, Any], code: str) -> None:
    assert story.refuses(_answer(**fields)) == code


def test_a_deadline_only_moves_later(story: Story) -> None:
    story.do(ExtendDeadline(INQUIRY, When("2027-01-31")), by=ADMIN)
    for day in ("2027-01-31", "2027-01"):
        assert story.refuses(ExtendDeadline(INQUIRY, When(day)), by=ADMIN) == "deadline-not-later"


def test_a_closed_inquiry_takes_nothing_more(story: Story) -> None:
    story.do(_answer())
    story.do(CloseInquiry(INQUIRY), by=ADMIN)
    revised = ReviseReturn(INQUIRY, OfferedReturn("answer", MINISTRY), text("One was found."))
    commands = [revised, ExtendDeadline(INQUIRY, When("2027-06")), CloseInquiry(INQUIRY)]
    assert [story.refuses(command, by=ADMIN) for command in commands] == ["inquiry-closed"] * 3
