"""The short form: one reason for all, and only the elements that matter (``classification record --summary``).

Without more the definition counts as met and no exclusion is relied on. ``decisive_all``: every point that nothing was
said about fails at its first element. Nothing typed here is an outcome: that follows from the elements.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ...errors import Invalid
from ...frozen import frozen
from ..values import Code
from .classification_form import ClaimDraft, ClassificationForm
from .classification_rules import check_classification
from .deciding_elements import alternatives
from .laws import SHIPPED, Laws
from .nearest import nearest
from .outcome import decisive_elements
from .taxonomy import counts, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..events.classification import ElementState
    from ..events.system import OperatorRole
    from ..values import Committed, When
    from .taxonomy import Side, Taxonomy

    States = dict[Code, ElementState]

DEFINITION = Code("ai")
"""How the definition of an AI system is named among the points, in ``decisive``."""

NOT_AI = Code("ai5")
"""The element that ``not_ai`` takes as not met, unless another is named: inference, which rules that only people wrote
lack, and which recital 12 calls a key characteristic."""


@frozen
class Summary:
    """What was said: by element id, and by point the elements at which it fails (``decisive``)."""

    met: tuple[Code, ...] = ()
    decisive: Mapping[Code, tuple[Code, ...]] | None = None
    decisive_all: bool = False
    unknown: tuple[Code, ...] = ()
    not_ai: bool = False
    grounds: tuple[Code, ...] = ()
    guidance: tuple[Code, ...] = ()
    review_on: When | None = None
    flags: tuple[Code, ...] = ()


def summary_classified(
    taxonomy: Taxonomy,
    summary: Summary,
    *,
    roles: tuple[OperatorRole, ...],
    because: Committed,
    laws: Laws = SHIPPED,
) -> ClassificationForm:
    """The form that these few words fill in, checked; ``laws`` has the guidance that it can name.

    An exclusion among the grounds lets the points stay not tested. Each ground makes a claim with the one reason as its
    motivation and no condition evidenced yet. Raises Invalid for an element that is unknown, named twice or of another
    point, and what :func:`check_classification` raises, such as Refused (``classification-undecided``).
    """
    named = _named(taxonomy, summary)
    form = ClassificationForm(
        taxonomy=taxonomy.version,
        taxonomy_digest=taxonomy.digest,
        depth="summary",
        roles=roles,
        definition=_definition(taxonomy, named, not_ai=summary.not_ai),
        scope=_scope(taxonomy, named, summary),
        elements=_elements(taxonomy, sides(roles), named, decisive_all=summary.decisive_all),
        because=because,
        guidance=_once(summary.guidance),
        review_on=summary.review_on,
        flags=_once(summary.flags),
        claims=tuple(ClaimDraft(ground, because) for ground in _once(summary.grounds)),
    )
    form = replace(form, decisive=decisive_elements(form, taxonomy))
    check_classification(form, taxonomy, laws)
    return form


def parse_decisive(given: Iterable[str]) -> Mapping[Code, tuple[Code, ...]]:
    """From ``f=f3``, ``c=c5,c6`` or ``f=f3,c=c5,c6``, once or more: by point, the elements at which it fails.

    Raises Invalid (``decisive-malformed``) for anything else.
    """
    found: dict[Code, tuple[Code, ...]] = {}
    for text in given:
        point = ""
        for part in text.split(","):
            before, equals, element = part.strip().rpartition("=")
            point = before if equals else point
            if not point or not element:
                raise Invalid("decisive-malformed", value=text[:80])
            found[Code(point)] = (*found.get(Code(point), ()), Code(element))
    return found


def _named(taxonomy: Taxonomy, summary: Summary) -> States:
    """The states said in so many words. Raises Invalid."""
    failing = summary.decisive or {}
    for point, elements in failing.items():
        known: Iterable[Code] = taxonomy.definition if point == DEFINITION else _elements_of(taxonomy, point)
        for element in elements:
            if element not in known:
                raise Invalid("decisive-of-another-point", element=element, point=point, known=", ".join(known))
    named: States = {}
    said: tuple[tuple[Iterable[Code], ElementState], ...] = (
        (_once(summary.met), "met"),
        (_once(summary.unknown), "unknown"),
        (_once(element for elements in failing.values() for element in elements), "not_met"),
    )
    for listed, state in said:
        for element in listed:
            if element in named:
                raise Invalid("element-twice", element=element)
            named[element] = state
    _check_known(taxonomy, named)
    return named


def _elements_of(taxonomy: Taxonomy, point: Code) -> Iterable[Code]:
    if point not in taxonomy.points:
        known = nearest(point, [str(known) for known in taxonomy.points])
        raise Invalid("point-unknown", point=point, version=taxonomy.version, known=known)
    return taxonomy.points[point].elements


def _check_known(taxonomy: Taxonomy, named: Iterable[Code]) -> None:
    known = [str(element) for element in (*taxonomy.definition, *taxonomy.elements)]
    for element in named:
        if element not in known:
            raise Invalid("element-unknown", element=element, version=taxonomy.version, known=nearest(element, known))


def _definition(taxonomy: Taxonomy, named: States, *, not_ai: bool) -> States:
    failing = not_ai and not any(named.get(element) == "not_met" for element in taxonomy.definition)
    return {
        element.id: named.get(element.id)
        or ("not_met" if failing and element.id == NOT_AI else "not_tested" if not_ai or not element.decides else "met")
        for element in taxonomy.definition.values()
    }


def _scope(taxonomy: Taxonomy, named: States, summary: Summary) -> States:
    """Not met stands for not relied on; where it is no AI system the scope was not tested."""
    not_ai = summary.not_ai or any(named.get(element) == "not_met" for element in taxonomy.definition)
    return {
        exclusion: "met" if exclusion in summary.grounds else "not_tested" if not_ai else "not_met"
        for exclusion in taxonomy.exclusions
    }


def _elements(taxonomy: Taxonomy, held: frozenset[Side], named: States, *, decisive_all: bool) -> States:
    states: States = {
        element.id: named.get(element.id, "not_tested" if counts(element, held) else "not_applicable")
        for element in taxonomy.elements.values()
    }
    if decisive_all:
        for point in taxonomy.points.values():
            if not any(element in named for element in point.elements):
                first = alternatives(point.elements.values(), held)[0]
                states.update({element.id: "not_met" for element in first})
    return states


def _once(values: Iterable[Code]) -> tuple[Code, ...]:
    return tuple(dict.fromkeys(values))
