"""A withholding is lifted, by the installed command: the public sees the text again, and what it saw stays valid."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.acceptance.life import Life
from tests.cli.rehearsal import CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2026-09-02"


@pytest.fixture
def life(tmp_path: Path) -> Life:
    """One system."""
    made = Life(rehearsal(tmp_path))
    made.registers(DAY, "SYS-1", "--since", "2025-03-01")
    return made


def _registered(life: Life) -> str:
    return next(str(index) for index, each in life.history(DAY, "SYS-1").items() if "registered" in each["type"])


def _core(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_bytes())["core"])


def _known(life: Life, when: str) -> str:
    return f"entry:{life.does(when, 'checkpoint', 'show')['size'] - 1}"


def test_a_withholding_is_lifted_by_two_officials_and_the_public_sees_the_text_again(
    life: Life, tmp_path: Path
) -> None:
    index, before = _registered(life), tmp_path / "before.json"

    def public(*moment: str) -> str:
        return next(str(each["function"]) for each in life.rows("2026-09-05", "--audience", "public", *moment))

    life.does("2026-09-05", "entry", "redact", index, "--field", "function", "--ground", "Woo 5.1(2)(f)")
    life.does("2026-09-05", "entry", "redact", index, "--approve", "--evidence", "title:a letter (fictional)", by=CIO)
    withheld = _known(life, "2026-09-05")
    assert public().startswith("[withheld under Woo art. 5.1(2)(f)")
    life.does("2026-09-05", "snapshot", "create", "-o", str(before), "--audience", "public", "--known-at", withheld)
    lift = ("entry", "redact", index, "--field", "function", "--lift", "--because", "the company agrees")
    proposed = life.does("2026-09-05", *lift)
    assert (proposed["mode"], proposed["entry"]) == ("lifted", int(index))
    assert life.tried("2026-09-05", "entry", "redact", index, "--approve", by=DESK).status == 4
    assert public().startswith("[withheld under")
    assert life.does("2026-09-05", "entry", "redact", index, "--approve", by=CIO)["mode"] == "lifted"
    assert (public(), public("--known-at", withheld)) == ("fictional", "fictional")  # what is public is judged now
    shown = life.does("2026-09-05", "entry", "show", index)["entry"]["redactions"][0]
    assert (shown["stands"], shown["lift"]["approved_by"], shown["lift"]["proposal"]) == (
        False,
        CIO,
        proposed["entries"][0]["index"],
    )
    after = tmp_path / "after.json"
    life.does("2026-09-05", "snapshot", "create", "-o", str(after), "--audience", "public", "--known-at", withheld)
    assert _core(before) == _core(after)
    for file in (before, after):
        assert life.tried("2026-09-05", "snapshot", "verify", str(file)).status == 0
    told = life.history("2026-09-05", "SYS-1", "--audience", "public")
    assert told[proposed["entries"][0]["index"]]["because"] == "the company agrees"
    life.does("2026-09-05", "entry", "redact", index, "--field", "function", "--ground", "Woo 5.2", "--withhold")
    assert life.does("2026-09-05", "entry", "redact", index, "--approve", by=CIO)["mode"] == "withheld"
    assert public().startswith("[withheld under Woo art. 5.2")
    life.does("2026-09-05", *lift)
    life.does("2026-09-05", "entry", "redact", index, "--approve", by=CIO)
    assert life.tried("2026-09-05", "verify").status == 0
