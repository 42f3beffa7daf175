"""The reorganisation of 23 February 2026: recorded once, and reports by ministry are right on both sides of that day.

The shipped sets are recorded about the real ministries, of which nothing else is said. What systems are reported under
is looked at in a fictional mirror of them, made from the same files.
"""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, Rehearsal, founded

if TYPE_CHECKING:
    from pathlib import Path

BEFORE, AFTER = "2026-02-22", "2026-02-23"
THEN, FIFTEEN = "2026-02-23-ministries", "2025-03-17-ministries"
SETS = files("grootboek.ledger.reorganisations") / "sets"
GONE = {"AenM": "JenV", "KGG": "EZ", "VRO": "BZK"}


def _ministries(ledger: Rehearsal, day: str) -> set[str]:
    rows = ledger.ask("organisation", "list", "--on", day)["organisations"]
    return {row["code"] for row in rows if row["kind"] == "ministry" and row["exists"]}


def _name(ledger: Rehearsal, code: str, day: str) -> str:
    rows = ledger.ask("organisation", "list", "--on", day)["organisations"]
    return next(str(row["name"]) for row in rows if row["code"] == code)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    ledger = founded(tmp_path_factory.mktemp("real"), "2025-03-17T08:00:00Z")
    assert ledger.run("organisation", "reorganise", FIFTEEN).status == 0
    ledger.clock = "2026-02-23T08:00:00Z"
    return ledger


def test_a_dry_run_lists_what_would_be_recorded(real: Rehearsal) -> None:
    done = real.run("organisation", "reorganise", THEN, "--dry-run", "--json")
    assert (done.status, done.messages, done.document["entries"]) == (0, "", [])
    lines = [(line["do"], line["ref"], line["to"], line["already"]) for line in done.document["lines"]]
    name = "ministerie van Economische Zaken en Klimaat"
    assert lines == [
        ("rename", "EZ", name, False),
        *(("dissolve", code, into, False) for code, into in GONE.items()),
    ]
    assert len(done.document["dry_run"]) == len(lines)
    shown = real.run("organisation", "reorganise", THEN, "--dry-run", "--lang", "nl").output
    assert shown.startswith("Herindeling van de ministeries per 23 februari 2026\n")
    assert f"\n1\torganisatie hernoemd\tEZ\t\t2026-02-23\t{name}\t\n" in shown
    assert "Niet nagegaan:\n" in shown
    assert shown.index("organisatie opgeheven\tVRO") < shown.index("dit was een proef")


def test_fifteen_ministries_become_twelve_and_a_second_time_records_nothing(real: Rehearsal) -> None:
    first = real.run("organisation", "reorganise", THEN, "--json")
    assert (first.status, len(first.document["entries"])) == (0, 4)
    again = real.run("organisation", "reorganise", THEN, "--json")
    assert (again.status, again.document["entries"]) == (0, [])
    assert {line["already"] for line in again.document["lines"]} == {True}
    assert "yes, passed over" in real.run("organisation", "reorganise", THEN).output
    before, after = _ministries(real, BEFORE), _ministries(real, AFTER)
    assert (len(before), len(after)) == (15, 12)
    assert before - after == GONE.keys()
    assert _name(real, "EZ", BEFORE) == "ministerie van Economische Zaken"
    assert _name(real, "EZ", AFTER) == "ministerie van Economische Zaken en Klimaat"
    assert real.run("verify").status == 0


