"""Many classifications approved at once: listed first, all or none, every refused line with its reason."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal
from tests.cli.running import on_terminal

if TYPE_CHECKING:
    from pathlib import Path

APPROVE = ("classification", "approve")


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """Three systems with a proposal each, the second of them in two deployments, and a fourth without any."""
    made = rehearsal(tmp_path)
    for ref in ("SYS-1", "SYS-2", "SYS-3", "SYS-4"):
        made.register(ref)
    made.do("system", "deploy", "SYS-2", "--organisation", "agency-y", "--process", "fictional", by=DESK)
    made.classify("SYS-1", "--met", "f1,f2,f3")
    made.classify("SYS-2", "--deployment", "2")
    made.classify("SYS-3")
    return made


def _listed(ledger: Rehearsal, written: str) -> str:
    path = ledger.folder / "references.txt"
    path.write_text(written, encoding="utf-8")
    return str(path)


ALL = "\ufeff# the fictional three\nSYS-1\n\nSYS-2 2   # the agency's\n  SYS-3\n"


def test_the_list_has_what_an_approver_must_know(ledger: Rehearsal) -> None:
    done = ledger.run(*APPROVE, "--from-file", _listed(ledger, ALL), by=CIO)
    assert (done.status, done.messages) == (0, "")
    titles, *rows = (line.split("\t") for line in done.output.split("\n\n")[0].splitlines())
    assert titles[:7] == ["reference", "deployment", "name", "outcome", "points", "accepts claims", "proposed by"]
    assert [row[:7] for row in rows] == [
        ["SYS-1", "1", "Fictional SYS-1", "prohibited by Article 5", "f", "", DESK],
        ["SYS-2", "2", "Fictional SYS-2", "not prohibited by Article 5", "", "", DESK],
        ["SYS-3", "1", "Fictional SYS-3", "not prohibited by Article 5", "", "", DESK],
    ]
    assert done.output.count("examination approved") == 3


def test_the_document_has_the_list_too_and_one_signature_covers_all(ledger: Rehearsal) -> None:
    said = ledger.run(*APPROVE, "--from-file", _listed(ledger, ALL), "--json", by=CIO).document
    assert [(one["ref"], one["deployment"], one["outcome"]) for one in said["proposals"]] == [
        ("SYS-1", "1", "prohibited"),
        ("SYS-2", "2", "not_prohibited"),
        ("SYS-3", "1", "not_prohibited"),
    ]
    assert {one["proposed_by"] for one in said["proposals"]} == {DESK}
    assert [entry["type"] for entry in said["entries"]] == ["ai-system.classification-approved.v1"] * 3
    batches = {_signature(ledger, entry["index"]) for entry in said["entries"]}
    assert len(batches) == 1


def _signature(ledger: Rehearsal, index: int) -> Any:  # noqa: ANN401 - as the entry has it
    ledger.do("entry", "show", str(index), "-o", str(ledger.folder / str(index)))
    return (ledger.folder / str(index) / f"{index}.sig").read_bytes()


def test_claims_that_are_accepted_and_those_that_are_not_are_named(ledger: Rehearsal) -> None:
    ledger.classify("SYS-4", "--ground", "X-2-3-excl")
    done = ledger.run(*APPROVE, "SYS-4", "--dry-run", by=CIO)
    assert "Not accepted by this approval" in done.output
    proposal = ledger.do(*APPROVE, "SYS-4", "--dry-run", by=CIO).document["proposals"][0]
    assert (proposal["accepts"], proposal["not_accepted"]) == ([], ["SYS-4:claim-1"])


def test_a_contested_reading_that_decides_is_named_to_the_approver_and_to_who_looks_up_the_system(
    ledger: Rehearsal,
) -> None:
    ledger.classify("SYS-4", "--decisive", "f=f2")
    done = ledger.run(*APPROVE, "SYS-4", "SYS-3", by=CIO)
    assert "SYS-4 1 - Decided by a contested reading: f2" in done.output
    assert done.output.count("contested") == 1
    for lang, said in (("en", "Decided by a contested reading: f2"), ("nl", "Beslist door een omstreden lezing: f2")):
        assert said in ledger.run("system", "show", "SYS-4", "--lang", lang).output
        assert said not in ledger.run("system", "show", "SYS-3", "--lang", lang).output
    assert ledger.ask("system", "show", "SYS-4")["system"]["deployments"][0]["examination"]["contested"] == ["f2"]
    ledger.classify("SYS-3", "--decisive", "f=f2")
    said = ledger.do(*APPROVE, "SYS-3", "--dry-run", by=CIO).document["proposals"][0]
    assert said["contested"] == ["f2"]


def test_a_system_is_shown_with_how_and_why_it_was_examined(ledger: Rehearsal) -> None:
    ledger.approve("SYS-1")
    shown = ledger.run("system", "show", "SYS-1", "--lang", "nl").output
    told = {" ".join(line.split()) for line in shown.splitlines()}
    assert "onderzocht samengevat, alleen wat beslist" in told
    assert "versie van de wet 2026-1744" in told
    index = ledger.ask("system", "show", "SYS-1")["system"]["deployments"][0]["outcome"]["index"]
    assert f"omdat fictional reason [boeking {index}]" in told
    assert "omdat" not in ledger.run("system", "show", "SYS-3", "--lang", "nl").output


def test_references_come_from_standard_input(ledger: Rehearsal) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "grootboek", *APPROVE, "--from-file", "-", "--json"],
        env=ledger.surroundings(GROOTBOEK_OFFICIAL=CIO),
        input=b"SYS-1\nSYS-3\n",
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b'"ai-system.classification-approved.v1"') == 2


def test_a_dry_run_lists_and_approves_nothing(ledger: Rehearsal) -> None:
    done = ledger.run(*APPROVE, "--from-file", _listed(ledger, ALL), "--dry-run", by=CIO)
    assert (done.status, "SYS-2\t2\t" in done.output) == (0, True)
    assert "this was a dry run" in done.output
    assert {row["standing"] for row in ledger.ask("inventory")["systems"]} == {"proposed", "not_examined"}


def test_every_line_that_cannot_be_is_named_with_its_reason(ledger: Rehearsal) -> None:
    written = "SYS-1\nNOBODY\nSYS-4\nSYS-2\nSYS-3 9\nSYS-1\nSYS-1 1 2\nno/code!\n"
    done = ledger.run(*APPROVE, "--from-file", _listed(ledger, written), "--json", by=CIO)
    assert (done.status, done.output, done.error["code"]) == (1, "", "approvals-refused")
    assert [(part["row"], part["ref"], part["code"]) for part in done.error["details"]["parts"]] == [
        (2, "NOBODY", "system-unknown"),
        (3, "SYS-4", "nothing-proposed"),
        (4, "SYS-2", "deployment-needed"),
        (5, "SYS-3", "deployment-unknown"),
        (6, "SYS-1", "value-twice"),
        (7, "SYS-1", "approval-line"),
        (8, "no/code!", "value-malformed"),
    ]
    dutch = ledger.run(*APPROVE, "SYS-1", "SYS-4", "--lang", "nl", by=CIO)
    assert dutch.messages.splitlines()[1].startswith("  referentie SYS-4: ")
    assert {row["standing"] for row in ledger.ask("inventory")["systems"]} == {"proposed", "not_examined"}


def test_one_line_alone_says_why_itself(ledger: Rehearsal) -> None:
    done = ledger.run(*APPROVE, "SYS-4", "--json", by=CIO)
    assert (done.status, done.error["code"]) == (1, "nothing-proposed")


def test_what_the_approver_recorded_is_left_to_another(ledger: Rehearsal) -> None:
    ledger.do("official", "grant", CIO, "recorder", "--organisation", "min-x")
    said = ("--summary", "--because", "fictional reason", "--decisive-all")
    ledger.do("classification", "record", "SYS-4", *said, by=CIO)
    done = ledger.run(*APPROVE, "SYS-1", "SYS-3", "SYS-4", "--json", by=CIO)
    assert (done.status, done.error["code"]) == (4, "approvals-not-authorised")
    assert [part["ref"] for part in done.error["details"]["parts"]] == ["SYS-4"]
    assert ledger.run(*APPROVE, "SYS-1", "SYS-3", by=CIO).status == 0


def test_what_holds_for_all_of_them_is_said_once(ledger: Rehearsal) -> None:
    done = ledger.run(*APPROVE, "SYS-1", "SYS-3", "--json", by=ADMIN)
    assert (done.status, done.error["code"]) == (4, "no-mandate")
    late = ledger.run(*APPROVE, "SYS-1", "SYS-3", "--from", "2030-01-01", "--json", by=CIO)
    assert (late.status, late.error["code"]) == (1, "effective-in-future")


def test_a_command_id_approves_once(ledger: Rehearsal) -> None:
    first = ledger.do(*APPROVE, "SYS-1", "SYS-3", "--command-id", "bulk", by=CIO).document["entries"]
    assert len(first) == 2
    again = ledger.run(*APPROVE, "SYS-1", "SYS-3", "--command-id", "bulk", "--json", by=CIO)
    assert (again.status, again.error["details"]["parts"][0]["code"]) == (1, "nothing-proposed")


def _at_a_terminal(ledger: Rehearsal, answer: str, *words: str, lang: str = "en") -> tuple[int, str]:
    """How it ends, and what a person at a terminal sees."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "grootboek", *APPROVE, *words, "--lang", lang]
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=CIO, COLUMNS="200")
    os.write(ours, answer.encode() + b"\n")
    said = b""
    with on_terminal(command, theirs, stdin=theirs, stderr=theirs, env=around, cwd=ledger.folder) as process:
        while True:
            try:
                piece = os.read(ours, 10_000)
            except OSError:  # Linux says so when the other side is closed
                break
            if not piece:
                break
            said += piece
        status = process.wait()
    os.close(ours)
    return status, said.decode()


