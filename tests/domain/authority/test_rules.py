"""Who may do what, and that verifying holds every entry to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.act import Actor, Stream
from grootboek.domain.authority import FOUNDING, judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.authority_officials import check_administrator_left
from grootboek.domain.authority_rules import RULES, SHARED_TEXTS
from grootboek.domain.authority_view import Responsible
from grootboek.domain.events import CLASSES, UnknownEvent
from grootboek.domain.events.official import MandateGranted, OfficialEnrolled, OfficialLeft
from grootboek.domain.events.organisation import OrganisationRegistered
from grootboek.domain.facts import TEXT_FIELDS
from grootboek.domain.values import Code, Fingerprint, Handle, When
from grootboek.errors import GrootboekError, NotAuthorised
from tests.story import MINISTRY, OTHER, ROOT, Story, key_of, text

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded


@pytest.fixture(scope="module")
def entries() -> list[Recorded]:
    with Story() as story:
        story.system()
        story.classify()
        story.approve()
        return story.entries()


def _before(entries: list[Recorded], count: int) -> AuthorityLedger:
    view = AuthorityLedger(lambda index: entries[index] if index < len(entries) else None)
    for entry in entries[:count]:
        view.apply(entry)
    return view


def _refusal(entry: Recorded, entries: list[Recorded], *, count: int | None = None) -> str | None:
    """The code with which the entry is refused after ``count`` entries; None if it stands."""
    try:
        judge(entry.act, entry.key, _before(entries, entry.index if count is None else count), entry.recorded_at.day)
    except GrootboekError as error:
        return error.code
    return None


def _changed(entry: Recorded, **fields: Any) -> Recorded:
    return replace(entry, act=replace(entry.act, **fields))


def test_there_is_a_rule_for_every_type_in_the_register_of_events() -> None:
    assert RULES.keys() == CLASSES.keys()


def test_what_is_said_of_a_system_and_not_of_a_deployment_is_every_text_of_it() -> None:
    assert SHARED_TEXTS == TEXT_FIELDS


def test_every_entry_of_a_sound_ledger_stands(entries: list[Recorded]) -> None:
    assert [_refusal(entry, entries) for entry in entries] == [None] * len(entries)


ROOT_EVENT = OrganisationRegistered(text("Fictional"), "other")
FOUNDING_CHANGES = [
    pytest.param(0, {"stream": Stream("organisation", Code("X"), 1), "event": ROOT_EVENT}, id="another type"),
    pytest.param(1, {"stream": Stream("organisation", Code("X"), 1)}, id="a root that is not the founder's"),
    pytest.param(2, {"stream": Stream("official", Handle("x@example"), 1)}, id="another official"),
    pytest.param(2, {"event": OfficialEnrolled(text("x"), OTHER)}, id="an official of another organisation"),
    pytest.param(4, {"event": MandateGranted("coordinator", ROOT)}, id="another role"),
    pytest.param(4, {"event": MandateGranted("administrator", MINISTRY)}, id="over a part"),
    pytest.param(4, {"event": MandateGranted("administrator", ROOT, When("2030-01"))}, id="for a time"),
    pytest.param(4, {"effective_on": When("2030-01")}, id="from a later day"),
    pytest.param(3, {"actor": Actor(Handle("admin@example"), ROOT, 2)}, id="under a mandate"),
    pytest.param(3, {"actor": Actor(Handle("admin@example"), OTHER)}, id="for another organisation"),
]


@pytest.mark.parametrize(("index", "fields"), FOUNDING_CHANGES)
def test_a_founding_that_is_otherwise_does_not_stand(entries: list[Recorded], index: int, fields: Any) -> None:  # noqa: ANN401 - a column of the table
    assert _refusal(_changed(entries[index], **fields), entries) == "founding-wrong"


@pytest.mark.parametrize("index", range(1, len(FOUNDING)))
def test_a_founding_is_by_one_key(entries: list[Recorded], index: int) -> None:
    other = Fingerprint(key_of("other@example").public_key.fingerprint)
    assert _refusal(replace(entries[index], key=other), entries) == "founding-wrong"


@pytest.mark.parametrize("index", range(1, len(FOUNDING)))
def test_nothing_of_a_founding_is_left_out(entries: list[Recorded], index: int) -> None:
    assert _refusal(entries[index], entries, count=index - 1) == "founding-wrong"


def test_nobody_founds_a_second_time(entries: list[Recorded]) -> None:
    codes = [_refusal(entry, entries, count=len(entries)) for entry in entries[: len(FOUNDING)]]
    assert codes == ["founding-only", "founding-only", "official-known", "key-known", "mandate-other"]


def test_an_event_of_a_newer_type_is_left_to_newer_software(entries: list[Recorded]) -> None:
    newer = _changed(entries[-1], event=UnknownEvent("ai-system.praised.v1"))
    assert _refusal(newer, entries) is None


def test_an_event_of_a_newer_type_is_still_of_an_official_with_an_own_key(entries: list[Recorded]) -> None:
    newer = _changed(entries[-1], event=UnknownEvent("ai-system.praised.v1"))
    other = Fingerprint(key_of("other@example").public_key.fingerprint)
    assert _refusal(replace(newer, key=other), entries) == "key-not-own"


def test_in_a_ledger_without_a_founder_no_last_administrator_is_lost(entries: list[Recorded]) -> None:
    act, day = entries[-1].act, entries[-1].recorded_at.day
    left = replace(act, stream=Stream("official", Handle("admin@example"), 1), event=OfficialLeft())
    with pytest.raises(NotAuthorised, match="administrator"):
        check_administrator_left(left, _before(entries, len(entries)), day)
    check_administrator_left(left, _before(entries, 0), day)


def test_an_entry_without_its_mandate_does_not_stand(entries: list[Recorded]) -> None:
    actor = replace(entries[-1].act.actor, mandate=None)
    assert _refusal(_changed(entries[-1], actor=actor), entries) == "mandate-other"


SUBJECTS: list[tuple[str, str]] = [
    ("organisation.registered.v1", "no-mandate"),
    ("official.enrolled.v1", "no-mandate"),
    ("official.key-added.v1", "subject-unknown"),
    ("official.mandate-granted.v1", "subject-unknown"),
    ("ai-system.registered.v1", "no-mandate"),
    ("ai-system.classified.v1", "subject-unknown"),
    ("ai-system.classification-approved.v1", "subject-unknown"),
]


@pytest.mark.parametrize(("name", "code"), SUBJECTS)
def test_an_entry_about_what_is_not_there_does_not_stand(entries: list[Recorded], name: str, code: str) -> None:
    """Each by somebody with every mandate over all that is there, which what is not there is no part of."""
    last = next(entry for entry in reversed(entries) if name == entry.event.TYPE)
    moved = _changed(last, stream=replace(last.act.stream, code=Code("NOWHERE")), event=_elsewhere(last))
    assert _refusal(moved, entries, count=len(entries)) == code


def _elsewhere(entry: Recorded) -> Any:  # noqa: ANN401 - an event of any type
    event: Any = entry.event
    if isinstance(event, OrganisationRegistered):
        return replace(event, parent=Code("NOWHERE"))
    return replace(event, organisation=Code("NOWHERE")) if hasattr(event, "organisation") else event


def test_nobody_answers_for_a_system_that_is_not_there(entries: list[Recorded]) -> None:
    assert Responsible().organisation(None, entries[0].recorded_at.day) is None


def test_before_its_first_day_the_first_organisation_answers_for_a_deployment(entries: list[Recorded]) -> None:
    registered = next(entry for entry in entries if entry.event.TYPE == "ai-system.registered.v1")
    said = Responsible().after(registered)
    assert said.organisation(Code("1"), date(2020, 1, 1)) == MINISTRY
    assert said.organisation(Code("2"), date(2026, 1, 1)) is None
