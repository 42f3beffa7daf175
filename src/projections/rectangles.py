"""Standings as rectangles: from day to day, and from index to index (or attested day to attested day), one state.

When something becomes known, the periods of a deployment are compared with those that held before: what is no longer so
is closed at that point, what is new begins there, and what stayed the same stays. So the same entries give the same
rectangles, however they came in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, update

from .days import OPEN, first_day, last_day
from .rows import Row, insert_rows, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import BindParameter, Connection, Table

    from ..domain.claims import ClaimOnDay
    from ..domain.examination import Uncovering
    from ..domain.facts import ShutdownStep, TextAt
    from ..domain.shutdown import Shutdown
    from ..domain.timeline import Period
    from ..domain.values import Code
    from .known_timelines import Timelines

Key = tuple[str, str, int]
"""System, deployment, first day: of one rectangle that is open."""


_Periods = dict[int, "tuple[Period, int]"]


class RectangleWriter:
    """Changes to one table of rectangles, collected and then written together."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._new: list[Row] = []
        self._open: dict[Key, Row] = {}
        self._closed: list[Row] = []
        self._reopened: list[Row] = []

    def reopen(self, code: str, start: int) -> None:
        """Forget what became known from ``start`` on about a system, because it is told anew."""
        self._reopened.append({"its_code": code, "start": start})

    def follow(self, code: str, timelines: Iterable[tuple[int, Timelines]]) -> None:
        """Take in how a system's periods change; the first item is what held before and stands in the table already."""
        before: Timelines | None = None
        for known_from, now in timelines:
            if before is not None:
                for deployment in {**before, **now}:
                    old, new = before.get(deployment, ()), now.get(deployment, ())
                    if old != new:
                        self._change(code, deployment, known_from, _with_since(old), _with_since(new))
            before = now

    def write(self, connection: Connection) -> None:
        """Write all changes."""
        table = self._table
        if self._reopened:
            ours = table.c.code == bindparam("its_code")
            start: BindParameter[int] = bindparam("start")
            connection.execute(delete(table).where(ours, table.c.known_from >= start), self._reopened)
            again = update(table).where(ours, table.c.known_until >= start, table.c.known_until < OPEN)
            connection.execute(again.values(known_until=OPEN), self._reopened)
        if self._closed:
            closing = update(table).where(
                table.c.code == bindparam("its_code"),
                table.c.deployment == bindparam("its_deployment"),
                table.c.on_from == bindparam("its_on_from"),
                table.c.known_until >= OPEN,  # with "equals" SQLite would look through all that is open
            )
            connection.execute(closing.values(known_until=bindparam("until")), self._closed)
        if self._new:
            insert_rows(connection, table, self._new)

    def _change(self, code: str, deployment: str, known_from: int, old: _Periods, new: _Periods) -> None:
        for first, found in old.items():
            if new.get(first) != found:
                self._close((code, deployment, first), known_from)
        for first, found in new.items():
            if old.get(first) != found:
                self._begin((code, deployment, first), known_from, *found)

    def _close(self, key: Key, known_until: int) -> None:
        row = self._open.pop(key, None)
        if row is not None:
            row["known_until"] = known_until
            return
        code, deployment, on_from = key
        named = {"its_code": code, "its_deployment": deployment, "its_on_from": on_from}
        self._closed.append({**named, "until": known_until})

    def _begin(self, key: Key, known_from: int, period: Period, run_start: int) -> None:
        code, deployment, on_from = key
        row = {
            "code": code,
            "deployment": deployment,
            "known_from": known_from,
            "on_from": on_from,
            "known_until": OPEN,
            "on_until": last_day(period.on_until),
            "since": run_start,
            **state_columns(period),
        }
        self._open[key] = row
        self._new.append(row)


def _with_since(periods: tuple[Period, ...]) -> _Periods:
    """Each period, under its first day, with the first day of the run of periods that are judged the same.

    As :func:`grootboek.domain.timeline.since` gives it for one day, for all periods in one pass.
    """
    found: _Periods = {}
    run_start, judged = 0, None
    for period in periods:
        first = first_day(period.on_from)
        if period.state.judged != judged:
            run_start, judged = first, period.state.judged
        found[first] = (period, run_start)
    return found


def state_columns(period: Period) -> Row:
    """The columns of a period's state; of texts the entry whose field holds them."""
    state = period.state
    return {
        "standing": state.standing,
        "standing_date": None if state.standing_date is None else state.standing_date.isoformat(),
        "outcome": state.outcome,
        "use": state.use,
        "use_index": state.use_index,
        "claim": state.claim,
        "shutdown": state.shutdown,
        "points": _codes(state.points),
        "later": json_text([[str(point), day.isoformat()] for point, day in state.later]) if state.later else "[]",
        "claims": json_text([_claim(claim) for claim in state.claims]) if state.claims else "[]",
        "shutdowns": json_text([_shutdown(one) for one in state.shutdowns]) if state.shutdowns else "[]",
        "covers": state.covers,
        "reexamine": json_text([_reason(one) for one in state.reexamine]) if state.reexamine else "[]",
        "review_on": None if state.review_on is None else state.review_on.isoformat(),
        "classification": state.classification,
        "approval": state.approval,
        "proposed": state.proposed,
        "depth": state.depth,
        "taxonomy": state.taxonomy,
        "guidance": _codes(state.guidance),
        "organisation": state.organisation,
        "organisation_index": state.organisation_index,
        "roles": json_text(list(state.roles)),
        "name_index": _index(state.name),
        "function_index": _index(state.function),
        "purpose_index": _index(state.purpose),
        "supplier_index": _index(state.supplier),
        "version_index": _index(state.version),
        "processes_index": _index(state.processes[0]) if state.processes else None,
        "parts": _codes(state.parts),
        "external": _codes(state.external),
        "present": json_text({str(source): present for source, present in state.present.items()}),
        "rests_on": json_text(list(state.rests_on)),
        "unknown": json_text(list(state.unknown)) if state.unknown else "[]",
    }


def _codes(codes: tuple[Code, ...]) -> str:
    return json_text([str(code) for code in codes]) if codes else "[]"


def _claim(claim: ClaimOnDay) -> Row:
    made: Row = {"claim": str(claim.claim), "ground": str(claim.ground), "state": claim.state, "index": claim.index}
    if claim.last_day is not None:
        made["last_day"] = claim.last_day.isoformat()
    if claim.review_on is not None:
        made["review_on"] = claim.review_on.isoformat()
    if claim.decided_by is not None:
        made["decided_by"] = claim.decided_by
    if claim.failed is not None:
        made["failed"] = str(claim.failed)
    if claim.missing:
        made["missing"] = [str(code) for code in claim.missing]
    return made


def _shutdown(shutdown: Shutdown) -> Row:
    made: Row = {"stage": shutdown.stage, "steps": [_step(step) for step in shutdown.steps]}
    if shutdown.reactivated_on is not None:
        made |= {"reactivated_on": shutdown.reactivated_on.isoformat(), "reactivated_by": shutdown.reactivated_by}
    return made


def _step(step: ShutdownStep) -> Row:
    made: Row = {"stage": step.stage, "on": step.first.isoformat(), "index": step.index}
    if step.planned is not None:
        made["planned"] = step.planned.isoformat()
    return made


def _reason(reason: Uncovering) -> Row:
    made: Row = {"reason": reason.reason, "on": reason.first.isoformat()}
    if reason.index is not None:
        made["index"] = reason.index
    return made


def _index(text: TextAt | None) -> int | None:
    return None if text is None else text.index
