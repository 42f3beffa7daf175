"""Officials with keys of every type, in files and in an agent: what they record, Debian's ssh-keygen verifies."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from grootboek.cli.answers import Stream
from grootboek.errors import NotAuthorised
from grootboek.evidence.digests import base64_standard, parse_base64
from grootboek.evidence.merkle import leaf_hash, root_from_inclusion_path
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal
from tests.cli.running import performed
from tests.ssh_agent import made_key, needs_openssh, ssh_agent

pytestmark = needs_openssh
TYPES = [("ed25519", None), ("ecdsa", 256), ("ecdsa", 384), ("ecdsa", 521), ("rsa", 2048)]
NEW = "new@example"


def enrolled(ledger: Rehearsal, key: Path, handle: str = NEW, **more: str) -> None:
    """An official of min-x who records and approves, enrolled by a request that the key signed."""
    around = ledger.surroundings(XDG_CONFIG_HOME=str(ledger.folder / "home"), **more)
    asked = performed(ledger.folder, "official", "request", handle, "--key", str(key), surroundings=around)
    assert isinstance(asked, Stream)
    (ledger.folder / "asked.json").write_bytes(b"".join(asked.pieces))
    named = ("--function", "new", "--organisation", "min-x", "--request", str(ledger.folder / "asked.json"))
    ledger.do("official", "enrol", handle, *named)
    for role in ("recorder", "approver"):
        ledger.do("official", "grant", handle, role, "--organisation", "min-x")


def registers(ledger: Rehearsal, ref: str, *, by: str = NEW, **more: str) -> list[int]:
    """The indexes of what an official records about a system of theirs, by a key that the environment names."""
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=by, **more)
    named = ("--name", f"Fictional {ref}", "--function", "fictional", "--process", "fictional work")
    words = ("system", "register", ref, "--organisation", "min-x", *named)
    return [entry["index"] for entry in performed(ledger.folder, *words, surroundings=around).document["entries"]]  # type: ignore[union-attr]  # an answer


def verifies(ledger: Rehearsal, index: int, handle: str, *, at: str | None = None) -> bool:
    """Whether ssh-keygen accepts the entry's signature at its time (or another), by the allowed-signers file."""
    folder = ledger.folder / f"entry-{index}"
    shown = ledger.ask("entry", "show", str(index), "-o", str(folder))
    time = at or "".join(sign for sign in shown["entry"]["recorded_at"][:19] if sign.isdigit()) + "Z"
    signers = performed(ledger.folder, "official", "allowed-signers", surroundings=ledger.surroundings())
    assert isinstance(signers, Stream)
    (ledger.folder / "allowed_signers").write_bytes(b"".join(signers.pieces))
    files = ("-f", ledger.folder / "allowed_signers", "-s", folder / f"{index}.sig")
    done = subprocess.run(
        ["ssh-keygen", "-Y", "verify", *files, "-I", handle, "-n", "act@grootboek", f"-Overify-time={time}"],
        input=(folder / f"{index}.message").read_bytes(),
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


@pytest.mark.parametrize(("kind", "bits"), TYPES, ids=[f"{kind}-{bits}" if bits else kind for kind, bits in TYPES])
def test_entries_alone_and_in_a_batch_verify_by_ssh_keygen_whatever_the_key(
    tmp_path: Path, kind: str, bits: int | None
) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key", kind, bits=bits)
    enrolled(ledger, key)
    alone = registers(ledger, "SYS-1", GROOTBOEK_KEY=str(key))
    later = made_key(tmp_path / "later", kind, bits=bits)
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=NEW, GROOTBOEK_KEY=str(key))
    rotated = performed(tmp_path, "official", "rotate-key", "--new-key", str(later), surroundings=around)
    batch = [entry["index"] for entry in rotated.document["entries"]]  # type: ignore[union-attr]  # an answer
    assert (len(alone), len(batch)) == (1, 2)
    assert all(verifies(ledger, index, NEW) for index in (*alone, *batch))
    assert not verifies(ledger, alone[0], DESK)
    assert [each["code"] for each in ledger.ask("verify")["findings"] if each["level"] == "unsound"] == []


