"""How ``verify`` spreads its work: the bytes of entries over helpers, the projections to a helper of their own.

The comparison of the projections goes on beside the audit, in a view of its own, of the same entries or of some more.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Final, Protocol

from ..errors import GrootboekError
from ..frozen import frozen
from ..ledger.audit_processes import SMALL, NoHelpers, byte_checks
from ..ledger.audit_rows import AuditRows
from ..ledger.finding_parts import from_parts
from ..ledger.helpers import Helper
from .verification import against_projections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ..evidence.findings import Finding
    from ..ledger.audit_processes import ByteChecks
    from ..ledger.reader import Reader

_PROJECTIONS: Final = f"{__package__}.projections_helper"


class Comparison(Protocol):
    """The comparison of the stored projections with the entries."""

    def findings(self) -> Iterable[Finding]:
        """What it found, once it is done. Raises HelperEnded."""
        ...


class ComparedHere:
    """Compared in this process, when it is asked."""

    def __init__(self, reader: Reader, projections: Path | None) -> None:
        self._reader = reader
        self._projections = projections

    def findings(self) -> Iterable[Finding]:
        """What it finds; nothing where there is no file to compare."""
        return () if self._projections is None else against_projections(self._reader, self._projections)


class ComparedApart:
    """Compared by a helper, from now on."""

    def __init__(self, helper: Helper, ledger: Path, projections: Path) -> None:
        self._helper = helper
        helper.ask((str(ledger.absolute()), str(projections.absolute())))

    def findings(self) -> Iterable[Finding]:
        """What it found. Raises HelperEnded."""
        return from_parts(self._helper.answer())


@frozen
class Hands:
    """Who does what of a verification."""

    checks: ByteChecks
    comparison: Comparison


@contextmanager
def hands(reader: Reader, ledger: Path, projections: Path | None, processes: int | None) -> Iterator[Hands]:
    """Helpers for a verification, at most so many, which end with the block; for a small ledger none.

    ``projections``: the file to compare, None where that is not asked. ``processes``: None for as many as there are
    processors for this process.
    """
    count = _processors() if processes is None else processes
    here = ComparedHere(reader, projections)
    if count == 1 or _size(reader) < SMALL:
        yield Hands(NoHelpers(), here)
        return
    with ExitStack() as stack:
        comparison: Comparison = here
        if projections is not None and projections.exists():
            try:
                comparison = ComparedApart(stack.enter_context(Helper(_PROJECTIONS)), ledger, projections)
            except OSError:  # the system gives no more processes
                count = 1
            else:
                count -= 1
        yield Hands(stack.enter_context(byte_checks(count)), comparison)


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(reader: Reader) -> int:
    """How many entries there are; none where that cannot be read, which the audit says."""
    try:
        return AuditRows(reader.connections).stored_size()
    except GrootboekError:
        return 0
