"""Compares projections that caught up now and then with ones that are made from all entries at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.projections.store import Projections

if TYPE_CHECKING:
    from grootboek.ledger.reader import Reader


def assert_projections_agree(following: Projections, reader: Reader) -> None:
    """Catching up in small steps, in one go, and rebuilding give the same tables, byte for byte."""
    with Projections(reader) as fresh:
        expected = fresh.table_digests()
        assert following.table_digests() == expected
        fresh.rebuild()
        assert fresh.table_digests() == expected
