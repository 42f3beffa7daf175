"""The verifier that is not us, on published folders and receipts."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from grootboek.evidence.merkle import leaf_hash
from grootboek.evidence.note_signing import cosign
from grootboek.evidence.signed_note import NoteSignature, SignedNote
from grootboek.evidence.tile_tree import TileTree, tiles_of
from grootboek.evidence.tiles import bundle
from grootboek.evidence.tlog_proof import TlogProof
from tests.evidence.packages import COSIGNED, ENTRIES, LEAVES, LOG_KEY, VECTORS, WITNESS_KEYS, WITNESSES
from tests.evidence.published_folders import KEY, note_of, publish
from tests.evidence.standalone import codes, unsound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = [b'{"entry":%d}' % number for number in range(700)]
SIZES = (3, 256, 258, 600)
SIGNERS = VECTORS / "allowed_signers"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    publish(folder, LINES, SIZES)
    return folder


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path / "copy")
    return tmp_path / "copy"


def test_a_published_log_is_sound_and_all_its_checkpoints_are_one_chain(published: Path) -> None:
    found = codes("--log-key", KEY.text, published)
    assert {code for code, level in found.items() if level == "OK"} == {"note-holds", "tiles-hold", "roots-hold"}
    assert {code for code, level in found.items() if level != "OK"} == {"no-witness", "bundles-absent"}
    assert codes(published)["key-from-here"] == "NOTICE"


def test_partial_tiles_that_a_full_one_replaced_may_be_gone(copy: Path) -> None:
    (copy / "tile/0/000.p/3").unlink()
    assert not unsound(copy)


def test_entries_that_were_published_are_held_against_the_leaves(tmp_path: Path) -> None:
    publish(tmp_path, ENTRIES, (2, 5), bundles=True)
    shutil.copy(SIGNERS, tmp_path)
    found = codes("--log-key", KEY.text, tmp_path)
    assert (found["entries-hold"], found["signatures-hold"]) == ("OK", "OK")
    swapped = [ENTRIES[0], ENTRIES[2], ENTRIES[1], *ENTRIES[3:]]
    (tmp_path / "tile/entries/000.p/5").write_bytes(bundle(swapped))
    assert "entry-differs" in unsound(tmp_path)
    (tmp_path / "tile/entries/000.p/5").write_bytes(b"\x00")
    assert "bundle-malformed" in unsound(tmp_path)
    (tmp_path / "tile/entries/000.p/5").unlink()
    assert unsound(tmp_path) == {"bundle-missing"}


def test_entries_out_of_order_are_found_also_where_the_tree_is_made_to_fit(tmp_path: Path) -> None:
    publish(tmp_path / "swapped", [*ENTRIES[:3], ENTRIES[4], ENTRIES[3]], (5,), bundles=True)
    assert unsound(tmp_path / "swapped") == {"entry-malformed"}
    later = ENTRIES[4].replace(b'"recorded_at":"2026-11-23T21:12:03', b'"recorded_at":"2026-11-23T21:11:03')
    publish(tmp_path / "earlier", [*ENTRIES[:4], later], (5,), bundles=True)
    assert unsound(tmp_path / "earlier") == {"entry-disorder"}


def flip(name: str) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        data = bytearray((folder / name).read_bytes())
        data[-40] ^= 1
        (folder / name).write_bytes(data)

    return do


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def write(name: str, data: bytes) -> Callable[[Path], None]:
    def do(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return do


FORGED = SignedNote(note_of(LINES[:256]).text, (NoteSignature(KEY.name, KEY.key_id, bytes(64)),))
TAMPERED: dict[str, tuple[Callable[[Path], None], str]] = {
    "a full tile": (flip("tile/0/001"), "tile-differs"),
    "the last tile": (flip("tile/0/002.p/88"), "root-differs"),
    "a partial tile of before": (flip("tile/0/000.p/3"), "tile-differs"),
    "a tile above": (flip("tile/1/000.p/2"), "tile-differs"),
    "a tile that is gone": (remove("tile/0/001"), "tile-missing"),
    "a tile above that is gone": (remove("tile/1/000.p/2"), "tile-missing"),
    "a last tile that is gone": (remove("tile/0/002.p/88"), "tile-missing"),
    "a tile that is too short": (write("tile/0/000.p/3", bytes(95)), "tile-malformed"),
    "a file that is no tile": (write("tile/0/0", b""), "tile-malformed"),
    "a signature": (write("checkpoint.256", FORGED.to_bytes()), "note-fails"),
    "no checkpoint": (remove("checkpoint"), "file-missing"),
    "a checkpoint that is none": (write("checkpoint.3", b"x"), "note-malformed"),
    "a fork that the log signed": (write("checkpoint.256", note_of([b"", *LINES[1:256]]).to_bytes()), "root-differs"),
    "a checkpoint of another log": (
        write("checkpoint.256", SignedNote(note_of(LINES[:256], "example.org/x").text, COSIGNED.signatures).to_bytes()),
        "origin-differs",
    ),
    "a checkpoint under another size": (write("checkpoint.255", note_of(LINES[:256]).to_bytes()), "size-differs"),
    "a size that nothing is there for": (
        write(
            "checkpoint", b"example.org/published\n9223372036854775807\n" + note_of(LINES).to_bytes().split(b"\n", 2)[2]
        ),
        "tile-missing",
    ),
    "a key that is none": (write("log.vkey", b"x+y\n"), "key-malformed"),
}


@pytest.mark.parametrize(("tamper", "code"), TAMPERED.values(), ids=TAMPERED)
def test_every_alteration_is_found(tamper: Callable[[Path], None], code: str, copy: Path) -> None:
    tamper(copy)
    assert code in unsound(copy)


def test_tiles_that_no_checkpoint_covers_yet_are_a_notice(copy: Path) -> None:
    for tile, data in tiles_of([leaf_hash(line) for line in LINES]):
        (copy / tile.path).write_bytes(data)
    found = codes("--log-key", KEY.text, copy)
    assert found["tile-beyond"] == "NOTICE"
    assert "UNSOUND" not in found.values()


def test_a_newest_checkpoint_that_is_not_the_newest_is_a_notice(copy: Path) -> None:
    shutil.copy(copy / "checkpoint.258", copy / "checkpoint")
    found = codes("--log-key", KEY.text, copy)
    assert found["newest-behind"] == "NOTICE"
    assert "UNSOUND" not in found.values()


def test_witnesses_count_on_the_newest_checkpoint(copy: Path) -> None:
    note = note_of(LINES[:600])
    signed = note.signed_also([cosign(note.text, WITNESS_KEYS[0].name, WITNESSES[0], 1)]).to_bytes()
    for name in ("checkpoint", "checkpoint.600"):
        (copy / name).write_bytes(signed)
    assert codes("--witness", WITNESS_KEYS[0].text, copy)["witnesses-hold"] == "OK"
    assert unsound("--witness", WITNESS_KEYS[1].text, copy) == {"witnesses-lack"}


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    data = dict(tiles_of(LEAVES))
    proof = TlogProof(4, tuple(TileTree(5, data.__getitem__).inclusion_path(4)), COSIGNED.to_bytes())
    (tmp_path / "4.leaf").write_bytes(ENTRIES[4])
    (tmp_path / "4.tlog-proof").write_bytes(proof.to_bytes())
    return tmp_path / "4.leaf"


RECEIPT_KEYS = ("--log-key", LOG_KEY.text, "--allowed-signers", SIGNERS)


def test_a_receipt_is_sound_by_either_of_its_files(receipt: Path) -> None:
    for path in (receipt, receipt.with_suffix(".tlog-proof")):
        found = codes(*RECEIPT_KEYS, path)
        assert {code for code, level in found.items() if level == "OK"} == {
            "note-holds",
            "proof-holds",
            "signatures-hold",
        }
    assert codes(receipt)["no-key"] == "NOTICE"


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("4.leaf", b"SYS-1", b"SYS-2", "proof-fails"),
        ("4.tlog-proof", b"index 4", b"index 3", "proof-fails"),
        ("4.tlog-proof", b"index 4", b"index 5", "proof-fails"),
        ("4.tlog-proof", b"index 4", b"index 04", "proof-malformed"),
        ("4.tlog-proof", b"@v1", b"@v2", "proof-malformed"),
        ("4.tlog-proof", b"\n\n", b"\nAAAA\n\n", "proof-malformed"),
        ("4.tlog-proof", b"\n5\n", b"\n6\n", "note-fails"),
        ("4.tlog-proof", b"example.org/ai-ledger/rehearsal\n", b"\n", "note-malformed"),
    ],
)
def test_a_receipt_that_was_altered_is_found(receipt: Path, name: str, old: bytes, new: bytes, code: str) -> None:
    path = receipt.with_name(name)
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    assert code in unsound(*RECEIPT_KEYS, receipt)


def test_half_a_receipt_is_found(receipt: Path) -> None:
    receipt.with_suffix(".tlog-proof").unlink()
    assert unsound(receipt) == {"file-missing"}
