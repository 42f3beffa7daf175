"""A later file records only what changed; what is gone gets a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.ledger.imports.register import FIRST, OTHER_TOWN, SECOND, THIRD, TOWN, Importing, event_of, register, row

if TYPE_CHECKING:
    from pathlib import Path

DESCRIBED, CHANGED = "ai-system.described.v1", "ai-system.lifecycle-changed.v1"
NOTED, TRANSFERRED = "ai-system.source-presence-noted.v1", "ai-system.transferred.v1"
TWO = [row("1"), row("2", status="ontwikkeling")]


def test_the_first_file_registers_everything_under_the_root() -> None:
    with Importing() as story:
        before = story.size
        imported = story.bring([*TWO, row("3", organisation=OTHER_TOWN)])
        assert imported.counts == {"organisations_registered": 2, "systems_registered": 3}
        assert imported.rows == 3
        recorded = story.entries()[before:]
        assert {entry.act.effective_on for entry in recorded} == {FIRST}
        assert story.use("AR-2") == "in_development"
        organisation = event_of(recorded[0])
        assert (organisation.kind, organisation.parent, organisation.source) == ("other", "ROOT", "algoritmeregister")
        assert organisation.fictional
        system = story.event("AR-1")
        assert (system.since, system.roles, system.processes) == (FIRST, ("deployer",), ())
        assert system.external == ("algoritmeregister:1",)


CHANGES = {
    "nothing": (TWO, []),
    "another order": (list(reversed(TWO)), []),
    "a renamed field that nobody reads": ([each | {"geregistreerd": "2026-07-01"} for each in TWO], []),
    "spaces around a name": ([row("1", " Fictional algorithm 1 "), TWO[1]], []),
    "another name": ([row("1", "Fictional sorter"), TWO[1]], [DESCRIBED]),
    "another function and status": ([TWO[0], row("2", function="Reads.")], [DESCRIBED, CHANGED]),
    "another status": ([row("1", status="buiten_gebruik"), TWO[1]], [CHANGED]),
    "a function that is no longer stated": ([row("1", function=""), TWO[1]], [DESCRIBED]),
    "a new one": ([*TWO, row("3")], ["ai-system.registered.v1"]),
    "one gone": ([TWO[1]], [NOTED]),
    "one handed to another": (
        [row("1", organisation=OTHER_TOWN), TWO[1]],
        ["organisation.registered.v1", TRANSFERRED],
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_later_file_records_what_changed_and_no_more(case: str) -> None:
    rows, expected = CHANGES[case]
    with Importing() as story:
        story.bring(TWO)
        before = story.size
        imported = story.bring(rows, SECOND)
        assert story.types(before) == expected
        assert sum(imported.counts.values()) == len(expected)
        assert {entry.act.effective_on for entry in story.entries()[before:]} <= {SECOND}
        assert story.bring(rows, SECOND).receipt.entries == ()


def test_a_text_that_is_no_longer_stated_is_cleared() -> None:
    with Importing() as story:
        story.bring(TWO)
        story.bring([row("1", function=""), TWO[1]], SECOND)
        assert story.text("AR-1", "function") is None
        story.bring([row("1", function="Sorts again."), TWO[1]], THIRD)
        assert story.text("AR-1", "function") == "Sorts again."


def test_what_is_gone_is_noted_once_and_noted_again_when_it_is_back() -> None:
    with Importing() as story:
        story.bring(TWO)
        before = story.size
        story.bring(TWO[:1], SECOND)
        story.bring(TWO[:1], SECOND)
        (gone,) = story.entries()[before:]
        assert (gone.act.stream.code, event_of(gone).reference, event_of(gone).present) == ("AR-2", "2", False)
        story.bring(TWO, THIRD)
        story.bring(TWO, THIRD)
        (_, back) = story.entries()[before:]
        assert (back.act.stream.code, event_of(back).present) == ("AR-2", True)
        assert story.use("AR-2") == "in_development"


def test_without_a_day_a_file_counts_from_the_day_of_recording() -> None:
    with Importing() as story:
        imported = story.bring(TWO, None)
        entry = story.entries()[imported.receipt.entries[0].index]
        assert entry.act.effective_on == entry.recorded_at.day.isoformat()
        assert entry.act.evidence[0].date is None


def test_a_month_is_a_day_that_is_not_known_better() -> None:
    with Importing() as story:
        story.bring(TWO, "2026-05")
        assert story.state("AR-1").entries[0].act.effective_on == "2026-05"
        assert story.bring(TWO, "2026-05-13").counts == {}


def test_an_own_mapping_follows_process_and_supplier(tmp_path: Path) -> None:
    mapping = tmp_path / "own.toml"
    mapping.write_text(
        'source = "own"\nreference = "id"\nname = "title"\n'
        'process = "work"\nsupplier = "maker"\nsystem_prefix = "O-"\n',
        encoding="utf-8",
    )

    own: dict[str, Any] = {"mapping": str(mapping), "organisation": "MINISTRY"}

    def rows(*works: str) -> list[object]:
        return [row(str(number), work=work, maker="Fictional Ltd") for number, work in enumerate(works)]

    with Importing() as story:
        for day, works in ((FIRST, ("mail", "")), (SECOND, ("post", "")), (THIRD, ("", "permits"))):
            story.bring(register(rows(*works)).replace(b'{"algoritmes": ', b"")[:-1], day, **own)
        described = [event_of(entry) for entry in story.entries() if entry.event.TYPE == DESCRIBED]
        assert [[process.value for process in event.processes] for event in described] == [["post"], ["permits"]]
        assert {event.deployment for event in described} == {"1"}
        assert story.organisation("O-0") == "Fictional MINISTRY"
        assert TOWN not in story.names.values()
