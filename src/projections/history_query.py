"""The history as one statement: entries with their texts, what was decided about them, and what they came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, false, func, or_, select

from .conditions import as_known, known, rectangles
from .days import first_day
from .shown_texts import shown_texts as texts
from .tables import entries, officials, outcomes

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, ScalarSelect, Select
    from sqlalchemy.sql.selectable import NamedFromClause

    from .history import HistoryRequest
    from .position import Moment
    from .tree import TreeAt

_MOTIVES = ("because", "motivation", "text")
"""The fields that say why, of which an event has one at most; of the answer to a dispute what it says."""
_DECISIONS = ("approves", "refuses")


def history_query(tree: TreeAt, moment: Moment, asked: HistoryRequest) -> Select[Any]:
    """The statement for a request, by the tree at the moment. Raises NotFound ``organisation-unknown-then``."""
    examined = entries.alias("examined")
    because, decided_by = texts.alias("because_text"), texts.alias("decided_by_text")
    decided = entries.c.relation.in_(_DECISIONS)
    source = case((decided, entries.c.target), else_=entries.c.entry)
    day = case((entries.c.effective_first > moment.day, entries.c.effective_first), else_=moment.day)
    joined = (
        entries.outerjoin(because, and_(because.c.entry == entries.c.entry, because.c.field.in_(_MOTIVES)))
        .outerjoin(decided_by, and_(decided_by.c.entry == entries.c.entry, decided_by.c.field == "decided_by"))
        .outerjoin(examined, and_(examined.c.entry == entries.c.target, decided))
        .outerjoin(outcomes, and_(outcomes.c.entry == source, outcomes.c.on_from <= day, outcomes.c.on_until >= day))
    )
    columns: list[Any] = [
        entries,
        because.c.value.label("because"),
        decided_by.c.value.label("decided_by"),
        outcomes.c.outcome,
        outcomes.c.points,
        func.coalesce(entries.c.taxonomy, examined.c.taxonomy).label("law"),
        func.coalesce(examined.c.guidance, entries.c.guidance).label("used_guidance"),
        _later(moment, "approves").label("approved_by"),
        _approver(moment).label("approver"),
        _later(moment, "refuses").label("refused_by"),
        _later(moment, "corrects").label("corrected_by"),
        _later(moment, "disputes").label("disputed_by"),
        _about(moment, tree.made_up()).label("fictional"),
        _later(moment, "answers").label("answered_by"),
        _later(moment, "verifies").label("verified_by"),
    ]
    wanted = [known(entries, moment), *_filters(asked)]
    if asked.organisation is not None:
        wanted.append(_about(moment, tree.with_below(asked.organisation)))
    return select(*columns).select_from(joined).where(*wanted).order_by(entries.c.entry)


def _later(moment: Moment, relation: str) -> ScalarSelect[Any]:
    """The first known entry that does that to an entry and that no known correction names itself."""
    other = entries.alias(f"{relation}_entry")
    return (
        select(func.min(other.c.entry))
        .where(
            other.c.target == entries.c.entry,
            other.c.relation == relation,
            known(other, moment),
            _stands(moment, other),
        )
        .correlate(entries)
        .scalar_subquery()
    )


def _approver(moment: Moment) -> ScalarSelect[Any]:
    """Who recorded the approval."""
    other = entries.alias("approver_entry")
    return (
        select(other.c.actor)
        .where(
            other.c.target == entries.c.entry,
            other.c.relation == "approves",
            known(other, moment),
            _stands(moment, other),
        )
        .order_by(other.c.entry)
        .limit(1)
        .correlate(entries)
        .scalar_subquery()
    )


def _stands(moment: Moment, other: NamedFromClause) -> ColumnElement[bool]:
    correction = entries.alias(f"correction_of_{other.name}")
    names_it = and_(correction.c.target == other.c.entry, correction.c.relation == "corrects")
    return ~select(correction.c.entry).where(names_it, known(correction, moment)).exists()


def _filters(asked: HistoryRequest) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if asked.ref is not None:
        wanted.append(entries.c.code == asked.ref)
    if asked.since is not None:
        day = first_day(asked.since)
        columns = (entries.c.effective_last, entries.c.decided_last, entries.c.recorded_day)
        wanted.append(or_(*(column >= day for column in columns)))
    if asked.by is not None:
        wanted.append(entries.c.actor == asked.by)
    if asked.type is not None:
        wanted.append(_of_type(asked.type))
    if asked.recorded_after_days is not None:
        wanted.append(entries.c.recorded_day - entries.c.effective_last > asked.recorded_after_days)
    return wanted


def _of_type(name: str) -> ColumnElement[bool]:
    """The stored name (``ai-system.classified.v1``), or without its version, or also without its subject."""
    escaped = name.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
    return or_(
        entries.c.type == name,
        entries.c.type.like(f"{escaped}.v%", escape="\\"),
        entries.c.type.like(f"%.{escaped}.v%", escape="\\"),
    )


def _about(moment: Moment, organisations: Collection[str]) -> ColumnElement[bool]:
    """Entries about one of the organisations: it is named by them, or they are about its officials or systems."""
    if not organisations:
        return false()
    within = sorted(organisations)
    standing = rectangles(moment)
    systems = select(standing.c.code).where(standing.c.organisation.in_(within), as_known(standing, moment))
    staff = select(officials.c.handle).where(officials.c.organisation.in_(within), known(officials, moment))
    return or_(
        entries.c.organisation.in_(within),
        and_(entries.c.kind == "organisation", entries.c.code.in_(within)),
        and_(entries.c.kind == "official", entries.c.code.in_(staff)),
        and_(entries.c.kind == "ai-system", entries.c.code.in_(systems)),
    )
