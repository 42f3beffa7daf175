"""What happens to systems after they were examined, each case through the installed command to its last standing.

The organisations and systems are fictional. The clock of the rehearsal stands where each step says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.life import AUDITOR, Life, begun
from tests.cli.rehearsal import ADMIN, CIO, DESK

if TYPE_CHECKING:
    from pathlib import Path

PROHIBITED = ("--met", "f1,f2,f3")
LATER = "2026-12-10"
"""When the stories are asked about, after all of it."""


@pytest.fixture
def life(tmp_path: Path) -> Life:
    return begun(tmp_path, "2024-11-04")


def test_l05_a_nil_return_that_proves_wrong_stays_and_is_contradicted(life: Life) -> None:
    about = ("--title", "Fictional request", "--reference-date", "2025-02-02", "--deadline", "2025-01-31")
    reach = ("--addressees", "all", "--reach", "tree")
    life.does("2024-11-11", "inquiry", "open", "UV-1", *about, *reach, by=ADMIN)
    returned = ("--organisation", "min-x", "--nil", "--covers", "tree")
    nil = life.records("2025-01-20", "inquiry", "submit", "UV-1", *returned)
    then = life.does("2025-03-17", "inquiry", "answer", "UV-1", "--as-of", "2025-03-17")
    life.registers("2025-09-01T10:00:00Z", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-09-01T11:00:00Z", "SYS-1", *PROHIBITED)
    rows = {row["code"]: row for row in life.does(LATER, "inquiry", "status", "UV-1")["organisations"]}
    state = rows["min-x"]
    assert (state["state"], state["index"], state["contradicted_by"]) == ("nil_return", nil, ["SYS-1"])
    again = life.does(LATER, "inquiry", "answer", "UV-1", "--as-of", "2025-03-17")
    assert again["questions"]["1"]["systems"] == then["questions"]["1"]["systems"] == 0
    assert life.does(LATER, "inquiry", "answer", "UV-1")["questions"]["1"]["refs"] == ["SYS-1"]


def test_l07_of_merged_duplicates_the_conflict_stays_undetermined_until_examined_again(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    life.registers("2025-03-03T11:00:00Z", "SYS-9", "--since", "2024-01-01")
    life.examines("2025-03-04", "SYS-1")
    life.examines("2025-03-05", "SYS-9", "--met", "g1,g2,g3", "--unknown", "g4")
    assert life.row("2025-03-05", "SYS-1")["standing"] == "not_prohibited"
    life.does("2025-04-01", "system", "merge", "SYS-9", "--into", "SYS-1", "--because", "registered twice")
    rows = life.rows("2025-04-02")
    assert [(row["ref"], row["standing"], row["outcome"]) for row in rows] == [
        ("SYS-1", "undetermined", "undetermined")
    ]
    old, new = life.shown("2025-04-02", "SYS-9"), life.shown("2025-04-02", "SYS-1")
    (goes_on,), (came,) = old["links"], new["links"]
    assert (goes_on["kind"], goes_on["ref"], goes_on["on"]) == ("merged_into", "SYS-1", "2025-04-01")
    assert (came["kind"], came["ref"], came["index"]) == ("merged_from", "SYS-9", goes_on["index"])
    assert [reason["reason"] for reason in new["deployments"][0]["reexamine"]] == ["merged"]
    refused = life.tried("2025-04-02", "system", "describe", "SYS-9", "--supplier", "Fictional Ltd")
    assert (refused.status, refused.error["code"]) == (1, "system-merged")
    life.examines("2025-05-01", "SYS-1")
    assert life.row("2025-05-01", "SYS-1")["standing"] == "not_prohibited"
    assert {row["ref"] for row in life.rows("2025-05-01", "--on", "2025-03-31")} == {"SYS-1", "SYS-9"}


def test_l07_a_merge_never_ends_a_prohibition(life: Life) -> None:
    for ref, said in (("SYS-1", ()), ("SYS-9", PROHIBITED)):
        life.registers("2025-03-03", ref, "--since", "2024-01-01")
        life.examines("2025-03-03", ref, *said)
    life.does("2025-04-01", "system", "merge", "SYS-9", "--into", "SYS-1")
    (row,) = life.rows("2025-04-02")
    assert (row["ref"], row["standing"], row["outcome"], row["points"]) == (
        "SYS-1",
        "prohibited_in_use",
        "undetermined",
        ["f"],
    )


def test_l08_parts_of_a_split_system_inherit_only_their_origin(life: Life) -> None:
    parts = ("SYS-1A", "SYS-1B", "SYS-1C")
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-03-03", "SYS-1")
    unknown = life.tried("2025-06-01", "system", "split", "SYS-1", "--into", *parts)
    assert (unknown.status, unknown.error["code"]) == (1, "system-unknown")
    for part in parts:
        life.registers("2025-06-01", part)
    life.does("2025-06-01", "system", "split", "SYS-1", "--into", *parts, "--because", "three components")
    assert {row["ref"]: row["standing"] for row in life.rows("2025-06-02")} == {
        "SYS-1": "not_prohibited",
        **dict.fromkeys(parts, "not_examined"),
    }
    (origin,) = life.shown("2025-06-02", "SYS-1B")["links"]
    assert (origin["kind"], origin["ref"], origin["on"]) == ("part_of", "SYS-1", "2025-06-01")
    assert [link["ref"] for link in life.shown("2025-06-02", "SYS-1")["links"]] == list(parts)


def test_l09_after_a_reorganisation_reports_by_ministry_are_right_on_both_sides_of_the_day(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", organisation="agency-y")
    life.registers("2025-03-03T11:00:00Z", "SYS-2", organisation="min-x")
    life.registers("2025-03-03T12:00:00Z", "SYS-3", organisation="min-x")
    why = ("--from", "2026-02-23", "--because", "reorganisation (fictional)")
    life.does("2026-02-20", "organisation", "move", "agency-y", "--to", "min-z", "--from", "2026-02-20", by=ADMIN)
    life.does("2026-02-23", "system", "transfer", "SYS-2", "--to", "min-z", *why)

    def of(ministry: str, day: str) -> set[str]:
        return {row["ref"] for row in life.rows("2026-03-02", "--organisation", ministry, "--on", day)}

    assert (of("min-x", "2026-02-19"), of("min-z", "2026-02-19")) == ({"SYS-1", "SYS-2", "SYS-3"}, set())
    assert (of("min-x", "2026-02-23"), of("min-z", "2026-02-23")) == ({"SYS-3"}, {"SYS-1", "SYS-2"})
    organisations = [
        period["organisation"] for period in life.shown("2026-03-02", "SYS-2")["deployments"][0]["timeline"]
    ]
    assert organisations == ["min-x", "min-z"]
    assert life.row("2026-03-02", "SYS-1")["ministry"] == "min-z"


def test_l10_a_shared_system_has_three_deployments_each_with_its_own_life(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    for organisation, role in (("min-z", "provider"), ("agency-y", "deployer")):
        used = ("--organisation", organisation, "--process", "other fictional work", "--role", role)
        life.does("2025-03-03", "system", "deploy", "SYS-1", *used, "--since", "2024-06-01")
    needed = life.tried("2025-03-04", "classification", "record", "SYS-1", "--summary", "--because", "fictional")
    assert (needed.status, needed.error["code"]) == (1, "deployment-needed")
    life.examines("2025-03-04", "SYS-1", *PROHIBITED, "--deployment", "1")
    life.examines("2025-03-05", "SYS-1", "--deployment", "2")
    for command, day in (("decide", "2025-03-06"), ("switch-off", "2025-03-07")):
        life.does(day, "shutdown", command, "SYS-1", "--deployment", "1", "--because", "fictional")
    rows = [(row["organisation"], row["roles"], row["standing"], row["shutdown"]) for row in life.rows("2025-03-08")]
    assert rows == [
        ("min-x", ["deployer"], "switched_off_unverified", "switched_off"),
        ("min-z", ["provider"], "not_prohibited", "none"),
        ("agency-y", ["deployer"], "not_examined", "none"),
    ]


def test_l11_a_new_supplier_leaves_the_examination_behind(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01", "--system-version", "1", "--supplier", "Fictional A")
    first = life.examines("2025-03-03", "SYS-1")
    replaced = ("--system-version", "2", "--supplier", "Fictional B", "--from", "2025-08-01")
    made = life.does("2025-08-04", "system", "new-version", "SYS-1", *replaced, "--because", "model replaced")
    now, before = life.row("2025-08-05", "SYS-1"), life.row("2025-08-05", "SYS-1", "--on", "2025-07-31")
    assert (before["standing"], before["version"], before["supplier"]) == ("not_prohibited", "1", "Fictional A")
    assert (now["standing"], now["version"], now["supplier"]) == ("re_examine", "2", "Fictional B")
    shown = life.shown("2025-08-05", "SYS-1")
    assert [(each["version"], each["replaced"]) for each in shown["versions"]] == [("1", False), ("2", True)]
    (reason,) = shown["deployments"][0]["reexamine"]
    assert reason == {"reason": "version", "on": "2025-08-01", "index": made["entries"][0]["index"]}
    assert (shown["deployments"][0]["outcome"]["index"], shown["deployments"][0]["covers"]) == (first, False)
    assert ("SYS-1", "version_replaced", "recorder") in life.due("2025-08-05")
    life.examines("2025-09-01", "SYS-1", "--from", "2025-08-01")
    assert life.row("2025-09-01", "SYS-1")["standing"] == "not_prohibited"


def test_l14_an_exception_that_expires_is_not_silently_allowed(life: Life) -> None:
    shown = ("--condition", "agreement_named=met:fictional", "--condition", "safeguards_documented=met:fictional")
    relied_on = ("--ground", "X-2-4", "--motivation", "fictional", *shown)
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    last = ("--last-day", "2025-12-31", "--from", "2025-01-01")
    claim = life.does("2025-03-03T11:00:00Z", "exemption", "claim", "SYS-1", *relied_on, *last)["ref"]
    life.does("2025-03-04", "exemption", "accept", claim, "--because", "shown", by=CIO)

    def found(day: str) -> tuple[str, str]:
        row = life.row("2026-01-05", "SYS-1", "--on", day)
        return row["standing"], row["claim"]

    assert found("2025-12-31") == ("exception_accepted", "accepted")
    assert found("2026-01-01") == ("exception_ended", "expired")
    assert ("SYS-1", "claim_ended", "recorder") in life.due("2026-01-05")


def test_l15_a_switch_off_that_nobody_else_verified_stays_open(life: Life) -> None:
    life.registers("2025-01-06", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-01-06", "SYS-1", *PROHIBITED)
    why = ("--because", "prohibited (fictional)")
    life.does("2025-01-10", "shutdown", "decide", "SYS-1", "--planned", "2025-02-01", *why)
    off = life.records("2025-01-28", "shutdown", "switch-off", "SYS-1", *why)
    open_ = life.row("2025-06-01", "SYS-1")
    assert (open_["standing"], open_["shutdown"], open_["use"]) == (
        "switched_off_unverified",
        "switched_off",
        "out_of_use",
    )
    waiting = ("SYS-1", "shutdown_unverified", "approver")
    assert waiting in life.due("2025-06-01")
    same = life.tried("2025-06-02", "shutdown", "verify", "SYS-1", *why)
    assert same.status == 4
    checked = life.records("2025-06-02", "shutdown", "verify", "SYS-1", *why, by=CIO)
    assert life.row("2025-06-03", "SYS-1")["standing"] == "shut_down"
    assert waiting not in life.due("2025-06-03")
    (shutdown,) = life.shown("2025-06-03", "SYS-1")["deployments"][0]["shutdowns"]
    assert [(step["stage"], step["on"]) for step in shutdown["steps"]] == [
        ("decided", "2025-01-10"),
        ("switched_off", "2025-01-28"),
        ("verified", "2025-06-02"),
    ]
    assert shutdown["steps"][0]["planned"] == "2025-02-01"
    history = {
        entry["index"]: entry
        for entry in life.does("2025-06-03", "history", "SYS-1", "--since", "2025-01-01")["entries"]
    }
    assert history[off]["verified_by"] == checked


def test_l16_use_again_is_a_new_period_and_the_shutdown_stays_in_history(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    life.examines("2025-03-03", "SYS-1")
    for day, command, by in (
        ("2025-04-01", "decide", None),
        ("2025-04-02", "inform", None),
        ("2025-04-03", "switch-off", None),
        ("2025-04-04", "decommission", None),
        ("2025-04-05", "verify", CIO),
    ):
        said = ("shutdown", command, "SYS-1", "--because", "fictional")
        life.does(day, *said, **({"by": by} if by else {}))
    assert life.row("2025-04-06", "SYS-1")["standing"] == "shut_down"
    life.does("2025-10-01", "system", "lifecycle", "SYS-1", "in_use", "--because", "needed again")
    again = life.row("2025-10-02", "SYS-1")
    assert (again["use"], again["shutdown"], again["standing"]) == ("in_use", "none", "re_examine")
    deployment = life.shown("2025-10-02", "SYS-1")["deployments"][0]
    (shutdown,) = deployment["shutdowns"]
    assert (shutdown["stage"], shutdown["reactivated_on"]) == ("verified", "2025-10-01")
    assert [step["stage"] for step in shutdown["steps"]] == [
        "decided",
        "informed",
        "switched_off",
        "decommissioned",
        "verified",
    ]
    assert [reason["reason"] for reason in deployment["reexamine"]] == ["reactivated"]
    assert ("SYS-1", "reactivated", "recorder") in life.due("2025-10-02")
    life.examines("2025-10-03", "SYS-1", "--from", "2025-10-01")
    assert life.row("2025-10-03", "SYS-1")["standing"] == "not_prohibited"


def test_an_auditor_contests_an_entry_and_the_answer_is_shown_beside_it(life: Life) -> None:
    life.registers("2025-03-03", "SYS-1", "--since", "2024-01-01")
    entry = life.examines("2025-03-03", "SYS-1")
    doubt = ("entry", "dispute", str(entry), "--because", "f3 was not looked at (fictional)")
    assert life.tried("2025-04-01", *doubt, by=CIO).status == 4
    dispute = life.records("2025-04-01", *doubt, by=AUDITOR)
    assert life.row("2025-04-02", "SYS-1")["standing"] == "not_prohibited"
    open_ = ("SYS-1", "disputed", "recorder")
    assert open_ in life.due("2025-04-02")
    answer = life.does("2025-04-03", "entry", "answer", str(entry), "--text", "it was (fictional)")["entries"][0][
        "index"
    ]
    assert open_ not in life.due("2025-04-04")
    history = life.history("2025-04-04", "SYS-1")
    assert history[entry]["disputed_by"] == dispute
    assert history[dispute]["answered_by"] == answer
    assert history[answer]["because"] == "it was (fictional)"
    (shown,) = life.shown("2025-04-04", "SYS-1")["disputes"]
    assert (shown["entry"], shown["by"], shown["because"]) == (entry, AUDITOR, "f3 was not looked at (fictional)")
    assert shown["answers"] == [{"index": answer, "on": "2025-04-03", "by": DESK, "text": "it was (fictional)"}]
    assert life.tried("2025-04-04", "verify").status == 0
