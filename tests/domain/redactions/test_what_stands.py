"""What stands of the texts of one stream: told by its entries alone, and the last approval counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.act import Act, Actor, EvidenceItem, Recorded, Stream
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from grootboek.domain.events.system import SystemDescribed
from grootboek.domain.redactions import Redaction, committed_fields, decided_by, redactions, standing
from grootboek.domain.values import Code, EntryReference, Handle, Instant, When
from tests.domain.histories import KEY, LEAF, LEDGER, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grootboek.domain.act import Event
    from grootboek.domain.events.redaction import RedactionMode

NAME, AIM = Code("name"), Code("aim")
PRIVACY, COMPANY, ERASURE = Code("woo-5.1-2-e"), Code("woo-5.1-2-f"), Code("avg-17")
ACTOR = Actor(Handle("recorder@example"), Code("EXAMPLE"), 4)
ABOUT = 1
"""The index of the entry that has the texts."""


def _named(index: int) -> EntryReference:
    return EntryReference(index, LEAF)


def withhold(field: Code = NAME, ground: Code = PRIVACY, mode: RedactionMode = "withheld") -> RedactionProposed:
    return RedactionProposed(_named(ABOUT), field, mode, ground)


def erase(field: Code = NAME) -> RedactionProposed:
    return withhold(field, ERASURE, "erased")


def approve(index: int) -> RedactionApproved:
    return RedactionApproved(_named(index))


def lift(index: int) -> LiftProposed:
    return LiftProposed(_named(index), text("Fictional reason."))


def agree_to_lift(index: int) -> RedactionLifted:
    return RedactionLifted(_named(index))


def entries(events: Sequence[Event]) -> list[Recorded]:
    """The events as entries of one stream, from index 10."""
    return [
        Recorded(
            10 + place,
            Instant("2025-01-06T09:00:00.000000Z"),
            rehearsal=False,
            key=KEY,
            leaf=LEAF,
            act=Act(LEDGER, Stream("ai-system", Code("SYS-1"), place + 1), Code("c"), ACTOR, When("2025-01-06"), event),
        )
        for place, event in enumerate(events)
    ]


def told(*events: Event) -> tuple[Redaction, ...]:
    return redactions(entries(events))


def test_a_proposal_is_open_until_it_is_approved_and_stands_until_that_is_lifted() -> None:
    steps = (withhold(), approve(10), lift(11), agree_to_lift(12))
    (open_,), (approved,), (proposed,), (lifted,) = (told(*steps[: count + 1]) for count in range(4))
    assert open_ == Redaction(10, ABOUT, NAME, "withheld", PRIVACY)
    assert approved == Redaction(10, ABOUT, NAME, "withheld", PRIVACY, approval=11)
    assert proposed == Redaction(10, ABOUT, NAME, "withheld", PRIVACY, approval=11, lift=12)
    assert lifted == Redaction(10, ABOUT, NAME, "withheld", PRIVACY, approval=11, lift=12, lifted=13)
    assert [each.stands for each in (open_, approved, proposed, lifted)] == [False, True, True, False]


HISTORIES: dict[str, tuple[tuple[Event, ...], int | None]] = {
    "nothing": ((), None),
    "a proposal": ((withhold(),), None),
    "an approval": ((withhold(), approve(10)), 10),
    "another entry between": (
        (SystemDescribed(deployment=Code("1"), roles=("provider",)), withhold(), approve(11)),
        11,
    ),
    "a ground argued anew": ((withhold(), approve(10), withhold(ground=COMPANY), approve(12)), 12),
    "two grounds, the first approved last": ((withhold(), withhold(ground=COMPANY), approve(11), approve(10)), 10),
    "lifted": ((withhold(), approve(10), lift(11), agree_to_lift(12)), None),
    "a lift that is open": ((withhold(), approve(10), lift(11)), 10),
    "lifted and withheld anew": (
        (withhold(), approve(10), lift(11), agree_to_lift(12), withhold(), approve(14)),
        14,
    ),
    "the earlier of two lifted": (
        (withhold(), approve(10), withhold(ground=COMPANY), approve(12), lift(11), agree_to_lift(14)),
        12,
    ),
    "the later of two lifted": (
        (withhold(), approve(10), withhold(ground=COMPANY), approve(12), lift(13), agree_to_lift(14)),
        None,
    ),
    "erased": ((erase(), approve(10)), 10),
    "withheld after it was erased": ((erase(), approve(10), withhold(), approve(12)), 10),
    "an erasure proposed after a withholding": ((withhold(), approve(10), erase()), 10),
    "an erasure that somebody would lift": ((erase(), approve(10), lift(11), agree_to_lift(12)), 10),
    "a lift of a proposal": ((withhold(), approve(10), lift(10), agree_to_lift(12)), 10),
    "a lift of what is not there": ((withhold(), approve(10), lift(99), agree_to_lift(12)), 10),
    "an end that nobody proposed": ((withhold(), approve(10), agree_to_lift(11)), 10),
    "an approval of what is not there": ((withhold(), approve(99)), None),
    "another text": ((withhold(AIM), approve(10)), None),
}


@pytest.mark.parametrize(("events", "proposal"), HISTORIES.values(), ids=HISTORIES)
def test_of_a_text_the_last_approval_stands_and_an_erasure_before_all(
    events: tuple[Event, ...], proposal: int | None
) -> None:
    found = standing(told(*events), ABOUT, NAME)
    assert (found.proposal if found is not None else None) == proposal


def test_the_text_of_another_entry_is_untouched() -> None:
    known = told(withhold(), approve(10))
    assert standing(known, ABOUT + 1, NAME) is None
    assert standing(known, ABOUT, AIM) is None


def test_what_was_approved_or_lifted_twice_keeps_its_first() -> None:
    (one,) = told(withhold(), approve(10), approve(10), lift(11), lift(11), agree_to_lift(13), agree_to_lift(14))
    assert (one.approval, one.lift, one.lifted) == (11, 14, 15)


def test_an_erasure_has_no_lift() -> None:
    (one,) = told(erase(), approve(10), lift(11), agree_to_lift(12))
    assert (one.lift, one.lifted) == (None, None)


def test_each_proposal_is_told_in_order() -> None:
    assert [each.proposal for each in told(withhold(), erase(AIM), approve(11), withhold(AIM))] == [10, 11, 13]


def test_a_proposal_is_about_its_own_and_one_to_lift_about_what_it_lifts() -> None:
    made = entries((withhold(AIM), approve(10), withhold(), approve(12), lift(11), lift(10), lift(99)))
    known = redactions(made)
    about = [decided_by(known, each) for each in made]
    assert [each.proposal if each is not None else None for each in about] == [10, None, 12, None, 10, None, None]


def test_the_texts_of_an_act_are_named_those_of_the_event_first() -> None:
    event = SystemDescribed(deployment=Code("1"), roles=("provider",), name=text("x"), processes=(text("y"), text("z")))
    evidence = (EvidenceItem(text("t")), EvidenceItem(text("u"), location=text("v")))
    stream = Stream("ai-system", Code("SYS-1"), 1)
    act = Act(LEDGER, stream, Code("c"), ACTOR, When("2025-01"), event, decided_by=text("w"), evidence=evidence)
    assert committed_fields(act) == (
        "name",
        "processes.0",
        "processes.1",
        "decided_by",
        "evidence.0.title",
        "evidence.1.title",
        "evidence.1.location",
    )
