"""Recording a set of changes to the tree of organisations: everything in one transaction, or nothing.

What is so already is passed over, so that the same set a second time records nothing. Each entry has the set's file and
its sources as evidence.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...domain.act import EvidenceItem
from ...domain.values import Committed, MediaType
from ...errors import NotAuthorised, Refused
from ...frozen import frozen
from ..application import Asked
from ..deciding import Outcome, decide
from .known import known_of
from .planning import planned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...domain.act import Act
    from ...domain.values import Code, Sha256
    from ...errors import GrootboekError
    from ...errors import Part as ErrorPart
    from ..application import Ledger
    from ..drafting import Drafting
    from ..envelope import Envelope
    from ..order import Order
    from ..receipt import Receipt
    from .planning import Line, Part
    from .sets import Reorganisation


@frozen
class ReorganisationFile:
    """What makes it the same command: the bytes of the set, and which part of it."""

    sha256: Sha256
    only: Part | None


@frozen
class Reorganised:
    """All lines of the set, and the receipt; of a command that is repeated the lines are not told again."""

    lines: tuple[Line, ...]
    receipt: Receipt


@frozen
class RefusedStep:
    """A step that cannot be recorded: its number from 1, the subject that it is about, and why."""

    step: int
    subject: Code
    error: GrootboekError


class _OfSteps:
    refused: tuple[RefusedStep, ...] = ()

    def parts(self) -> Sequence[ErrorPart]:
        """Every refused step."""
        return tuple(({"step": each.step, "ref": each.subject}, each.error) for each in self.refused)


class ReorganisationRefused(_OfSteps, Refused):
    """Steps were refused, so nothing was recorded."""


class ReorganisationNotAuthorised(_OfSteps, NotAuthorised):
    """As :class:`ReorganisationRefused`, where for one step at least a mandate is lacking."""


def reorganise(
    ledger: Ledger, reorganisation: Reorganisation, order: Order, *, only: Part | None = None
) -> Reorganised:
    """Record a set, or the part of it that is named.

    Raises ReorganisationRefused or ReorganisationNotAuthorised with every refused step, and what recording raises.
    """
    command = ReorganisationFile(reorganisation.sha256, only)
    envelope = _with_evidence(order.envelope, reorganisation)
    asked = Asked(command, order.command_id or ledger.new_command_id(), order.actor, envelope, order.clock_confirmed)
    lines: list[Line] = []

    def decision(drafting: Drafting) -> Outcome:
        lines.clear()
        drafting.envelope.check(drafting.subjects, drafting.at.day)
        return Outcome(reorganisation.code, _decided(drafting, ledger, reorganisation, only, lines))

    receipt = ledger.repeated(asked) or ledger.carry_out(asked, decision, dry_run=order.dry_run)
    return Reorganised(tuple(lines), receipt)


def _decided(
    drafting: Drafting, ledger: Ledger, reorganisation: Reorganisation, only: Part | None, lines: list[Line]
) -> tuple[Act, ...]:
    """The acts of all steps, in order; each line is added to ``lines``. Raises with every step that is refused."""
    known = known_of(ledger.reader, drafting.subjects.head.size)
    acts: list[Act] = []
    refused: list[RefusedStep] = []
    for number in range(1, len(reorganisation.steps) + 1):
        for each in planned(reorganisation, number, drafting.subjects, known, only):
            lines.append(each.line)
            if each.line.already:
                continue
            dated = replace(drafting, envelope=replace(drafting.envelope, effective_on=each.line.effective_on))
            try:
                acts += decide(each.command, dated).acts
            except (Refused, NotAuthorised) as error:
                refused.append(RefusedStep(number, each.line.subject, error))
    if refused:
        raise _refusal(refused, len(lines))
    return tuple(acts)


def _refusal(refused: Sequence[RefusedStep], count: int) -> GrootboekError:
    error: ReorganisationNotAuthorised | ReorganisationRefused
    if any(isinstance(each.error, NotAuthorised) for each in refused):
        error = ReorganisationNotAuthorised("reorganisation-not-authorised", refused=len(refused), count=count)
    else:
        error = ReorganisationRefused("reorganisation-refused", refused=len(refused), count=count)
    error.refused = tuple(refused)
    return error


def _with_evidence(envelope: Envelope, reorganisation: Reorganisation) -> Envelope:
    file = EvidenceItem(
        title=Committed.of(reorganisation.file),
        level=envelope.level,
        sha256=reorganisation.sha256,
        media_type=MediaType("application/toml"),
    )
    sources = (EvidenceItem(Committed.of(source), envelope.level) for source in reorganisation.sources)
    return replace(envelope, effective_on=None, evidence=(*envelope.evidence, file, *sources))
