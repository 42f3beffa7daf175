"""A helper of ``verify`` that checks the bytes of entries: a process of its own (:mod:`.audit_processes`)."""

from __future__ import annotations

from typing import Any

from .audit_bytes import SOUND, BytesAudit, Checked
from .audit_rows import Row
from .finding_parts import from_parts, to_parts
from .helpers import serve


def main() -> None:
    """Answer every question: rows, for what was found about each that is not as it should be."""
    audits: dict[bool | None, BytesAudit] = {}

    def answer(question: Any) -> list[Any]:  # noqa: ANN401 - as audit_processes puts it
        rehearsal, rows = question
        audit = audits.setdefault(rehearsal, BytesAudit(rehearsal=rehearsal))
        checked = [(place, audit.check(Row(*parts))) for place, parts in enumerate(rows)]
        return [(place, checked_parts(each)) for place, each in checked if each is not SOUND]

    serve(answer)


def checked_parts(checked: Checked) -> tuple[Any, ...]:
    """What was found about the bytes of an entry, as plain parts. Inverse of :func:`checked_of`."""
    findings, unfit = to_parts(checked.findings), sorted(checked.unfit)
    return findings, checked.readable, checked.leaf, checked.missing, unfit


def checked_of(parts: tuple[Any, ...]) -> Checked:
    """What was found about the bytes of an entry, of its parts."""
    findings, readable, leaf, missing, unfit = parts
    return Checked(from_parts(findings), readable, leaf, tuple(missing), frozenset(unfit))
