"""What is said of a claim when it is recorded: its own reference, what it misses, and that it waits for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .answers import Fields, Paragraph, Part
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ..domain.values import Code
    from ..errors import Language
    from ..ledger.receipt import Receipt


def claim_parts(receipt: Receipt, ground: Code, language: Language) -> tuple[Part, ...]:
    """The claim, and what has to be done before it can be accepted."""
    missing = receipt.facts.get("missing")
    if missing is None:  # the command was recorded before: its receipt keeps the entries alone
        return ()
    claim = {"claim": receipt.reference, "ground": ground, "missing": missing}
    closing = message("claim-to-complete" if missing else "claim-to-accept", language, claim=receipt.reference)
    return Fields([(message("claim-made", language), claim_line(claim, language))]), Paragraph(closing)


def claim_line(claim: Mapping[str, Any], language: Language) -> str:
    """A claim by its reference and ground, complete or with what it misses."""
    missing = ", ".join(claim["missing"])
    name = "claim-incomplete" if missing else "claim-complete"
    return message(name, language, claim=claim["claim"], ground=claim["ground"], missing=missing)
