"""Decisions about claims on a ground: make one, accept, reject, withdraw, let lapse.

Nobody grants an exemption: accepting says that the approver finds the conditions evidenced. An incomplete claim is
recorded with what it misses, and is never accepted. That claimant and approver are two people with two keys is a matter
of authority, not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...errors import Conflict, Invalid, NotFound, Refused
from ...frozen import frozen
from ..commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
from ..events.classification import ExemptionClaimed
from ..events.exemption import ExemptionAccepted, ExemptionLapsed, ExemptionRejected, ExemptionWithdrawn
from ..facts import Claim, DeploymentFacts
from ..law.grounds import missing_conditions
from ..law.laws import Laws
from ..law.nearest import nearest
from ..law.taxonomy import Ground, Taxonomy
from ..values import Code, When
from .deciding import Decided, Occasion
from .rulebook import Rulebook
from .system import AISystem, deployment, registered

MARK: Final = ":claim-"
"""Stands between the reference of the system and the number of the claim."""


@frozen
class ClaimMade:
    """A claim with the system and the deployment that it is about."""

    system: AISystem
    deployment: Code
    facts: DeploymentFacts
    claim: Claim

    @property
    def code(self) -> Code:
        """The claim's own reference."""
        return self.claim.event.claim


def claim(
    command: ClaimExemption, system: AISystem | None, rulebook: Rulebook | None, occasion: Occasion
) -> tuple[Decided, tuple[Code, ...]]:
    """A claim by itself, and what it misses under the law that the deployment is judged by.

    Raises NotFound (``system-unknown``, ``deployment-unknown``), Invalid (``ground-unknown``, ``condition-unknown``,
    ``claim-ends-first``), Refused (``system-struck``, ``system-merged``, ``deployment-needed``,
    ``ground-not-claimable``, ``taxonomy-not-adopted``, ``effective-in-future``).
    """
    found = registered(system, command.reference)
    code, facts = deployment(found, command.deployment)
    ground = _ground(command, law_of(facts, rulebook))
    day = occasion.effective()
    if command.last_day is not None and command.last_day.last < day.first:
        raise Invalid("claim-ends-first", first=day, last=command.last_day)
    event = ExemptionClaimed(
        claim=Code(f"{found.code}{MARK}{found.claims + 1}"),
        deployment=code,
        ground=command.ground,
        motivation=command.motivation,
        conditions=command.conditions,
        condition_motivations=command.condition_motivations,
        uses=command.uses,
        provision=command.provision,
        last_day=command.last_day,
        review_on=command.review_on,
    )
    return Decided("ai-system", found.code, event, day), _missing(event, ground)


def law_of(facts: DeploymentFacts, rulebook: Rulebook | None) -> Taxonomy:
    """The law of the deployment's latest classification that was not refused, else the newest adopted.

    Raises Refused (``taxonomy-not-adopted``) where nothing is adopted.
    """
    book = rulebook or Rulebook()
    standing = [
        one
        for one in facts.examinations.values()
        if one.index not in facts.decisions or facts.decisions[one.index].approved
    ]
    latest = max(standing, key=lambda one: one.index, default=None)
    if latest is not None:
        return book.laws.taxonomy(latest.event.taxonomy)
    releases = book.laws.releases()
    adopted = [one.version for one in releases if one.version in book.taxonomies]
    if not adopted:
        raise Refused("taxonomy-not-adopted", version=releases[0].version, known="-")
    return book.laws.taxonomy(adopted[-1])


def _ground(command: ClaimExemption, law: Taxonomy) -> Ground:
    ground = law.grounds.get(command.ground)
    if ground is None:
        known = nearest(command.ground, [str(each) for each in law.grounds])
        raise Invalid("ground-unknown", ground=command.ground, version=law.version, known=known)
    if not ground.claimable:
        raise Refused("ground-not-claimable", ground=command.ground)
    _check_conditions(ground, (*command.conditions, *command.condition_motivations))
    return ground


def _check_conditions(ground: Ground, named: Iterable[Code]) -> None:
    for condition in named:
        if condition not in ground.conditions:
            known = ", ".join(ground.conditions) or "-"
            raise Invalid("condition-unknown", condition=condition, ground=ground.id, known=known)


def _missing(event: ExemptionClaimed, ground: Ground) -> tuple[Code, ...]:
    return missing_conditions(ground, event.conditions, provision=event.provision is not None)


