"""States from entries: what an incomplete or unknown stream gives, and that states grow entry by entry."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest

from grootboek.domain.aggregates import inquiry, official, organisation, rulebook, system
from grootboek.domain.aggregates.deciding import Occasion
from grootboek.domain.aggregates.organisation_decisions import register
from grootboek.domain.collecting import OF_A_DEPLOYMENT, collect
from grootboek.domain.commands.inquiry import CloseInquiry, ExtendDeadline, OfferedReturn, OpenInquiry, SubmitReturn
from grootboek.domain.commands.organisation import MoveOrganisation, RegisterOrganisation, RenameOrganisation
from grootboek.domain.commands.system import ChangeLifecycle, DescribeSystem
from grootboek.domain.events import UnknownEvent
from grootboek.domain.events.official import MandateGranted
from grootboek.domain.events.rulebook import FileAdded
from grootboek.domain.events.system import Transferred
from grootboek.domain.facts import SystemFacts, TextAt
from grootboek.domain.law.law_file import digest_of, pieces_of
from grootboek.domain.values import Code, Handle, StreamKind, When
from grootboek.errors import Refused
from tests.domain.histories import History, recorded
from tests.law_files import FICTION, GUIDANCE_FILE, LAW_FILE
from tests.story import MINISTRY, OTHER, ROOT, Story, text

PROJECTORS = [inquiry.project, official.project, organisation.project, rulebook.project, system.project]
RULEBOOK: tuple[StreamKind, str] = ("rulebook", "rulebook")
NEWER = UnknownEvent("ai-system.praised.v1")


@pytest.mark.parametrize("projector", PROJECTORS)
def test_nothing_comes_of_no_entries(projector: object) -> None:
    assert projector(None, ()) is None  # type: ignore[operator]  # one of the projectors


def test_what_is_told_of_an_official_before_enrolment_counts_for_nothing() -> None:
    entry = recorded(1, MandateGranted("recorder", MINISTRY), stream=("official", "x@example"))
    assert official.project(None, (entry,)) is None


def test_an_event_of_a_newer_type_changes_no_state() -> None:
    with Story() as story:
        entries = [entry for entry in story.entries() if entry.act.stream.code == "recorder@example"]
    known = official.project(None, entries)
    assert official.project(known, (recorded(99, NEWER, stream=("official", "recorder@example")),)) == known
    assert rulebook.project(None, (recorded(99, NEWER, stream=RULEBOOK),)) == rulebook.Rulebook()


def test_of_two_files_with_one_id_the_first_counts() -> None:
    entries = [
        recorded(
            index, FileAdded("taxonomy", FICTION, digest_of(data), When("2026-11"), pieces_of(data)), stream=RULEBOOK
        )
        for index, data in enumerate((LAW_FILE, GUIDANCE_FILE), 1)
    ]
    book = rulebook.project(None, entries)
    assert book is not None
    assert book.laws.added[FICTION].digest == digest_of(LAW_FILE)


def _stories() -> Story:
    story = Story()
    story.system()
    story.do(DescribeSystem(Code("SYS-1"), processes=(text("Mail"),)))
    story.do(ChangeLifecycle(Code("SYS-1"), "out_of_use"))
    story.classify()
    story.approve()
    admin = "admin@example"
    story.do(OpenInquiry(Code("INQ-1"), text("x"), When("2026-11"), When("2026-12"), (MINISTRY,)), by=admin)
    story.do(SubmitReturn(Code("INQ-1"), OfferedReturn("nil_return", MINISTRY)))
    story.do(ExtendDeadline(Code("INQ-1"), When("2027-01")), by=admin)
    story.do(CloseInquiry(Code("INQ-1")), by=admin)
    story.do(RenameOrganisation(OTHER, text("Fictional other")), by=admin)
    story.do(MoveOrganisation(OTHER, MINISTRY), by=admin)
    return story


STREAMS = [
    (inquiry.project, "inquiry", "INQ-1"),
    (official.project, "official", "admin@example"),
    (organisation.project, "organisation", "OTHER"),
    (rulebook.project, "rulebook", "rulebook"),
]


@pytest.mark.parametrize(("projector", "kind", "code"), STREAMS)
def test_a_state_grows_entry_by_entry_as_it_does_at_once(projector: object, kind: str, code: str) -> None:
    with _stories() as story:
        entries = [entry for entry in story.entries() if (entry.act.stream.kind, entry.act.stream.code) == (kind, code)]
    assert len(entries) > 1
    state = None
    for entry in entries:
        state = projector(state, (entry,))  # type: ignore[operator]  # one of the projectors
    assert state == projector(None, entries)  # type: ignore[operator]  # one of the projectors


def test_a_system_grows_entry_by_entry_as_it_does_at_once() -> None:
    with _stories() as story:
        entries = [entry for entry in story.entries() if entry.act.stream.kind == "ai-system"]
    state = None
    for entry in entries:
        state = system.project(state, (entry,))
    at_once = system.project(None, entries)
    assert state is not None
    assert at_once is not None
    assert (state.version, state.deployments, state.claims) == (at_once.version, at_once.deployments, at_once.claims)
    assert state.text(TextAt(entries[1].index, "processes.0")) == at_once.text(TextAt(entries[1].index, "processes.0"))
    assert state.text(TextAt(10_000, "name")) is None


def _eventful() -> History:
    """A life with an event of every type about one deployment, others between them."""
    history = History()
    history.register()
    history.deploy("2", "OTHER", "2025-02-01")
    first = history.classify()
    history.claim("SYS-1/c1", "f-x1")
    history.approve(first)
    history.describe("2025-03-01", name=text("Another name"))
    history.decide_claim("SYS-1/c1", accept=True)
    history.claim("SYS-1/c2", "f-x1")
    history.decide_claim("SYS-1/c2", accept=False)
    history.withdraw("SYS-1/c1", "2025-04-01")
    history.lapse("SYS-1/c1", "2025-05-01")
    history.refuse(history.classify("2025-05-01"))
    history.lifecycle("out_of_use", "2025-06-01", Code("2"))
    history.record(Transferred(Code("2"), Code("THIRD"), None), "2025-06-02")
    history.decide_shutdown("2025-07-01")
    history.inform("2025-07-02")
    off = history.switch_off("2025-07-03")
    history.replace_version("2025-07-04")
    history.decommission("2025-07-05")
    history.verify(off, "2025-07-06")
    return history


def _told(facts: SystemFacts) -> object:
    """Everything in the facts, in plain values."""
    return {
        "texts": {name: list(series) for name, series in facts.texts.items()},
        "external": list(facts.external),
        "replacements": list(facts.replacements),
        "deployments": {
            code: [list(each.use), list(each.organisation), list(each.roles), list(each.processes)]
            + [deepcopy(kept) for kept in (each.examinations, each.decisions, each.claims)]
            + [deepcopy(kept) for kept in (each.claim_decisions, each.claim_ends, each.shutdown_steps)]
            for code, each in facts.deployments.items()
        },
    }


def test_what_is_added_to_a_system_leaves_what_was_known_before_as_it_was() -> None:
    entries = _eventful().entries
    assert {entry.event.TYPE for entry in entries} >= OF_A_DEPLOYMENT
    state, before = None, []
    for upto, entry in enumerate(entries, 1):
        state = system.project(state, (entry,))
        assert state is not None
        before.append((state.facts, _told(collect(entries[:upto]))))
        assert all(_told(facts) == told for facts, told in before)


def test_an_organisation_without_a_parent_is_refused_where_there_is_no_root_to_take() -> None:
    occasion = Occasion(date(2026, 11, 23), Handle("admin@example"), Code("c"))
    with pytest.raises(Refused) as refusal:
        register(RegisterOrganisation(ROOT, text("Fictional"), "other"), None, None, occasion)
    assert refusal.value.code == "organisation-root"