def test_an_act_that_was_signed_with_others_is_written_beside_what_was_signed(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    shown = ledger.ask("entry", "show", "3", "-o", str(tmp_path / "out"))
    assert [Path(file).name for file in shown["written"]] == ["3.message", "3.sig", "3.act"]
    act, place = (tmp_path / "out" / "3.act").read_bytes(), shown["entry"]["signed"]["signature"]["batch"]
    path = [parse_base64(each) for each in place["path"]]
    root = root_from_inclusion_path(leaf_hash(act), place["position"], place["count"], path)
    message = f"grootboek-batch/v1\n{place['count']}\n{base64_standard(root)}\n"
    assert (tmp_path / "out" / "3.message").read_text("ascii") == message
    assert json.loads(act) == shown["entry"]["signed"]["act"]
    said = ledger.run("entry", "show", "3", "-o", str(tmp_path / "out")).messages
    assert f"in one go with {place['count'] - 1} more" in said


def test_of_an_act_that_was_signed_alone_the_message_is_the_act(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    (alone,) = registers(ledger, "SYS-1", by=DESK)
    shown = ledger.ask("entry", "show", str(alone), "-o", str(tmp_path / "out"))
    assert [Path(file).name for file in shown["written"]] == [f"{alone}.message", f"{alone}.sig"]
    assert json.loads((tmp_path / "out" / f"{alone}.message").read_bytes()) == shown["entry"]["signed"]["act"]


def test_the_allowed_signers_file_says_up_to_when_a_key_counted(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key")
    enrolled(ledger, key)
    (before,) = registers(ledger, "SYS-1", GROOTBOEK_KEY=str(key))
    ledger.clock = "2026-09-02T08:00:00Z"
    fingerprint = next(
        official["keys"][0]["fingerprint"]
        for official in ledger.ask("official", "list")["officials"]
        if official["handle"] == NEW
    )
    known = ledger.ask("checkpoint", "show", "--json")["size"] - 1
    ledger.do("official", "revoke-key", NEW, fingerprint, "--because", "lost", "--from", "2026-09-01T09:00Z")
    ledger.clock = "2026-09-03T08:00:00Z"
    assert verifies(ledger, before, NEW)
    assert not verifies(ledger, before, NEW, at="20260903080000Z")
    assert not verifies(ledger, before, NEW, at="20260831080000Z")
    lines = {}
    for moment in (f"entry:{known}", "entry:" + str(known + 1)):
        text = ledger.ask("official", "allowed-signers", "--known-at", moment, "--json")["allowed_signers"]
        (lines[moment],) = [line for line in text.splitlines() if line.startswith(NEW)]
    assert ["valid-before" in line for line in lines.values()] == [False, True]
    with pytest.raises(NotAuthorised) as refused:
        registers(ledger, "SYS-2", GROOTBOEK_KEY=str(key))
    assert refused.value.code == "key-revoked"


def test_a_key_that_was_revoked_is_refused_while_its_agent_still_holds_it(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key", "ecdsa")
    with ssh_agent(key) as socket:
        enrolled(ledger, key.with_suffix(".pub"), SSH_AUTH_SOCK=socket)
        (index,) = registers(ledger, "SYS-1", SSH_AUTH_SOCK=socket)
        official = next(each for each in ledger.ask("official", "list")["officials"] if each["handle"] == NEW)
        ledger.do("official", "revoke-key", NEW, official["keys"][0]["fingerprint"], "--because", "lost")
        size = ledger.ask("checkpoint", "show", "--json")["size"]
        with pytest.raises(NotAuthorised) as refused:
            registers(ledger, "SYS-2", SSH_AUTH_SOCK=socket)
        assert refused.value.code == "key-revoked"
        assert ledger.ask("checkpoint", "show", "--json")["size"] == size
    assert verifies(ledger, index, NEW)
    assert ledger.do("verify").exit_status == 0


def test_two_officials_at_one_keyboard_sign_each_with_the_own_key_of_the_agent(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    keys = [made_key(tmp_path / name) for name in ("one", "two")]
    around = {"XDG_CONFIG_HOME": str(tmp_path / "shared-desk")}
    with ssh_agent(*keys) as socket:
        for handle, key in zip(("one@example", "two@example"), keys, strict=True):
            enrolled(ledger, key.with_suffix(".pub"), handle, SSH_AUTH_SOCK=socket)
        desk = ledger.surroundings(SSH_AUTH_SOCK=socket, **around)
        named = ("--name", "Fictional", "--function", "fictional", "--process", "fictional")
        words = ("system", "register", "SYS-1", "--organisation", "min-x", *named)
        done = ledger.run(*words, "--json", by="", SSH_AUTH_SOCK=socket, **around)
        assert (done.status, done.error["code"]) == (2, "official-ambiguous")
        performed(tmp_path, *words, "--as", "one@example", surroundings=desk)
        short = ("--summary", "--because", "fictional reason", "--decisive-all")
        performed(tmp_path, "classification", "record", "SYS-1", *short, "--as", "one@example", surroundings=desk)
        approve = ("classification", "approve", "SYS-1", "--json")
        tried = ledger.run(*approve, by="one@example", SSH_AUTH_SOCK=socket, **around)
        assert tried.status == 4
        assert ledger.run(*approve, by="two@example", SSH_AUTH_SOCK=socket, **around).status == 0
    assert ledger.do("verify").exit_status == 0


def test_two_handles_with_one_key_are_never_two_officials(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key")
    for handle in ("one@example", "two@example"):
        enrolled(ledger, key, handle)
    registers(ledger, "SYS-1", by="one@example", GROOTBOEK_KEY=str(key))
    short = ("--summary", "--because", "fictional reason", "--decisive-all")
    assert ledger.run("classification", "record", "SYS-1", *short, by="one@example", GROOTBOEK_KEY=str(key)).status == 0
    tried = ledger.run("classification", "approve", "SYS-1", "--json", by="two@example", GROOTBOEK_KEY=str(key))
    assert tried.status == 4
    assert "same-key" in tried.messages
    codes = [finding["code"] for finding in ledger.ask("verify")["findings"]]
    assert codes.count("key-shared") == 1


def test_the_only_official_of_the_agents_key_acts_without_being_named(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key")
    with ssh_agent(key) as socket:
        enrolled(ledger, key.with_suffix(".pub"), SSH_AUTH_SOCK=socket)
        named = ("--name", "Fictional", "--function", "fictional", "--process", "fictional")
        words = ("system", "register", "SYS-1", "--organisation", "min-x", *named)
        around = {"SSH_AUTH_SOCK": socket, "XDG_CONFIG_HOME": str(tmp_path / "elsewhere")}
        assert ledger.run(*words, by="", **around).status == 0
        done = ledger.run(*words, "--json", by=ADMIN, **around)
        assert (done.status, done.error["code"]) == (4, "key-not-here")


def test_a_key_that_the_enroller_made_is_mentioned_until_its_holder_rotates_it(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)

    def mentioned() -> int:
        return [each["code"] for each in ledger.ask("verify")["findings"]].count("key-made-by-enroller")

    assert mentioned() == 2
    for handle in (DESK, CIO):
        ledger.do("official", "rotate-key", by=handle)
    assert mentioned() == 0
    assert ledger.register("SYS-1").recorded


def test_a_ledger_is_founded_with_a_key_in_the_agent_and_its_fingerprint_is_printed(tmp_path: Path) -> None:
    ledger = Rehearsal(tmp_path)
    key = made_key(tmp_path / "key", "ecdsa")
    words = ("init", "--rehearsal", "--official", ADMIN, "--organisation", "example", "--key", str(key) + ".pub")
    with ssh_agent(key) as socket:
        done = ledger.run(*words, "--json", SSH_AUTH_SOCK=socket)
        assert done.status == 0, done.messages
    printed = subprocess.run(["ssh-keygen", "-l", "-f", key], capture_output=True, text=True, check=True).stdout
    assert done.document["fingerprint"] == printed.split()[1]
    assert verifies(ledger, 0, ADMIN)


def test_a_rotation_never_takes_the_place_of_another_key_that_is_kept_here(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=DESK)
    other = made_key(tmp_path / "other")
    asked = performed(tmp_path, "official", "request", DESK, "--key", str(other), surroundings=around)
    assert isinstance(asked, Stream)
    (tmp_path / "asked.json").write_bytes(b"".join(asked.pieces))
    ledger.do("official", "add-key", DESK, "--request", str(tmp_path / "asked.json"))
    done = ledger.run("official", "rotate-key", "--json", by=DESK, GROOTBOEK_KEY=str(other))
    assert (done.status, done.error["code"]) == (1, "key-already-here")
    assert ledger.run("official", "rotate-key", "--dry-run", by=DESK).status == 0
    assert ledger.register("SYS-1").recorded
