"""``grootboek replay`` and ``rebuild``: the projections from the entries, once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Context, Option

from ..answers import Answer, Fields, Paragraph
from ..asking import known_at as known_at_of
from ..asking import projections_of
from ..finding_list import UNSOUND_STATUS
from ..heading import moment_heading
from ..opened import clock_of
from ..texts.messages import message
from .inventory import inventory_answer

if TYPE_CHECKING:
    from pathlib import Path

    from ...projections.position import Moment
    from ...projections.replay import Replay
    from ..session import Session


def replay(context: Context, *, known_at: Annotated[str | None, Option("--known-at", metavar="WHEN")] = None) -> Answer:
    """Rebuild from the entries in memory, and compare with what is stored."""
    from ...projections.moments import MomentRequest, resolve
    from ...projections.replay import replay as ask
    from ...projections.replay import replayed_inventory

    session: Session = context.obj
    with projections_of(session) as stored:
        now = clock_of(session, rehearsal=stored.reader.meta.rehearsal).now()
        moment = resolve(stored, MomentRequest(known_at=known_at_of(known_at)), now)
        found = ask(stored, moment)
        target = session.given.pop("output", None)
        if target is not None:
            _write(session, inventory_answer(replayed_inventory(stored, moment), moment, session.language), target)
    return _answer(found, moment, session)


def rebuild(context: Context) -> Answer:
    """Replace the stored projections."""
    session: Session = context.obj
    with projections_of(session) as projections:
        digest, size = projections.rebuild(), projections.catch_up()
        in_memory = projections.path is None
    document = {"digest": digest, "size": size, "in_memory": in_memory}
    name = "rebuilt-in-memory" if in_memory else "rebuilt"
    return Answer(document, parts=(Paragraph(message(name, session.language, size=size, digest=digest)),))


def _write(session: Session, inventory: Answer, target: Path) -> None:
    """Write the rebuilt inventory, where -o asks for it."""
    from ..error_messages import write_message
    from ..files import write_answer

    write_answer(inventory, target)
    if not session.quiet:
        write_message(message("written", session.language, file=str(target)))


def _answer(found: Replay, moment: Moment, session: Session) -> Answer:
    language = session.language
    document = found.document()
    shown = [
        (message("digest-stored", language), found.stored_digest),
        (message("digest-rebuilt", language), found.rebuilt_digest),
        (message("digest-differs", language), ", ".join(found.different)),
    ]
    verdict = Paragraph(message("replay-same" if found.same else "replay-differs", language))
    status = 0 if found.same else UNSOUND_STATUS
    return Answer(document, moment_heading(moment, language), (Fields(shown), verdict), exit_status=status)
