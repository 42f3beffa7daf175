"""After a text of every kind was erased: each reading command says so in its place, and all that was made before holds.

One ledger in which every command was used once; then one text of each field of each type of event is erased.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.main import run
from grootboek.evidence.commitment import parse_disclosure
from grootboek.evidence.verifier import SCRIPT, travelling_files
from grootboek.ledger.opening import open_reader
from tests.cli.everything_used import MARK, last_texts, perform, used
from tests.cli.rehearsal import ADMIN, CIO, DESK

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal

BEFORE = (
    ("checkpoint", "sign", "-o", "before.checkpoint"),
    ("receipt", "3", "-o", "before"),
    ("snapshot", "create", "-o", "before.json", "--known-at", "{known}"),
    ("snapshot", "create", "-o", "before.zip", "--known-at", "{known}"),
    ("snapshot", "create", "-o", "before-public.json", "--audience", "public", "--known-at", "{known}"),
    ("snapshot", "create", "-o", "before-public.zip", "--audience", "public", "--known-at", "{known}"),
    ("publish", "www"),
)
"""What is made and given to others before anything is erased."""

STILL_HOLDS = (
    ("verify",),
    ("verify", "--checkpoint", "before.checkpoint"),
    ("verify-receipt", "before/3.tlog-proof"),
    ("snapshot", "verify", "before.json"),
    ("snapshot", "verify", "before.zip"),
    ("snapshot", "verify", "before-public.json"),
    ("snapshot", "verify", "before-public.zip"),
    ("snapshot", "diff", "before.json", "after.json"),
    ("checkpoint", "consistency", "--from", "before.checkpoint"),
    ("publish", "www"),
    ("replay",),
    ("rebuild",),
)

READING = (
    ("organisation", "list"),
    ("official", "list"),
    ("official", "allowed-signers"),
    ("system", "list"),
    ("system", "show", "SYS-1"),
    ("system", "show", "SYS-2"),
    ("rulebook", "show"),
    ("classification", "template", "--for", "SYS-1", "--deployment", "1"),
    ("inquiry", "status", "ASK-1"),
    ("inquiry", "answer", "ASK-1"),
    ("inventory",),
    ("due",),
    ("history",),
    ("history", "SYS-1"),
    ("snapshot", "issued"),
    ("export",),
)
PUBLIC = ("inventory", "history", "system show", "inquiry answer", "export")
"""The commands that answer the public too, by the beginning of their words."""


@dataclass(frozen=True)
class Erased:
    """The ledger, and the text of each field that was erased: (index, field) -> what it said."""

    ledger: Rehearsal
    known: str
    gone: dict[tuple[int, str], str]


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory) -> Erased:
    """Everything was used; things were made and given away; one text of each field of each type was erased."""
    folder = tmp_path_factory.mktemp("erased")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        ledger = used(folder)
        known = f"entry:{ledger.ask('checkpoint', 'show', '--json')['size'] - 1}"
        for words in BEFORE:
            perform(ledger, tuple(word.format(known=known) for word in words))
        perform(ledger, ("witness", "cosign", "www", *_log_keys(ledger)))
        for file, receiver in (("before.json", "a committee"), ("before-public.json", "everybody")):
            ledger.do("snapshot", "issue", file, "--to", f"{MARK} {receiver}", "--request", f"{MARK} from {receiver}")
        gone = {key: str(parse_disclosure(text).value) for key, text in last_texts(ledger).items()}
        for index, field in gone:
            ledger.do("entry", "redact", str(index), "--field", field, "--ground", "avg-17", "--erase", by=DESK)
            assert ledger.do("entry", "redact", str(index), "--approve", "--field", field, by=CIO).document["finished"]
        for form in ("json", "zip"):
            ledger.do("snapshot", "create", "-o", f"after.{form}", "--known-at", known)
            ledger.do("snapshot", "create", "-o", f"after-public.{form}", "--audience", "public", "--known-at", known)
    return Erased(ledger, known, gone)


def _log_keys(ledger: Rehearsal) -> list[str]:
    keys = (ledger.folder / "www" / "log.vkey").read_text().splitlines()
    return [word for key in keys for word in ("--log-key", key)]


def _run(ledger: Rehearsal, words: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> str:
    capfd.readouterr()
    status = run(words, ledger.surroundings(GROOTBOEK_OFFICIAL=ADMIN))
    output, messages = capfd.readouterr()
    assert status == 0, (words, output, messages)
    assert "Traceback" not in messages
    return output


def _audiences(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(), ("--audience", "public")] if " ".join(words).startswith(PUBLIC) else [()]


def test_a_text_of_every_type_of_event_that_has_texts_is_gone(erased: Erased) -> None:
    with closing(open_reader(erased.ledger.path)) as reader:
        assert (
            not {(stored.index, field) for stored in reader.entries() for field in stored.disclosures}
            & erased.gone.keys()
        )
    assert len(erased.gone) > 35
    assert sum(MARK in text for text in erased.gone.values()) > 20


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_every_reading_command_answers_without_the_texts_that_are_erased(
    words: tuple[str, ...], erased: Erased, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(erased.ledger.folder)
    secrets = [text for text in erased.gone.values() if MARK in text]
    for audience in _audiences(words):
        for form in ((), ("--json",), ("--lang", "nl"), ("--lang", "nl", "--json")):
            output = _run(erased.ledger, (*words, *audience, *form), capfd)
            assert [text for text in secrets if text in output] == [], (words, audience, form)


def test_each_erased_text_says_so_in_its_place_in_both_languages(
    erased: Erased, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(erased.ledger.folder)
    for index in sorted({index for index, _ in erased.gone}):
        for language, words in (("en", "[erased under AVG (GDPR) art. 17"), ("nl", "[gewist op grond van AVG art. 17")):
            shown = _run(erased.ledger, ("entry", "show", str(index), "--lang", language), capfd)
            document = json.loads(
                _run(erased.ledger, ("entry", "show", str(index), "--lang", language, "--json"), capfd)
            )
            assert words in shown
            for field in (field for at, field in erased.gone if at == index):
                assert document["entry"]["texts"][field].startswith(words), (index, field)
                assert field not in document["entry"]["disclosures"]


@pytest.mark.parametrize("words", STILL_HOLDS, ids=" ".join)
def test_what_was_made_before_still_holds(
    words: tuple[str, ...], erased: Erased, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(erased.ledger.folder)
    for form in ((), ("--json",)):
        _run(erased.ledger, (*words, *form), capfd)


def _core(folder: Path, name: str) -> dict[str, object]:
    return dict(json.loads((folder / name).read_bytes())["core"])


def test_a_snapshot_made_after_has_the_core_of_one_made_before_and_not_the_texts(erased: Erased) -> None:
    folder = erased.ledger.folder
    for audience in ("", "-public"):
        assert _core(folder, f"before{audience}.json") == _core(folder, f"after{audience}.json")
        after = (folder / f"after{audience}.json").read_text()
        assert [text for text in erased.gone.values() if MARK in text and text in after] == []


CHECKED = ("before.zip", "before-public.zip", "after.zip", "after-public.zip", "before/3.tlog-proof", "www")


@pytest.mark.parametrize("name", CHECKED)
def test_the_verifier_that_is_not_ours_says_so_too(name: str, erased: Erased) -> None:
    script = erased.ledger.folder / SCRIPT
    script.write_bytes(travelling_files()[SCRIPT])
    line = [sys.executable, str(script), name, *_log_keys(erased.ledger)]
    done = subprocess.run(line, cwd=erased.ledger.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (done.stdout, done.stderr)
