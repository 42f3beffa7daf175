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
        "System SYS-1 rests on an entry above unclassified, so the public is not shown it as a whole. What it is "
        "shown stands in `grootboek inventory --audience public`. Ask without `--audience public` where you "
        "may see it."
    ),
    nl=(
        "Systeem SYS-1 rust op een gerubriceerde boeking, dus het publiek ziet het niet als geheel. Wat het ziet "
        "staat in `grootboek inventory --audience public`. Vraag het zonder `--audience public` waar u het "
        "mag zien."
    ),
)
def asking_the_public_view_for_a_secret_system(folder: Path) -> None:
    ledger = rehearsal(folder)
    ledger.do("ledger", "accredit", "state_secret")
    ledger.register("SYS-1", "--level", "state_secret")
    ledger.do("system", "show", "SYS-1", "--audience", "public")


@reproduces(
    "issued-contains-what",
    en="`--contains` and `--field` go together: the entry, and the field of it whose text was in the snapshot.",
    nl="`--contains` en `--field` horen bij elkaar: de boeking, en het veld waarvan de tekst in de opname stond.",
)
def asking_who_received_a_field_of_no_entry(folder: Path) -> None:
    rehearsal(folder).do("snapshot", "issued", "--field", "name")


@reproduces(
    "snapshot-of-another-ledger",
    en=(
        "The snapshot <folder>/theirs.json is not one of the ledger grootboek/rehearsal. Name the ledger it was "
        "made of with `--ledger`."
    ),
    nl=(
        "De momentopname <folder>/theirs.json is er geen van het grootboek grootboek/rehearsal. Noem met "
        "`--ledger` waar hij uit komt."
    ),
)
def issuing_a_snapshot_of_another_ledger(folder: Path) -> None:
    ours, theirs = folder / "ours", folder / "theirs"
    for each in (ours, theirs):
        each.mkdir()
    rehearsal(theirs).do("snapshot", "create", "-o", str(folder / "theirs.json"))
    rehearsal(ours).do("snapshot", "issue", str(folder / "theirs.json"), "--to", "x", "--request", "x")
