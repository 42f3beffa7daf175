"""One question at a time: in the order of the law, none too many, each answer kept, and the same form in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.domain.law.form import parse_form, parse_unfinished
from grootboek.domain.law.interview import Interview, empty_form
from grootboek.domain.law.interview_answers import (
    finished,
    with_codes,
    with_day,
    with_state,
    with_text,
    with_texts,
    with_yes,
    without_answer,
)
from grootboek.domain.law.outcome import outcome_on
from grootboek.domain.law.template import filled_template
from grootboek.domain.values import Code, Committed, When
from tests.domain.law.examinations import DEPLOYER, NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.interview_question import Question
    from grootboek.domain.law.taxonomy import Taxonomy

Answers = dict[str, str]
REASON = "It says so: \"here\" \u2028 and 'there'\n#no: \\ \U0001f600 \ufffe."
DAY = When("2026-12-02")
STATES = ("met", "not_met", "unknown")


def started(law: Taxonomy = NEW, roles: tuple[OperatorRole, ...] = DEPLOYER) -> Interview:
    return Interview(law, empty_form(law, roles), {})


def answered(interview: Interview, question: Question, answer: str) -> Interview:
    """The interview after an answer in words; an empty one leaves the question open."""
    if not answer:
        return without_answer(interview, question)
    codes = {"guidance": "GL-PP-2", "flags": "avg", "escalated_to": "jurist"}
    made: dict[str, Callable[[], Interview]] = {
        "gate": lambda: with_yes(interview, question, yes=answer == "yes"),
        "state": lambda: with_state(interview, question, answer),  # type: ignore[arg-type]  # one of STATES
        "text": lambda: with_text(interview, question, Committed.of(answer)),
        "texts": lambda: with_texts(interview, question, (Committed.of(answer), Committed.of("another use"))),
        "day": lambda: with_day(interview, question, DAY),
        "codes": lambda: with_codes(interview, question, (Code(codes[question.key]),)),
    }
    return made[question.kind]()


def usual(question: Question) -> str:
    """An AI system, no exclusion, and every point failing at its first element; nothing that may be left out."""
    if question.kind == "state":
        return "met" if question.key.startswith("ai:") else "not_met"
    return {"gate": "no", "text": REASON if question.required else ""}.get(question.kind, "")


def held(
    answers: Mapping[str, str], interview: Interview | None = None, otherwise: Callable[[Question], str] = usual
) -> tuple[Interview, list[str]]:
    """The whole interview with these answers by key, the usual ones elsewhere; and the keys that were asked."""
    current, asked = interview or started(), []
    while (question := current.next_question()) is not None:
        asked.append(question.key)
        assert len(asked) < 400
        current = answered(current, question, answers.get(question.key, otherwise(question)))
    return current, asked


def decided(interview: Interview) -> str:
    form = finished(interview.form, interview.law)
    excluded = "met" in form.scope.values()
    return outcome_on(form, interview.law, DAY.first, excluded=excluded).outcome


CASES: list[tuple[str, Answers, str, list[str], list[str]]] = [
    ("nothing met", {}, "not_prohibited", ["scope", "point:a1", "point:c1", "point:h1"], ["point:a2", "scope:X-2-6"]),
    ("no AI system", {"ai:ai5": "not_met"}, "not_ai_system", ["ai:ai5", "why:ai5"], ["ai:ai6", "scope", "point:a1"]),
    ("adaptiveness never decides", {"ai:ai3": "not_met"}, "not_prohibited", ["ai:ai7", "scope"], ["why:ai3"]),
    (
        "an exclusion, points left out",
        {"scope": "yes", "scope:X-2-6": "met"},
        "out_of_scope",
        ["why:X-2-6", "condition:X-2-6:sole_purpose_science", "last_day:X-2-6", "points"],
        ["scope:X-2-8", "point:a1"],
    ),
    (
        "an exclusion, points wanted",
        {"scope": "yes", "scope:X-2-6": "met", "points": "yes"},
        "out_of_scope",
        ["points", "point:a1"],
        [],
    ),
    ("an exclusion looked for in vain", {"scope": "yes"}, "not_prohibited", ["scope:X-2-8", "point:a1"], ["points"]),
    (
        "an exclusion that cannot be told",
        {"scope": "yes", "scope:X-2-6": "unknown"},
        "not_prohibited",
        ["why:X-2-6", "point:a1"],
        ["condition:X-2-6:sole_purpose_science"],
    ),
    (
        "a point met",
        {"point:f1": "met", "point:f2": "met", "point:f3": "met"},
        "prohibited",
        ["why:f3", "ground:f-x1", "ground:f-x2"],
        ["claim:f-x1", "escalated_to"],
    ),
    (
        "a point met, an exception relied on",
        {"point:f1": "met", "point:f2": "met", "point:f3": "met", "ground:f-x1": "yes"},
        "prohibited",
        ["claim:f-x1", "condition:f-x1:medical_purpose_documented", "evidence:f-x1:medical_purpose_documented"],
        ["claim:f-x2"],
    ),
    (
        "one side of an or",
        {"point:c1": "met", "point:c2": "met", "point:c3": "met", "point:c4": "met", "point:c5": "met"},
        "prohibited",
        ["point:c5"],
        ["point:c6"],
    ),
    (
        "neither side of an or",
        {"point:c1": "met", "point:c2": "met", "point:c3": "met", "point:c4": "met"},
        "not_prohibited",
        ["point:c5", "why:c5", "point:c6", "why:c6"],
        [],
    ),
    (
        "unknown, then not met",
        {"point:a1": "unknown", "point:a2": "not_met"},
        "not_prohibited",
        ["point:a2"],
        ["point:a3"],
    ),
    (
        "unknown, then all met",
        {"point:d1": "unknown", "point:d2": "met", "point:d3": "met"},
        "undetermined",
        ["escalated_to"],
        ["ground:d-x1"],
    ),
    (
        "a point without exceptions that can be claimed",
        {"point:ba1": "met", "point:ba2": "met", "point:ba3": "met", "point:ba5": "met"},
        "prohibited",
        ["point:ba5"],
        ["point:ba4", "ground:ba-x1"],
    ),
]


@pytest.mark.parametrize(("answers", "outcome", "among", "not_among"), [pytest.param(*c[1:], id=c[0]) for c in CASES])
def test_what_is_asked_follows_from_the_answers(
    answers: Answers, outcome: str, among: list[str], not_among: list[str]
) -> None:
    interview, asked = held(answers)
    assert [key for key in asked if key in among] == among
    assert not set(asked) & set(not_among)
    assert len(asked) == len(set(asked))
    assert decided(interview) == outcome


def test_a_claim_holds_all_that_was_said_of_it() -> None:
    answers = {f"point:h{number}": "met" for number in (1, 2, 3, 4)} | {"ground:h-x1": "yes"}
    answers |= {"condition:h-x1:R1": "met", "evidence:h-x1:R1": "a weighing on file", "uses:h-x1": "one search"}
    answers |= {"provision:h-x1": "a fictional act", "last_day:h-x1": "some", "claim_review:h-x1": "some"}
    interview, _ = held(answers)
    (claim,) = interview.form.claims
    assert (claim.ground, claim.last_day, claim.review_on) == ("h-x1", DAY, DAY)
    assert (claim.conditions[Code("R1")], claim.conditions[Code("R2")]) == ("met", "not_met")
    assert [text.shown for text in (claim.motivation, claim.condition_motivations[Code("R1")], *claim.uses)] == [
        REASON,
        "a weighing on file",
        "one search",
        "another use",
    ]
    assert claim.provision == Committed("a fictional act")


def test_the_closing_answers_are_in_the_form() -> None:
    closing = dict.fromkeys(("guidance", "review_on", "flags", "reexamine_if", "escalated_to", "dissent"), "said")
    interview, asked = held({"point:a1": "unknown", "point:a2": "not_met", **closing})
    form = interview.form
    assert asked[-6:] == list(closing)
    assert (form.guidance, form.flags, form.escalated_to, form.review_on) == (("GL-PP-2",), ("avg",), ("jurist",), DAY)
    assert (form.reexamine_if, form.dissent) == (Committed("said"), Committed("said"))


def test_without_adopted_guidance_none_is_asked_for() -> None:
    interview = Interview(OLD, empty_form(OLD, DEPLOYER), {}, guidance=False)
    _, asked = held({}, interview)
    assert "guidance" not in asked


def test_one_shared_reason_answers_every_question_why() -> None:
    form, law = parse_unfinished(
        b"form: grootboek/classification/1\ntaxonomy: 2026-1744\nroles: [deployer]\nbecause: one for all\n"
    )
    interview, asked = held({"scope": "yes", "scope:X-2-6": "met"}, Interview(law, form, {}))
    assert not any(key.startswith("why:") for key in asked)
    assert interview.form.claims[0].motivation == Committed("one for all")
    assert decided(interview) == "out_of_scope"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_saved_anywhere_and_resumed_it_ends_in_the_same_form(data: st.DataObject) -> None:
    roles: tuple[OperatorRole, ...] = data.draw(
        st.sampled_from([("deployer",), ("provider",), ("provider", "deployer")])
    )
    law = data.draw(st.sampled_from([OLD, NEW]))
    stop = data.draw(st.integers(0, 120))
    given_answers: Answers = {}

    def chosen(question: Question) -> str:
        if question.key not in given_answers:
            options = {"state": STATES, "gate": ("yes", "no")}.get(question.kind, ("", REASON))
            options = tuple(option for option in options if option or not question.required)
            given_answers[question.key] = data.draw(st.sampled_from(options))
        return given_answers[question.key]

    whole, _ = held({}, started(law, roles), chosen)
    current = started(law, roles)
    for _ in range(stop):
        question = current.next_question()
        if question is None:
            break
        current = answered(current, question, chosen(question))
    written = filled_template(law, current.form, language="nl").encode()
    form, read_law = parse_unfinished(written, roles=roles)
    assert (form.definition, form.elements, form.motivations) == (
        current.form.definition,
        current.form.elements,
        current.form.motivations,
    )
    resumed, _ = held({}, Interview(read_law, form, {}), chosen)
    assert finished(resumed.form, law) == finished(whole.form, law)
    assert parse_form(filled_template(law, whole.form, language="en").encode(), roles=roles) == finished(
        whole.form, law
    )
