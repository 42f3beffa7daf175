"""``grootboek replay`` and ``rebuild``: the projections from the entries, once more."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Option

from ..answers import Answer, Fields, Paragraph
from ..asking import known_at as known_at_of
from ..asking import projections_of
from ..heading import moment_heading
from ..opened import clock_of
from ..texts.messages import message
from .inventory import inventory_answer
from .verify import UNSOUND_STATUS

if TYPE_CHECKING:
    from ...projections.inventory import Inventory
    from ...projections.position import Moment
    from ...projections.store import Projections
    from ..session import Session


def replay(context: Context, *, known_at: Annotated[str | None, Option("--known-at", metavar="WHEN")] = None) -> Answer:
    """Rebuild from the entries in memory, and compare with what is stored."""
    from ...projections.inventory import inventory
    from ...projections.moments import MomentRequest, resolve
    from ...projections.store import Projections

    session: Session = context.obj
    with projections_of(session) as stored:
        now = clock_of(session, rehearsal=stored.reader.meta.rehearsal).now()
        moment = resolve(stored, MomentRequest(known_at=known_at_of(known_at)), now)
        kept = inventory(stored, moment)
        with Projections(_limited(stored, moment)) as rebuilt:
            made = inventory(rebuilt, moment)
            digests = _digests(stored, rebuilt) if known_at is None else _inventory_digests(kept, made)
        _write(session, made, moment)
    return _answer(digests, moment, session)


def rebuild(context: Context) -> Answer:
    """Replace the stored projections."""
    session: Session = context.obj
    with projections_of(session) as projections:
        digest, size = projections.rebuild(), projections.catch_up()
        in_memory = projections.path is None
    document = {"digest": digest, "size": size, "in_memory": in_memory}
    name = "rebuilt-in-memory" if in_memory else "rebuilt"
    return Answer(document, parts=(Paragraph(message(name, session.language, size=size, digest=digest)),))


def _limited(stored: Projections, moment: Moment) -> Any:  # noqa: ANN401 - a reader of the same books
    """The same books, read as if they ended at the moment."""
    from ...ledger.reader import Reader
    from ...ledger.records import Head

    reader, size = stored.reader, moment.position.size
    return Reader(reader.connections, until=Head(size, moment.position.recorded_at))


def _digests(stored: Projections, rebuilt: Projections) -> dict[str, Any]:
    """The digest of all tables, and the tables that differ."""
    found, expected = stored.table_digests(), rebuilt.table_digests()
    differ = [table for table in expected if found.get(table) != expected[table]]
    return {"of": "projections", "stored": stored.digest(), "rebuilt": rebuilt.digest(), "differ": differ}


def _inventory_digests(kept: Inventory, made: Inventory) -> dict[str, Any]:
    """At an earlier moment the tables hold more than was known then; what they answer about it must be the same."""
    stored, rebuilt = _digest(kept), _digest(made)
    return {"of": "inventory", "stored": stored, "rebuilt": rebuilt, "differ": [] if stored == rebuilt else ["systems"]}


def _digest(found: Inventory) -> str:
    import orjson

    systems = [row.document() for row in found.rows]
    return hashlib.sha256(orjson.dumps(systems, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _write(session: Session, made: Inventory, moment: Moment) -> None:
    """Write the rebuilt inventory, where -o asks for it."""
    from ..error_messages import write_message
    from ..files import write_answer

    target = session.given.pop("output", None)
    if target is not None:
        write_answer(inventory_answer(made, moment, session.language), target)
        if not session.quiet:
            write_message(message("written", session.language, file=str(target)))


def _answer(digests: dict[str, Any], moment: Moment, session: Session) -> Answer:
    language, same = session.language, digests["stored"] == digests["rebuilt"]
    document = moment.position.document() | {
        "digest_of": digests["of"],
        "stored": digests["stored"],
        "rebuilt": digests["rebuilt"],
        "same": same,
        "differ": digests["differ"],
    }
    shown = [
        (message("digest-stored", language), digests["stored"]),
        (message("digest-rebuilt", language), digests["rebuilt"]),
        (message("digest-differs", language), ", ".join(digests["differ"])),
    ]
    verdict = Paragraph(message("replay-same" if same else "replay-differs", language))
    status = 0 if same else UNSOUND_STATUS
    return Answer(document, moment_heading(moment, language), (Fields(shown), verdict), exit_status=status)
