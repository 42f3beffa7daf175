"""Redactions as an audit judges them: on a known ground, about something that is there, and erased is for ever."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.authority import judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.events.redaction import LiftProposed
from grootboek.domain.redaction_grounds import GROUNDS
from grootboek.domain.values import Code, EntryReference
from grootboek.errors import GrootboekError
from tests.story import Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event, Recorded


@pytest.fixture(scope="module")
def entries() -> list[Recorded]:
    """A ledger that ends with a text that was erased: the proposal and its approval."""
    with Story() as story:
        story.system()
        about = next(each.index for each in story.entries() if each.event.TYPE == "ai-system.registered.v1")
        story.do(ProposeRedaction(about, Code("name"), "erased", Code("avg-17")))
        story.do(ApproveRedaction(story.size - 1), by="approver@example")
        return story.entries()


def _refusal(entry: Recorded, before: list[Recorded]) -> tuple[str, Any] | None:
    view = AuthorityLedger(lambda index: before[index] if index < len(before) else None)
    for each in before:
        view.apply(each)
    try:
        judge(entry.act, entry.key, view, entry.recorded_at.day)
    except GrootboekError as error:
        return error.code, error.details
    return None


def _saying(entry: Recorded, event: Event) -> Recorded:
    return replace(entry, act=replace(entry.act, event=event))


def test_what_is_erased_is_never_shown_again(entries: list[Recorded]) -> None:
    proposed: Any = entries[-2].event
    approval = entries[-1]
    lift = LiftProposed(EntryReference(approval.index, approval.leaf), text("x"))
    found = _refusal(_saying(entries[-2], lift), entries)
    assert found == ("erasure-final", {"index": proposed.entry.index, "approval": approval.index})


def test_a_ground_that_no_list_has_is_refused_with_the_list(entries: list[Recorded]) -> None:
    unknown = replace(entries[-2].event, ground=Code("woo-5.1-3-a"))  # type: ignore[type-var]  # an event is frozen
    found = _refusal(_saying(entries[-2], unknown), entries[:-2])
    assert found == ("redaction-ground-unknown", {"ground": "woo-5.1-3-a", "known": ", ".join(GROUNDS)})


@pytest.mark.parametrize("further", [0, 1], ids=["itself", "a later entry"])
def test_a_redaction_of_what_does_not_come_before_it_leads_nowhere(entries: list[Recorded], further: int) -> None:
    proposed, approval = entries[-2:]
    event: Any = proposed.event
    other = _saying(proposed, replace(event, entry=replace(event.entry, index=proposed.index + further)))
    found = _refusal(approval, [*entries[:-2], other])
    assert found is not None
    assert found[0] == "subject-unknown"


def test_a_text_of_a_system_is_none_of_the_law_whatever_it_is_called(entries: list[Recorded]) -> None:
    proposed: Any = entries[-2].event
    named = _saying(entries[-2], replace(proposed, field=Code("content.a")))
    assert _refusal(named, entries[:-2]) is None
