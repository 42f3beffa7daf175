"""Error and finding texts of the evidence room: code -> (English, Dutch)."""

from __future__ import annotations

from . import (
    evidence_entries,
    evidence_kept,
    evidence_notes,
    evidence_packages,
    evidence_signatures,
    evidence_snapshots,
    evidence_tiles,
    evidence_timestamps,
    evidence_tree,
    evidence_witness,
)

TEXTS: dict[str, tuple[str, str]] = {
    **evidence_entries.TEXTS,
    **evidence_tree.TEXTS,
    **evidence_signatures.TEXTS,
    **evidence_notes.TEXTS,
    **evidence_kept.TEXTS,
    **evidence_snapshots.TEXTS,
    **evidence_packages.TEXTS,
    **evidence_tiles.TEXTS,
    **evidence_witness.TEXTS,
    **evidence_timestamps.TEXTS,
}
