"""Snapshot packages by the command: the same bytes each time, signed where the log key is, compared with JSON."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Misused, Unsound
from tests.cli.rehearsal import Rehearsal, rehearsal
from tests.cli.test_publish import log_key
from tests.evidence.standalone import codes
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    ledger = rehearsal(tmp_path_factory.mktemp("made"))
    ledger.register("SYS-1")
    ledger.classify("SYS-1")
    ledger.approve("SYS-1")
    ledger.do("ledger", "accredit", "departmental_confidential")
    ledger.register("SYS-2", "--level", "departmental_confidential")
    return ledger


@pytest.fixture
def ledger(made: Rehearsal, tmp_path: Path) -> Rehearsal:
    shutil.copytree(made.folder, tmp_path / "ledger")
    return Rehearsal(tmp_path / "ledger")


def create(ledger: Rehearsal, name: str, *more: str) -> Path:
    path = ledger.folder / name
    ledger.do("snapshot", "create", "-o", str(path), *more)
    return path


def test_the_same_question_gives_the_same_bytes_also_later(ledger: Rehearsal) -> None:
    moment = ("--known-at", f"entry:{ledger.ask('checkpoint', 'show', '--json')['size'] - 1}", "--on", "2026-09-01")
    first = create(ledger, "a.zip", *moment)
    ledger.register("SYS-3")
    ledger.clock = "2026-10-01T08:00:00Z"
    assert create(ledger, "b.zip", *moment).read_bytes() == first.read_bytes()
    copy = Rehearsal(ledger.folder.parent / "copy", ledger.clock)
    shutil.copytree(ledger.folder, copy.folder)
    assert create(copy, "c.zip", *moment).read_bytes() == first.read_bytes()


def test_a_package_is_signed_whole_and_sound_for_both_verifiers(ledger: Rehearsal) -> None:
    path = create(ledger, "a.zip")
    key = ("--log-key", log_key(ledger))
    found = ledger.ask("snapshot", "verify", str(path), *key)
    assert found["sound"]
    assert {each["code"] for each in found["findings"]} == {"snapshot-unwitnessed", "snapshot-rows-unproven"}
    said = codes(*key, path)
    assert {code for code, level in said.items() if level == "NOTICE"} == {"no-witness", "rows-unproven"}
    with zipfile.ZipFile(path) as opened:
        assert opened.testzip() is None
        assert all(info.compress_type == zipfile.ZIP_STORED for info in opened.infolist())
        assert opened.read("core.json") in create(ledger, "a.json").read_bytes()


def test_packages_and_documents_are_compared_alike(ledger: Rehearsal) -> None:
    before = create(ledger, "a.zip")
    ledger.register("SYS-3")
    pairs = [(str(before), create(ledger, f"b.{kind}")) for kind in ("zip", "json")]
    for first, second in pairs:
        changes = ledger.ask("snapshot", "diff", first, str(second))["changes"]
        assert [(each["ref"], each["change"]) for each in changes] == [("SYS-3", "new")]


def test_without_the_log_key_the_package_says_that_nobody_signed(ledger: Rehearsal) -> None:
    key = log_key(ledger)
    for file in ledger.folder.rglob("*.logkey"):
        file.unlink()
    path = ledger.folder / "a.zip"
    answer = ledger.do("snapshot", "create", "-o", str(path))
    assert answer.document["signed"] is False
    assert "without a signature" in answer.notes[0]
    assert codes(path)["note-unsigned"] == "NOTICE"
    assert ledger.ask("snapshot", "verify", str(path))["sound"]
    assert not ledger.ask("snapshot", "verify", str(path), "--log-key", key)["sound"]


def test_the_public_gets_no_entry_since_entries_name_officials(ledger: Rehearsal) -> None:
    full, public = create(ledger, "full.zip"), create(ledger, "public.zip", "--audience", "public")
    with zipfile.ZipFile(full) as opened:
        assert b"desk@example" in opened.read("entries.jsonl")
    with zipfile.ZipFile(public) as opened:
        assert all(b"desk@example" not in opened.read(name) for name in opened.namelist())
        assert (opened.read("entries.jsonl"), opened.read("allowed_signers")) == (b"", b"")
    found = codes("--log-key", log_key(ledger), public)
    assert (found["entries-withheld"], "UNSOUND" in found.values()) == ("NOTICE", False)
    said = ledger.ask("snapshot", "verify", str(public), "--log-key", log_key(ledger))
    assert said["sound"]
    assert [each["code"] for each in said["findings"]].count("package-entries-withheld") == 1


def test_a_checkpoint_of_another_size_is_refused(ledger: Rehearsal) -> None:
    older = ledger.folder / "older"
    ledger.run("checkpoint", "sign", "-o", str(older))
    ledger.register("SYS-3")
    with pytest.raises(Unsound, match="of that size"):
        create(ledger, "a.zip", "--checkpoint", str(older))


def test_options_that_do_not_fit_are_refused(ledger: Rehearsal) -> None:
    with pytest.raises(Misused, match="zip"):
        create(ledger, "a.txt")
    path = str(create(ledger, "a.json"))
    with pytest.raises(Misused, match="--witness"):
        ledger.ask("snapshot", "verify", path, "--quorum", "1")
    assert not ledger.ask("snapshot", "verify", path, "--log-key", log_key(ledger))["sound"]


def test_no_package_holds_an_entry_that_was_altered(ledger: Rehearsal) -> None:
    ledger.ask("checkpoint", "sign", "--json")  # signed, and the projections filled, before it was altered
    before = create(ledger, "a.zip")
    with zipfile.ZipFile(before) as opened:
        index = json.loads(opened.read("entries.jsonl").splitlines()[-1])["index"]
    with closing(sqlite3.connect(ledger.path)) as connection:
        (entry,) = connection.execute('SELECT entry FROM entries WHERE "index" = ?', (index,)).fetchone()
        altered = entry.replace(b'"rules":"1"', b'"rules":"9"').hex()
        tamper_with(connection, f"UPDATE entries SET entry = x'{altered}' WHERE \"index\" = {index}")  # noqa: S608 - our own bytes
        connection.commit()
    with pytest.raises(Unsound) as refused:
        create(ledger, "b.zip")
    assert (refused.value.code, (ledger.folder / "b.zip").exists()) == ("leaf-differs", False)
