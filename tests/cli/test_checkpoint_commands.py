"""Checkpoints, the log key and receipts on the command line: who needs which key, and what comes out."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.answers import Answer, Stream
from grootboek.errors import GrootboekError
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.signed_checkpoint import open_checkpoint
from grootboek.evidence.verifier_key import parse_verifier_key
from tests.cli.rehearsal import ADMIN, CIO, rehearsal
from tests.cli.running import performed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """A ledger with officials."""
    return rehearsal(tmp_path)


def said(ledger: Rehearsal, *arguments: str, by: str = ADMIN, **more: str) -> str:
    """Standard output of a command that gives data alone."""
    surroundings = ledger.surroundings(GROOTBOEK_OFFICIAL=by, **more)
    answer = performed(ledger.folder, *arguments, surroundings=surroundings)
    assert isinstance(answer, Stream)
    return b"".join(answer.pieces).decode()


def refused(ledger: Rehearsal, *arguments: str, by: str = ADMIN, **more: str) -> tuple[str, int]:
    """The code and the status of a refusal."""
    with pytest.raises(GrootboekError) as caught:
        performed(ledger.folder, *arguments, surroundings=ledger.surroundings(GROOTBOEK_OFFICIAL=by, **more))
    return caught.value.code, caught.value.exit_status


def kept_keys(ledger: Rehearsal) -> list[Path]:
    return sorted((ledger.folder / "config").rglob("*.logkey"))


def own_key(folder: Path, name: str = "own.key") -> Path:
    """A key file of the operator's own."""
    path = folder / name
    path.write_bytes(Ed25519SigningKey(name.encode().ljust(32, b"-")).to_openssh())
    return path


def test_init_makes_a_log_key_that_only_its_owner_reads_and_says_so(ledger: Rehearsal) -> None:
    (kept,) = kept_keys(ledger)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    key = parse_verifier_key(said(ledger, "checkpoint", "key").rstrip("\n"))
    assert (key.name, kept.stem) == ("grootboek/rehearsal", key.key_id.hex())


def test_recording_and_reading_need_no_log_key(ledger: Rehearsal) -> None:
    kept_keys(ledger)[0].unlink()
    ledger.do("organisation", "register", "min-q", "--name", "Fictional Q", "--kind", "ministry", "--fictional")
    assert ledger.do("verify").exit_status == 0
    assert refused(ledger, "checkpoint", "sign") == ("log-key-not-here", 4)


def test_a_signed_checkpoint_is_shown_and_opens_with_the_key(ledger: Rehearsal) -> None:
    unsigned = said(ledger, "checkpoint", "show")
    note = said(ledger, "checkpoint", "sign")
    assert note.startswith(unsigned + "\n— grootboek/rehearsal ")
    assert said(ledger, "checkpoint", "show") == note == said(ledger, "checkpoint", "sign")
    key = parse_verifier_key(said(ledger, "checkpoint", "key").rstrip("\n"))
    shown = ledger.ask("checkpoint", "show", "--json")
    assert open_checkpoint(shown["note"].encode(), [key], shown["origin"]).checkpoint.size == shown["size"]
    assert (shown["signed"], shown["newest_signed"]["note"]) == (True, note)
    ledger.do("organisation", "register", "min-q", "--name", "Fictional Q", "--kind", "ministry", "--fictional")
    later = ledger.ask("checkpoint", "show", "--json")
    assert (later["signed"], later["newest_signed"]["size"]) == (False, shown["size"])
    assert "note" not in later


def test_an_earlier_size_is_signed_on_request(ledger: Rehearsal) -> None:
    signed = ledger.ask("checkpoint", "sign", "--size", "7", "--json")
    assert (signed["size"], signed["index"], signed["signed"]) == (7, 6, True)
    assert refused(ledger, "checkpoint", "sign", "--size", "9999")[0] == "size-beyond-ledger"


