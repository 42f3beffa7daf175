"""Two views of the entries before an act, one judge: recording and verifying cannot come to differ."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grootboek.domain import authority_ledger
from grootboek.domain.authority import authorise, judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.dispute import DisputeEntry
from grootboek.domain.commands.inquiry import OpenInquiry
from grootboek.domain.events import CLASSES
from grootboek.domain.values import Code, Fingerprint, Handle, When
from grootboek.errors import GrootboekError, NotAuthorised, Refused
from grootboek.ledger.recording_authority import RecordingAuthority
from tests.domain.authority.candidates import candidates
from tests.stateful.any_commands import HANDLES, actors, single_commands, usual
from tests.story import MINISTRY, OTHER, ROOT, Story, key_of, letter, text

if TYPE_CHECKING:
    from datetime import date

    import pytest

    from grootboek.domain.act import Act, Recorded
    from grootboek.domain.authority_view import AuthorityView

STEPS = st.lists(st.tuples(single_commands(), actors, st.integers(0, 48)), max_size=40)


def _verdict(act: Act, key: Fingerprint, view: AuthorityView, day: date) -> object:
    """The mandate relied on, or the code of the refusal with its details."""
    try:
        return authorise(act, key, view, day)
    except GrootboekError as error:
        return error.code, error.details


def _folded(entries: list[Recorded]) -> AuthorityLedger:
    """The entries judged and applied one by one, as an audit does."""
    view = AuthorityLedger(lambda index: entries[index])
    for entry in entries:
        judge(entry.act, entry.key, view, entry.recorded_at.day)
        view.apply(entry)
    return view


def _told(steps: list[tuple[object, Handle | None, int]]) -> Story:
    story = Story()
    story.system("SYS-1")
    story.classify()
    asked = OpenInquiry(Code("INQ-1"), text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER))
    story.do(asked, by="admin@example")
    for index in (7, story.size - 2, story.size - 1):  # an organisation's, a system's and the inquiry's
        story.do(DisputeEntry(index, text("We doubt it.")), by="auditor@example")
    story.grant("recorder@example", "recorder", ROOT)
    for command, by, hours in steps:
        story.clock.moment += timedelta(hours=hours)
        try:
            story.do(command, by=by or usual(command), evidence=(letter(),))
        except (Refused, NotAuthorised):
            continue
    return story


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_both_views_give_the_same_verdict_on_every_act_by_anybody(
    steps: list[tuple[object, Handle | None, int]],
) -> None:
    with _told(steps) as story:
        entries = story.entries()
        folded, day = _folded(entries), story.clock.now().date()
        for handle in (*HANDLES, "nobody@example"):
            key = Fingerprint(key_of(handle).public_key.fingerprint)
            read = RecordingAuthority(story.ledger.subjects())
            for act in candidates(story.ledger.books.meta.ledger, entries, Handle(handle)):
                assert _verdict(act, key, read, day) == _verdict(act, key, folded, day)


def test_the_candidates_are_of_every_type_in_the_register_of_events() -> None:
    with _told([]) as story:
        made = candidates(story.ledger.books.meta.ledger, story.entries(), Handle("admin@example"))
        assert {act.event.TYPE for act in made} == set(CLASSES)


def test_what_can_be_decided_about_and_is_kept_no_longer_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with Story() as story:
        story.system()
        story.classify()
        story.approve()
        entries = story.entries()
    kept = _folded(entries)
    monkeypatch.setattr(authority_ledger, "REMEMBERED", 0)
    looked_up: list[int] = []

    def look_up(index: int) -> Recorded:
        looked_up.append(index)
        return entries[index]

    view = AuthorityLedger(look_up)
    for entry in entries:
        judge(entry.act, entry.key, view, entry.recorded_at.day)
        view.apply(entry)
    assert looked_up
    assert [view.earlier(index) for index in range(len(entries))] == [
        kept.earlier(index) for index in range(len(entries))
    ]
