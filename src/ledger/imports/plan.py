"""What an import records: the commands by which the ledger comes to say what the source's file says.

New systems are registered, changed ones described, moved through their life cycle or transferred; one that the file no
longer lists gets a note that it is gone from the source, never a deletion. The same file again gives no command that
records anything. A system whose registration was corrected is left out, whatever the source says of it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...domain.commands.change import ReplaceVersion
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

    from ...domain.aggregates.rulebook import Rulebook
    from .known import Known, KnownSystem
    from .mapping import Mapping
    from .plan_decisions import Around
    from .source_file import SourceFile, SourceRow

TEXTS = ("name", "function", "supplier", "purpose", "version")
"""The texts about a system that a source may state."""


@frozen
class Step:
    """One command, and the rows that need it: row counted from 1 (None: left out of the file), and reference."""

    command: object
    rows: tuple[tuple[int | None, Code], ...]
    around: Around | None = None


@dataclass
class Plan:
    """The commands in order, the rows that cannot be taken, and the references left out as struck."""

    steps: list[Step] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    left_out: list[Code] = field(default_factory=list)


def plan_import(
    file: SourceFile, mapping: Mapping, known: Known, *, day: date, organisation: Code | None, rulebook: Rulebook
) -> Plan:
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
        later = next(((field, stated) for field, stated in row.days if stated.first > day), None)
        if later is not None:
            error = Invalid("import-day-later", field=later[0], found=later[1], day=day.isoformat())
            plan.refused.append(RefusedRow(row.row, row.reference, error, later[0] if file.delimiter else None))
            continue
        _add_row(plan, row, known, mapping, named)
        if row.examination is not None or row.shutdown is not None:
            _add_decisions(plan, row, known, rulebook, day)
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


def _add_decisions(plan: Plan, row: SourceRow, known: Known, rulebook: Rulebook, day: date) -> None:
    """What the row says of an examination and a shutdown, of a system that is not left out."""
    from .plan_decisions import Subject, examination_command, shutdown_commands

    found = known.systems.get(row.reference)
    if found is None and (row.reference in known.struck or row.system in known.taken):
        return
    subject = Subject(
        system=row.system if found is None else found.code,
        deployment=None if found is None else found.deployment,
        roles=row.roles or (("deployer",) if found is None else last(found.actual.roles) or ("deployer",)),
        known=found,
    )
    try:
        said = row.examination
        examined = examination_command(said, subject, rulebook, day) if said is not None else None
    except Refused as error:
        plan.refused.append(RefusedRow(row.row, row.reference, error))
        return
    dated = [examined] if examined is not None else []
    if row.shutdown is not None:
        dated += shutdown_commands(row.shutdown, subject)
    plan.steps += [Step(each.command, ((row.row, row.reference),), each.around) for each in dated]


def _registration(row: SourceRow, organisation: Code) -> RegisterSystem:
    return RegisterSystem(
        reference=row.system,
        organisation=organisation,
        name=Committed.of(row.name),
        function=_committed(row.function),
        purpose=_committed(row.purpose),
        processes=_processes(row),
        supplier=_committed(row.supplier),
        version=_committed(row.version),
        roles=row.roles or ("deployer",),
        lifecycle="in_use" if _switches_off(row) else row.lifecycle or "in_use",
        since=row.since,
        external=(row.reference, *row.external),
    )


def _switches_off(row: SourceRow) -> bool:
    """Whether the row says on which day it was switched off: until then it was in use."""
    return row.shutdown is not None and row.shutdown.has("switched_off")


def _changes(row: SourceRow, known: KnownSystem, mapping: Mapping, named: Named) -> list[Any]:
    """What the source says otherwise than the last time."""
    changes: list[Any] = []
    described = {**_texts(row, known), **_process(row, known), **_external(row, known, mapping), **_roles(row, known)}
    version = described.pop("version", None) if last(known.stated.texts["version"]) is not None else None
    if version is not None:
        changes.append(ReplaceVersion(known.code, version))
    if described:
        changes.append(DescribeSystem(known.code, **described, unchanged_is_fine=True))
    if last(known.said.organisation) not in {named.code, named.place}:
        changes.append(TransferSystem(known.code, named.place, known.deployment, unchanged_is_fine=True))
    if row.lifecycle is not None and last(known.said.use) != row.lifecycle and not _switches_off(row):
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
    same = known.agrees_on_processes(row.processes)
    return {} if same else {"processes": _processes(row), "deployment": known.deployment}


def _processes(row: SourceRow) -> tuple[Committed, ...]:
    return tuple(Committed.of(process) for process in row.processes)


def _external(row: SourceRow, known: KnownSystem, mapping: Mapping) -> dict[str, Any]:
    """The references elsewhere, where the source states others than the last time; what staff added stays."""
    if mapping.external is None:
        return {}
    stated = {*(last(known.stated.external) or ())} - {row.reference}
    held = last(known.system.facts.external) or ()
    if stated == set(row.external):
        return {}
    kept = tuple(code for code in held if code not in stated or code in row.external)
    return {"external": (*kept, *(code for code in row.external if code not in kept))}


def _roles(row: SourceRow, known: KnownSystem) -> dict[str, Any]:
    """The roles where they differ; those that are no longer stated stay as they were."""
    said = last(known.said.roles)
    same = not row.roles or (said is not None and set(said) == set(row.roles))
    return {} if same else {"roles": row.roles, "deployment": known.deployment}


def _committed(text: str | None) -> Committed | None:
    return Committed.of(text) if text is not None else None
