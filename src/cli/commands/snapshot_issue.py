"""``grootboek snapshot issue`` and ``issued``: who received what."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...domain.commands.snapshot import IssueSnapshot
from ...domain.values import Code, Committed, Sha256, When
from ...errors import Misused, Refused
from ..answers import Answer, Table
from ..documents import read_bytes
from ..recording import recording
from ..texts.columns import titles
from ..texts.messages import message

if TYPE_CHECKING:
    from ...domain.events.snapshot import SnapshotIssued
    from ...ledger.reader import Reader

SHOWN = ("index", "recorded_at", "to", "request", "audience", "on", "size", "sha256")


def issue(
    context: Context,
    *,
    file: Annotated[Path, Argument(parser=Path, metavar="FILE")],
    to: Annotated[str, Option("--to")],
    request: Annotated[str, Option("--request")],
) -> Answer:
    """Record to whom a snapshot is given."""
    data = read_bytes(file)
    with recording(context.obj) as books:
        event = _issued(data, str(file), to, request, books.reader)
        return books.answer(books.execute(IssueSnapshot(event)))


def issued(
    context: Context,
    *,
    contains: Annotated[int | None, Option("--contains", metavar="INDEX", min=0)] = None,
    field: Annotated[str | None, Option("--field", metavar="NAME")] = None,
) -> Answer:
    """Who received which snapshot."""
    from ...projections.snapshots_issued import snapshots_issued
    from ..asking import asking
    from ..heading import moment_heading
    from ..opened import clock_of

    session = context.obj
    if (contains is None) != (field is None):
        raise Misused("issued-contains-what")
    wanted = None if contains is None or field is None else (contains, str(Code(field)))
    with asking(session) as (projections, moment):
        now = clock_of(session, rehearsal=projections.reader.meta.rehearsal).now()
        rows = [row.document() for row in snapshots_issued(projections, now, wanted)]
        told = {**moment.position.document(), "snapshots": rows}
    table = Table(
        columns=titles(SHOWN, session.language),
        rows=[[row[name] for name in SHOWN] for row in rows],
        keys=SHOWN,
        empty=message("no-snapshots-issued", session.language),
    )
    return Answer(told, moment_heading(moment, session.language), (table,))


def _issued(data: bytes, file: str, to: str, request: str, reader: Reader) -> SnapshotIssued:
    """What a snapshot is, as it says itself. Raises Unsound, and Refused ``snapshot-of-another-ledger``."""
    from ...domain.events.snapshot import SnapshotIssued
    from ...evidence.digests import base64_standard
    from ...evidence.snapshot_format import parse_snapshot
    from ...evidence.snapshot_zip import parse_package

    snapshot = parse_package(data).snapshot if data.startswith(b"PK") else parse_snapshot(data)
    core: dict[str, Any] = dict(snapshot.core)
    size, question = core["size"], core["question"]
    ours = core["ledger"] == str(reader.meta.ledger) and 0 < size <= reader.head().size
    if not ours or core["root"] != base64_standard(reader.root(size)):
        raise Refused("snapshot-of-another-ledger", file=file, ledger=reader.meta.origin)
    return SnapshotIssued(
        sha256=Sha256(hashlib.sha256(data).hexdigest()),
        core_sha256=Sha256(snapshot.core_sha256.hex()),
        audience="public" if core["audience"] == "public" else "full",
        size=size,
        on=When(question["on"]),
        known_at=When(question["known_at"]),
        attested=bool(question.get("attested")),
        recipient=Committed.of(to),
        request=Committed.of(request),
    )
