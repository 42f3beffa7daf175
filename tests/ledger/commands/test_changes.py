"""A system as a subject: another version, merged into another, split into parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grootboek.domain.commands.change import MergeSystem, ReplaceVersion, SplitSystem
from grootboek.domain.commands.classification import ApproveClassification, Proposal, RecordClassification
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption
from grootboek.domain.commands.shutdown import DecideShutdown
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem, DescribeSystem, TransferSystem
from grootboek.domain.events.change import MergedInto
from grootboek.domain.events.classification import Classified
from grootboek.domain.values import Code, When
from tests.story import AGENCY, OTHER, ROOT, Story, cleared, text

FIRST, SECOND, THIRD = Code("SYS-1"), Code("SYS-2"), Code("SYS-3")
WHY = text("Fictional reason.")
NEWER = ReplaceVersion(FIRST, text("2.0"))
MERGE = MergeSystem(FIRST, SECOND, WHY)
SPLIT = SplitSystem(FIRST, (SECOND, THIRD), WHY)


@pytest.fixture
def story() -> Story:
    told = Story()
    for reference in (FIRST, SECOND, THIRD):
        told.system(reference)
    return told


def _examined(story: Story, since: str | None = None) -> tuple[int, str]:
    form = replace(cleared(), examined_since=When(since)) if since is not None else cleared()
    act = story.classify(form=form).acts[0]
    assert isinstance(act.event, Classified)
    return act.event.examined_version, str(act.effective_on)


def test_a_classification_examines_the_newest_version_from_its_first_day(story: Story) -> None:
    assert _examined(story) == (1, "2025-03-01")
    story.do(NEWER, effective_on="2025-08-01")
    assert _examined(story) == (2, "2025-08-01")
    story.do(ReplaceVersion(FIRST, text("3.0")), effective_on="2026-01")
    assert _examined(story) == (3, "2026-01")


def test_a_classification_of_an_earlier_use_examined_the_version_of_then(story: Story) -> None:
    story.do(NEWER, effective_on="2025-08-01")
    assert _examined(story, "2025-07-31") == (1, "2025-07-31")
    assert _examined(story, "2025-08-01") == (2, "2025-08-01")


def test_the_use_examined_begins_with_the_later_of_version_and_use(story: Story) -> None:
    story.do(NEWER, effective_on="2025-08-01")
    story.do(ChangeLifecycle(FIRST, "out_of_use"), effective_on="2025-09-01")
    story.do(ChangeLifecycle(FIRST, "in_use"), effective_on="2025-10-01")
    assert _examined(story) == (2, "2025-10-01")


def test_a_corrected_replacement_is_no_version(story: Story) -> None:
    story.do(NEWER, effective_on="2025-08-01")
    story.do(CorrectEntry(story.size - 1, WHY))
    assert _examined(story) == (1, "2025-03-01")


def test_a_version_differs_from_the_one_held_in_name_or_supplier(story: Story) -> None:
    story.do(NEWER)
    assert story.refuses(NEWER) == "nothing-changed"
    other = replace(NEWER, supplier=text("Fictional supplier"))
    story.do(other)
    assert story.refuses(other) == "nothing-changed"
    assert story.refuses(ReplaceVersion(FIRST, text("3.0")), effective_on="2026-12-01") == "effective-in-future"


LATER: list[object] = [
    ChangeLifecycle(FIRST, "out_of_use"),
    DescribeSystem(FIRST, name=text("Another name")),
    DeploySystem(FIRST, AGENCY),
    TransferSystem(FIRST, AGENCY),
    RecordClassification(FIRST, cleared()),
    ClaimExemption(FIRST, Code("f-x1"), WHY),
    DecideShutdown(FIRST, WHY),
    NEWER,
    MergeSystem(FIRST, THIRD, WHY),
    MergeSystem(THIRD, FIRST, WHY),
    SPLIT,
    SplitSystem(THIRD, (FIRST,), WHY),
]


@pytest.mark.parametrize("command", LATER)
def test_nothing_more_is_recorded_about_a_system_that_goes_on_under_another_reference(
    story: Story, command: object
) -> None:
    story.do(MERGE)
    assert story.refuses(command) == "system-merged"


def test_what_was_proposed_or_claimed_before_a_merge_is_not_decided_after_it(story: Story) -> None:
    story.classify()
    story.do(ClaimExemption(FIRST, Code("f-x1"), WHY))
    story.do(MERGE)
    approver = "approver@example"
    assert story.refuses(ApproveClassification((Proposal(FIRST),)), by=approver) == "system-merged"
    assert story.refuses(AcceptClaim(Code("SYS-1:claim-1")), by=approver) == "system-merged"


def test_a_merge_names_the_reference_that_goes_on_and_can_be_corrected(story: Story) -> None:
    receipt = story.do(MERGE)
    assert (receipt.reference, receipt.facts) == (FIRST, {"into": "SYS-2"})
    assert story.do(ChangeLifecycle(SECOND, "out_of_use")).entries
    merged = next(entry for entry in story.entries() if isinstance(entry.event, MergedInto))
    story.do(CorrectEntry(merged.index, WHY))
    assert story.do(ChangeLifecycle(FIRST, "out_of_use")).entries


def test_systems_merge_one_after_another_and_never_in_a_circle(story: Story) -> None:
    story.do(MERGE)
    story.do(MergeSystem(SECOND, THIRD, WHY))
    assert story.refuses(MergeSystem(THIRD, FIRST, WHY)) == "system-merged"
    assert story.refuses(MergeSystem(THIRD, THIRD, WHY)) == "merge-into-itself"
    assert story.refuses(MergeSystem(THIRD, Code("SYS-9"), WHY)) == "system-unknown"


@pytest.mark.parametrize("command", [MERGE, SPLIT])
def test_what_happens_to_all_users_takes_one_mandate_over_all_of_them(story: Story, command: object) -> None:
    story.grant("recorder@example", "recorder", OTHER)
    assert story.do(command, dry_run=True).acts
    story.do(DeploySystem(SECOND, OTHER))
    for by in ("recorder@example", "other@example"):
        assert story.refuses(command, by=by) == "no-mandate"
    story.grant("other@example", "recorder", ROOT)
    assert story.do(command, by="other@example").entries


def test_a_merge_takes_a_mandate_over_several_organisations_by_one_above_them(story: Story) -> None:
    story.system("SYS-4", AGENCY)
    assert story.do(MergeSystem(Code("SYS-4"), FIRST, WHY)).entries


REFUSED_SPLITS = [
    ((), "split-parts-missing"),
    ((SECOND, SECOND), "value-twice"),
    ((FIRST,), "split-circle"),
    ((SECOND, Code("SYS-9")), "system-unknown"),
]


@pytest.mark.parametrize(("parts", "code"), REFUSED_SPLITS)
def test_parts_are_different_registered_systems(story: Story, parts: tuple[Code, ...], code: str) -> None:
    assert story.refuses(SplitSystem(FIRST, parts, WHY)) == code


def test_a_system_goes_on_after_a_split_and_can_be_split_further(story: Story) -> None:
    assert story.do(SplitSystem(FIRST, (SECOND,), WHY)).facts == {"parts": ["SYS-2"]}
    assert story.refuses(SPLIT) == "split-already"
    assert story.do(SplitSystem(FIRST, (THIRD,), WHY)).entries
    assert story.do(ChangeLifecycle(FIRST, "out_of_use")).entries


def test_no_system_comes_out_of_itself_however_far_back(story: Story) -> None:
    story.do(SplitSystem(FIRST, (SECOND,), WHY))
    story.do(SplitSystem(SECOND, (THIRD,), WHY))
    assert story.refuses(SplitSystem(THIRD, (FIRST,), WHY)) == "split-circle"


def test_parts_that_two_systems_share_are_looked_at_once(story: Story) -> None:
    fourth, fifth = Code("SYS-4"), Code("SYS-5")
    story.system(fourth)
    story.system(fifth)
    story.do(SplitSystem(FIRST, (SECOND, THIRD), WHY))
    story.do(SplitSystem(SECOND, (fourth,), WHY))
    story.do(SplitSystem(THIRD, (fourth,), WHY))
    assert story.do(SplitSystem(fifth, (FIRST,), WHY)).facts == {"parts": ["SYS-1"]}
    assert story.refuses(SplitSystem(fourth, (fifth,), WHY)) == "split-circle"
