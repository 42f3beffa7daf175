"""A snapshot: the inventory at a moment in one document that can be checked without the ledger.

Its core depends on nothing but the question, the resolved index, the audience and the rules, so that the same question
gives the same bytes for ever, on any copy of the ledger. So ``known_at`` in the core is the recorded time of the last
entry that counts (or, by attested days, the last day), and a text is a reference to the commitment that an entry holds.
The texts themselves stand beside the core, as far as they are at hand, and of each other one why it is not there: these
two depend on what is withheld and erased when the snapshot is made. The format is
:mod:`grootboek.evidence.snapshot_format`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from ..evidence.snapshot_format import references_in, snapshot_document
from ..evidence.snapshot_withholdings import By, NamedEntry, WithheldText
from ..frozen import frozen
from .audience import hidden_from
from .inventory import InventoryRow, rows_at
from .shown_rows import hidden_rows
from .shown_texts import ShownTo
from .tree import TreeAt, tree_at
from .withholdings import withholdings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from ..evidence.canonical import JsonValue
    from ..ledger.reader import Reader
    from .audience import Withheld
    from .position import Moment
    from .shown_texts import Audience
    from .store import Projections
    from .text_of import TextOf
    from .withholdings import Withholding


_ENTRY_LISTS: Final = frozenset({"rests_on", "unknown_entries"})
_ENTRY_NUMBERS: Final = frozenset({"use_index", "organisation_index", "classification", "approval", "proposed"})
"""The names under which a core names entries, beside those of references."""


@frozen
class SnapshotContents:
    """What a snapshot is made of: the core, the disclosures at hand, why others are not, all leaf hashes, the entries.

    ``entries`` has their bytes by index; for the public none, since they name officials and their keys.
    """

    core: Mapping[str, JsonValue]
    texts: Mapping[int, Mapping[str, str]]
    withholdings: Sequence[WithheldText]
    leaves: Sequence[bytes]
    entries: Mapping[int, bytes]


def snapshot_core(projections: Projections, moment: Moment, audience: Audience) -> Mapping[str, JsonValue]:
    """The core of the snapshot of the inventory at a moment: the same for ever."""
    return projections.ask(lambda connection: _core(connection, moment, audience), moment)


def snapshot(projections: Projections, moment: Moment, audience: Audience = "full") -> bytes:
    """The snapshot of the inventory at a moment, as bytes of one JSON document."""
    contents = _contents(projections, moment, audience)
    return snapshot_document(contents.core, contents.texts, contents.leaves, contents.withholdings)


def snapshot_contents(projections: Projections, moment: Moment, audience: Audience = "full") -> SnapshotContents:
    """The snapshot of the inventory at a moment, in the parts that a package is made of."""
    contents = _contents(projections, moment, audience)
    if audience == "public":
        return contents
    decided = {each.index for one in contents.withholdings for each in (one.proposal, one.approval) if each is not None}
    here = {index for index in decided if index < moment.position.size}
    named = sorted({*_entries_named(contents.core), *here})
    reader = projections.reader
    return replace(contents, entries={index: reader.entry(index).exact for index in named})


def _contents(projections: Projections, moment: Moment, audience: Audience) -> SnapshotContents:
    reader = projections.reader
    core = snapshot_core(projections, moment, audience)
    at_hand = _texts(reader, core)
    # Asked after the texts were read: what goes meanwhile is told, and is not among them.
    hidden = {each.key: each for each in projections.ask(lambda connection: withholdings(connection, audience))}
    texts = {
        index: shown
        for index, fields in at_hand.items()
        if (shown := {field: text for field, text in fields.items() if (index, field) not in hidden})
    }
    referred = {key for key, _ in references_in(core)}
    withheld = [_withheld_text(reader, hidden[key]) for key in sorted(referred & hidden.keys())]
    return SnapshotContents(core, texts, withheld, reader.leaves(0, moment.position.size), {})


def _withheld_text(reader: Reader, withheld: Withholding) -> WithheldText:
    """As the format has it."""

    def named(index: int | None) -> NamedEntry | None:
        return None if index is None else NamedEntry(index, *reader.leaves(index, index + 1))

    return WithheldText(
        *withheld.key,
        withheld.mode,
        withheld.ground,
        {role: By(author.function, author.organisation) for role, author in withheld.authors.items()},
        named(withheld.proposal),
        named(withheld.approval),
        withheld.selection_list,
    )


def _entries_named(value: JsonValue) -> Iterator[int]:
    """Every entry that a core names: by a reference, or as what a row rests on."""
    if isinstance(value, dict):
        if "sd" in value:
            yield from (index for (index, _), _ in references_in(value))
        for name, item in value.items():
            if name in _ENTRY_NUMBERS and type(item) is int:
                yield item
            elif name in _ENTRY_LISTS and isinstance(item, list):
                yield from (each for each in item if type(each) is int)
            else:
                yield from _entries_named(item)
    elif isinstance(value, list):
        for item in value:
            yield from _entries_named(item)


def _core(connection: Connection, moment: Moment, audience: Audience) -> Mapping[str, JsonValue]:
    position = moment.position
    tree = tree_at(connection, moment)
    rows = list(rows_at(connection, moment, tree))
    shown, left_out = hidden_rows(rows, hidden_from(connection, ShownTo(audience), moment))
    known_at = position.known_at if moment.attested else position.recorded_at
    return {
        "audience": audience,
        "index": position.index,
        "ledger": str(position.ledger),
        "organisations": _organisations(tree, shown),
        "origin": str(position.origin),
        "question": {
            "about": "inventory",
            "attested": position.attested,
            "known_at": str(known_at),
            "on": position.on.isoformat(),
        },
        "rehearsal": position.rehearsal,
        "root": position.root,
        "rows": [_row(row) for row in shown],
        "rules": str(position.rules),
        "size": position.size,
        "withheld_rows": len(rows) - len(shown),
        **({"withheld": [_withheld(each) for each in left_out]} if audience == "public" else {}),
    }


def _withheld(left_out: Withheld) -> Mapping[str, JsonValue]:
    """How many rows are left out on one ground, and whose function recorded what they rest on."""
    made: dict[str, JsonValue] = {
        "count": left_out.count,
        "ground": left_out.ground,
        "organisation": left_out.organisation,
    }
    return made if left_out.function is None else {**made, "function": _reference(left_out.function)}


def _row(row: InventoryRow) -> Mapping[str, JsonValue]:
    made: dict[str, Any] = {
        "ref": row.ref,
        "ministry": row.ministry,
        "organisation": row.organisation,
        "organisation_index": row.organisation_index,
        "fictional": row.fictional,
        "use_index": row.use_index,
        "approval": row.approval,
        "covers": row.covers,
        "later": [{"from": day, "point": point} for point, day in row.later],
        "roles": list(row.roles),
        "external": list(row.external),
        "sources": dict(row.sources),
        "rests_on": list(row.rests_on),
        "unknown_entries": list(row.unknown),
        "processes": [_reference(process) for process in row.processes],
        **row.facts(),
        **{name: _reference(text) for name, text in row.texts.items()},
    }
    return {name: value for name, value in made.items() if value is not None}


def _reference(text: TextOf) -> Mapping[str, JsonValue]:
    return {"field": text.field, "index": text.index, "sd": text.digest}


def _organisations(tree: TreeAt, rows: Sequence[InventoryRow]) -> list[JsonValue]:
    """The organisations and ministries that the rows name, with their names on the day."""
    named = {code for row in rows for code in (row.organisation, row.ministry) if code is not None}
    made: list[JsonValue] = []
    for code in sorted(named):
        about: dict[str, JsonValue] = {"code": code, "fictional": tree.fictional(code)}
        name = tree.name_at(code)
        if name is not None:
            about["name"] = _reference(name)
        made.append(about)
    return made


def _texts(reader: Reader, core: Mapping[str, JsonValue]) -> Mapping[int, Mapping[str, str]]:
    """The disclosures at hand of the texts that the core refers to, by entry and field."""
    wanted: dict[int, set[str]] = {}
    for (index, field), _ in references_in(core):
        wanted.setdefault(index, set()).add(field)
    if not wanted:
        return {}
    found: dict[int, Mapping[str, str]] = {}
    for stored in reader.entries(min(wanted), max(wanted) + 1):
        fields = wanted.get(stored.index, ())
        at_hand = {field: text for field, text in stored.disclosures.items() if field in fields}
        if at_hand:
            found[stored.index] = at_hand
    return found
