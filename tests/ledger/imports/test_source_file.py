"""Reading a file of a register: what is taken, and what is refused with its reason."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import GrootboekError, Invalid
from grootboek.ledger.imports.mapping import load_mapping
from grootboek.ledger.imports.source_file import LARGEST_FILE, SourceFile, read_source
from tests.ledger.imports.register import register, row

REGISTER = load_mapping("algoritmeregister")


def _read(data: bytes, title: str = "register.json") -> SourceFile:
    return read_source(data, title, REGISTER)


def _escaped(rows: list[object]) -> bytes:
    """As ASCII, so that it can hold half of a character."""
    return json.dumps({"algoritmes": rows}).encode()


def _refused(rows: list[object]) -> list[tuple[int | None, str, str]]:
    return [(refused.row, refused.reference, refused.error.code) for refused in _read(register(rows)).refused]


def test_a_row_is_read_as_the_mapping_says() -> None:
    (found,) = _read(register([row("11", "Fictional sorter", status="ontwikkeling", url="https://example.org")])).rows
    assert (found.reference, found.system, found.name) == ("algoritmeregister:11", "AR-11", "Fictional sorter")
    assert (found.organisation, found.function) == ("Fictional Town", "Sorts fictional letters.")
    assert (found.lifecycle, found.supplier, found.processes) == ("in_development", None, ())


def test_fields_that_the_mapping_does_not_name_are_listed() -> None:
    file = _read(register([row("1", url="https://example.org"), row("2", added="2026-05-13")]))
    assert file.ignored_fields == ("added", "url")


ENCODINGS = {
    "UTF-8": ("utf-8", None),
    "UTF-8 with a byte order mark": ("utf-8-sig", None),
    "UTF-16": ("utf-16", "import-file-encoding"),
    "UTF-16 without a mark": ("utf-16-le", "import-file-encoding"),
    "UTF-16, most significant byte first": ("utf-16-be", "import-file-encoding"),
    "Latin-1": ("latin-1", "import-file-encoding"),
}


@pytest.mark.parametrize("case", ENCODINGS)
def test_a_file_is_read_in_utf_8_only(case: str) -> None:
    encoding, code = ENCODINGS[case]
    data = register([row("1", organisation="Fictional Gemeente Één")]).decode().encode(encoding)
    if code is None:
        assert _read(data).rows[0].organisation == "Fictional Gemeente Één"
    else:
        with pytest.raises(Invalid) as refused:
            _read(data)
        assert refused.value.code == code


WRONG_FILES = {
    "UTF-16 of plain letters": (register([row("1")]).decode().encode("utf-16-le"), "import-file-encoding"),
    "more than is read": (bytes(LARGEST_FILE + 1), "import-file-too-large"),
    "nothing": (b"", "import-file-not-json"),
    "a page": (b"<html></html>", "import-file-not-json"),
    "cut off": (register([row("1")])[:-5], "import-file-not-json"),
    "brackets only": (b"[" * 100_000, "import-file-too-deep"),
    "a number": (b"17", "import-file-no-list"),
    "another key": (b'{"rows": []}', "import-file-no-list"),
    "rows that are no list": (b'{"algoritmes": {"1": {}}}', "import-file-no-list"),
    "no rows": (register([]), "import-file-no-rows"),
    "no row with the name": (register([{"id": "1", "titel": "Fictional"}]), "import-file-without-field"),
}


@pytest.mark.parametrize("case", WRONG_FILES)
def test_a_file_that_is_none_is_refused(case: str) -> None:
    data, code = WRONG_FILES[case]
    with pytest.raises(Invalid) as refused:
        _read(data)
    assert refused.value.code == code


@pytest.mark.parametrize("name", ["r.xlsx", "r.XLSX", "r.xls", "r.ods"])
def test_what_a_later_version_reads_is_refused_with_that_reason(name: str) -> None:
    with pytest.raises(Invalid, match="This version imports JSON and CSV"):
        _read(register([row("1")]), name)


@pytest.mark.parametrize("name", ["register.json", "register.csv"])
def test_a_spreadsheet_by_another_name_is_refused_as_one(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        _read(b"PK\x03\x04 and so on", name)
    assert refused.value.code == "import-file-format"


WRONG_ROWS = {
    "a number": (3, "-", "import-row-not-object"),
    "no reference": (row("2") | {"id": None}, "-", "import-row-incomplete"),
    "an empty name": (row("2", " \t"), "2", "import-row-incomplete"),
    "no organisation": (row("2", organisation=""), "2", "import-row-incomplete"),
    "no status": (row("2", status=""), "2", "import-row-incomplete"),
    "another status": (row("2", status="verkocht"), "2", "import-lifecycle-unknown"),
    "a function that is true": (row("2") | {"doel": True}, "2", "import-row-not-text"),
    "a reference with decimals": (row("2") | {"id": 2.5}, "2.5", "import-row-not-text"),
    "a reference with spaces": (row("2 b"), "2 b", "value-malformed"),
    "a reference that begins with a hyphen": (row("-2"), "-2", "value-malformed"),
    "a reference that is too long": (row("2" * 79), "2" * 79, "reference-too-long"),
    "a reference as before": (row("1"), "1", "import-reference-twice"),
    "a function without end": (row("2", function="x" * 20_001), "2", "text-too-long"),
}


@pytest.mark.parametrize("case", WRONG_ROWS)
def test_a_row_that_cannot_be_taken_is_refused_with_its_reason(case: str) -> None:
    wrong, reference, code = WRONG_ROWS[case]
    assert _refused([row("1"), wrong]) == [(2, reference, code)]


def test_every_refused_row_is_told() -> None:
    rows = [row("1"), 3, row("2", " "), row("3"), row("1")]
    assert [(refused[0], refused[2]) for refused in _refused(rows)] == [
        (2, "import-row-not-object"),
        (3, "import-row-incomplete"),
        (5, "import-reference-twice"),
    ]


def test_whole_numbers_are_references_however_long() -> None:
    digits = "9" * 70
    data = register([row("1")]).replace(b'"1"', digits.encode())
    assert _read(data).rows[0].system == f"AR-{digits}"


def test_text_is_cleaned_but_never_cut() -> None:
    (found,) = _read(_escaped([row("1", "  Fictional\u0000 cafe\u0301 ", function="one\r\ntwo\rthree\ud800")])).rows
    assert (found.name, found.function) == ("Fictional  café", "one\ntwo\nthree")


def test_what_no_output_can_carry_is_shown_replaced() -> None:
    file = _read(_escaped([row("1") | {"\ud800": 1}, row("2") | {"id": ["\ud800"]}]))
    assert file.ignored_fields == ("?",)
    assert file.refused[0].reference.encode() == b"['\\ud800']"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
ROW = st.dictionaries(st.sampled_from([*row("1"), "url"]), JSON, max_size=6)


@given(st.binary(max_size=60) | st.lists(ROW | JSON, max_size=4).map(lambda rows: json.dumps(rows).encode()))
def test_whatever_stands_in_a_file_only_our_errors_come_of_it(data: bytes) -> None:
    with contextlib.suppress(GrootboekError):
        assert _read(data).count == len(json.loads(data))
