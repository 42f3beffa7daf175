"""Snapshot packages: sound as made, and every alteration found without a ledger."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence import archive
from grootboek.evidence.archive import read_archive, write_archive
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.findings import Finding, is_sound
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from grootboek.evidence.snapshot_format import snapshot_document
from grootboek.evidence.snapshot_zip import SUMS, open_snapshot, parse_package, snapshot_package
from grootboek.evidence.snapshot_zip_checks import Trust, verify_any, verify_package
from grootboek.evidence.witness_quorum import quorum_of
from tests.evidence.packages import (
    CHECKPOINT,
    CORE,
    ENTRIES,
    LEAVES,
    LOG,
    LOG_KEY,
    NOTE,
    PARTS,
    SOUND,
    TEXTS,
    WITNESS_KEYS,
    WITNESSES,
    altered,
    digest,
    parts,
    reference,
)
from tests.evidence.tampered_packages import UNSOUND

TRUST = Trust((LOG_KEY,), quorum_of(WITNESS_KEYS[:2]))
EMPTY = parts(core=CORE | {"organisations": [], "rows": []}, texts={}, entries={}, checkpoint=NOTE.to_bytes())


def codes(data: bytes, trust: Trust = TRUST) -> list[str]:
    return [finding.code for finding in verify_package(data, trust)]


def unsound(data: bytes, trust: Trust = TRUST) -> list[str]:
    return [finding.code for finding in verify_package(data, trust) if finding.level == "unsound"]


def test_a_package_as_made_is_sound_and_says_what_it_cannot_prove() -> None:
    assert codes(SOUND) == ["snapshot-rows-unproven"]
    assert codes(SOUND, Trust((LOG_KEY,))) == ["snapshot-unwitnessed", "snapshot-rows-unproven"]
    assert codes(SOUND, Trust()) == ["snapshot-root-unproven", "snapshot-rows-unproven"]


def test_the_same_parts_give_the_same_bytes_and_are_found_back() -> None:
    assert snapshot_package(parts()) == SOUND
    package = parse_package(SOUND)
    assert package.snapshot.core == CORE
    assert list(package.snapshot.entries) == LEAVES
    assert package.snapshot.texts == {(index, name): text for index, at in TEXTS.items() for name, text in at.items()}
    assert (package.checkpoint, package.note) == (CHECKPOINT, PARTS.checkpoint)


def test_a_package_that_nobody_signed_says_so() -> None:
    unsigned = snapshot_package(parts(checkpoint=CHECKPOINT.text.encode(), signed=False))
    assert codes(unsigned, Trust()) == ["snapshot-root-unproven", "snapshot-rows-unproven"]
    assert unsound(unsigned, Trust((LOG_KEY,))) == ["package-unsigned"]


def test_an_answer_without_rows_rests_on_no_entries() -> None:
    assert codes(snapshot_package(EMPTY), Trust((LOG_KEY,))) == ["snapshot-unwitnessed", "snapshot-rows-unproven"]


def test_other_keys_than_the_readers_sign_nothing() -> None:
    assert unsound(SOUND, Trust((log_key(CHECKPOINT.origin, WITNESSES[0]),))) == ["note-not-signed"]
    assert unsound(SOUND, Trust((LOG_KEY,), quorum_of(WITNESS_KEYS))) == ["witness-quorum-lacking"]
    assert unsound(SOUND, Trust((), quorum_of(WITNESS_KEYS))) == ["package-log-key-needed"]
    other = Checkpoint("example.org/other/rehearsal", 5, CHECKPOINT.root)
    note = sign_checkpoint(other, LOG).to_bytes()
    assert "snapshot-position-differs" in unsound(snapshot_package(parts(checkpoint=note)), Trust())


def test_texts_and_entries_that_are_not_here_are_said() -> None:
    lost = snapshot_package(parts(texts={1: TEXTS[1]}))
    assert read_archive(lost)["core.json"] == read_archive(SOUND)["core.json"]
    assert unsound(lost) == ["snapshot-text-unaccounted"] * 3
    older = altered(disclosures__json=read_archive(lost)["disclosures.json"], withholdings__json=None)
    assert is_sound(verify_package(older, TRUST))
    assert codes(older).count("snapshot-text-missing") == 3
    absent = snapshot_package(parts(entries={}))
    assert Finding.notice("package-entry-absent", 4) in verify_package(absent, TRUST)
    assert is_sound(verify_package(absent, TRUST))


@pytest.mark.parametrize(("data", "code"), UNSOUND.values(), ids=UNSOUND)
def test_every_alteration_is_found(data: bytes, code: str) -> None:
    assert code in unsound(data)


def test_files_that_differ_from_their_sums_are_found() -> None:
    members = read_archive(SOUND)
    members["README.txt"] += b"Trust me."
    data = write_archive(members)
    assert unsound(data) == ["package-sums-differ"]
    assert "package-verifier-differs" in codes(data)
    del members[SUMS]
    assert unsound(write_archive(members)) == ["package-member-missing"]


def test_another_program_with_rightly_made_sums_is_a_notice() -> None:
    data = altered(grootboek_verify__py=b"print('SOUND')")
    assert is_sound(verify_package(data, TRUST))
    assert Finding.notice("package-verifier-differs", member="grootboek_verify.py") in verify_package(data, TRUST)


def test_an_entry_whose_act_holds_no_commitments_as_asked_is_found() -> None:
    from grootboek.evidence.merkle import leaf_hash, root_of

    found_there = b'"name":{"sd":"' + digest(4, "name").encode() + b'"'
    entry = ENTRIES[4].replace(found_there, found_there + b',"se":""')
    assert entry != ENTRIES[4]
    leaves = [*LEAVES[:4], leaf_hash(entry)]
    note = sign_checkpoint(Checkpoint(CHECKPOINT.origin, 5, root_of(leaves)), LOG).to_bytes()
    found = unsound(snapshot_package(parts(leaves=leaves, entries={4: entry}, checkpoint=note)), Trust((LOG_KEY,)))
    assert "commitment-malformed" in found


def test_a_package_larger_than_a_zip_can_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_BYTES", 100)
    assert codes(SOUND) == ["archive-malformed"]


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
@settings(deadline=None, max_examples=60)
def test_any_flipped_byte_is_found(at: int, flip: int) -> None:
    assert not is_sound(verify_package(SOUND[:at] + bytes([SOUND[at] ^ flip]) + SOUND[at + 1 :], TRUST))


@given(
    st.sampled_from(sorted(set(read_archive(SOUND)) - {"README.txt", "LEESMIJ.txt", "grootboek_verify.py", SUMS})),
    st.binary(),
)
@settings(deadline=None, max_examples=100)
def test_any_bytes_in_a_member_give_findings(name: str, data: bytes) -> None:
    assert all(isinstance(each, Finding) for each in verify_package(altered(**{name.replace(".", "__"): data}), TRUST))


def test_a_reference_knows_its_entry() -> None:
    assert reference(4, "name") == {"field": "name", "index": 4, "sd": digest(4, "name")}
    with pytest.raises(Unsound):
        snapshot_package(parts(core={}))


def test_a_snapshot_in_json_is_verified_too_and_holds_no_checkpoint() -> None:
    document = snapshot_document(CORE, TEXTS, LEAVES)
    assert open_snapshot(document).core == open_snapshot(SOUND).core
    assert verify_any(SOUND, TRUST) == verify_package(SOUND, TRUST)
    assert is_sound(verify_any(document))
    assert [each.code for each in verify_any(document, TRUST) if each.level == "unsound"] == [
        "snapshot-without-checkpoint"
    ]


def test_a_package_for_the_public_says_once_that_it_holds_no_entries() -> None:
    public = snapshot_package(parts(core=CORE | {"audience": "public"}, entries={}, allowed_signers=b""))
    assert codes(public) == ["package-entries-withheld", "snapshot-rows-unproven"]
    assert codes(snapshot_package(parts(core=CORE | {"audience": "public"}))) == ["snapshot-rows-unproven"]
