"""What the ledger must do with returns, silence, late facts and mistakes: each played through the installed command.

The organisations and systems are fictional. The clock of the rehearsal stands where each step says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("--name", "Fictional system", "--function", "fictional", "--process", "fictional work")


def does(ledger: Rehearsal, clock: str, *arguments: str, by: str = DESK) -> dict[str, Any]:
    """Run the installed command at that time, and give its document; it must succeed."""
    ledger.clock = clock
    done = ledger.run(*arguments, "--json", by=by)
    assert done.status == 0, done.messages
    return dict(done.document)


def asked(ledger: Rehearsal) -> None:
    """A request of November 2024 to both ministries, about everything below them."""
    about = ("--title", "Prohibited AI systems", "--reference-date", "2025-02-02", "--deadline", "2025-01-31")
    reach = ("--addressees", "all", "--reach", "tree")
    does(ledger, "2024-11-11T10:00:00Z", "inquiry", "open", "UV-2024", *about, *reach, by=ADMIN)


def states(ledger: Rehearsal, *moment: str) -> dict[str, dict[str, Any]]:
    """The state of each organisation in the request's reach."""
    found = does(ledger, "2025-12-01T10:00:00Z", "inquiry", "status", "UV-2024", *moment)
    return {row["code"]: row for row in found["organisations"]}


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    return rehearsal(tmp_path, "2024-11-04T10:00:00Z")


def test_l01_a_nil_return_keeps_its_signer_and_scope_and_says_nothing_about_any_system(
    ledger: Rehearsal, tmp_path: Path
) -> None:
    asked(ledger)
    does(ledger, "2024-12-02T10:00:00Z", "system", "register", "SYS-1", "--organisation", "agency-y", *NAMED)
    scope = tmp_path / "scope.txt"
    scope.write_text("agency-y\n", encoding="utf-8")
    returned = ("--organisation", "min-x", "--nil", "--covers", "agency-y", "--signed-by", "director (fictional)")
    dated = ("--received", "2025-01-20", "--evidence", str(scope))
    receipt = does(ledger, "2025-01-20T10:00:00Z", "inquiry", "submit", "UV-2024", *returned, *dated)
    state = states(ledger)["agency-y"]
    assert (state["state"], state["by"], state["signed_by"]) == ("nil_return", "min-x", "director (fictional)")
    assert state["index"] == receipt["entries"][0]["index"]
    assert (state["late"], state["received"]) == (False, "2025-01-20")
    shown = does(ledger, "2025-06-30T10:00:00Z", "entry", "show", str(state["index"]))["entry"]
    (item,) = shown["signed"]["act"]["evidence"]
    assert shown["texts"]["evidence.0.title"] == "scope.txt"
    assert len(item["sha256"]) == 64
    (row,) = does(ledger, "2025-06-30T10:00:00Z", "inventory")["systems"]
    assert (row["standing"], row["outcome"]) == ("not_examined", None)


def test_l02_silence_stays_visible_and_is_never_counted_as_none(ledger: Rehearsal) -> None:
    asked(ledger)
    does(
        ledger,
        "2025-01-20T10:00:00Z",
        "inquiry",
        "submit",
        "UV-2024",
        "--organisation",
        "min-x",
        "--nil",
        "--covers",
        "tree",
    )
    before, after = states(ledger, "--as-of", "2025-01-31")["min-z"], states(ledger)["min-z"]
    assert (before["state"], before["late"]) == ("no_response", False)
    assert (after["state"], after["late"]) == ("no_response", True)
    answer = does(ledger, "2025-06-30T10:00:00Z", "inquiry", "answer", "UV-2024")
    counted = answer["coverage"]["states"]
    assert (counted["no_response"], counted["nil_return"]) == (1, 2)
    assert any("not the same as none" in caveat for caveat in answer["caveats"])


def test_l03_an_answer_without_one_agency_leaves_it_not_covered(ledger: Rehearsal) -> None:
    asked(ledger)
    returned = ("--organisation", "min-x", "--partial", "--covers", "min-x")
    does(ledger, "2025-01-20T10:00:00Z", "inquiry", "submit", "UV-2024", *returned)
    found = states(ledger)
    assert (found["min-x"]["state"], found["agency-y"]["state"]) == ("partial", "not_covered")


