"""What an examination must hold before it can be recorded (rules 1). The first rule that is broken is named.

1. It uses the released version that it names, and gives a state to every element that this version asks about.
2. An element of a side that the deployment is not on is not applicable; every other element is not.
3. The definition, the scope and every point are decided: one not-met element decides a point (one side of an *or*
   does not), and an unknown element leaves it undetermined; either way the rest may stay not tested. Where it is no AI
   system, scope and points may stay untested; where an exclusion is relied on, the other exclusions and the points may.
4. Grounds are known, can be claimed here, and a built-in exception is of a point all of whose elements are met.
5. The elements named as decisive decide, and what is not met has one. They, and what is met or unknown, are motivated.
6. Guidance and flags are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import Invalid, Refused
from .deciding_elements import alternatives
from .laws import SHIPPED, Laws
from .nearest import nearest
from .outcome import decisive_elements, definition_result, elements_result, point_results
from .taxonomy import counts, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ...errors.labelled import Labelled
    from ..events.classification import ElementState
    from ..values import Code
    from .examination import Examination
    from .taxonomy import Element, Side, Taxonomy


def check_classification(classified: Examination, taxonomy: Taxonomy, laws: Laws = SHIPPED) -> None:
    """Raise Invalid or Refused where the examination breaks a rule; ``taxonomy`` is the version that it names.

    ``laws`` has the guidance that it can name.
    """
    _check_version(classified, taxonomy)
    _check_ids(classified, taxonomy)
    _check_sides(classified, taxonomy)
    _check_decided(classified, taxonomy)
    _check_grounds(classified, taxonomy)
    _check_decisive(classified, taxonomy)
    _check_motivations(classified, taxonomy)
    _check_references(classified, laws)


def _check_version(classified: Examination, taxonomy: Taxonomy) -> None:
    if not classified.roles:
        raise Invalid("classification-without-role")
    if (classified.taxonomy, classified.taxonomy_digest) != (taxonomy.version, taxonomy.digest):
        found = f"{classified.taxonomy} {classified.taxonomy_digest[:12]}"
        expected = f"{taxonomy.version} {taxonomy.digest[:12]}"
        raise Refused("classification-other-taxonomy", found=found, expected=expected)


def _check_ids(classified: Examination, taxonomy: Taxonomy) -> None:
    given = {**classified.definition, **classified.scope, **classified.elements}
    known = [*taxonomy.definition, *taxonomy.exclusions, *taxonomy.elements]
    for element in (*given, *classified.motivations, *classified.decisive):
        if element not in known:
            raise Invalid(
                "element-unknown",
                element=element,
                version=taxonomy.version,
                known=nearest(element, [str(id_) for id_ in known]),
            )
    parts = (
        (taxonomy.definition, classified.definition),
        (taxonomy.exclusions, classified.scope),
        (taxonomy.elements, classified.elements),
    )
    left_out = [element for asked, states in parts for element in asked if element not in states]
    if left_out:
        raise Invalid("element-left-out", elements=_listed(left_out), version=taxonomy.version)


def _check_sides(classified: Examination, taxonomy: Taxonomy) -> None:
    held = sides(classified.roles)
    wrong = [
        element.id
        for element in taxonomy.elements.values()
        if not counts(element, held) and classified.elements[element.id] != "not_applicable"
    ]
    if wrong:
        raise Refused("element-of-another-role", elements=_listed(wrong), roles=_named(classified.roles))
    states = {**classified.definition, **classified.scope, **classified.elements}
    wrong = [
        element
        for element, state in states.items()
        if state == "not_applicable" and (element not in taxonomy.elements or counts(taxonomy.elements[element], held))
    ]
    if wrong:
        raise Refused("element-applicable", elements=_listed(wrong), roles=_named(classified.roles))


def _named(roles: Iterable[str]) -> Labelled:
    from ..error_labels import labelled_list

    return labelled_list("operator_role", roles, ("and", "en"))


def _check_decided(classified: Examination, taxonomy: Taxonomy) -> None:
    undecided = dict(_undecided(classified, taxonomy))
    if undecided:
        listed = "; ".join(f"{part} ({_listed(elements)})" for part, elements in undecided.items())
        raise Refused("classification-undecided", undecided=listed)


def _undecided(classified: Examination, taxonomy: Taxonomy) -> Iterator[tuple[str, list[Code]]]:
    """Each part that is not decided, with what was not tested in it."""
    held = sides(classified.roles)
    definition = _untested(taxonomy.definition.values(), classified.definition, held)
    if definition:
        yield "ai", definition
    if definition_result(classified, taxonomy) == "not_met" or "met" in classified.scope.values():
        return
    scope = [
        exclusion.id
        for exclusion in taxonomy.exclusions.values()
        if exclusion.claimable and classified.scope[exclusion.id] == "not_tested"
    ]
    if scope:
        yield "scope", scope
    for point in taxonomy.points.values():
        untested = _untested(point.elements.values(), classified.elements, held)
        if untested:
            yield point.id, untested


def _untested(elements: Iterable[Element], states: Mapping[Code, ElementState], held: frozenset[Side]) -> list[Code]:
    """What was not tested and could still decide; nothing where the elements are decided or one is unknown."""
    groups = alternatives(elements, held)
    counting = [element for group in groups for element in group]
    given = {states[element.id] for element in counting}
    if "unknown" in given or elements_result(counting, states, held) != "unknown":
        return []
    open_groups = [group for group in groups if all(states[element.id] != "met" for element in group)]
    return [element.id for group in open_groups for element in group if states[element.id] == "not_tested"]


def _check_grounds(classified: Examination, taxonomy: Taxonomy) -> None:
    results = point_results(classified, taxonomy)
    for name in classified.grounds:
        ground = taxonomy.grounds.get(name)
        if ground is None:
            raise Invalid(
                "ground-unknown",
                ground=name,
                version=taxonomy.version,
                known=nearest(name, [str(id_) for id_ in taxonomy.grounds]),
            )
        if not ground.claimable:
            raise Refused("ground-not-claimable", ground=name)
        if ground.point is not None and results[ground.point] != "met":
            raise Refused("ground-point-not-met", ground=name, point=ground.point)
    relied_on = {exclusion for exclusion, state in classified.scope.items() if state == "met"}
    differing = relied_on ^ (set(classified.grounds) & set(taxonomy.exclusions))
    if differing:
        raise Refused("ground-scope-differs", exclusions=_listed(sorted(differing)))


def _check_decisive(classified: Examination, taxonomy: Taxonomy) -> None:
    decisive = decisive_elements(classified, taxonomy)
    wrong = [element for element in classified.decisive if element not in decisive]
    if wrong:
        raise Refused("decisive-does-not-decide", elements=_listed(wrong))
    named = {_part(element, taxonomy) for element in classified.decisive}
    left_out = [element for element in decisive if _part(element, taxonomy) not in named]
    if left_out:
        raise Refused("decisive-left-out", elements=_listed(left_out))


def _part(element: Code, taxonomy: Taxonomy) -> Code | None:
    return taxonomy.elements[element].point if element in taxonomy.elements else None


def _check_motivations(classified: Examination, taxonomy: Taxonomy) -> None:
    if classified.because is not None:
        return
    states = {**classified.definition, **classified.scope, **classified.elements}
    in_need = [
        element
        for element in (*taxonomy.definition, *taxonomy.exclusions, *taxonomy.elements)
        if states[element] in {"met", "unknown"} or element in classified.decisive
    ]
    missing = [element for element in in_need if element not in classified.motivations]
    if missing:
        raise Refused("motivation-missing", elements=_listed(missing))


def _check_references(classified: Examination, laws: Laws) -> None:
    for guidance in classified.guidance:
        laws.guidance_item(guidance)
    if classified.flags:
        from .flags import FLAGS

        for flag in classified.flags:
            if flag not in FLAGS:
                raise Invalid("flag-unknown", flag=flag, known=nearest(flag, [str(known) for known in FLAGS]))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(values)
