"""The classifications that wait for a second official, as they are listed before they are approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.aggregates.classification_decisions import complete_claims
from ..domain.aggregates.system import deployment as deployment_of
from ..domain.aggregates.system import pending
from ..domain.labels import label
from ..domain.law.library import taxonomy
from ..domain.law.outcome import outcome_on
from ..errors import Refused
from ..frozen import frozen
from .answers import Table
from .subjects import system_of
from .texts.columns import titles

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..domain.events.classification import Classified
    from ..domain.values import Code
    from ..errors import Language
    from ..ledger.reader import Reader

COLUMNS = ("ref", "deployment", "index", "taxonomy", "outcome", "points", "accepts")


@frozen
class PendingProposal:
    """A proposal that can be approved: its entry, the outcome that follows from it today, and the claims accepted."""

    reference: Code
    deployment: Code
    index: int
    taxonomy: Code
    outcome: str
    points: tuple[Code, ...]
    accepts: tuple[Code, ...]


def pending_proposals(
    reader: Reader, references: Iterable[Code], deployment: Code | None, day: date
) -> tuple[PendingProposal, ...]:
    """The pending classification of each system. Raises Refused ``nothing-proposed``, and as ``system_of``."""
    return tuple(_pending(reader, reference, deployment, day) for reference in references)


def _pending(reader: Reader, reference: Code, asked: Code | None, day: date) -> PendingProposal:
    code, facts = deployment_of(system_of(reader, reference), asked)
    found = pending(facts)
    if found is None:
        raise Refused("nothing-proposed", ref=reference, deployment=code)
    event: Classified = found.event
    law = taxonomy(event.taxonomy)
    excluded = any(ground in law.exclusions for ground in event.grounds)
    derived = outcome_on(event, law, day, excluded=excluded)
    accepts = complete_claims(facts, found)
    return PendingProposal(reference, code, found.index, event.taxonomy, derived.outcome, derived.points, accepts)


def proposals_table(proposals: Iterable[PendingProposal], language: Language) -> Table:
    """What is approved, one row a proposal."""
    return Table(
        columns=titles(COLUMNS, language),
        rows=[
            [
                one.reference,
                one.deployment,
                one.index,
                one.taxonomy,
                label("outcome", one.outcome, language),
                ", ".join(one.points),
                ", ".join(one.accepts),
            ]
            for one in proposals
        ],
        keys=COLUMNS,
    )
