"""What an answer for the public says beside its rows: of the question, of its heading, in the columns of its table."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grootboek.projections.audience import FIELDS
from tests import golden
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal
from tests.law_files import LAW_FILE

if TYPE_CHECKING:
    from grootboek.errors import Language

PUBLIC = ("--audience", "public")
STUB = "ABC-9"
REVIEWER = "Nobody Whatsoever (fictional)"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    """A ledger accredited for more than is unclassified, with a stub, and a snapshot that was given to somebody."""
    made = rehearsal(tmp_path_factory.mktemp("questions"))
    made.register("ABC-1")
    made.do("ledger", "accredit", "state_secret")
    made.do("system", "stub", STUB, "state_secret", "--organisation", "min-x", by=DESK)
    file = made.folder / "given.json"
    made.do("snapshot", "create", "-o", str(file))
    made.do("snapshot", "issue", str(file), "--to", REVIEWER, "--request", f"letter of {REVIEWER}")
    return made


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        (("--by", DESK), {"by": "recorder"}),
        ((CIO,), {"ref": "approver"}),
        ((STUB,), {"ref": "[left out]"}),
        (("ABC-1",), {"ref": "ABC-1"}),
    ],
    ids=str,
)
def test_the_question_names_no_handle_and_no_system_that_is_left_out(
    ledger: Rehearsal, words: tuple[str, ...], filters: dict[str, str]
) -> None:
    found = ledger.do("history", *words, *PUBLIC)
    assert found.document["filters"] == filters
    told = json.dumps([found.document, *found.heading])
    assert not [handle for handle in (ADMIN, DESK, CIO, STUB) if handle in told]


def test_a_full_answer_repeats_the_question_as_it_was_asked(ledger: Rehearsal) -> None:
    assert ledger.ask("history", STUB, "--by", DESK)["filters"] == {"ref": STUB, "by": DESK}


def test_a_table_of_the_history_has_the_function_of_each_official(ledger: Rehearsal) -> None:
    for audience, handle in ((("--audience", "full"), DESK), (PUBLIC, "")):
        file = ledger.folder / "history.csv"
        assert ledger.run("history", "ABC-1", *audience, "-o", str(file)).status == 0
        (row,) = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
        assert (row["handle"], row["function"], row["organisation"]) == (handle, "recorder", "min-x")


@pytest.mark.parametrize("words", [("inventory",), ("history",)], ids=" ".join)
def test_a_table_for_the_public_says_so_and_what_was_left_out_on_which_ground_by_whom(
    ledger: Rehearsal, words: tuple[str, ...]
) -> None:
    file = ledger.folder / "public.csv"
    assert ledger.run(*words, *PUBLIC, "-o", str(file)).status == 0
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    told = {(row["audience"], row["left_out"], row["rehearsal"]) for row in rows}
    assert told == {("public", "1 state_secret (recorder, min-x)", "true")}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This ledger may hold up to: state secret, secret. In this answer stands only what is unclassified."),
        ("nl", "Dit grootboek mag bevatten tot en met: staatsgeheim geheim. In dit antwoord staat alleen wat "),
    ],
)
@pytest.mark.parametrize(
    "words", [("inventory",), ("history",), ("system", "show", "ABC-1"), ("entry", "show", "3")], ids=" ".join
)
def test_an_answer_for_the_public_is_not_to_be_handled_as_the_level_of_the_ledger(
    ledger: Rehearsal, words: tuple[str, ...], language: Language, line: str
) -> None:
    heading = ledger.do(*words, *PUBLIC, language=language).heading
    assert [each for each in heading if each.startswith(line)]
    assert not [each for each in heading if each.endswith(("Handle the answer as such.", "Ga zo met het antwoord om."))]


def test_the_public_is_not_told_who_asked_for_a_snapshot_and_received_it(ledger: Rehearsal) -> None:
    done = ledger.run("export", *PUBLIC, "--json")
    issued = done.document["entries"][-1]
    assert issued["type"] == "snapshot.issued.v1"
    assert {each["field"]: each["mode"] for each in issued["withheld_texts"]} == dict.fromkeys(
        ("recipient", "request"), "by-rule"
    )
    assert REVIEWER not in done.output


def test_who_reviewed_the_law_in_an_entry_above_unclassified_is_not_told_beside_an_outcome(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path, "2026-12-09T09:00:00Z")
    ledger.do("ledger", "accredit", "departmental_confidential")
    file = tmp_path / "law.yaml"
    file.write_bytes(LAW_FILE)
    level = ("--level", "departmental_confidential")
    ledger.do("rulebook", "add", str(file), "--reviewed-by", REVIEWER, *level)
    ledger.do("rulebook", "adopt", "taxonomy", "FICTION-2026-1")
    ledger.register("ABC-1")
    ledger.classify("ABC-1", "--taxonomy", "FICTION-2026-1")
    ledger.approve("ABC-1")
    for words in (("inventory",), ("history",), ("system", "show", "ABC-1")):
        found = ledger.do(*words, *PUBLIC)
        assert "The law as data: Reviewed by: withheld." in found.heading
        assert REVIEWER not in json.dumps([found.document, *found.heading])


def test_the_table_of_what_the_public_sees_has_every_text_of_every_event() -> None:
    """As the golden files have them all; a text of no event is not in it either."""
    texts = {
        (path.stem.rpartition(".")[0], field.partition(".")[0])
        for path in (Path(golden.__file__).parent / "events").glob("*.json")
        for variant in json.loads(path.read_bytes()).values()
        for field in variant.get("disclosures", ())
    }
    of_people = set(FIELDS["names of people"].fields)
    others = {field for event, field in texts if f"{event}.{field}" not in of_people}
    assert {f"{event}.{field}" for event, field in texts} >= of_people
    assert {field.partition(".")[0] for field in FIELDS["texts"].fields} == others
