"""Ledgers with a log key and signed checkpoints, for the tests of evidence. The keys are public and no one's."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from grootboek.domain.commands.log_key import SetLogKey
from grootboek.domain.values import NoteSignatureText
from grootboek.evidence.log_keys import sign_succession
from grootboek.evidence.note_signing import log_key
from grootboek.ledger.signing import signed_checkpoint
from tests.story import ORIGIN, Story, key_of, vkey_of

if TYPE_CHECKING:
    from grootboek.ledger.checkpoints import StoredCheckpoint

ADMIN = "admin@example"
SIGNED_AT = datetime(2026, 11, 28, 12, tzinfo=UTC)


def story_with_log_key() -> Story:
    """A story of a ledger whose log key is called ``first``."""
    story = Story()
    story.do(SetLogKey(vkey_of("first")), by=ADMIN)
    return story


def sign(story: Story, *, key: str = "first", size: int | None = None) -> StoredCheckpoint:
    """Sign the checkpoint of a story."""
    return signed_checkpoint(story.ledger.books, key_of(key), SIGNED_AT, size=size)


def succeed(story: Story, before: str, after: str) -> None:
    """Let one log key follow another, which signs for it."""
    signature = sign_succession(key_of(before), log_key(ORIGIN, key_of(after)))
    story.do(SetLogKey(vkey_of(after), NoteSignatureText(signature)), by=ADMIN)
