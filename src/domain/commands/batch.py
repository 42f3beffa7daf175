"""Many commands as one: all are recorded, in this order, or none; the official signs once."""

from __future__ import annotations

from ...frozen import frozen
from ..values import Code, When


@frozen
class Item:
    """One command of a batch, and from when it is true where that differs from the batch's own day."""

    command: object
    effective_on: When | None = None


@frozen
class Batch:
    """Commands to record together. ``reference`` names the whole in the receipt, such as the source of an import."""

    reference: Code
    items: tuple[Item, ...]
