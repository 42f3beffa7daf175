"""A nil return that a secret system contradicts: whoever may see it is told, and the public can find out nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.acceptance.life import Life
from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

DAY, LATER = "2026-09-02", "2026-09-20"
ASKED = ("--title", "fictional", "--reference-date", "2026-09-01", "--deadline", "2026-09-15", "--addressees", "all")
LETTER = ("--evidence", "title:letter (fictional)")
PROHIBITED = ("--summary", "--because", "fictional", "--met", "f1,f2,f3", "--decisive-all")


def _life(folder: Path, *, level: str) -> Life:
    """A prohibited system in use at that level, and a nil return of its organisation."""
    made = Life(rehearsal(folder))
    made.does(DAY, "ledger", "accredit", "state_secret", by=ADMIN)
    made.registers(DAY, "SYS-7", "--since", "2025-03-01", "--level", level)
    made.does(DAY, "classification", "record", "SYS-7", *PROHIBITED, "--level", level, by=DESK)
    made.does(DAY, "classification", "approve", "SYS-7", "--level", level, by=CIO)
    made.does(DAY, "inquiry", "open", "ASK-1", *ASKED, by=ADMIN)
    made.does(DAY, "inquiry", "submit", "ASK-1", "--organisation", "min-x", "--nil", *LETTER, by=ADMIN)
    return made


def test_a_secret_system_that_contradicts_a_nil_return_is_not_told_to_the_public(tmp_path: Path) -> None:
    life = _life(tmp_path, level="state_secret")
    full = life.does(LATER, "inquiry", "answer", "ASK-1")
    assert full["coverage"]["contradicted"] == 1
    assert full["coverage"]["organisations"][0]["contradicted_by"] == ["SYS-7"]
    public = life.does(LATER, "inquiry", "answer", "ASK-1", "--audience", "public")
    assert public["coverage"]["contradicted"] == 0
    assert [each["contradicted_by"] for each in public["coverage"]["organisations"]] == [[]] * len(
        public["coverage"]["organisations"]
    )
    assert "contradicted" not in public["caveat_codes"]
    assert "SYS-7" not in json.dumps(public)


def test_an_ordinary_system_that_contradicts_it_is_told(tmp_path: Path) -> None:
    public = _life(tmp_path, level="unclassified").does(LATER, "inquiry", "answer", "ASK-1", "--audience", "public")
    assert public["coverage"]["contradicted"] == 1
    assert "contradicted" in public["caveat_codes"]
