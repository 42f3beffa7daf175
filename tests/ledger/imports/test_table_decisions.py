"""A table brings systems with all they have, examinations as proposals, shutdowns and attested decisions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.aggregates.system import pending
from grootboek.domain.commands.shutdown import DecideShutdown
from grootboek.domain.commands.system import DescribeSystem
from grootboek.domain.values import Code
from grootboek.ledger.imports.known import last
from tests.ledger.imports.register import FIRST, IMPORTER, SECOND, THIRD
from tests.ledger.imports.table import CLEARED, HASH, HEADERS, MAPPING, PROHIBITED, SHUT, Table, cells
from tests.story import key_of, text

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.act import Act
    from grootboek.ledger.imports.importing import Imported

ATTESTED = {"on": "14-03-2025", "by": "Fictional CIO", "paper": "Fictional letter", "hash": HASH}


def _types(imported: Imported) -> list[str]:
    return [act.event.TYPE.split(".")[1] for act in imported.receipt.acts]


def _act(imported: Imported, name: str) -> Act:
    return next(act for act in imported.receipt.acts if f"ai-system.{name}.v1" == act.event.TYPE)


def _event(imported: Imported, name: str) -> Any:  # noqa: ANN401 - a test names the field
    return _act(imported, name).event


def test_a_system_comes_with_all_that_its_row_says(tmp_path: Path) -> None:
    more = {"meant": "To sort", "version": "3", "elsewhere": "other:7|more:8", "role": "user|maker"}
    with Table() as story:
        done = story.take(cells("1", does="sorts", work="mail|archive", maker="internal", **more), folder=tmp_path)
        event = _event(done, "registered")
        assert [event.purpose.value, event.version.value, event.supplier.value] == ["To sort", "3", "internal"]
        assert event.external == ("own-list:1", "other:7", "more:8")
        assert event.roles == ("deployer", "provider")
        assert [process.value for process in event.processes] == ["mail", "archive"]
        assert (event.since, event.lifecycle) == ("2025-03-01", "in_use")
        assert _act(done, "registered").evidence[0].media_type == "text/csv"


def test_an_examination_is_a_proposal_whose_outcome_is_derived(tmp_path: Path) -> None:
    with Table() as story:
        done = story.take(cells("1", **PROHIBITED, expected="bad"), cells("2", **CLEARED), folder=tmp_path)
        assert _types(done) == ["registered", "classified", "registered", "classified"]
        system = story.state("OWN-1")
        examination = pending(system.facts.deployments[Code("1")])
        assert examination is not None
        event: Any = examination.event
        assert (event.elements["f1"], event.depth, event.taxonomy) == ("met", "summary", "2024-1689")
        assert _act(done, "classified").effective_on == "2025-03-01"
        assert done.counts["examinations_proposed"] == 2


def test_a_row_that_says_nothing_of_an_examination_brings_none(tmp_path: Path) -> None:
    with Table() as story:
        assert _types(story.take(cells("1"), folder=tmp_path)) == ["registered"]


def test_every_field_of_an_examination_can_come_from_a_cell(tmp_path: Path) -> None:
    said = {
        "because": "Fictional.",
        "law": "2024-1689",
        "met": "f1,f2",
        "open": "f3",
        "fails": "c=c1",
        "all": "x",
        "review": "01-12-2026",
        "seen": "2025-06",
        "guidance": "",
        "flags": "",
    }
    with Table() as story:
        event = _event(story.take(cells("1", **said, expected="open"), folder=tmp_path), "classified")
        assert event.taxonomy == "2024-1689"
        assert [event.elements[element] for element in ("f1", "f2", "f3", "c1")] == ["met", "met", "unknown", "not_met"]
        assert (event.review_on, event.examined_since) == ("2026-12-01", "2025-06")
        assert event.because.value == "Fictional."


def test_a_definition_that_is_not_met_and_a_ground_come_from_cells(tmp_path: Path) -> None:
    with Table() as story:
        done = story.take(
            cells("1", because="Rules only.", no_ai="ja"),
            cells("2", because="Fictional defence.", ground="X-2-3-excl"),
            folder=tmp_path,
        )
        assert _types(done) == ["registered", "classified", "registered", "classified", "exemption-claimed"]
        first, second = (act.event for act in done.receipt.acts if act.event.TYPE == "ai-system.classified.v1")
        assert (getattr(first, "definition")["ai5"], getattr(second, "grounds")) == ("not_met", ("X-2-3-excl",))  # noqa: B009


def test_a_decision_of_another_day_is_attested_with_its_document(tmp_path: Path) -> None:
    with Table() as story:
        done = story.take(cells("1", **CLEARED, **ATTESTED), folder=tmp_path)
        act = _act(done, "classified")
        assert (act.decided_on, act.decided_by and act.decided_by.value) == ("2025-03-14", "Fictional CIO")
        assert act.event.TYPE == "ai-system.classified.v1"
        assert [(item.title.value, item.sha256) for item in act.evidence][1:] == [("Fictional letter", HASH.lower())]
        assert _event(done, "classified").taxonomy == "2024-1689"
        assert (_act(done, "registered").decided_on, len(_act(done, "registered").evidence)) == (None, 1)


def test_a_shutdown_comes_stage_by_stage_each_from_its_day(tmp_path: Path) -> None:
    more = {
        **SHUT,
        "planned": "01-05-2025",
        "off_on": "19-03-2025",
        "off_by": "Fictional board",
        "off_paper": "Minutes",
    }
    with Table() as story:
        done = story.take(cells("1", **{**more, "state": "off"}), folder=tmp_path)
        assert [(name, str(act.effective_on)) for name, act in zip(_types(done), done.receipt.acts, strict=True)] == [
            ("registered", FIRST),
            ("shutdown-decided", "2025-03-20"),
            ("users-informed", "2025-03-25"),
            ("switched-off", "2025-04-28"),
            ("decommissioned", "2025-05"),
        ]
        decided, off = _act(done, "shutdown-decided"), _act(done, "switched-off")
        assert (decided.decided_on, decided.decided_by and decided.decided_by.value) == (
            "2025-03-19",
            "Fictional board",
        )
        assert (off.decided_on, off.decided_by) == (None, None)
        assert {item.title.value for item in off.evidence} == {"own.csv", "Minutes"}
        assert story.use("OWN-1") == "out_of_use"


def test_the_same_file_again_records_nothing(tmp_path: Path) -> None:
    rows = (
        cells("1", **PROHIBITED, **ATTESTED, **{**SHUT, "state": "off", "planned": "2025-05"}),
        cells("2", **CLEARED, version="2", meant="To sort", elsewhere="other:1", role="maker|user", work="a|b"),
        cells("3", because="Fictional.", ground="X-2-3-excl"),
    )
    with Table() as story:
        assert story.take(*rows, folder=tmp_path).receipt.acts
        again = story.take(*rows, folder=tmp_path, day=SECOND)
        assert (again.counts, again.receipt.acts) == ({}, ())


def test_it_records_nothing_where_another_law_is_in_force_by_then(tmp_path: Path) -> None:
    with Table() as story:
        first = story.take(cells("1", **CLEARED), folder=tmp_path, day="2026-01-10")
        assert _event(first, "classified").taxonomy == "2024-1689"
        assert story.take(cells("1", **CLEARED), folder=tmp_path, day=THIRD).receipt.acts == ()
        changed = story.take(cells("1", **{**CLEARED, "because": "Fictional, again."}), folder=tmp_path, day=THIRD)
        assert _event(changed, "classified").taxonomy == "2026-1744"


CHANGES: dict[str, tuple[dict[str, str], dict[str, str], list[str]]] = {
    "another reason": (CLEARED, {**CLEARED, "because": "Other."}, ["classified"]),
    "other elements": (CLEARED, PROHIBITED, ["classified"]),
    "another day of decision": (CLEARED | ATTESTED, CLEARED | ATTESTED | {"on": "15-03-2025"}, ["classified"]),
    "another start of what was seen": (CLEARED, {**CLEARED, "seen": "2025-07"}, ["classified"]),
    "a first examination": ({}, CLEARED, ["classified"]),
    "no examination any more": (CLEARED, {}, []),
    "a next stage": (
        {"decided": "2025-03-20", "why": "End."},
        {"decided": "2025-03-20", "why": "End.", "off": "2025-04-01", "state": "off"},
        ["switched-off"],
    ),
    "another plan": (
        {"decided": "2025-03-20", "planned": "2025-05", "why": "End."},
        {"decided": "2025-03-20", "planned": "2025-06", "why": "End."},
        ["shutdown-decided"],
    ),
    "another version": ({"version": "1"}, {"version": "2", "maker": "New"}, ["version-replaced", "described"]),
    "a first version": ({}, {"version": "1"}, ["described"]),
    "another purpose and other roles": ({"meant": "a"}, {"meant": "b", "role": "maker"}, ["described"]),
    "another reference elsewhere": ({"elsewhere": "x:1|y:1"}, {"elsewhere": "y:1|z:1"}, ["described"]),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_later_file_records_what_changed(case: str, tmp_path: Path) -> None:
    before, after, expected = CHANGES[case]
    with Table() as story:
        story.take(cells("1", **before), folder=tmp_path)
        assert _types(story.take(cells("1", **after), folder=tmp_path, day=SECOND)) == expected
        assert story.take(cells("1", **after), folder=tmp_path, day=THIRD).receipt.acts == ()


def test_references_that_staff_added_stay(tmp_path: Path) -> None:
    with Table() as story:
        story.take(cells("1", elsewhere="x:1"), folder=tmp_path)
        added = (Code("own-list:1"), Code("x:1"), Code("staff:1"))
        story.do(DescribeSystem(Code("OWN-1"), external=added), by=IMPORTER)
        story.take(cells("1", elsewhere="x:2"), folder=tmp_path, day=SECOND)
        assert last(story.state("OWN-1").facts.external) == ("own-list:1", "staff:1", "x:2")


def test_a_stage_that_staff_recorded_with_that_day_is_not_recorded_again(tmp_path: Path) -> None:
    with Table() as story:
        story.take(cells("1"), folder=tmp_path)
        command = DecideShutdown(Code("OWN-1"), text("Fictional end."))
        story.do(command, by=IMPORTER, effective_on="2025-03-20")
        shut = {"decided": "2025-03-20", "why": "End."}
        assert story.take(cells("1", **shut), folder=tmp_path, day=SECOND).receipt.acts == ()


def test_what_every_row_says_counts_where_its_cell_is_empty(tmp_path: Path) -> None:
    always = '\n[classification.always]\nbecause = "For all."\ndecisive_all = "yes"\ntaxonomy = "2024-1689"\n'
    with Table() as story:
        row = cells("1", review="2026-12-01")
        event = _event(story.take(row, folder=tmp_path, mapping=MAPPING + always), "classified")
        assert (event.because.value, event.taxonomy) == ("For all.", "2024-1689")


def test_where_nothing_but_always_is_mapped_every_row_is_examined(tmp_path: Path) -> None:
    head = MAPPING.partition("[classification]")[0]
    always = '[classification.always]\nbecause = "For all."\ndecisive_all = "yes"\n'
    with Table() as story:
        assert (
            _types(story.take(cells("1"), cells("2"), folder=tmp_path, mapping=head + always))
            == [
                "registered",
                "classified",
            ]
            * 2
        )


def test_a_recorder_imports_and_another_official_approves(tmp_path: Path) -> None:
    with Table() as story:
        story.take(cells("1", **CLEARED), folder=tmp_path, by="recorder@example")
        assert story.approve("OWN-1").entries[0].type == "ai-system.classification-approved.v1"
        assert key_of("recorder@example") != key_of("approver@example")


def test_json_may_say_the_same(tmp_path: Path) -> None:
    rows = [{header: cells("1", **CLEARED).get(header) for header in HEADERS}]
    with Table() as story:
        done = story.take_bytes(json.dumps(rows).encode(), folder=tmp_path, title="own.json")
        assert (_types(done), done.delimiter) == (["registered", "classified"], None)
