"""What an import records: the commands by which the ledger comes to say what the source's file says.

New systems are registered, changed ones described, moved through their life cycle or transferred; one that the file no
longer lists gets a note that it is gone from the source, never a deletion. The same file again gives no command at all.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
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
from .organisations import match_organisations

if TYPE_CHECKING:
    from datetime import date

    from .known import Known, KnownSystem
    from .mapping import Mapping
    from .source_file import SourceFile, SourceRow

TEXTS = ("name", "function", "supplier")
"""The texts that a source may state."""


@dataclass(frozen=True)
class Plan:
    """The commands, in order, and how many systems each kind of change concerns."""

    commands: tuple[Any, ...]
    counts: dict[str, int]


def plan_import(file: SourceFile, mapping: Mapping, known: Known, *, day: date, organisation: Code | None) -> Plan:
    """The commands for a file whose facts hold from ``day``.

    ``organisation`` is that of every row where the mapping names none, else the parent of organisations not yet known.
    Raises Refused (``import-older``), Invalid (``import-organisation-needed``), NotFound (``organisation-unknown``),
    Conflict (``import-reference-taken``).
    """
    if known.last_day is not None and day < known.last_day:
        raise Refused("import-older", day=day.isoformat(), last=known.last_day.isoformat())
    if mapping.organisation is None and organisation is None:
        raise Invalid("import-organisation-needed", source=mapping.source)
    if organisation is not None and organisation not in known.organisations:
        raise NotFound("organisation-unknown", organisation=organisation)
    organisations = match_organisations(file.rows, known, mapping.source, organisation)
    commands: list[Any] = list(organisations.commands)
    for row in file.rows:
        code = organisations.codes[row.organisation] if row.organisation is not None else organisation
        if code is None:  # refused above
            raise AssertionError
        found = known.systems.get(row.reference)
        if found is not None:
            commands += _changes(row, found, mapping, code)
        elif row.system in known.taken:
            raise Conflict("import-reference-taken", system=row.system, reference=row.reference)
        else:
            commands.append(_registration(row, code))
    listed = {row.reference for row in file.rows}
    for reference, found in known.systems.items():
        if reference not in listed and _present(found, mapping.source, reference):
            commands.append(_presence(found, mapping.source, reference, present=False))
    return Plan(tuple(commands), dict(Counter(_kind(command) for command in commands)))


def _registration(row: SourceRow, organisation: Code) -> RegisterSystem:
    return RegisterSystem(
        reference=row.system,
        organisation=organisation,
        name=Committed.of(row.name),
        function=_committed(row.function),
        processes=(Committed.of(row.process),) if row.process is not None else (),
        supplier=_committed(row.supplier),
        lifecycle=row.lifecycle or "in_use",
        external=(row.reference,),
    )


def _changes(row: SourceRow, known: KnownSystem, mapping: Mapping, organisation: Code) -> list[Any]:
    """What the source says otherwise than the last time."""
    changes: list[Any] = []
    stated = [field for field in TEXTS if getattr(mapping, field) is not None]
    changed = {field: getattr(row, field) for field in stated if getattr(row, field) != known.text(field)}
    if changed:
        texts: dict[str, Any] = {field: Committed.of(text) for field, text in changed.items() if text is not None}
        cleared = tuple(Code(field) for field, text in changed.items() if text is None)
        changes.append(DescribeSystem(known.code, **texts, cleared=cleared, unchanged_is_fine=True))
    if known.use("organisation") != organisation:
        changes.append(TransferSystem(known.code, organisation, unchanged_is_fine=True))
    if row.lifecycle is not None and known.use("use") != row.lifecycle:
        changes.append(ChangeLifecycle(known.code, row.lifecycle, unchanged_is_fine=True))
    if not _present(known, mapping.source, row.reference):
        changes.append(_presence(known, mapping.source, row.reference, present=True))
    return changes


def _present(known: KnownSystem, source: Code, reference: Code) -> bool:
    """Whether the source listed it the last time; a system that has its reference was listed until noted otherwise."""
    noted = known.system.facts.presence.get((source, Code(reference.split(":", 1)[1])))
    last = max(noted, key=lambda fact: fact.index, default=None) if noted is not None else None
    return last is None or last.value


def _presence(known: KnownSystem, source: Code, reference: Code, *, present: bool) -> NoteSourcePresence:
    return NoteSourcePresence(known.code, source, Code(reference.split(":", 1)[1]), present)


def _committed(text: str | None) -> Committed | None:
    return Committed.of(text) if text is not None else None


def _kind(command: object) -> str:
    return {
        "RegisterOrganisation": "organisations_registered",
        "RenameOrganisation": "organisations_renamed",
        "RegisterSystem": "systems_registered",
        "DescribeSystem": "systems_described",
        "TransferSystem": "systems_transferred",
        "ChangeLifecycle": "lifecycles_changed",
        "NoteSourcePresence": "presences_noted",
    }[type(command).__name__]
