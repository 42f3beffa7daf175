"""An audit of what is newer than a checkpoint: as strict on the newer entries, and the older ones must be the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.official import WithdrawMandate
from grootboek.domain.values import Handle
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.ledger.audit import Audit
from grootboek.ledger.opening import open_reader
from tests.ledger.making import KEY, command, registered
from tests.ledger.tampering import copied, rewrite, tamper
from tests.story import MINISTRY, ORIGIN, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTICE = ("only-checked-since", None)


@pytest.fixture
def story() -> Iterator[Story]:
    """A system registered, classified and approved."""
    with Story() as made:
        made.system()
        made.classify()
        made.approve()
        yield made


def found_since(story: Story, size: int, root: bytes | None = None) -> list[tuple[str, int | None]]:
    reader = story.ledger.reader
    since = Checkpoint(ORIGIN, size, root or reader.root(min(size, story.size)))
    return [(finding.code, finding.index) for finding in Audit(reader, since=since).findings()]


def test_whatever_the_size_sound_books_give_one_notice_that_says_what_was_not_checked(story: Story) -> None:
    assert {size: found_since(story, size) for size in range(1, story.size + 1)} == {
        size: [NOTICE] for size in range(1, story.size + 1)
    }


def test_since_the_empty_ledger_everything_is_checked(story: Story) -> None:
    assert found_since(story, 0) == []


def test_an_older_entry_that_changed_no_longer_gives_the_root(story: Story) -> None:
    kept = story.ledger.reader.root(17)
    rewrite(story.ledger.books, 16, b'"effective_on":"2026', b'"effective_on":"2025')
    codes = [code for code, _ in found_since(story, 17, kept)]
    assert "ledger-not-from-checkpoint" in codes
    assert "only-checked-since" not in codes


def test_a_shorter_ledger_than_the_checkpoint_is_found(story: Story) -> None:
    assert ("ledger-shorter-than-checkpoint", None) in found_since(story, story.size + 1)


def test_a_missing_older_entry_is_found(story: Story) -> None:
    kept = story.ledger.reader.root(17)
    tamper(story.ledger.books, 'DELETE FROM entries WHERE "index" = 5')
    assert {("entries-missing", None), ("checkpoint-not-compared", None)} <= set(found_since(story, 17, kept))


def test_a_newer_entry_by_nobody_with_a_mandate_is_found(story: Story) -> None:
    size = story.size
    story.ledger.books.store.put([registered(story.ledger.books.meta, "SELF-MADE")], key=KEY, saving=command())
    assert ("official-not-enrolled", size) in found_since(story, size)


def test_a_withdrawal_before_the_checkpoint_counts_after_it_whatever_the_columns_say(story: Story) -> None:
    approver = Handle("approver@example")
    story.do(WithdrawMandate(approver, "approver", MINISTRY), by="admin@example")
    withdrawn = story.size - 1
    tamper(story.ledger.books, f"UPDATE entries SET topic = 'ai-system.described.v1' WHERE \"index\" = {withdrawn}")  # noqa: S608 - a number
    since = Checkpoint(ORIGIN, story.size, story.ledger.reader.root(story.size))
    audit = Audit(story.ledger.reader, since=since)
    assert {finding.code for finding in audit.findings()} == {"only-checked-since"}
    official = audit.authority.official(approver)
    assert official is not None
    assert not official.mandates[0].runs(story.clock.moment.date())


def test_an_audit_sees_one_state_of_the_ledger_though_another_writes_meanwhile(story: Story, tmp_path: Path) -> None:
    path = copied(story.ledger.books, tmp_path / "a.db")
    with closing(open_reader(path)) as reader, closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        with reader.connections.one_view():
            findings = Audit(reader).findings()
            before = reader.head().size
            writer.execute("UPDATE head SET size = size + 5")
            writer.commit()
            assert list(findings) == []
            assert reader.head().size == before
        assert reader.head().size == before + 5
