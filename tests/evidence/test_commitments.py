"""The commitments in an act, by the path of the field that each stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Unsound
from grootboek.evidence.commitments import commitments_in

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue

ONE, OTHER, THIRD = "a" * 43, "b" * 43, "c" * 43

MALFORMED: dict[str, tuple[JsonValue, str]] = {
    "no object": ("act", "signed-act-malformed"),
    "a digest that is too short": ({"event": {"name": {"sd": "a"}}}, "commitment-malformed"),
    "a digest that is a number": ({"event": {"name": {"sd": 1}}}, "commitment-malformed"),
    "something beside the digest": ({"event": {"name": {"sd": ONE, "text": "x"}}}, "commitment-malformed"),
    "two fields of one name": ({"event": {"title": {"sd": ONE}}, "title": {"sd": OTHER}}, "commitment-malformed"),
    "two paths of one name": ({"event": {"a.b": {"sd": ONE}, "a": {"b": {"sd": OTHER}}}}, "commitment-malformed"),
}


def test_each_is_named_by_its_path_and_those_of_the_event_come_first() -> None:
    act: JsonValue = {
        "decided_by": {"sd": THIRD},
        "event": {"name": {"sd": ONE}, "count": 3, "processes": [{"sd": OTHER}, "x", {"inner": {"sd": ONE}}]},
        "evidence": [{"title": {"sd": ONE}}],
    }
    assert list(commitments_in(act).items()) == [
        ("name", ONE),
        ("processes.0", OTHER),
        ("processes.2.inner", ONE),
        ("decided_by", THIRD),
        ("evidence.0.title", ONE),
    ]


@pytest.mark.parametrize("act", [{}, {"event": "a text"}, {"event": ["a", ["b"]]}, {"level": "unclassified"}])
def test_an_act_without_any_has_none(act: JsonValue) -> None:
    assert commitments_in(act) == {}


@pytest.mark.parametrize(("act", "code"), MALFORMED.values(), ids=MALFORMED)
def test_what_is_no_commitment_is_refused(act: JsonValue, code: str) -> None:
    with pytest.raises(Unsound) as caught:
        commitments_in(act)
    assert caught.value.code == code
