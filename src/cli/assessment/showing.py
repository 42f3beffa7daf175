"""The words around each question: the part it belongs to, the law's text, what it means, and how to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.law.deciding_elements import alternatives
from ...domain.law.explanations import explanations
from ...domain.law.flags import FLAGS
from ...domain.law.outcome import definition_result, point_results
from ...domain.law.taxonomy import sides
from ...domain.law.template_texts import INTERPRETIVE
from ..texts.assess import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ...domain.law.interview import Interview
    from ...domain.law.interview_question import Question
    from ...domain.law.taxonomy import Bilingual, Element, Point, Taxonomy
    from ...domain.values import Code
    from ...errors import Language


class Wording:
    """Puts the questions about one version of the law into one language; ``guidance`` can be named."""

    def __init__(self, law: Taxonomy, guidance: tuple[Code, ...], language: Language) -> None:
        self._law = law
        self._language = language
        self.known: dict[str, tuple[Code, ...]] = {"guidance": guidance, "flags": tuple(FLAGS)}

    def say(self, name: str, **values: object) -> str:
        """The words of that name."""
        return words(name, self._language, **values)

    def heading(self, question: Question) -> str:
        """The part of the examination that the question belongs to."""
        if question.key.startswith("ai:") or question.subject in self._law.definition:
            return self.say("part-definition")
        if question.point is not None:
            return "\n".join(self._point(self._law.points[question.point]))
        if question.ground is not None or question.key in {"scope", "points"}:
            return self.say("part-scope")
        return self.say("part-closing")

    def _point(self, point: Point) -> Iterator[str]:
        number = list(self._law.points).index(point.id) + 1
        yield self.say(
            "part-point",
            number=number,
            count=len(self._law.points),
            title=self._of(point.title),
            citation=self._of(point.citation),
            day=point.applies_from.isoformat(),
        )
        for limit in point.limits:
            yield self.say("reading", text=self._of(limit.text))

    def question(self, question: Question, *, repeatable: bool) -> str:
        """The question itself. ``repeatable``: the reason given before can be given again with Enter alone."""
        lines = list(self._subject(question))
        name = self._asked(question)
        known = ", ".join(self.known.get(question.key, ()))
        lines.append(self.say(name, known=known, names=self._exclusions(), subject=question.subject))
        if name == "ask-provision" and question.ground and self._law.grounds[question.ground].needs_provision:
            lines.append(self.say("provision-needed"))
        if name == "ask-why" and repeatable:
            lines.append(self.say("same-reason"))
        return "\n".join(lines)

    def _asked(self, question: Question) -> str:
        part = question.key.partition(":")[0]
        state = {"ai": "element", "point": "element", "scope": "exclusion", "condition": "condition"}
        return f"ask-{state[part] if question.kind == 'state' else part}"

    def _exclusions(self) -> str:
        """Their texts, each on a line of its own."""
        return "".join(f"\n  {one.id}: {self._of(one.text)}" for one in self._law.exclusions.values() if one.claimable)

    def _subject(self, question: Question) -> Iterator[str]:
        """What is asked about, where the question brings it up for the first time."""
        law, subject, part = self._law, question.subject, question.key.partition(":")[0]
        if subject is None or part not in {"ai", "point", "scope", "ground", "condition"}:
            return
        if part == "condition":
            condition = law.conditions[subject]
            citation = f" ({self._of(condition.citation)})" if condition.citation is not None else ""
            yield f"{subject}{citation}. {self._of(condition.text)}"
            return
        if part in {"ai", "point"}:
            yield from self._element((law.definition if part == "ai" else law.elements)[subject])
        else:
            ground = law.grounds[subject]
            yield f"{subject} ({self._of(ground.citation)}). {self._of(ground.text)}"
            if ground.lapses_when is not None:
                yield "  " + self.say("ends-when", text=self._of(ground.lapses_when))
        yield from self._explained(subject)

    def _element(self, element: Element) -> Iterator[str]:
        yield f"{element.id}. {self._of(element.text)}"
        if element.interpretive:
            yield f"  ({self._of(INTERPRETIVE)})"
        if element.any_of is not None and element.side is None and element.point is not None:
            elements = self._law.points[element.point].elements.values()
            together = (group for group in alternatives(elements, sides(())) if element in group)
            names = ", ".join(one.id for group in together for one in group)
            yield "  " + self.say("one-of", elements=names)

    def _explained(self, subject: Code) -> Iterator[str]:
        found = explanations(self._language).get(subject)
        if found is not None:
            yield "  " + self.say("means", text=found.means)
            yield "  " + self.say("example", text=found.met)
            yield "  " + self.say("counter-example", text=found.not_met)

    def help(self, question: Question) -> str:
        """How to answer, and what the law's file notes about the point."""
        notes = self._law.points[question.point].notes if question.point is not None else ()
        return "\n".join([self.say("help"), *(self.say("note", text=self._of(note)) for note in notes)])

    def decided(self, before: Question, after: Question | None, interview: Interview) -> str | None:
        """What is decided once the questions about the definition or a point are over."""
        if before.subject in self._law.definition and (after is None or after.subject not in self._law.definition):
            return self.say(f"definition-{definition_result(interview.form, self._law)}")
        over = after is None or after.point != before.point or after.key.startswith("ground:")
        if before.point is None or before.subject not in self._law.elements or not over:
            return None
        point = self._law.points[before.point]
        result = point_results(interview.form, self._law)[point.id]
        return self.say(f"point-{result}", point=point.id, day=point.applies_from.isoformat())

    def _of(self, text: Bilingual) -> str:
        return text.of(self._language)