def test_a_person_at_a_terminal_sees_the_list_and_confirms(ledger: Rehearsal) -> None:
    status, said = _at_a_terminal(ledger, "yes", "SYS-1", "SYS-3")
    assert status == 0
    order = [said.index(words) for words in ("Fictional SYS-1", "Approve these 2?", "examination approved")]
    assert order == sorted(order)
    assert said.count("Fictional SYS-1") == 1


@pytest.mark.parametrize("answer", ["no", "", "why"])
def test_who_does_not_confirm_approves_nothing(ledger: Rehearsal, answer: str) -> None:
    status, said = _at_a_terminal(ledger, answer, "SYS-1", lang="nl")
    assert (status, "Er is niets goedgekeurd" in said) == (1, True)
    assert ledger.ask("inventory")["systems"][0]["standing"] == "proposed"


def test_with_yes_nobody_is_asked(ledger: Rehearsal) -> None:
    status, said = _at_a_terminal(ledger, "no", "SYS-1", "--yes")
    assert (status, "Approve these" in said) == (0, False)
    assert "Fictional SYS-1" in said


def test_a_dry_run_asks_nobody(ledger: Rehearsal) -> None:
    status, said = _at_a_terminal(ledger, "no", "SYS-1", "--dry-run")
    assert (status, "Approve these" in said) == (0, False)
