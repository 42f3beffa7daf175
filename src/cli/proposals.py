"""The classifications that wait for a second official, as they are listed before they are approved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.aggregates.classification_decisions import missing
from ..domain.aggregates.system import deployment as deployment_of
from ..domain.aggregates.system import pending
from ..domain.labels import label
from ..domain.law.outcome import interpretive_decisive, outcome_on
from ..errors import Refused
from ..frozen import frozen
from .answers import Paragraph, Part, Table
from .claim_receipt import claim_line
from .subjects import name_of, system_of
from .texts.columns import titles
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ..domain.events.classification import Classified
    from ..domain.law.laws import Laws
    from ..domain.values import Code, Handle
    from ..errors import Language
    from ..ledger.reader import Reader

COLUMNS = ("ref", "deployment", "name", "outcome", "points", "accepts", "proposed_by", "index", "taxonomy")


@frozen
class PendingClaim:
    """A claim that a proposal makes, and what it misses; approving accepts it where that is nothing."""

    claim: Code
    ground: Code
    missing: tuple[Code, ...]


@frozen
class PendingProposal:
    """A proposal that can be approved: its entry, the outcome that follows from it today, and the claims it makes.

    ``contested`` are the readings of guidance that decide the outcome.
    """

    reference: Code
    deployment: Code
    index: int
    taxonomy: Code
    outcome: str
    points: tuple[Code, ...]
    contested: tuple[Code, ...]
    claims: tuple[PendingClaim, ...]
    name: str
    proposed_by: Handle


def pending_proposal(reader: Reader, laws: Laws, reference: Code, asked: Code | None, day: date) -> PendingProposal:
    """The pending classification of a system. Raises Refused ``nothing-proposed``, and as ``system_of``."""
    system = system_of(reader, reference)
    code, facts = deployment_of(system, asked)
    found = pending(facts)
    if found is None:
        raise Refused("nothing-proposed", ref=reference, deployment=code)
    event: Classified = found.event
    law = laws.taxonomy(event.taxonomy)
    excluded = any(ground in law.exclusions for ground in event.grounds)
    derived = outcome_on(event, law, day, excluded=excluded)
    made = [claim.event for claim in facts.claims.values() if claim.event.classification == found.version]
    claims = tuple(PendingClaim(one.claim, one.ground, missing(one, law.grounds[one.ground])) for one in made)
    return PendingProposal(
        reference,
        code,
        found.index,
        event.taxonomy,
        derived.outcome,
        derived.points,
        interpretive_decisive(event, law),
        claims,
        name_of(system, day),
        system.entries[found.version - 1].act.actor.handle,
    )


def proposals_listed(proposals: Sequence[PendingProposal], language: Language) -> tuple[Part, ...]:
    """What is approved, one row a proposal with the claims accepted by name, and what to notice."""
    notes = [*_not_accepted(proposals, language), *_contested(proposals, language)]
    return (_table(proposals, language), *([Paragraph("\n".join(notes))] if notes else []))


def _not_accepted(proposals: Iterable[PendingProposal], language: Language) -> list[str]:
    lines = [
        "  " + claim_line({"claim": claim.claim, "ground": claim.ground, "missing": claim.missing}, language)
        for one in proposals
        for claim in one.claims
        if claim.missing
    ]
    return [message("claims-not-accepted", language), *lines] if lines else []


def _contested(proposals: Iterable[PendingProposal], language: Language) -> list[str]:
    return [
        f"{one.reference} {one.deployment} - {message('contested-readings', language)} {', '.join(one.contested)}"
        for one in proposals
        if one.contested
    ]


def _table(proposals: Iterable[PendingProposal], language: Language) -> Table:
    return Table(
        columns=titles(COLUMNS, language),
        rows=[
            [
                one.reference,
                one.deployment,
                one.name,
                label("outcome", one.outcome, language),
                ", ".join(one.points),
                ", ".join(f"{claim.claim} ({claim.ground})" for claim in one.claims if not claim.missing),
                one.proposed_by,
                one.index,
                one.taxonomy,
            ]
            for one in proposals
        ],
        keys=COLUMNS,
    )
