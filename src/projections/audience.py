"""What each audience sees of every field: one table, by which questions and exports go, and from which docs are made.

``full`` sees what is kept; ``public`` what may be published. A text of which a redaction is approved is told apart by
that entry; what is withheld by rule has its ground here, and its author is whoever recorded it, by function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from sqlalchemy import select

from ..domain.accreditation import LEVELS
from ..frozen import frozen
from .hidden_entries import classified
from .shown_texts import ShownTo, shown_texts
from .tables import officials
from .text_of import TextOf
from .withholdings import NAMING_PEOPLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sqlalchemy import Connection

    from ..domain.values import Level
    from .position import Moment

Seen: TypeAlias = Literal["shown", "unless-redacted", "by-function", "never"]
"""As it is; as it is unless a redaction withholds it; the official's function in its place; not at all."""


@frozen
class FieldRule:
    """What the public sees of fields of one sort, on which ground it is withheld, and what the fields are."""

    public: Seen
    ground: str | None
    fields: tuple[str, ...]
    about: tuple[str, str]


FIELDS: Final[Mapping[str, FieldRule]] = {
    "texts": FieldRule(
        "unless-redacted",
        None,
        (
            *("name", "name_en", "function", "purpose", "supplier", "version", "processes"),
            *("because", "motivation", "motivations", "condition_motivations", "uses", "provision", "text", "dissent"),
            *("remark", "content", "reviewed_by"),
            *("reexamine_if", "decided_by", "evidence.title", "evidence.location", "title", "questions"),
        ),
        (
            "what people wrote about systems and decisions",
            "wat mensen schreven over systemen en besluiten",
        ),
    ),
    "names of people": FieldRule(
        "never",
        "woo-5.1-2-e",
        tuple(f"{name.removesuffix('.v1')}.{field}" for name, fields in NAMING_PEOPLE.items() for field in fields),
        (
            "the name of an official, who signed a return, and who asked for a snapshot and received it",
            "de naam van een functionaris, wie een opgave tekende, en wie een momentopname vroeg en kreeg",
        ),
    ),
    "handles": FieldRule(
        "by-function",
        "woo-5.1-2-e",
        ("actor.handle", "approver", "by", "submitted_by", "proposed_by", "approved_by", "ref of an official"),
        ("the pseudonym under which an official acts", "het pseudoniem waaronder een functionaris handelt"),
    ),
    "keys": FieldRule(
        "never",
        "woo-5.1-2-e",
        ("fingerprint", "public_key", "signature"),
        ("what links the acts of one official", "wat de handelingen van één functionaris verbindt"),
    ),
    "codes": FieldRule(
        "shown",
        None,
        (
            *("ref", "index", "hash", "type", "recorded_at", "effective_on", "decided_on", "organisation", "standing"),
            *("outcome", "use", "claim", "shutdown", "points", "taxonomy", "guidance", "evidence.sha256", "ground"),
        ),
        ("references, dates, states and digests", "referenties, dagen, toestanden en hashes"),
    ),
}
"""The sorts of fields, and what the public sees of each where the entry is unclassified."""

ABOVE_UNCLASSIFIED: Final = """\
Of an entry above unclassified the public sees its index, time and hash, its level, and by which function it was
recorded; of a deployment that rests on one, only that it was left out, and no page of its system. What is about a
system that was itself registered above unclassified, or as a stub, or about such a deployment, counts as of that level
too, whatever it says itself: its reference is shown nowhere. That goes by what was known at the moment asked about.
"""
"""The rule that comes before all others."""


@frozen
class Withheld:
    """How many rows or entries a reader does not see on one ground (a level), by whom: function and organisation."""

    ground: str
    function: TextOf | None
    organisation: str
    count: int

    def document(self) -> dict[str, Any]:
        """As JSON."""
        function = None if self.function is None else self.function.value
        by = {"function": function, "organisation": self.organisation}
        return {"ground": self.ground, "by": by, "count": self.count}


@frozen
class Hidden:
    """The entries that a reader may not see the content of: index -> level, and who recorded it.

    ``systems``: those of which the reader is shown nothing, not even a reference.
    """

    levels: Mapping[int, Level]
    authors: Mapping[int, tuple[TextOf | None, str]]
    systems: frozenset[str] = frozenset()

    def hides(self, indexes: Iterable[int]) -> bool:
        """Whether anything that rests on these entries is withheld."""
        return bool(self.levels) and any(index in self.levels for index in indexes)

    def withheld(self, groups: Iterable[Collection[int]]) -> tuple[Withheld, ...]:
        """What was left out, counted by ground and author; a group are the entries of one row."""
        counted: dict[tuple[str, TextOf | None, str], int] = {}
        for group in groups:
            highest = max((index for index in group if index in self.levels), key=self._order)
            key = (self.levels[highest], *self.authors[highest])
            counted[key] = counted.get(key, 0) + 1
        return tuple(
            Withheld(ground, function, organisation, count)
            for (ground, function, organisation), count in sorted(counted.items(), key=lambda one: str(one[0]))
        )

    def _order(self, index: int) -> tuple[int, int]:
        return LEVELS.index(self.levels[index]), -index


NOTHING_HIDDEN: Final = Hidden({}, {})


def hidden_from(connection: Connection, reader: ShownTo, moment: Moment) -> Hidden:
    """What is hidden from that reader: nothing from ``full``, all above unclassified then from ``public``."""
    found = None if reader.audience == "full" else classified(connection, moment)
    if found is None or not found.levels:
        return NOTHING_HIDDEN
    functions = functions_of(connection)
    authors = {index: (functions.get(actor), organisation) for index, (actor, organisation) in found.actors.items()}
    return Hidden(found.levels, authors, found.systems)


def functions_of(connection: Connection) -> Mapping[str, TextOf]:
    """The function of each official, as shown."""
    columns = (officials.c.handle, shown_texts)
    joined = select(*columns).join(shown_texts, shown_texts.c.entry == officials.c.entry)
    rows = connection.execute(joined.where(shown_texts.c.field == "function").order_by(officials.c.entry))
    return {row.handle: TextOf(row.entry, row.field, row.value, row.digest, row.redaction) for row in rows}


@frozen
class People:
    """How officials appear to a reader: by handle, or (to the public) by function."""

    functions: Mapping[str, TextOf] | None

    def shown(self, handle: str | None) -> str | None:
        """The handle, or the function in its place; None where that is not at hand, or nobody is meant."""
        if handle is None or self.functions is None:
            return handle
        found = self.functions.get(handle)
        return None if found is None else found.value


def people_for(connection: Connection, reader: ShownTo) -> People:
    """How officials appear to that reader, as :data:`FIELDS` says of handles."""
    by_function = reader.audience == "public" and FIELDS["handles"].public == "by-function"
    return People(functions_of(connection) if by_function else None)
