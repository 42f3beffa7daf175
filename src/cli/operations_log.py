"""The operations log: one line of JSON a command, beside the ledger's own entries, for whoever runs the machine.

It says what the ledger does not: who looked, from where, and what was refused. BIO2 8.15.01 asks for action, object,
result, origin, actor and time; nothing else stands in it, so no content and no secret. A line::

    {"timestamp":"2026-03-01T09:00:00.000000Z","level":"info","event":"official list","result":"done",
     "status":0,"code":null,"ledger":"/srv/ledger.db","objects":[],"entries":null,"personal_data":true,
     "actor":"admin@example","origin":{"host":"desk-3","user":"alex","address":null,"process":4711}}

The names of the first three are those that structlog writes and log tools look for. How the line is made, and what
keeps texts out of it, is in :mod:`.log_lines`; the format is in ``docs/operations-log.md``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ..errors import Unreachable
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
        "publish",
        "receipt",
        "rulebook show",
        "snapshot create",
        "snapshot issued",
        "system show",
    }
)
"""The commands whose answer, or a file that they write, can show data about persons: officials (handles, functions,
names where they are kept), reviewers, and whoever received a snapshot."""

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


def fields_of(session: Session, status: int, code: str | None) -> dict[str, Any]:
    """What is said about the command that the session called, beside time, level and its name."""
    return {
        "result": RESULTS.get(status, "failed"),
        "status": status,
        "code": code,
        "ledger": _place(session.ledger_location),
        "objects": list(session.objects),
        "entries": list(session.recorded) if session.recorded else None,
        "personal_data": session.called in PERSONAL,
        "actor": session.actor or session.named_official,
        "origin": _origin(session.environment),
    }


def log_operation(session: Session, status: int, code: str | None) -> None:
    """Write one line, whole or not at all, behind those of other processes. Raises Unreachable ``log-unwritable``."""
    path = log_path(session)
    if path is None or not session.called:
        return
    from .log_lines import WholeLines, logger_into

    try:
        path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with WholeLines(path) as file:
            write = getattr(logger_into(file), LEVELS.get(status, "error"))
            write(session.called, **fields_of(session, status, code))
    except OSError as error:
        raise Unreachable("log-unwritable", file=str(path), problem=error.strerror or "-") from error


def _origin(environment: Mapping[str, str]) -> dict[str, Any]:
    """The machine, its user, the process, and for a session over SSH where that came from."""
    connection: Sequence[str] = environment.get("SSH_CONNECTION", "").split()
    address = connection[0] if connection else None
    return {"host": os.uname().nodename, "user": _user(), "address": address, "process": os.getpid()}


def _user() -> str:
    """The machine's own name for who runs this, which no variable can change."""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return str(os.getuid())


def _place(location: str) -> str:
    """The ledger's file from the root on; of an address all but the password."""
    if "://" not in location:
        return str(Path(location).absolute())
    scheme, _, rest = location.partition("://")
    user, at, place = rest.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{place.partition('?')[0]}"
