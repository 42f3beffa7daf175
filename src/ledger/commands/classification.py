"""Commands about classifications, with what follows from them: the outcome, and what the claims still miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import classification_decisions
from ...domain.aggregates.rulebook import Rulebook
from ...domain.events.classification import ClassificationApproved, Classified, ExemptionClaimed
from ...domain.law.outcome import interpretive_decisive, outcome_on
from ...errors import Invalid
from . import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...domain.aggregates.deciding import Decided, Occasion
    from ...domain.commands.classification import ApproveClassification, RecordClassification, RefuseClassification
    from ...domain.law.laws import Laws
    from ..subjects import Subjects
    from . import Facts


def record(command: RecordClassification, subjects: Subjects, occasion: Occasion) -> Answer:
    """A proposal; the facts say the outcome that follows today and what each claim misses."""
    system = subjects.system(command.reference)
    rulebook = subjects.rulebook() or Rulebook()
    decided = classification_decisions.propose(command, system, rulebook, occasion)
    return Answer(command.reference, decided, _proposal_facts(decided, rulebook.laws, occasion))


def approve(command: ApproveClassification, subjects: Subjects, occasion: Occasion) -> Answer:
    """One approval a system, all or none. Raises Invalid (``value-twice``, ``proposals-missing``)."""
    if not command.proposals:
        raise Invalid("proposals-missing")
    decided: list[Decided] = []
    named = set()
    rulebook = subjects.rulebook()
    for proposal in command.proposals:
        system = subjects.system(proposal.reference)
        one = classification_decisions.approve(proposal, command.because, system, rulebook, occasion)
        about = (one.code, one.event.deployment)  # type: ignore[attr-defined]  # a ClassificationApproved
        if about in named:
            raise Invalid("value-twice", field="proposals", value=proposal.reference)
        named.add(about)
        decided.append(one)
    return Answer(command.proposals[0].reference, tuple(decided), {"approved": list(_approvals(decided))})


def refuse(command: RefuseClassification, subjects: Subjects, occasion: Occasion) -> Answer:
    """A refusal."""
    reference = command.proposal.reference
    system = subjects.system(reference)
    decided = classification_decisions.refuse(command.proposal, command.because, system, occasion)
    return Answer(reference, (decided,))


def _proposal_facts(decided: tuple[Decided, ...], laws: Laws, occasion: Occasion) -> Facts:
    classified = decided[0].event
    if not isinstance(classified, Classified):  # pragma: no cover - the first decided is the classification
        return {}
    law = laws.taxonomy(classified.taxonomy)
    excluded = any(ground in law.exclusions for ground in classified.grounds)
    derived = outcome_on(classified, law, occasion.today, excluded=excluded)
    claims = [one.event for one in decided if isinstance(one.event, ExemptionClaimed)]
    return {
        "deployment": str(classified.deployment),
        "taxonomy": str(classified.taxonomy),
        "review_status": {"en": law.review_status.en, "nl": law.review_status.nl},
        "outcome": derived.outcome,
        "points": [str(point) for point in derived.points],
        "later": {str(point): day.isoformat() for point, day in derived.later},
        "unknown": [str(point) for point in derived.unknown],
        "contested": [str(element) for element in interpretive_decisive(classified, law)],
        "claims": [
            {
                "claim": str(claim.claim),
                "ground": str(claim.ground),
                "missing": [str(each) for each in classification_decisions.missing(claim, law.grounds[claim.ground])],
            }
            for claim in claims
        ],
    }


def _approvals(decided: list[Decided]) -> Iterator[dict[str, object]]:
    events = [(one.code, one.event) for one in decided if isinstance(one.event, ClassificationApproved)]
    for reference, event in events:
        yield {
            "ref": str(reference),
            "deployment": str(event.deployment),
            "classification": event.classification.index,
            "accepts": [str(claim) for claim in event.accepts],
        }
