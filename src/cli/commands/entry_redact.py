"""``grootboek entry redact``: that a text is withheld, erased or shown again is proposed, and approved by another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from ...domain.redaction_grounds import GROUNDS, ground_label, ground_of
from ...domain.values import Code, Committed
from ...errors import GrootboekError, Misused
from ...frozen import frozen
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
    erase: Annotated[bool, Option("--erase")] = False,
    withhold: Annotated[bool, Option("--withhold")] = False,
    selection_list: Annotated[str | None, Option("--selection-list", metavar="CODE")] = None,
    lift: Annotated[bool, Option("--lift")] = False,
    because: Annotated[str | None, Option("--because")] = None,
    approve: Annotated[bool, Option("--approve")] = False,
) -> Answer:
    """Propose or approve a redaction, or its end."""
    session: Session = context.obj
    asked = _Asked(index, field, ground, erase, withhold, selection_list, because)
    if approve and lift:
        raise Misused("redact-propose-or-approve")
    command = asked.approval() if approve else asked.lift() if lift else asked.redaction()
    with recording(session) as books:
        receipt = books.execute(command)
        dry_run = bool(session.given.get("dry_run"))
        said = _said(receipt, session.language, dry_run=dry_run)
        if dry_run or receipt.facts.get("mode") != "erased":
            return books.answer(receipt, map(Paragraph, said))
        # The tables were emptied; they are only made again here where there is a snapshot to look into.
        issued = receipt.entries and books.reader.references("snapshot")
        holders = _holders(session, receipt) if issued else []
        answer = books.answer(receipt, map(Paragraph, [*said, _held_by(holders, receipt, session.language)]))
        return replace(answer, document={**answer.document, "snapshots": holders})


@frozen
class _Asked:
    """What the options say. Each way to use them raises Misused ``redact-propose-or-approve`` where they do not fit."""

    index: int
    field: str | None
    ground: str | None
    erase: bool
    withhold: bool
    selection_list: str | None
    because: str | None

    def approval(self) -> ApproveRedaction:
        """Approve a proposal."""
        self._only(self.ground, self._mode(), self.selection_list, self.because)
        return ApproveRedaction(self.index, None if self.field is None else Code(self.field))

    def lift(self) -> ProposeLift:
        """Propose to show a text again."""
        self._only(self.ground, self._mode(), self.selection_list)
        return ProposeLift(self.index, Code(self._given(self.field)), Committed.of(self._given(self.because)))

    def redaction(self) -> ProposeRedaction:
        """Propose to withhold or erase a text."""
        self._only(self.because)
        mode = self._mode() or "withheld"
        listed = None if self.selection_list is None else Code("-".join(self.selection_list.split()))
        ground = ground_of(self._given(self.ground))
        return ProposeRedaction(self.index, Code(self._given(self.field)), mode, ground, listed)

    def _mode(self) -> RedactionMode | None:
        """What was asked; the two exclude each other, since one of them cannot be undone."""
        if self.erase and self.withhold:
            raise Misused("redact-propose-or-approve")
        return "erased" if self.erase else "withheld" if self.withhold else None

    def _only(self, *others: object) -> None:
        if any(other is not None for other in others):
            raise Misused("redact-propose-or-approve")

    def _given(self, value: str | None) -> str:
        if value is None:
            raise Misused("redact-propose-or-approve")
        return value


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
    if facts["mode"] == "lifted":
        return [message("redaction-lifted" if "proposal" in facts else "redaction-lift-proposed", language, **named)]
    if "proposal" not in facts:
        lines = [message(f"redaction-proposed-{facts['mode']}", language, **named)]
        if facts["mode"] == "erased" and not GROUNDS[facts["ground"]].destroys:
            lines.append(message("redaction-ground-withholds", language, **named))
        return lines
    if facts["mode"] == "withheld":
        return [message("redaction-withheld", language, **named)]
    return [message("redaction-erased" if facts["finished"] else "redaction-unfinished", language, **named)]