def accept(command: AcceptClaim, system: AISystem | None, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """The acceptance of a complete claim that nobody decided or ended.

    Raises NotFound (``claim-unknown``), Conflict (``claim-settled``), Refused (``claim-incomplete``,
    ``claim-without-classification``, ``system-struck``, ``system-merged``, ``effective-in-future``).
    """
    made = _undecided(command.claim, system)
    event = made.claim.event
    law = law_of(made.facts, rulebook)
    if event.classification is not None:
        law = _law_of_classification(made, event.classification, (rulebook or Rulebook()).laws)
    ground = law.grounds.get(event.ground)
    missing = _missing(event, ground) if ground is not None else (event.ground,)
    if missing:
        raise Refused("claim-incomplete", claim=made.code, missing=", ".join(missing))
    return _decided(made, ExemptionAccepted(made.deployment, made.code, command.because), occasion.effective())


def _law_of_classification(made: ClaimMade, version: int, laws: Laws) -> Taxonomy:
    """The law of the classification that makes the claim, which must not be refused or corrected."""
    standing = (one for one in made.facts.examinations.values() if one.version == version)
    found = next(standing, None)
    decision = made.facts.decisions.get(found.index) if found is not None else None
    if found is None or (decision is not None and not decision.approved):
        raise Refused("claim-without-classification", claim=made.code, ref=made.system.code)
    return laws.taxonomy(found.event.taxonomy)


def reject(command: RejectClaim, system: AISystem | None, occasion: Occasion) -> Decided:
    """The rejection of a claim that nobody decided or ended, complete or not. Raises as :func:`accept`."""
    made = _undecided(command.claim, system)
    return _decided(made, ExemptionRejected(made.deployment, made.code, command.because), occasion.effective())


def withdraw(command: WithdrawClaim, system: AISystem | None, occasion: Occasion) -> Decided:
    """The end of a claim that was not rejected or ended.

    Raises NotFound (``claim-unknown``), Conflict (``claim-settled``), Refused (``claim-not-running``: the effective day
    is none of the claim's, ``system-struck``, ``system-merged``, ``effective-in-future``).
    """
    made, day = _running(command.claim, system, occasion)
    return _decided(made, ExemptionWithdrawn(made.deployment, made.code, command.because), day)


def lapse(command: LapseClaim, system: AISystem | None, rulebook: Rulebook | None, occasion: Occasion) -> Decided:
    """The end of a claim because a condition of its ground holds no longer.

    Raises as :func:`withdraw`, and Invalid (``condition-unknown``).
    """
    made, day = _running(command.claim, system, occasion)
    ground = made.claim.event.ground
    laws = (rulebook or Rulebook()).laws
    newest_first = [laws.taxonomy(one.version).grounds.get(ground) for one in reversed(laws.releases())]
    _check_conditions(next(one for one in newest_first if one is not None), (command.condition,))
    return _decided(made, ExemptionLapsed(made.deployment, made.code, command.condition, command.because), day)


def _decided(
    made: ClaimMade,
    event: ExemptionAccepted | ExemptionRejected | ExemptionWithdrawn | ExemptionLapsed,
    day: When,
) -> Decided:
    return Decided("ai-system", made.system.code, event, day)


def _made(code: Code, system: AISystem | None) -> ClaimMade:
    if system is not None:
        found = registered(system, system.code)
        for name, facts in found.facts.deployments.items():
            if code in facts.claims and facts.index is not None:
                return ClaimMade(found, name, facts, facts.claims[code])
    raise NotFound("claim-unknown", claim=code)


def _undecided(code: Code, system: AISystem | None) -> ClaimMade:
    made = _made(code, system)
    facts = made.facts
    approved = [
        decision.index
        for index, decision in facts.decisions.items()
        if index in facts.examinations and code in decision.accepts
    ]
    settled = [*approved, *(one.index for one in facts.claim_decisions.get(code, ())), *_ends(made)]
    if settled:
        raise Conflict("claim-settled", claim=code, index=min(settled))
    return made


def _running(code: Code, system: AISystem | None, occasion: Occasion) -> tuple[ClaimMade, When]:
    made = _made(code, system)
    rejected = [one.index for one in made.facts.claim_decisions.get(code, ()) if not one.accepted]
    if rejected or _ends(made):
        raise Conflict("claim-settled", claim=code, index=min([*rejected, *_ends(made)]))
    day, last = occasion.effective(), made.claim.last
    if day.first < made.claim.first or (last is not None and day.first > last):
        end = "-" if last is None else last.isoformat()
        raise Refused("claim-not-running", claim=code, day=day, first=made.claim.first.isoformat(), last=end)
    return made, day


def _ends(made: ClaimMade) -> list[int]:
    return [end.index for end in made.facts.claim_ends.get(made.code, ())]
