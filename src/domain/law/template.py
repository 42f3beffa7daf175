"""The form to fill in, as YAML with a comment for everything that is asked. :func:`parse_form` reads it back.

Every answer starts as ``not_tested`` or blank: an empty form is refused with the list of what is still open.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from . import template_texts as words
from .flags import FLAGS
from .form import FORM
from .library import guidance_items
from .taxonomy import counts, sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ...errors import Language
    from ..events.system import OperatorRole
    from .taxonomy import Bilingual, Element, Ground, Point, Taxonomy

WIDTH = 110
"""Comments are wrapped at this width."""


def classification_template(
    taxonomy: Taxonomy, *, roles: tuple[OperatorRole, ...], language: Language, system: Sequence[str] = ()
) -> str:
    """The form for a version of the law and a deployment with these roles; ``system``: lines about it at the top."""
    return "\n".join(_Template(taxonomy, roles, language).lines(system)) + "\n"


class _Template:
    """Writes the lines of one form."""

    def __init__(self, taxonomy: Taxonomy, roles: tuple[OperatorRole, ...], language: Language) -> None:
        self._law = taxonomy
        self._roles = roles
        self._language = language

    def lines(self, system: Sequence[str]) -> Iterator[str]:
        for line in system:
            yield from _comment(_printable(line))
        yield from self._said(words.INTRODUCTION)
        yield from _comment(f"{self._of(words.LAW)} {self._of(self._law.legal_basis)}.")
        yield from _comment(f"{self._of(words.REVIEW)} {self._of(self._law.review_status)}")
        yield f"form: {FORM}"
        yield f'taxonomy: "{self._law.version}"'
        yield from self._said(words.ROLES)
        yield f"roles: [{', '.join(self._roles)}]"
        yield from self._field("because", words.BECAUSE)
        yield from self._field("examined_since", words.EXAMINED_SINCE)
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
                yield from _comment(f"{text} {self._not_claimable(exclusion)}", 2)

    def _points(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.POINTS)
        yield "points:"
        for point in self._law.points.values():
            yield ""
            yield from self._point(point)

    def _point(self, point: Point) -> Iterator[str]:
        start = f"{self._of(words.APPLIES_FROM)} {point.applies_from.isoformat()}"
        yield from _comment(f"{self._of(point.citation)}: {self._of(point.title)} ({start})", 2)
        for limit in point.limits:
            yield from _comment(f"{self._of(words.READING)} {self._of(limit.text)}", 2)
        for note in point.notes:
            yield from _comment(self._of(note), 2)
        yield f"  {point.id}:"
        held = sides(self._roles)
        for element in point.elements.values():
            text = f"{element.id}: {self._of(element.text)}{self._remark(element, point)}"
            if counts(element, held):
                yield from self._question(element.id, text, 4)
            else:
                yield from _comment(f"{text} [{self._of(words.OTHER_ROLE)}]", 4)

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
        for ground in self._law.grounds.values():
            if ground.claimable:
                yield from self._ground(ground)
            elif ground.point is not None:
                yield from _comment(
                    f"{ground.id}, {self._of(ground.citation)}: {self._of(ground.text)} {self._not_claimable(ground)}",
                    2,
                )

    def _ground(self, ground: Ground) -> Iterator[str]:
        text = f"{ground.id}, {self._of(ground.citation)}: {self._of(ground.text)}"
        if ground.point is not None:
            text += f" [{self._of(words.EXCEPTION).format(point=ground.point)}]"
        if ground.note is not None:
            text += f" {self._of(ground.note)}"
        yield ""
        yield from _comment(text, 2)
        yield f"  #{ground.id}:"
        yield "  #  motivation:"
        if ground.conditions:
            yield "  #  conditions:"
        for condition in ground.conditions.values():
            citation = f"{self._of(condition.citation)}: " if condition.citation else ""
            yield from (f"  #    {line}" for line in _comment(f"{citation}{self._of(condition.text)}"))
            yield f"  #    {condition.id}: {{state: unknown, because: }}"
        yield "  #  uses: []"
        provision = f"  # {self._of(words.PROVISION)}" if ground.needs_provision else ""
        yield f"  #  provision:{provision}"
        yield "  #  last_day:"
        yield "  #  review_on:"

    def _closing(self) -> Iterator[str]:
        yield ""
        yield from self._said(words.GUIDANCE)
        for item in guidance_items():
            yield from _comment(
                f"{item.id}: {self._of(item.title)}, {item.ref}, {item.date}. {self._of(item.status)}", hanging=2
            )
        yield "guidance: []"
        yield from self._field("review_on", words.REVIEW_ON)
        yield from self._said(words.FLAGS)
        yield from _comment(", ".join(f"{flag} ({self._of(text)})" for flag, text in FLAGS.items()))
        yield "flags: []"
        yield from self._field("reexamine_if", words.REEXAMINE_IF)
        yield from self._said(words.ESCALATED_TO)
        yield "escalated_to: []"
        yield from self._field("dissent", words.DISSENT)

    def _question(self, identifier: str, text: str, indent: int) -> Iterator[str]:
        space = " " * indent
        yield from _comment(text, indent)
        yield f"{space}{identifier}:"
        yield f"{space}  state: not_tested"
        yield f"{space}  because:"

    def _field(self, name: str, text: Bilingual) -> Iterator[str]:
        yield from self._said(text)
        yield f"{name}:"

    def _not_claimable(self, ground: Ground) -> str:
        reason = f" {self._of(ground.not_claimable)}" if ground.not_claimable is not None else ""
        return f"{self._of(words.NOT_CLAIMABLE)}{reason}"

    def _said(self, text: Bilingual) -> Iterator[str]:
        for line in self._of(text).split("\n"):
            yield from _comment(line)

    def _of(self, text: Bilingual) -> str:
        return text.of(self._language)


def _comment(text: str, indent: int = 0, *, hanging: int = 0) -> Iterable[str]:
    start = " " * indent + "# "
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=start + " " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _printable(text: str) -> str:
    """On one line: what people called a system must not end a comment."""
    return "".join(character if character.isprintable() else " " for character in text)
