"""Lists of organisations, officials and systems, and one system with what each fact rests on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.domain.events.official import KeyAdded, MandateGranted, MandateWithdrawn, OfficialEnrolled
from grootboek.domain.events.organisation import OrganisationDissolved, OrganisationMoved, OrganisationRenamed
from grootboek.domain.events.system import Deployed, SourcePresenceNoted, SystemDescribed, Transferred
from grootboek.domain.values import Code, Committed, Fingerprint, PublicKeyLine, When
from grootboek.errors import NotFound
from grootboek.projections.inventory import inventory
from grootboek.projections.official_list import official_list
from grootboek.projections.organisation_list import organisation_list
from grootboek.projections.system_list import system_list
from grootboek.projections.system_show import system_show
from tests.projections.asking import asked, inventory_at, moment
from tests.projections.stories import KEY, Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """Ministry OLD with a unit; dissolved into NEW on 23 February 2026."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("OLD", name="Old ministry")
        story.organisation("NEW", on="2026-02-23")
        story.organisation("UNIT", "service", "OLD", fictional=True)
        story.record("organisation", "OLD", OrganisationDissolved(Code("NEW")), "2026-02-23")
        yield story


def organisations(story: Story, **request: Any) -> dict[str, dict[str, Any]]:
    with asked(story) as projections:
        rows = organisation_list(projections, moment(projections, **request)).document()["organisations"]
    return {row["code"]: row for row in rows}


def test_an_organisation_stands_where_it_stood_on_the_day(story: Story) -> None:
    before, after = organisations(story, on="2026-02-22"), organisations(story, on="2026-02-23")
    assert (before["UNIT"]["parent"], before["UNIT"]["ministry"]) == ("OLD", "OLD")
    assert (after["UNIT"]["parent"], after["UNIT"]["ministry"]) == ("NEW", "NEW")
    assert (before["OLD"]["from"], before["OLD"]["until"], before["OLD"]["exists"]) == (
        "2024-01-01",
        "2026-02-22",
        True,
    )
    assert (after["OLD"]["exists"], after["OLD"]["successor"]) == (False, "NEW")
    assert before["root"]["from"] is None


def test_a_name_and_a_parent_hold_from_their_day_once_they_are_known(story: Story) -> None:
    story.at("2025-06-01").record("organisation", "UNIT", OrganisationRenamed(Committed.of("New name")), "2025-03-01")
    story.record("organisation", "UNIT", OrganisationMoved(Code("root")), "2025-03-01")
    names = {
        day: organisations(story, **request)["UNIT"]["name"]
        for day, request in {
            "before": {"on": "2025-02-28"},
            "after": {"on": "2025-03-01"},
            "not yet known": {"on": "2025-03-01", "known_at": "2025-05-31"},
        }.items()
    }
    assert names == {"before": "Organisation UNIT", "after": "New name", "not yet known": "Organisation UNIT"}
    assert organisations(story, on="2025-03-01")["UNIT"]["parent"] == "root"


def test_l09_a_report_for_a_ministry_follows_the_tree_of_the_day(story: Story) -> None:
    story.system("SYS-1", "UNIT")
    with asked(story) as projections:
        for code, day, expected in (
            ("OLD", "2026-02-22", ["SYS-1"]),
            ("NEW", "2026-02-22", []),
            ("OLD", "2026-02-23", []),
            ("NEW", "2026-02-23", ["SYS-1"]),
        ):
            found = inventory(projections, moment(projections, on=day), organisation=code)
            assert [row.ref for row in found.rows] == expected, (code, day)
            assert all(row.ministry == code for row in found.rows)


def test_systems_of_a_fictional_organisation_are_fictional(story: Story) -> None:
    story.system("SYS-1", "UNIT")
    with asked(story) as projections:
        assert [row.fictional for row in inventory_at(projections).rows] == [True]


