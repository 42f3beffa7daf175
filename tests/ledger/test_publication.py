"""Publishing: what is visible is whole at any point, only what is new is read and written, forks are refused."""

from __future__ import annotations

import os
from typing import Any

import pytest

from grootboek.errors import Conflict, Unsound
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.log_keys import LogKeys
from grootboek.evidence.note_signing import cosign, log_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.signed_note import parse_signed_note
from grootboek.evidence.tiles import ENTRIES, Tile, edge_tiles
from grootboek.ledger.publication import NEWEST, Publication, Published, attach_cosignatures
from tests.evidence.packages import WITNESS_KEYS, WITNESSES
from tests.ledger.making import KEY as OFFICIAL
from tests.ledger.making import ORIGIN, in_memory, registered
from tests.ledger.publications import (
    KEYS,
    LOG,
    SIZE,
    CountingReader,
    MemoryFolder,
    assert_whole,
    books,
    publish,
    signed,
)


def test_what_is_published_is_a_whole_log_of_every_signed_size() -> None:
    folder = MemoryFolder()
    assert publish(folder, [3, 256, 300]) == Published(0, 300, len(folder.written))
    assert assert_whole(folder.files) == 300
    assert {name for name in folder.files if not name.startswith("tile/")} == {
        *("checkpoint", "checkpoint.3", "checkpoint.256", "checkpoint.300"),
        "log.vkey",
    }
    assert folder.files["log.vkey"] == KEYS.keys[0][1].text.encode() + b"\n"
    assert {name for name in folder.files if name.startswith("tile/")} == {
        *("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"),
    }


def test_partial_tiles_of_every_signed_size_stay() -> None:
    folder = MemoryFolder()
    for sizes in ([3], [3, 100], [3, 100, 300], [3, 100, 300, 310, SIZE]):
        publish(folder, sizes)
    for size in (3, 100, 300, 310):
        there = {tile.path for tile in edge_tiles(size)} & folder.files.keys()
        assert there or size == 310
    assert "tile/0/001.p/44" in folder.files
    assert assert_whole(folder.files) == SIZE


def test_publishing_again_writes_nothing() -> None:
    folder = MemoryFolder()
    publish(folder, [300], entries=True)
    again = MemoryFolder(folder.files)
    assert publish(again, [300], entries=True) == Published(300, 300, 0)
    assert again.written == []


def test_only_what_is_new_is_read_and_written() -> None:
    folder = MemoryFolder()
    publish(folder, [520])
    counted = CountingReader(books().reader)
    later = MemoryFolder(folder.files)
    publish(later, [520, 523], reader=counted)
    assert later.written == ["tile/0/002.p/11", "checkpoint.523", "checkpoint"]
    assert counted.given < 2 * 256


@pytest.mark.parametrize("entries", [False, True])
def test_broken_off_at_any_write_it_is_whole_and_the_next_run_finishes_it(entries: bool) -> None:
    published = MemoryFolder()
    publish(published, [250], entries=entries)
    finished = MemoryFolder(published.files)
    publish(finished, [250, 257, 530], entries=entries)
    for at in range(len(finished.written)):
        broken = MemoryFolder(published.files, breaks_at=at)
        with pytest.raises(InterruptedError):
            publish(broken, [250, 257, 530], entries=entries)
        assert assert_whole(broken.files, entries=entries) == 250
        resumed = MemoryFolder(broken.files)
        publish(resumed, [250, 257, 530], entries=entries)
        assert assert_whole(resumed.files, entries=entries) == 530
        assert resumed.files == finished.files


def test_the_first_publication_broken_off_shows_no_checkpoint() -> None:
    finished = MemoryFolder()
    publish(finished, [300])
    for at in range(len(finished.written)):
        broken = MemoryFolder(breaks_at=at)
        with pytest.raises(InterruptedError):
            publish(broken, [300])
        assert assert_whole(broken.files) == 0


def test_nothing_is_visible_before_what_it_refers_to() -> None:
    folder = MemoryFolder()
    publish(folder, [SIZE], entries=True)
    order = [name.split("/")[1] if name.startswith("tile/") else name for name in folder.written]
    assert list(dict.fromkeys(order)) == ["entries", "0", "1", "log.vkey", f"checkpoint.{SIZE}", "checkpoint"]


def test_entries_can_be_published_later_or_with_gaps() -> None:
    folder = MemoryFolder()
    publish(folder, [300])
    publish(folder, [300], entries=True)
    assert_whole(folder.files, entries=True)
    publish(folder, [300, 520])
    publish(folder, [300, 520, SIZE], entries=True)
    assert_whole(folder.files, entries=True)
    assert Tile(ENTRIES, 1).path in folder.files


