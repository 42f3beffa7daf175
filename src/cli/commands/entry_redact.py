"""``grootboek entry redact``: that a text is withheld or erased is proposed, and approved by somebody else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...domain.commands.redaction import ApproveRedaction, ProposeRedaction
from ...domain.redaction_grounds import GROUNDS, ground_label, ground_of
from ...domain.values import Code
from ...errors import GrootboekError, Misused
from ..answers import Answer, Paragraph
from ..recording import recording
from ..texts.messages import message

if TYPE_CHECKING:
    from ...domain.events.redaction import RedactionMode
    from ...errors import Language
    from ...ledger.receipt import Receipt
    from ..session import Session


def redact(
    context: Context,
    *,
    index: Annotated[int, Argument(metavar="INDEX", min=0)],
    field: Annotated[str | None, Option("--field", metavar="NAME")] = None,
    ground: Annotated[str | None, Option("--ground")] = None,
    erase: Annotated[bool | None, Option("--erase/--withhold")] = None,
    selection_list: Annotated[str | None, Option("--selection-list", metavar="CODE")] = None,
    approve: Annotated[bool, Option("--approve")] = False,
) -> Answer:
    """Propose or approve a redaction."""
    session: Session = context.obj
    command = _command(index, field, ground, selection_list, erase=erase, approve=approve)
    with recording(session) as books:
        receipt = books.execute(command)
        dry_run = bool(session.given.get("dry_run"))
        said = _said(receipt, session.language, dry_run=dry_run)
        if dry_run or receipt.facts.get("mode") != "erased":
            return books.answer(receipt, map(Paragraph, said))
        holders = _holders(session, receipt) if receipt.entries else []
        answer = books.answer(receipt, map(Paragraph, [*said, _held_by(holders, receipt, session.language)]))
        return replace(answer, document={**answer.document, "snapshots": holders})


def _command(
    index: int, field: str | None, ground: str | None, listed: str | None, *, erase: bool | None, approve: bool
) -> ProposeRedaction | ApproveRedaction:
    """What the options ask for. Raises Misused ``redact-propose-or-approve``."""
    if approve:
        if ground is not None or listed is not None or erase is not None:
            raise Misused("redact-propose-or-approve")
        return ApproveRedaction(index, None if field is None else Code(field))
    if field is None or ground is None:
        raise Misused("redact-propose-or-approve")
    mode: RedactionMode = "erased" if erase else "withheld"
    selection_list = None if listed is None else Code("-".join(listed.split()))
    return ProposeRedaction(index, Code(field), mode, ground_of(ground), selection_list)


def _holders(session: Session, receipt: Receipt) -> list[dict[str, Any]] | None:
    """The snapshots that were issued and held the text, as ``snapshot issued --contains`` lists them.

    None where that cannot be found out now: what is recorded is recorded.
    """
    from ...projections.snapshots_issued import snapshots_issued
    from ..asking import projections_of
    from ..opened import clock_of

    wanted = (int(receipt.facts["entry"]), str(receipt.facts["field"]))
    try:
        with projections_of(session) as projections:
            now = clock_of(session, rehearsal=projections.reader.meta.rehearsal).now()
            return [row.document() for row in snapshots_issued(projections, now, wanted)]
    except GrootboekError:
        return None


def _held_by(holders: list[dict[str, Any]] | None, receipt: Receipt, language: Language) -> str:
    """Who received the text in a snapshot, where that was recorded."""
    if holders == []:
        return message("redaction-held-by-none", language)
    received = "; ".join(f"{row['to'] or message('text-absent', language)} ({row['index']})" for row in holders or ())
    named = {"index": receipt.facts["entry"], "field": receipt.facts["field"], "received": received or "?"}
    return message("redaction-held-by", language, **named)


def _said(receipt: Receipt, language: Language, *, dry_run: bool) -> list[str]:
    """What becomes of the text, beside the entry that was recorded."""
    facts = receipt.facts
    if not facts or dry_run:
        return []
    named = {"index": facts["entry"], "field": facts["field"], "ground": ground_label(facts["ground"], language)}
    if "proposal" not in facts:
        lines = [message(f"redaction-proposed-{facts['mode']}", language, **named)]
        if facts["mode"] == "erased" and not GROUNDS[facts["ground"]].destroys:
            lines.append(message("redaction-ground-withholds", language, **named))
        return lines
    if facts["mode"] == "withheld":
        return [message("redaction-withheld", language, **named)]
    return [message("redaction-erased" if facts["finished"] else "redaction-unfinished", language, **named)]
