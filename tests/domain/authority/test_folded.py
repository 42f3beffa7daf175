"""What an audit knows of the entries that it has read, and what a refusal tells of those that are not there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.authority import judge
from grootboek.domain.authority_four_eyes import decided_by
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.inquiry import OpenInquiry
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.events.change import MergedInto
from grootboek.domain.events.dispute import EntryDisputed
from grootboek.domain.events.organisation import OrganisationMoved
from grootboek.domain.values import Code, EntryReference, LeafHash, When
from grootboek.errors import GrootboekError, NotAuthorised
from grootboek.errors.texts import text as said
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event, Recorded

APPROVER, ADMIN = "approver@example", "admin@example"
INQUIRY = Code("INQ-1")
ELSEWHERE = LeafHash("B" * 43 + "=")


@pytest.fixture(scope="module")
def entries() -> list[Recorded]:
    """Three systems, a decision, a text that was withheld and shown again, an inquiry, and a level."""
    with Story() as story:
        for reference, organisation in (("SYS-1", MINISTRY), ("SYS-2", AGENCY)):
            story.system(reference, organisation)
        story.do(OpenInquiry(INQUIRY, text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER)), by=ADMIN)
        story.classify()
        story.approve()
        about = next(each.index for each in story.entries() if each.event.TYPE == "ai-system.registered.v1")
        story.do(ProposeRedaction(about, Code("name"), "withheld", Code("woo-5.2")))
        story.do(ApproveRedaction(story.size - 1), by=APPROVER)
        story.do(ProposeLift(about, Code("name"), text("Fictional reason.")))
        story.do(ApproveRedaction(story.size - 1), by=APPROVER)
        story.accredit("state_secret")
        return story.entries()


def _folded(entries: list[Recorded], count: int | None = None) -> AuthorityLedger:
    view = AuthorityLedger(lambda index: entries[index] if index < len(entries) else None)
    for each in entries[:count]:
        view.apply(each)
    return view


def _saying(entry: Recorded, event: Event) -> Recorded:
    return replace(entry, act=replace(entry.act, event=event))


def test_the_level_and_whom_an_inquiry_asked_are_known(entries: list[Recorded]) -> None:
    view = _folded(entries)
    assert view.accredited == "state_secret"
    assert _folded(entries, -1).accredited == "unclassified"
    assert view.addressees(INQUIRY) == (MINISTRY, OTHER)
    assert view.addressees(Code("SYS-1")) == ()
    assert view.size == len(entries)


def test_what_was_not_read_yet_is_no_earlier_entry(entries: list[Recorded]) -> None:
    view = _folded(entries, 12)
    assert view.earlier(12) is None
    found = view.earlier(11)
    assert found is not None
    assert found.leaf == entries[11].leaf


DECIDED = {
    "ai-system.classification-approved.v1": ("classification", "classification-not-there"),
    "entry.redaction-approved.v1": ("proposal", "redaction-not-there"),
    "entry.redaction-lifted.v1": ("proposal", "lift-not-there"),
}


@pytest.mark.parametrize(("type_", "field", "code"), [(type_, *each) for type_, each in DECIDED.items()], ids=DECIDED)
def test_a_decision_about_what_is_not_there_says_which_entry_and_of_which_subject(
    entries: list[Recorded], type_: str, field: str, code: str
) -> None:
    decision = next(each for each in entries if type_ == each.event.TYPE)
    event: Any = decision.event
    named = getattr(event, field)
    for wrong in (replace(named, leaf=ELSEWHERE), replace(named, index=999), replace(named, index=0)):
        other = _saying(decision, replace(event, **{field: wrong}))
        with pytest.raises(NotAuthorised) as caught:
            list(decided_by(other.act, _folded(entries, decision.index)))
        assert (caught.value.code, caught.value.details) == (code, {"index": wrong.index, "ref": "SYS-1"})


def _told(entry: Recorded, entries: list[Recorded]) -> GrootboekError:
    with pytest.raises(GrootboekError) as caught:
        judge(entry.act, entry.key, _folded(entries), entry.recorded_at.day)
    return caught.value


def test_a_refusal_for_lack_of_a_mandate_names_the_nearest_organisation_above_all_concerned(
    entries: list[Recorded],
) -> None:
    by_admin = next(each for each in entries if each.event.TYPE == "inquiry.opened.v1")
    stream = next(each.act.stream for each in entries if each.act.stream.code == "SYS-2")
    merge = replace(by_admin, act=replace(by_admin.act, stream=stream, event=MergedInto(Code("SYS-1"))))
    found = _told(merge, entries)
    assert found.code == "no-mandate"
    assert found.details["organisations"] == "AGENCY, MINISTRY"
    assert found.details["organisation"] == MINISTRY
    assert found.details["handle"] == ADMIN
    assert ROOT not in found.details.values()


def test_a_refusal_says_in_both_languages_which_role_or_roles_would_do(entries: list[Recorded]) -> None:
    about = next(each for each in entries if each.act.stream.code == "SYS-1")
    asking = next(each for each in entries if each.act.actor.handle == APPROVER and each.act.stream.code == "SYS-1")
    dispute = EntryDisputed(EntryReference(about.index, about.leaf), text("Fictional reason."))
    found = _told(_saying(asking, dispute), entries)
    assert "auditor or overseer" in said(found.code, found.details, "en")
    assert "auditor of toezichthouder" in said(found.code, found.details, "nl")


def test_where_nothing_stands_above_all_concerned_the_highest_above_the_first_is_named(entries: list[Recorded]) -> None:
    moved = next(e for e in entries if e.event.TYPE == "organisation.registered.v1" and e.act.stream.code == AGENCY)
    asking = next(each for each in entries if each.act.actor.handle == APPROVER)
    move = replace(asking, act=replace(asking.act, stream=moved.act.stream, event=OrganisationMoved(Code("NEW"))))
    found = _told(move, entries)
    assert (found.code, found.details["organisations"]) == ("no-mandate", "MINISTRY, NEW")
    assert found.details["organisation"] == ROOT


def test_an_act_that_names_no_mandate_is_told_which_one_fits(entries: list[Recorded]) -> None:
    about = next(each for each in entries if each.event.TYPE == "ai-system.registered.v1")
    fitting = about.act.actor.mandate
    nameless = replace(about, act=replace(about.act, actor=replace(about.act.actor, mandate=None)))
    found = _told(nameless, entries)
    assert (found.code, found.details) == ("mandate-other", {"named": "-", "fitting": fitting})


def test_an_entry_that_is_passed_over_counts(entries: list[Recorded]) -> None:
    view = _folded(entries, 7)
    view.pass_over()
    assert view.size == 8
