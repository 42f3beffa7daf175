"""``grootboek ledger``: which ledger this is, and up to which level content may be in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.commands.accreditation import AccreditLedger
from ...domain.values import Level
from ..answers import Answer, Fields
from ..opened import ledger_path, reader_of
from ..recording import optional_text, record
from ..texts.messages import message

if TYPE_CHECKING:
    from ...errors import Language
    from ...ledger.accreditation import Accreditation
    from ..session import Session


def show(context: Context) -> Answer:
    """What the ledger says of itself."""
    from ...ledger.accreditation import accreditation

    session: Session = context.obj
    reader = reader_of(session)
    try:
        meta, size, stated = reader.meta, reader.head().size, accreditation(reader)
    finally:
        reader.close()
    document = {
        "origin": str(meta.origin),
        "ledger": str(meta.ledger),
        "rehearsal": meta.rehearsal,
        "size": size,
        "accredited_level": stated.level,
        "accredited_by": stated.index,
    }
    language = session.language
    facts = [
        (message("created-path", language), str(ledger_path(session))),
        (message("created-origin", language), str(meta.origin)),
        (message("created-ledger", language), str(meta.ledger)),
        (message("ledger-size", language), str(size)),
        (message("accredited-level", language), _level(stated, language)),
    ]
    heading = (message("rehearsal", language),) if meta.rehearsal else ()
    return Answer(document, heading, (Fields(facts),))


def accredit(
    context: Context,
    *,
    accredited_level: Annotated[Level, Argument(metavar="LEVEL")],
    because: Annotated[str | None, Option("--because")] = None,
) -> Answer:
    """State up to which level content may come in from here on."""
    return record(context.obj, AccreditLedger(accredited_level, optional_text(because)))


def _level(stated: Accreditation, language: Language) -> str:
    from ...domain.labels import label

    level = label("level", stated.level, language)
    if stated.index is None:
        return message("accredited-not-stated", language, level=level)
    return message("accredited-by-entry", language, level=level, index=stated.index)
