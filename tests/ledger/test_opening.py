"""Making and opening: one of two makers wins, nothing half is left, and reading needs no right to write."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.values import Origin
from grootboek.errors import Conflict, Unreachable
from grootboek.ledger import publishing
from grootboek.ledger.opening import new_ledger, open_ledger, open_reader
from tests.ledger.making import KEY, ORIGIN, SYSTEM_CLOCK, altered, found, make, opened, registered
from tests.ledger.ordinary_user import permissions_that_bind, read_only
from tests.ledger.tampering import raw

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from grootboek.ledger.books import Books


def made_by(path: Path, founding: Callable[[Books], None]) -> None:
    with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom) as books:
        founding(books)


def test_a_new_ledger_is_one_file_with_a_name_of_its_own(tmp_path: Path) -> None:
    path = make(tmp_path / "books of the # 1st & 2nd?.db")
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    with opened(path) as books:
        assert (books.meta.origin, books.meta.rehearsal, books.meta.format) == (ORIGIN, False, 1)
        assert books.reader.head().size == 1


def test_each_ledger_has_an_id_of_its_own(tmp_path: Path) -> None:
    ids = {open_reader(make(tmp_path / name)).meta.ledger for name in ("a.db", "b.db")}
    assert len(ids) == 2


def test_a_ledger_that_is_not_finished_leaves_nothing(tmp_path: Path) -> None:
    def founding(books: Books) -> None:
        found(books)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made_by(tmp_path / "a.db", founding)
    assert list(tmp_path.iterdir()) == []


def test_the_second_of_two_makers_is_refused_and_the_first_ledger_is_kept(tmp_path: Path) -> None:
    path, metas = tmp_path / "a.db", list[object]()
    with pytest.raises(Conflict) as refused:
        made_by(path, lambda _late: metas.append(open_reader(make(path)).meta))
    assert refused.value.code == "ledger-exists"
    assert [open_reader(path).meta] == metas
    assert {each.name for each in tmp_path.iterdir()} <= {"a.db", "a.db-wal", "a.db-shm"}


def test_a_ledger_is_made_where_there_are_no_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    path = make(tmp_path / "a.db")
    assert open_reader(path).head().size == 1
    with pytest.raises(Conflict):
        publishing.give_name(path, path)


@pytest.mark.parametrize("name", ["empty", "text", "folder"])
def test_what_is_no_ledger_is_refused_and_left_as_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.mkdir() if name == "folder" else path.write_bytes(b"" if name == "empty" else b"words " * 999)
    before = path.stat()
    for opening in (open_reader, opened):
        with pytest.raises(Unreachable) as refused:
            opening(path)
        assert refused.value.code == "ledger-not-one"
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert len(list(tmp_path.iterdir())) == 1


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = altered(tmp_path / "other.db", "CREATE TABLE entries (x)")
    with pytest.raises(Unreachable) as refused:
        opened(path)
    assert refused.value.code == "ledger-not-one"


@pytest.mark.parametrize(("version", "code"), [(0, "ledger-older"), (999, "ledger-newer")])
def test_a_ledger_of_another_version_is_neither_read_nor_written(tmp_path: Path, version: int, code: str) -> None:
    path = altered(make(tmp_path / "a.db"), f"PRAGMA user_version = {version}")
    for opening in (open_reader, opened):
        with pytest.raises(Unreachable) as refused:
            opening(path)
        assert refused.value.code == code


def test_a_missing_ledger_is_not_made_by_opening_it(tmp_path: Path) -> None:
    for opening in (open_reader, opened):
        with pytest.raises(Unreachable) as missing:
            opening(tmp_path / "a.db")
        assert missing.value.code == "ledger-missing"
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_in_a_read_only_folder_is_read(tmp_path: Path) -> None:
    path = make(tmp_path / "a.db")
    with read_only(path, tmp_path):
        reader = open_reader(path)
        assert [each.index for each in reader.entries()] == [0]
        reader.close()
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_a_read_only_ledger_beside_its_writer_shows_what_the_writer_recorded(tmp_path: Path) -> None:
    path = make(tmp_path / "a.db")
    with opened(path) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        logs = (tmp_path / "a.db-wal", tmp_path / "a.db-shm")
        with read_only(path, *logs, tmp_path):
            reader = open_reader(path)
            assert reader.head().size == 2
            reader.close()


def test_a_copied_ledger_whose_log_cannot_be_read_is_refused_and_not_half_read(tmp_path: Path) -> None:
    path, copy = make(tmp_path / "a.db"), tmp_path / "copy"
    copy.mkdir()
    with opened(path) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        for name in ("a.db", "a.db-wal"):
            shutil.copy(tmp_path / name, copy / name)
    with read_only(copy / "a.db", copy / "a.db-wal", copy), pytest.raises(Unreachable) as refused:
        open_reader(copy / "a.db")
    assert refused.value.code == "ledger-log-unreadable"
    assert open_reader(copy / "a.db").head().size == 2


def test_a_ledger_behind_a_closed_door_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    path = make(tmp_path / "closed" / "a.db")
    (tmp_path / "closed").chmod(0)
    with permissions_that_bind(), pytest.raises(Unreachable) as refused:
        open_reader(path)
    (tmp_path / "closed").chmod(0o755)
    assert refused.value.code in {"ledger-cannot-open", "ledger-missing"}


def test_making_a_ledger_where_nothing_may_be_written_is_refused(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(Unreachable) as refused:
        make(tmp_path / "a.db")
    assert refused.value.code == "ledger-folder-read-only"


def test_recording_goes_on_in_a_file_that_another_tool_left_in_its_own_journal_mode(tmp_path: Path) -> None:
    path = altered(make(tmp_path / "a.db"), "PRAGMA journal_mode = DELETE")
    with open_ledger(path, clock=SYSTEM_CLOCK, randomness=os.urandom) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        assert (tmp_path / "a.db-wal").exists()


def test_a_rehearsal_says_so_in_its_origin(tmp_path: Path) -> None:
    meta = open_reader(make(tmp_path / "a.db", rehearsal=True)).meta
    assert (meta.rehearsal, meta.origin) == (True, Origin(f"{ORIGIN}/rehearsal"))


def test_what_is_recorded_is_written_through_to_the_disk(tmp_path: Path) -> None:
    with opened(make(tmp_path / "a.db")) as books, raw(books) as connection:
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert settings == ["wal", 2]  # 2 is FULL: the log is synchronised at each commit
