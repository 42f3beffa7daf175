"""Command lines of an import that contradict themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "import-two-days",
    en="--source-date and --from name two days. Use --source-date alone: the facts of a file count from its day.",
    nl=(
        "--source-date en --from noemen twee dagen. Gebruik alleen --source-date: wat in een bestand staat geldt vanaf "
        "de dag ervan."
    ),
)
def importing_as_of_two_days(folder: Path) -> None:
    days = ("--source-date", "2026-05-13", "--from", "2026-05-14")
    performed(folder, "import", "register.json", "--mapping", "algoritmeregister", *days)