def _mirrored(folder: Path, name: str) -> str:
    """The file of a fictional mirror of a shipped set: other codes and names, and no identifiers."""
    written = (SETS / f"{name}.toml").read_text(encoding="utf-8")
    written = re.sub(r"\n\[organisations\]\n(.+\n)*", "\n", written)
    written = re.sub(r'^(organisation|into) = "(.*)"$', r'\1 = "FICTIONAL-\2"', written, flags=re.MULTILINE)
    written = re.sub(r'^(name|name_en|title) = "(.*)"$', r'\1 = "Fictional: \2"', written, flags=re.MULTILINE)
    path = folder / f"{name}.toml"
    path.write_text(written.replace('kind = "ministry"', 'kind = "ministry"\nfictional = true'), encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    """Systems at fictional ministries that end and stay, and at an agency of one; an inquiry that runs over the day."""
    folder = tmp_path_factory.mktemp("mirror")
    ledger = founded(folder, "2025-03-20T08:00:00Z")
    ledger.do("official", "grant", ADMIN, "recorder", "--organisation", "example")
    ledger.do("organisation", "reorganise", _mirrored(folder, FIFTEEN))
    agency = ("--name", "Fictional agency", "--kind", "agency", "--parent", "FICTIONAL-VRO", "--from", "2025-01-01")
    ledger.do("organisation", "register", "agency", *agency)
    named = ("--name", "Fictional", "--function", "fictional", "--process", "fictional", "--since", "2025-03-01")
    for ref, organisation in (("ENDS", "FICTIONAL-AenM"), ("BELOW", "agency"), ("STAYS", "FICTIONAL-SZW")):
        ledger.do("system", "register", ref, "--organisation", organisation, *named)
        said = ("--summary", "--because", "fictional", "--decisive-all", "--review", "2025-12-01")
        ledger.do("classification", "record", ref, *said)
    ledger.do("official", "enrol", CIO, "--function", "fictional CIO", "--organisation", "example")
    ledger.do("official", "grant", CIO, "approver", "--organisation", "example")
    ledger.approve("ENDS", "BELOW", "STAYS")
    ledger.clock = "2026-01-10T08:00:00Z"
    asked = (
        "--title",
        "Fictional",
        "--reference-date",
        "2026-01-01",
        "--deadline",
        "2026-03-01",
        "--addressees",
        "all",
    )
    ledger.do("inquiry", "open", "ASK", *asked, "--reach", "tree")
    for organisation in ("FICTIONAL-VRO", "FICTIONAL-AenM"):
        covers = ("--nil", "--covers", "tree", "--evidence", "title:Fictional letter")
        ledger.do("inquiry", "submit", "ASK", "--organisation", organisation, *covers)
    ledger.clock = "2026-03-02T08:00:00Z"
    done = ledger.run("organisation", "reorganise", _mirrored(folder, THEN), "--json").document
    assert [line["ref"] for line in done["lines"] if line["do"] == "transfer"] == ["ENDS"]
    return ledger


PLACES = {
    BEFORE: {
        "ENDS": ("FICTIONAL-AenM", "FICTIONAL-AenM"),
        "BELOW": ("agency", "FICTIONAL-VRO"),
        "STAYS": ("FICTIONAL-SZW", "FICTIONAL-SZW"),
    },
    AFTER: {
        "ENDS": ("FICTIONAL-JenV", "FICTIONAL-JenV"),
        "BELOW": ("agency", "FICTIONAL-BZK"),
        "STAYS": ("FICTIONAL-SZW", "FICTIONAL-SZW"),
    },
}


def _placed(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    return {row["ref"]: (row["organisation"], row["ministry"]) for row in rows if row["ref"] in PLACES[BEFORE]}


@pytest.mark.parametrize("day", PLACES)
def test_the_inventory_has_each_system_under_its_ministry_of_that_day(mirror: Rehearsal, day: str) -> None:
    assert _placed(mirror.ask("inventory", "--on", day)["systems"]) == PLACES[day]


@pytest.mark.parametrize("day", PLACES)
def test_what_is_due_is_for_whoever_answers_on_that_day(mirror: Rehearsal, day: str) -> None:
    due = mirror.ask("due", "--on", day)["due"]
    passed = [row for row in due if row["what"] == "review_passed"]
    assert _placed(passed) == PLACES[day]
    assert {row["ref"]: row["who"]["organisation"] for row in passed} == {
        ref: organisation for ref, (organisation, _) in PLACES[day].items()
    }


@pytest.mark.parametrize("day", PLACES)
def test_the_organisations_stand_under_their_ministry_of_that_day(mirror: Rehearsal, day: str) -> None:
    rows = {row["code"]: row for row in mirror.ask("organisation", "list", "--on", day)["organisations"]}
    assert rows["agency"]["ministry"] == PLACES[day]["BELOW"][1]
    assert rows["FICTIONAL-KGG"]["ministry"] == ("FICTIONAL-KGG" if day == BEFORE else "FICTIONAL-EZ")


@pytest.mark.parametrize("day", PLACES)
def test_an_answer_lists_each_system_with_who_answers_on_that_day(mirror: Rehearsal, day: str) -> None:
    answer = mirror.ask("inquiry", "answer", "ASK", "--on", day)
    listed = {row["ref"]: row["organisation"] for row in answer["overview"]["systems"]}
    assert listed == {ref: organisation for ref, (organisation, _) in PLACES[day].items()}


def test_a_return_from_before_stays_that_of_the_ministry_that_gave_it(mirror: Rehearsal) -> None:
    for day in PLACES:
        rows = {row["code"]: row for row in mirror.ask("inquiry", "status", "ASK", "--on", day)["organisations"]}
        for code in ("FICTIONAL-VRO", "FICTIONAL-AenM"):
            assert (rows[code]["state"], rows[code]["by"]) == ("nil_return", code)
        assert (rows["agency"]["state"], rows["agency"]["by"]) == ("nil_return", "FICTIONAL-VRO")


def test_what_was_known_before_it_was_recorded_stays_what_it_was(mirror: Rehearsal) -> None:
    known = ("--known-at", "2026-03-01", "--on", AFTER)
    assert _placed(mirror.ask("inventory", *known)["systems"]) == PLACES[BEFORE]
    assert mirror.run("verify").status == 0


def test_a_file_that_cannot_be_recorded_is_refused_step_by_step(mirror: Rehearsal) -> None:
    done = mirror.run("organisation", "reorganise", THEN, "--json")
    assert (done.status, done.output, done.error["code"]) == (1, "", "reorganisation-refused")
    assert [(part["step"], part["ref"], part["code"]) for part in done.error["details"]["parts"]] == [
        (1, "EZ", "organisation-unknown"),
        (2, "AenM", "organisation-unknown"),
        (3, "KGG", "organisation-unknown"),
        (4, "VRO", "organisation-unknown"),
    ]
    text = mirror.run("organisation", "reorganise", THEN, "--lang", "nl").messages
    assert "\n  stap 1, referentie EZ: " in text


def test_a_day_on_the_command_line_is_refused(mirror: Rehearsal) -> None:
    done = mirror.run("organisation", "reorganise", THEN, "--from", AFTER, "--json")
    assert (done.status, done.error["code"]) == (2, "reorganisation-day")
