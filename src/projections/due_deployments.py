"""The deployments in the tables as the rules of what is due see them, on every day from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import orjson
from sqlalchemy import and_, select

from ..domain.due import DeploymentPeriod, DueClaim, DueExamination, DueGuidance, DueShutdown
from ..domain.examination import Uncovering
from ..domain.shutdown import NEEDS_SWITCH_OFF
from ..domain.values import Code, When
from ..errors import NotFound
from .conditions import as_known, known, rectangles, stands
from .days import FIRST_DAY, as_date, last_day
from .rows import codes
from .shown_texts import shown_texts as texts
from .tables import adoptions, entries

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Row

    from ..domain.law.laws import Laws
    from .position import Moment

_CLASSIFIED = "ai-system.classified.v1"
_OFF = NEEDS_SWITCH_OFF | {"switched_off"}


@dataclass(frozen=True, slots=True)
class PeriodDue:
    """One period of a deployment with what names it; ``on_until`` is the number of its last day."""

    ref: str
    deployment: str
    organisation: str
    name: str | None
    on_until: int
    period: DeploymentPeriod


@dataclass(frozen=True, slots=True)
class _EntryDays:
    """The first day on which an entry is true, and the day on which it was decided, else recorded."""

    first: date
    made_on: date


@dataclass(frozen=True, slots=True)
class _Refused:
    """The entries of an examination and of its refusal; the number of the first day that it was about."""

    examination: int
    refusal: int
    first: int


def periods_due(connection: Connection, moment: Moment, horizon: int) -> Iterator[PeriodDue]:
    """Every period, as known, that has a day from the moment's day up to and including ``horizon``, in order."""
    table = rectangles(moment)
    name = and_(texts.c.entry == table.c.name_index, texts.c.field == "name")
    chosen = select(table, texts.c.value.label("name")).select_from(table.outerjoin(texts, name))
    within = and_(as_known(table, moment), table.c.on_from <= horizon, table.c.on_until >= moment.day)
    rows = connection.execute(chosen.where(within).order_by(table.c.code, table.c.deployment, table.c.on_from)).all()
    days = _days(connection, rows, attested=moment.attested)
    overtaken, refused = _overtaken(connection, moment), _refused(connection, moment)
    for row in rows:
        made = [one for one in refused.get((row.code, row.deployment), ()) if one.first <= row.on_until]
        period = _period(row, days, overtaken, made[-1] if made else None)
        yield PeriodDue(row.code, row.deployment, row.organisation, row.name, row.on_until, period)


def adopted_guidance(connection: Connection, moment: Moment, laws: Laws) -> tuple[DueGuidance, ...]:
    """The guidance adopted by then; one that is not at hand has the date of its adoption."""
    chosen = select(adoptions).where(adoptions.c.kind == "guidance", known(adoptions, moment))
    return tuple(_guidance(row, laws) for row in connection.execute(chosen.order_by(adoptions.c.entry)))


def _guidance(row: Row[Any], laws: Laws) -> DueGuidance:
    first = When(row.effective_on).first
    try:
        dated = laws.guidance_item(Code(row.code)).date.last
    except NotFound:
        dated = first
    return DueGuidance(Code(row.code), row.entry, first, dated)


def _days(connection: Connection, rows: Sequence[Row[Any]], *, attested: bool) -> Mapping[int, _EntryDays]:
    """The days of the entries that the periods name."""
    wanted = {index for row in rows for index in (row.classification, row.proposed)}
    claims = [claim for row in rows for claim in orjson.loads(row.claims)]
    wanted |= {index for claim in claims for index in (claim["index"], claim.get("decided_by"))}
    found: dict[int, _EntryDays] = {}
    numbers = sorted(index for index in wanted if index is not None)
    for start in range(0, len(numbers), 500):
        chosen = select(entries).where(entries.c.entry.in_(numbers[start : start + 500]))
        for row in connection.execute(chosen):
            decided = row.recorded_day if row.decided_last is None else row.decided_last
            made = row.attested_day if attested else decided
            found[row.entry] = _EntryDays(_date(row.effective_first), _date(made))
    return found


