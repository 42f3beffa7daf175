"""One batch of entries into the tables. Whatever the batches are, the tables come out the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select, update

from ..domain.act import Recorded
from ..domain.act_codec import act_to_json
from ..domain.values import Code
from ..evidence.digests import base64_standard
from ..ledger.decoding import to_recorded
from .building import build_tables
from .entry_rows import add_entry_rows
from .families import families
from .known_timelines import HARMLESS, AdoptedLaws, Adoption
from .rectangles import RectangleWriter
from .redaction_rows import add_redaction_row, forget_erased
from .rows import Incoming, RowBuffer, attested_day, incoming
from .streams import Streams
from .subject_rows import add_subject_rows
from .tables import adoptions, entries, meta, metadata, standings, standings_attested

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from ..domain.act import Act
    from ..ledger.reader import Reader

BATCH: Final = 5_000
"""Entries in one transaction."""


def seen(connection: Connection) -> tuple[int, str]:
    """How many entries are in the tables, and the root over them in base64 (empty for none).

    Where the file says something that cannot be, it is no entries with a root that is no ledger's.
    """
    found = {row.name: row.value for row in connection.execute(select(meta).where(meta.c.name.in_(("size", "root"))))}
    size, root = found.get("size", ""), found.get("root", "")
    return (int(size), root) if size.isdecimal() else (0, "unknown")


def root_text(reader: Reader, size: int) -> str:
    """The root over the first entries of the ledger, in base64; empty for none."""
    return base64_standard(reader.root(size)) if size else ""


def empty_tables(connection: Connection) -> None:
    """Forget all entries."""
    for table in metadata.sorted_tables:
        if table is not meta:
            connection.execute(table.delete())
    _note(connection, 0, "")


def build(connection: Connection, reader: Reader, size: int) -> None:
    """Make the tables anew from the first ``size`` entries, whatever they hold."""
    empty_tables(connection)
    build_tables(connection, reader, size)
    _note(connection, size, root_text(reader, size))


def apply_batch(connection: Connection, reader: Reader, streams: Streams, start: int, stop: int) -> None:
    """Bring the entries from index ``start`` up to but not including ``stop`` into the tables."""
    streams.begin(start, stop)
    _apply(connection, map(incoming, reader.entries(start, stop)), streams, start)
    _note(connection, stop, root_text(reader, stop))


def suppose(connection: Connection, reader: Reader, acts: Sequence[Act]) -> None:
    """Bring acts that are not recorded into tables that hold all entries, as those that would come next."""
    start = reader.head().size
    last = to_recorded(reader.entry(start - 1))
    streams = Streams(reader)
    streams.begin(start, start + len(acts))
    supposed = (
        Recorded(start + place, last.recorded_at, last.rehearsal, last.key, last.leaf, act)
        for place, act in enumerate(acts)
    )
    _apply(connection, (Incoming(each, act_to_json(each.act, _nothing), {}) for each in supposed), streams, start)


def _nothing(_name: str, _text: str) -> str:
    """No commitment is made to the texts of what is only supposed."""
    return ""


def _apply(connection: Connection, arriving: Iterable[Incoming], streams: Streams, start: int) -> None:
    buffer = RowBuffer()
    systems: dict[Code, list[Recorded]] = {}
    for entry in arriving:
        add_entry_rows(buffer, entry, lambda version: streams.laws().taxonomy(version))
        add_subject_rows(buffer, entry)
        add_redaction_row(buffer, entry)
        stream = entry.recorded.act.stream
        if stream.kind == "ai-system":
            systems.setdefault(stream.code, []).append(entry.recorded)
    buffer.write(connection)
    forget_erased(connection, start)
    _write_standings(connection, systems, streams, start)


def _write_standings(connection: Connection, systems: dict[Code, list[Recorded]], streams: Streams, start: int) -> None:
    adopted = _adoptions(connection)
    new_days = [adoption.attested_day for adoption in adopted if adoption.index >= start]
    if new_days:
        systems = {**{code: [] for code in _systems_under_the_law(connection)}, **systems}
    found = families(connection)
    for code in [*systems]:
        for target in sorted(found.targets.get(code, ())):
            systems.setdefault(target, [])
    laws = AdoptedLaws(adopted, streams.laws().taxonomy)
    recorded, attested = RectangleWriter(standings), RectangleWriter(standings_attested)
    for code in systems:
        family = found.members.get(code, frozenset())
        new = sorted((entry for one in (code, *family) for entry in systems.get(one, ())), key=lambda one: one.index)
        stream = streams.with_new(code, new, start, family)
        recorded.follow(code, stream.by_index(start, laws))
        first = min([*new_days, *(attested_day(entry) for entry in new)])
        attested.reopen(code, first)
        attested.follow(code, stream.by_attested_day(first, laws))
    recorded.write(connection)
    attested.write(connection)


def _adoptions(connection: Connection) -> list[Adoption]:
    rows = connection.execute(select(adoptions).where(adoptions.c.kind == "taxonomy").order_by(adoptions.c.entry))
    return [Adoption(row.entry, row.attested_day, Code(row.code)) for row in rows]


def _systems_under_the_law(connection: Connection) -> list[Code]:
    """The systems about which there is more than the law does not matter to."""
    found = select(entries.c.code).where(entries.c.kind == "ai-system", entries.c.type.not_in(HARMLESS)).distinct()
    return [Code(code) for code in connection.scalars(found.order_by(entries.c.code))]


def _note(connection: Connection, size: int, root: str) -> None:
    for name, value in (("size", str(size)), ("root", root)):
        connection.execute(update(meta).where(meta.c.name == name).values(value=value))
