"""Mappings: the built-in one, and a TOML file of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Invalid, NotFound
from grootboek.ledger.imports.mapping import built_in, load_mapping
from tests.ledger.imports.register import Importing, event_of

if TYPE_CHECKING:
    from pathlib import Path

OWN = """
source = "own-list"
reference = "no"
name = "called"
function = "does"
process = "work"
supplier = "maker"
system_prefix = ""

[lifecycle]
field = "state"
values = { on = "in_use", off = "out_of_use" }
"""
ROWS = b"""\xef\xbb\xbf[
  {"no": 7, "called": "Fictional sorter", "does": "sorts", "work": "mail", "maker": "Fictional Ltd", "state": "off"},
  {"no": 8, "called": "Fictional reader", "does": null, "work": "", "maker": "internal", "state": "on"}
]"""


def _written(folder: Path, text: str) -> str:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_register_of_algorithms_comes_with_the_package() -> None:
    assert built_in() == ("algoritmeregister",)
    assert load_mapping("algoritmeregister").fields == ("id", "title", "doel", "organisatie", "status")


def test_a_mapping_of_ones_own_reads_a_list_of_rows(tmp_path: Path) -> None:
    with Importing() as story:
        story.bring(ROWS, mapping=_written(tmp_path, OWN), organisation="MINISTRY")
        first, second = story.state("7"), story.state("8")
        assert event_of(first.entries[0]).external == ("own-list:7",)
        assert story.organisation("7") == "Fictional MINISTRY"
        assert [story.text("7", field) for field in ("name", "function", "supplier")] == [
            "Fictional sorter",
            "sorts",
            "Fictional Ltd",
        ]
        assert [process.value for process in event_of(first.entries[0]).processes] == ["mail"]
        assert (story.use("7"), story.use("8")) == ("out_of_use", "in_use")
        assert story.text("8", "function") is None
        assert event_of(second.entries[0]).processes == ()


def test_rows_that_do_not_say_whose_they_are_need_an_organisation(tmp_path: Path) -> None:
    with Importing() as story, pytest.raises(Invalid) as refused:
        story.bring(ROWS, mapping=_written(tmp_path, OWN))
    assert refused.value.code == "import-organisation-needed"


def test_a_mapping_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert load_mapping(_written(tmp_path, "\ufeff" + OWN)).source == "own-list"


def test_rows_without_a_life_cycle_are_in_use(tmp_path: Path) -> None:
    mapping = _written(tmp_path, OWN.partition("[lifecycle]")[0])
    with Importing() as story:
        story.bring(ROWS, mapping=mapping, organisation="MINISTRY")
        assert story.use("7") == "in_use"
        assert story.bring(ROWS, mapping=mapping, organisation="MINISTRY").counts == {}


WRONG = {
    "no TOML": ("source =", "mapping-not-toml"),
    "brackets without end": ("a = " + "[" * 100_000, "mapping-not-toml"),
    "another field": (OWN.replace("process", "proces"), "mapping-field-unknown"),
    "no reference": (OWN.replace('reference = "no"', ""), "mapping-field-missing"),
    "a list for a field": (OWN.replace('"no"', '["no"]'), "mapping-field-kind"),
    "an empty field": (OWN.replace('"called"', '""'), "mapping-field-kind"),
    "an empty source": (OWN.replace('"own-list"', '""'), "mapping-field-kind"),
    "a slash in the source": (OWN.replace('"own-list"', '"own/list"'), "mapping-source-malformed"),
    "a life cycle that is a text": (
        OWN.partition("[lifecycle]")[0] + 'lifecycle = "state"',
        "mapping-lifecycle-malformed",
    ),
    "a life cycle with one field more": (OWN + '\ndefault = "on"', "mapping-lifecycle-malformed"),
    "values that are a list": (OWN.partition("values")[0] + 'values = ["on"]', "mapping-lifecycle-malformed"),
    "a life cycle without a field": (OWN.replace('field = "state"', "field = 3"), "mapping-field-kind"),
    "a value that means nothing": (OWN.replace('"out_of_use"', '["gone"]'), "mapping-lifecycle-unknown"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_mapping_that_is_none_is_refused(case: str, tmp_path: Path) -> None:
    text, code = WRONG[case]
    with pytest.raises(Invalid) as refused:
        load_mapping(_written(tmp_path, text))
    assert refused.value.code == code


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(OWN.encode("utf-16"))
    with pytest.raises(Invalid, match="is not TOML"):
        load_mapping(str(tmp_path / "own.toml"))


@pytest.mark.parametrize("name", ["nowhere", ".", "a\0b"])
def test_a_mapping_that_cannot_be_read_is_not_found(name: str) -> None:
    with pytest.raises(NotFound, match="There is no mapping"):
        load_mapping(name)


def test_the_mapping_in_the_documentation_is_one(project: Path, tmp_path: Path) -> None:
    page = (project / "docs" / "import.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    assert load_mapping(_written(tmp_path, example)).fields[:2] == ("number", "title")
