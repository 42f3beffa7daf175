"""``publish``: a folder that any web server can serve and the verifier that is not us finds sound, at any moment."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import urllib.request
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Conflict, NotFound, Unsound
from grootboek.evidence.checkpoint import parse_checkpoint_text
from grootboek.evidence.tiles import hash_tiles, new_bundles
from tests.cli.killed import killed
from tests.cli.rehearsal import Rehearsal, founded
from tests.evidence.standalone import codes, unsound
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    return founded(tmp_path_factory.mktemp("made"))


@pytest.fixture
def ledger(made: Rehearsal, tmp_path: Path) -> Rehearsal:
    shutil.copytree(made.folder, tmp_path / "ledger")
    return Rehearsal(tmp_path / "ledger")


def organisation(ledger: Rehearsal, code: str) -> None:
    ledger.do("organisation", "register", code, "--name", "Fictional", "--kind", "zbo", "--fictional")


def log_key(ledger: Rehearsal) -> str:
    return str(ledger.ask("checkpoint", "key", "--json")["vkey"])


def publish(ledger: Rehearsal, folder: Path, *more: str) -> dict[str, object]:
    return ledger.ask("publish", str(folder), *more)


class Quiet(SimpleHTTPRequestHandler):
    """Any web server: Python's own, without its log."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    folder = tmp_path / "www"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield folder, f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def download(address: str, target: Path) -> None:
    """What a client of C2SP tlog-tiles fetches, and nothing that it does not know to be there."""

    def fetch(name: str) -> bytes:
        with urllib.request.urlopen(address + name, timeout=10) as answer:  # noqa: S310 - the loopback address above
            data: bytes = answer.read()
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
        return data

    size = parse_checkpoint_text(fetch("checkpoint")).size
    for tile in (*hash_tiles(size), *new_bundles(0, size)):
        fetch(tile.path)


def test_any_web_server_serves_it_and_a_downloaded_copy_is_sound(
    ledger: Rehearsal, served: tuple[Path, str], tmp_path: Path
) -> None:
    folder, address = served
    publish(ledger, folder, "--entries")
    organisation(ledger, "zbo-q")
    done = publish(ledger, folder, "--entries")
    assert (done["before"], done["size"]) == (ledger.ask("checkpoint", "show", "--json")["size"] - 1, done["size"])
    download(address, tmp_path / "copy")
    found = codes("--log-key", log_key(ledger), tmp_path / "copy")
    assert {code for code, level in found.items() if level == "OK"} == {
        *("note-holds", "tiles-hold", "roots-hold", "entries-hold", "signatures-hold"),
    }
    assert not unsound("--log-key", log_key(ledger), folder)


def test_who_leaves_out_entries_that_the_folder_began_is_told(ledger: Rehearsal, tmp_path: Path) -> None:
    words = ("publish", str(tmp_path / "www"))
    assert "--entries" not in ledger.run(*words).messages
    assert "--entries" not in ledger.run(*words, "--entries").messages
    assert "--entries" not in ledger.run(*words).messages  # nothing is newer
    organisation(ledger, "zbo-q")
    behind = ledger.run(*words)
    assert (behind.status, "Publish again with --entries" in behind.messages) == (0, True)
    assert unsound(tmp_path / "www") == {"bundle-missing"}
    assert "--entries" not in ledger.run(*words, "--entries").messages
    assert not unsound(tmp_path / "www")


def test_who_publishes_entries_of_a_ledger_that_may_hold_more_is_told(ledger: Rehearsal, tmp_path: Path) -> None:
    words = ("publish", str(tmp_path / "www"), "--entries")
    assert "may hold" not in ledger.run(*words).messages
    ledger.do("ledger", "accredit", "state_secret")
    assert "may hold up to: state secret" in ledger.run(*words).messages
    assert "may hold" not in ledger.run("publish", str(tmp_path / "hashes")).messages


def test_an_entry_that_was_altered_is_not_given_out(ledger: Rehearsal, tmp_path: Path) -> None:
    publish(ledger, tmp_path / "www")  # signed before it was altered
    with closing(sqlite3.connect(ledger.path)) as connection:
        tamper_with(connection, "UPDATE entries SET entry = CAST(entry || ' ' AS BLOB) WHERE \"index\" = 3")
        connection.commit()
    out = str(tmp_path / "out")
    for words in (("receipt", "3", "-o", out), ("publish", out, "--entries")):
        with pytest.raises(Unsound) as refused:
            ledger.do(*words)
        assert refused.value.code == "leaf-differs"
    exported = ledger.run("export")
    assert (exported.status, "Entry 3 is not what was recorded" in exported.messages) == (3, True)
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == [".lock"]


def test_an_entry_that_was_altered_is_shown_as_such(ledger: Rehearsal, tmp_path: Path) -> None:
    moved = 'CAST(replace(CAST(entry AS TEXT), \'"recorded_at":"2026\', \'"recorded_at":"2027\') AS BLOB)'
    with closing(sqlite3.connect(ledger.path)) as connection:
        tamper_with(connection, f'UPDATE entries SET entry = {moved} WHERE "index" = 3')  # noqa: S608 - our own text
        connection.commit()
    with pytest.raises(Unsound) as refused:
        ledger.do("entry", "show", "3", "-o", str(tmp_path / "out"))
    assert (refused.value.code, list(tmp_path.rglob("3.*"))) == ("leaf-differs", [])
    shown = ledger.run("entry", "show", "3", "--lang", "nl")
    assert (shown.status, "Boeking 3 is niet wat er vastgelegd is" in shown.output) == (3, True)
    assert "Boeking" not in ledger.run("entry", "show", "2", "--lang", "nl").output.splitlines()[1]
    told = {index: ledger.run("entry", "show", index, "--json").document["entry"]["altered"] for index in "32"}
    assert told == {"3": True, "2": False}


