"""What an acceptance case must hold beside its elements: other law, evidence, an open question, when to look again.

And what becomes of it in time, and before the public. The systems and organisations are fictional.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.acceptance.claimed_cases import ClaimedCase as Claimed
from tests.acceptance.claimed_cases import case, form_of, recorded, row
from tests.acceptance.recorded_cases import Recorder, in_short
from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal

DAY = "2025-03-03"
NOTED: dict[str, tuple[str, dict[str, Any]]] = {
    "C03": (DAY, {"flags": ["annex_iii_1c", "art_50_3", "avg"]}),
    "C10": (DAY, {"reexamine_if": "Cell scores are attached to persons."}),
    "C16": (DAY, {"flags": ["annex_iii_1a", "art_26_10"]}),
    "C18": (DAY, {"escalated_to": ["departementale_cio", "jurist", "FG"], "dissent": "Origin is no race."}),
    "C22": (DAY, {"flags": ["algoritmeregister", "avg"]}),
    "C23": (DAY, {"reexamine_if": "It targets people in problem debt with pressure."}),
    "C26": ("2026-12-10", {"escalated_to": ["jurist"]}),
}
"""What the case asks to be held, by the names of the form."""
WRITTEN = {"reexamine_if", "dissent"}
"""Texts: the entry holds a commitment, and the text stands beside it."""


def _entry(ledger: Rehearsal, index: int) -> dict[str, Any]:
    return dict(ledger.ask("entry", "show", str(index))["entry"])


@pytest.mark.parametrize("name", NOTED)
def test_what_a_case_must_note_is_held_with_the_examination(name: str, tmp_path: Path) -> None:
    day, noted = NOTED[name]
    recorder = Recorder(tmp_path)
    ledger = recorder.on(day)
    ledger.register(name)
    path = recorder.form_for(ledger, case(name, day), name)
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    path.write_text(yaml.safe_dump(form | noted), encoding="utf-8")
    (tmp_path / "shown.txt").write_text("What shows it (fictional).", encoding="utf-8")
    said = ("--evidence", str(tmp_path / "shown.txt"), "--json")
    done = ledger.run("classification", "record", name, str(path), *said, by=DESK)
    assert done.status == 0, done.messages
    entry = _entry(ledger, done.document["entries"][0]["index"])
    act = entry["signed"]["act"]
    for field, value in noted.items():
        held = entry["texts"][field] if field in WRITTEN else act["event"][field]
        assert held == value
    assert entry["texts"]["evidence.0.title"] == "shown.txt"
    assert len(act["evidence"][0]["sha256"]) == 64


@pytest.mark.parametrize(("name", "contested"), [("C05", ["f2"]), ("C04", []), ("C01", [])])
def test_a_contested_reading_that_decides_is_named_when_it_is_recorded(
    name: str, contested: list[str], tmp_path: Path
) -> None:
    ledger = Recorder(tmp_path).on(DAY)
    ledger.register(name)
    said = ("classification", "record", name, *in_short(case(name, DAY)))
    assert ledger.run(*said, "--dry-run", "--json", by=DESK).document["contested"] == contested
    read = ledger.run(*said, "--lang", "en", by=DESK).output
    assert ("Decided by a contested reading:" in read) is bool(contested)


def test_c07_the_other_point_to_look_at_is_decided_by_its_own_element(tmp_path: Path) -> None:
    ledger = Recorder(tmp_path).on(DAY)
    ledger.register("C07")
    done = ledger.run("classification", "record", "C07", *in_short(case("C07", DAY)), "--json", by=DESK)
    event = _entry(ledger, done.document["entries"][0]["index"])["signed"]["act"]["event"]
    assert {"c5", "c6", "d2"} <= {element for element, state in event["elements"].items() if state == "not_met"}
    assert "d2" in event["decisive"]


def test_c19_a_secret_examination_is_kept_from_the_public_and_counted(tmp_path: Path) -> None:
    claimed = Claimed(case("C19", DAY))
    ledger = rehearsal(tmp_path, f"{DAY}T10:00:00Z")
    ledger.register("SYS-1", "--since", "2024-01-01")
    ledger.do("ledger", "accredit", "state_secret")
    ledger.register("C19", "--since", "2024-01-01", "--level", "state_secret")
    form = str(form_of(ledger, claimed, "C19"))
    ledger.do("classification", "record", "C19", form, "--level", "state_secret", by=DESK)
    ledger.do("classification", "approve", "C19", "--level", "state_secret", by=CIO)
    assert row(ledger, "C19")["standing"] == "exception_accepted"
    for audience in ("full", "public"):
        made = ledger.run("snapshot", "create", "-o", f"{audience}.json", "--audience", audience)
        assert made.status == 0, made.messages
    full, public = (json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")) for name in ("full", "public"))
    assert [one["ref"] for one in full["core"]["rows"]] == ["C19", "SYS-1"]
    assert [one["ref"] for one in public["core"]["rows"]] == ["SYS-1"]
    assert "C19" not in json.dumps(public)


def test_c19_stays_when_c20_deploys_the_same_tool_for_another_purpose(tmp_path: Path) -> None:
    claimed = Claimed(case("C19", DAY))
    ledger = rehearsal(tmp_path, f"{DAY}T10:00:00Z")
    recorded(ledger, claimed, "C19")
    ledger.clock = "2025-10-15T10:00:00Z"
    shared = ("--organisation", "agency-y", "--process", "investigation", "--since", "2025-10-01")
    ledger.do("system", "deploy", "C19", *shared, by=DESK)
    found = {one["deployment"]: one["standing"] for one in ledger.ask("inventory")["systems"]}
    assert found == {"1": "exception_accepted", "2": "not_examined"}
    due = {(one["deployment"], one["what"]) for one in ledger.ask("due")["due"]}
    assert ("2", "not_examined") in due


def test_c24_one_system_is_prohibited_from_the_day_of_the_new_law_though_in_use_before(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path, "2026-07-01T10:00:00Z")
    ledger.register("C24", "--since", "2026-03-01", "--role", "provider", "--role", "deployer")
    ledger.classify("C24", "--taxonomy", "2024-1689")
    ledger.approve("C24")
    ledger.clock = "2026-11-23T10:00:00Z"
    ledger.do("rulebook", "adopt", "taxonomy", "2026-1744", by=ADMIN)
    before = {day: row(ledger, "C24", "--on", day)["standing"] for day in ("2026-12-01", "2026-12-02")}
    assert before == {"2026-12-01": "not_prohibited", "2026-12-02": "re_examine"}
    examined = ("--taxonomy", "2026-1744", "--met", "ba1,ba2,ba3,ba4", "--decisive", "ba=ba5")
    ledger.classify("C24", *examined)
    ledger.approve("C24")
    after = {day: row(ledger, "C24", "--on", day) for day in ("2026-12-01", "2026-12-02")}
    assert (after["2026-12-01"]["standing"], after["2026-12-01"]["standing_date"]) == ("prohibited_from", "2026-12-02")
    assert (after["2026-12-02"]["standing"], after["2026-12-02"]["points"]) == ("prohibited_in_use", ["ba"])
