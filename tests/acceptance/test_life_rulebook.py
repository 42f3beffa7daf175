"""What new guidance and a new prohibition mean for systems that were examined, through the installed command.

The organisations and systems are fictional. The clock of the rehearsal stands where each step says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.life import Life, begun
from tests.cli.rehearsal import ADMIN

if TYPE_CHECKING:
    from pathlib import Path

PROHIBITED = ("--met", "f1,f2,f3")
LATER = "2026-12-10"
"""When the stories are asked about, after all of it."""


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return begun(tmp_path, "2024-11-04")


def test_l12_new_guidance_changes_no_examination_and_lists_what_to_look_at_again(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-03-03", "SYS-1")
    before = life.row("2025-03-04", "SYS-1")
    life.does("2025-08-04", "rulebook", "adopt", "guidance", "GL-PP-2", by=ADMIN)
    after = life.row("2025-08-05", "SYS-1")
    assert (before["standing"], after["standing"], after["guidance"]) == ("not_prohibited", "not_prohibited", [])
    opened = ("SYS-1", "guidance_newer", "recorder")
    assert (opened in life.due("2025-08-05"), opened in life.due("2025-08-05", "--as-of", "2025-08-03")) == (
        True,
        False,
    )


def test_l12_only_examinations_that_cite_earlier_guidance_or_none_are_listed_again(life: Life) -> None:
    cited = {"SYS-1": (), "SYS-2": ("--guidance", "GL-PP-1"), "SYS-3": ("--guidance", "GL-PP-2")}
    life.does("2025-03-02", "rulebook", "adopt", "guidance", "GL-PP-1", by=ADMIN)
    for ref in cited:
        life.registers("2025-03-03", ref, "--since", "2024-01-01")
    for ref in ("SYS-1", "SYS-2"):
        life.examines("2025-03-04", ref, *cited[ref])
    life.does("2025-08-04", "rulebook", "adopt", "guidance", "GL-PP-2", by=ADMIN)
    life.examines("2025-08-04T12:00:00Z", "SYS-3", *cited["SYS-3"])
    listed = {ref for ref, what, _ in life.due("2025-08-05") if what == "guidance_newer"}
    assert listed == {"SYS-1", "SYS-2"}
    assert {row["standing"] for row in life.rows("2025-08-05")} == {"not_prohibited"}


def test_l13_a_new_prohibition_opens_every_system_in_use_and_no_day_before_it(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-03-03", "SYS-1")
    life.registers("2025-03-04", "SYS-2", "--since", "2024-01-01")
    life.examines("2025-03-04", "SYS-2", *PROHIBITED)
    life.does("2026-08-20", "rulebook", "adopt", "taxonomy", "2026-1744", by=ADMIN)

    def standings(day: str) -> dict[str, str]:
        return {row["ref"]: row["standing"] for row in life.rows(LATER, "--on", day)}

    assert standings("2026-12-01") == {"SYS-1": "not_prohibited", "SYS-2": "prohibited_in_use"}
    assert standings("2026-12-02") == {"SYS-1": "re_examine", "SYS-2": "prohibited_in_use"}
    opened = {(ref, "law_changed", "recorder") for ref in ("SYS-1", "SYS-2")}
    assert opened <= life.due(LATER, "--on", "2026-12-02")
    assert not opened & life.due(LATER, "--on", "2026-12-01")
    life.examines(LATER, "SYS-1")
    assert standings("2026-12-02")["SYS-1"] == "not_prohibited"
