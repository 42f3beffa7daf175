"""The acceptance cases that rely on a ground, each with its claim to its final standing, at a fictional ministry."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.claimed_cases import ClaimedCase, case, recorded, row, settled
from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

START = "2024-01-01"
SHOWN = {
    "C09": ClaimedCase(case("C09", "2025-03-03")),
    "C17": ClaimedCase(case("C17", "2025-03-03")),
    "C19": ClaimedCase(case("C19", "2025-03-03")),
    "C20": ClaimedCase(case("C20", "2025-10-15")),
    "C21": ClaimedCase(case("C21", "2025-05-31")),
}
"""Cases in which every condition is shown."""

NOT_SHOWN = {
    "C14": (ClaimedCase(case("C14", "2026-09-01")), ["R8"]),
    "C15": (ClaimedCase(case("C15", "2027-02-01"), {"R5": "not_met"}, "A fictional Act."), ["R5"]),
}
"""Cases in which a condition is not, and which ones."""


def at(folder: Path, claimed: ClaimedCase) -> Rehearsal:
    return rehearsal(folder, f"{claimed.case.day}T10:00:00Z")


@pytest.mark.parametrize("name", SHOWN)
def test_a_claim_whose_conditions_are_shown_is_accepted_with_the_classification(name: str, tmp_path: Path) -> None:
    claimed = SHOWN[name]
    ledger = at(tmp_path, claimed)
    receipt = recorded(ledger, claimed, name)
    (claim,) = receipt["claims"]
    assert (claim["ground"], claim["missing"]) == (claimed.ground, [])
    assert receipt["approved"][0]["accepts"] == [claim["claim"]]
    found = row(ledger, name)
    assert (found["standing"], found["claim"]) == ("exception_accepted", "accepted")
    assert found["claims"][0]["state"] == "accepted"


def test_c20_an_exclusion_ends_with_the_use_for_which_it_was_claimed_and_its_record_stays(tmp_path: Path) -> None:
    claimed = SHOWN["C20"]
    ledger = at(tmp_path, claimed)
    (claim,) = recorded(ledger, claimed, "C20")["claims"]
    shared = ("--from", "2025-10-01", "--because", "the police use it too (fictional)")
    done = settled(ledger, "lapse", claim["claim"], "--condition", "exclusive_purpose", *shared, by=DESK)
    assert done.status == 0, done.messages
    now, before = row(ledger, "C20"), row(ledger, "C20", "--on", "2025-09-30")
    assert (now["standing"], now["claim"], now["outcome"]) == ("exception_ended", "lapsed", "undetermined")
    assert now["claims"][0]["failed"] == "exclusive_purpose"
    assert (before["standing"], before["outcome"]) == ("exception_accepted", "out_of_scope")


def test_c21_a_trial_on_the_work_floor_is_prohibited_from_its_first_day(tmp_path: Path) -> None:
    claimed = SHOWN["C21"]
    ledger = at(tmp_path, claimed)
    (claim,) = recorded(ledger, claimed, "C21")["claims"]
    ledger.clock = "2025-06-10T10:00:00Z"
    moved = ("--from", "2025-06-01", "--because", "a live test among staff (fictional)")
    done = settled(ledger, "lapse", claim["claim"], "--condition", "no_real_world_testing", *moved, by=DESK)
    assert done.status == 0, done.messages
    before, after = row(ledger, "C21", "--on", "2025-05-31"), row(ledger, "C21", "--on", "2025-06-01")
    assert (before["standing"], before["outcome"]) == ("exception_accepted", "out_of_scope")
    assert (after["standing"], after["outcome"], after["points"]) == ("prohibited_in_use", "prohibited", ["f"])
    assert after["claim"] == "lapsed"


@pytest.mark.parametrize("name", NOT_SHOWN)
def test_a_claim_that_misses_a_condition_is_no_reason_to_go_on(name: str, tmp_path: Path) -> None:
    claimed, missing = NOT_SHOWN[name]
    ledger = at(tmp_path, claimed)
    receipt = recorded(ledger, claimed, name)
    (claim,) = receipt["claims"]
    assert claim["missing"] == missing
    assert receipt["approved"][0]["accepts"] == []
    refused = settled(ledger, "accept", claim["claim"], "--because", "fictional")
    assert (refused.status, refused.error["code"]) == (1, "claim-incomplete")
    done = settled(ledger, "reject", claim["claim"], "--because", "a condition is not met (fictional)")
    assert done.status == 0, done.messages
    found = row(ledger, name)
    assert (found["standing"], found["outcome"], found["points"]) == ("prohibited_in_use", "prohibited", ["h"])
    assert (found["claim"], found["claims"][0]["missing"]) == ("rejected", missing)


def test_c26_material_for_a_detector_waits_for_its_national_provision(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path, "2026-12-10T10:00:00Z")
    ledger.register("C26", "--since", "2026-12-03")
    ledger.classify("C26", "--met", "bb1", "--unknown", "bb3")
    ledger.approve("C26")
    made = settled(ledger, "claim", "C26", "--ground", "bb-x1", "--motivation", "trains a detector", by=DESK)
    assert made.status == 0, made.messages
    assert (made.document["ref"], made.document["missing"]) == ("C26:claim-1", ["national_provision"])
    assert (made.document["system"], made.document["deployment"]) == ("C26", "1")
    refused = settled(ledger, "accept", "C26:claim-1")
    assert (refused.status, refused.error["code"]) == (1, "claim-incomplete")
    found = row(ledger, "C26")
    assert (found["outcome"], found["claim"]) == ("undetermined", "incomplete")
    assert found["standing"] == "exception_claimed"


def test_a_later_claim_that_is_complete_can_be_accepted_apart_and_by_another_only(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path, "2025-03-03T10:00:00Z")
    ledger.register("SYS-1", "--since", START)
    ledger.classify("SYS-1", "--met", "f1,f2,f3")
    ledger.approve("SYS-1")
    assert row(ledger, "SYS-1")["standing"] == "prohibited_in_use"
    shown = ("--condition", "safety_risk_documented=met:a fictional case", "--condition", "necessity_motivated=met")
    relied_on = ("--ground", "f-x2", "--motivation", "keeps operators awake (fictional)", *shown)
    made = settled(ledger, "claim", "SYS-1", *relied_on, "--from", START, "--use", "the control room", by=DESK)
    assert made.document["missing"] == []
    claim = made.document["ref"]
    same = settled(ledger, "accept", claim, by=DESK)
    assert same.status == 4
    assert settled(ledger, "accept", claim, "--because", "shown (fictional)", by=CIO).status == 0
    assert row(ledger, "SYS-1")["standing"] == "exception_accepted"
    assert settled(ledger, "withdraw", claim, "--from", "2025-03-02", "--because", "use ended", by=DESK).status == 0
    assert row(ledger, "SYS-1")["standing"] == "prohibited_in_use"
