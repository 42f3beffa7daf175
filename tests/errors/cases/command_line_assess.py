"""What goes wrong in an examination question by question."""

from __future__ import annotations

import sys
from contextlib import chdir
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING
from unittest.mock import patch

from tests.cli.rehearsal import DESK, rehearsal
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "assessment-unfinished",
    en=(
        "The input ended before the examination of SYS-1 did. Nothing was recorded; what was answered is saved in "
        "assess-SYS-1.yaml. Go on with `grootboek classification assess SYS-1 --resume assess-SYS-1.yaml`."
    ),
    nl=(
        "De invoer eindigde voordat het onderzoek van SYS-1 klaar was. Er is niets vastgelegd; wat is beantwoord, is "
        "bewaard in assess-SYS-1.yaml. Ga verder met `grootboek classification assess SYS-1 --resume "
        "assess-SYS-1.yaml`."
    ),
)
def answering_from_a_file_that_is_too_short(folder: Path) -> None:
    ledger = rehearsal(folder)
    ledger.register("SYS-1")
    with chdir(folder), patch.object(sys, "stdin", TextIOWrapper(BytesIO(b"y\n"))):
        ledger.do("classification", "assess", "SYS-1", by=DESK)


@reproduces(
    "assessment-resumes-its-version",
    en="A saved form is for the version of the law that it names. Give --resume or --taxonomy, not both.",
    nl="Een bewaard formulier is voor de versie van de wet die het noemt. Geef --resume of --taxonomy, niet beide.",
)
def resuming_under_another_version_of_the_law(folder: Path) -> None:
    rehearsal(folder).do("classification", "assess", "SYS-1", "--resume", "a.yaml", "--taxonomy", "2024-1689")
