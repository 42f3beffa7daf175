"""The summary before anything is recorded: the outcome, what decided each point, and what claims still miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.labels import label
from ...domain.law.grounds import missing_conditions
from ...domain.law.outcome import deciding, definition_result, outcome_on, point_results
from ...domain.law.taxonomy import sides
from ..texts.assess import words
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ...domain.law.classification_form import ClassificationForm
    from ...domain.law.taxonomy import Taxonomy
    from ...domain.values import Code
    from ...errors import Language

ANSWERED = frozenset({"met", "not_met", "unknown"})
SHORT = 60
"""Characters of a reason that the summary shows."""


def summary_lines(form: ClassificationForm, law: Taxonomy, day: date, language: Language) -> Iterator[str]:
    """The lines of the summary of a finished form, for a day."""
    excluded = [exclusion for exclusion, state in form.scope.items() if state == "met"]
    derived = outcome_on(form, law, day, excluded=bool(excluded))
    yield words("summary", language)
    yield words("summary-outcome", language, outcome=label("outcome", derived.outcome, language))
    held = sides(form.roles)
    definition = definition_result(form, law)
    yield words(
        "summary-definition",
        language,
        state=label("point_result", definition, language),
        decisive=_because(form, deciding(law.definition.values(), form.definition, held), language),
    )
    for exclusion in excluded:
        yield words("summary-exclusion", language, ground=exclusion)
    if definition != "not_met":
        yield from _points(form, law, language)
        for point, from_day in derived.later:
            yield words("summary-later", language, point=point, day=from_day.isoformat())
    for claim in form.claims:
        missing = missing_conditions(law.grounds[claim.ground], claim.conditions, provision=claim.provision is not None)
        name = "summary-claim-missing" if missing else "summary-claim"
        yield words(name, language, ground=claim.ground, missing=", ".join(missing))
    yield message("review-status", language, status=law.review_status.of(language))
    yield message("other-law", language)


def _points(form: ClassificationForm, law: Taxonomy, language: Language) -> Iterator[str]:
    tested = [point for point in law.points.values() if {form.elements[one] for one in point.elements} & ANSWERED]
    if not tested:
        yield words("summary-untested", language)
    results = point_results(form, law)
    for point in tested:
        elements = deciding(point.elements.values(), form.elements, sides(form.roles))
        yield words(
            "summary-point",
            language,
            point=point.id,
            title=point.title.of(language),
            state=label("point_result", results[point.id], language),
            decisive=_because(form, elements, language),
        )


def _because(form: ClassificationForm, elements: Iterable[Code], language: Language) -> str:
    """The elements that decide, and the reason for the first of them, shortened."""
    named = list(elements)
    if not named:
        return ""
    text = form.motivations.get(named[0]) or form.because
    reason = " ".join(text.shown.split()) if text is not None else ""
    if len(reason) > SHORT:
        reason = reason[: SHORT - 1] + "…"
    return words("decided-by", language, elements=", ".join(named), reason=reason.rstrip("."))
