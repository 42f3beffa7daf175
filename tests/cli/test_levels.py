"""Levels on the command line: what the ledger is accredited for, and what it refuses to hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import ADMIN, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import Language

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


def test_verify_says_the_level_always(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert ledger.ask("verify", "--json")["accredited_level"] == "unclassified"
    assert "toegelaten tot en met" in ledger.run("verify", "--lang", "nl").output
    ledger.do("ledger", "accredit", "state_secret")
    assert ledger.ask("verify", "--json")["accredited_level"] == "state_secret"
    assert "state secret, secret" in ledger.run("verify", "--lang", "en").output


def test_verify_of_a_ledger_whose_level_cannot_be_read_says_the_rest(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    index = ledger.do("ledger", "accredit", "state_secret").document["entries"][0]["index"]
    with closing(sqlite3.connect(ledger.path)) as connection:
        connection.execute("DROP TRIGGER entries_are_fixed")
        connection.execute('UPDATE entries SET entry = zeroblob(9) WHERE "index" = ?', (index,))
        connection.commit()
    found = ledger.ask("verify", "--json")
    assert not found["sound"]
    assert found["size"] == index + 1
    assert "accredited_level" not in found


@pytest.mark.parametrize(
    ("question", "language", "line"),
    [
        (("inventory",), "en", "This ledger is accredited up to: state secret, secret. Handle the answer as such."),
        (("history",), "nl", "Dit grootboek is toegelaten tot en met: staatsgeheim geheim. Ga zo met het antwoord om."),
    ],
)
def test_an_answer_opens_with_the_level_where_that_is_above_unclassified(
    tmp_path: Path, question: tuple[str, ...], language: Language, line: str
) -> None:
    ledger = rehearsal(tmp_path)
    index = ledger.do("ledger", "accredit", "state_secret").document["entries"][0]["index"]
    assert line in ledger.do(*question, language=language).heading
    assert line not in ledger.do(*question, "--known-at", f"entry:{index - 1}", language=language).heading


def test_an_answer_says_that_the_level_was_higher_before(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    for level in ("state_secret", "departmental_confidential"):
        ledger.do("ledger", "accredit", level)
    line = "departmental confidential; before, up to: state secret, secret. What came in then is still here."
    assert any(each.endswith(line) for each in ledger.do("inventory").heading)


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
