"""The rulebook: what was released and published, once."""

from __future__ import annotations

from datetime import UTC, datetime

from grootboek.domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
from grootboek.domain.values import Code
from tests.story import LAW, Story

ADMIN = "admin@example"
FIRST_REQUEST = datetime(2024, 11, 4, 9, 0, tzinfo=UTC)


def test_a_ledger_begins_with_what_was_published_by_its_clock() -> None:
    with Story(moment=FIRST_REQUEST) as story:
        adopted = [entry.event.TYPE for entry in story.entries()[:15] if entry.act.stream.kind == "rulebook"]
        assert adopted == ["rulebook.taxonomy-adopted.v1"]


def test_what_is_published_later_is_adopted_later() -> None:
    with Story(moment=FIRST_REQUEST) as story:
        assert story.refuses(AdoptGuidance(Code("GL-PP-2")), by=ADMIN) == "not-yet-published"
        story.clock.moment = datetime(2025, 8, 1, tzinfo=UTC)
        assert story.do(AdoptGuidance(Code("GL-PP-2")), by=ADMIN).reference == "GL-PP-2"
        assert story.refuses(AdoptGuidance(Code("GL-PP-2")), by=ADMIN) == "already-adopted"
        assert story.refuses(AdoptTaxonomy(LAW), by=ADMIN) == "not-yet-published"
        story.clock.moment = datetime(2026, 7, 27, tzinfo=UTC)
        assert story.do(AdoptTaxonomy(LAW), by=ADMIN).reference == LAW


def test_what_was_never_released_is_not_adopted() -> None:
    with Story() as story:
        assert story.refuses(AdoptTaxonomy(Code("2030-1")), by=ADMIN) == "taxonomy-unknown"
        assert story.refuses(AdoptGuidance(Code("GL-X")), by=ADMIN) == "guidance-unknown"


def test_only_a_coordinator_over_all_adopts() -> None:
    with Story() as story:
        assert story.refuses(AdoptGuidance(Code("HR-CIO"))) == "already-adopted"
    with Story(moment=FIRST_REQUEST) as story:
        story.clock.moment = datetime(2025, 8, 1, tzinfo=UTC)
        story.grant("other@example", "coordinator", Code("OTHER"))
        assert story.refuses(AdoptGuidance(Code("GL-PP-2")), by="other@example") == "no-mandate"
