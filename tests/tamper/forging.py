"""A ledger taken apart, to be put together otherwise: somebody with the file, the program and no key of another.

``taken_apart`` gives the entries as values; ``put_together`` writes a new file of them in which all that can be worked
out without a key is right: indexes, leaves, tree, head, columns, registers. What it cannot make right are signatures.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from grootboek.domain.act import stream_id
from grootboek.domain.events import AUTHORITY_TYPES
from grootboek.domain.values import Code, Instant, LedgerId
from grootboek.errors import GrootboekError
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import frame_entry, signed_offset, split_entry, split_signed
from grootboek.evidence.merkle import Frontier, leaf_hash
from grootboek.ledger.decoding import to_act
from grootboek.ledger.opening import open_reader
from grootboek.ledger.references import references_of
from grootboek.ledger.schema import sqlite_schema
from grootboek.ledger.tree import extend

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.keys import SigningKey


@dataclass(slots=True)
class Piece:
    """One entry in parts that a forger can change. ``signed`` is kept where the signature is not to be touched."""

    signed: bytes
    recorded_at: str
    clock: str | None
    rehearsal: bool
    disclosures: dict[str, str] = field(default_factory=dict)

    @property
    def act(self) -> dict[str, Any]:
        """The act as JSON."""
        found: dict[str, Any] = json.loads(self.signed)["act"]
        return found

    @property
    def signature(self) -> Any:  # noqa: ANN401 - JSON
        """The signature as JSON."""
        return json.loads(self.signed)["signature"]

    def with_act(self, **changes: Any) -> Piece:
        """With another act under the old signature."""
        return self.holding({**self.act, **changes}, self.signature)

    def holding(self, act: dict[str, Any], signature: Any) -> Piece:  # noqa: ANN401 - JSON
        """With that act and that signature, whether they fit or not."""
        signed = b'{"act":' + canonical(act) + b',"signature":' + canonical(signature) + b"}"
        return Piece(signed, self.recorded_at, self.clock, self.rehearsal, dict(self.disclosures))

    def signed_by(self, key: SigningKey, **changes: Any) -> Piece:
        """With another act, signed by a key that the forger has."""
        act = {**self.act, **changes}
        return self.holding(act, sign_acts([canonical(act)], key)[0])


@dataclass(slots=True)
class Apart:
    """A ledger taken apart."""

    ledger: tuple[Any, ...]
    pieces: list[Piece]
    commands: dict[str, tuple[Any, ...]]

    @property
    def id(self) -> LedgerId:
        """Which ledger it says it is."""
        return LedgerId(self.ledger[2])

    def find(self, type_: str) -> int:
        """The index of the first entry of a type."""
        return next(at for at, piece in enumerate(self.pieces) if piece.act["type"] == type_)


def taken_apart(path: Path) -> Apart:
    """The ledger in a file, in parts."""
    pieces = []
    with closing(open_reader(path)) as reader:
        for stored in reader.entries():
            parts = split_entry(stored.entry)
            pieces.append(
                Piece(parts.signed, parts.recorded_at, parts.clock, parts.rehearsal, dict(stored.disclosures))
            )
    with closing(sqlite3.connect(path)) as connection:
        ledger = connection.execute("SELECT * FROM ledger").fetchone()
        commands = {row[0]: row for row in connection.execute("SELECT * FROM commands")}
    return Apart(ledger, pieces, commands)


def put_together(apart: Apart, path: Path) -> Path:
    """A new file of those entries, everything in it worked out again but the signatures."""
    for old in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        old.unlink(missing_ok=True)
    leaves: list[bytes] = []
    authority, first = 0, dict[str, list[int]]()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"PRAGMA synchronous = OFF; BEGIN; {sqlite_schema()} COMMIT;")
        connection.execute("INSERT INTO ledger VALUES (?, ?, ?, ?, ?)", apart.ledger)
        connection.execute("INSERT INTO head VALUES (1, ?, NULL, x'', 0)", (len(apart.pieces),))
        for index, piece in enumerate(apart.pieces):
            entry = frame_entry(index, piece.recorded_at, piece.rehearsal, piece.signed, piece.clock)
            leaves.append(leaf_hash(entry))
            act = piece.act
            stream = act["stream"]
            originator = stream_id(apart.id, stream["kind"], Code(stream["code"])).hex
            offset = signed_offset(index, piece.recorded_at, piece.rehearsal, piece.clock)
            row = (index, originator, stream["version"], act["type"], entry, leaves[-1], offset)
            connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            for name, text in piece.disclosures.items():
                connection.execute("INSERT INTO disclosures VALUES (?, ?, ?)", (index, name, text))
            for given in _given_out(piece):
                register = (*given, originator, index)
                connection.execute("INSERT INTO reference_register VALUES (?, ?, ?, ?)", register)
            first.setdefault(act["command"], []).append(index)
            authority = index + 1 if act["type"] in AUTHORITY_TYPES else authority
        for command, indexes in first.items():
            kept = apart.commands.get(command, (command, bytes(32), bytes(32), 0, 0, "forged"))
            registered = (command, kept[1], kept[2], indexes[0], len(indexes), kept[5])
            connection.execute("INSERT INTO commands VALUES (?, ?, ?, ?, ?, ?)", registered)
        edge, subtrees = extend(Frontier(), leaves)
        assert not subtrees
        connection.execute(
            "UPDATE head SET recorded_at = ?, authority = ?, frontier = ?",
            (apart.pieces[-1].recorded_at, authority, edge.to_bytes()),
        )
        connection.commit()
    return path


def later(time: str, microseconds: int = 1) -> str:
    """A recorded time, so much later."""
    return str(Instant.of(Instant(time).moment + timedelta(microseconds=microseconds)))


def _given_out(piece: Piece) -> list[tuple[str, str]]:
    try:
        act = to_act(split_signed(piece.signed)[0], piece.disclosures)
    except GrootboekError:
        return []
    return [(reference.kind, reference.code) for reference in references_of(act)]
