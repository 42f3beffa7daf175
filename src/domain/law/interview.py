"""An examination question by question: which question comes next, and what an answer makes of the form.

A form that is not complete yet is a :class:`ClassificationForm` in which what was not answered is ``not_tested``. The
questions follow from it, so that one that was saved half-way goes on where it stopped. The order is that of the law:

1. The definition (Art. 3(1)), up to its first element that is not met: then the scope and the points are not asked.
2. Whether an exclusion (Art. 2) is relied on, and which; after one that is, the points are asked only if wanted.
3. Each point, up to its first element that is not met. An unknown element does not end a point, since a later one may
   still decide it. A point that is met is followed by its exceptions.
4. Behind every ground that is relied on: its conditions, uses, provision and days. At the end what all of it rests on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ...frozen import frozen
from ..values import Code
from .deciding_elements import alternatives
from .interview_claims import claim_questions
from .interview_question import Question
from .laws import SHIPPED, Laws
from .outcome import definition_result, elements_result
from .taxonomy import counts, sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..events.classification import ElementState
    from ..events.system import OperatorRole
    from .classification_form import ClassificationForm
    from .taxonomy import Element, Point, Side, Taxonomy

Said = Literal["yes", "no"]


@frozen
class Interview:
    """An examination under way; ``said`` has what was answered beside the form, by the key of the question.

    ``guidance``: whether the ledger has adopted any, so that it can be named; ``laws`` has what can be.
    """

    law: Taxonomy
    form: ClassificationForm
    said: Mapping[str, Said]
    guidance: bool = True
    laws: Laws = SHIPPED

    def next_question(self) -> Question | None:
        """The first question that is not answered; None when all are."""
        return next((question for question in self._questions() if not self._answered(question)), None)

    def _answered(self, question: Question) -> bool:
        return question.answered or question.key in self.said

    def _questions(self) -> Iterator[Question]:
        yield from self._definition()
        if definition_result(self.form, self.law) != "not_met":
            yield from self._scope()
            excluded = "met" in self.form.scope.values()
            if excluded:
                yield Question("points", "gate")
            if not excluded or self.said.get("points") == "yes":
                for point in self.law.points.values():
                    yield from self._point(point)
        yield from self._closing()

    def _definition(self) -> Iterator[Question]:
        for element in self.law.definition.values():
            state = self.form.definition[element.id]
            yield Question(f"ai:{element.id}", "state", element.id, answered=state != "not_tested")
            if state in {"met", "unknown"} or (state == "not_met" and element.decides):
                yield self._why(element.id)
            if state == "not_met" and element.decides:
                return

    def _scope(self) -> Iterator[Question]:
        claimable = [exclusion.id for exclusion in self.law.exclusions.values() if exclusion.claimable]
        states = self.form.scope
        yield Question("scope", "gate", answered=any(states[exclusion] != "not_tested" for exclusion in claimable))
        for exclusion in claimable:
            state = states[exclusion]
            yield Question(f"scope:{exclusion}", "state", exclusion, ground=exclusion, answered=state != "not_tested")
            if state in {"met", "unknown"}:
                yield self._why(exclusion)
            if state == "met":
                yield from claim_questions(self.law.grounds[exclusion], self.form)
                return

    def _point(self, point: Point) -> Iterator[Question]:
        held, states = sides(self.form.roles), self.form.elements
        for group in alternatives(point.elements.values(), held):
            for element in group:
                yield from self._element(element, group, held)
            if elements_result(group, states, held) == "not_met":
                return
        if elements_result(point.elements.values(), states, held) == "met":
            for ground in point.grounds.values():
                if ground.claimable:
                    yield from self._exception(ground.id, point.id)

    def _element(self, element: Element, group: list[Element], held: frozenset[Side]) -> Iterator[Question]:
        """An element, unless one that it shares an *or* with is met already."""
        states = self.form.elements
        state = states[element.id]
        if state == "not_tested" and elements_result(group, states, held) == "met":
            return
        key = f"point:{element.id}"
        yield Question(key, "state", element.id, point=element.point, answered=state != "not_tested")
        yield self._why(element.id, element.point)

    def _exception(self, ground: Code, point: Code) -> Iterator[Question]:
        relied_on = ground in self.form.grounds
        yield Question(f"ground:{ground}", "gate", ground, point=point, ground=ground, answered=relied_on)
        if relied_on or self.said.get(f"ground:{ground}") == "yes":
            key = f"claim:{ground}"
            yield Question(key, "text", ground, point=point, ground=ground, required=True, answered=relied_on)
            yield from claim_questions(self.law.grounds[ground], self.form)

    def _why(self, subject: Code, point: Code | None = None) -> Question:
        form = self.form
        answered = form.because is not None or subject in form.motivations
        ground = subject if subject in self.law.exclusions else None
        return Question(f"why:{subject}", "text", subject, point, ground, required=True, answered=answered)

    def _closing(self) -> Iterator[Question]:
        form = self.form
        if self.guidance:
            yield Question("guidance", "codes", answered=bool(form.guidance))
        yield Question("review_on", "day", answered=form.review_on is not None)
        yield Question("flags", "codes", answered=bool(form.flags))
        yield Question("reexamine_if", "text", answered=form.reexamine_if is not None)
        if "unknown" in {*form.definition.values(), *form.elements.values()}:
            yield Question("escalated_to", "codes", answered=bool(form.escalated_to))
        yield Question("dissent", "text", answered=form.dissent is not None)


def empty_form(law: Taxonomy, roles: tuple[OperatorRole, ...]) -> ClassificationForm:
    """A form in which nothing is answered; elements of another side are not applicable."""
    from .classification_form import ClassificationForm

    held = sides(roles)
    untested: ElementState = "not_tested"
    return ClassificationForm(
        taxonomy=law.version,
        taxonomy_digest=law.digest,
        depth="full",
        roles=roles,
        definition=dict.fromkeys(law.definition, untested),
        scope=dict.fromkeys(law.exclusions, untested),
        elements={
            element.id: untested if counts(element, held) else "not_applicable" for element in law.elements.values()
        },
    )
