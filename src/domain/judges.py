"""A judge for each deployment of an AI system, with those of the systems that were merged into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .judgement import Judge
from .merging import Merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .adopted_law import AdoptedLaw
    from .facts import DeploymentFacts, Merge, SystemFacts
    from .values import Code


def judges(
    code: Code, family: Mapping[Code, SystemFacts], law: AdoptedLaw, above: frozenset[Code] = frozenset()
) -> Mapping[Code, Judge]:
    """A judge for each deployment that a visible entry makes, of the system ``code`` of the family.

    A system of the family counts for the one into which it was merged; ``above`` are those already on the way up, so
    that systems that say to be merged into each other end the search.
    """
    seen = above | {code}
    merged = [
        (system.merge, system, judges(other, family, law, seen))
        for other, system in family.items()
        if other not in seen and system.merge is not None and system.merge.into == code
    ]
    merged.sort(key=lambda one: one[0].index)
    own = _made(family[code])
    return {
        name: Judge(family[code], deployment, law, [_merged(*one, own, deployment) for one in merged])
        for name, deployment in own.items()
    }


def _merged(
    merge: Merge,
    system: SystemFacts,
    judged: Mapping[Code, Judge],
    own: Mapping[Code, DeploymentFacts],
    deployment: DeploymentFacts,
) -> Merged:
    """The merged deployments that are this one: of the same organisation on the day of the merge.

    One that no deployment here is the same as counts for all of them, so that nothing is lost in a merge.
    """

    def organisation(of: DeploymentFacts) -> Code:
        return of.organisation.at(merge.first).value

    here = {organisation(facts) for facts in own.values()}
    same = [
        judged[name]
        for name, facts in _made(system).items()
        if organisation(facts) == organisation(deployment) or organisation(facts) not in here
    ]
    return Merged(merge.first, merge.index, tuple(same))


def _made(system: SystemFacts) -> Mapping[Code, DeploymentFacts]:
    return {code: facts for code, facts in system.deployments.items() if facts.index is not None}
