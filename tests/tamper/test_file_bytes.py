"""Bytes altered anywhere in the file and its log: ``verify`` says so, or what can be exported is the same."""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.ledger.opening import open_reader
from tests.tamper.attack import codes_found
from tests.tamper.every_type import LOG

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = 120
SEED = 2026


def exported(path: Path) -> list[tuple[int, bytes, bytes, dict[str, str]]]:
    """All entries with their leaves and texts."""
    with closing(open_reader(path)) as reader:
        return [(each.index, each.entry, each.leaf, dict(each.disclosures)) for each in reader.entries()]


@pytest.mark.parametrize("part", ["", LOG], ids=["file", "log"])
def test_a_byte_altered_anywhere_is_said_or_changes_nothing(part: str, ledger: Path, tmp_path: Path) -> None:
    whole = {suffix: ledger.with_name(ledger.name + suffix).read_bytes() for suffix in ("", LOG)}
    path, chance, before = tmp_path / "ledger.db", random.Random(SEED), exported(_put(tmp_path, whole))
    said = 0
    for _ in range(SAMPLES):
        data = bytearray(whole[part])
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        found = codes_found(_put(tmp_path, {**whole, part: bytes(data)}))
        said += bool(found)
        assert found or exported(path) == before, at
    assert said > SAMPLES // 10


def test_the_log_cut_off_anywhere_is_said_or_a_checkpoint_shows_it(ledger: Path, tmp_path: Path) -> None:
    from tests.tamper.attack import kept_of

    whole = {suffix: ledger.with_name(ledger.name + suffix).read_bytes() for suffix in ("", LOG)}
    path, chance = _put(tmp_path, whole), random.Random(SEED)
    checkpoint, before = kept_of(path), exported(path)
    for _ in range(SAMPLES // 6):
        cut = whole[LOG][: chance.randrange(len(whole[LOG]))]
        found = codes_found(_put(tmp_path, {**whole, LOG: cut}), checkpoint)
        assert found or exported(path) == before, len(cut)


def _put(folder: Path, parts: dict[str, bytes]) -> Path:
    path = folder / "ledger.db"
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    for suffix, data in parts.items():
        path.with_name(path.name + suffix).write_bytes(data)
    return path
