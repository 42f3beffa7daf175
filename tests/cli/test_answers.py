"""What people read: the moment in words, the outcome and its claims, and what a check found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.presenting import text_of
from grootboek.errors import GrootboekError
from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import Language


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("answers"), "2025-03-01T09:00:00Z")
    made.register("SYS-1", "--since", "2025-01-01")
    made.clock = "2025-09-01T09:00:00Z"
    decided = ("--decided", "2025-03-10", "--decided-by", "board (fictional)")
    made.do("system", "lifecycle", "SYS-1", "out_of_use", "--from", "2025-03-05", *decided, by=DESK)
    return made


def _read(ledger: Rehearsal, *words: str, language: Language = "en", by: str = DESK) -> str:
    return text_of(ledger.do(*words, language=language, by=by), terminal=False).decode()


HEADINGS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "now": (
        (),
        "The state on 1 September 2025, as recorded up to 1 September 2025, 09:00:00 UTC.",
        "Stand op 1 september",
    ),
    "a day, as known then": (
        ("--as-of", "2025-03-17"),
        "The state on 17 March 2025, as recorded up to the end of that day.",
        "Stand en kennis van 17 maart 2025.",
    ),
    "a day, as known later": (
        ("--on", "2025-03-17", "--known-at", "2025-08-31"),
        "The state on 17 March 2025, as recorded up to 31 August 2025.",
        "Stand op 17 maart 2025, zoals bekend op 31 augustus 2025.",
    ),
    "a day to come": (
        ("--on", "2026-01-01"),
        "That day has not come yet: this is what is expected.",
        "Die dag is er nog niet",
    ),
    "provisional": ((), "Provisional: what is recorded later may still change this answer.", "Voorlopig:"),
    "attested days": (
        ("--attested", "--as-of", "2025-03-17"),
        "[attested days] The state on 17 March 2025, as attested up to 17 March 2025.",
        "[verklaarde dagen] Stand op 17 maart 2025, zoals verklaard tot en met 17 maart 2025.",
    ),
}


@pytest.mark.parametrize("case", HEADINGS)
def test_an_answer_opens_with_the_moment_in_words(case: str, ledger: Rehearsal) -> None:
    options, english, dutch = HEADINGS[case]
    assert english in _read(ledger, "inventory", *options)
    assert dutch in _read(ledger, "inventory", *options, language="nl")


def test_every_line_of_the_heading_says_that_attested_days_were_read(ledger: Rehearsal) -> None:
    heading = _read(ledger, "inventory", "--attested").split("\n\n", maxsplit=1)[0].splitlines()
    moment = [line for line in heading if "fictional" not in line and "law" not in line]
    assert len(moment) >= 3
    assert all(line.startswith("[attested days] ") for line in moment)


def test_an_attested_day_changes_what_was_known(ledger: Rehearsal) -> None:
    def use(*options: str) -> str:
        (row,) = ledger.ask("inventory", "--as-of", "2025-03-17", *options)["systems"]
        return str(row["use"])

    assert (use(), use("--attested")) == ("in_use", "out_of_use")


def test_an_outcome_comes_with_its_claims_and_with_what_it_is_worth(ledger: Rehearsal) -> None:
    ledger.register("SYS-2")
    said = ("--summary", "--because", "fictional", "--met", "f1,f2,f3", "--decisive-all", "--ground", "f-x2")
    text = _read(ledger, "classification", "record", "SYS-2", *said)
    assert "Outcome, derived for today:" in text
    assert "prohibited" in text
    assert "SYS-2:claim-1 on f-x2: incomplete; missing " in text
    assert "not reviewed by a lawyer" in text
    assert "It counts once another official approves it." in text
    later = _read(ledger, "inventory", language="nl")
    assert "niet beoordeeld door een jurist" not in later
    ledger.do("classification", "approve", "SYS-2", by=CIO)
    assert "niet beoordeeld door een jurist" in _read(ledger, "inventory", language="nl")


def test_prohibited_systems_in_use_come_first_for_people(ledger: Rehearsal) -> None:
    lines = _read(ledger, "inventory").splitlines()
    rows = [line for line in lines if line.startswith("SYS-")]
    assert rows[0].startswith("SYS-2\t")
    assert [row["ref"] for row in ledger.ask("inventory")["systems"]] == ["SYS-1", "SYS-2"]


def test_the_history_says_from_when_it_begins_and_what_was_attested(ledger: Rehearsal) -> None:
    text = _read(ledger, "history", "SYS-1")
    assert "on 2 February 2025 or later: the day from which the first prohibitions apply." in text
    assert "decided on 2025-03-10; decided by board (fictional)" in text
    assert "on 1 January 2025 or later." in _read(ledger, "history", "--since", "2025-01-01")
    late = ledger.ask("history", "--recorded-after-days", "100", "--by", DESK)["entries"]
    assert [entry["type"] for entry in late] == ["ai-system.lifecycle-changed.v1"]


def test_a_withheld_text_is_said_to_be_absent_and_not_left_blank(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.register("SYS-1")
    with closing(sqlite3.connect(ledger.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DELETE FROM disclosures WHERE field = 'name'")
        connection.commit()
    for words in (("inventory",), ("system", "list"), ("system", "show", "SYS-1"), ("organisation", "list")):
        assert "[text withheld or not at hand]" in _read(ledger, *words)


def test_replay_and_verify_say_what_differs(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    ledger.ask("inventory")
    with closing(sqlite3.connect(tmp_path / "ledger.db.projections")) as connection:
        connection.execute("UPDATE entries SET actor = 'somebody@else'")
        connection.commit()
    replayed, verified = ledger.do("replay"), ledger.do("verify")
    assert (replayed.exit_status, replayed.document["different"]) == (3, ["entries"])
    assert "NOT THE SAME" in text_of(replayed, terminal=False).decode()
    assert (verified.exit_status, verified.document["sound"]) == (3, False)
    ledger.do("rebuild")
    assert (ledger.do("replay").exit_status, ledger.do("verify").exit_status) == (0, 0)


def test_replay_writes_the_inventory_that_it_rebuilt(ledger: Rehearsal, tmp_path: Path) -> None:
    ledger.do("replay", "--known-at", "2025-03-17", "-o", str(tmp_path / "then.csv"), "--quiet")
    lines = (tmp_path / "then.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1].startswith("SYS-1,1,")
    assert "in_use" in lines[1]


def test_verify_reports_a_ledger_whose_own_row_is_gone(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    with closing(sqlite3.connect(ledger.path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DELETE FROM ledger")
        connection.commit()
    answer = ledger.do("verify")
    assert answer.exit_status == 3
    assert answer.document["findings"]


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "a role that is none": (("system", "describe", "SYS-1", "--role", "boss"), "value-not-a-choice"),
    "nothing to approve": (("classification", "approve"), "argument-missing"),
    "nothing proposed": (("classification", "approve", "SYS-1"), "nothing-proposed"),
    "an unknown organisation in a tree": (
        ("inquiry", "submit", "ASK-1", "--organisation", "nowhere", "--nil", "--covers", "tree"),
        "organisation-unknown",
    ),
    "a summary without a reason": (("classification", "record", "SYS-1", "--summary"), "option-missing"),
    "a snapshot in another format": (("snapshot", "create", "-o", "a.pdf"), "output-format-unknown"),
    "an entry that is not there": (("entry", "show", "9999"), "entry-unknown"),
    "an unknown system in the history": (("history", "SYS-9"), "subject-unknown-then"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_question_is_refused_by_name(case: str, ledger: Rehearsal) -> None:
    words, code = REFUSED[case]
    with pytest.raises(GrootboekError) as refused:
        ledger.do(*words, by=DESK)
    assert refused.value.code == code
