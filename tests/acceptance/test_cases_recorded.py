"""Every acceptance case, recorded at a fictional ministry by its elements alone, gives the outcome expected.

Cases that rest on a ground make a claim on it; what becomes of claims is not decided when a case is recorded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.recorded_cases import Recorder
from tests.cli.rehearsal import CIO
from tests.domain.law.cases import CASES

if TYPE_CHECKING:
    from tests.domain.law.cases import Case

STANDING = {
    "prohibited": "prohibited_in_use",
    "undetermined": "undetermined",
    "not_ai_system": "not_ai_system",
    "not_prohibited": "not_prohibited",
}
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.id} on {case.day}")


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Recorder:
    return Recorder(tmp_path_factory.mktemp("cases"))


@each_case
@pytest.mark.parametrize("way", ["form", "short"])
def test_the_outcome_follows_from_the_elements(case: Case, way: str, recorder: Recorder) -> None:
    receipt = recorder.recorded(case, way)
    relied_on = case.exclusion or case.exception
    # An exclusion that ended does so by an entry of its own: as it is recorded here, it still runs.
    outcome, points = ("out_of_scope", "") if case.exclusion else (case.outcome, case.points)
    assert (receipt["outcome"], " ".join(receipt["points"])) == (outcome, points)
    assert [claim["ground"] for claim in receipt["claims"]] == ([relied_on] if relied_on else [])
    assert [entry["type"] for entry in receipt["entries"]] == [
        "ai-system.classified.v1",
        *(["ai-system.exemption-claimed.v1"] if relied_on else []),
    ]


@each_case
def test_once_approved_the_standing_follows(case: Case, recorder: Recorder) -> None:
    recorder.recorded(case, "short-approved")
    ledger = recorder.on(case.day)
    ref = f"{case.id}-short-approved"
    ledger.do("classification", "approve", ref, by=CIO)
    (row,) = (row for row in ledger.ask("inventory")["systems"] if row["ref"] == ref)
    relied_on = case.exclusion or case.exception
    assert row["outcome"] == ("out_of_scope" if case.exclusion else case.outcome)
    assert row["claim"] == ("incomplete" if relied_on else "none")
    assert (row["standing"], row["standing_date"]) == _standing(case)


def _standing(case: Case) -> tuple[str, str | None]:
    if case.exclusion:  # a claim that is not accepted does not keep a point that is met from counting
        return ("prohibited_in_use" if case.met else "exception_claimed"), None
    if case.id == "C24" and case.outcome == "not_prohibited":
        return "prohibited_from", "2026-12-02"
    return STANDING[case.outcome], None
