"""The operations log: one line of JSON a command, beside the ledger's own entries, for whoever runs the machine.

It says what the ledger does not: who looked, from where, and what was refused. BIO2 8.15.01 asks for action, object,
result, origin, actor and time; nothing else stands in it, so no content and no secret. A line::

    {"timestamp":"2026-03-01T09:00:00.000000Z","level":"info","event":"official list","result":"done",
     "status":0,"code":null,"ledger":"/srv/ledger.db","objects":[],"entries":null,"personal_data":true,
     "actor":"admin@example","origin":{"host":"desk-3","user":"alex","address":null,"process":4711}}

The names of the first three are those that log tools look for. The format is in ``docs/operations-log.md``.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..domain.values import Handle
from ..errors import GrootboekError, Unreachable
from .settings import home_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .session import Session

VARIABLE: Final = "GROOTBOEK_LOG"
OFF: Final = "off"
"""In place of a path: no log is kept."""

RESULTS: Final = {
    0: "done",
    1: "refused",
    2: "usage",
    3: "unsound",
    4: "not-authorised",
    5: "unreachable",
    130: "interrupted",
}
"""Exit status -> how the command ended."""

LEVELS: Final = {0: "info", 1: "warning", 2: "info", 3: "error", 4: "warning", 5: "error", 130: "info"}
"""Exit status -> how urgent that is to whoever watches the log."""

PERSONAL: Final = frozenset(
    {
        "due",
        "entry show",
        "export",
        "history",
        "inquiry answer",
        "inquiry status",
        "official allowed-signers",
        "official list",
        "official succession",
        "rulebook show",
        "snapshot create",
        "snapshot issued",
        "system show",
    }
)
"""The commands whose answer can show data about persons: officials (handles, functions, names where they are kept),
reviewers, and whoever received a snapshot."""

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700


def log_path(session: Session) -> Path | None:
    """Where the log is: ``GROOTBOEK_LOG``, else ``log`` in the configuration file, else the user's state folder.

    ``$XDG_STATE_HOME/grootboek/operations.jsonl`` (XDG Base Directory specification; ``~/.local/state`` without the
    variable). None where it is switched off.
    """
    said = session.environment.get(VARIABLE) or session.settings.log
    if said == OFF:
        return None
    if said:
        return Path(said)
    base = Path(session.environment.get("XDG_STATE_HOME", ""))
    if not base.is_absolute():
        base = home_folder(session.environment) / ".local" / "state"
    return base / "grootboek" / "operations.jsonl"


def line_of(session: Session, status: int, code: str | None, now: datetime) -> dict[str, Any]:
    """What is written about the command that the session called."""
    return {
        "timestamp": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "level": LEVELS.get(status, "error"),
        "event": session.called,
        "result": RESULTS.get(status, "failed"),
        "status": status,
        "code": code,
        "ledger": session.ledger_location if "://" in session.ledger_location else _absolute(session.ledger_location),
        "objects": list(session.objects),
        "entries": list(session.recorded) if session.recorded else None,
        "personal_data": session.called in PERSONAL,
        "actor": session.actor or _handle(session.named_official),
        "origin": _origin(session.environment),
    }


def log_operation(session: Session, status: int, code: str | None) -> None:
    """Write one line, whole or not at all, behind those of other processes. Raises Unreachable ``log-unwritable``."""
    path = log_path(session)
    if path is None or not session.called:
        return
    import orjson

    line = orjson.dumps(line_of(session, status, code, datetime.now(UTC)), option=orjson.OPT_APPEND_NEWLINE)
    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE_FILE)
        try:
            _write(descriptor, line)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise Unreachable("log-unwritable", file=str(path), problem=error.strerror or "-") from error


def _write(descriptor: int, line: bytes) -> None:
    """In one call, so that lines of several processes never mix. Raises OSError, also where only a part fitted."""
    if os.write(descriptor, line) != len(line):
        import errno

        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _origin(environment: Mapping[str, str]) -> dict[str, Any]:
    """The machine, its user, the process, and for a session over SSH where that came from."""
    connection: Sequence[str] = environment.get("SSH_CONNECTION", "").split()
    address = connection[0] if connection else None
    return {"host": os.uname().nodename, "user": _user(), "address": address, "process": os.getpid()}


def _handle(named: str | None) -> str | None:
    """Who is said to act. What is no handle is left out: it could be anything that was typed there."""
    try:
        return None if named is None else Handle(named)
    except GrootboekError:
        return None


def _user() -> str:
    """The machine's own name for who runs this, which no variable can change."""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _absolute(location: str) -> str:
    return str(Path(location).absolute())
