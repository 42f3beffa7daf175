"""The chain of log keys and signed checkpoints, where somebody who may write the file changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.log_key import ProposeLogKey
from grootboek.errors import GrootboekError
from grootboek.ledger.audit import audit
from grootboek.ledger.log_keys import log_keys
from tests.ledger.tampering import raw, rewrite, tamper
from tests.signing import ADMIN, sign, story_with_log_key, succeed
from tests.story import Story, text, vkey_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def story() -> Iterator[Story]:
    """A ledger with a log key."""
    with story_with_log_key() as made:
        yield made


def codes(story: Story) -> set[str]:
    return {each.code for each in audit(story.ledger.reader)}


def test_a_root_that_was_changed_with_its_note_left_is_found(story: Story) -> None:
    sign(story)
    tamper(story.ledger.books, "UPDATE checkpoints SET root = zeroblob(32)")
    assert codes(story) == {"signed-checkpoint-fails", "signed-checkpoint-differs"}


def test_a_past_that_was_rewritten_shows_at_every_signed_checkpoint(story: Story) -> None:
    sign(story, size=10)
    sign(story)
    rewrite(story.ledger.books, 5, b'"command":"', b'"command":"x')
    differing = [each for each in audit(story.ledger.reader) if each.code == "signed-checkpoint-differs"]
    assert [each.details["size"] for each in differing] == [10, story.size]


def test_where_entries_are_missing_checkpoints_over_them_are_not_compared(story: Story) -> None:
    sign(story, size=10)
    tamper(story.ledger.books, 'DELETE FROM entries WHERE "index" = 4')
    assert "checkpoint-not-compared" in codes(story)


def test_a_row_that_cannot_be_read_is_a_finding(story: Story) -> None:
    sign(story)
    with raw(story.ledger.books) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'checkpoints'")
        connection.execute("PRAGMA writable_schema = RESET")
    tamper(story.ledger.books, "UPDATE checkpoints SET note = 7")
    assert "checkpoint-row-malformed" in codes(story)


def test_a_key_line_that_is_none_breaks_the_chain(story: Story) -> None:
    key_id = vkey_of("first").split("+")[1]
    rewrite(story.ledger.books, story.size - 1, f"+{key_id}+".encode(), b"+00000000+")
    assert "vkey-id-differs" in codes(story)
    with pytest.raises(GrootboekError) as caught:
        log_keys(story.ledger.reader)
    assert caught.value.code == "vkey-id-differs"


def test_an_entry_about_the_ledger_that_cannot_be_read_is_reported_once(story: Story) -> None:
    sign(story)
    tamper(story.ledger.books, f"UPDATE entries SET entry = x'00' WHERE \"index\" = {story.size - 1}")  # noqa: S608 - a number
    found = codes(story)
    assert "entry-malformed" in found
    assert "signed-checkpoint-fails" not in found


def test_a_chain_of_three_keys_is_sound(story: Story) -> None:
    succeed(story, "first", "second")
    succeed(story, "second", "third")
    sign(story, key="third")
    assert codes(story) == set()


def test_there_is_nothing_to_replace_where_there_is_no_key() -> None:
    with Story() as story:
        assert story.refuses(ProposeLogKey(vkey_of("first"), text("lost")), by=ADMIN) == "log-key-missing"
