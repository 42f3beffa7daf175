"""Signing a checkpoint: what it reads again, what it refuses to sign, and that one size has one note."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.commands.log_key import SetLogKey
from grootboek.domain.values import Handle, VerifierKeyLine
from grootboek.errors import GrootboekError
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.log_keys import LogKeys
from grootboek.evidence.merkle import root_of
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.signed_checkpoint import open_checkpoint, sign_checkpoint
from grootboek.ledger import signing
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.checkpoints import newest_checkpoint, stored_checkpoint, stored_checkpoints
from grootboek.ledger.envelope import Acting
from grootboek.ledger.log_keys import log_keys
from grootboek.ledger.opening import open_ledger, open_reader
from grootboek.ledger.signing import signed_checkpoint
from tests.ledger.making import KEY, SYSTEM_CLOCK
from tests.ledger.tampering import rewrite, tamper
from tests.ledger.test_migrating import VERSION_1
from tests.signing import SIGNED_AT, sign, story_with_log_key, succeed
from tests.story import ORIGIN, Story, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def story() -> Iterator[Story]:
    """A ledger with a log key."""
    with story_with_log_key() as made:
        yield made


def refusal(story: Story, **options: Any) -> str | None:
    """The code with which signing is refused; nothing may be kept then."""
    before = stored_checkpoints(story.ledger.reader.connections)
    try:
        sign(story, **options)
    except GrootboekError as error:
        assert stored_checkpoints(story.ledger.reader.connections) == before
        return error.code
    return None


def test_a_signed_checkpoint_opens_with_the_log_key(story: Story) -> None:
    signed, reader = sign(story), story.ledger.reader
    opened = open_checkpoint(signed.note, log_keys(reader).for_size(signed.size), ORIGIN)
    leaves = [each.leaf for each in reader.entries()]
    assert (opened.checkpoint.size, opened.checkpoint.root) == (len(leaves), root_of(leaves))
    assert newest_checkpoint(reader.connections) == signed
    assert list(audit(reader)) == []


def test_the_same_size_gives_the_same_bytes_again(story: Story) -> None:
    first = sign(story)
    assert sign(story) == first
    story.system()
    second = sign(story)
    assert (second.size, sign(story, size=first.size)) == (first.size + 1, first)
    assert stored_checkpoints(story.ledger.reader.connections) == [first, second]


def test_an_earlier_size_can_be_signed_later(story: Story) -> None:
    newest = sign(story)
    earlier = sign(story, size=5)
    assert earlier.root == story.ledger.reader.root(5)
    assert stored_checkpoint(story.ledger.reader.connections, 5) == earlier
    assert sign(story) == newest
    assert list(audit(story.ledger.reader)) == []


def test_what_is_newly_covered_is_read_again_from_the_bytes(story: Story) -> None:
    sign(story)
    for number in range(300):
        story.system(f"SYS-{number}")
    signed = sign(story)
    assert signed.root == story.ledger.reader.root(story.size)


@pytest.mark.parametrize("size", [-1, 10_000])
def test_another_size_than_the_ledger_has_is_not_signed(story: Story, size: int) -> None:
    assert refusal(story, size=size) == "size-beyond-ledger"


CHANGES = {
    "an entry's act": (lambda story: rewrite(story.ledger.books, story.size - 1, b"in_use", b"no_use"), True),
    "an act that was covered, and nothing else": (
        lambda story: tamper(
            story.ledger.books,
            "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), 'administrator', 'administratoR') AS BLOB) "
            'WHERE "index" = 4',
        ),
        True,
    ),
    "a leaf that was covered": (
        lambda story: tamper(story.ledger.books, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3'),
        True,
    ),
    "an entry that is gone": (
        lambda story: tamper(story.ledger.books, f'DELETE FROM entries WHERE "index" = {story.size - 1}'),  # noqa: S608 - a number
        True,
    ),
    "an entry out of the middle": (
        lambda story: tamper(story.ledger.books, f'DELETE FROM entries WHERE "index" = {story.size - 2}'),  # noqa: S608 - a number
        True,
    ),
    "a signed note": (
        lambda story: tamper(story.ledger.books, "UPDATE checkpoints SET note = x'00'"),
        True,
    ),
    "a signed root": (
        lambda story: tamper(story.ledger.books, "UPDATE checkpoints SET root = zeroblob(32)"),
        True,
    ),
    "nothing": (lambda _story: None, False),
}


@pytest.mark.parametrize(("change", "refused"), CHANGES.values(), ids=CHANGES)
def test_nothing_is_signed_where_something_was_changed(
    story: Story, change: Callable[[Story], object], refused: bool
) -> None:
    sign(story)
    story.system()
    story.system("SYS-2")
    change(story)
    assert (refusal(story) is not None) == refused


def test_a_base_in_between_that_was_changed_is_not_built_on(story: Story) -> None:
    sign(story, size=5)
    sign(story)
    tamper(story.ledger.books, "UPDATE checkpoints SET root = zeroblob(32) WHERE size = 5")
    assert refusal(story, size=8) == "signed-checkpoint-differs"


def test_a_covered_leaf_changed_below_a_base_is_seen(story: Story) -> None:
    sign(story, size=5)
    tamper(story.ledger.books, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3')
    assert refusal(story) == "signed-checkpoint-differs"


def test_checkpoints_before_and_after_a_new_key_are_one_chain(story: Story) -> None:
    before = sign(story)
    succeed(story, "first", "second")
    assert refusal(story) == "log-key-other"
    after = sign(story, key="second")
    keys = log_keys(story.ledger.reader)
    assert [each.text for _, each in keys.keys] == [key.text for key in keys.for_size(before.size)]
    assert len(keys.for_size(after.size)) == 1
    assert list(audit(story.ledger.reader)) == []


def test_a_key_that_was_succeeded_is_not_believed(story: Story) -> None:
    sign(story)
    succeed(story, "first", "second")
    forged = _signed_by_the_first(story)
    tamper(story.ledger.books, f"INSERT INTO checkpoints VALUES ({story.size}, x'{forged[0]}', x'{forged[1]}', 'x')")  # noqa: S608 - our own bytes
    assert [each.code for each in audit(story.ledger.reader)] == ["signed-checkpoint-fails"]


def _signed_by_the_first(story: Story) -> tuple[str, str]:
    root = story.ledger.reader.root(story.size)
    return root.hex(), sign_checkpoint(Checkpoint(ORIGIN, story.size, root), key_of("first")).to_bytes().hex()


def test_a_second_process_that_signs_meanwhile_keeps_the_first_note(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = sign(story)
    monkeypatch.setattr(signing, "stored_checkpoint", lambda *_: None)  # it was not there yet when looked for
    assert signed_checkpoint(story.ledger.books, key_of("first"), SIGNED_AT) == signed


def test_a_ledger_of_version_1_has_no_checkpoints_and_can_get_them() -> None:
    with closing(open_reader(VERSION_1)) as reader:
        assert stored_checkpoints(reader.connections) == []
        assert newest_checkpoint(reader.connections) is None
        assert stored_checkpoint(reader.connections, 3) is None
        assert log_keys(reader) == LogKeys()


def test_a_ledger_of_version_1_gets_a_log_key_by_command(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    path.write_bytes(VERSION_1.read_bytes())
    log = key_of("first")
    with Ledger.opened(path, clock=SYSTEM_CLOCK, randomness=os.urandom) as ledger:
        command = SetLogKey(VerifierKeyLine(log_key("ledger.example/version-1", log).text))
        ledger.execute(command, actor=Acting(Handle("admin@example"), KEY))
    with open_ledger(path, clock=SYSTEM_CLOCK, randomness=os.urandom) as books:
        signed = signed_checkpoint(books, log, SIGNED_AT)
        assert list(audit(books.reader)) == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT size FROM checkpoints").fetchall() == [(signed.size,)]
