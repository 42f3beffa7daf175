"""Standings as rectangles: from day to day, and from index to index (or attested day to attested day), one state.

When something becomes known, the periods of a deployment are compared with those that held before: what is no longer so
is closed at that point, what is new begins there, and what stayed the same stays. So the same entries give the same
rectangles, however they came in.
"""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, update

from .days import OPEN, first_day, last_day
from .rows import Row, Values, insert_rows, json_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import BindParameter, Connection, Table

    from ..domain.claims import ClaimOnDay
    from ..domain.deployment_state import DeploymentState
    from ..domain.examination import Uncovering
    from ..domain.facts import ShutdownStep, TextAt
    from ..domain.shutdown import Shutdown
    from ..domain.timeline import Period
    from ..domain.values import Code
    from .known_timelines import Timelines

Key = tuple[str, str, int]
"""System, deployment, first day: of one rectangle that is open."""


_Periods = dict[int, "tuple[Period, int]"]
_KEY: Final = itemgetter(0, 1, 2, 3)
_KNOWN_UNTIL: Final = 4
"""Where the column ``known_until`` stands."""


class RectangleWriter:
    """Changes to one table of rectangles, collected and then written together."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._new: list[list[Any]] = []
        self._open: dict[Key, list[Any]] = {}
        self._closed: list[Row] = []
        self._reopened: list[Row] = []

    def reopen(self, code: str, start: int) -> None:
        """Forget what became known from ``start`` on about a system, because it is told anew."""
        self._reopened.append({"its_code": code, "start": start})

    def follow(self, code: str, timelines: Iterable[tuple[int, Timelines]]) -> None:
        """Take in how a system's periods change; the first item is what held before and stands in the table already."""
        code = str(code)
        before: Timelines | None = None
        told: dict[Code, _Periods] = {}
        for known_from, now in timelines:
            if before is not None:
                for deployment in {**before, **now}:
                    old, new = before.get(deployment, ()), now.get(deployment, ())
                    if old is not new and old != new:
                        was = told.get(deployment)
                        told[deployment] = _with_since(new)
                        self._change(
                            code, deployment, known_from, _with_since(old) if was is None else was, told[deployment]
                        )
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
            insert_rows(connection, table, self.rows())

    def rows(self) -> list[Values]:
        """The new rectangles, in the order of their key: code, deployment, what is known, and day come first."""
        return sorted(map(tuple, self._new), key=_KEY)

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
            row[_KNOWN_UNTIL] = known_until
            return
        code, deployment, on_from = key
        named = {"its_code": code, "its_deployment": deployment, "its_on_from": on_from}
        self._closed.append({**named, "until": known_until})

    def _begin(self, key: Key, known_from: int, period: Period, run_start: int) -> None:
        code, deployment, on_from = key
        last, state = last_day(period.on_until), state_values(period.state)
        row = [code, deployment, known_from, on_from, OPEN, last, run_start, *state]
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


def state_values(state: DeploymentState) -> Values:
    """The columns of a state, from ``standing`` on in the order of the table; of texts the entry that has them."""
    return (
        state.standing,
        None if state.standing_date is None else state.standing_date.isoformat(),
        state.outcome,
        state.use,
        state.use_index,
        state.claim,
        state.shutdown,
        _codes(state.points),
        json_text([[str(point), day.isoformat()] for point, day in state.later]) if state.later else "[]",
        json_text([_claim(claim) for claim in state.claims]) if state.claims else "[]",
        json_text([_shutdown(one) for one in state.shutdowns]) if state.shutdowns else "[]",
        state.covers,
        json_text([_reason(one) for one in state.reexamine]) if state.reexamine else "[]",
        None if state.review_on is None else state.review_on.isoformat(),
        state.classification,
        state.approval,
        state.proposed,
        state.depth,
        None if state.taxonomy is None else str(state.taxonomy),
        _codes(state.guidance),
        str(state.organisation),
        state.organisation_index,
        _codes(state.roles),
        _index(state.name),
        _index(state.function),
        _index(state.purpose),
        _index(state.supplier),
        _index(state.version),
        _index(state.processes[0]) if state.processes else None,
        _codes(state.parts),
        _codes(state.external),
        json_text({str(source): present for source, present in state.present.items()}) if state.present else "{}",
        json_text(state.rests_on) if state.rests_on else "[]",
        json_text(state.unknown) if state.unknown else "[]",
    )


@lru_cache(maxsize=1024)
def _codes(codes: tuple[str, ...]) -> str:
    return json_text([str(code) for code in codes])


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
