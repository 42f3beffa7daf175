"""A description: only what differs from what holds on that day is recorded."""

from __future__ import annotations

from typing import Any

import pytest

from grootboek.domain.commands.system import DeploySystem, DescribeSystem
from grootboek.domain.events.system import SystemDescribed
from grootboek.domain.values import Code
from tests.story import MINISTRY, Story, text

SYSTEM = Code("SYS-1")


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system(
        function=text("Sorts letters"),
        supplier=text("internal"),
        processes=(text("Mail"),),
        external=(Code("register:1"),),
    )
    return told


def _described(story: Story, effective_on: str | None = None, **fields: Any) -> dict[str, Any]:
    """What was recorded of a description, by field, texts in the clear."""
    acts = story.do(DescribeSystem(SYSTEM, **fields), effective_on=effective_on).acts
    event = acts[0].event
    assert isinstance(event, SystemDescribed)
    return {name: value for name, value in _plain(event).items() if value not in {None, ()}}


def _plain(event: SystemDescribed) -> dict[str, Any]:
    plain = {name: getattr(event, name) for name in ("external", "deployment", "roles", "cleared")}
    texts = {name: getattr(event, name) for name in ("name", "function", "purpose", "supplier", "version")}
    shown = {name: value.shown if value is not None else None for name, value in texts.items()}
    processes = tuple(value.shown for value in event.processes) if event.processes is not None else None
    return {**plain, **shown, "processes": processes}


def test_of_two_texts_only_the_changed_one_is_recorded(story: Story) -> None:
    described = _described(story, function=text("Sorts letters"), purpose=text("Quicker answers"))
    assert described == {"purpose": "Quicker answers"}


def test_processes_and_roles_are_those_of_a_deployment(story: Story) -> None:
    described = _described(story, processes=(text("Mail"), text("Archive")), roles=("deployer",))
    assert described == {"deployment": "1", "processes": ("Mail", "Archive")}
    assert _described(story, roles=("provider",)) == {"deployment": "1", "roles": ("provider",)}


def test_external_references_are_replaced_as_a_whole(story: Story) -> None:
    assert _described(story, external=(Code("register:1"), Code("register:2"))) == {
        "external": ("register:1", "register:2")
    }


def test_a_text_is_cleared_once(story: Story) -> None:
    assert _described(story, cleared=(Code("supplier"), Code("version"))) == {"cleared": ("supplier",)}
    assert story.refuses(DescribeSystem(SYSTEM, cleared=(Code("supplier"),))) == "nothing-changed"
    assert _described(story, supplier=text("internal")) == {"supplier": "internal"}


def test_a_text_is_compared_with_the_one_that_holds_on_that_day(story: Story) -> None:
    story.do(DescribeSystem(SYSTEM, name=text("Later name")), effective_on="2026-06-01")
    assert story.refuses(DescribeSystem(SYSTEM, name=text("Later name"))) == "nothing-changed"
    assert _described(story, "2026-03-01", name=text("Later name")) == {"name": "Later name"}


UNCHANGED: list[dict[str, Any]] = [
    {"name": text("Fictional system SYS-1")},
    {"processes": (text("Mail"),)},
    {"roles": ("deployer",)},
    {"external": (Code("register:1"),)},
    {"cleared": (Code("purpose"),)},
    {},
]


@pytest.mark.parametrize("fields", UNCHANGED)
def test_a_description_that_changes_nothing_is_refused_unless_that_is_fine(
    story: Story, fields: dict[str, Any]
) -> None:
    assert story.refuses(DescribeSystem(SYSTEM, **fields)) == "nothing-changed"
    assert story.do(DescribeSystem(SYSTEM, **fields, unchanged_is_fine=True)).entries == ()


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"cleared": (Code("name"),)}, "field-not-clearable"),
    ({"cleared": (Code("supplier"),), "supplier": text("new")}, "field-not-clearable"),
    ({"cleared": (Code("supplier"), Code("supplier"))}, "value-twice"),
    ({"external": (Code("a:1"), Code("a:1"))}, "value-twice"),
    ({"roles": ()}, "roles-missing"),
]


@pytest.mark.parametrize(("fields", "code"), REFUSED)
def test_a_description_that_makes_no_sense_is_refused(story: Story, fields: dict[str, Any], code: str) -> None:
    assert story.refuses(DescribeSystem(SYSTEM, **fields)) == code


def test_a_deployment_need_be_named_only_for_what_belongs_to_one(story: Story) -> None:
    story.do(DeploySystem(SYSTEM, MINISTRY))
    assert story.refuses(DescribeSystem(SYSTEM, roles=("provider",))) == "deployment-needed"
    assert _described(story, name=text("Another name")) == {"name": "Another name"}
    assert _described(story, roles=("provider",), deployment=Code("2")) == {"deployment": "2", "roles": ("provider",)}
