"""Rectangles cover each deployment without gap or overlap, agree with the domain, whatever the batches."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import orjson
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, select

from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.events.change import MergedInto
from grootboek.domain.events.rulebook import TaxonomyAdopted
from grootboek.domain.timeline import system_timelines
from grootboek.projections.days import LAST_DAY, first_day, last_day
from grootboek.projections.rows import attested_day
from grootboek.projections.store import Projections
from grootboek.projections.tables import standings, standings_attested
from tests.projections.random_stories import DEEDS, tell
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Row, Table

    from grootboek.domain.act import Recorded
    from grootboek.domain.deployment_state import DeploymentState

FEW = settings(max_examples=40)


@FEW
@given(
    deeds=DEEDS, batches=st.lists(st.integers(1, 7), min_size=1, max_size=4), asked_after=st.sets(st.integers(0, 12))
)
def test_rebuilding_equals_catching_up_however_the_batches_fall(
    deeds: Sequence[tuple[int, ...]], batches: Sequence[int], asked_after: set[int]
) -> None:
    with TemporaryDirectory() as folder, Story.begin(Path(folder) / "ledger.db") as story:
        path = Path(folder) / "ledger.db.projections"
        for number, deed in enumerate(deeds):
            tell(story, deed)
            if number in asked_after:
                with Projections(story.reader, path, batch=batches[number % len(batches)]) as projections:
                    projections.catch_up()
        with Projections(story.reader, path, batch=batches[0]) as caught_up, Projections(story.reader) as rebuilt:
            assert caught_up.table_digests() == rebuilt.table_digests()
            assert caught_up.digest() == rebuilt.digest()


@FEW
@given(deeds=DEEDS)
def test_rectangles_agree_with_the_domain_at_every_point_of_knowledge(deeds: Sequence[tuple[int, ...]]) -> None:
    with TemporaryDirectory() as folder, Story.begin(Path(folder) / "ledger.db") as story:
        for deed in deeds:
            tell(story, deed)
        with Projections(story.reader) as projections:
            recorded, attested = _rows(projections, standings), _rows(projections, standings_attested)
        for entry in story.recorded:
            _check(recorded, entry.index, [each for each in story.recorded if each.index <= entry.index])
            day = attested_day(entry)
            _check(attested, day, [each for each in story.recorded if attested_day(each) <= day])


def _rows(projections: Projections, table: Table) -> Sequence[Row[Any]]:
    chosen = select(table).order_by(table.c.code, table.c.deployment, table.c.on_from)
    return projections.ask(lambda connection: connection.execute(chosen).all())


def _check(rows: Iterable[Row[Any]], known: int, entries: Sequence[Recorded]) -> None:
    """What is known at a point equals what the domain says of the entries known there, day by day."""
    found: dict[tuple[str, str], list[tuple[object, ...]]] = {}
    for row in rows:
        if row.known_from <= known < row.known_until:
            found.setdefault((row.code, row.deployment), []).append((row.on_from, row.on_until, *_told(row)))
    assert found == _expected(entries)
    for periods in found.values():
        assert all(int(str(one[1])) + 1 == following[0] for one, following in pairwise(periods))
        assert periods[-1][1] == LAST_DAY or _is_merged(periods, entries)


def _is_merged(periods: Sequence[tuple[object, ...]], entries: Iterable[Recorded]) -> bool:
    """Whether the last day is that before a merge of some system."""
    merges = [entry.act for entry in entries if isinstance(entry.act.event, MergedInto)]
    return periods[-1][1] in {first_day(act.effective_on.first) - 1 for act in merges}


def _told(row: Row[Any]) -> tuple[object, ...]:
    reasons = [str(why["reason"]) for why in orjson.loads(row.reexamine)]
    return row.standing, row.use_index, reasons, row.name_index, row.organisation_index, orjson.loads(row.present)


def _said(state: DeploymentState) -> tuple[object, ...]:
    name = None if state.name is None else state.name.index
    reasons = [str(why.reason) for why in state.reexamine]
    return state.standing, state.use_index, reasons, name, state.organisation_index, dict(state.present)


def _expected(entries: Sequence[Recorded]) -> dict[tuple[str, str], list[tuple[object, ...]]]:
    adopted = [event.version for entry in entries if isinstance(event := entry.act.event, TaxonomyAdopted)]
    streams: dict[str, list[Recorded]] = {}
    for entry in entries:
        if entry.act.stream.kind == "ai-system":
            streams.setdefault(entry.act.stream.code, []).append(entry)
    return {
        (code, deployment): [
            (first_day(period.on_from), last_day(period.on_until), *_said(period.state)) for period in periods
        ]
        for code, stream in streams.items()
        for deployment, periods in system_timelines(stream, AdoptedLaw(tuple(adopted)), _others(code, streams)).items()
    }


def _others(code: str, streams: Mapping[str, list[Recorded]]) -> list[Recorded]:
    """The entries of all other systems: of those that are not merged into it nothing is taken."""
    return [entry for other, stream in streams.items() if other != code for entry in stream]


def test_changing_a_table_never_looks_through_all_of_it(tmp_path: Path) -> None:
    """Each change finds its rows by the key of its system: catching up does not slow down as the table grows."""
    with Story.begin(tmp_path / "ledger.db") as story, Projections(story.reader) as projections:
        story.system("SYS-1")
        engine = projections.ask(lambda connection: connection.engine)
        story.lifecycle("SYS-1", "out_of_use", "2025-03-01")
        statements: list[str] = []
        event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
        projections.catch_up()
        changing = [text for text in statements if text.startswith(("UPDATE standings", "DELETE FROM standings"))]
        plans = projections.ask(lambda connection: [_plan(connection, text) for text in changing])
    assert len(plans) > 2
    assert [plan for plan in plans if "USING PRIMARY KEY (code=?" not in plan] == []


def _plan(connection: Connection, statement: str) -> str:
    rows = connection.exec_driver_sql("EXPLAIN QUERY PLAN " + statement, (0,) * statement.count("?"))
    return "; ".join(str(row[3]) for row in rows)
