"""Files that commands write: whole or not at all, and safe to open."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Table
from grootboek.cli.files import csv_bytes, write_file
from tests.cli.rehearsal import DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("files"))
    named = ("--name", "=HYPERLINK(1)", "--function", "fictional, with a comma", "--process", "one", "--process", "two")
    made.do("system", "register", "SYS-1", "--organisation", "min-x", *named, by=DESK)
    return made


def test_an_answer_as_json_is_the_same_document(ledger: Rehearsal) -> None:
    done = ledger.run("inventory", "-o", "answer.json")
    assert (done.status, done.output) == (0, "")
    assert json.loads((ledger.folder / "answer.json").read_bytes()) == ledger.ask("inventory")


def test_an_answer_as_csv_has_codes_the_position_in_each_row_and_no_formulas(ledger: Rehearsal) -> None:
    assert ledger.run("inventory", "-o", "answer.csv", "--lang", "nl").status == 0
    with (ledger.folder / "answer.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    document = ledger.ask("inventory")
    assert (row["name"], row["function"], row["processes"]) == ("'=HYPERLINK(1)", "fictional, with a comma", "one; two")
    assert (row["standing"], row["fictional"]) == ("not_examined", "true")
    assert (row["size"], row["root"], row["on"]) == (str(document["size"]), document["root"], document["on"])
    assert (row["index"], row["rehearsal"]) == (str(document["index"]), "true")
    assert not row.keys() & {"audience", "left_out"}


def test_no_two_columns_of_a_csv_have_one_name(ledger: Rehearsal) -> None:
    assert ledger.run("history", "-o", "answer.csv").status == 0
    with (ledger.folder / "answer.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert len(set(rows[0])) == len(rows[0])
    document = ledger.ask("history")
    indexes = [row[rows[0].index("index")] for row in rows[1:]]
    assert indexes == [str(entry["index"]) for entry in document["entries"]]
    assert {row[rows[0].index("answer_index")] for row in rows[1:]} == {str(document["index"])}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1"])
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    rows = csv_bytes(Table(("a",), [[cell]]), {}).decode().splitlines()
    assert rows[1].strip('"').startswith("'")


def test_a_file_that_is_written_badly_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "answer.json"
    target.write_text("old", encoding="utf-8")

    def failing() -> Iterator[bytes]:
        yield b"new, but"
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError, match="cut off"):
        write_file(target, failing())
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["answer.json"]


def test_data_alone_goes_to_standard_output_or_to_the_file(ledger: Rehearsal) -> None:
    lines = ledger.run("export", "--format", "jsonl").output
    assert ledger.run("export", "-o", "entries.jsonl").output == ""
    assert (ledger.folder / "entries.jsonl").read_text(encoding="utf-8") == lines
    entries = [json.loads(line) for line in lines.splitlines()]
    assert [entry["index"] for entry in entries] == list(range(len(entries)))
    assert json.loads(ledger.run("export", "--json").output)["entries"] == entries


@pytest.mark.parametrize("audience", ["full", "public"])
def test_data_alone_goes_to_no_file_of_another_format(ledger: Rehearsal, audience: str) -> None:
    refused = ledger.run("export", "--audience", audience, "-o", "entries.csv")
    assert (refused.status, "must end in one of: .jsonl, .json" in refused.messages) == (2, True)
    assert not (ledger.folder / "entries.csv").exists()


def test_an_exported_line_holds_the_entry_its_texts_and_its_hash(ledger: Rehearsal) -> None:
    line = next(line for line in ledger.run("export").output.splitlines() if "ai-system.registered.v1" in line)
    found = json.loads(line)
    assert found.keys() == {"disclosures", "entry", "hash", "index", "recorded_at", "rehearsal", "texts"}
    assert found["texts"]["name"] == "=HYPERLINK(1)"
    assert found["disclosures"].keys() == found["texts"].keys()
    assert found["hash"] == ledger.ask("entry", "show", str(found["index"]))["entry"]["hash"]


def test_a_checkpoint_kept_outside_is_what_verify_compares_with(ledger: Rehearsal) -> None:
    assert ledger.run("checkpoint", "show", "-o", "kept.txt").status == 0
    name, size, root, end = (ledger.folder / "kept.txt").read_text(encoding="ascii").split("\n")
    document = ledger.ask("inventory")
    assert (name, int(size), root, end) == ("grootboek/rehearsal", document["size"], document["root"], "")
    done = ledger.run("verify", "--checkpoint", "kept.txt", "--json")
    assert (done.status, done.document["outside_checkpoint"]) == (0, True)
    assert "no-outside-checkpoint" not in [finding["code"] for finding in done.document["findings"]]
    (ledger.folder / "2026-09-01").write_text("a file that is called like a day", encoding="utf-8")
    assert ledger.run("inventory", "--known-at", "2026-09-01").status == 0
    then = ledger.run("inventory", "--known-at", "kept.txt", "--json").document
    assert then["index"] == int(size) - 1
