"""From a command, or a batch of them, to the acts that would be recorded."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from ..domain.aggregates.deciding import Occasion
from ..domain.commands.batch import Batch
from ..errors import GrootboekError, NotAuthorised, Refused
from ..frozen import frozen
from .batch_refused import BatchRefused
from .commands import handler

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..domain.act import Act
    from ..domain.values import Code, When
    from .drafting import Drafting


@frozen
class Outcome:
    """The acts that a command decided, its subject, and what else follows."""

    reference: Code
    acts: tuple[Act, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)


def decide(command: object, drafting: Drafting) -> Outcome:
    """Decide a command and draft its acts; nothing is recorded.

    Raises what the command's decisions and :meth:`~grootboek.ledger.drafting.Drafting.act` raise; for a batch
    BatchRefused, with all of them.
    """
    around = drafting.envelope
    around.check(drafting.subjects, drafting.at.day)
    if isinstance(command, Batch):
        with drafting.subjects.in_one_transaction():
            return _decide_batch(command, drafting)
    return _decide_one(command, drafting, around.effective_on)


def _decide_one(command: object, drafting: Drafting, effective_on: When | None) -> Outcome:
    occasion = Occasion(drafting.at.day, drafting.actor.handle, drafting.command, effective_on)
    answer = handler(command)(command, drafting.subjects, occasion)
    acts = tuple(drafting.act(decided) for decided in answer.decided)
    return Outcome(answer.reference, acts, answer.facts)


def _decide_batch(batch: Batch, drafting: Drafting) -> Outcome:
    acts: list[Act] = []
    refusals: list[tuple[int, GrootboekError]] = []
    for position, item in enumerate(batch.items):
        try:
            acts += _decide_one(item.command, drafting, item.effective_on or drafting.envelope.effective_on).acts
        except (Refused, NotAuthorised) as error:
            refusals.append((position, error))
    if refusals:
        raise BatchRefused(refusals, len(batch.items))
    return Outcome(batch.reference, tuple(acts), {"commands": len(batch.items)})