def test_the_key_is_given_by_file_or_environment(ledger: Rehearsal) -> None:
    (kept,) = kept_keys(ledger)
    elsewhere = ledger.folder / "elsewhere.key"
    kept.rename(elsewhere)
    note = said(ledger, "checkpoint", "sign", "--log-key", str(elsewhere))
    assert said(ledger, "checkpoint", "sign", GROOTBOEK_LOG_KEY=str(elsewhere)) == note
    assert said(ledger, "checkpoint", "sign", GROOTBOEK_LOG_KEY=elsewhere.read_text()) == note
    other = own_key(ledger.folder)
    assert refused(ledger, "checkpoint", "sign", "--log-key", str(other)) == ("log-key-other", 4)
    assert refused(ledger, "checkpoint", "sign", "--log-key", "nowhere") == ("file-unreadable", 5)
    assert refused(ledger, "checkpoint", "sign", GROOTBOEK_LOG_KEY="-----BEGIN X")[0] == "private-key-not-openssh"


def test_init_takes_a_log_key_of_the_operators_own(tmp_path: Path) -> None:
    own = own_key(tmp_path)
    answer = performed(tmp_path, "--ledger", str(tmp_path / "a.db"), "init", "--log-key", str(own))
    assert isinstance(answer, Answer)
    assert list((tmp_path / "config").rglob("*.logkey")) == []
    vkey: Any = answer.document["vkey"]
    expected = Ed25519SigningKey.from_openssh(own.read_bytes()).public_key.ed25519_bytes
    assert parse_verifier_key(vkey).public == expected


def test_the_next_key_is_set_by_the_one_before(ledger: Rehearsal) -> None:
    before = said(ledger, "checkpoint", "key")
    first = said(ledger, "checkpoint", "sign")
    ledger.do("checkpoint", "set-key")
    assert said(ledger, "checkpoint", "key") != before
    assert len(kept_keys(ledger)) == 2
    ledger.do("checkpoint", "sign", "-o", str(ledger.folder / "second.txt"))
    keys = ledger.ask("checkpoint", "key", "--json")["keys"]
    assert keys[0]["vkey"] + "\n" == before
    (ledger.folder / "first.txt").write_text(first, encoding="utf-8")
    files = [option for name in ("first", "second") for option in ("--checkpoint", str(ledger.folder / f"{name}.txt"))]
    verified = ledger.ask("verify", *files, "--json")
    assert {each["code"] for each in verified["findings"]} == {"key-made-by-enroller"}
    ledger.do("publish", str(ledger.folder / "www"))
    both = ("--log-key", str(ledger.folder / "www" / "log.vkey"))  # a line for each key
    assert {each["code"] for each in ledger.ask("verify", *files, *both, "--json")["findings"]} == {
        "key-made-by-enroller"
    }


def test_a_dry_run_or_a_refusal_leaves_no_key_behind(ledger: Rehearsal) -> None:
    ledger.do("checkpoint", "set-key", "--dry-run")
    assert refused(ledger, "checkpoint", "set-key", by=CIO) == ("no-mandate", 4)
    assert refused(ledger, "checkpoint", "replace-key", "--because", "lost", by=CIO) == ("no-mandate", 4)
    assert len(kept_keys(ledger)) == 1


def test_a_lost_key_is_replaced_by_two_administrators(ledger: Rehearsal) -> None:
    first = said(ledger, "checkpoint", "sign")
    kept_keys(ledger)[0].unlink()
    ledger.do("official", "grant", CIO, "administrator", "--organisation", "example")
    assert refused(ledger, "checkpoint", "set-key")[0] == "log-key-not-here"
    own = own_key(ledger.folder)
    ledger.do("checkpoint", "replace-key", "--because", "the machine burnt out", "--new-key", str(own))
    proposal = str(ledger.ask("checkpoint", "show", "--json")["size"] - 1)
    assert refused(ledger, "checkpoint", "confirm-key", proposal) == ("same-official", 4)
    ledger.do("checkpoint", "confirm-key", proposal, by=CIO)
    assert refused(ledger, "checkpoint", "confirm-key", proposal, by=CIO) == ("log-key-proposal-unknown", 1)
    note = said(ledger, "checkpoint", "sign", "--log-key", str(own))
    assert note != first
    assert ledger.ask("verify", "--json")["sound"]


