"""``grootboek verify-receipt``: whether an entry and its proof hold, without the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...errors import GrootboekError
from ..answers import Answer
from ..documents import read_bytes
from ..finding_list import findings_answer
from ..verifier_keys import verifier_keys

if TYPE_CHECKING:
    from ..session import Session

MOST = 3_000_000
"""Bytes: no file of a receipt is larger."""


def verify(
    context: Context,
    *,
    proof: Annotated[Path, Argument(parser=Path, metavar="FILE")],
    leaf: Annotated[Path | None, Option("--leaf", parser=Path, metavar="FILE")] = None,
    vkey: Annotated[list[str] | None, Option("--log-key", metavar="VKEY|FILE")] = None,
    consistency: Annotated[Path | None, Option("--consistency", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """All findings in a receipt."""
    from ...evidence.receipt_check import Receipt, receipt_findings

    session: Session = context.obj
    entry = leaf or proof.with_suffix(".leaf")
    receipt = Receipt(
        read_bytes(entry, MOST),
        read_bytes(proof, MOST),
        None if consistency is None else read_bytes(consistency, MOST),
    )
    findings = list(receipt_findings(receipt, verifier_keys(vkey)))
    about = {"proof": str(proof), "leaf": str(entry), **_about(receipt.proof)}
    return findings_answer(findings, about, session.language)


def _about(data: bytes) -> dict[str, Any]:
    """Which ledger the proof says it is of; nothing where it cannot be read, which is a finding already."""
    from ...evidence.checkpoint import parse_checkpoint_text
    from ...evidence.tlog_proof import parse_tlog_proof

    try:
        proof = parse_tlog_proof(data)
        checkpoint = parse_checkpoint_text(proof.checkpoint)
    except GrootboekError:
        return {}
    named = {"origin": checkpoint.origin, "size": checkpoint.size, "index": proof.index}
    return {**named, "rehearsal": checkpoint.is_rehearsal}
