"""What people read: the moment in words, the outcome and its claims, and what a check found."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.presenting import text_of
from grootboek.errors import GrootboekError
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal

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
    return text_of(ledger.do(*words, language=language, by=by), drawn=False)


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


@pytest.mark.parametrize("words", [("inventory",), ("history",), ("system", "show", "SYS-1"), ("organisation", "list")])
def test_every_line_of_the_heading_says_that_attested_days_were_read(words: tuple[str, ...], ledger: Rehearsal) -> None:
    heading = _read(ledger, *words, "--attested").split("\n\n", maxsplit=1)[0].splitlines()
    assert len(heading) >= 4
    assert all(line.startswith("[attested days] ") for line in heading)
    assert not any("[attested days]" in line.removeprefix("[attested days] ") for line in heading)
    assert "[attested days]" not in _read(ledger, *words)


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
    assert "NOT THE SAME" in text_of(replayed, drawn=False)
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


def test_a_mandate_for_a_period_is_shown_with_its_last_day(tmp_path: Path) -> None:
    made = rehearsal(tmp_path)
    made.do("official", "grant", DESK, "auditor", "--organisation", "min-x", "--until", "2027-01-31", by=ADMIN)
    assert "auditor (min-x, until 2027-01-31)" in text_of(made.do("official", "list"), drawn=False)
    later = text_of(made.do("official", "list", "--on", "2027-02-01"), drawn=False)
    assert "auditor (min-x, until 2027-01-31) [does not run]" in later


def test_the_list_of_officials_says_by_which_entry_a_key_ended_and_an_official_left(tmp_path: Path) -> None:
    made = rehearsal(tmp_path)
    rotated = made.do("official", "rotate-key", by=DESK)
    ended = rotated.document["entries"][1]["index"]
    shown = text_of(made.do("official", "list"), drawn=False)
    assert f"[ended: entry {ended}]" in shown
    new = next(row for row in made.ask("official", "list")["officials"] if row["handle"] == DESK)["keys"][-1]
    assert new["fingerprint"] in text_of(rotated, drawn=False)
    assert "[left:" not in shown
    left = made.do("official", "leave", DESK, by=ADMIN).document["entries"][0]["index"]
    shown = text_of(made.do("official", "list"), drawn=False)
    assert f"[left: entry {left}]" in shown
    assert f"[ended: entry {left}]" in shown


def test_what_is_about_something_made_up_says_so_in_history_entry_and_system(tmp_path: Path) -> None:
    made = rehearsal(tmp_path)
    made.register("SYS-1")
    made.do("organisation", "register", "real", "--name", "Not made up", "--kind", "agency", by=ADMIN)
    made.do("system", "register", "SYS-2", "--organisation", "real", *NAMED, by=_recorder_of(made, "real"))
    marked = {entry["ref"]: entry["fictional"] for entry in made.ask("history", "--since", "2000-01-01")["entries"]}
    for ref in ("min-x", "agency-y", DESK, "SYS-1"):
        assert marked[ref], ref
    for ref in ("ledger", "example", ADMIN, "real", "SYS-2"):
        assert not marked[ref], ref
    index = {entry["ref"]: entry["index"] for entry in made.ask("history", "--since", "2000-01-01")["entries"]}
    for words in (("history", "--since", "2000-01-01"), ("entry", "show", str(index["SYS-1"]))):
        said = _read(made, *words)
        assert "Organisations marked (fictional)" in said
        assert "SYS-1 (fictional)" in said
        assert "SYS-2 (fictional)" not in said
    assert "min-x (fictional)" in _read(made, "system", "show", "SYS-1")
    assert "fictional" not in _read(made, "entry", "show", str(index["SYS-2"]))


NAMED = ("--name", "Sorter", "--function", "sorts letters", "--process", "mail")


def _recorder_of(made: Rehearsal, organisation: str) -> str:
    handle = f"desk@{organisation}"
    made.do("official", "enrol", handle, "--function", "desk", "--organisation", organisation, by=ADMIN)
    made.do("official", "grant", handle, "recorder", "--organisation", organisation, by=ADMIN)
    return handle
