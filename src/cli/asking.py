"""What all reading commands share: the projections, brought up to date, and the moment asked about."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.values import When
from ..ledger.erasing import PROJECTIONS_SUFFIX
from .documents import read_bytes
from .opened import clock_of, ledger_path, reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..projections.moments import MomentRequest
    from ..projections.position import Moment
    from ..projections.shown_texts import ShownTo
    from ..projections.store import Projections
    from .session import Session


@contextmanager
def projections_of(session: Session, *, in_memory: bool = False) -> Iterator[Projections]:
    """The projections of the ledger that the session names."""
    from ..projections.store import Projections

    reader = reader_of(session)
    try:
        path = ledger_path(session)
        beside = None if in_memory else path.with_name(path.name + PROJECTIONS_SUFFIX)
        with Projections(reader, beside, shown_to=shown_to(session)) as projections:
            yield projections
    finally:
        reader.close()


@contextmanager
def asking(session: Session) -> Iterator[tuple[Projections, Moment]]:
    """The projections and the moment that the options name. Raises as ``resolve`` does."""
    from ..projections.moments import resolve

    with projections_of(session) as projections:
        now = clock_of(session, rehearsal=projections.reader.meta.rehearsal).now()
        yield projections, resolve(projections, moment_request(session), now)


def shown_to(session: Session) -> ShownTo:
    """Who reads, by the option ``--audience``, and in which language."""
    from ..projections.shown_texts import ShownTo

    return ShownTo(session.given.get("audience") or "full", session.language)


def moment_request(session: Session) -> MomentRequest:
    """What the options say about the moment; a checkpoint file is read here."""
    from ..projections.moments import MomentRequest

    given = session.given
    return MomentRequest(
        on=given.get("on"),
        known_at=known_at(given.get("known_at")),
        as_of=given.get("as_of"),
        attested=bool(given.get("attested")),
    )


def known_at(text: str | None) -> str | bytes | None:
    """A moment as typed, or the bytes of the checkpoint file of that name; a file never passes for a day or an entry.

    Raises Unreachable ``file-unreadable``.
    """
    if text is None or text.startswith("entry:") or When.PATTERN.fullmatch(text):
        return text
    path = Path(text)
    return read_bytes(path) if path.is_file() else text
