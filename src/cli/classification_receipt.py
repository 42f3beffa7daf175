"""What is said of a classification when it is recorded or approved: the outcome that follows, and what claims miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.labels import label
from .answers import Fields, Paragraph, Part
from .claim_receipt import claim_line
from .texts.messages import message

if TYPE_CHECKING:
    from ..errors import Language
    from ..ledger.receipt import Receipt


def outcome_parts(receipt: Receipt, language: Language) -> tuple[Part, ...]:
    """The derived outcome for today, the points, the claims, and what the outcome rests on."""
    facts = receipt.facts
    if "outcome" not in facts:
        return ()
    pairs = [
        (message("derived-outcome", language), label("outcome", facts["outcome"], language)),
        (message("points-met", language), ", ".join(facts["points"])),
        (message("points-unknown", language), ", ".join(facts["unknown"])),
        (message("points-later", language), ", ".join(f"{point} ({day})" for point, day in facts["later"].items())),
        (message("contested-readings", language), ", ".join(facts["contested"])),
        *((message("claim-made", language), claim_line(claim, language)) for claim in facts["claims"]),
    ]
    closing = [
        message("review-status", language, status=facts["review_status"][language]),
        message("other-law", language),
        message("counts-when-approved", language),
    ]
    return Fields(pairs), Paragraph("\n".join(closing))
