"""The audit of the registers beside the entries: commands, references, streams, and rows that belong to no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import GrootboekError
from ..evidence.findings import Finding
from .decoding import to_recorded
from .references import references_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..domain.act import Recorded
    from .audit_rows import AuditRows
    from .reader import Reader

BLOCK: Final = 64
"""Entries of which the registers are read at once."""

_COMMAND: Final = "SELECT first, count FROM commands WHERE command_id = ?"
_SOME_COMMANDS: Final = f"SELECT command_id, first, count FROM commands WHERE command_id IN ({', '.join('?' * BLOCK)})"  # noqa: S608 - our own text
_COMMANDS: Final = "SELECT count(*) FROM commands WHERE first >= ?"
_NEXT_COMMANDS: Final = (
    "SELECT command_id, first FROM commands WHERE command_id > ? AND first >= ? ORDER BY command_id LIMIT 1000"
)
_REFERENCE: Final = 'SELECT originator_id, "index" FROM reference_register WHERE kind = ? AND code = ?'
_SOME_REFERENCES: Final = f"""
SELECT kind, code, originator_id, "index"
FROM (VALUES {", ".join(["(?, ?)"] * BLOCK)}) AS wanted
CROSS JOIN reference_register ON kind = wanted.column1 AND code = wanted.column2
"""  # noqa: S608 - our own text
"""``CROSS JOIN``, so that SQLite looks each wanted one up."""
_REFERENCES: Final = 'SELECT count(*) FROM reference_register WHERE "index" >= ?'
_NEXT_REFERENCES: Final = """
SELECT kind, code, "index" FROM reference_register
WHERE (kind, code) > (?, ?) AND "index" >= ? ORDER BY kind, code LIMIT 1000
"""
_LOOSE: Final = 'SELECT "index", field FROM disclosures WHERE "index" NOT IN (SELECT "index" FROM entries)'
_STREAMS: Final = """
SELECT "index", version, previous FROM (
    SELECT
        "index", originator_version AS version,
        lag(originator_version, 1, 0) OVER stream AS previous,
        lag("index", 1, -1) OVER stream AS earlier
    FROM entries WINDOW stream AS (PARTITION BY originator_id ORDER BY originator_version)
) WHERE version <> previous + 1 OR "index" < earlier ORDER BY "index"
"""


class RegisterAudit:
    """Follows which commands and references the entries have, and compares with what the registers say.

    The registers are held against the entries one by one, and the entries against the registers by their number; only
    where that number is wrong is each row looked up, so that memory does not grow with the ledger.
    """

    def __init__(self, rows: AuditRows, reader: Reader) -> None:
        self._rows = rows
        self._reader = reader
        self._from = 0
        self._command = ""
        self._first = 0
        self._next = 0
        self._commands = 0
        self._references = 0
        self._unreadable: int | None = None
        self._said: dict[object, Any] = {}

    def begin(self, size: int) -> None:
        """Begin after the first entries, which were checked before. A command may have made some of both."""
        self._from = size

    def unreadable(self, index: int) -> None:
        """An entry that cannot be read: of what stands next to it, the registers cannot be checked."""
        self._unreadable = index

    def expect(self, coming: Sequence[Recorded]) -> None:
        """The next entries, at most a block: what the registers say of them is read at once.

        Where that fails, each is looked up when its turn comes, so that what is wrong is found at its place.
        """
        commands = list(dict.fromkeys(str(each.act.command) for each in coming))
        references = [(each.kind, str(each.code)) for one in coming for each in references_of(one.act)][:BLOCK]
        self._said = {key: said for key, said in self._said.items() if key == self._command}
        try:
            self._said |= dict.fromkeys([*commands, *references])
            for command, *said in self._some(_SOME_COMMANDS, [(each,) for each in commands]):
                self._said[command] = said
            for kind, code, *said in self._some(_SOME_REFERENCES, references):
                self._said[kind, code] = said
        except GrootboekError:
            self._said = {}

    def _some(self, statement: str, keys: Sequence[tuple[str, ...]]) -> Iterable[Any]:
        """The rows of some keys; no row has a key of nothing, which fills the statement up."""
        if not keys:
            return ()
        nothing = (None,) * len(keys[0])
        return self._rows.query(statement, [part for key in (*keys, *[nothing] * (BLOCK - len(keys))) for part in key])

    def _look_up(self, statement: str, *key: str) -> Any:  # noqa: ANN401 - a row, or None
        """What a register says of a key."""
        wanted: object = key if len(key) > 1 else key[0]
        return self._said[wanted] if wanted in self._said else self._rows.one(statement, key)

    def entry(self, recorded: Recorded) -> Iterator[Finding]:
        """One more entry."""
        if recorded.act.command != self._command:
            yield from self._close_command()
            self._command, self._first = recorded.act.command, recorded.index
        self._next = recorded.index + 1
        for reference in references_of(recorded.act):
            stored = self._look_up(_REFERENCE, reference.kind, reference.code)
            right = stored is not None and tuple(stored) == (recorded.originator_id.hex, recorded.index)
            self._references += right
            if not right:
                kind, named = reference.kind, reference.code
                yield Finding.unsound("reference-register-differs", recorded.index, kind=kind, reference=named)

    def end(self) -> Iterator[Finding]:
        """After the last entry: what the registers have too much, and the order of every stream."""
        yield from self._close_command()
        if self._unreadable is None:
            yield from self._superfluous()
        for index, field in self._rows.query(_LOOSE):
            yield Finding.unsound("disclosure-unreferenced", index, field=str(field))
        for index, version, previous in self._rows.query(_STREAMS):
            yield Finding.unsound("stream-version-wrong", index, found=str(version), before=str(previous))

    def _superfluous(self) -> Iterator[Finding]:
        """Rows that no entry made."""
        if self._rows.one(_COMMANDS, (self._from,))[0] != self._commands:
            for command, first in self._in_order(_NEXT_COMMANDS, ("",)):
                if not self._made_command(command, first):
                    yield Finding.unsound("register-has-more", None, register="commands", row=ascii(command))
        if self._rows.one(_REFERENCES, (self._from,))[0] != self._references:
            for kind, code, index in self._in_order(_NEXT_REFERENCES, ("", "")):
                if not self._gave_out(kind, code, index):
                    row = ascii(f"{kind} {code}")
                    yield Finding.unsound("register-has-more", None, register="reference_register", row=row)

    def _in_order(self, statement: str, key: tuple[str, ...]) -> Iterator[Any]:
        """All rows in the order of their key, piece by piece; a damaged file, which may give any order, ends it."""
        while rows := self._rows.query(statement, (*key, self._from)):
            for row in rows:
                if tuple(row[: len(key)]) <= key:
                    return
                key = tuple(row[: len(key)])
                yield row

    def _made_command(self, command: str, first: int) -> bool:
        recorded = self._recorded(first)
        return recorded is not None and recorded.act.command == command

    def _gave_out(self, kind: str, code: str, index: int) -> bool:
        recorded = self._recorded(index)
        given = references_of(recorded.act) if recorded is not None else ()
        return (kind, code) in {(reference.kind, reference.code) for reference in given}

    def _recorded(self, index: int) -> Recorded | None:
        try:
            return to_recorded(self._reader.entry(index))
        except GrootboekError:
            return None

    def _close_command(self) -> Iterator[Finding]:
        """The entries of one command stand together, and the register says which they are."""
        beside = self._unreadable is not None and self._unreadable >= self._first - 1
        if not self._next or beside:
            return
        stored = self._look_up(_COMMAND, self._command)
        first, count = (-1, 0) if stored is None else stored
        begun_before = self._first == self._from and 0 <= first <= self._first
        right = (first == self._first or begun_before) and first + count == self._next
        self._commands += right and first >= self._from
        if not right:
            yield Finding.unsound("command-register-differs", self._first, command=self._command)
