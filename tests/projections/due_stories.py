"""What the stories of the work list have in common: reviews, guidance, claims and shutdowns in a few words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from grootboek.domain.events.classification import ExemptionClaimed
from grootboek.domain.events.exemption import ExemptionAccepted
from grootboek.domain.events.rulebook import GuidanceAdopted
from grootboek.domain.events.shutdown import ShutdownDecided, ShutdownVerified, SwitchedOff
from grootboek.domain.law.library import guidance_item
from grootboek.domain.values import Code, Committed, When
from tests.projections.examinations import examination

if TYPE_CHECKING:
    from tests.projections.stories import Story


def guidance(story: Story, code: str, on: str) -> int:
    """The ledger adopts a guidance document."""
    item = guidance_item(Code(code))
    return story.record("rulebook", "rulebook", GuidanceAdopted(item.id, item.digest), on)


def reviewed(story: Story, code: str, review: str | None = None, guidance: tuple[str, ...] = ()) -> int:
    """It is examined, with a review date or guidance, and that is approved."""
    event = replace(
        examination(code),
        review_on=None if review is None else When(review),
        guidance=tuple(map(Code, guidance)),
    )
    index = story.record("ai-system", code, event, "2024-06-01")
    story.approve(code, index)
    return index


def claimed(story: Story, code: str, last_day: str) -> tuple[int, int]:
    """It meets point f, and a claim on the exception for safety is made; the entries of the claim and examination."""
    examined = story.classify(code, "f")
    event = ExemptionClaimed(
        claim=Code(f"CLAIM-{code}"),
        deployment=Code(code),
        ground=Code("f-x2"),
        motivation=Committed.of("It keeps operators awake."),
        conditions={Code("safety_risk_documented"): "met", Code("necessity_motivated"): "met"},
        last_day=When(last_day),
    )
    return story.record("ai-system", code, event, "2024-06-01"), examined


def accepted(story: Story, code: str) -> int:
    """A second official accepts the claim."""
    event = ExemptionAccepted(Code(code), Code(f"CLAIM-{code}"), Committed.of("All conditions are evidenced."))
    return story.record("ai-system", code, event, actor="approver@example")


def shut_down(story: Story, code: str, planned: str | None = None, **rest: Any) -> int:
    """It is decided to shut it down."""
    event = ShutdownDecided(Code(code), Committed.of("Prohibited."), None if planned is None else When(planned))
    return story.record("ai-system", code, event, **rest)


def switched_off(story: Story, code: str, on: str, **rest: Any) -> int:
    """It is switched off."""
    return story.record("ai-system", code, SwitchedOff(Code(code), Committed.of("Prohibited.")), on, **rest)


def verified(story: Story, code: str, off: int, on: str) -> int:
    """A second official finds it off."""
    event = ShutdownVerified(Code(code), story.reference(off), Committed.of("Seen to be off."))
    return story.record("ai-system", code, event, on, actor="approver@example")