def test_officials_have_their_keys_and_the_mandates_that_run_on_the_day(story: Story) -> None:
    official = OfficialEnrolled(Committed.of("CIO"), Code("UNIT"), Committed.of("A. Example"))
    story.record("official", "cio@unit", official)
    public = KEY.public_key
    key = KeyAdded(Fingerprint(public.fingerprint), PublicKeyLine(public.line), "holder")
    story.record("official", "cio@unit", key)
    granted = story.record(
        "official", "cio@unit", MandateGranted("recorder", Code("UNIT"), When("2025-12-31")), "2025-02-01"
    )
    withdrawn = story.at("2025-06-01").record("official", "cio@unit", MandateWithdrawn("recorder", Code("UNIT")))
    with asked(story) as projections:
        found = {
            name: official_list(projections, moment(projections, **request)).rows[0]
            for name, request in {
                "runs": {"on": "2025-12-31", "known_at": "2025-05-31"},
                "over": {"on": "2026-01-01", "known_at": "2025-05-31"},
                "not yet": {"on": "2025-01-31", "known_at": "2025-05-31"},
                "withdrawn": {"on": "2025-03-01"},
            }.items()
        }
    assert {name: row.mandates[0].runs for name, row in found.items()} == {
        "runs": True,
        "over": False,
        "not yet": False,
        "withdrawn": False,
    }
    document = found["withdrawn"].document()
    assert (document["function"], document["name"], document["organisation"]) == ("CIO", "A. Example", "UNIT")
    assert document["keys"][0]["fingerprint"] == public.fingerprint
    assert document["mandates"][0]["withdrawn_by"] == withdrawn
    assert document["mandates"][0]["index"] == granted


def test_l10_one_system_with_two_deployments_is_one_system_and_two_rows(story: Story) -> None:
    story.system("SYS-1", "UNIT")
    deployed = Deployed(
        Code("D-2"), Code("NEW"), (Committed.of("Other process"),), ("provider",), "in_use", When("2025-01-01")
    )
    story.record("ai-system", "SYS-1", deployed)
    with asked(story) as projections:
        at = moment(projections)
        rows = inventory(projections, at).rows
        listed = system_list(projections, at).document()["systems"]
        assert [(row.deployment, row.organisation, row.processes[0].value) for row in rows] == [
            ("D-2", "NEW", "Other process"),
            ("SYS-1", "UNIT", "Example process"),
        ]
        assert [row.ref for row in inventory(projections, at, process="OTHER").rows] == ["SYS-1"]
        assert [row.deployment for row in inventory(projections, at, standing="not_examined").rows] == ["D-2", "SYS-1"]
    (system,) = listed
    assert (system["ref"], system["organisations"], len(system["deployments"])) == ("SYS-1", ["NEW", "UNIT"], 2)


def test_system_show_names_the_entry_of_each_fact(story: Story) -> None:
    registered = story.system("SYS-1", "UNIT", external=("algoritmeregister:1",))
    described = story.record("ai-system", "SYS-1", SystemDescribed(name=Committed.of("Better name")), "2024-07-01")
    classified = story.examine("SYS-1", "f")
    moved = story.record("ai-system", "SYS-1", Transferred(Code("SYS-1"), Code("NEW")), "2025-03-01")
    story.record("ai-system", "SYS-1", SourcePresenceNoted(Code("algoritmeregister"), Code("1"), present=False))
    off = story.lifecycle("SYS-1", "out_of_use", "2025-04-01")
    with asked(story) as projections:
        found = system_show(projections, moment(projections), "SYS-1").document()["system"]
    assert found["name"] == {"value": "Better name", "index": described, "field": "name"}
    assert found["function"]["index"] == registered
    assert (found["external"], found["sources"]) == (["algoritmeregister:1"], {"algoritmeregister": False})
    (deployment,) = found["deployments"]
    assert deployment["organisation"] == {"value": "NEW", "index": moved}
    assert deployment["use"] == {"value": "out_of_use", "index": off}
    assert deployment["outcome"] == {"value": "prohibited", "index": classified, "approved_by": classified + 1}
    assert deployment["examination"]["because"] == "It looks at a made-up example."
    assert [(each["from"], each["standing"]) for each in deployment["timeline"]][-1] == (
        "2025-04-01",
        "prohibited_not_in_use",
    )
    periods = [{**each, "from": None, "until": None} for each in deployment["timeline"]]
    assert all(one != other for one, other in pairwise(periods)), "a change of name makes no period of its own"
    assert found["entries"] == [registered, described, classified, classified + 1, moved, moved + 1, off]


def test_a_system_that_was_not_known_then_is_not_shown_as_nothing(story: Story) -> None:
    story.at("2025-06-10").system("SYS-1")
    with asked(story) as projections, pytest.raises(NotFound) as caught:
        system_show(projections, moment(projections, known_at="2025-06-09"), "SYS-1")
    assert caught.value.code == "subject-unknown-then"
