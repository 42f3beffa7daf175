"""What is asked about a claim on a ground: its conditions, the uses, the national provision, and its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .interview_question import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .classification_form import ClaimDraft, ClassificationForm
    from .interview_question import QuestionKind
    from .taxonomy import Ground


def claim_questions(ground: Ground, form: ClassificationForm) -> Iterator[Question]:
    """The questions about a claim that the form makes; none before it is made."""
    claim = next((claim for claim in form.claims if claim.ground == ground.id), None)
    if claim is None:
        return
    for condition in ground.conditions:
        answered = condition in claim.conditions
        yield Question(
            f"condition:{ground.id}:{condition}", "state", condition, ground.point, ground.id, answered=answered
        )
        words = condition in claim.condition_motivations
        yield Question(f"evidence:{ground.id}:{condition}", "text", condition, ground.point, ground.id, answered=words)
    yield from _details(ground, claim)


def _details(ground: Ground, claim: ClaimDraft) -> Iterator[Question]:
    identifier, point = ground.id, ground.point
    filled: tuple[tuple[str, QuestionKind, bool], ...] = (
        ("uses", "texts", bool(claim.uses)),
        ("provision", "text", claim.provision is not None),
        ("last_day", "day", claim.last_day is not None),
        ("claim_review", "day", claim.review_on is not None),
    )
    for name, kind, answered in filled:
        yield Question(f"{name}:{identifier}", kind, identifier, point, identifier, answered=answered)
