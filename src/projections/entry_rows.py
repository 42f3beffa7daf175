"""What every entry adds, whatever it is about: its line of history, its texts, and the outcome of a classification."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from ..domain.events.classification import Classified
from ..domain.law.laws import SHIPPED
from ..domain.law.outcome import outcome_on
from ..errors import NotFound
from .days import FIRST_DAY, LAST_DAY, first_day
from .held_elsewhere import STUB
from .rows import Incoming, Row, RowBuffer, json_text
from .tables import entries, outcomes, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..domain.law.taxonomy import Taxonomy
    from ..domain.values import Code

    Lookup = Callable[[Code], Taxonomy]

RELATIONS: Final = {
    "ai-system.classification-approved.v1": ("approves", "classification"),
    "ai-system.classification-refused.v1": ("refuses", "classification"),
    "entry.corrected.v1": ("corrects", "entry"),
    "ai-system.shutdown-verified.v1": ("verifies", "switched_off"),
    "ledger.log-key-replaced.v1": ("approves", "proposal"),
    "entry.disputed.v1": ("disputes", "entry"),
    "entry.dispute-answered.v1": ("answers", "dispute"),
    "entry.redaction-proposed.v1": ("redacts", "entry"),
    "entry.redaction-approved.v1": ("approves", "proposal"),
    "entry.redaction-lift-proposed.v1": ("lifts", "withholding"),
    "entry.redaction-lifted.v1": ("approves", "proposal"),
}
"""What an entry does to another, and the field that names that one."""

_LONGEST_LIST: Final = 12
"""A longer list is counted in a summary, not listed."""


def add_entry_rows(buffer: RowBuffer, entry: Incoming, lookup: Lookup = SHIPPED.taxonomy) -> None:
    """The rows of the tables ``entries``, ``texts`` and ``outcomes``; ``lookup`` gives a version of the law."""
    buffer.add(entries, _entry_row(entry))
    index = entry.recorded.index
    for name, (digest, value) in entry.texts.items():
        buffer.add(texts, {"entry": index, "field": name, "value": value, "digest": digest})
    event = entry.recorded.act.event
    if isinstance(event, Classified):
        for on_from, on_until, outcome, points in outcome_by_day(event, lookup):
            row = {"on_from": on_from, "on_until": on_until, "outcome": outcome, "points": json_text(points)}
            buffer.add(outcomes, {"entry": index, **row})


def _entry_row(entry: Incoming) -> Row:
    recorded, event = entry.recorded, entry.event
    act = recorded.act
    relation, field = RELATIONS.get(act.event.TYPE, (None, None))
    named = event.get("guidance", [])
    return {
        **entry.known,
        "recorded_at": recorded.recorded_at,
        "recorded_day": first_day(recorded.recorded_at.day),
        "effective_on": act.effective_on,
        "effective_first": first_day(act.effective_on.first),
        "effective_last": first_day(act.effective_on.last),
        "decided_on": act.decided_on,
        "decided_last": None if act.decided_on is None else first_day(act.decided_on.last),
        "type": act.event.TYPE,
        "kind": act.stream.kind,
        "code": act.stream.code,
        "version": act.stream.version,
        "deployment": event.get("deployment"),
        "organisation": event.get("organisation"),
        "actor": act.actor.handle,
        "actor_organisation": act.actor.organisation,
        "mandate": act.actor.mandate,
        "on_behalf_of": act.on_behalf_of,
        "inquiry": act.inquiry,
        "level": act.level,
        "held": event["level"] if act.event.TYPE == STUB else None,
        "rules": act.rules,
        "taxonomy": event.get("version") if act.stream.kind == "rulebook" else event.get("taxonomy"),
        "guidance": json_text([named] if isinstance(named, str) else named),
        "relation": relation,
        "target": _index_in(event.get(field)) if field else None,
        "details": json_text(_details(event)),
        "evidence": len(act.evidence),
        "hash": recorded.leaf,
    }


def _index_in(reference: object) -> int | None:
    found = reference.get("index") if isinstance(reference, dict) else None
    return found if isinstance(found, int) else None


def _details(event: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of any event, also of one not known here
    """The codes, numbers and short lists of an event; a longer list as its length. Texts stand elsewhere."""
    found: dict[str, Any] = {}
    for name, value in event.items():
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            found[name] = value if len(value) <= _LONGEST_LIST else len(value)
        elif isinstance(value, str | int):
            found[name] = value
    return found


def outcome_by_day(event: Classified, lookup: Lookup = SHIPPED.taxonomy) -> Iterator[tuple[int, int, str, list[str]]]:
    """What a classification comes to: (first day, last day, outcome, points met), without gaps.

    Nothing where neither this software nor the ledger has the version of the law: then no outcome is known here.
    """
    try:
        law = lookup(event.taxonomy)
    except NotFound:
        return
    excluded = any(ground in law.exclusions for ground in event.grounds)
    starts = [date.min, *sorted({point.applies_from for point in law.points.values()})]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    for position, start in enumerate(starts):
        derived = outcome_on(event, law, start, excluded=excluded)
        on_from = first_day(start) if position else FIRST_DAY
        on_until = first_day(ends[position]) if position < len(ends) else LAST_DAY
        yield on_from, on_until, derived.outcome, [str(point) for point in derived.points]
