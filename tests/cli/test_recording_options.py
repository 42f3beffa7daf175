"""The options that every recording command has."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.errors import Conflict
from tests.cli.rehearsal import DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

NAMED = ("--name", "Fictional", "--function", "fictional", "--process", "fictional work")
REGISTER = ("system", "register", "SYS-1", "--organisation", "min-x", *NAMED)


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    return rehearsal(tmp_path)


@pytest.mark.parametrize("both", [("--withhold", "--erase"), ("--erase", "--withhold")], ids=" ".join)
def test_withholding_and_erasing_at_once_is_refused_and_nothing_is_proposed(
    ledger: Rehearsal, both: tuple[str, ...]
) -> None:
    entry = ledger.do(*REGISTER, by=DESK).document["entries"][0]["index"]
    asked = ("entry", "redact", str(entry), "--field", "name", "--ground", "avg-17")
    done = ledger.run(*asked, *both, by=DESK)
    assert (done.status, done.output) == (2, "")
    assert "either `--withhold` or `--erase`" in done.messages
    assert _size(ledger) == entry + 1
    modes = [
        ledger.do(*asked, *one, "--dry-run", by=DESK).document["mode"] for one in ((), ("--withhold",), ("--erase",))
    ]
    assert modes == ["withheld", "withheld", "erased"]


def _act(ledger: Rehearsal, index: int) -> tuple[dict[str, Any], dict[str, str]]:
    entry = ledger.ask("entry", "show", str(index))["entry"]
    return entry["signed"]["act"], entry["texts"]


def _size(ledger: Rehearsal) -> int:
    return int(ledger.ask("checkpoint", "show", "--json")["size"])


def test_what_is_said_around_a_decision_stands_in_its_entry(ledger: Rehearsal, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF fictional")
    said = (
        "--from",
        "2025-03-01",
        "--decided",
        "2025-02",
        "--decided-by",
        "board (fictional)",
        "--level",
        "departmental_confidential",
    )
    shown = ("--evidence", str(letter), "--evidence", "title:minutes", "--on-behalf-of", "agency-y")
    ledger.do("ledger", "accredit", "departmental_confidential")
    index = ledger.do(*REGISTER, *said, *shown, by=DESK).document["entries"][0]["index"]
    act, texts = _act(ledger, index)
    assert (act["effective_on"], act["decided_on"], act["level"]) == (
        "2025-03-01",
        "2025-02",
        "departmental_confidential",
    )
    assert (texts["decided_by"], act["on_behalf_of"]) == ("board (fictional)", "agency-y")
    first, second = act["evidence"]
    assert (first["sha256"], first["media_type"]) == (hashlib.sha256(b"%PDF fictional").hexdigest(), "application/pdf")
    assert second.keys() == {"title", "level"}
    assert (texts["evidence.0.title"], texts["evidence.1.title"]) == ("letter.pdf", "minutes")


def test_since_is_from_unless_said_otherwise(ledger: Rehearsal) -> None:
    index = ledger.do(*REGISTER, "--since", "2024-06", by=DESK).document["entries"][0]["index"]
    assert _act(ledger, index)[0]["effective_on"] == "2024-06"


def test_a_dry_run_says_what_it_would_record_and_records_nothing(ledger: Rehearsal) -> None:
    size = _size(ledger)
    answer = ledger.do(*REGISTER, "--dry-run", by=DESK)
    assert answer.document["dry_run"] == [{"type": "ai-system.registered.v1", "ref": "SYS-1"}]
    assert (answer.document["entries"], answer.recorded, _size(ledger)) == ([], False, size)


def test_the_same_command_id_gives_the_first_result_again(ledger: Rehearsal) -> None:
    first = ledger.do(*REGISTER, "--command-id", "once", by=DESK).document
    size = _size(ledger)
    again = ledger.do(*REGISTER, "--command-id", "once", by=DESK).document
    assert (again["entries"], again["repeated"], _size(ledger)) == (first["entries"], True, size)
    with pytest.raises(Conflict) as refused:
        ledger.do("system", "register", "SYS-2", *REGISTER[3:], "--command-id", "once", by=DESK)
    assert refused.value.code == "command-id-reused"


def test_a_dash_lets_the_ledger_choose_the_reference(ledger: Rehearsal) -> None:
    ref = ledger.do("system", "register", "-", *REGISTER[3:], by=DESK).document["ref"]
    assert ref.startswith("SYS-")
    assert [row["ref"] for row in ledger.ask("inventory")["systems"]] == [ref]


def test_element_lists_take_commas_and_repeats(ledger: Rehearsal) -> None:
    ledger.do(*REGISTER, by=DESK)
    said = ("classification", "record", "SYS-1", "--summary", "--because", "fictional", "--decisive-all")
    one = ledger.do(*said, "--met", "f1,f2,f3", by=DESK).document
    other = ledger.do(*said, "--met", "f1", "--met", "f2", "--met", "f3", by=DESK).document
    assert (one["outcome"], one["points"]) == (other["outcome"], other["points"]) == ("prohibited", ["f"])


def test_what_is_approved_is_listed_before_the_receipt(ledger: Rehearsal, tmp_path: Path) -> None:
    for ref in ("SYS-1", "SYS-2"):
        ledger.register(ref)
        ledger.classify(ref)
    references = tmp_path / "references.txt"
    references.write_text("# both\nSYS-1\nSYS-2  # the other\n", encoding="utf-8")
    done = ledger.run("classification", "approve", "--from-file", str(references), by="cio@example")
    listed, receipt = done.output.split("\n\n", 1)
    assert done.status == 0
    assert [line.split("\t")[0] for line in listed.splitlines()] == ["reference", "SYS-1", "SYS-2"]
    assert receipt.count("entry ") == 2


def test_a_rehearsal_says_so_in_every_heading_and_receipt(ledger: Rehearsal) -> None:
    said = "This is a rehearsal: nothing in this ledger was decided in earnest."
    for words in (("inventory",), ("history",), ("organisation", "list"), ("verify",), (*REGISTER,)):
        assert said in ledger.run(*words, by=DESK).output
