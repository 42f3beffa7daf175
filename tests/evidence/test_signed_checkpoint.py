"""Checkpoints with signatures, and proofs that lead to them: our vectors, and four checkpoints of the Go project."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile, parse_consistency_file
from grootboek.evidence.merkle import leaf_hash
from grootboek.evidence.note_signing import log_key, sign_note
from grootboek.evidence.signed_checkpoint import open_checkpoint
from grootboek.evidence.tlog_proof import TlogProof, parse_tlog_proof
from grootboek.evidence.verifier_key import parse_verifier_key
from tests.evidence.samples import KEY, code_of
from tests.vectors import check_notes, make_notes

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = make_notes.FOLDER
PROOF = (VECTORS / "2.tlog-proof").read_bytes()
CONSISTENCY = (VECTORS / "5-to-7.consistency").read_bytes()
VKEY = parse_verifier_key((VECTORS / "log.vkey").read_text("ascii").rstrip("\n"))
WITNESS = parse_verifier_key((VECTORS / "witness.vkey").read_text("ascii").rstrip("\n"))


@pytest.mark.parametrize("size", [1_514_086, 6_476_701, 35_225_469, 63_096_908])
def test_published_checkpoints_of_sum_golang_org_verify(shared: Path, size: int) -> None:
    folder = shared / "vectors" / "checkpoints"
    key = parse_verifier_key((folder / "sumdb.vkey").read_text("utf-8").rstrip("\n"))
    data = (folder / f"sumdb-{size}.checkpoint").read_bytes()
    opened = open_checkpoint(data, [key], "go.sum database tree")
    assert (opened.checkpoint.size, opened.verified[0].key.name) == (size, "sum.golang.org")
    assert opened.note.to_bytes() == data
    assert code_of(lambda: open_checkpoint(data, [key], "sum.golang.org")) == "checkpoint-of-other-log"


def test_vectors_are_what_the_code_makes() -> None:
    assert {path.name: path.read_bytes() for path in VECTORS.iterdir()} == dict(make_notes.vector_files())


def test_a_checker_written_apart_finds_the_vectors_sound(project: Path) -> None:
    arguments = [sys.executable, "-m", "tests.vectors.check_notes", str(VECTORS)]
    said = subprocess.run(arguments, cwd=project, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "sound\n", "")


@pytest.mark.no_cover
@pytest.mark.parametrize("name", ["checkpoint.5", "checkpoint.7", "2.leaf", "2.tlog-proof", "5-to-7.consistency"])
def test_the_checker_written_apart_finds_what_was_altered(tmp_path: Path, name: str) -> None:
    for path in VECTORS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    sound = (tmp_path / name).read_bytes()
    # Whatever is wrong in another signer's name, that signer is then one that nobody knows.
    signed = len(sound.split("— witness".encode())[0])
    for at in range(0, signed, max(signed // 20, 1)):
        (tmp_path / name).write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        assert list(check_notes.check(tmp_path)) != []


def test_signed_checkpoints_open_with_both_keys() -> None:
    opened = open_checkpoint((VECTORS / "checkpoint.7").read_bytes(), [WITNESS, VKEY], make_notes.ORIGIN)
    assert [each.time for each in opened.verified] == [None, make_notes.SIGNED_AT]
    assert opened.checkpoint.size == 7


@pytest.mark.parametrize("text", ["two\nlines\n", make_notes.note(1).text + "\nmore\n"])
def test_a_signed_text_that_is_no_checkpoint_is_refused(text: str) -> None:
    data = sign_note(text, "two", KEY).to_bytes()
    assert code_of(lambda: open_checkpoint(data, [log_key("two", KEY)], "two")) == "checkpoint-malformed"


@pytest.mark.parametrize("index", [0, 2, 6])
def test_inclusion_proofs_of_the_vectors_verify(index: int) -> None:
    data = (VECTORS / f"{index}.tlog-proof").read_bytes()
    proof = parse_tlog_proof(data)
    assert proof.to_bytes() == data
    checkpoint = proof.verify(leaf_hash((VECTORS / f"{index}.leaf").read_bytes()))
    assert checkpoint == open_checkpoint(proof.checkpoint, [VKEY], make_notes.ORIGIN).checkpoint
    with pytest.raises(Unsound):
        proof.verify(leaf_hash(b"another"))


@pytest.mark.parametrize("first", [0, 1, 5])
def test_consistency_proofs_of_the_vectors_verify(first: int) -> None:
    data = (VECTORS / f"{first}-to-7.consistency").read_bytes()
    proof = parse_consistency_file(data)
    assert proof.to_bytes() == data
    earlier = open_checkpoint((VECTORS / f"checkpoint.{first}").read_bytes(), [VKEY], make_notes.ORIGIN).checkpoint
    assert proof.verify(earlier).size == 7
    other = Checkpoint("another", first, earlier.root)
    assert code_of(lambda: proof.verify(other)) == "consistency-of-another"


def test_a_proof_from_another_past_fails() -> None:
    other = Checkpoint(make_notes.ORIGIN, 5, bytes(32))
    assert code_of(lambda: parse_consistency_file(CONSISTENCY).verify(other)) == "consistency-proof-fails"


def test_extra_data_travels_in_a_proof() -> None:
    for extra in (b"", b"anything"):
        proof = TlogProof(0, (), b"x", extra)
        assert parse_tlog_proof(proof.to_bytes()) == proof


MALFORMED_PROOFS = {
    "nothing": b"",
    "no empty line": PROOF.replace(b"\n\n", b"\n"),
    "another header": PROOF.replace(b"@v1", b"@v2"),
    "no index": PROOF.replace(b"index 2\n", b""),
    "header alone": b"c2sp.org/tlog-proof@v1\n\n",
    "extra alone": b"c2sp.org/tlog-proof@v1\nextra AAAA\n\n",
    "extra that is no base64": PROOF.replace(b"index", b"extra =\nindex"),
    "a leading zero": PROOF.replace(b"index 2", b"index 02"),
    "a sign": PROOF.replace(b"index 2", b"index -2"),
    "an index beyond 2^63": PROOF.replace(b"index 2", b"index 9999999999999999999"),
    "a short hash": PROOF.replace(b"index 2\n", b"index 2\nAAAA\n"),
    "too many hashes": PROOF.replace(b"index 2\n", b"index 2\n" + (b"A" * 43 + b"=\n") * 64),
    "a letter beyond ASCII": PROOF.replace(b"index", "índex".encode()),
    "too large": PROOF + b"\n" * 2_000_000,
}


@pytest.mark.parametrize("data", MALFORMED_PROOFS.values(), ids=MALFORMED_PROOFS)
def test_a_file_that_is_no_proof_is_refused(data: bytes) -> None:
    assert code_of(lambda: parse_tlog_proof(data)) == "tlog-proof-malformed"


MALFORMED_CONSISTENCY = {
    "nothing": b"",
    "no empty line": CONSISTENCY.replace(b"\n\n", b"\n"),
    "no size": CONSISTENCY.replace(b"old 5\n", b""),
    "a leading zero": CONSISTENCY.replace(b"old 5", b"old 05"),
    "a size beyond 2^63": CONSISTENCY.replace(b"old 5", b"old 9999999999999999999"),
    "a short hash": CONSISTENCY.replace(b"old 5\n", b"old 5\nAAAA\n"),
    "too many hashes": CONSISTENCY.replace(b"old 5\n", b"old 5\n" + (b"A" * 43 + b"=\n") * 64),
    "too large": CONSISTENCY + b"\n" * 2_000_000,
}


@pytest.mark.parametrize("data", MALFORMED_CONSISTENCY.values(), ids=MALFORMED_CONSISTENCY)
def test_a_file_that_is_no_proof_of_consistency_is_refused(data: bytes) -> None:
    assert code_of(lambda: parse_consistency_file(data)) == "consistency-file-malformed"


def test_proofs_are_valid_from_birth() -> None:
    assert code_of(lambda: TlogProof(0, (b"short",), b"")) == "tlog-proof-parts-malformed"
    assert code_of(lambda: ConsistencyFile(0, (bytes(32),) * 64, b"")) == "consistency-parts-malformed"


PARSED = {parse_tlog_proof: b"c2sp.org/tlog-proof@v1\n", parse_consistency_file: b"old "}


@pytest.mark.parametrize("parse", PARSED)
@given(tail=st.binary() | st.text().map(str.encode), whole=st.booleans())
def test_any_bytes_parse_or_raise_our_error(parse: object, tail: bytes, whole: bool) -> None:
    assert callable(parse)
    data = tail if whole else PARSED[parse] + tail
    assert code_of(lambda: parse(data)) in {None, "tlog-proof-malformed", "consistency-file-malformed"}


@given(st.sampled_from([PROOF, CONSISTENCY]), st.integers(0, 10_000), st.binary(max_size=3))
def test_altered_proofs_raise_only_our_errors(data: bytes, at: int, put: bytes) -> None:
    altered = data[: at % len(data)] + put + data[at % len(data) + 1 :]
    earlier = Checkpoint(make_notes.ORIGIN, 5, bytes(32))
    if data == PROOF:
        code_of(lambda: parse_tlog_proof(altered).verify(bytes(32)))
    else:
        code_of(lambda: parse_consistency_file(altered).verify(earlier))
