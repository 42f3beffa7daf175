"""The rulebook: what was released and published, once."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from grootboek.domain.commands.classification import RecordClassification
from grootboek.domain.commands.exemption import LapseClaim
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
from grootboek.domain.events.rulebook import FileAdded
from grootboek.domain.law.law_file import digest_of
from grootboek.domain.values import Code
from grootboek.evidence.entry import MAX_ENTRY_BYTES
from grootboek.evidence.findings import is_sound
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.rulebook import rulebook_of
from tests.law_files import FICTION, GUIDANCE_FILE, HANDREIKING, LAW_FILE, add, changed, fictional
from tests.ledger.tampering import tamper
from tests.story import LAW, ROOT, Story, text

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


def test_a_file_is_added_and_adopted_by_its_digest() -> None:
    with Story() as story:
        receipt = story.do(add(LAW_FILE, "a fictional lawyer"), by=ADMIN)
        assert (receipt.reference, receipt.facts["digest"]) == (FICTION, digest_of(LAW_FILE))
        assert story.do(AdoptTaxonomy(FICTION), by=ADMIN).reference == FICTION
        story.do(add(GUIDANCE_FILE), by=ADMIN)
        story.do(AdoptGuidance(HANDREIKING), by=ADMIN)
        book = rulebook_of(story.ledger.reader)
        assert (book.taxonomies[FICTION], book.guidance[HANDREIKING]) == (digest_of(LAW_FILE), digest_of(GUIDANCE_FILE))
        assert is_sound(audit(story.ledger.reader))


def test_a_file_of_any_size_that_is_read_fits_an_entry() -> None:
    padding = b"# " + b"x" * 240_000 + b"\n"
    with Story() as story:
        receipt = story.do(add(padding + LAW_FILE), by=ADMIN)
        stored = story.ledger.reader.entry(receipt.entries[0].index)
        assert len(stored.entry) < MAX_ENTRY_BYTES
        assert rulebook_of(story.ledger.reader).laws.added[FICTION].content == padding + LAW_FILE
        assert story.refuses(add(b"#" * 262_145), by=ADMIN) == "form-too-large"


def test_an_id_has_one_content_for_ever() -> None:
    with Story() as story:
        story.do(add(LAW_FILE), by=ADMIN)
        assert story.refuses(add(LAW_FILE), by=ADMIN) == "law-file-there"
        assert story.refuses(add(b""), by=ADMIN) == "law-file-empty"
        assert story.refuses(add(LAW_FILE + b"# a comment"), by=ADMIN) == "law-file-id-taken"
        assert story.refuses(add(changed(GUIDANCE_FILE, id=str(FICTION))), by=ADMIN) == "law-file-id-taken"
        assert story.refuses(add(changed(GUIDANCE_FILE, id="HR-CIO")), by=ADMIN) == "law-file-id-taken"
        assert story.refuses(add(changed(LAW_FILE, version="HR-CIO")), by=ADMIN) == "law-file-id-taken"


def test_a_file_may_be_added_before_it_is_published_but_not_adopted() -> None:
    with Story() as story:
        story.do(add(changed(LAW_FILE, published="2026-12-24")), by=ADMIN)
        story.do(add(changed(GUIDANCE_FILE, date="2027-01")), by=ADMIN)
        assert story.refuses(AdoptTaxonomy(FICTION), by=ADMIN) == "not-yet-published"
        assert story.refuses(AdoptGuidance(HANDREIKING), by=ADMIN) == "not-yet-published"


def test_only_a_coordinator_over_all_adds_a_file() -> None:
    with Story() as story:
        assert story.refuses(add(LAW_FILE)) == "no-mandate"
        story.grant("other@example", "coordinator", Code("OTHER"))
        assert story.refuses(add(LAW_FILE), by="other@example") == "no-mandate"


def test_a_file_that_was_removed_cannot_be_adopted_and_is_missed() -> None:
    with Story() as story:
        index = story.do(add(LAW_FILE), by=ADMIN).entries[0].index
        tamper(story.ledger.books, "DELETE FROM disclosures WHERE field LIKE 'content.%'")
        story.ledger = Ledger(story.ledger.books, clock=story.clock, randomness=os.urandom)  # which remembers nothing
        assert story.refuses(AdoptTaxonomy(FICTION), by=ADMIN) == "law-file-not-at-hand"
        findings = [finding for finding in audit(story.ledger.reader) if finding.index == index]
        assert {(finding.code, finding.level) for finding in findings} == {("disclosure-missing", "unsound")}


def test_an_altered_file_is_unsound_and_counts_as_absent() -> None:
    with Story() as story:
        index = story.do(add(LAW_FILE), by=ADMIN).entries[0].index
        other = "(SELECT disclosure FROM disclosures WHERE field = 'name' LIMIT 1)"
        change = f"UPDATE disclosures SET disclosure = {other}"  # noqa: S608 - our own words
        tamper(story.ledger.books, f"{change} WHERE \"index\" = {index} AND field = 'content.0'")
        found = [finding.code for finding in audit(story.ledger.reader) if finding.level == "unsound"]
        assert found == ["disclosure-differs"]
        assert rulebook_of(story.ledger.reader).laws.added[FICTION].content is None


def test_an_added_law_classifies_claims_and_lapses_like_one_that_ships() -> None:
    with Story() as story:
        story.do(add(LAW_FILE), by=ADMIN)
        story.system()
        form = fictional("y1", "y2", ground="y-x1")
        assert story.refuses(RecordClassification(Code("SYS-1"), form)) == "taxonomy-not-adopted"
        story.do(AdoptTaxonomy(FICTION), by=ADMIN)
        facts = story.classify(form=form).facts
        assert (facts["outcome"], facts["later"]) == ("not_prohibited", {"y": "2027-01-01"})
        assert facts["claims"] == [{"claim": "SYS-1:claim-1", "ground": "y-x1", "missing": ["safety_file_kept"]}]
        assert story.approve().facts["approved"][0]["accepts"] == []
        lapse = LapseClaim(Code("SYS-1:claim-1"), Code("safety_file_kept"), text("gone"))
        assert story.do(lapse).reference == "SYS-1:claim-1"
        assert is_sound(audit(story.ledger.reader))


def test_the_entry_names_kind_id_and_digest_in_the_clear() -> None:
    with Story() as story:
        story.do(add(GUIDANCE_FILE), by=ADMIN)
        event = story.entries()[-1].event
        assert isinstance(event, FileAdded)
        assert (event.kind, event.id, event.published) == ("guidance", HANDREIKING, "2026-11-16")


def test_who_reviewed_a_file_can_be_redacted_and_is_then_not_shown() -> None:
    with Story() as story:
        story.grant(ADMIN, "recorder", ROOT)
        index = story.do(add(LAW_FILE, "a fictional lawyer"), by=ADMIN).entries[0].index
        story.do(add(GUIDANCE_FILE), by=ADMIN)
        story.do(ProposeRedaction(index, Code("reviewed_by"), "withheld", Code("woo-5.1-2-e")), by=ADMIN)
        assert "lawyer" in rulebook_of(story.ledger.reader).laws.taxonomy(FICTION).review_status.en
        story.enrol("second@example", ROOT)
        story.grant("second@example", "approver", ROOT)
        story.do(ApproveRedaction(index), by="second@example")
        assert rulebook_of(story.ledger.reader).laws.taxonomy(FICTION).review_status.en == "Reviewed by: withheld."
