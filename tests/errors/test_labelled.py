"""Codes in an error's details: programs read the code, people its label, and what is typed is the code."""

from __future__ import annotations

import pickle
from copy import copy, deepcopy
from typing import TYPE_CHECKING

import orjson
import pytest

from grootboek.domain.commands.dispute import DisputeEntry
from grootboek.domain.commands.system import TransferSystem
from grootboek.domain.error_labels import labelled, labelled_list
from grootboek.domain.values import Code
from grootboek.errors import GrootboekError, NotAuthorised
from tests.story import AGENCY, OTHER, Story, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.errors import Language
    from grootboek.errors.labelled import Labelled


def _refused(story: Story, command: object, *, by: str) -> GrootboekError:
    with pytest.raises(NotAuthorised) as refused:
        story.do(command, by=by)
    return refused.value


@pytest.mark.parametrize(
    ("language", "needed"),
    [("en", "one as auditor or overseer over MINISTRY"), ("nl", "een als auditor of toezichthouder over MINISTRY")],
)
def test_roles_of_which_one_is_needed_are_joined_by_or(language: Language, needed: str) -> None:
    story = Story()
    story.system()
    error = _refused(story, DisputeEntry(story.size - 1, text("fictional")), by="recorder@example")
    assert needed in error.text(language)
    assert "`grootboek official grant recorder@example auditor --organisation MINISTRY`" in error.text(language)


def test_the_grant_named_is_for_the_nearest_organisation_above_all_concerned() -> None:
    """A mandate over both is one over an organisation above both; each alone would be refused again."""
    story = Story()
    story.system(organisation=AGENCY)
    error = _refused(story, TransferSystem(Code("SYS-1"), OTHER), by="recorder@example")
    assert "over AGENCY, OTHER." in error.text("en")
    assert "recorder@example recorder --organisation ROOT`" in error.text("en")
    story.grant("recorder@example", "recorder", Code(str(error.details["organisation"])))
    assert story.do(TransferSystem(Code("SYS-1"), OTHER)).entries


def test_programs_read_the_code() -> None:
    story = Story()
    story.system()
    error = _refused(story, DisputeEntry(story.size - 1, text("fictional")), by="recorder@example")
    details = orjson.loads(orjson.dumps(error.details))
    assert (details["roles"], details["role"]) == ("auditor, overseer", "auditor")


def test_one_role_two_and_three_are_listed() -> None:
    for codes, dutch in (
        (["recorder"], "vastlegger"),
        (["recorder", "approver"], "vastlegger of goedkeurder"),
        (["recorder", "approver", "recorder", "auditor"], "vastlegger, goedkeurder of auditor"),
    ):
        assert labelled_list("role", codes, ("or", "of")).dutch == dutch


@pytest.mark.parametrize("copied", [copy, deepcopy, lambda value: pickle.loads(pickle.dumps(value))])  # noqa: S301 - ours
def test_a_copy_keeps_its_labels(copied: Callable[[Labelled], Labelled]) -> None:
    made = copied(labelled("role", "recorder"))
    assert (made, made.english, made.dutch) == ("recorder", "recorder", "vastlegger")
