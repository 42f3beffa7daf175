"""The conversation: what is understood, what is said, going back, stopping, and the summary; in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.assessment.terminal import WIDTH, wrapped
from grootboek.domain.law.outcome import definition_result, point_results
from grootboek.domain.values import Code, When
from tests.cli.assessments import AI, INTERRUPT, LAST, NOT_TEXT, NOTHING_MET, WHOLE, conversation
from tests.domain.law.examinations import NEW

if TYPE_CHECKING:
    from grootboek.errors import Language

LANGUAGES: tuple[Language, ...] = ("en", "nl")
EMOTIONS = [*AI, "n", *["n", "not this"], *["n", ""] * 3, *["n", ""] * 3]
"""Up to point f: an AI system, no exclusion, points a to e not met."""


def test_a_whole_examination_ends_with_the_summary_agreed_with() -> None:
    held, script = conversation([*WHOLE, "r"])
    assert held.held("ask-record") == "done"
    assert set(point_results(held.interview.form, NEW).values()) == {"not_met"}
    assert "Outcome, derived for today: not prohibited by Article 5." in script.said[-2]
    assert "Decided: it is an AI system." in script.said
    assert "Decided: point a is not met. The rest of this point is not asked." in script.said


@pytest.mark.parametrize("yes", ["y", "Yes", "j", "JA", "met"])
@pytest.mark.parametrize("no", ["n", "No", "nee", "not_met"])
def test_the_words_of_both_languages_are_understood(yes: str, no: str) -> None:
    held, _ = conversation([yes, "a reason", no, "another reason"])
    assert held.held("ask-record") == "ended"
    assert held.interview.form.definition[Code("ai1")] == "met"
    assert definition_result(held.interview.form, NEW) == "not_met"


@pytest.mark.parametrize("back", ["b", "back", "t", "terug"])
def test_going_back_takes_the_last_answer_back(back: str) -> None:
    held, script = conversation(["y", "a reason", back, "b", "n"])
    assert held.held("ask-record") == "ended"
    assert held.interview.form.definition[Code("ai1")] == "not_met"
    assert held.interview.form.motivations == {}
    assert script.said.count("Back to the question before.") == 2


def test_before_the_first_question_there_is_nothing_to_go_back_to() -> None:
    held, script = conversation(["b"])
    assert held.held("ask-record") == "ended"
    assert "This is the first question: you cannot go back further." in script.said


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["maybe"], '"maybe" is no answer here.'),
        ([""], '"" is no answer here.'),
        (["y", ""], "An answer is needed here."),
        (["y", "n"], '"n" is no reason.'),
        (["y", "a\x07bell"], "has a character that cannot be shown"),
        ([NOT_TEXT], "That line is not utf-8. Type it again."),
        (["?"], "Answer what is so in practice"),
        ([*AI, "u"], '"u" is no answer here. Type y (yes) or n (no)'),
        ([*AI, *NOTHING_MET, "GL-PP-9"], "GL-PP-9 is not among GL-PP-2, GL-DEF-2."),
        ([*AI, *NOTHING_MET, "<>"], "A-Z"),
        ([*AI, *NOTHING_MET, "", "soon"], "YYYY-MM-DD"),
        ([*AI, *NOTHING_MET, "", "2026-02-30"], "YYYY-MM-DD"),
        ([*AI, *NOTHING_MET, "", "", "gdpr"], "gdpr is not among avg"),
    ],
)
def test_what_is_not_understood_is_said_and_asked_again(lines: list[str], told: str) -> None:
    held, script = conversation(lines)
    assert held.held("ask-record") == "ended"
    assert any(told in said for said in script.said), script.said[-1]


def test_the_closing_answers_are_taken() -> None:
    closing = ["gl-pp-2", "GL-PP-2, GL-DEF-2", "2027-01-15", "avg art_27", "a new supplier", "the lawyer disagrees"]
    held, _ = conversation([*AI, *NOTHING_MET, *closing, "r"])
    assert held.held("ask-record") == "done"
    form = held.interview.form
    assert (form.guidance, form.flags) == (("GL-PP-2", "GL-DEF-2"), ("avg", "art_27"))
    assert (form.review_on, form.dissent and form.dissent.shown) == (When("2027-01-15"), "the lawyer disagrees")


def test_a_ground_is_asked_out_and_its_claim_is_in_the_summary() -> None:
    met = ["y", "it reads faces", "y", "", "y", ""]
    claim = ["y", "for patients", "y", "the file", "u", "", "one ward", "?", "two wards", "", "", "2026-12-31", ""]
    rest = ["n", *["n", ""] * 2]
    held, script = conversation([*EMOTIONS, *met, *claim, *rest, *LAST, "r"])
    assert held.held("ask-record") == "done", script.said[-3:]
    (made,) = held.interview.form.claims
    assert (made.ground, made.last_day, [use.shown for use in made.uses]) == (
        "f-x1",
        When("2026-12-31"),
        ["one ward", "two wards"],
    )
    summary = script.said[-2]
    assert "Outcome, derived for today: prohibited by Article 5." in summary
    assert "Claim on f-x1: incomplete; missing regulatory_basis_named." in summary
    assert "f, Emotion recognition in the workplace and in education: met." in summary


def test_uses_can_be_left_by_going_back() -> None:
    met = ["y", "it reads faces", "y", "", "y", ""]
    claim = ["y", "for patients", "y", "the file", "u", "", "one ward", "b"]
    held, script = conversation([*EMOTIONS, *met, *claim])
    assert held.held("ask-record") == "ended"
    assert held.interview.form.claims[0].uses == ()
    assert "What shows that?" in script.said[-1]


def test_an_exclusion_leaves_the_practices_open_unless_wanted() -> None:
    science = ["y", *["n"] * 4, "y", "only research", "y", "", "y", "", "a laboratory", "", "", "", "", "n"]
    held, script = conversation([*AI, *science, *LAST, "r"])
    assert held.held("ask-record") == "done", script.said[-2:]
    assert "The practices were not tested." in script.said[-2]
    assert "Exclusion relied on: X-2-6." in script.said[-2]


@pytest.mark.parametrize("save", ["s", "save", "bewaar"])
def test_saving_stops_anywhere(save: str) -> None:
    for lines in (["y", "a reason"], WHOLE):
        held, _ = conversation([*lines, save])
        assert held.held("ask-write") == "saved"


def test_from_the_summary_one_goes_back_and_on() -> None:
    held, script = conversation([*WHOLE, "yes?", "b", "somebody disagrees", "w"])
    assert held.held("ask-write") == "done"
    assert held.interview.form.dissent is not None
    assert sum("Summary" in said for said in script.said) == 2


def test_ctrl_c_leaves_what_was_answered() -> None:
    held, _ = conversation(["y", "a reason", INTERRUPT])
    with pytest.raises(KeyboardInterrupt):
        held.held("ask-record")
    assert held.interview.form.definition[Code("ai1")] == "met"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_short_and_plain(language: Language) -> None:
    held, script = conversation([*WHOLE, "?", "r"], language)
    assert held.held("ask-record") == "done"
    for said in script.said:
        assert "\x1b" not in said
        assert "\r" not in said
        for line in said.split("\n"):
            assert all(len(short) <= WIDTH for short in wrapped(line) if " " in short.strip())


def test_in_dutch_all_is_dutch() -> None:
    _, english = _said("en")
    _, dutch = _said("nl")
    assert len(english) == len(dutch)
    same = {line for one, other in zip(english, dutch, strict=True) if one == other for line in [one] if one.strip()}
    assert same == set()


def _said(language: Language) -> tuple[str, list[str]]:
    held, script = conversation([*WHOLE, "r"], language)
    return held.held("ask-record"), script.said