@pytest.mark.parametrize("name", ["tile/0/000.p/{first}", "tile/0/000.p/{size}", "tile/entries/000.p/{size}"])
def test_a_file_that_was_damaged_is_found_and_mended_where_all_of_it_is_compared(
    ledger: Rehearsal, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "www"
    first = publish(ledger, folder, "--entries")["size"]
    organisation(ledger, "zbo-q")
    size = publish(ledger, folder, "--entries")["size"]
    damaged = name.format(first=first, size=size)
    whole = (folder / damaged).read_bytes()
    (folder / damaged).write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert publish(ledger, folder)["mended"] == []
    assert (folder / damaged).read_bytes() != whole
    done = ledger.run("publish", str(folder), "--entries", "--whole", "--lang", "nl")
    assert (done.status, damaged in done.messages, "opnieuw geschreven" in done.messages) == (0, True, True)
    assert (folder / damaged).read_bytes() == whole
    assert publish(ledger, folder, "--entries", "--whole") | {"mended": [], "files": 0} == publish(ledger, folder)


def test_hashes_alone_are_published_by_default(ledger: Rehearsal, tmp_path: Path) -> None:
    publish(ledger, tmp_path / "www")
    assert not (tmp_path / "www/tile/entries").exists()
    assert codes(tmp_path / "www")["bundles-absent"] == "NOTICE"
    again = publish(ledger, tmp_path / "www")
    assert again["files"] == 0


def test_killed_before_any_rename_what_is_visible_is_sound_and_the_next_run_finishes(
    ledger: Rehearsal, tmp_path: Path
) -> None:
    before = tmp_path / "before"
    publish(ledger, before, "--entries")
    organisation(ledger, "zbo-q")
    assert ledger.run("checkpoint", "sign").status == 0
    number = 0
    while True:
        folder = tmp_path / f"www-{number}"
        shutil.copytree(before, folder)
        if not killed(number, "publish", str(folder), "--entries", surroundings=ledger.surroundings()):
            break
        assert not unsound("--log-key", log_key(ledger), folder)
        assert (folder / "checkpoint").read_bytes() == (before / "checkpoint").read_bytes()
        publish(ledger, folder, "--entries")
        assert not unsound("--log-key", log_key(ledger), folder)
        assert parse_checkpoint_text((folder / "checkpoint").read_bytes()).size == publish(ledger, folder)["size"]
        number += 1
    assert number == 4


def test_after_a_change_of_key_the_file_of_keys_opens_every_checkpoint(ledger: Rehearsal, tmp_path: Path) -> None:
    publish(ledger, tmp_path / "www")
    ledger.do("checkpoint", "set-key")
    publish(ledger, tmp_path / "www")
    keys = (tmp_path / "www/log.vkey").read_text(encoding="utf-8").split("\n")
    assert not unsound("--log-key", tmp_path / "www/log.vkey", tmp_path / "www")
    assert unsound("--log-key", keys[0], tmp_path / "www") == {"note-unknown"}


def test_without_the_log_key_the_newest_signed_checkpoint_is_published(ledger: Rehearsal, tmp_path: Path) -> None:
    assert ledger.run("checkpoint", "sign").status == 0
    size = ledger.ask("checkpoint", "show", "--json")["size"]
    organisation(ledger, "zbo-q")
    for key in ledger.folder.rglob("*.logkey"):
        key.unlink()
    answer = ledger.do("publish", str(tmp_path / "www"))
    assert answer.document["size"] == size
    assert "log key is not here" in answer.notes[0]


def test_where_nothing_was_signed_and_no_key_is_here_nothing_is_published(ledger: Rehearsal, tmp_path: Path) -> None:
    for key in ledger.folder.rglob("*.logkey"):
        key.unlink()
    with pytest.raises(NotFound, match="Sign one first"):
        publish(ledger, tmp_path / "www")
    assert not (tmp_path / "www" / "checkpoint").exists()


def test_a_folder_of_another_log_is_refused(ledger: Rehearsal, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = founded(tmp_path / "other")
    publish(other, tmp_path / "www")
    with pytest.raises(Conflict, match="another log"):
        publish(ledger, tmp_path / "www")


def test_a_folder_that_is_ahead_or_forked_is_refused(ledger: Rehearsal, tmp_path: Path) -> None:
    shutil.copytree(ledger.folder, tmp_path / "fork")
    fork = Rehearsal(tmp_path / "fork")
    organisation(fork, "zbo-f")
    publish(fork, tmp_path / "www")
    with pytest.raises(Conflict, match="ahead"):
        publish(ledger, tmp_path / "www")
    organisation(ledger, "zbo-q")
    assert ledger.run("publish", str(tmp_path / "www")).status == 3
    with pytest.raises(Unsound, match="another log under the same name"):
        publish(ledger, tmp_path / "www")


def test_a_folder_that_cannot_be_written_ends_in_5(ledger: Rehearsal, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert ledger.run("publish", str(tmp_path / "file")).status == 5
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "tile").write_bytes(b"")
    assert ledger.run("publish", str(tmp_path / "www")).status == 5
