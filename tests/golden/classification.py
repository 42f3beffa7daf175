"""Examinations, their approval and refusal, and claims."""

from __future__ import annotations

from grootboek.domain.events.classification import (
    ClassificationApproved,
    ClassificationRefused,
    Classified,
    ExemptionClaimed,
)
from grootboek.domain.values import Code, Committed, When
from tests.golden.parts import DEPLOYMENT, DIGEST, REFERENCE, SECOND_DEPLOYMENT, Expected

EXPECTED: Expected = {
    "ai-system.classified.v1": (
        Classified(
            deployment=SECOND_DEPLOYMENT,
            taxonomy=Code("2024-1689"),
            taxonomy_digest=DIGEST,
            depth="full",
            roles=("provider", "deployer"),
            examined_version=2,
            definition={Code("ai1"): "met", Code("ai3"): "not_tested"},
            scope={Code("X-2-6"): "not_met"},
            elements={Code("a1"): "met", Code("a2"): "not_met", Code("f1"): "unknown", Code("g1"): "not_applicable"},
            because=Committed("seen in use for a day"),
            motivations={Code("a1"): Committed("nothing is hidden"), Code("f1"): Committed("we could not see it")},
            decisive=(Code("a2"),),
            grounds=(Code("fx1"),),
            guidance=(Code("GL-PP-1"), Code("HR-CIO")),
            examined_since=When("2024-06"),
            review_on=When("2026-03-17"),
            dissent=Committed("one of us thought otherwise"),
            flags=(Code("high-risk"),),
            reexamine_if=Committed("it is used for people"),
            escalated_to=(Code("privacy-officer"),),
        ),
        Classified(
            deployment=DEPLOYMENT,
            taxonomy=Code("2026-1744"),
            taxonomy_digest=DIGEST,
            depth="summary",
            roles=(),
            examined_version=1,
            definition={},
            scope={},
            elements={},
        ),
    ),
    "ai-system.classification-approved.v1": (
        ClassificationApproved(DEPLOYMENT, REFERENCE, (Code("CLAIM-1"),), Committed("I read the file")),
        ClassificationApproved(DEPLOYMENT, REFERENCE),
    ),
    "ai-system.classification-refused.v1": (
        ClassificationRefused(DEPLOYMENT, REFERENCE, Committed("element a1 was not looked at")),
        ClassificationRefused(SECOND_DEPLOYMENT, REFERENCE, Committed("incomplete")),
    ),
    "ai-system.exemption-claimed.v1": (
        ExemptionClaimed(
            claim=Code("CLAIM-1"),
            deployment=DEPLOYMENT,
            ground=Code("fx1"),
            motivation=Committed("used for safety only"),
            conditions={Code("fx1.1"): "met", Code("fx1.2"): "not_met", Code("fx1.3"): "unknown"},
            condition_motivations={Code("fx1.1"): Committed("see the report")},
            uses=(Committed("fatigue of drivers"),),
            provision=Committed("a fictional article of law"),
            last_day=When("2026-12-31"),
            review_on=When("2026-06"),
            classification=3,
        ),
        ExemptionClaimed(
            claim=Code("CLAIM-2"),
            deployment=DEPLOYMENT,
            ground=Code("X-2-6"),
            motivation=Committed("used for research only"),
        ),
    ),
}
