"""Why a text is not shown to a reader: on which ground, by which entries, and by the functions of whom.

What is erased is shown to nobody; what is withheld, and what names people or is above unclassified, not to the public.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from sqlalchemy import or_, select

from ..domain.labels import label
from ..domain.redaction_grounds import ground_label
from ..frozen import frozen
from .redaction_rows import redaction_rows
from .tables import entries, officials, redactions, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection

    from ..errors import Language
    from ..evidence.snapshot_format import TextKey
    from .redaction_rows import RedactionRow
    from .shown_texts import Audience

    Mode: TypeAlias = Literal["withheld", "erased", "by-rule"]

NAMING_PEOPLE: Final = {
    "official.enrolled.v1": ("name",),
    "inquiry.return-submitted.v1": ("signed_by",),
    "inquiry.return-revised.v1": ("signed_by",),
    "snapshot.issued.v1": ("recipient", "request"),
}
"""The texts that name somebody, or may, which the public never sees (ground and reason: :mod:`.audience`)."""
_PRIVACY: Final = "woo-5.1-2-e"
_FUNCTION: Final = "function"


@frozen
class Author:
    """Who had a part in it: the official's function (None: not shown itself, or not at hand), and the organisation."""

    function: str | None
    organisation: str

    @property
    def words(self) -> str:
        """As people read it."""
        return self.organisation if self.function is None else f"{self.function} ({self.organisation})"

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"function": self.function, "organisation": self.organisation}


@frozen
class Withholding:
    """Why the text ``field`` of ``entry`` is not shown.

    ``mode``: withheld or erased by a proposal and its approval, or kept from the public by rule. ``ground`` is a code
    of :data:`~grootboek.domain.redaction_grounds.GROUNDS` or, by rule, a level. ``authors``: ``proposed_by`` and
    ``approved_by``, by rule ``recorded_by``.
    """

    entry: int
    field: str
    mode: Mode
    ground: str
    selection_list: str | None
    proposal: int | None
    approval: int | None
    authors: Mapping[str, Author]

    @property
    def key(self) -> TextKey:
        """The text."""
        return self.entry, self.field

    @property
    def by_entry(self) -> int:
        """The entry by which it is not shown."""
        return self.entry if self.approval is None else self.approval

    def cited(self, language: Language) -> str:
        """The ground, as it is cited."""
        if self.mode == "by-rule" and self.ground != _PRIVACY:
            return label("level", self.ground, language)
        return ground_label(self.ground, language, self.selection_list)

    def document(self, language: Language) -> dict[str, Any]:
        """As JSON."""
        return {
            "entry": self.entry,
            "field": self.field,
            "mode": self.mode,
            "ground": self.ground,
            "citation": self.cited(language),
            "selection_list": self.selection_list,
            "proposal": self.proposal,
            "approval": self.approval,
            **{role: author.document() for role, author in self.authors.items()},
        }


def withholdings(connection: Connection, audience: Audience) -> tuple[Withholding, ...]:
    """All texts that this audience is not shown, each once.

    An erasure counts whatever moment is asked about: the text is gone. So does what is withheld, or shown again: what
    may be published is judged when it is published.
    """
    hidden = {} if audience == "full" else dict(_by_rule(connection))
    redacted = {(row.target, row.field): row for row in _redacted(connection, audience)}
    if not hidden and not redacted:
        return ()
    authors = _Authors(_functions(connection, {*hidden, *redacted}))
    actors = _actors(connection) if redacted else {}
    made = {key: _withheld_by_rule(key, by, authors) for key, by in hidden.items()}
    return tuple({**made, **{key: _withheld(row, actors, authors) for key, row in redacted.items()}}.values())


def _redacted(connection: Connection, audience: Audience) -> Iterator[RedactionRow]:
    """What stands, of each text one: erased for everybody, withheld for the public."""
    for row in redaction_rows(connection):
        if row.stands and (row.mode == "erased" or audience == "public"):
            yield row


def _approval(row: RedactionRow) -> int:
    return row.approval or 0


@frozen
class _Kept:
    """A text that is kept from the public by rule: on which ground, and who recorded it where."""

    ground: str
    actor: str
    organisation: str


def _by_rule(connection: Connection) -> Iterator[tuple[TextKey, _Kept]]:
    """Names of people, and all texts of entries that are not unclassified."""
    about = (entries.c.level, entries.c.type, entries.c.actor, entries.c.actor_organisation)
    joined = select(texts.c.entry, texts.c.field, *about).join(entries, entries.c.entry == texts.c.entry)
    hidden = or_(entries.c.level != "unclassified", entries.c.type.in_(tuple(NAMING_PEOPLE)))
    for row in connection.execute(joined.where(hidden)):
        if row.level != "unclassified" or row.field in NAMING_PEOPLE[row.type]:
            ground = _PRIVACY if row.level == "unclassified" else row.level
            yield (row.entry, row.field), _Kept(ground, row.actor, row.actor_organisation)


@frozen
class _Authors:
    """The functions of officials, as far as they are shown."""

    functions: Mapping[str, str | None]

    def author(self, actor: str, organisation: str) -> Author:
        """How an official is named."""
        return Author(self.functions.get(actor), organisation)


def _functions(connection: Connection, hidden: Iterable[TextKey]) -> Mapping[str, str | None]:
    """The function of each official by handle, without those that are not shown."""
    left_out = frozenset(hidden)
    columns = (officials.c.handle, texts.c.entry, texts.c.value)
    joined = select(*columns).join(texts, texts.c.entry == officials.c.entry).where(texts.c.field == _FUNCTION)
    rows = connection.execute(joined.order_by(officials.c.entry))
    return {row.handle: None if (row.entry, _FUNCTION) in left_out else row.value for row in rows}


def _actors(connection: Connection) -> Mapping[int, tuple[str, str]]:
    """Who recorded each proposal and approval: handle and organisation."""
    columns = (entries.c.entry, entries.c.actor, entries.c.actor_organisation)
    rows = connection.execute(select(*columns).join(redactions, redactions.c.entry == entries.c.entry))
    return {row.entry: (row.actor, row.actor_organisation) for row in rows}


def _withheld_by_rule(key: TextKey, kept: _Kept, authors: _Authors) -> Withholding:
    by = {"recorded_by": authors.author(kept.actor, kept.organisation)}
    return Withholding(*key, "by-rule", kept.ground, None, None, None, by)


def _withheld(row: RedactionRow, actors: Mapping[int, tuple[str, str]], authors: _Authors) -> Withholding:
    approval = _approval(row)
    by = {"proposed_by": authors.author(*actors[row.proposal]), "approved_by": authors.author(*actors[approval])}
    mode: Mode = "erased" if row.mode == "erased" else "withheld"
    return Withholding(row.target, row.field, mode, row.ground, row.selection_list, row.proposal, approval, by)
