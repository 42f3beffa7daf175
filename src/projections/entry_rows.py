"""What every entry adds, whatever it is about: its line of history, its texts, and the outcome of a classification."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from ..domain.events.classification import Classified
from ..domain.law.deciding_elements import first_days
from ..domain.law.laws import SHIPPED
from ..domain.law.outcome import outcome_of, results_of
from ..errors import NotFound
from .days import FIRST_DAY, LAST_DAY, first_day
from .held_elsewhere import STUB
from .rows import Incoming, RowBuffer, Values, attested_day, json_text
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
    buffer.add_values(entries, _entry_row(entry))
    index = entry.recorded.index
    for name, (digest, value) in sorted(entry.texts.items()):
        buffer.add_values(texts, (index, name, value, digest))
    event = entry.recorded.act.event
    if isinstance(event, Classified):
        for on_from, on_until, outcome, points in outcome_by_day(event, lookup):
            buffer.add_values(outcomes, (index, on_from, on_until, outcome, json_text(points)))


def _entry_row(entry: Incoming) -> Values:
    """What stands in the act's JSON as a text is taken from there: those are quicker to write than Codes."""
    recorded, act = entry.recorded, entry.act
    typed, event, stream, actor = recorded.act, act["event"], act["stream"], act["actor"]
    named = event.get("guidance")
    relation, field = RELATIONS.get(act["type"], (None, None))
    return (
        recorded.index,
        attested_day(recorded),
        str(recorded.recorded_at),
        first_day(recorded.recorded_at.day),
        act["effective_on"],
        first_day(typed.effective_on.first),
        first_day(typed.effective_on.last),
        act.get("decided_on"),
        None if typed.decided_on is None else first_day(typed.decided_on.last),
        act["type"],
        stream["kind"],
        stream["code"],
        stream["version"],
        _text(event.get("deployment")),
        _text(event.get("organisation")),
        actor["handle"],
        actor["organisation"],
        actor.get("mandate"),
        act.get("on_behalf_of"),
        act.get("inquiry"),
        act["level"],
        event["level"] if act["type"] == STUB else None,
        act["rules"],
        _text(event.get("version" if stream["kind"] == "rulebook" else "taxonomy")),
        "[]" if not named else json_text([named] if isinstance(named, str) else named),
        relation,
        _index_in(event.get(field)) if field else None,
        json_text(_details(event)),
        len(typed.evidence),
        str(recorded.leaf),
    )


def _text(value: object) -> str | None:
    """A code; None where an event of a newer type has something else under that name."""
    return value if isinstance(value, str) else None


def _index_in(reference: object) -> int | None:
    found = reference.get("index") if isinstance(reference, dict) else None
    return found if isinstance(found, int) else None


def _details(event: Any) -> dict[str, Any]:  # noqa: ANN401 - the fields of any event, also of one not known here
    """The codes, numbers and short lists of an event; a longer list as its length. Texts stand elsewhere."""
    found: dict[str, Any] = {}
    for name, value in event.items():
        if isinstance(value, (str, int)):
            found[name] = value
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            found[name] = value if len(value) <= _LONGEST_LIST else len(value)
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
    found = results_of(event, law)
    starts = [date.min, *first_days(law)]
    ends = [start - timedelta(days=1) for start in starts[1:]]
    for position, start in enumerate(starts):
        derived = outcome_of(found, law, start, excluded=excluded)
        on_from = first_day(start) if position else FIRST_DAY
        on_until = first_day(ends[position]) if position < len(ends) else LAST_DAY
        yield on_from, on_until, derived.outcome, [str(point) for point in derived.points]
