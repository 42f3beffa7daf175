"""Every code that an output can show has a Dutch and an English label, and no label says that something is lawful."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from grootboek.domain.due import What
from grootboek.domain.events import CLASSES
from grootboek.domain.events.classification import ConditionState, Depth, ElementState
from grootboek.domain.events.inquiry import ReturnKind
from grootboek.domain.events.organisation import OrganisationKind
from grootboek.domain.events.redaction import RedactionMode
from grootboek.domain.events.system import Lifecycle, OperatorRole
from grootboek.domain.examination import Reason
from grootboek.domain.labels import TABLE, LabelKind, explanation, label
from grootboek.domain.law.law_file import FileKind
from grootboek.domain.law.outcome import Outcome, PointResult
from grootboek.domain.law.taxonomy import GroundKind
from grootboek.domain.standing import ClaimState, ShutdownStage, Standing
from grootboek.domain.standing_explanations import EXPLANATIONS
from grootboek.domain.values import Level, Role, StreamKind

CODES: dict[LabelKind, set[Any]] = {
    "audience": {"full", "public"},
    "claim": set(get_args(ClaimState)),
    "condition_state": set(get_args(ConditionState)),
    "depth": set(get_args(Depth)),
    "due": set(get_args(What)),
    "element_state": set(get_args(ElementState)),
    "event": set(CLASSES),
    "ground_kind": set(get_args(GroundKind)),
    "key_maker": {"holder", "enroller"},
    "law_file": set(get_args(FileKind)),
    "level": set(get_args(Level)),
    "operator_role": set(get_args(OperatorRole)),
    "organisation_kind": set(get_args(OrganisationKind)),
    "outcome": set(get_args(Outcome)),
    "reexamine": set(get_args(Reason)),
    "point_result": set(get_args(PointResult)),
    "redaction": set(get_args(RedactionMode)),
    "return_state": {*get_args(ReturnKind), "not_covered", "no_response", "late", "contradicted"},
    "role": set(get_args(Role)),
    "shutdown": set(get_args(ShutdownStage)),
    "standing": set(get_args(Standing)),
    "stream": set(get_args(StreamKind)),
    "use": set(get_args(Lifecycle)),
}
PERMISSION = re.compile(
    r"\b(lawful|lawfully|allowed|permitted|compliant|approved use|rechtmatig|toegestaan|wettig|akkoord)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("kind", CODES)
def test_every_code_of_a_kind_has_a_label_and_no_label_is_left_over(kind: LabelKind) -> None:
    assert set(TABLE[kind]) == CODES[kind]


def test_the_table_has_the_kinds_that_its_type_names_and_the_moments() -> None:
    assert set(TABLE) == set(get_args(LabelKind)) == {*CODES, "moment"}


@pytest.mark.parametrize("kind", TABLE)
def test_no_label_is_empty_or_stands_for_two_codes_of_one_kind(kind: LabelKind) -> None:
    for language in (0, 1):
        texts = [labels[language] for labels in TABLE[kind].values()]
        assert all(text.strip() == text and text for text in texts)
        assert len(set(texts)) == len(texts)


def test_no_label_or_explanation_says_that_something_is_lawful() -> None:
    texts = [text for labels in TABLE.values() for pair in labels.values() for text in pair]
    texts += [text for pair in EXPLANATIONS.values() for text in pair]
    assert [text for text in texts if PERMISSION.search(text)] == []


def test_every_standing_is_explained_in_one_sentence_in_both_languages() -> None:
    assert set(EXPLANATIONS) == set(get_args(Standing))
    for pair in EXPLANATIONS.values():
        assert all(text.endswith(".") and text.count(". ") == 0 for text in pair)


def test_a_label_comes_in_the_language_asked_and_an_unknown_code_as_it_is() -> None:
    assert label("use", "in_use", "nl") == "in gebruik"
    assert label("use", "in_use", "en") == "in use"
    assert label("event", "ai-system.sang.v1", "nl") == "ai-system.sang.v1"


def test_a_favourable_standing_is_explained_with_what_it_leaves_open() -> None:
    assert "other law may still forbid" in explanation("not_prohibited", "en")
    assert "ander recht kan" in explanation("not_prohibited", "nl")
