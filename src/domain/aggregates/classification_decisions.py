"""Decisions about classifications: propose, approve, refuse.

A classification is effective from the first day of the use and version that it examined: the newest version, unless it
says that it is about a use before that. Only the latest proposal of a
deployment can be decided. Approving also accepts the complete claims that the classification makes, naming each. That
approver and recorder are two people with two keys is a matter of authority, not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...errors import Conflict, Refused
from ..commands.classification import Proposal, RecordClassification
from ..events.classification import ClassificationApproved, ClassificationRefused, ExemptionClaimed
from ..facts import DeploymentFacts, Examination
from ..law.classification_form import ClassificationForm
from ..law.classification_rules import check_classification
from ..law.grounds import missing_conditions
from ..law.taxonomy import Ground
from ..values import Code, Committed, EntryReference, When
from .deciding import Decided, Occasion, once
from .rulebook import Rulebook
from .system import AISystem, deployment, pending, registered, start_of_examined


def propose(
    command: RecordClassification, system: AISystem | None, rulebook: Rulebook | None, occasion: Occasion
) -> tuple[Decided, ...]:
    """The proposed classification, and a claim for each ground that it relies on.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``system-struck``, ``deployment-needed``,
    ``taxonomy-not-adopted``, ``guidance-not-adopted``, ``effective-in-future``), Invalid (``value-twice``), and what
    :func:`~grootboek.domain.law.classification_rules.check_classification` raises.
    """
    found = registered(system, command.reference)
    code, facts = deployment(found, command.deployment)
    form, book = command.form, rulebook or Rulebook()
    if form.taxonomy not in book.taxonomies:
        raise Refused("taxonomy-not-adopted", version=form.taxonomy, known=_listed(book.taxonomies))
    for guidance in once(form.guidance, "guidance"):
        if guidance not in book.guidance:
            raise Refused("guidance-not-adopted", guidance=guidance, known=_listed(book.guidance))
    once(form.grounds, "grounds")
    check_classification(form, book.laws.taxonomy(form.taxonomy), book.laws)
    asked = form.examined_since or occasion.effective_on or start_of_examined(found, facts)
    day = occasion.effective(asked)
    versions = 1 + sum(replaced.first <= asked.first for replaced in found.facts.replacements)
    event = form.classified(deployment=code, examined_version=versions, examined_since=asked)
    return (Decided("ai-system", found.code, event, day), *_claims(form, found, code, day))


def _claims(form: ClassificationForm, system: AISystem, code: Code, day: When) -> tuple[Decided, ...]:
    """One claim a ground; ``classification`` is the place that the classification gets in the stream."""
    return tuple(
        Decided(
            "ai-system",
            system.code,
            ExemptionClaimed(
                claim=Code(f"{system.code}:claim-{number}"),
                deployment=code,
                ground=draft.ground,
                motivation=draft.motivation,
                conditions=draft.conditions,
                condition_motivations=draft.condition_motivations,
                uses=draft.uses,
                provision=draft.provision,
                last_day=draft.last_day,
                review_on=draft.review_on,
                classification=system.version + 1,
            ),
            day,
        )
        for number, draft in enumerate(form.claims, system.claims + 1)
    )


def approve(
    proposal: Proposal,
    because: Committed | None,
    system: AISystem | None,
    rulebook: Rulebook | None,
    occasion: Occasion,
) -> Decided:
    """The approval of the pending classification, which accepts the complete claims that it makes.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Refused (``system-struck``, ``deployment-needed``,
    ``nothing-proposed``), Conflict (``proposal-changed``).
    """
    found = registered(system, proposal.reference)
    code, examination, reference = _proposed(proposal, found)
    accepts = complete_claims(found.facts.deployments[code], examination, rulebook)
    event = ClassificationApproved(code, reference, accepts, because)
    return Decided("ai-system", found.code, event, occasion.effective())


def refuse(proposal: Proposal, because: Committed, system: AISystem | None, occasion: Occasion) -> Decided:
    """The refusal of the pending classification. Raises as :func:`approve`."""
    found = registered(system, proposal.reference)
    code, _, reference = _proposed(proposal, found)
    event = ClassificationRefused(code, reference, because)
    return Decided("ai-system", found.code, event, occasion.effective())


def complete_claims(facts: DeploymentFacts, examination: Examination, rulebook: Rulebook | None) -> tuple[Code, ...]:
    """The claims that the classification makes and that miss nothing, in the order in which they were made.

    Raises NotFound where the version of the law is not at hand.
    """
    made = [claim.event for claim in facts.claims.values() if claim.event.classification == examination.version]
    if not made:
        return ()
    grounds = (rulebook or Rulebook()).laws.taxonomy(examination.event.taxonomy).grounds
    return tuple(claim.claim for claim in made if not missing(claim, grounds[claim.ground]))


def missing(claim: ExemptionClaimed, ground: Ground) -> tuple[Code, ...]:
    """What keeps a claim from being complete: see :func:`~grootboek.domain.law.grounds.missing_conditions`."""
    return missing_conditions(ground, claim.conditions, provision=claim.provision is not None)


def _proposed(proposal: Proposal, system: AISystem) -> tuple[Code, Examination, EntryReference]:
    code, facts = deployment(system, proposal.deployment)
    examination = pending(facts)
    if examination is None:
        raise Refused("nothing-proposed", ref=system.code, deployment=code)
    if proposal.entry is not None and proposal.entry != examination.index:
        raise Conflict("proposal-changed", ref=system.code, seen=proposal.entry, latest=examination.index)
    entry = system.entries[examination.version - 1]
    return code, examination, EntryReference(entry.index, entry.leaf)


def _listed(values: Iterable[Code]) -> str:
    return ", ".join(values) or "-"
