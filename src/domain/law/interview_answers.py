"""What an answer makes of an examination that is under way. Every answer gives a new one: going back is the old one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from .classification_form import ClaimDraft
from .classification_rules import check_classification
from .laws import SHIPPED, Laws
from .outcome import decisive_elements

if TYPE_CHECKING:
    from ..events.classification import ConditionState, ElementState
    from ..values import Code, Committed, When
    from .classification_form import ClassificationForm
    from .interview import Interview
    from .interview_question import Question
    from .taxonomy import Taxonomy

OF_CLAIMS = {"uses": "uses", "provision": "provision", "last_day": "last_day", "claim_review": "review_on"}
"""Questions about a claim, and the field that each fills."""


def with_state(interview: Interview, question: Question, state: ElementState) -> Interview:
    """With the state of an element, an exclusion or a condition."""
    form, subject = interview.form, _subject(question)
    part = question.key.partition(":")[0]
    if part == "ai":
        form = replace(form, definition={**form.definition, subject: state})
    elif part == "point":
        form = replace(form, elements={**form.elements, subject: state})
    elif part == "scope":
        form = replace(form, scope={**form.scope, subject: state})
        if state == "met" and form.because is not None:
            form = _with_claim(form, ClaimDraft(subject, form.because))
    else:
        claim = _claim(form, question)
        conditions = {**claim.conditions, subject: cast("ConditionState", state)}
        form = _with_claim(form, replace(claim, conditions=conditions))
    return replace(interview, form=form)


def with_yes(interview: Interview, question: Question, *, yes: bool) -> Interview:
    """With a yes or a no. No to all exclusions: each is not relied on."""
    form = interview.form
    if question.key == "scope" and not yes:
        none: ElementState = "not_met"
        claimable = [exclusion.id for exclusion in interview.law.exclusions.values() if exclusion.claimable]
        form = replace(form, scope={**form.scope, **dict.fromkeys(claimable, none)})
    return replace(interview, form=form, said={**interview.said, question.key: "yes" if yes else "no"})


def with_text(interview: Interview, question: Question, text: Committed) -> Interview:
    """With what was written: a reason, a claim's motivation, what shows a condition, a provision, or a closing text."""
    form = interview.form
    part = question.key.partition(":")[0]
    if part == "why":
        subject = _subject(question)
        form = replace(form, motivations={**form.motivations, subject: text})
        if form.scope.get(subject) == "met":
            form = _with_claim(form, ClaimDraft(subject, text))
    elif part == "claim":
        form = _with_claim(form, ClaimDraft(_subject(question), text))
    elif part == "evidence":
        claim = _claim(form, question)
        words = {**claim.condition_motivations, _subject(question): text}
        form = _with_claim(form, replace(claim, condition_motivations=words))
    elif part in OF_CLAIMS:
        form = _with_claim(form, replace(_claim(form, question), provision=text))
    elif part == "dissent":
        form = replace(form, dissent=text)
    else:
        form = replace(form, reexamine_if=text)
    return replace(interview, form=form)


def with_texts(interview: Interview, question: Question, texts: tuple[Committed, ...]) -> Interview:
    """With the uses that a claim covers."""
    form = interview.form
    return replace(interview, form=_with_claim(form, replace(_claim(form, question), uses=texts)))


def with_day(interview: Interview, question: Question, day: When) -> Interview:
    """With the day of a claim, or on which to look again."""
    form = interview.form
    part = question.key.partition(":")[0]
    if part in OF_CLAIMS:
        claim = _claim(form, question)
        claim = replace(claim, last_day=day) if part == "last_day" else replace(claim, review_on=day)
        return replace(interview, form=_with_claim(form, claim))
    return replace(interview, form=replace(form, review_on=day))


def with_codes(interview: Interview, question: Question, codes: tuple[Code, ...]) -> Interview:
    """With the guidance used, the flags, or to whom a question was put."""
    form = interview.form
    if question.key == "guidance":
        form = replace(form, guidance=codes)
    elif question.key == "flags":
        form = replace(form, flags=codes)
    else:
        form = replace(form, escalated_to=codes)
    return replace(interview, form=form)


def without_answer(interview: Interview, question: Question) -> Interview:
    """With a question left empty."""
    return replace(interview, said={**interview.said, question.key: "no"})


def finished(form: ClassificationForm, law: Taxonomy, laws: Laws = SHIPPED) -> ClassificationForm:
    """The form with its decisive elements, checked. Raises as :func:`check_classification`."""
    form = replace(form, decisive=decisive_elements(form, law))
    check_classification(form, law, laws)
    return form


def _subject(question: Question) -> Code:
    if question.subject is None:  # pragma: no cover - these questions all have one
        raise ValueError(question.key)
    return question.subject


def _claim(form: ClassificationForm, question: Question) -> ClaimDraft:
    return next(claim for claim in form.claims if claim.ground == question.ground)


def _with_claim(form: ClassificationForm, claim: ClaimDraft) -> ClassificationForm:
    others = [one for one in form.claims if one.ground != claim.ground]
    return replace(form, claims=(*others, claim))
