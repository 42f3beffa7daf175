"""Keys of officials: added, rotated, revoked, and what becomes of what they signed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.official import AddKey, LeaveOffice, RevokeKey, RotateKey
from grootboek.domain.events.official import KeyAdded
from grootboek.domain.values import Code, Handle
from grootboek.ledger.audit import audit
from tests.ledger.forcing import forced
from tests.story import MINISTRY, ROOT, Story, key_of, offered, text

ADMIN, RECORDER = "admin@example", Handle("recorder@example")
OLD, NEW = offered(RECORDER), offered("new-key")
WHY = text("Fictional reason.")
ROTATION = RotateKey(NEW, OLD.fingerprint, WHY)
REVOCATION = RevokeKey(RECORDER, OLD.fingerprint, WHY)


def findings(story: Story) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.index) for finding in audit(story.ledger.reader)]


def test_an_administrator_adds_a_key_and_both_sign() -> None:
    with Story() as story:
        story.do(AddKey(RECORDER, NEW), by=ADMIN)
        story.system("SYS-1")
        story.do(_system("SYS-2"), key="new-key")
        assert findings(story) == []


def test_an_official_adds_a_key_with_an_own_key_and_without_a_mandate() -> None:
    with Story() as story:
        story.do(AddKey(RECORDER, NEW))
        assert story.entries()[-1].act.actor.mandate is None
        assert story.refuses(AddKey(Handle("approver@example"), offered("third-key"))) == "no-mandate"
        assert findings(story) == []


def test_a_rotation_is_signed_by_the_old_key_which_signs_nothing_after_it() -> None:
    with Story() as story:
        story.system("SYS-1")
        receipt = story.do(ROTATION)
        assert [entry.type for entry in receipt.entries] == ["official.key-added.v1", "official.key-revoked.v1"]
        assert {story.entries()[entry.index].key for entry in receipt.entries} == {OLD.fingerprint}
        assert story.refuses(_system("SYS-2")) == "key-revoked"
        assert story.do(_system("SYS-2"), key="new-key").entries
        assert story.refuses(AddKey(RECORDER, OLD), key="new-key") == "key-already-added"
        assert findings(story) == []


def test_only_the_key_that_signs_is_rotated_by_its_official() -> None:
    with Story() as story:
        assert story.refuses(RotateKey(NEW, offered("other@example").fingerprint, WHY)) == "key-unknown"
        assert story.refuses(RotateKey(OLD, OLD.fingerprint, WHY)) == "key-already-added"


def test_a_revocation_takes_nothing_from_what_was_signed_before() -> None:
    with Story() as story:
        story.system("SYS-1")
        story.do(REVOCATION, by=ADMIN)
        assert story.refuses(_system("SYS-2")) == "key-revoked"
        assert findings(story) == []


def test_a_revocation_from_an_earlier_moment_makes_what_was_signed_since_suspect_and_nothing_else() -> None:
    with Story() as story:
        first = story.system("SYS-1").entries[0].index
        story.clock.moment = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
        suspect = story.do(_system("SYS-2")).entries[0].index
        story.do(_system("SYS-3", organisation="OTHER"), by="other@example")
        story.do(REVOCATION, by=ADMIN, effective_on="2026-11-25T12:00+01:00")
        assert findings(story) == [("key-suspect", suspect)]
        story.do(REVOCATION, by=ADMIN, effective_on="2026-11-25")
        assert findings(story) == [("key-suspect", suspect)] * 2
        story.do(REVOCATION, by=ADMIN, effective_on="2026-11")
        assert findings(story) == [("key-suspect", index) for index in (suspect, suspect, first, suspect)]


@pytest.mark.parametrize(("since", "code"), [("2026-11-24", "effective-in-future"), ("2026-11-23", None)])
def test_a_key_is_not_revoked_from_a_later_day(since: str, code: str | None) -> None:
    with Story() as story:
        if code is None:
            assert story.do(REVOCATION, by=ADMIN, effective_on=since).entries
        else:
            assert story.refuses(REVOCATION, by=ADMIN, effective_on=since) == code


def test_a_revoked_key_is_refused_in_the_same_batch_too() -> None:
    with Story() as story:
        batch = Batch(Code("batch"), (Item(REVOCATION), Item(_system("SYS-1"))))
        assert story.refuses(batch) == "batch-refused"


def test_what_a_revoked_key_signs_all_the_same_is_found() -> None:
    with Story() as story:
        story.do(REVOCATION, by=ADMIN)
        event = KeyAdded(NEW.fingerprint, NEW.public_key, "holder")
        entry = forced(story, event, about=RECORDER, by=RECORDER, mandate=None)
        assert findings(story) == [("key-revoked", entry.index)]


def test_who_leaves_records_nothing_more_gets_nothing_more_and_what_they_signed_stays() -> None:
    with Story() as story:
        story.system("SYS-1")
        story.do(LeaveOffice(RECORDER, WHY), by=ADMIN)
        assert story.refuses(_system("SYS-2")) == "official-left"
        assert story.refuses(AddKey(RECORDER, NEW), by=ADMIN) == "official-left"
        assert story.refuses(LeaveOffice(RECORDER), by=ADMIN) == "official-left"
        story.do(REVOCATION, by=ADMIN)
        assert findings(story) == []


def test_the_last_administrator_stays_until_there_is_another() -> None:
    with Story() as story:
        leave = LeaveOffice(Handle(ADMIN))
        revoke = RevokeKey(Handle(ADMIN), offered(ADMIN).fingerprint, WHY)
        assert [story.refuses(command, by=ADMIN) for command in (leave, revoke)] == ["last-administrator"] * 2
        story.enrol("second@example", ROOT)
        story.grant("second@example", "administrator", ROOT, until="2027-12-31")
        assert story.refuses(leave, by="second@example") == "last-administrator"
        story.grant("second@example", "administrator", MINISTRY)
        assert story.refuses(leave, by="second@example") == "last-administrator"
        story.grant("second@example", "administrator", ROOT)
        assert story.do(leave, by="second@example").entries
        assert findings(story) == []


def test_the_last_administrator_may_rotate_the_only_key() -> None:
    with Story() as story:
        story.do(RotateKey(NEW, offered(ADMIN).fingerprint, WHY), by=ADMIN)
        assert story.do(AddKey(RECORDER, offered("third-key")), by=ADMIN, key="new-key").entries


def test_the_keys_of_these_stories_differ() -> None:
    assert len({key_of(name).public_key for name in (ADMIN, RECORDER, "new-key", "third-key")}) == 4


def _system(code: str, organisation: str = "MINISTRY") -> object:
    from grootboek.domain.commands.system import RegisterSystem

    return RegisterSystem(Code(code), Code(organisation), text("Fictional system"))
