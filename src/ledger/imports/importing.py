"""Importing a file: read it, plan, and record everything in one transaction under one signature, or nothing.

Each entry has the file as evidence, by its SHA-256, so that anybody can tell which file said so.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ...domain.act import EvidenceItem
from ...domain.aggregates.deciding import Occasion
from ...domain.aggregates.rulebook import Rulebook
from ...domain.values import Code, Committed, MediaType, Sha256, When
from ...errors import NotAuthorised, Refused
from ...frozen import frozen
from ..application import Asked
from ..collecting_later import collecting_later
from ..deciding import Outcome, decide
from .known import import_prefix, known_of
from .plan import plan_import
from .refusals import RefusedRow, refusal
from .source_file import read_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as MappingType

    from ...domain.act import Act
    from ..application import Ledger
    from ..drafting import Drafting
    from ..order import Order
    from ..reader import Reader
    from ..receipt import Receipt
    from .mapping import Mapping
    from .plan import Plan, Step
    from .plan_decisions import Around
    from .source_file import SourceFile

    Progress = Callable[[int, int], None]  # told how many of how many commands are decided

COUNTED = {
    "organisation.registered.v1": "organisations_registered",
    "organisation.renamed.v1": "organisations_renamed",
    "ai-system.registered.v1": "systems_registered",
    "ai-system.described.v1": "systems_described",
    "ai-system.transferred.v1": "systems_transferred",
    "ai-system.lifecycle-changed.v1": "lifecycles_changed",
    "ai-system.source-presence-noted.v1": "presences_noted",
    "ai-system.version-replaced.v1": "versions_replaced",
    "ai-system.classified.v1": "examinations_proposed",
    "ai-system.exemption-claimed.v1": "claims_made",
    "ai-system.shutdown-decided.v1": "shutdowns_decided",
    "ai-system.users-informed.v1": "users_informed",
    "ai-system.switched-off.v1": "systems_switched_off",
    "ai-system.decommissioned.v1": "systems_decommissioned",
}
"""What an import can record, and how it is counted."""


AT_ONCE = 50
"""Commands that are decided between one look at how far it is and the next."""


@frozen
class Source:
    """A file to import: its bytes and name, the day for which it holds, and whose rows it has where it does not say.

    Without a day that is the day of recording.
    """

    data: bytes
    title: str
    day: When | None = None
    organisation: Code | None = None


@frozen
class ImportFile:
    """What makes an import the same command: the bytes, how they are read, from when they count, and for whom."""

    sha256: Sha256
    mapping: Mapping
    day: When | None
    organisation: Code | None


@frozen
class Imported:
    """What an import did. ``ignored_fields`` are those not read; ``left_out`` the references struck in the ledger.

    ``delimiter`` is what separates the cells of a CSV file.
    """

    rows: int
    ignored_fields: tuple[str, ...]
    left_out: tuple[Code, ...]
    receipt: Receipt
    delimiter: str | None = None

    @property
    def counts(self) -> MappingType[str, int]:
        """How many entries of each kind were recorded, or would be."""
        return Counter(COUNTED[act.event.TYPE] for act in self.receipt.acts)


def no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""


def import_source(
    ledger: Ledger, source: Source, mapping: Mapping, order: Order, progress: Progress = no_progress
) -> Imported:
    """Import a file by a mapping.

    Raises Invalid for a file that cannot be read, :class:`~grootboek.ledger.imports.refusals.ImportRefused` or
    ImportNotAuthorised with every refused row, and what planning and recording raise.
    """
    file = read_source(source.data, source.title, mapping)
    digest = Sha256(hashlib.sha256(source.data).hexdigest())
    evidence = EvidenceItem(
        title=Committed.of(source.title),
        level=order.envelope.level,
        sha256=digest,
        media_type=MediaType(file.media_type),
        date=source.day,
    )
    asked = Asked(
        ImportFile(digest, mapping, source.day, source.organisation),
        Code(import_prefix(mapping.source) + (order.command_id or ledger.new_command_id())),
        order.actor,
        replace(order.envelope, effective_on=source.day, evidence=(*order.envelope.evidence, evidence)),
        order.clock_confirmed,
    )

    def decision(drafting: Drafting) -> Outcome:
        plan = _planned(drafting, ledger.reader, file, mapping, source.organisation)
        acts = _decided(drafting, file, plan, progress)
        return Outcome(mapping.source, acts, {"left_out": [str(reference) for reference in plan.left_out]})

    with collecting_later():
        receipt = ledger.repeated(asked) or ledger.carry_out(asked, decision, dry_run=order.dry_run)
    left_out = tuple(Code(reference) for reference in receipt.facts.get("left_out", ()))
    return Imported(file.count, file.ignored_fields, left_out, receipt, file.delimiter)


def _planned(drafting: Drafting, reader: Reader, file: SourceFile, mapping: Mapping, organisation: Code | None) -> Plan:
    drafting.envelope.check(drafting.subjects, drafting.at.day)
    occasion = Occasion(drafting.at.day, drafting.actor.handle, drafting.command, drafting.envelope.effective_on)
    day = occasion.effective().first
    known = known_of(reader, drafting.subjects.head.size, mapping.source)
    rulebook = drafting.subjects.rulebook() or Rulebook()
    return plan_import(file, mapping, known, day=day, organisation=organisation, rulebook=rulebook)


def _decided(drafting: Drafting, file: SourceFile, plan: Plan, progress: Progress) -> tuple[Act, ...]:
    """The acts of all commands, in order. Raises the refusal of every row that has one, each with its first reason."""
    refused: dict[int | str, RefusedRow] = {row.row or row.reference: row for row in (*file.refused, *plan.refused)}
    acts: list[Act] = []
    for start in range(0, len(plan.steps), AT_ONCE):
        progress(start, len(plan.steps))
        with drafting.subjects.in_one_transaction():
            for step in plan.steps[start : start + AT_ONCE]:
                acts += _decided_step(step, drafting, refused)
    if refused:
        raise refusal(sorted(refused.values(), key=_in_file_order), file.count)
    return tuple(acts)


def _decided_step(step: Step, drafting: Drafting, refused: dict[int | str, RefusedRow]) -> tuple[Act, ...]:
    """The acts of one command; a refusal is noted under each row that needs the command, which has no acts then."""
    try:
        return decide(step.command, drafting if step.around is None else _around(drafting, step.around)).acts
    except (Refused, NotAuthorised) as error:
        for row, reference in step.rows:
            refused.setdefault(row or reference, RefusedRow(row, reference, error))
        return ()


def _around(drafting: Drafting, around: Around) -> Drafting:
    """The same drafting, with what goes with one command of a row."""
    return replace(drafting, envelope=around.of(drafting.envelope))


def _in_file_order(refused: RefusedRow) -> tuple[bool, int, str]:
    """By row; what the file left out comes last."""
    return refused.row is None, refused.row or 0, refused.reference
