"""The place where a rebuild of the projections is compared with catching up, once both can be made from a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grootboek.ledger.reader import Reader


def assert_projections_agree(reader: Reader) -> None:
    """Rebuilding gives what catching up gives."""
