"""Proofs from the stored tree: at any size, by few reads, and the same as from all leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.errors import GrootboekError
from grootboek.evidence.checkpoint import parse_checkpoint_text
from grootboek.evidence.merkle import consistency_path, inclusion_path, leaf_hash
from grootboek.ledger.proofs import checkpoint_bytes, consistency_file, receipt_proof, tree_at
from tests.ledger.making import KEY, command, in_memory, registered
from tests.signing import sign, story_with_log_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from grootboek.ledger.books import Books
    from tests.story import Story

SIZE = 700


@pytest.fixture(scope="module")
def books() -> Iterator[Books]:
    """A ledger of 700 entries: two full tiles and a partial one."""
    made = in_memory()
    acts = [registered(made.meta, f"ORG-{number}") for number in range(SIZE - 1)]
    made.store.put(acts, key=KEY, saving=command())
    yield made
    made.close()


@pytest.fixture
def story() -> Iterator[Story]:
    """A ledger with a log key."""
    with story_with_log_key() as made:
        yield made


def refusal(call: Callable[..., object], *arguments: Any, **named: Any) -> str | None:
    try:
        call(*arguments, **named)
    except GrootboekError as error:
        return error.code
    return None


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 511, 512, 600, SIZE])
def test_proofs_are_those_of_all_leaves(books: Books, size: int) -> None:
    leaves, tree = books.reader.leaves(0, size), tree_at(books.reader, size)
    for index in {0, 1, size // 2, size - 1} & set(range(size)):
        assert tree.inclusion_path(index) == inclusion_path(leaves, index)
        assert receipt_proof(books.reader, index, size=size).verify(leaves[index]).size == size
    for first in {0, 1, size // 2, size - 1, size}:
        assert tree.consistency_path(first) == consistency_path(leaves, first)


def test_a_proof_reads_a_few_tiles_however_large_the_ledger(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    read = books.reader.hashes
    rows = list[int]()

    def counted(level: int, start: int, stop: int) -> Sequence[bytes]:
        found = read(level, start, stop)
        rows.append(len(found))
        return found

    monkeypatch.setattr(books.reader, "hashes", counted)
    tree_at(books.reader, SIZE).inclusion_path(300)
    assert (len(rows), sum(rows)) == (3, 256 + 2 + SIZE % 256)
    rows.clear()
    tree_at(books.reader, SIZE).consistency_path(300)
    assert (len(rows), sum(rows)) == (3, 256 + 2 + SIZE % 256)


def test_a_receipt_leads_to_the_newest_signed_checkpoint_that_covers_it(story: Story) -> None:
    reader, signed = story.ledger.reader, sign(story)
    story.system()
    assert receipt_proof(reader, 3).checkpoint == signed.note
    later = receipt_proof(reader, story.size - 1)
    assert parse_checkpoint_text(later.checkpoint).size == story.size
    assert later.checkpoint == checkpoint_bytes(reader, story.size)
    assert receipt_proof(reader, 3, size=story.size).checkpoint == later.checkpoint


def test_a_receipt_can_be_made_again_against_any_later_checkpoint(story: Story) -> None:
    reader = story.ledger.reader
    entry = reader.entry(3).entry
    for _ in range(3):
        given = sign(story).note + "— witness.example/w1 AAAAAAA=\n".encode()
        proof = receipt_proof(reader, 3, checkpoint=given)
        assert proof.checkpoint == given
        assert proof.verify(leaf_hash(entry)).size == story.size
        story.system(f"SYS-{story.size}")


def test_consistency_leads_to_the_newest_signed_checkpoint(story: Story) -> None:
    reader, first = story.ledger.reader, sign(story)
    assert consistency_file(reader, first.note, None).verify(parse_checkpoint_text(first.note)).size == first.size
    story.system()
    second = sign(story)
    story.system("SYS-2")
    proof = consistency_file(reader, first.note, None)
    assert (proof.checkpoint, proof.verify(parse_checkpoint_text(first.note)).size) == (second.note, second.size)
    now = checkpoint_bytes(reader, story.size)
    assert consistency_file(reader, second.note, now).verify(parse_checkpoint_text(second.note)).size == story.size
    assert consistency_file(reader, now, None).first == story.size


def test_what_is_not_of_this_ledger_is_refused(story: Story) -> None:
    reader = story.ledger.reader
    own = checkpoint_bytes(reader, 5)
    cases = {
        "checkpoint-of-another": own.replace(b"story", b"other"),
        "ledger-shorter-than-checkpoint": own.replace(b"\n5\n", b"\n5000\n"),
        "ledger-not-from-checkpoint": own.replace(b"\n5\n", b"\n6\n"),
        "checkpoint-malformed": b"",
    }
    for code, data in cases.items():
        assert refusal(receipt_proof, reader, 3, checkpoint=data) == code
        assert refusal(consistency_file, reader, data, None) == code
        assert refusal(consistency_file, reader, own, data) == code


@pytest.mark.parametrize(
    ("index", "size", "code"),
    [(-1, None, "entry-unknown"), (9999, None, "entry-unknown"), (3, 9999, "size-beyond-ledger")],
)
def test_what_is_not_there_is_not_proved(story: Story, index: int, size: int | None, code: str) -> None:
    assert refusal(receipt_proof, story.ledger.reader, index, size=size) == code
