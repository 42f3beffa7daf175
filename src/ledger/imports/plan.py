"""What an import records: the commands by which the ledger comes to say what the source's file says.

New systems are registered, changed ones described, moved through their life cycle or transferred; one that the file no
longer lists gets a note that it is gone from the source, never a deletion. The same file again gives no command that
records anything. A system whose registration was corrected is left out, whatever the source says of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...domain.commands.system import (
    ChangeLifecycle,
    DescribeSystem,
    NoteSourcePresence,
    RegisterSystem,
    TransferSystem,
)
from ...domain.values import Code, Committed
from ...errors import Conflict, Invalid, NotFound, Refused
from ...frozen import frozen
from .known import last, own_reference
from .organisations import Named, folded, match_organisations
from .refusals import RefusedRow

if TYPE_CHECKING:
    from datetime import date

    from .known import Known, KnownSystem
    from .mapping import Mapping
    from .source_file import SourceFile, SourceRow

TEXTS = ("name", "function", "supplier")
"""The texts about a system that a source may state."""


@frozen
class Step:
    """One command, and the rows that need it: row counted from 1 (None: left out of the file), and reference."""

    command: object
    rows: tuple[tuple[int | None, Code], ...]


@dataclass
class Plan:
    """The commands in order, the rows that cannot be taken, and the references left out as struck."""

    steps: list[Step] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    left_out: list[Code] = field(default_factory=list)


def plan_import(file: SourceFile, mapping: Mapping, known: Known, *, day: date, organisation: Code | None) -> Plan:
    """The commands for a file whose facts hold from ``day``.

    ``organisation`` is that of every row where the mapping names none, else the parent of organisations not yet known.
    Raises Refused (``import-older``), Invalid (``import-organisation-needed``), NotFound (``organisation-unknown``).
    """
    _check(mapping, known, day, organisation)
    plan = Plan()
    organisations = match_organisations(file.rows, known, source=mapping.source, parent=organisation, day=day)
    needing = defaultdict(list)
    for row in file.rows:
        needing[folded(row.organisation or "")].append((row.row, row.reference))
    plan.steps += [Step(command, tuple(needing[name])) for name, command in organisations.commands.items()]
    for row in file.rows:
        if organisation is not None and row.organisation is None:
            named = Named(organisation, organisation)
        else:
            named = organisations.named[folded(row.organisation or "")]
        _add_row(plan, row, known, mapping, named)
    listed = {row.reference for row in file.rows}
    for reference, found in known.systems.items():
        own = own_reference(reference)
        if reference not in listed and found.lists(mapping.source, own):
            gone = NoteSourcePresence(found.code, mapping.source, own, present=False)
            plan.steps.append(Step(gone, ((None, reference),)))
    return plan


def _check(mapping: Mapping, known: Known, day: date, organisation: Code | None) -> None:
    if known.last_day is not None and day < known.last_day:
        raise Refused("import-older", day=day.isoformat(), last=known.last_day.isoformat())
    if mapping.organisation is None and organisation is None:
        raise Invalid("import-organisation-needed", source=mapping.source)
    if organisation is not None and organisation not in known.tree.organisations:
        raise NotFound("organisation-unknown", organisation=organisation)


def _add_row(plan: Plan, row: SourceRow, known: Known, mapping: Mapping, named: Named) -> None:
    found = known.systems.get(row.reference)
    if found is not None:
        commands = _changes(row, found, mapping, named)
    elif row.reference in known.struck:
        plan.left_out.append(row.reference)
        return
    elif row.system in known.taken:
        error = Conflict("import-reference-taken", system=row.system, reference=row.reference)
        plan.refused.append(RefusedRow(row.row, row.reference, error))
        return
    else:
        commands = [_registration(row, named.place)]
    plan.steps += [Step(command, ((row.row, row.reference),)) for command in commands]


def _registration(row: SourceRow, organisation: Code) -> RegisterSystem:
    return RegisterSystem(
        reference=row.system,
        organisation=organisation,
        name=Committed.of(row.name),
        function=_committed(row.function),
        processes=_processes(row),
        supplier=_committed(row.supplier),
        lifecycle=row.lifecycle or "in_use",
        external=(row.reference,),
    )


def _changes(row: SourceRow, known: KnownSystem, mapping: Mapping, named: Named) -> list[Any]:
    """What the source says otherwise than the last time."""
    changes: list[Any] = []
    described = {**_texts(row, known), **_process(row, known)}
    if described:
        changes.append(DescribeSystem(known.code, **described, unchanged_is_fine=True))
    if last(known.said.organisation) not in {named.code, named.place}:
        changes.append(TransferSystem(known.code, named.place, known.deployment, unchanged_is_fine=True))
    if row.lifecycle is not None and last(known.said.use) != row.lifecycle:
        changes.append(ChangeLifecycle(known.code, row.lifecycle, known.deployment, unchanged_is_fine=True))
    own = own_reference(row.reference)
    if not known.lists(mapping.source, own):
        changes.append(NoteSourcePresence(known.code, mapping.source, own, present=True))
    return changes


def _texts(row: SourceRow, known: KnownSystem) -> dict[str, Any]:
    """The texts that differ, and the names of those that are no longer stated."""
    changed = {field: getattr(row, field) for field in TEXTS if not known.agrees(field, getattr(row, field))}
    cleared = tuple(Code(field) for field, text in changed.items() if text is None)
    texts: dict[str, Any] = {field: Committed.of(text) for field, text in changed.items() if text is not None}
    return {**texts, "cleared": cleared} if cleared else texts


def _process(row: SourceRow, known: KnownSystem) -> dict[str, Any]:
    """The business process where it differs; one that is no longer stated stays as it was."""
    said = [known.system.text(place) for place in last(known.said.processes) or ()]
    same = row.process is None or [text.value for text in said if text is not None] == [row.process]
    return {} if same else {"processes": _processes(row), "deployment": known.deployment}


def _processes(row: SourceRow) -> tuple[Committed, ...]:
    return (Committed.of(row.process),) if row.process is not None else ()


def _committed(text: str | None) -> Committed | None:
    return Committed.of(text) if text is not None else None