def _overtaken(connection: Connection, moment: Moment) -> frozenset[int]:
    """The classifications after which another of the same deployment was recorded: nobody can decide them any more."""
    later = entries.alias("later")
    same = and_(later.c.kind == entries.c.kind, later.c.code == entries.c.code)
    after = and_(
        later.c.deployment == entries.c.deployment, later.c.type == _CLASSIFIED, later.c.entry > entries.c.entry
    )
    newer = select(later.c.entry).where(same, after, known(later, moment), stands(later, moment)).exists()
    undecided = select(rectangles(moment).c.proposed).where(as_known(rectangles(moment), moment))
    return frozenset(connection.scalars(select(entries.c.entry).where(entries.c.entry.in_(undecided), newer)))


def _refused(connection: Connection, moment: Moment) -> Mapping[tuple[str, str], Sequence[_Refused]]:
    """The examinations that were refused, by system and deployment, in order."""
    refusal = entries.alias("refusal")
    of = and_(refusal.c.target == entries.c.entry, refusal.c.relation == "refuses")
    chosen = select(entries, refusal.c.entry.label("refusal")).join(refusal, of)
    counting = and_(known(refusal, moment), stands(refusal, moment), stands(entries, moment))
    found: dict[tuple[str, str], list[_Refused]] = {}
    for row in connection.execute(chosen.where(counting).order_by(entries.c.entry)):
        one = _Refused(row.entry, row.refusal, row.effective_first)
        found.setdefault((row.code, row.deployment), []).append(one)
    return found


def _period(
    row: Row[Any], days: Mapping[int, _EntryDays], overtaken: frozenset[int], refused: _Refused | None
) -> DeploymentPeriod:
    waits = row.proposed is not None and row.proposed not in overtaken
    return DeploymentPeriod(
        first=_date(row.on_from),
        since=_date(row.since),
        use=row.use,
        use_index=row.use_index,
        claim=row.claim,
        claims=tuple(_claim(claim, days) for claim in orjson.loads(row.claims)),
        examination=_examination(row, days),
        shutdown=_shutdown(row),
        proposed=(row.proposed, days[row.proposed].made_on) if waits else None,
        refused=None if refused is None else (refused.examination, refused.refusal),
    )


def _examination(row: Row[Any], days: Mapping[int, _EntryDays]) -> DueExamination | None:
    if row.classification is None:
        return None
    made = days[row.classification]
    return DueExamination(
        index=row.classification,
        rests_on=tuple(index for index in (row.classification, row.approval) if index is not None),
        first=made.first,
        made_on=made.made_on,
        guidance=tuple(map(Code, codes(row.guidance))),
        review_on=_day(row.review_on),
        reexamine=tuple(
            Uncovering(date.fromisoformat(one["on"]), one.get("index"), one["reason"])
            for one in orjson.loads(row.reexamine)
        ),
    )


def _claim(claim: Mapping[str, Any], days: Mapping[int, _EntryDays]) -> DueClaim:
    decided_by = claim.get("decided_by")
    told_by = claim["index"] if decided_by is None else decided_by
    told = days[told_by]
    return DueClaim(
        claim=Code(claim["claim"]),
        state=claim["state"],
        index=claim["index"],
        last_day=_day(claim.get("last_day")),
        review_on=_day(claim.get("review_on")),
        decided_by=decided_by,
        # A withdrawal or lapse counts from its own first day, a rejection or a claim from the day it was recorded.
        told_on=told.first if claim["state"] in {"withdrawn", "lapsed"} else told.made_on,
    )


def _shutdown(row: Row[Any]) -> DueShutdown | None:
    found = orjson.loads(row.shutdowns)
    if not found or "reactivated_on" in found[-1]:
        return None
    steps = found[-1]["steps"]
    planned = [step["planned"] for step in steps if "planned" in step]
    off = [step["on"] for step in steps if step["stage"] == "switched_off"]
    return DueShutdown(
        stage=found[-1]["stage"],
        rests_on=tuple(step["index"] for step in steps),
        planned=_day(planned[-1]) if planned else None,
        off_since=_day(off[-1]) if off and found[-1]["stage"] in _OFF else None,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _date(number: int) -> date:
    """A number as a day; one without a beginning is the first day that a calendar can name."""
    if number == FIRST_DAY:
        return date.min
    return as_date(min(number, last_day(date.max))) or date.max
