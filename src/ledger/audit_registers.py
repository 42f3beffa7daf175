"""The audit of the registers beside the entries: commands, references, streams, and rows that belong to no entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..evidence.findings import Finding
from .references import references_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..domain.act import Recorded
    from .audit_rows import AuditRows

_COMMAND: Final = "SELECT first, count FROM commands WHERE command_id = ?"
_REFERENCE: Final = 'SELECT originator_id, "index" FROM reference_register WHERE kind = ? AND code = ?'
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
    """Follows which commands and references the entries have, and compares with what the registers say."""

    def __init__(self, rows: AuditRows) -> None:
        self._rows = rows
        self._command = ""
        self._first = 0
        self._next = 0
        self._commands = 0
        self._references = 0
        self._unreadable: int | None = None

    def unreadable(self, index: int) -> None:
        """An entry that cannot be read: of what stands next to it, the registers cannot be checked."""
        self._unreadable = index

    def entry(self, recorded: Recorded) -> Iterator[Finding]:
        """One more entry."""
        if recorded.act.command != self._command:
            yield from self._close_command()
            self._command, self._first = recorded.act.command, recorded.index
        self._next = recorded.index + 1
        for reference in references_of(recorded.act):
            stored = self._rows.one(_REFERENCE, (reference.kind, reference.code))
            self._references += stored is not None
            if stored is None or tuple(stored) != (recorded.originator_id.hex, recorded.index):
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
        if self._rows.one("SELECT count(*) FROM commands")[0] != self._commands:
            yield Finding.unsound("register-has-more", None, register="commands")
        if self._rows.one("SELECT count(*) FROM reference_register")[0] != self._references:
            yield Finding.unsound("register-has-more", None, register="reference_register")

    def _close_command(self) -> Iterator[Finding]:
        """The entries of one command stand together, and the register says which they are."""
        beside = self._unreadable is not None and self._unreadable >= self._first - 1
        if not self._next or beside:
            return
        stored = self._rows.one(_COMMAND, (self._command,))
        self._commands += stored is not None
        if stored is None or tuple(stored) != (self._first, self._next - self._first):
            yield Finding.unsound("command-register-differs", self._first, command=self._command)
