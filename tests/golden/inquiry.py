"""Inquiries and returns."""

from __future__ import annotations

from typing import Any

from grootboek.domain.events.inquiry import (
    DeadlineExtended,
    InquiryClosed,
    InquiryOpened,
    ReturnRevised,
    ReturnSubmitted,
)
from grootboek.domain.values import Code, Committed, When
from tests.golden.parts import ORGANISATION, SYSTEM, Expected

RETURN: dict[str, Any] = {
    "organisation": ORGANISATION,
    "covers": (ORGANISATION, Code("example-tax")),
    "signed_by": Committed("the secretary-general"),
    "received_on": When("2025-03-17"),
    "examined": 12,
    "systems": (SYSTEM, Code("SYS-2")),
    "remark": Committed("two organisations did not answer us"),
}

EXPECTED: Expected = {
    "inquiry.opened.v1": (
        InquiryOpened(
            title=Committed("prohibited AI systems"),
            reference_date=When("2025-02-02"),
            deadline=When("2025-03-01"),
            addressees=(ORGANISATION,),
            reach=(ORGANISATION, Code("example-tax")),
            questions=(Committed("How many?"), Committed("Which?")),
            guidance=(Code("GL-PP-1"),),
        ),
        InquiryOpened(
            title=Committed("prohibited AI systems"),
            reference_date=When("2025-02"),
            deadline=When("2025-03"),
            addressees=(),
            reach=(),
        ),
    ),
    "inquiry.return-submitted.v1": (
        ReturnSubmitted(kind="answer", **RETURN),
        ReturnSubmitted(kind="nil_return", organisation=ORGANISATION),
    ),
    "inquiry.return-revised.v1": (
        ReturnRevised(kind="partial", because=Committed("one more was found"), **RETURN),
        ReturnRevised(kind="answer", organisation=ORGANISATION, because=Committed("counted again")),
    ),
    "inquiry.deadline-extended.v1": (
        DeadlineExtended(When("2025-04-01"), Committed("holidays")),
        DeadlineExtended(When("2025-04")),
    ),
    "inquiry.closed.v1": (InquiryClosed(Committed("all answered")), InquiryClosed()),
}