def test_l04_a_fact_reported_late_changes_what_is_known_and_not_what_was_known(ledger: Rehearsal) -> None:
    since = ("--since", "2024-06-01")
    does(ledger, "2024-12-02T10:00:00Z", "system", "register", "SYS-1", "--organisation", "min-x", *NAMED, *since)
    off = ("system", "lifecycle", "SYS-1", "out_of_use", "--from", "2025-01-28")
    does(ledger, "2025-06-10T10:00:00Z", *off)

    def use(*moment: str) -> tuple[str, str]:
        (row,) = does(ledger, "2025-06-30T10:00:00Z", "inventory", *moment)["systems"]
        return row["use"], row["since"]

    assert use("--as-of", "2025-03-01") == ("in_use", "2024-06-01")
    assert use("--on", "2025-03-01", "--known-at", "2025-06-10") == ("out_of_use", "2025-01-28")
    assert use("--on", "2025-01-27", "--known-at", "2025-06-10") == ("in_use", "2024-06-01")


def test_l06_a_mistaken_entry_stays_visible_and_the_state_leaves_it_out(ledger: Rehearsal) -> None:
    for ref in ("SYS-1", "SYS-2"):
        does(ledger, "2025-03-03T10:00:00Z", "system", "register", ref, "--organisation", "min-x", *NAMED)
    said = ("--summary", "--because", "meant for SYS-2", "--met", "f1,f2,f3", "--decisive-all")
    wrong = does(ledger, "2025-03-03T11:00:00Z", "classification", "record", "SYS-1", *said)["entries"][0]["index"]
    does(ledger, "2025-03-03T12:00:00Z", "classification", "approve", "SYS-1", by=CIO)
    why = ("--because", "recorded for the wrong system")
    right = does(ledger, "2025-03-10T10:00:00Z", "entry", "correct", str(wrong), *why)["entries"][0]["index"]

    def standing(*moment: str) -> str:
        rows = does(ledger, "2025-06-30T10:00:00Z", "inventory", *moment)["systems"]
        return next(str(row["standing"]) for row in rows if row["ref"] == "SYS-1")

    assert standing() == "not_examined"
    assert standing("--as-of", "2025-03-05") == "prohibited_in_use"
    entries = does(ledger, "2025-06-30T10:00:00Z", "history", "SYS-1")["entries"]
    mistaken = next(entry for entry in entries if entry["index"] == wrong)
    correcting = next(entry for entry in entries if entry["index"] == right)
    assert mistaken["corrected_by"] == right
    assert (correcting["because"], correcting["actor"]["handle"]) == ("recorded for the wrong system", DESK)


def test_l18_the_answer_of_a_day_is_none_with_its_caveat_and_stays_so(ledger: Rehearsal) -> None:
    asked(ledger)
    for organisation in ("min-x", "min-z"):
        returned = (
            "--organisation",
            organisation,
            "--nil",
            "--covers",
            "tree",
            "--evidence",
            "title:letter (fictional)",
        )
        does(ledger, "2025-03-10T10:00:00Z", "inquiry", "submit", "UV-2024", *returned, by=ADMIN)
    question = ("inquiry", "answer", "UV-2024", "--as-of", "2025-03-17")
    then = does(ledger, "2025-03-17T20:00:00Z", *question)
    assert [then["questions"][number]["systems"] for number in "1234"] == [0, 0, 0, 0]
    assert then["coverage"]["states"]["nil_return"] == 3
    assert any("No central and complete overview" in caveat for caveat in then["caveats"])

    found = ("--organisation", "min-x", *NAMED, "--since", "2024-01-01")
    does(ledger, "2025-09-01T10:00:00Z", "system", "register", "SYS-1", *found)
    said = ("--summary", "--because", "fictional", "--met", "f1,f2,f3", "--decisive-all")
    does(ledger, "2025-09-01T11:00:00Z", "classification", "record", "SYS-1", *said)
    does(ledger, "2025-09-01T12:00:00Z", "classification", "approve", "SYS-1", by=CIO)
    again, now = does(ledger, "2025-12-01T10:00:00Z", *question), does(ledger, "2025-12-01T10:00:00Z", *question[:3])
    assert {**again, "provisional": then["provisional"]} == then
    assert now["questions"]["1"]["refs"] == ["SYS-1"]
    state = states(ledger)["min-x"]
    assert (state["state"], state["contradicted_by"]) == ("nil_return", ["SYS-1"])
