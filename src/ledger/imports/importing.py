"""Importing a file: read it, plan, and record everything in one transaction under one signature, or nothing.

Each entry has the file as evidence, by its SHA-256, so that anybody can tell which file said so.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...domain.act import EvidenceItem
from ...domain.commands.batch import Batch, Item
from ...domain.values import Code, Committed, MediaType, Sha256, When
from ...errors import Invalid
from .known import import_prefix, known_of
from .plan import plan_import
from .source_file import read_source

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingType
    from datetime import date

    from ..application import Ledger
    from ..envelope import Acting, Envelope
    from ..receipt import Receipt
    from .mapping import Mapping
    from .source_file import RefusedRow


class ImportRefused(Invalid):
    """Rows were refused, so nothing was recorded. ``refused`` has every one of them with its reason."""

    def __init__(self, refused: tuple[RefusedRow, ...], count: int) -> None:
        first = refused[0]
        super().__init__(
            "import-rows-refused",
            refused=len(refused),
            count=count,
            row=first.row,
            reference=first.reference,
            first=first.error.text("en"),
        )
        self.refused = refused


@dataclass(frozen=True)
class Source:
    """A file to import: its bytes and name, the day for which it holds, and whose rows it has where it does not say."""

    data: bytes
    title: str
    day: date
    organisation: Code | None = None


@dataclass(frozen=True)
class Order:
    """Who imports, with which envelope, under which command id (``import/SOURCE/`` is put before it)."""

    actor: Acting
    envelope: Envelope
    command_id: Code
    dry_run: bool = False
    clock_confirmed: bool = False


@dataclass(frozen=True)
class Imported:
    """What an import did. ``receipt`` is None where the file says nothing new. ``ignored`` are fields left out."""

    rows: int
    counts: MappingType[str, int]
    ignored: tuple[str, ...]
    receipt: Receipt | None


def import_source(ledger: Ledger, source: Source, mapping: Mapping, order: Order) -> Imported:
    """Import a file by a mapping. Raises :class:`ImportRefused`, and what reading, planning and recording raise."""
    file = read_source(source.data, mapping)
    if file.refused:
        raise ImportRefused(file.refused, len(file.refused) + len(file.rows))
    known = known_of(ledger.reader, mapping.source)
    plan = plan_import(file, mapping, known, day=source.day, organisation=source.organisation)
    if not plan.commands:
        return Imported(len(file.rows), plan.counts, file.ignored_fields, None)
    receipt = ledger.execute(
        Batch(mapping.source, tuple(Item(command) for command in plan.commands)),
        actor=order.actor,
        envelope=replace(
            order.envelope,
            effective_on=When(source.day.isoformat()),
            evidence=(*order.envelope.evidence, _evidence(source)),
        ),
        command_id=Code(import_prefix(mapping.source) + order.command_id),
        dry_run=order.dry_run,
        clock_confirmed=order.clock_confirmed,
    )
    return Imported(len(file.rows), plan.counts, file.ignored_fields, receipt)


def _evidence(source: Source) -> EvidenceItem:
    return EvidenceItem(
        title=Committed.of(source.title),
        sha256=Sha256(hashlib.sha256(source.data).hexdigest()),
        media_type=MediaType("application/json"),
        date=When(source.day.isoformat()),
    )
