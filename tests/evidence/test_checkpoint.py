"""Checkpoints: three lines, read from notes that others signed too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.checkpoint import Checkpoint, own_origin, parse_checkpoint_text
from grootboek.evidence.merkle import EMPTY_ROOT
from tests.evidence.samples import code_of

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
ROOT = bytes(range(32))
ENCODED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
TEXT = f"example.org/ledger\n42\n{ENCODED}\n"

MALFORMED = {
    "nothing": "",
    "one line": "example.org/ledger\n",
    "no last line end": TEXT[:-1],
    "Windows line ends": TEXT.replace("\n", "\r\n"),
    "no origin": TEXT.replace("example.org/ledger", ""),
    "a control character in the origin": TEXT.replace("ledger", "led\tger"),
    "a line separator in the origin": TEXT.replace("ledger", "led\u2028ger"),
    "a leading zero": TEXT.replace("42", "042"),
    "a sign": TEXT.replace("42", "+42"),
    "another digit": TEXT.replace("42", "\u0664\u0662"),
    "a size beyond 2^63": TEXT.replace("42", str(2**63)),
    "a short root": TEXT.replace(ENCODED, "AAAA"),
    "a root without padding": TEXT.replace("=", ""),
    "another root for nothing": TEXT.replace("42", "0"),
    "an extension line with a control character": TEXT + "x\x00\n",
}


def test_the_text_is_origin_size_and_root() -> None:
    assert Checkpoint("example.org/ledger", 42, ROOT).text == TEXT
    assert Checkpoint("example.org/ledger", 0, EMPTY_ROOT).text == f"example.org/ledger\n0\n{EMPTY}\n"


def test_extension_lines_of_other_logs_are_kept() -> None:
    parsed = parse_checkpoint_text((TEXT + "one\ntwo words\n").encode())
    assert parsed.extensions == ("one", "two words")
    assert parsed.text == TEXT + "one\ntwo words\n"


def test_signatures_are_left_aside() -> None:
    note = TEXT + "\n— example.org/ledger AAAAAAAA\n"
    assert parse_checkpoint_text(note.encode()) == parse_checkpoint_text(TEXT.encode())


def test_published_checkpoints_are_read(shared: Path) -> None:
    found = {}
    for path in (shared / "vectors" / "checkpoints").glob("*.checkpoint"):
        parsed = parse_checkpoint_text(path.read_bytes())
        found[path.name] = (parsed.origin, f"sumdb-{parsed.size}.checkpoint")
        assert path.read_bytes().startswith(parsed.text.encode() + b"\n")
    assert len(found) == 4
    assert found == {name: ("go.sum database tree", name) for name in found}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(Unsound) as caught:
        parse_checkpoint_text(text.encode())
    assert caught.value.code == "checkpoint-malformed"


@given(st.binary() | st.text().map(lambda text: f"example.org\n{text}\n{ENCODED}\n".encode()))
def test_any_bytes_parse_or_raise_our_error(data: bytes) -> None:
    assert code_of(lambda: parse_checkpoint_text(data)) in {None, "checkpoint-malformed"}


@pytest.mark.parametrize(
    ("origin", "size", "root"), [("", 1, ROOT), ("a\nb", 1, ROOT), ("a", -1, ROOT), ("a", 1, b""), ("a", 0, ROOT)]
)
def test_a_checkpoint_is_valid_from_birth(origin: str, size: int, root: bytes) -> None:
    with pytest.raises(Invalid) as caught:
        Checkpoint(origin, size, root)
    assert caught.value.code == "checkpoint-parts-malformed"


ORIGINS = [
    ("example.org/ledger", False, "example.org/ledger"),
    ("example.org/ledger", True, "example.org/ledger/rehearsal"),
    ("example.org/ledger/rehearsal", True, "example.org/ledger/rehearsal"),
]


@pytest.mark.parametrize(("name", "rehearsal", "origin"), ORIGINS)
def test_a_rehearsal_says_so_in_its_origin(name: str, rehearsal: bool, origin: str) -> None:
    made = own_origin(name, rehearsal=rehearsal)
    assert made == origin
    assert Checkpoint(made, 42, ROOT).is_rehearsal == rehearsal


@pytest.mark.parametrize("name", ["", "a b", "a+b", "-a", "é", "a\n", "x" * 201, "example.org/rehearsal"])
def test_a_name_that_is_no_origin_is_refused(name: str) -> None:
    with pytest.raises(Invalid) as caught:
        own_origin(name, rehearsal=False)
    assert caught.value.code == "origin-malformed"
