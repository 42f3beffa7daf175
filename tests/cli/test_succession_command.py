"""The ceremony on the command line: the operator signs, the coordinator records, everybody sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Stream
from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal
from tests.cli.running import performed

if TYPE_CHECKING:
    from pathlib import Path


def test_a_lost_administrator_is_succeeded(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.do("official", "grant", CIO, "coordinator", "--organisation", "example")
    words = ("official", "succession", DESK, "--coordinator", CIO)
    signed = performed(tmp_path, *words, surroundings=ledger.surroundings())
    assert isinstance(signed, Stream)
    note = b"".join(signed.pieces)
    assert note.decode().splitlines()[:5:2] == [
        "grootboek-succession/v1",
        f"successor {DESK}",
        f"coordinator {CIO}",
    ]
    place = tmp_path / "statement.txt"
    place.write_bytes(note.replace(DESK.encode(), ADMIN.encode()))
    said = ("official", "succeed", DESK, "--statement", str(place), "--because", "fictional", "--json")
    tried = ledger.run(*said, by=CIO)
    assert (tried.status, tried.error["code"]) == (1, "succession-refused")
    place.write_bytes(note)
    assert ledger.run(*said, by=CIO).status == 0
    ledger.do("official", "grant", DESK, "coordinator", "--organisation", "example", by=DESK)
    codes = [finding["code"] for finding in ledger.ask("verify")["findings"]]
    assert codes.count("administrator-succeeded") == 1
    officials = {each["handle"]: each for each in ledger.ask("official", "list")["officials"]}
    assert any(mandate["role"] == "administrator" for mandate in officials[DESK]["mandates"])


@pytest.mark.parametrize("named", [("nobody@example", CIO), (DESK, "nobody@example")], ids=["successor", "coordinator"])
def test_an_operator_signs_for_officials_who_are_enrolled(tmp_path: Path, named: tuple[str, str]) -> None:
    ledger = rehearsal(tmp_path)
    handle, coordinator = named
    tried = ledger.run("official", "succession", handle, "--coordinator", coordinator, "-o", "statement.txt", "--json")
    assert (tried.status, tried.error["code"]) == (1, "official-unknown")
    assert not (tmp_path / "statement.txt").exists()
