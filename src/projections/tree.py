"""The tree of organisations as known at a moment; the domain says what stands where on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ..domain.act import Act, Actor, Recorded, Stream
from ..domain.events import event_class
from ..domain.organisation_tree import OrganisationTree
from ..domain.values import Code, Committed, Fingerprint, Handle, Instant, LeafHash, Oin, Uri, When
from ..errors import NotFound
from ..frozen import frozen
from .conditions import known
from .shown_texts import shown_texts as texts
from .tables import entries, organisations
from .text_of import TextOf

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection, Row

    from ..domain.act import Event
    from .position import Moment

_ABOUT = Handle("projections")
_NO_KEY = Fingerprint("SHA256:" + "A" * 43)


@frozen
class TreeAt:
    """The tree as known at a moment, on its day."""

    tree: OrganisationTree
    day: date

    def ministry(self, code: str) -> str | None:
        """The nearest ministry: itself or one that it stands under."""
        found = self.tree.ministry(Code(code), self.day)
        return None if found is None else str(found)

    def name(self, code: str) -> str | None:
        """How it is called on the day; None where it is not known, or its name not at hand."""
        names = self.tree.names(Code(code), self.day)
        return None if names is None else names.name.value

    def name_at(self, code: str) -> TextOf | None:
        """As :meth:`name`, with where the text stands."""
        names = self.tree.names(Code(code), self.day)
        if names is None or names.name.digest is None:
            return None
        return TextOf(names.index, "name", names.name.value, names.name.digest)

    def fictional(self, code: str) -> bool:
        """Whether it is fictional, or stands or stood under one that is."""
        return self.tree.fictional(Code(code))

    def made_up(self) -> frozenset[str]:
        """The fictional organisations."""
        return frozenset(code for code in self.tree.organisations if self.tree.fictional(code))

    def with_below(self, code: str) -> frozenset[str]:
        """It and all below it on the day. Raises NotFound ``organisation-unknown-then``."""
        if Code(code) not in self.tree.organisations:
            raise NotFound("organisation-unknown-then", organisation=code)
        return self.tree.below(Code(code), self.day) | {Code(code)}


def tree_at(connection: Connection, moment: Moment) -> TreeAt:
    """The tree as known at a moment."""
    joined = select(organisations, entries.c.recorded_at, entries.c.hash, entries.c.version).join(
        entries, entries.c.entry == organisations.c.entry
    )
    names = {
        (row.entry, row.field): Committed(row.value, row.digest)
        for row in connection.execute(
            select(texts)
            .join(organisations, organisations.c.entry == texts.c.entry)
            .where(known(organisations, moment))
        )
    }
    rows = connection.execute(joined.where(known(organisations, moment)).order_by(organisations.c.entry))
    recorded = (_recorded(row, moment, names) for row in rows)
    return TreeAt(OrganisationTree.from_entries(recorded), moment.position.on)


def _recorded(row: Row[Any], moment: Moment, names: dict[tuple[int, str], Committed]) -> Recorded:
    """The entry again, as far as the tree needs it."""
    position = moment.position
    act = Act(
        ledger=position.ledger,
        stream=Stream("organisation", Code(row.code), row.version),
        command=Code("projections"),
        actor=Actor(_ABOUT, Code(row.code)),
        effective_on=When(row.effective_on),
        event=_event(row, names),
    )
    return Recorded(row.entry, Instant(row.recorded_at), position.rehearsal, _NO_KEY, LeafHash(row.hash), act)


def _event(row: Row[Any], names: dict[tuple[int, str], Committed]) -> Event:
    fields: dict[str, Any] = {
        "name": names.get((row.entry, "name")),
        "name_en": names.get((row.entry, "name_en")),
        "kind": row.kind,
        "parent": None if row.parent is None else Code(row.parent),
        "successor": None if row.successor is None else Code(row.successor),
        "tooi": None if row.tooi is None else Uri(row.tooi),
        "oin": None if row.oin is None else Oin(row.oin),
        "fictional": row.fictional,
        "source": None if row.source is None else Code(row.source),
    }
    kind = event_class(row.type)
    made: Event = kind(**{name: fields[name] for name in kind.__dataclass_fields__ if name in fields})
    return made
