"""The work list as a calendar: read back by a small reader of RFC 5545 that unfolds, splits and unescapes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from grootboek.projections.due import due_list
from grootboek.projections.due_calendar import LONGEST_LINE, calendar, escaped, folded
from tests.projections.asking import asked, moment
from tests.projections.due_stories import reviewed
from tests.projections.stories import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.errors import Language

UNESCAPED = {"\\n": "\n", "\\N": "\n", "\\;": ";", "\\,": ",", "\\\\": "\\"}


def unescaped(text: str) -> str:
    """A property's text as it was written."""
    return re.sub(r"\\[nN;,\\]", lambda found: UNESCAPED[found[0]], text)


def properties(data: bytes) -> list[tuple[str, str]]:
    """The content lines: name with its parameters, and value; every line must end and be folded as the RFC says."""
    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    assert all(len(line) <= LONGEST_LINE for line in lines)
    whole = data.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    return [(name, value) for name, _, value in (line.partition(":") for line in whole)]


def events(data: bytes) -> list[dict[str, str]]:
    """The events of the one calendar."""
    found = properties(data)
    assert (found[0], found[-1]) == (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR"))
    assert ("VERSION", "2.0") in found
    assert any(name == "PRODID" for name, _ in found)
    made: list[dict[str, str]] = []
    for name, value in found[1:-1]:
        if name == "BEGIN":
            assert value == "VEVENT"
            made.append({})
        elif made and name != "END":
            made[-1][name] = unescaped(value)
    return made


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """A system with a long and awkward name, of which the review date has passed, and one that nobody examined."""
    with Story.begin(tmp_path / "ledger.db") as story:
        story.organisation("MIN", fictional=True)
        story.system("SYS-1", "MIN", name="Één; naam, met \\ en\neen regel " + "é" * 60)
        reviewed(story, "SYS-1", review="2025-12-31")
        story.system("SYS-2", "MIN")
        yield story


def written(story: Story, on: str, language: Language = "en") -> bytes:
    with asked(story) as projections:
        return calendar(due_list(projections, moment(projections, on=on)), language)


def test_each_thing_is_an_event_of_a_day_with_who_must_act(story: Story) -> None:
    never, review = events(written(story, "2026-01-01"))
    assert review["SUMMARY"] == (
        "SYS-1 Één; naam, met \\ en\neen regel " + "é" * 60 + ": the review date has passed (rehearsal, fictional)"
    )
    assert (review["DTSTART;VALUE=DATE"], review["DTEND;VALUE=DATE"]) == ("20251231", "20260101")
    assert never["DTSTART;VALUE=DATE"] == "20250202"
    assert "Who must act: recorder, MIN." in review["DESCRIPTION"].splitlines()
    assert re.fullmatch(r"\d{8}T\d{6}Z", review["DTSTAMP"])


def test_an_event_keeps_its_uid_from_day_to_day_and_no_two_share_one(story: Story) -> None:
    first = [event["UID"] for event in events(written(story, "2026-01-01"))]
    story.organisation("MIN-2")
    assert [event["UID"] for event in events(written(story, "2026-02-01", "nl"))] == first
    assert len(set(first)) == len(first) == 2
    assert all(uid.endswith("@grootboek") for uid in first)


def test_the_same_question_gives_the_same_bytes_in_each_language(story: Story) -> None:
    assert written(story, "2026-01-01") == written(story, "2026-01-01")
    summaries = [event["SUMMARY"] for event in events(written(story, "2026-01-01", "nl"))]
    assert all("oefening, fictief" in summary for summary in summaries)


@pytest.mark.parametrize("text", ["a" * 74, "a" * 75, "a" * 76, "é" * 40, "€" * 400, "\U0001f5c4" * 60])
def test_long_lines_are_folded_between_characters(text: str) -> None:
    lines = folded(text).removesuffix(b"\r\n").split(b"\r\n ")
    assert max(len(line) + (position > 0) for position, line in enumerate(lines)) <= LONGEST_LINE
    assert [line.decode("utf-8") for line in lines]
    assert b"".join(lines).decode("utf-8") == text


def test_a_text_cannot_begin_a_property_of_its_own() -> None:
    assert escaped("a\r\nATTENDEE:b\rc\x00d") == "a\\nATTENDEE:b c d"
