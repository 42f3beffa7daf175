"""Snapshots: the same bytes for the same question, on any copy; texts beside the core; differences by entries."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.system import SystemDescribed
from grootboek.domain.values import Code, Committed
from grootboek.evidence.findings import is_sound
from grootboek.evidence.snapshot_package import verify_snapshot
from grootboek.ledger.opening import open_reader
from grootboek.projections.inventory import inventory
from grootboek.projections.snapshot import snapshot
from grootboek.projections.snapshot_diff import snapshot_diff
from grootboek.projections.store import Projections
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.projections.shown_texts import Audience


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.system("SYS-1", "MIN")
        story.system("SYS-2", "MIN", level="state_secret")
        story.examine("SYS-1", "f")
        yield story


def taken(story: Story, audience: Audience = "full", **request: Any) -> bytes:
    with asked(story) as projections:
        return snapshot(projections, moment(projections, **request), audience)


def core(data: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(data)["core"]
    return found


def test_a_snapshot_verifies_without_the_ledger(story: Story) -> None:
    findings = verify_snapshot(taken(story))
    assert is_sound(findings)
    assert [finding.code for finding in findings] == ["snapshot-root-unproven"]


def test_the_same_question_gives_the_same_bytes_whatever_was_recorded_since(story: Story) -> None:
    last = story.recorded[-1].index
    before = taken(story, on="2025-03-03", known_at=f"entry:{last}")
    story.at("2025-06-01").lifecycle("SYS-1", "out_of_use", "2025-02-02")
    assert taken(story, on="2025-03-03", known_at=f"entry:{last}") == before


def test_the_core_depends_on_the_index_and_not_on_the_words_that_name_it(story: Story) -> None:
    last = story.recorded[-1]
    story.at("2025-06-01").system("SYS-3", "MIN")
    named = [
        taken(story, on="2025-03-03", known_at=known_at)
        for known_at in (f"entry:{last.index}", "2025-05-31", str(last.recorded_at))
    ]
    assert named == [named[0]] * len(named)


def test_a_copy_of_the_ledger_gives_the_same_bytes(story: Story, tmp_path: Path) -> None:
    before = taken(story, on="2025-03-03")
    story.books.close()
    copy = tmp_path / "elsewhere" / "copy.db"
    copy.parent.mkdir()
    shutil.copy(story.path, copy)
    reader = open_reader(copy)
    with Projections(reader, copy.with_name("copy.db.projections")) as projections:
        assert snapshot(projections, moment(projections, on="2025-03-03")) == before
    reader.close()


def test_no_text_stands_in_the_core(story: Story) -> None:
    data = taken(story)
    assert b"Example system" not in data
    row = core(data)["rows"][0]
    assert row["name"] == {"field": "name", "index": 4, "sd": row["name"]["sd"]}
    assert set(json.loads(data)["texts"]["4"]) == {"name", "function", "processes.0"}


def test_what_is_recorded_under_a_classification_level_is_not_in_a_public_snapshot(story: Story) -> None:
    public = core(taken(story, "public"))
    assert [row["ref"] for row in public["rows"]] == ["SYS-1"]
    assert public["withheld_rows"] == 1
    assert [row["ref"] for row in core(taken(story))["rows"]] == ["SYS-1", "SYS-2"]
    assert b"SYS-2" not in taken(story, "public")


def test_a_difference_names_what_changed_and_the_entries_that_did_it(story: Story) -> None:
    before = taken(story, on="2025-03-03")
    off = story.lifecycle("SYS-1", "out_of_use", "2025-02-02")
    renamed = story.record("ai-system", "SYS-2", SystemDescribed(name=Committed.of("Another name")), "2024-06-01")
    new = story.system("SYS-3", "MIN")
    found = snapshot_diff(before, taken(story, on="2025-03-03")).document()["changes"]
    assert [(change["ref"], change["change"], change["by"]) for change in found] == [
        ("SYS-1", "changed", [off]),
        ("SYS-2", "changed", [renamed]),
        ("SYS-3", "new", [new]),
    ]
    assert found[0]["fields"]["standing"] == {"before": "prohibited_in_use", "after": "prohibited_not_in_use"}
    assert found[1]["fields"]["name"] == {"before": "Example system SYS-2", "after": "Another name"}


def test_a_difference_names_the_entries_that_no_longer_count(story: Story) -> None:
    before = taken(story, on="2025-03-03")
    story.correct("ai-system", "SYS-1", 6)
    (change,) = snapshot_diff(before, taken(story, on="2025-03-03")).document()["changes"]
    assert change["no_longer"] == [6, 7]
    assert change["fields"]["standing"] == {"before": "prohibited_in_use", "after": "not_examined"}


def test_two_snapshots_of_one_moment_do_not_differ(story: Story) -> None:
    assert snapshot_diff(taken(story), taken(story)).changes == ()


def test_codes_are_codes_in_the_core(story: Story) -> None:
    story.system("SYS-3", "MIN", external=("algoritmeregister:1",))
    row = core(taken(story))["rows"][-1]
    assert (row["external"], Code(row["organisation"])) == (["algoritmeregister:1"], "MIN")


ERASED = "DELETE FROM disclosures WHERE \"index\" = 4 AND field = 'name'"
OTHERS = (
    "UPDATE disclosures SET disclosure = (SELECT disclosure FROM disclosures WHERE \"index\" = 5 AND field = 'name') "
    "WHERE \"index\" = 4 AND field = 'name'"
)


@pytest.mark.parametrize("change", [ERASED, OTHERS], ids=["erased", "replaced by another text"])
def test_without_a_text_the_core_is_the_same_and_nothing_stands_in_its_place(
    story: Story, tmp_path: Path, change: str
) -> None:
    before = taken(story, on="2025-03-03")
    story.books.close()
    copy = tmp_path / "copy.db"
    shutil.copy(story.path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript("DROP TRIGGER disclosures_are_kept; DROP TRIGGER disclosures_are_fixed;")
        connection.execute(change)
        connection.commit()
    with closing(open_reader(copy)) as reader, Projections(reader) as projections:
        at = moment(projections, on="2025-03-03")
        row = inventory(projections, at).rows[0]
        assert (row.text("name"), row.text("function")) == (None, "What SYS-1 does")
        assert core(snapshot(projections, at)) == core(before)
