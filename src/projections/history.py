"""The history: who recorded what, when, from when it is true, and what was later said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import orjson
from sqlalchemy import select

from ..errors import NotFound
from ..frozen import frozen
from .audience import People, Withheld, hidden_from, people_for
from .conditions import known
from .history_query import history_query
from .rows import codes
from .shown_texts import shown_texts as texts
from .summaries import summary
from .suspects import suspects
from .tables import entries, officials
from .tree import tree_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

    from ..errors import Language
    from .position import Moment, Position
    from .shown_texts import Audience
    from .store import Projections

_LEFT_OUT: Final = ("[left out]", "[weggelaten]")
DEFAULT_SINCE: Final = date(2025, 2, 2)
"""The day from which the first prohibitions apply (Art. 113(3)(a))."""


@frozen
class HistoryRequest:
    """Which entries.

    ``since``: effective, decided or recorded on or after that day; ``recorded_after_days``: recorded more than that
    many days after the day from which they are true; ``organisation``: about it or what is below it. ``type`` is the
    stored name, also without its version and its subject (``classified``).
    """

    ref: str | None = None
    since: date | None = None
    by: str | None = None
    type: str | None = None
    organisation: str | None = None
    recorded_after_days: int | None = None


@frozen
class HistoryRow:
    """One entry; what was done to it later is the index of that entry.

    ``verified_by`` is of a switch-off, ``answered_by`` of a dispute. ``suspect``: signed with a key that was revoked
    from a moment before it, by the entry ``suspect_by``; the public is not told by which, since that links the acts of
    one official. ``fictional``: it is about a fictional organisation, or an official or a system of one.
    """

    index: int
    recorded_at: str
    effective_on: str
    decided_on: str | None
    decided_by: str | None
    type: str
    ref: str
    kind: str
    handle: str | None
    function: str | None
    organisation: str
    on_behalf_of: str | None
    inquiry: str | None
    level: str
    outcome: str | None
    points: tuple[str, ...]
    because: str | None
    taxonomy: str | None
    guidance: tuple[str, ...]
    approved_by: int | None
    approver: str | None
    refused_by: int | None
    corrected_by: int | None
    disputed_by: int | None
    answered_by: int | None
    verified_by: int | None
    suspect: bool
    suspect_by: int | None
    evidence: int
    fictional: bool
    summary: str
    hash: str

    def document(self) -> dict[str, Any]:
        """As JSON, with the keys of the contract first."""
        return {
            "index": self.index,
            "recorded_at": self.recorded_at,
            "effective_on": self.effective_on,
            "decided_on": self.decided_on,
            "decided_by": self.decided_by,
            "type": self.type,
            "ref": self.ref,
            "actor": {"handle": self.handle, "function": self.function, "organisation": self.organisation},
            "outcome": self.outcome,
            "because": self.because,
            "taxonomy": self.taxonomy,
            "guidance": list(self.guidance),
            "approved_by": self.approved_by,
            "corrected_by": self.corrected_by,
            "disputed_by": self.disputed_by,
            "summary": self.summary,
            "hash": self.hash,
            "kind": self.kind,
            "points": list(self.points),
            "approver": self.approver,
            "refused_by": self.refused_by,
            "answered_by": self.answered_by,
            "verified_by": self.verified_by,
            "suspect": self.suspect,
            "suspect_by": self.suspect_by,
            "on_behalf_of": self.on_behalf_of,
            "inquiry": self.inquiry,
            "level": self.level,
            "evidence": self.evidence,
            "fictional": self.fictional,
        }


@frozen
class History:
    """The entries at a moment, in order. ``since_by_default``: nobody asked for that day, and the answer says so."""

    position: Position
    expected: bool
    request: HistoryRequest
    since_by_default: bool
    rows: tuple[HistoryRow, ...]
    audience: Audience = "full"
    withheld: tuple[Withheld, ...] = ()

    def document(self) -> dict[str, Any]:
        """As JSON."""
        asked = self.request
        filters = {
            "ref": asked.ref,
            "by": asked.by,
            "type": asked.type,
            "organisation": asked.organisation,
            "recorded_after_days": asked.recorded_after_days,
        }
        return {
            **self.position.document(),
            "expected": self.expected,
            "since": None if asked.since is None else asked.since.isoformat(),
            "since_by_default": self.since_by_default,
            "filters": {name: value for name, value in filters.items() if value is not None},
            "entries": [row.document() for row in self.rows],
            **self._audience(),
        }

    def _audience(self) -> dict[str, Any]:
        """What is said where not everything is shown."""
        if self.audience == "full":
            return {}
        return {"audience": self.audience, "withheld": [each.document() for each in self.withheld]}


def history(projections: Projections, moment: Moment, request: HistoryRequest, language: Language = "en") -> History:
    """The entries known at a moment, as the request filters them; without ``since`` from 2 February 2025.

    Raises NotFound ``subject-unknown-then`` or ``organisation-unknown-then``.
    """
    asked = request if request.since is not None else replace(request, since=DEFAULT_SINCE)

    def question(connection: Connection) -> History:
        if asked.ref is not None:
            _check_known(connection, moment, asked.ref)
        rows = connection.execute(history_query(tree_at(connection, moment), moment, asked)).all()
        hidden = hidden_from(connection, projections.shown_to, moment)
        people = people_for(connection, projections.shown_to)
        doubted = suspects(connection, moment, projections.reader)
        told = _Telling(_functions(connection, moment), people, doubted, language, hidden.systems)
        return History(
            position=moment.position,
            expected=moment.expected,
            request=told.request(asked),
            since_by_default=request.since is None,
            rows=tuple(told.row(row) for row in rows if row.entry not in hidden.levels),
            audience=projections.shown_to.audience,
            withheld=hidden.withheld((row.entry,) for row in rows if row.entry in hidden.levels),
        )

    return projections.ask(question, moment)


def _check_known(connection: Connection, moment: Moment, code: str) -> None:
    found = select(entries.c.entry).where(entries.c.code == code, known(entries, moment)).limit(1)
    if connection.scalar(found) is None:
        raise NotFound("subject-unknown-then", ref=code)


def _functions(connection: Connection, moment: Moment) -> Mapping[str, str | None]:
    """The function of each official, as known."""
    joined = select(officials.c.handle, texts.c.value).join(texts, texts.c.entry == officials.c.entry)
    rows = connection.execute(joined.where(texts.c.field == "function", known(officials, moment)))
    return {row.handle: row.value for row in rows}


@frozen
class _Telling:
    """How entries are told to one reader."""

    functions: Mapping[str, str | None]
    people: People
    suspects: Mapping[int, int]
    language: Language
    systems: frozenset[str]
    """Those of which the reader is shown nothing."""

    def request(self, asked: HistoryRequest) -> HistoryRequest:
        """What was asked, with officials and left out systems as this reader sees them."""
        ref = self.people.shown(asked.ref) if asked.ref in self.functions else asked.ref
        left_out = _LEFT_OUT[self.language == "nl"]
        return replace(asked, ref=left_out if asked.ref in self.systems else ref, by=self.people.shown(asked.by))

    def row(self, row: Row[Any]) -> HistoryRow:
        """One entry."""
        details = orjson.loads(row.details)
        person = row.kind == "official"
        if person and self.people.functions is not None:
            details.pop("fingerprint", None)  # it links the acts of one official, as the handle does
        if self.systems:
            details = {name: self._without_systems(value) for name, value in details.items()}
        return HistoryRow(
            index=row.entry,
            recorded_at=row.recorded_at,
            effective_on=row.effective_on,
            decided_on=row.decided_on,
            decided_by=row.decided_by,
            type=row.type,
            ref=(self.people.shown(row.code) or "-") if person else row.code,
            kind=row.kind,
            handle=None if self.people.functions is not None else row.actor,
            function=self.functions.get(row.actor),
            organisation=row.actor_organisation,
            on_behalf_of=row.on_behalf_of,
            inquiry=row.inquiry,
            level=row.level,
            outcome=row.outcome,
            points=tuple(codes(row.points)),
            because=row.because,
            taxonomy=row.law,
            guidance=tuple(codes(row.used_guidance)),
            approved_by=row.approved_by,
            approver=self.people.shown(row.approver),
            refused_by=row.refused_by,
            corrected_by=row.corrected_by,
            disputed_by=row.disputed_by,
            answered_by=row.answered_by,
            verified_by=row.verified_by,
            suspect=row.entry in self.suspects,
            suspect_by=self.suspects.get(row.entry) if self.people.functions is None else None,
            evidence=row.evidence,
            fictional=bool(row.fictional),
            summary=summary(row.kind, row.type, details, self.language, row.outcome, row.target),
            hash=row.hash,
        )

    def _without_systems(self, value: object) -> object:
        """The codes of a summary, without the references of systems that the reader is shown nothing of."""
        if isinstance(value, list):
            return [self._without_systems(each) for each in value]
        return _LEFT_OUT[self.language == "nl"] if value in self.systems else value
