"""The tables. Every one has a natural key, so that its rows have one order and their digest one value.

Texts stand in ``texts`` and nowhere else, since they can be withheld or erased; other tables name the entry whose
field holds them (``name_index`` 41: field ``name`` of entry 41). ``entry`` is the index of an entry. Lists are JSON.
Days and knowledge are numbers (:mod:`.days`).
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, MetaData, Table, Text

SCHEMA_VERSION = "9"
"""Raised whenever a table, or what is written in one, changes: a file of another version is rebuilt."""

metadata = MetaData()


def _known() -> list[Column[int]]:
    """Where an entry stands in what is known: its index, and the day from which it counts when attested."""
    return [
        Column("entry", BigInteger, primary_key=True, autoincrement=False),
        Column("attested_day", Integer, nullable=False),
    ]


meta = Table("meta", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

texts = Table(
    "texts",
    metadata,
    Column("entry", BigInteger, primary_key=True, autoincrement=False),
    Column("field", Text, primary_key=True),
    Column("value", Text),  # NULL: erased or not at hand
    Column("digest", Text, nullable=False),
    sqlite_with_rowid=False,
)

entries = Table(
    "entries",
    metadata,
    *_known(),
    Column("recorded_at", Text, nullable=False),
    Column("recorded_day", Integer, nullable=False),
    Column("effective_on", Text, nullable=False),
    Column("effective_first", Integer, nullable=False),
    Column("effective_last", Integer, nullable=False),
    Column("decided_on", Text),
    Column("decided_last", Integer),
    Column("type", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("deployment", Text),
    Column("organisation", Text),  # the one that the event names
    Column("actor", Text, nullable=False),
    Column("actor_organisation", Text, nullable=False),
    Column("mandate", BigInteger),
    Column("on_behalf_of", Text),
    Column("inquiry", Text),
    Column("level", Text, nullable=False),
    Column("held", Text),  # of a stub: the level of what is held elsewhere
    Column("rules", Text, nullable=False),
    Column("taxonomy", Text),
    Column("guidance", Text, nullable=False),  # JSON: codes
    Column("relation", Text),  # approves, refuses, corrects, verifies, disputes, answers, redacts, lifts
    Column("target", BigInteger),  # the entry that it does that to
    Column("details", Text, nullable=False),  # JSON: the codes that a summary names
    Column("evidence", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    Index("entries_code", "kind", "code"),
    Index("entries_target", "target"),
    Index("entries_attested", "attested_day"),
)

redactions = Table(
    "redactions",
    metadata,
    *_known(),
    Column("target", BigInteger),  # of a proposal: the entry, the field and what is to become of it
    Column("field", Text),
    Column("mode", Text),
    Column("ground", Text),
    Column("selection_list", Text),
    Column("proposal", BigInteger),  # of an approval: the proposal
    Column("withholding", BigInteger),  # of a proposal to lift one: the entry that approved it
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("entry", BigInteger, primary_key=True, autoincrement=False),
    Column("on_from", Integer, primary_key=True, autoincrement=False),
    Column("on_until", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("points", Text, nullable=False),  # JSON: codes
)


def _rectangles(name: str) -> Table:
    """What a deployment is, on an interval of days, as known over an interval of knowledge."""
    return Table(
        name,
        metadata,
        Column("code", Text, primary_key=True),
        Column("deployment", Text, primary_key=True),
        Column("known_from", BigInteger, primary_key=True, autoincrement=False),
        Column("on_from", Integer, primary_key=True, autoincrement=False),
        Column("known_until", BigInteger, nullable=False),
        Column("on_until", Integer, nullable=False),
        Column("since", Integer, nullable=False),
        Column("standing", Text, nullable=False),
        Column("standing_date", Text),
        Column("outcome", Text),
        Column("use", Text, nullable=False),
        Column("use_index", BigInteger, nullable=False),
        Column("claim", Text, nullable=False),
        Column("shutdown", Text, nullable=False),
        Column("points", Text, nullable=False),  # JSON: codes
        Column("later", Text, nullable=False),  # JSON: [code, day]
        Column("claims", Text, nullable=False),  # JSON: claim, ground, state, index
        Column("shutdowns", Text, nullable=False),  # JSON: steps (stage, index, on, planned), reactivated_on
        Column("covers", Boolean(create_constraint=False), nullable=False),
        Column("reexamine", Text, nullable=False),  # JSON: reason, on, index
        Column("review_on", Text),
        Column("classification", BigInteger),
        Column("approval", BigInteger),
        Column("proposed", BigInteger),
        Column("depth", Text),
        Column("taxonomy", Text),
        Column("guidance", Text, nullable=False),  # JSON: codes
        Column("organisation", Text, nullable=False),
        Column("organisation_index", BigInteger, nullable=False),
        Column("roles", Text, nullable=False),  # JSON
        Column("name_index", BigInteger),
        Column("function_index", BigInteger),
        Column("purpose_index", BigInteger),
        Column("supplier_index", BigInteger),
        Column("version_index", BigInteger),
        Column("processes_index", BigInteger),
        Column("parts", Text, nullable=False),  # JSON: codes
        Column("external", Text, nullable=False),  # JSON: codes
        Column("present", Text, nullable=False),  # JSON: source -> bool
        Column("rests_on", Text, nullable=False),  # JSON: indexes
        Column("unknown", Text, nullable=False),  # JSON: indexes of entries of types not known here
        Index(f"{name}_open", "known_until", "known_from"),
        Index(f"{name}_standing", "standing", "known_until", "known_from"),
        sqlite_with_rowid=False,
    )


standings = _rectangles("standings")
standings_attested = _rectangles("standings_attested")

system_links = Table(
    "system_links",  # as recorded, corrected or not
    metadata,
    *_known(),
    Column("other", Text, primary_key=True),
    Column("kind", Text, nullable=False),  # merged_into, split_into
    Column("code", Text, nullable=False),
    Column("on_from", Integer, nullable=False),
    Index("system_links_other", "other"),
)

organisations = Table(
    "organisations",
    metadata,
    *_known(),
    Column("code", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("effective_on", Text, nullable=False),
    Column("kind", Text),
    Column("parent", Text),
    Column("successor", Text),
    Column("tooi", Text),
    Column("oin", Text),
    Column("source", Text),
    Column("fictional", Boolean(create_constraint=False)),
)

officials = Table(
    "officials",
    metadata,
    *_known(),
    Column("handle", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("since", Text, nullable=False),
    Index("officials_handle", "handle"),
)

keys = Table(
    "keys",
    metadata,
    *_known(),
    Column("handle", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("public_key", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("since", Text, nullable=False),
)

revocations = Table(
    "revocations",
    metadata,
    *_known(),
    Column("handle", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("suspect_since", Text),
    Column("recorded_at", Text, nullable=False),
)

departures = Table(
    "departures",
    metadata,
    *_known(),
    Column("handle", Text, nullable=False),
    Column("recorded_at", Text, nullable=False),
)

mandates = Table(
    "mandates",
    metadata,
    *_known(),
    Column("handle", Text, nullable=False),
    Column("granted", Boolean(create_constraint=False), nullable=False),
    Column("role", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("on_from", Integer, nullable=False),
    Column("on_until", Integer, nullable=False),
)

adoptions = Table(
    "adoptions",
    metadata,
    *_known(),
    Column("kind", Text, nullable=False),  # taxonomy or guidance
    Column("code", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("effective_on", Text, nullable=False),
)

law_files = Table(
    "law_files",
    metadata,
    *_known(),
    Column("kind", Text, nullable=False),  # taxonomy or guidance
    Column("code", Text, nullable=False),
    Column("digest", Text, nullable=False),
)

inquiries = Table(
    "inquiries",
    metadata,
    *_known(),
    Column("code", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("recorded_day", Integer, nullable=False),
    Column("effective_first", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text),
    Column("organisation", Text),
    Column("reference_date", Text),
    Column("deadline", Text),
    Column("received_on", Text),
    Column("examined", BigInteger),
    Column("addressees", Text),  # JSON, as the lists below
    Column("reach", Text),
    Column("covers", Text),
    Column("systems", Text),
    Column("questions", Integer),
    Column("guidance", Text),
    Column("target", BigInteger),  # of a correction
    Index("inquiries_code", "code"),
)