def test_a_ledger_without_a_log_key_says_how_to_get_one(ledger: Rehearsal, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.ledger.test_migrating import VERSION_1

    older = ledger.folder / "older.db"
    older.write_bytes(VERSION_1.read_bytes())
    monkeypatch.delenv("GROOTBOEK_CLOCK", raising=False)
    for command in ("key", "sign"):
        with pytest.raises(GrootboekError) as caught:
            performed(ledger.folder, "--ledger", str(older), "checkpoint", command)
        assert caught.value.code == "log-key-missing"


def test_consistency_is_proved_from_what_was_kept(ledger: Rehearsal) -> None:
    kept, grown = ledger.folder / "kept.txt", ledger.folder / "grown.txt"
    ledger.do("checkpoint", "sign", "-o", str(kept))
    ledger.do("organisation", "register", "min-q", "--name", "Fictional Q", "--kind", "ministry", "--fictional")
    unsigned = said(ledger, "checkpoint", "consistency", "--from", str(kept), "--to", str(kept))
    assert unsigned.startswith("old ")
    said(ledger, "checkpoint", "sign")
    answer = ledger.do("checkpoint", "consistency", "--from", str(kept), "-o", str(grown))
    assert answer.document["proof"] == grown.read_text("utf-8")
    receipts = ledger.folder / "receipts"
    ledger.do("receipt", "3", "-o", str(receipts), "--checkpoint", str(kept))
    vkey = said(ledger, "checkpoint", "key").rstrip("\n")
    (ledger.folder / "log.vkey").write_text(vkey + "\n", encoding="ascii")
    for key in (vkey, str(ledger.folder / "log.vkey")):
        proof = str(receipts / "3.tlog-proof")
        checked = ledger.ask("verify-receipt", proof, "--log-key", key, "--consistency", str(grown), "--json")
        assert (checked["sound"], checked["findings"], checked["index"]) == (True, [], 3)


def test_a_receipt_says_whether_its_checkpoint_is_signed(ledger: Rehearsal) -> None:
    folder = ledger.folder / "deep" / "receipts"
    assert ledger.ask("receipt", "3", "-o", str(folder), "--json")["signed"] is False
    said(ledger, "checkpoint", "sign")
    assert ledger.ask("receipt", "3", "-o", str(folder), "--json")["signed"] is True
    assert sorted(each.name for each in folder.iterdir()) == ["3.leaf", "3.tlog-proof"]
    (ledger.folder / "file").write_text("x")
    assert refused(ledger, "receipt", "3", "-o", str(ledger.folder / "file" / "x"))[0] == "file-unwritable"


def test_a_receipt_that_was_altered_ends_in_status_3(ledger: Rehearsal) -> None:
    said(ledger, "checkpoint", "sign")
    ledger.do("receipt", "3", "-o", str(ledger.folder))
    proof, leaf = ledger.folder / "3.tlog-proof", ledger.folder / "3.leaf"
    leaf.write_bytes(leaf.read_bytes() + b" ")
    assert ledger.do("verify-receipt", str(proof)).exit_status == 3
    proof.write_bytes(b"")
    answer = ledger.do("verify-receipt", str(proof), "--leaf", str(leaf))
    assert [each["code"] for each in answer.document["findings"]] == ["tlog-proof-malformed"]


def test_a_verifier_key_that_is_none_is_refused(ledger: Rehearsal) -> None:
    ledger.do("receipt", "3", "-o", str(ledger.folder))
    proof = str(ledger.folder / "3.tlog-proof")
    binary = ledger.folder / "key.bin"
    binary.write_bytes(b"\xff")
    for given in ("no key", str(binary)):
        assert refused(ledger, "verify-receipt", proof, "--log-key", given)[0] == "vkey-malformed"
