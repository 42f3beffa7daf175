"""The end: the first question asked again, and one byte altered behind the program's back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from .request import INQUIRY, THAT_DAY
from .stage import LEDGER, as_shown
from .texts import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .stage import Stage

ALTERED = "altered.db"
BEFORE = b'"received_on":"2025-03-17"'
AFTER = b'"received_on":"2025-03-18"'


def first_answer(stage: Stage) -> dict[str, Any]:
    """The answer of that day as a document; whether it is provisional is a matter of when one asks."""
    found = stage.document("inquiry", "answer", INQUIRY, *THAT_DAY)
    return {name: value for name, value in found.items() if name != "provisional"}


def the_question_again(stage: Stage, before: dict[str, Any]) -> Iterator[str]:
    """The same question about the same moment, after all that came since."""
    language = stage.language
    yield told("act-10", language)
    after = first_answer(stage)
    if after != before:
        yield told("different", language)
        return
    later = stage.document("inventory")["size"] - after["size"]
    yield told("same", language, size=after["size"], root=after["root"], later=later)


def the_altered_byte(stage: Stage) -> Iterator[str]:
    """``verify`` on the ledger, and on a copy in which one byte differs."""
    language = stage.language
    yield told("act-11", language)
    yield told("sound-first", language)
    yield stage.shown("verify")
    index = alter_one_byte(stage)
    yield told("altered", language, index=index)
    answer = stage.run("verify", ledger=ALTERED)
    yield as_shown(("verify",), answer, ALTERED)
    yield told("verdict" if answer.exit_status else "not-noticed", language, status=answer.exit_status)
    yield told("files", language, folder=str(stage.folder))
    yield "\n".join(
        (
            f"$ export GROOTBOEK_LEDGER={stage.folder / LEDGER} XDG_CONFIG_HOME={stage.folder / 'config'}",
            "$ grootboek history --type ai-system.classified.v1",
            "$ grootboek system show UVB-001 --as-of 2025-06-12",
            "$ grootboek inventory --standing prohibited_in_use --as-of 2025-06-30",
        )
    )


def alter_one_byte(stage: Stage) -> int:
    """Copy the ledger and change one byte of the first return's entry in the copy's file; the index of that entry."""
    from ...ledger.opening import open_reader

    reader = open_reader(stage.folder / LEDGER)
    try:
        index, entry = next((each.index, each.entry) for each in reader.entries() if BEFORE in each.entry)
    finally:
        reader.close()
    for suffix in ("", "-wal"):
        source = stage.folder / (LEDGER + suffix)
        if source.exists():
            shutil.copyfile(source, stage.folder / (ALTERED + suffix))
    for suffix in ("", "-wal"):
        path = stage.folder / (ALTERED + suffix)
        if path.exists() and entry[:100] in (stored := path.read_bytes()):
            at = stored.index(BEFORE, stored.index(entry[:100]))
            path.write_bytes(stored[:at] + AFTER + stored[at + len(AFTER) :])
    return index
