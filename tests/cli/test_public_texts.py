"""Every text that can be withheld or erased, looked for in every answer that the public gets, in every form.

One ledger in which every command was used once; in one copy of it a text of each field of each type of event is
withheld, in the other erased.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.main import run
from grootboek.cli.registry import COMMANDS
from grootboek.evidence.commitment import parse_disclosure
from grootboek.evidence.snapshot_format import references_in
from grootboek.evidence.snapshot_zip import open_snapshot
from grootboek.evidence.verifier import SCRIPT, travelling_files
from grootboek.ledger.decoding import to_recorded
from grootboek.ledger.opening import open_reader
from tests import golden
from tests.cli.everything_used import MARK, last_texts, used, with_every_text
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal
from tests.remains import encodings

if TYPE_CHECKING:
    from collections.abc import Iterator

ANSWERS = (
    ("inventory",),
    ("history", "--since", "2020-01-01"),
    ("history", "SYS-1", "--since", "2020-01-01"),
    ("system", "show", "SYS-1"),
    ("system", "show", "SYS-9"),
    ("inquiry", "answer", "ASK-9"),
)
"""The answers in tables and letters; beside these the public gets ``export``, ``entry show`` and snapshots."""
GOLDEN = Path(golden.__file__).parent / "events"
FORMS = ((), ("--json",), ("--lang", "nl"), ("--lang", "nl", "--json"), ("-o", "answer.csv"), ("-o", "answer.json"))
SAID = re.compile(r"\[(?:withheld|erased) under [^\[\]]*, entry ([0-9]+); proposed by [^\[\]]*, approved by [^\[\]]*\]")
SAID_BY_RULE = re.compile(r"\[withheld: [^\[\]]*, entry ([0-9]+) \(([a-z_0-9.]+)\); recorded by [^\[\]]*\]")
PEOPLE = (ADMIN, DESK, CIO, "other@example", "AAAAC3NzaC1lZDI1NTE5", "U1NIU0lH")
"""Handles, and how every key and every signature of an official begins."""


@dataclass(frozen=True)
class Redacted:
    """A ledger, how its texts were redacted, and the disclosures of these as they were."""

    ledger: Rehearsal
    mode: str
    gone: dict[tuple[int, str], str]
    known: str
    patterns: dict[bytes, tuple[tuple[int, str], str]]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    folder = tmp_path_factory.mktemp("everything")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        ledger = used(folder)
        with_every_text(ledger)
        return ledger


@pytest.fixture(scope="module", params=["withheld", "erased"])
def redacted(
    request: pytest.FixtureRequest, everything: Rehearsal, tmp_path_factory: pytest.TempPathFactory
) -> Redacted:
    ledger = Rehearsal(tmp_path_factory.mktemp(request.param) / "ledger", everything.clock)
    shutil.copytree(everything.folder, ledger.folder)
    known = f"entry:{ledger.ask('checkpoint', 'show', '--json')['size'] - 1}"
    gone = last_texts(ledger)
    ground = ("--ground", "woo-5.1-2-i", "--withhold") if request.param == "withheld" else _ERASE
    for index, field in gone:
        ledger.do("entry", "redact", str(index), "--field", field, *ground, by=DESK)
        ledger.do("entry", "redact", str(index), "--field", field, "--approve", by=CIO)
    return Redacted(ledger, request.param, gone, known, _patterns(gone))


_ERASE = ("--ground", "retention", "--selection-list", "list-2020/19.1", "--erase")


def _answer(redacted: Redacted, words: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> bytes:
    """All that a command gives the public: what it prints, and the file that it writes."""
    folder = redacted.ledger.folder
    files = [folder / word for before, word in zip(("", *words), words, strict=False) if before == "-o"]
    capfd.readouterr()
    status = run((*words, "--audience", "public"), redacted.ledger.surroundings(GROOTBOEK_OFFICIAL=ADMIN))
    output, messages = capfd.readouterr()
    assert status == 0, (words, output, messages)
    return (output + messages).encode() + b"".join(file.read_bytes() for file in files)


def _patterns(gone: dict[tuple[int, str], str]) -> dict[bytes, tuple[tuple[int, str], str]]:
    """What is looked for: each text, its salt and its disclosure, in the ways that they could be written.

    A value is looked for where it is one of a kind, and not in base64, of which the last letters are cut off.
    """
    return {
        pattern: (key, way)
        for key, disclosure in gone.items()
        for way, pattern in encodings(disclosure).items()
        if not way.startswith("the value") or (MARK in parse_disclosure(disclosure).value and "base64" not in way)
    }


def _left(redacted: Redacted, data: bytes) -> list[tuple[tuple[int, str], str]]:
    """Which of it stands in the data, and how it is written."""
    return [found for pattern, found in redacted.patterns.items() if pattern in data]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (each for pair in value.items() for part in pair for each in _strings(part))
    elif isinstance(value, list):
        yield from (each for item in value for each in _strings(item))


def _check_told(redacted: Redacted, document: dict[str, Any]) -> int:
    """Each text in the place of which the document says why it is not shown is told, and no other. How many."""
    told = document["withheld_texts"]
    strings = list(_strings({name: part for name, part in document.items() if name != "withheld_texts"}))
    approvals = {int(found[1]) for text in strings if (found := SAID.fullmatch(text))}
    by_rule = {(int(found[1]), found[2]) for text in strings if (found := SAID_BY_RULE.fullmatch(text))}
    assert approvals == {each["approval"] for each in told if each["mode"] != "by-rule"}
    assert by_rule == {(each["entry"], each["field"]) for each in told if each["mode"] == "by-rule"}
    assert not [text for text in strings if text.startswith(("[withheld", "[erased")) and not _whole(text)]
    for each in told:
        assert each["citation"]
        if each["mode"] == "by-rule":
            assert each["recorded_by"].keys() == {"function", "organisation"}
            continue
        assert (each["entry"], each["field"]) in redacted.gone
        assert each["mode"] == redacted.mode
        assert each["entry"] < each["proposal"] < each["approval"]
        assert each["proposed_by"] == {"function": "recorder", "organisation": "min-x"}
        assert each["approved_by"] == {"function": "approver", "organisation": "min-x"}
    return len(told)


def _whole(text: str) -> bool:
    return bool(SAID.fullmatch(text) or SAID_BY_RULE.fullmatch(text))


def test_the_table_names_every_command_that_answers_the_public() -> None:
    takes = {path for path, target in COMMANDS.items() if target.kind in {"publishes", "shows"}}
    named = {path for path in COMMANDS if any(" ".join(words).startswith(path) for words in ANSWERS)}
    assert takes == named | {"entry show"}


NEVER = {
    ("rulebook.file-added.v1", "content"),  # on which outcomes rest: it is never redacted
    ("rulebook.file-added.v1", "reviewed_by"),
    ("snapshot.issued.v1", "recipient"),
    ("snapshot.issued.v1", "request"),
    ("entry.redaction-lift-proposed.v1", "because"),
}
"""What has tests of its own, with what it takes: added files, snapshots issued, and withholdings lifted."""


def test_every_text_of_every_event_that_has_texts_is_redacted(redacted: Redacted) -> None:
    with closing(open_reader(redacted.ledger.path)) as reader:
        types = {index: to_recorded(reader.entry(index)).event.TYPE for index, _ in redacted.gone}
    there = {(types[index], field.partition(".")[0]) for index, field in redacted.gone}
    assert {text for text in _texts_of_events() - there if text[1] not in {"decided_by", "evidence"}} == NEVER
    assert sum(MARK in parse_disclosure(text).value for text in redacted.gone.values()) > 60


def _texts_of_events() -> set[tuple[str, str]]:
    """Each type of event with each text that it can have, as the golden files have them all."""
    return {
        (path.stem, field.partition(".")[0])
        for path in GOLDEN.glob("*.json")
        for variant in json.loads(path.read_bytes()).values()
        for field in variant.get("disclosures", ())
    }


@pytest.mark.parametrize("words", ANSWERS, ids=" ".join)
def test_no_answer_holds_a_text_a_salt_or_a_name_and_each_says_what_is_not_shown(
    words: tuple[str, ...],
    redacted: Redacted,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(redacted.ledger.folder)
    for form in FORMS if words[0] != "inquiry" else FORMS[:-2]:  # a letter is no table
        data = _answer(redacted, (*words, *form), capfd)
        assert _left(redacted, data) == [], form
        assert [one for one in PEOPLE if one.encode() in data] == [], form
        if form == ("--json",):
            assert _check_told(redacted, json.loads(data)) > 0
        if form == ("-o", "answer.csv") and words[0] in {"inventory", "history"}:
            assert SAID.search(" ".join(data.decode().split()))


def test_the_export_and_each_entry_tell_of_every_text_that_is_redacted(
    redacted: Redacted, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(redacted.ledger.folder)
    data = _answer(redacted, ("export",), capfd)
    assert _left(redacted, data) == []
    entries = {each["index"]: each for each in map(json.loads, data.splitlines())}
    for index, field in redacted.gone:
        entry = entries[index]
        if "withheld" in entry:  # all of it, with what it is about
            assert "texts" not in entry
            continue
        assert _whole(entry["texts"][field])
        assert _check_told(redacted, entry) > 0
        (told,) = [each for each in entry["withheld_texts"] if (each["entry"], each["field"]) == (index, field)]
        assert told["mode"] == redacted.mode
    for index in sorted({index for index, _ in redacted.gone})[::3]:  # it goes by the same function as the export
        form = ("--lang", "nl", "--json") if index % 2 else ()
        shown = _answer(redacted, ("entry", "show", str(index), *form), capfd)
        assert _left(redacted, shown) == [], (index, form)


def test_what_is_looked_for_is_found_where_it_is(
    redacted: Redacted, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(redacted.ledger.folder)
    capfd.readouterr()
    assert run(("export",), redacted.ledger.surroundings()) == 0
    found = {key for key, _ in _left(redacted, capfd.readouterr().out.encode())}
    assert found == (redacted.gone.keys() if redacted.mode == "withheld" else set())


@pytest.mark.parametrize("audience", ["public", "full"])
@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("form", ["json", "zip"])
def test_a_snapshot_names_exactly_the_texts_that_it_lacks(
    form: str, moment: str, audience: str, redacted: Redacted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(redacted.ledger.folder)
    name = f"{moment}-{audience}.{form}"
    at = ("--known-at", redacted.known) if moment == "before" else ()
    redacted.ledger.do("snapshot", "create", "-o", name, "--audience", audience, *at)
    data = (redacted.ledger.folder / name).read_bytes()
    found = open_snapshot(data)
    refers = {key for key, _ in references_in(dict(found.core))}
    named = {each.key: each for each in found.withholdings or ()}
    expected = refers & redacted.gone.keys() if (redacted.mode, audience) != ("withheld", "full") else set()
    assert {key for key, each in named.items() if each.mode != "by-rule"} == expected
    assert refers - found.texts.keys() == named.keys()
    if audience == "public":
        assert expected
        assert _left(redacted, data) == []
        assert [one for one in PEOPLE if one.encode() in data] == []
    with closing(open_reader(redacted.ledger.path)) as reader:
        for each in named.values():
            for decided in (each.proposal, each.approval):
                assert decided is None or [decided.leaf] == reader.leaves(decided.index, decided.index + 1)
    assert redacted.ledger.ask("snapshot", "verify", name)["sound"]
    if form == "zip":
        script = redacted.ledger.folder / SCRIPT
        script.write_bytes(travelling_files()[SCRIPT])
        done = subprocess.run([sys.executable, str(script), name], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_a_function_that_is_itself_redacted_is_told_nowhere(
    redacted: Redacted, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The last one: from here on nobody is named in these ledgers."""
    monkeypatch.chdir(redacted.ledger.folder)
    enrolled = {
        each["ref"]: str(each["index"])
        for each in redacted.ledger.ask("history", "--since", "2020-01-01")["entries"]
        if each["type"] == "official.enrolled.v1"
    }
    ground = ("--ground", "woo-5.1-2-i", "--withhold") if redacted.mode == "withheld" else _ERASE
    for handle in (DESK, CIO):
        redacted.ledger.do("entry", "redact", enrolled[handle], "--field", "function", *ground, by=DESK)
        redacted.ledger.do("entry", "redact", enrolled[handle], "--approve", by=CIO)
    document = json.loads(_answer(redacted, ("inventory", "--json"), capfd))
    told = [each for each in document["withheld_texts"] if each["mode"] == redacted.mode]
    nobody = {"function": None, "organisation": "min-x"}
    assert {json.dumps([each["proposed_by"], each["approved_by"]]) for each in told} == {json.dumps([nobody, nobody])}
    said = [text for text in _strings(document) if SAID.fullmatch(text)]
    assert said
    assert all("proposed by min-x, approved by min-x]" in text for text in said)
    redacted.ledger.do("snapshot", "create", "-o", "nobody.zip", "--audience", "public")
    withheld = open_snapshot((redacted.ledger.folder / "nobody.zip").read_bytes()).withholdings or ()
    assert {each.authors["approved_by"].function for each in withheld if each.mode == redacted.mode} == {None}
    assert redacted.ledger.ask("snapshot", "verify", "nobody.zip")["sound"]
