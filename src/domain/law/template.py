"""The form to fill in, as YAML with a comment for everything that is asked. :func:`parse_form` reads it back.

Every answer starts as ``not_tested`` or blank: an empty form is refused with the list of what is still open. A form
that is filled in, wholly or half-way, is written in the same way, so that people can read on in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import template_texts as words
from .flags import FLAGS
from .form import FORM
from .interview import empty_form
from .laws import SHIPPED, Laws
from .taxonomy import counts, sides
from .template_claims import claim_lines, comment, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ...errors import Language
    from ..events.system import OperatorRole
    from ..values import Code, Committed, When
    from .classification_form import ClaimDraft, ClassificationForm
    from .taxonomy import Bilingual, Element, Ground, Point, Taxonomy


def classification_template(
    taxonomy: Taxonomy,
    *,
    roles: tuple[OperatorRole, ...],
    language: Language,
    system: Sequence[str] = (),
    laws: Laws = SHIPPED,
) -> str:
    """The form for a version of the law and a deployment with these roles; ``system``: lines about it at the top.

    ``laws`` has the guidance that can be named.
    """
    return filled_template(taxonomy, empty_form(taxonomy, roles), language=language, system=system, laws=laws)


def filled_template(
    taxonomy: Taxonomy,
    form: ClassificationForm,
    *,
    language: Language,
    system: Sequence[str] = (),
    laws: Laws = SHIPPED,
) -> str:
    """The form as :func:`classification_template` writes it, with these answers."""
    return "\n".join(_Template(taxonomy, form, language, laws).lines(system)) + "\n"


class _Template:
    """Writes the lines of one form."""

    def __init__(self, taxonomy: Taxonomy, form: ClassificationForm, language: Language, laws: Laws) -> None:
        self._law = taxonomy
        self._form = form
        self._roles = form.roles
        self._states = {**form.definition, **form.scope, **form.elements}
        self._language = language
        self._laws = laws

    def lines(self, system: Sequence[str]) -> Iterator[str]:
        for about in system:
            yield from comment(_printable(about))
        yield from self._said(words.INTRODUCTION)
        yield from comment(f"{self._of(words.LAW)} {self._of(self._law.legal_basis)}.")
        yield from comment(f"{self._of(words.REVIEW)} {self._of(self._law.review_status)}")
        yield f"form: {FORM}"
        yield f'taxonomy: "{self._law.version}"'
        yield from self._said(words.ROLES)
        yield f"roles: [{', '.join(self._roles)}]"
        yield from self._field("because", words.BECAUSE, self._form.because)
        yield from self._field("examined_since", words.EXAMINED_SINCE, self._form.examined_since)
        yield from self._definition()
        yield from self._scope()
        yield from self._points()
        yield from self._grounds()
        yield from self._closing()

    def _definition(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.DEFINITION)
        yield "definition:"
        for element in self._law.definition.values():
            yield from self._question(element.id, f"{element.id}: {self._of(element.text)}", 2)

    def _scope(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.SCOPE)
        yield "scope:"
        for exclusion in self._law.exclusions.values():
            text = f"{exclusion.id}, {self._of(exclusion.citation)}: {self._of(exclusion.text)}"
            if exclusion.lapses_when is not None:
                text += f" {self._of(words.LAPSES)}: {self._of(exclusion.lapses_when)}."
            if exclusion.claimable:
                yield from self._question(exclusion.id, text, 2)
            else:
                yield from comment(f"{text} {self._not_claimable(exclusion)}", 2)

    def _points(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.POINTS)
        yield "points:"
        for point in self._law.points.values():
            yield ""
            yield from self._point(point)

    def _point(self, point: Point) -> Iterator[str]:
        start = f"{self._of(words.APPLIES_FROM)} {point.applies_from.isoformat()}"
        yield from comment(f"{self._of(point.citation)}: {self._of(point.title)} ({start})", 2)
        for limit in point.limits:
            yield from comment(f"{self._of(words.READING)} {self._of(limit.text)}", 2)
        for note in point.notes:
            yield from comment(self._of(note), 2)
        yield f"  {point.id}:"
        held = sides(self._roles)
        for element in point.elements.values():
            text = f"{element.id}: {self._of(element.text)}{self._remark(element, point)}"
            if counts(element, held):
                yield from self._question(element.id, text, 4)
            else:
                yield from comment(f"{text} [{self._of(words.OTHER_ROLE)}]", 4)

    def _remark(self, element: Element, point: Point) -> str:
        held = sides(self._roles)
        together = [
            other.id for other in point.elements.values() if other.any_of == element.any_of and counts(other, held)
        ]
        if element.any_of is not None and len(together) > 1 and element.id in together:
            return f" [{self._of(words.ONE_OF).format(elements=', '.join(together))}]"
        return f" [{self._of(words.INTERPRETIVE)}]" if element.interpretive else ""

    def _grounds(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.GROUNDS)
        yield "grounds:"
        made = {claim.ground: claim for claim in self._form.claims}
        for ground in self._law.grounds.values():
            if ground.claimable:
                yield from self._ground(ground, made.get(ground.id))
            elif ground.point is not None:
                yield from comment(
                    f"{ground.id}, {self._of(ground.citation)}: {self._of(ground.text)} {self._not_claimable(ground)}",
                    2,
                )

    def _ground(self, ground: Ground, claim: ClaimDraft | None) -> Iterator[str]:
        text = f"{ground.id}, {self._of(ground.citation)}: {self._of(ground.text)}"
        if ground.point is not None:
            text += f" [{self._of(words.EXCEPTION).format(point=ground.point)}]"
        if ground.note is not None:
            text += f" {self._of(ground.note)}"
        yield ""
        yield from comment(text, 2)
        yield from claim_lines(ground, claim, self._language)

    def _closing(self) -> Iterator[str]:
        form = self._form
        yield ""
        yield from self._said(words.GUIDANCE)
        for item in self._laws.guidance_items():
            yield from comment(
                f"{item.id}: {self._of(item.title)}, {item.ref}, {item.date}. {self._of(item.status)}", hanging=2
            )
        yield f"guidance: [{', '.join(form.guidance)}]"
        yield from self._field("review_on", words.REVIEW_ON, form.review_on)
        yield from self._said(words.FLAGS)
        yield from comment(", ".join(f"{flag} ({self._of(text)})" for flag, text in FLAGS.items()))
        yield f"flags: [{', '.join(form.flags)}]"
        yield from self._field("reexamine_if", words.REEXAMINE_IF, form.reexamine_if)
        yield from self._said(words.ESCALATED_TO)
        yield f"escalated_to: [{', '.join(form.escalated_to)}]"
        yield from self._field("dissent", words.DISSENT, form.dissent)

    def _question(self, identifier: Code, text: str, indent: int) -> Iterator[str]:
        space = " " * indent
        yield from comment(text, indent)
        yield f"{space}{identifier}:"
        yield f"{space}  state: {self._states[identifier]}"
        yield line(f"{space}  because", self._form.motivations.get(identifier))

    def _field(self, name: str, text: Bilingual, value: Committed | When | None) -> Iterator[str]:
        yield from self._said(text)
        yield line(name, value)

    def _not_claimable(self, ground: Ground) -> str:
        reason = f" {self._of(ground.not_claimable)}" if ground.not_claimable is not None else ""
        return f"{self._of(words.NOT_CLAIMABLE)}{reason}"

    def _said(self, text: Bilingual) -> Iterator[str]:
        for said in self._of(text).split("\n"):
            yield from comment(said)

    def _of(self, text: Bilingual) -> str:
        return text.of(self._language)


def _printable(text: str) -> str:
    """On one line: what people called a system must not end a comment."""
    return "".join(character if character.isprintable() else " " for character in text)
