"""A helper of ``verify`` that compares the stored projections with the entries: a process of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..errors import GrootboekError
from ..evidence.findings import Finding
from ..ledger.finding_parts import to_parts
from ..ledger.helpers import serve
from ..ledger.opening import open_reader
from .verification import against_projections


def main() -> None:
    """Answer the question: the ledger and its projections, for the findings about the projections."""
    serve(_compared)


def _compared(question: Any) -> list[Any]:  # noqa: ANN401 - as verifying_processes puts it
    ledger, projections = question
    try:
        reader = open_reader(Path(ledger))
    except GrootboekError as error:
        return to_parts([Finding.of(error)])
    try:
        with reader.connections.one_view():
            return to_parts(against_projections(reader, Path(projections)))
    except GrootboekError as error:
        return to_parts([Finding.of(error)])
    finally:
        reader.close()
