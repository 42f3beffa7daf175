"""What holds for every command: one JSON document, both languages, silence when asked, options on both sides."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.main import run
from grootboek.cli.registry import COMMANDS
from tests.cli.every_command import TOLD_ELSEWHERE, USES, ready

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.every_command import Use
    from tests.cli.rehearsal import Rehearsal

DATA_ALONE = {
    "classification template",
    "official allowed-signers",
    "official request",
    "official succession",
    "checkpoint show",
    "checkpoint key",
    "checkpoint consistency",
    "witness init",
    "export",
}
"""Commands whose standard output is a file for other programs, in every language the same."""


def test_every_command_is_tried() -> None:
    assert {use.path for use in USES} | TOLD_ELSEWHERE >= set(COMMANDS)
    assert {use.path for use in USES} <= set(COMMANDS)


def _said(
    use: Use, ledger: Rehearsal, capfd: pytest.CaptureFixture[str], *options: str, front: tuple[str, ...] = ()
) -> tuple[str, str]:
    """What a use prints on standard output and standard error; it must succeed."""
    words = (*front, *use.words(ledger), *options)
    capfd.readouterr()
    status = run(words, ledger.surroundings(GROOTBOEK_OFFICIAL=use.by))
    output, messages = capfd.readouterr()
    assert status == 0, (words, messages)
    return output, messages


@pytest.mark.parametrize("front", [("--json",), ()], ids=["--json in front", "--json at the end"])
def test_json_is_one_document_on_standard_output(
    front: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    ledger = ready(tmp_path)
    monkeypatch.chdir(tmp_path)
    for use in USES:
        output, messages = _said(use, ledger, capfd, "--quiet", *(() if front else ("--json",)), front=front)
        assert isinstance(json.loads(output), dict), use
        assert messages == "", use


@pytest.mark.parametrize("language", ["en", "nl"])
def test_people_get_text_in_their_language_and_no_json(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    ledger = ready(tmp_path)
    monkeypatch.chdir(tmp_path)
    said = {"en": ("rehearsal", "Recorded", "entry "), "nl": ("oefening", "Vastgelegd", "regel ")}[language]
    for use in USES:
        output, messages = _said(use, ledger, capfd, "--lang", language)
        if use.path not in DATA_ALONE:
            assert not output.startswith("{"), use
            if use.path not in {"rebuild", "snapshot diff"}:
                assert any(word in output for word in said), (use, output)
        assert "Traceback" not in messages


def test_a_recording_command_gives_its_entries_and_the_reference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    ledger = ready(tmp_path)
    monkeypatch.chdir(tmp_path)
    size = ledger.ask("checkpoint", "show", "--json")["size"]
    recording = [use for use in USES if COMMANDS[use.path].kind == "records"]
    for use in recording:
        document = json.loads(_said(use, ledger, capfd, "--json")[0])
        assert document["ref"], use
        assert [entry["index"] for entry in document["entries"]] == list(range(size, size + len(document["entries"])))
        assert all(entry.keys() == {"index", "id", "type", "recorded_at", "hash"} for entry in document["entries"])
        assert document["entries"], use
        size += len(document["entries"])
    assert ledger.do("verify").exit_status == 0
