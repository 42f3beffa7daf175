"""The one line on an entry has no word of the code's in it: every field has a name, every code a label."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args, get_origin

import pytest

from grootboek.domain.values import Committed
from grootboek.projections.summaries import LEFT_OUT, NAMES, summary
from tests.domain.annotated import EVENTS, field_types, leaves, without_none

if TYPE_CHECKING:
    from collections.abc import Iterator

SAME_IN_BOTH = {"auditor"}


def _plain() -> Iterator[tuple[str, str, object]]:
    """The fields of every event that a summary can show: codes and numbers, and lists of them; not texts."""
    for name, kind in EVENTS.items():
        for field, hint in field_types(kind).items():
            inner, _ = without_none(hint)
            found = list(leaves(inner, ""))
            if field not in LEFT_OUT and len(found) == 1 and found[0][0] in {"", ".N"} and found[0][1] is not Committed:
                yield name, field, found[0][1]


FIELDS = sorted({(name, field) for name, field, _ in _plain()})
CODES = sorted(
    (name, field, code)
    for name, field, kind in _plain()
    if get_origin(kind) is Literal
    for code in get_args(kind)
    if isinstance(code, str)
)


def test_the_events_have_fields_and_codes_to_show() -> None:
    assert len(FIELDS) > 50
    assert ("official.key-added.v1", "made_by", "holder") in CODES


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_every_field_that_a_summary_shows_has_a_name_in_both_languages(name: str, field: str) -> None:
    assert field in NAMES, name


@pytest.mark.parametrize(("name", "field", "code"), CODES)
def test_every_code_that_a_summary_shows_has_a_label_in_dutch(name: str, field: str, code: str) -> None:
    kind = name.split(".", maxsplit=1)[0]
    said = summary(kind, name, {field: code}, "nl", None, None).removeprefix(
        summary(kind, name, {}, "nl", None, None) + "; " + NAMES[field][1] + " "
    )
    assert said
    assert said != code or code in SAME_IN_BOTH
