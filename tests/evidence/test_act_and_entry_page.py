"""The page ``docs/act-and-entry.md``, its vectors, and a checker written apart say the same as the code."""

from __future__ import annotations

import ast
import json
import random
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.act_codec import act_from_json
from grootboek.evidence.act_signature import signing_key_of, verify_act_signature
from grootboek.evidence.canonical import parse_canonical
from grootboek.evidence.commitment import parse_disclosure
from grootboek.evidence.entry import commitments_in, split_entry, split_signed
from tests.vectors import check_act_and_entry, ed25519, make_act_and_entry

if TYPE_CHECKING:
    from pathlib import Path

VECTORS = make_act_and_entry.FOLDER
ENTRIES = 5
TOOLS = ("bash", "ssh-keygen", "openssl", "basenc", "grep")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the vectors."""
    return shutil.copytree(VECTORS, tmp_path / "vectors")


def blocks(project: Path, language: str) -> list[str]:
    page = (project / "docs" / "act-and-entry.md").read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_vectors_are_what_the_code_makes() -> None:
    assert {path.name: path.read_bytes() for path in VECTORS.iterdir()} == dict(make_act_and_entry.vector_files())


def test_the_example_of_the_page_is_the_first_vector(project: Path) -> None:
    (example,) = blocks(project, "json")
    assert example.replace("\n", "").encode() == (VECTORS / "0.entry").read_bytes()


@pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS),
    reason="OpenSSH, OpenSSL or coreutils absent: install openssh-client, openssl and coreutils",
)
def test_the_commands_of_the_page_succeed(project: Path) -> None:
    (commands,) = blocks(project, "sh")
    said = subprocess.run(["bash", "-eu", "-c", commands], cwd=VECTORS, capture_output=True, check=False)
    assert said.returncode == 0, said.stderr
    assert said.stdout.count(b"Good") == 2


@pytest.mark.parametrize("index", range(ENTRIES))
def test_our_own_code_accepts_the_vectors(index: int) -> None:
    entry = split_entry((VECTORS / f"{index}.entry").read_bytes())
    act, signature = split_signed(entry.signed)
    verify_act_signature(act, signature, signing_key_of(signature))
    parsed = parse_canonical(act)
    disclosed = json.loads((VECTORS / "disclosures.json").read_bytes()).get(str(index), {})
    assert {name: parse_disclosure(text).digest for name, text in disclosed.items()} == commitments_in(parsed)
    texts = {name: parse_disclosure(text).value for name, text in disclosed.items()}
    assert act_from_json(parsed, texts).stream.version == (2 if index == 3 else 1)


def test_the_checker_needs_nothing_but_python() -> None:
    for module in (check_act_and_entry, ed25519):
        assert module.__file__ is not None
        with open(module.__file__, encoding="utf-8") as source:  # noqa: PTH123 - a module names its file as text
            tree = ast.walk(ast.parse(source.read()))
        named = {
            name.split(".")[0]
            for node in tree
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""])
        }
        assert named - sys.stdlib_module_names - {"ed25519"} == set()


def test_the_checker_finds_the_vectors_sound(project: Path) -> None:
    arguments = [sys.executable, "-m", "tests.vectors.check_act_and_entry", str(VECTORS)]
    said = subprocess.run(arguments, cwd=project, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout, said.stderr) == (0, "sound\n", "")


@pytest.mark.parametrize("index", range(ENTRIES))
def test_the_checker_finds_flipped_bytes(folder: Path, index: int) -> None:
    path = folder / f"{index}.entry"
    sound = path.read_bytes()
    chosen = random.Random(index)
    for at in chosen.sample(range(len(sound)), 12):
        path.write_bytes(sound[:at] + bytes([sound[at] ^ chosen.randrange(1, 256)]) + sound[at + 1 :])
        found = list(check_act_and_entry.check(folder))
        assert any(each.startswith(f"entry {index}:") for each in found) or at_time_or_clock(sound, at)
        assert "checkpoint: Wrong('another size or root')" in found


def at_time_or_clock(entry: bytes, at: int) -> bool:
    """Whether a byte belongs to what the official does not sign: there the root alone can tell."""
    return at < entry.index(b'"signed"')


ALTERED = {
    "an act from another entry": ("1.entry", b'"EXAMPLE","kind":"organisation"', b'"EXAMPLE","kind":"organisatioN"'),
    "a time that goes back": ("3.entry", b"21:12:03.000000Z", b"21:12:01.000000Z"),
    "a clock that says the same": ("4.entry", b"21:11:59.500000Z", b"21:12:03.000001Z"),
    "another index": ("3.entry", b'"index":3', b'"index":4'),
    "no rehearsal": ("2.entry", b'"rehearsal":true', b'"rehearsal":false'),
    "a place beyond the batch": ("3.entry", b'"position":2', b'"position":3'),
    "another place in the batch": ("2.entry", b'"position":1', b'"position":0'),
    "another count": ("2.entry", b'"count":3', b'"count":4'),
    "whitespace": ("0.entry", b'"index":0', b'"index": 0'),
    "another salt": ("disclosures.json", b'"decided_by":"WyJ', b'"decided_by":"WyK'),
    "another root": ("checkpoint", b"\nygvH", b"\nygvI"),
    "a root in another base64": ("checkpoint", b"mzMs=", b"mzMt="),
    "a clock that was not needed": ("4.entry", b"21:12:03.000001Z", b"21:12:04.000000Z"),
    "another size": ("checkpoint", b"\n5\n", b"\n6\n"),
    "another origin": ("checkpoint", b"/rehearsal", b""),
    "another key": ("allowed_signers", b"cio@example", b"ciso@example"),
}


@pytest.mark.parametrize(("name", "old", "new"), ALTERED.values(), ids=ALTERED)
def test_the_checker_finds_what_was_altered(folder: Path, name: str, old: bytes, new: bytes) -> None:
    sound = (folder / name).read_bytes()
    assert old in sound
    (folder / name).write_bytes(sound.replace(old, new, 1))
    assert list(check_act_and_entry.check(folder)) != []


def test_the_checker_finds_entries_in_another_order(folder: Path) -> None:
    first, second = (folder / "1.entry").read_bytes(), (folder / "2.entry").read_bytes()
    (folder / "1.entry").write_bytes(second)
    (folder / "2.entry").write_bytes(first)
    assert len(list(check_act_and_entry.check(folder))) >= 2