def test_a_folder_of_another_log_is_left_as_it_is() -> None:
    for files in ({"log.vkey": log_key("other.example", LOG).text.encode() + b"\n"}, {"log.vkey": b"\xff"}):
        folder = MemoryFolder(files)
        with pytest.raises(Conflict, match="another log"):
            publish(folder, [3])
        assert folder.files == files


def test_a_folder_that_is_ahead_is_left_as_it_is() -> None:
    folder = MemoryFolder()
    publish(folder, [300])
    behind = MemoryFolder(folder.files)
    with pytest.raises(Conflict, match="300"):
        publish(behind, [299])
    assert behind.written == []


def test_a_folder_that_forked_is_left_as_it_is() -> None:
    other = in_memory()
    other.store.put([registered(other.meta, f"P-{number}") for number in range(9)], key=OFFICIAL)
    folder = MemoryFolder()
    publish(folder, [10], reader=other.reader)
    forked = MemoryFolder(folder.files)
    with pytest.raises(Unsound, match="another log"):
        publish(forked, [10, 300])
    assert forked.written == []
    only_older = MemoryFolder({"checkpoint.10": folder.files["checkpoint.10"]})
    with pytest.raises(Unsound):
        publish(only_older, [10, 300])
    assert NEWEST not in only_older.files


def test_a_checkpoint_there_that_none_of_our_keys_signed_is_refused() -> None:
    folder = MemoryFolder({NEWEST: sign_checkpoint(Checkpoint(ORIGIN, 3, books().reader.root(3)), OFFICIAL).to_bytes()})
    with pytest.raises(Unsound):
        publish(folder, [10])


def test_keys_that_succeeded_each_other_all_stand_there_the_newest_first() -> None:
    folder = MemoryFolder()
    publish(folder, [3])
    later = log_key(ORIGIN, OFFICIAL)
    publish(folder, [3, 5], keys=LogKeys((*KEYS.keys, (4, later))))
    assert folder.files["log.vkey"].decode().split("\n")[:2] == [later.text, KEYS.keys[0][1].text]


def test_hashes_or_entries_that_the_ledger_lacks_end_it_before_a_checkpoint() -> None:
    class Lacking(CountingReader):
        def hashes(self, level: int, start: int, stop: int) -> list[bytes]:
            return super().hashes(level, start, stop)[: 3 if level == 0 and start == 256 else None]

        def entries(self, start: int, stop: int) -> Any:  # noqa: ANN401 - as the reader's
            return list(self._reader.entries(start, stop))[:-1]

    for entries in (False, True):
        folder = MemoryFolder()
        with pytest.raises(Unsound):
            Publication(Lacking(books().reader), KEYS, [signed(300)], folder).publish(entries=entries)  # type: ignore[arg-type]  # a reader but for what it lacks
        assert NEWEST not in folder.files


def cosigned(size: int, witness: int) -> bytes:
    note = parse_signed_note(signed(size).note)
    return note.signed_also([cosign(note.text, WITNESS_KEYS[witness].name, WITNESSES[witness], 1)]).to_bytes()


def test_cosignatures_that_are_brought_back_stay() -> None:
    folder = MemoryFolder()
    publish(folder, [3, 300])
    assert attach_cosignatures(folder, cosigned(300, 0)) == 300
    attach_cosignatures(folder, cosigned(300, 1))
    attach_cosignatures(folder, cosigned(300, 1))
    attach_cosignatures(folder, cosigned(3, 0))
    assert len(parse_signed_note(folder.files[NEWEST]).signatures) == 3
    assert folder.files[NEWEST] == folder.files["checkpoint.300"]
    assert len(parse_signed_note(folder.files["checkpoint.3"]).signatures) == 2
    publish(folder, [3, 300, 310])
    publish(folder, [3, 300, 310])
    assert len(parse_signed_note(folder.files["checkpoint.300"]).signatures) == 3
    assert_whole(folder.files)


def test_cosignatures_of_what_is_not_published_are_refused() -> None:
    folder = MemoryFolder()
    publish(folder, [3])
    with pytest.raises(Conflict, match="300"):
        attach_cosignatures(folder, cosigned(300, 0))
    other = sign_checkpoint(Checkpoint(ORIGIN, 3, os.urandom(32)), LOG).to_bytes()
    with pytest.raises(Conflict):
        attach_cosignatures(folder, other)
