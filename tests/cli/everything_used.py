"""A ledger in which every command was used once, with texts that can be looked for; everything in it is fictional."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

from grootboek.cli.registry import COMMANDS
from grootboek.ledger.opening import open_reader
from tests.cli.every_command import USES, ready
from tests.cli.rehearsal import ADMIN, CIO, DESK
from tests.cli.running import performed
from tests.domain.law.forms import DECIDED, as_json, changed

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
TEXT = "TEXT"
"""Stands for a text of its own."""


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


def with_every_text(ledger: Rehearsal) -> None:
    """What the commands of :data:`USES` leave out: the texts that are seldom written, each marked with a number."""
    numbers = count(900)

    def record(path: str, *words: str, by: str = DESK) -> None:
        ledger.do(
            *path.split(), *(f"fictional {MARK}-{next(numbers)}" if word == TEXT else word for word in words), by=by
        )

    point, elements = next(iter(DECIDED["points"].items()))
    reason = {"state": "not_met", "because": f"fictional {MARK}-{next(numbers)}"}
    points = DECIDED["points"] | {point: dict.fromkeys(elements, reason)}
    said = {name: f"fictional {MARK}-{next(numbers)}" for name in ("because", "dissent", "reexamine_if")}
    form = ledger.folder / "form.json"
    form.write_bytes(as_json(changed(points=points, **said)))

    named = ("--name", TEXT, "--function", TEXT, "--process", TEXT, "--purpose", TEXT)
    used = ("--organisation", "min-x", "--since", "2025-01-01", "--supplier", TEXT, "--system-version", TEXT)
    for ref in ("SYS-7", "SYS-8", "SYS-9"):
        record("system register", ref, *named, *used)
    record("system describe", "SYS-9", *named, "--system-version", TEXT)
    record("classification record", "SYS-9", str(form))
    record("classification approve", "SYS-9", "--because", TEXT, by=CIO)
    record("classification record", "SYS-8", "--summary", "--because", TEXT, "--decisive-all")
    record("classification approve", "SYS-8", by=CIO)
    relied = ("--ground", "f-x2", "--motivation", TEXT, "--use", TEXT, "--provision", TEXT)
    record("exemption claim", "SYS-8", *relied, "--condition", f"safety_risk_documented=met:fictional {MARK}-899")
    record("system lifecycle", "SYS-8", "out_of_use", "--because", TEXT)
    record("system new-version", "SYS-7", *used[-4:], "--because", TEXT, "--from", "2025-08-01")
    record("system split", "SYS-7", "--into", "SYS-8,SYS-9", "--because", TEXT)
    record("system merge", "SYS-8", "--into", "SYS-9", "--because", TEXT)
    record("official enrol", "leaver@example", "--function", TEXT, "--organisation", "min-x", "--name", TEXT, by=ADMIN)
    record("official leave", "leaver@example", "--because", TEXT, by=ADMIN)
    record("organisation rename", "min-z", "--name", TEXT, "--name-en", TEXT, by=ADMIN)
    asked = ("--reference-date", "2026-08-01", "--deadline", "2026-09-15", "--addressees", "all")
    record("inquiry open", "ASK-9", "--title", TEXT, "--question", TEXT, *asked, by=ADMIN)
    signed = (
        "--organisation",
        "min-x",
        "--signed-by",
        TEXT,
        "--remark",
        TEXT,
        "--evidence",
        f"title:letter {MARK}-898",
    )
    record("inquiry submit", "ASK-9", "--answer", *signed, by=ADMIN)
    record("inquiry revise", "ASK-9", "--answer", "--because", TEXT, *signed, by=ADMIN)
    record("inquiry extend", "ASK-9", "--deadline", "2026-09-30", "--because", TEXT, by=ADMIN)
    record("inquiry close", "ASK-9", "--because", TEXT, by=ADMIN)


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
