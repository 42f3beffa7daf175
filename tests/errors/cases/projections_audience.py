"""What is refused to the public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.rehearsal import rehearsal
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "withheld-from-public",
    en=(
        "System SYS-1 rests on an entry above unclassified, and the public does not see it. Ask without "
        "`--audience public` where you may see it."
    ),
    nl=(
        "Systeem SYS-1 rust op een gerubriceerde boeking; het publiek ziet het niet. Vraag het zonder `--audience"
        " public` waar u het mag zien."
    ),
)
def asking_the_public_view_for_a_secret_system(folder: Path) -> None:
    ledger = rehearsal(folder)
    ledger.register("SYS-1", "--level", "state_secret")
    ledger.do("system", "show", "SYS-1", "--audience", "public")
