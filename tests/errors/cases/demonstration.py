"""What goes wrong around the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.cli.demonstration.stage import Stage
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "demo-folder-not-empty",
    en=(
        "The folder <folder> is not empty. The demonstration makes a ledger of its own: name a new folder, or an empty "
        "one: `grootboek demo FOLDER`."
    ),
    nl=(
        "De map <folder> is niet leeg. De demonstratie maakt een eigen grootboek: noem een nieuwe of lege map: "
        "`grootboek demo MAP`."
    ),
)
def demo_folder_not_empty(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    Stage(folder, "en").prepare()
