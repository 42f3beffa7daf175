"""Levels on the command line: what the ledger is accredited for, and what it refuses to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.rehearsal import ADMIN, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("--organisation", "min-x", "--name", "Fictional", "--function", "fictional", "--process", "fictional")
REGISTER = ("system", "register", "SYS-1", *NAMED)


def test_what_is_above_the_level_is_refused_until_an_administrator_states_another(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert ledger.ask("ledger", "show", "--json")["accredited_level"] == "unclassified"
    refused = ledger.run(*REGISTER, "--level", "state_secret", "--json", by=DESK)
    assert refused.status == 1
    assert "system stub REF state_secret" in refused.messages
    assert ledger.run("ledger", "accredit", "state_secret", by=DESK).status == 4
    index = ledger.do("ledger", "accredit", "state_secret", "--because", "decided").document["entries"][0]["index"]
    ledger.do(*REGISTER, "--level", "state_secret", by=DESK)
    shown = ledger.ask("ledger", "show", "--json")
    assert (shown["accredited_level"], shown["accredited_by"]) == ("state_secret", index)
    assert ledger.run("verify").status == 0


def test_the_level_stands_in_both_languages(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert "ongerubriceerd (geen boeking legt een niveau vast)" in ledger.run("ledger", "show", "--lang", "nl").output
    ledger.do("ledger", "accredit", "state_secret")
    assert "state secret, secret (entry " in ledger.run("ledger", "show", "--lang", "en").output


def test_a_ledger_can_be_accredited_when_it_is_made(tmp_path: Path) -> None:
    ledger = Rehearsal(tmp_path)
    made = ledger.run(
        "init",
        "--rehearsal",
        "--organisation",
        "example",
        "--official",
        ADMIN,
        "--accredited-level",
        "state_confidential",
    )
    assert made.status == 0, made.messages
    assert "Accredited up to:" in made.output
    assert ledger.ask("ledger", "show", "--json")["accredited_level"] == "state_confidential"
