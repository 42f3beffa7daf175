"""Two snapshots that cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.evidence.snapshot_format import parse_snapshot, snapshot_document
from grootboek.projections.snapshot import snapshot
from grootboek.projections.snapshot_diff import snapshot_diff
from tests.errors.reproduction import reproduces
from tests.projections.asking import asked, moment
from tests.projections.stories import Story

if TYPE_CHECKING:
    from pathlib import Path


def _taken(folder: Path) -> bytes:
    with Story.begin(folder / "ledger.db") as story, asked(story) as projections:
        return snapshot(projections, moment(projections))


@reproduces(
    "snapshots-of-two-ledgers",
    en="The two snapshots are of different ledgers: 'example.org/ledger/rehearsal' and 'example.org/ledger/rehearsal'. "
    "Compare two snapshots of one ledger.",
    nl="De twee momentopnamen zijn van verschillende grootboeken: 'example.org/ledger/rehearsal' en "
    "'example.org/ledger/rehearsal'. Vergelijk twee momentopnamen van één grootboek.",
)
def comparing_snapshots_of_two_ledgers(folder: Path) -> None:
    data = _taken(folder)
    core = {**parse_snapshot(data).core, "ledger": "00000000-0000-4000-8000-0000000000ff"}
    snapshot_diff(data, snapshot_document(core, {}, parse_snapshot(data).entries))


@reproduces(
    "snapshots-forked",
    en="The first 3 entries of the two snapshots are not the same: the ledger was altered or has two pasts. Verify "
    "both with `grootboek snapshot verify`, and compare each with a checkpoint kept elsewhere.",
    nl="De eerste 3 boekingen van de twee momentopnamen zijn niet dezelfde: het grootboek is veranderd of heeft twee "
    "verledens. Controleer beide met `grootboek snapshot verify`, en vergelijk elk met een elders bewaard "
    "controlepunt.",
)
def comparing_snapshots_with_two_pasts(folder: Path) -> None:
    data = _taken(folder)
    parsed = parse_snapshot(data)
    snapshot_diff(data, snapshot_document(parsed.core, {}, [bytes(32), *parsed.entries[1:]]))
