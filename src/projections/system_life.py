"""What became of an AI system as a subject: its versions, merges and splits, and the disputes about its entries.

All of it as known at a moment, without the entries that a known correction names; each with the entry that says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, or_, select

from .conditions import known, stands
from .days import as_text
from .shown_texts import shown_texts as texts
from .tables import entries, system_links
from .text_of import TextOf

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from .audience import People
    from .position import Moment

_REPLACED: Final = "ai-system.version-replaced.v1"
_LINKS: Final = {
    ("merged_into", True): "merged_into",
    ("merged_into", False): "merged_from",
    ("split_into", True): "split_into",
    ("split_into", False): "part_of",
}
"""What a link is called, by its kind and whether the system asked about is the one that says so."""


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version as stated from a day on. ``replaced``: it replaced another, which examinations do not survive."""

    index: int
    on: str
    text: TextOf
    replaced: bool

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"version": self.text.value, "on": self.on, "replaced": self.replaced, "index": self.index}


@dataclass(frozen=True, slots=True)
class LinkShown:
    """Another system: ``kind`` is merged_into, merged_from, split_into or part_of."""

    index: int
    kind: str
    ref: str
    on: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"kind": self.kind, "ref": self.ref, "on": self.on, "index": self.index}


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """An answer to a dispute."""

    index: int
    on: str
    by: str | None
    text: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"index": self.index, "on": self.on, "by": self.by, "text": self.text}


@dataclass(frozen=True, slots=True)
class DisputeShown:
    """A dispute of ``entry``; it is open while there are no answers."""

    index: int
    entry: int
    on: str
    by: str | None
    because: str | None
    answers: tuple[AnswerShown, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "index": self.index,
            "entry": self.entry,
            "on": self.on,
            "by": self.by,
            "because": self.because,
            "answers": [each.document() for each in self.answers],
        }


@dataclass(frozen=True, slots=True)
class SystemLife:
    """Versions, links and disputes, each by index."""

    versions: tuple[VersionShown, ...]
    links: tuple[LinkShown, ...]
    disputes: tuple[DisputeShown, ...]

    @property
    def merged_into(self) -> LinkShown | None:
        """The last merge that was recorded of this system into another, which is the one that counts."""
        return next((link for link in reversed(self.links) if link.kind == "merged_into"), None)

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "versions": [each.document() for each in self.versions],
            "links": [each.document() for each in self.links],
            "disputes": [each.document() for each in self.disputes],
        }


def system_life(connection: Connection, moment: Moment, ref: str, people: People) -> SystemLife:
    """What is known at the moment about the system's versions, its links to others, and disputes."""
    return SystemLife(
        _versions(connection, moment, ref), _links(connection, moment, ref), _disputes(connection, moment, ref, people)
    )


def _versions(connection: Connection, moment: Moment, ref: str) -> tuple[VersionShown, ...]:
    said = (texts.c.value, texts.c.digest, texts.c.redaction)
    columns = (entries.c.entry, entries.c.type, entries.c.effective_on, *said)
    chosen = (
        select(*columns)
        .join(texts, and_(texts.c.entry == entries.c.entry, texts.c.field == "version"))
        .where(_of(ref), known(entries, moment), stands(entries, moment))
        .order_by(entries.c.entry)
    )
    return tuple(
        VersionShown(
            row.entry,
            row.effective_on,
            TextOf(row.entry, "version", row.value, row.digest, row.redaction),
            replaced=row.type == _REPLACED,
        )
        for row in connection.execute(chosen)
    )


def _links(connection: Connection, moment: Moment, ref: str) -> tuple[LinkShown, ...]:
    about = or_(system_links.c.code == ref, system_links.c.other == ref)
    chosen = (
        select(system_links)
        .where(about, known(system_links, moment), stands(system_links, moment))
        .order_by(system_links.c.entry, system_links.c.other)
    )
    return tuple(
        LinkShown(
            index=row.entry,
            kind=_LINKS[row.kind, row.code == ref],
            ref=row.other if row.code == ref else row.code,
            on=as_text(row.on_from),
        )
        for row in connection.execute(chosen)
    )


def _disputes(connection: Connection, moment: Moment, ref: str, people: People) -> tuple[DisputeShown, ...]:
    columns = (entries.c.entry, entries.c.relation, entries.c.target, entries.c.effective_on, entries.c.actor)
    said = and_(texts.c.entry == entries.c.entry, texts.c.field.in_(("because", "text")))
    chosen = (
        select(*columns, texts.c.value)
        .outerjoin(texts, said)
        .where(_of(ref), entries.c.relation.in_(("disputes", "answers")), known(entries, moment))
        .order_by(entries.c.entry)
    )
    rows = connection.execute(chosen).all()
    answers: dict[int, list[AnswerShown]] = {}
    for row in rows:
        if row.relation == "answers":
            answer = AnswerShown(row.entry, row.effective_on, people.shown(row.actor), row.value)
            answers.setdefault(row.target, []).append(answer)
    return tuple(
        DisputeShown(
            row.entry,
            row.target,
            row.effective_on,
            people.shown(row.actor),
            row.value,
            tuple(answers.get(row.entry, ())),
        )
        for row in rows
        if row.relation == "disputes"
    )


def _of(ref: str) -> ColumnElement[bool]:
    return and_(entries.c.kind == "ai-system", entries.c.code == ref)
