"""The two times of the acceptance cases L04 and L06: what was true on a day, as known on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.values import When
from tests.projections.asking import asked, inventory_at, standings_at
from tests.projections.stories import Story

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_l04_a_fact_that_is_reported_late_counts_from_its_own_day_once_it_is_known(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        story.examine("SYS-1", "f")
        story.at("2025-06-10").lifecycle("SYS-1", "out_of_use", "2025-01-28")
        with asked(story) as projections:
            assert standings_at(projections, as_of="2025-03-01") == {"SYS-1": "prohibited_in_use"}
            assert standings_at(projections, on="2025-03-01", known_at="2025-06-10") == {
                "SYS-1": "prohibited_not_in_use"
            }
            assert standings_at(projections, on="2025-01-27", known_at="2025-06-10") == {"SYS-1": "prohibited_from"}


def test_l06_a_classification_of_the_wrong_system_is_ignored_from_its_correction_on(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        wrong = story.examine("SYS-1", "f")
        story.at("2025-05-01").correct("ai-system", "SYS-1", wrong)
        with asked(story) as projections:
            assert standings_at(projections, on="2025-03-01") == {"SYS-1": "not_examined"}
            assert standings_at(projections, as_of="2025-04-30") == {"SYS-1": "prohibited_in_use"}


def test_a_proposal_never_replaces_what_was_approved(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        story.examine("SYS-1", "f")
        story.at("2025-05-01").classify("SYS-1")
        with asked(story) as projections:
            assert standings_at(projections) == {"SYS-1": "prohibited_in_use"}


def test_a_decision_that_is_attested_for_an_earlier_day_counts_from_that_day_when_attested(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1", decided_on=When("2025-01-02"))
        story.at("2026-10-01")
        index = story.classify("SYS-1", "f", decided_on=When("2025-02"))
        story.approve("SYS-1", index, decided_on=When("2025-03-03"))
        with asked(story) as projections:
            assert standings_at(projections, as_of="2025-03-03") == {"SYS-1": "not_examined"}
            assert standings_at(projections, as_of="2025-02-27", attested=True) == {"SYS-1": "not_examined"}
            assert standings_at(projections, as_of="2025-02-28", attested=True) == {"SYS-1": "proposed"}
            assert standings_at(projections, as_of="2025-03-03", attested=True) == {"SYS-1": "prohibited_in_use"}


def test_attested_entries_keep_the_order_in_which_they_were_recorded(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.at("2026-10-01").system("SYS-1", decided_on=When("2025-01-02"))
        story.lifecycle("SYS-1", "out_of_use", "2025-02-02", decided_on=When("2025-04-01"))
        story.lifecycle("SYS-1", "in_development", "2025-02-02", decided_on=When("2025-03-01"))
        with asked(story) as projections:
            uses = [
                inventory_at(projections, on="2025-02-02", known_at=day, attested=True).rows[0].use
                for day in ("2025-02-01", "2025-03-01", "2025-04-01")
            ]
        # Of two facts from one day the later entry counts, although it was attested earlier.
        assert uses == ["in_use", "in_development", "in_development"]


def test_a_later_version_of_the_law_counts_from_its_adoption_on(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        story.examine("SYS-1")
        story.at("2026-08-01").adopt("2026-1744")
        with asked(story) as projections:
            assert standings_at(projections, on="2026-12-02", known_at="2026-07-31") == {"SYS-1": "not_prohibited"}
            assert standings_at(projections, on="2026-12-02", known_at="2026-08-01") == {"SYS-1": "re_examine"}
            assert standings_at(projections, on="2026-12-01", known_at="2026-08-01") == {"SYS-1": "not_prohibited"}


def test_a_point_counts_only_on_days_from_its_own(tmp_path: Path, subtests: pytest.Subtests) -> None:
    with Story.begin(tmp_path / "ledger.db", law=("2024-1689", "2026-1744")) as story:
        story.system("SYS-1", since="2026-03-01")
        story.examine("SYS-1", "ba", "2026-03-01", law="2026-1744")
        with asked(story) as projections:
            for day, standing in (("2026-12-01", "prohibited_from"), ("2026-12-02", "prohibited_in_use")):
                with subtests.test(day):
                    assert standings_at(projections, on=day) == {"SYS-1": standing}
