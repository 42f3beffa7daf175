"""How errors of asking a ledger for what it does not hold come about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.ledger.opening import open_reader
from tests.errors.reproduction import reproduces
from tests.ledger.making import make

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "entry-unknown",
    en="There is no entry 1 in this ledger: it has 1 entries, numbered from 0. Give a lower number.",
    nl="Er is geen boeking 1 in dit grootboek: het heeft 1 boekingen, genummerd vanaf 0. Geef een lager nummer.",
)
def asking_for_an_entry_after_the_last(folder: Path) -> None:
    open_reader(make(folder / "a.db")).entry(1)


@reproduces(
    "size-beyond-ledger",
    en="A size of 2 was asked for; this ledger has 1 entries. Give a size from 0 up to that.",
    nl=(
        "Er is gevraagd naar een omvang van 2; dit grootboek heeft 1 boekingen. Geef een omvang van 0 tot en met dat "
        "aantal."
    ),
)
def asking_for_the_root_of_more_entries_than_there_are(folder: Path) -> None:
    open_reader(make(folder / "a.db")).root(2)
