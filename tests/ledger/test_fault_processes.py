"""Real processes: many at once, killed in the middle, on a disk that fills up, with a log cut off anywhere."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

from grootboek.domain.values import Code
from grootboek.evidence.merkle import root_of
from grootboek.ledger.opening import open_reader
from tests.ledger.making import KEY, command, make, opened, registered
from tests.ledger.processes import KILLED, SEVERAL, output, record_several, start
from tests.ledger.small_disk import small_disk

WRITERS = 8
EACH = 20


def sizes_and_soundness(path: Path) -> int:
    """The number of entries of a ledger whose entries, leaves and tree fit."""
    reader = open_reader(path)
    entries = list(reader.entries())
    assert [each.index for each in entries] == list(range(reader.head().size))
    assert reader.root(len(entries)) == root_of([each.leaf for each in entries])
    times = [reader.recorded_at(each.index) for each in entries]
    assert times == sorted(set(times))
    reader.close()
    return len(entries)


def test_eight_writers_and_two_readers_that_check_lose_and_double_nothing(tmp_path: Path) -> None:
    path = make(tmp_path / "test.db")
    readers = [start("check_growth", path, WRITERS * EACH + 1) for _ in range(2)]
    writers = [start("write", path, f"W{number}", EACH) for number in range(WRITERS)]
    assert [output(each) for each in (*writers, *readers)] == [[]] * (WRITERS + 2)
    assert sizes_and_soundness(path) == WRITERS * EACH + 1
    reader = open_reader(path)
    for number in range(WRITERS):
        found = [reader.find_command(Code(f"W{number}-{each}")) for each in range(EACH)]
        assert all(each is not None and each.count == 1 for each in found)


def test_of_processes_that_make_the_same_ledger_exactly_one_succeeds(tmp_path: Path) -> None:
    made = [start("make_one", tmp_path / "test.db") for _ in range(4)]
    assert Counter(line for each in made for line in output(each)) == {"made": 1, "ledger-exists": 3}
    assert sizes_and_soundness(tmp_path / "test.db") == 1
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_killed_at_any_statement_of_an_append_all_or_nothing_is_recorded_and_once(tmp_path: Path) -> None:
    original = make(tmp_path / "test.db")
    outcomes, step = list[int](), 0
    while not outcomes or outcomes[-1] == KILLED:
        path = Path(shutil.copy(original, tmp_path / f"{step}.db"))
        process = start("die_at", path, step)
        process.communicate(timeout=60)
        outcomes.append(process.returncode)
        size = sizes_and_soundness(path)
        assert size in {1, 1 + SEVERAL}
        with opened(path) as books:
            record_several(books)  # the same command again
            assert books.reader.head().size == 1 + SEVERAL
        step += 1
    assert outcomes[-1] == 0
    assert len(outcomes) > 10  # begin, head and entries with their triggers, disclosures, references, command, commit


def test_a_log_cut_off_at_any_offset_loses_whole_commits_from_the_end_only(tmp_path: Path) -> None:
    path, cut = make(tmp_path / "test.db"), tmp_path / "cut.db"
    with opened(path) as books:
        for number in range(4):
            acts = [registered(books.meta, f"ORG-{number}-{each}") for each in range(2)]
            books.store.put(acts, key=KEY, saving=command(f"C-{number}", b""))
        database, log = path.read_bytes(), (tmp_path / "test.db-wal").read_bytes()
    sizes = []
    for offset in (0, 1, 31, 32, 33, *range(50, len(log), 997), len(log) - 1, len(log)):
        cut.write_bytes(database)
        (tmp_path / "cut.db-wal").write_bytes(log[:offset])
        with opened(cut) as books:
            size = books.reader.head().size
            books.store.put([registered(books.meta, "ORG-NEW")], key=KEY)
        assert sizes_and_soundness(cut) == size + 1
        sizes.append(size)
        for leftover in tmp_path.glob("cut.db*"):
            leftover.unlink()
    assert sizes == sorted(sizes)
    assert set(sizes) == {1, 3, 5, 7, 9}


def test_on_a_full_disk_the_error_is_clear_and_nothing_is_lost(tmp_path: Path) -> None:
    lines = output(start("fill", tmp_path / "test.db", within=small_disk(tmp_path)))
    error, made, size, sound = lines
    assert (error, sound) == ("disk-full", "True")
    assert int(made) > 10
    assert int(size) == int(made) + 1
