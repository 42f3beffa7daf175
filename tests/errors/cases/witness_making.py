"""Reproductions of the command line's errors about the making of a witness."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("witness", "init", "--name", "oversight.example")


@reproduces(
    "witness-exists",
    en=(
        "In <folder>/config/grootboek/witness is a witness already, and its key is never written over. Give "
        "another folder with --state."
    ),
    nl=(
        "In <folder>/config/grootboek/witness is al een getuige, en diens sleutel wordt nooit overschreven. "
        "Geef een andere map met --state."
    ),
)
def making_a_witness_twice(folder: Path) -> None:
    performed(folder, *NAMED)
    performed(folder, *NAMED)


@reproduces(
    "witness-name-malformed",
    en=(
        "'a body' cannot be the name of a witness: it has to have a character, and no space and no `+`. Take a web "
        "address without https://, such as oversight.example/ledgers."
    ),
    nl=(
        "'a body' kan geen naam van een getuige zijn: er moet een teken in staan, en geen spatie en geen `+`. Neem een "
        "webadres zonder https://, zoals toezicht.example/grootboeken."
    ),
)
def naming_a_witness_with_a_space(folder: Path) -> None:
    performed(folder, "witness", "init", "--name", "a body")
