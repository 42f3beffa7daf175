"""How approving many classifications at once is refused."""

from __future__ import annotations

import sys
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

from tests.cli.rehearsal import CIO, Rehearsal, rehearsal
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grootboek.errors import GrootboekError


def proposed(folder: Path) -> Rehearsal:
    """A ledger in which two systems wait for an approval."""
    ledger = rehearsal(folder)
    for ref in ("SYS-1", "SYS-2"):
        ledger.register(ref)
        ledger.classify(ref)
    return ledger


@reproduces(
    "approval-line",
    en="This line says SYS-1 1 2; a reference was expected, and a deployment's code where there are several.",
    nl="Deze regel zegt SYS-1 1 2; verwacht werd een referentie, en de code van een inzet als er meer zijn.",
)
def approving_a_line_of_three_words(folder: Path) -> Iterable[GrootboekError]:
    from grootboek.cli.approvals import ApprovalsRefused

    ledger = proposed(folder)
    listed = folder / "list.txt"
    listed.write_text("SYS-1 1 2\nSYS-2\n", encoding="utf-8")
    try:
        ledger.do("classification", "approve", "--from-file", str(listed), by=CIO)
    except ApprovalsRefused as refused:
        return [error for _, error in refused.parts()]
    return []


class AtTerminal(TextIOWrapper):
    """A stream that is a terminal, on which something was typed."""

    def __init__(self, typed: bytes = b"") -> None:
        super().__init__(BytesIO(typed), encoding="utf-8")

    def isatty(self) -> bool:
        """It is."""
        return True


@reproduces(
    "approval-not-confirmed",
    en="Nothing was approved, since you did not confirm. With --yes you are not asked.",
    nl="Er is niets goedgekeurd, omdat u dat niet bevestigde. Met --yes wordt u niets gevraagd.",
)
def typing_no_where_one_is_asked_to_confirm(folder: Path) -> None:
    ledger = proposed(folder)
    before = sys.stdin, sys.stdout
    sys.stdin, sys.stdout = AtTerminal(b"no\n"), AtTerminal()
    try:
        ledger.approve("SYS-1", "SYS-2")
    finally:
        sys.stdin, sys.stdout = before


@reproduces(
    "approvals-refused",
    en=(
        "Nothing was approved: 1 of the 2 cannot be. Each is named with its reason. Leave them out, or mend what is "
        "wrong, and approve again."
    ),
    nl=(
        "Er is niets goedgekeurd: 1 van de 2 kunnen dat niet worden. Elk staat er met de reden bij. Laat ze weg, of "
        "herstel wat er mis is, en keur opnieuw goed."
    ),
)
def approving_a_system_that_nobody_registered_among_others(folder: Path) -> None:
    proposed(folder).approve("SYS-1", "NOBODY")


@reproduces(
    "approvals-not-authorised",
    en=(
        "Nothing was approved: 1 of the 2 cannot be, some since you may not approve them. Each is named with its "
        "reason. Leave those to another approver."
    ),
    nl=(
        "Er is niets goedgekeurd: 1 van de 2 kunnen dat niet worden, ook omdat u sommige niet mag goedkeuren. Elk "
        "staat er met de reden bij. Laat die aan een andere goedkeurder."
    ),
)
def approving_what_one_recorded_among_others(folder: Path) -> None:
    ledger = proposed(folder)
    ledger.do("official", "grant", CIO, "recorder", "--organisation", "min-x")
    said = ("--summary", "--because", "fictional reason", "--decisive-all")
    ledger.do("classification", "record", "SYS-2", *said, by=CIO)
    ledger.approve("SYS-1", "SYS-2")
