"""A ledger in which every command was used once, with texts that can be looked for; everything in it is fictional."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from grootboek.cli.registry import COMMANDS
from grootboek.ledger.opening import open_reader
from tests.cli.every_command import USES, ready
from tests.cli.rehearsal import ADMIN, CIO, DESK
from tests.cli.running import performed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.every_command import Use
    from tests.cli.rehearsal import Rehearsal

MARK = "Quux"
WRITTEN = {
    *("--name", "--function", "--process", "--because", "--text", "--motivation", "--title", "--supplier"),
    *("--system-version", "--evidence", "--purpose"),
}
"""The options whose text is marked with a number of its own, so that it can be looked for."""


def used(folder: Path) -> Rehearsal:
    """That ledger, and mandates for the desk and the approver to redact any text in it. Commands run in its folder."""
    ledger = ready(folder)
    for number, use in enumerate(USES):
        if COMMANDS[use.path].kind == "records" and use.path != "entry redact":
            ledger.do(*_marked(use, ledger, number), by=use.by)
        elif use.path == "witness init":
            perform(ledger, use.words(ledger))
    for handle, role in ((DESK, "recorder"), (CIO, "approver")):
        ledger.do("official", "grant", handle, role, "--organisation", "example")
    return ledger


def perform(ledger: Rehearsal, words: tuple[str, ...]) -> None:
    """A command that gives no answer back."""
    performed(ledger.folder, *words, surroundings=ledger.surroundings(GROOTBOEK_OFFICIAL=ADMIN))


def _marked(use: Use, ledger: Rehearsal, number: int) -> tuple[str, ...]:
    words = use.words(ledger)
    pairs = zip(("", *words), words, strict=False)
    return tuple(f"{word} {MARK}-{number:03}" if before in WRITTEN else word for before, word in pairs)


def last_texts(ledger: Rehearsal) -> dict[tuple[int, str], str]:
    """The last disclosure of each field of each type of event, by entry and field."""
    last: dict[tuple[str, str], tuple[tuple[int, str], str]] = {}
    with closing(open_reader(ledger.path)) as reader:
        for stored in reader.entries():
            type_ = json.loads(stored.entry)["signed"]["act"]["type"]
            for field, text in stored.disclosures.items():
                if field.startswith("content."):  # of a file of the law, on which outcomes rest: it stays
                    continue
                last[type_, field.partition(".")[0]] = ((stored.index, field), text)
    return dict(last.values())
