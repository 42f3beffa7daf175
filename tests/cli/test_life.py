"""Claims, shutdowns, changes and disputes in front of people: what is printed, and which command lines are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.conditions import parse_conditions
from grootboek.cli.presenting import text_of
from grootboek.errors import GrootboekError
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.cli.answers import Answer
    from grootboek.errors import Language

SHOWN = ("--condition", "safety_risk_documented=met:a case: in full", "--condition", "necessity_motivated=met")
RELIED_ON = ("--ground", "f-x2", "--motivation", "keeps operators awake")


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    made = rehearsal(tmp_path)
    made.register("SYS-1", "--since", "2025-01-01")
    return made


def printed(answer: Answer) -> str:
    return text_of(answer, drawn=False)


def shown(ledger: Rehearsal, language: Language = "en") -> str:
    return printed(ledger.do("system", "show", "SYS-1", language=language))


def fails(ledger: Rehearsal, *arguments: str, by: str = DESK) -> str:
    with pytest.raises(GrootboekError) as refused:
        ledger.do(*arguments, by=by)
    return refused.value.code


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["SYS-1:claim-1 on f-x2: incomplete; missing necessity_motivated", "Once nothing is missing"]),
        ("nl", ["SYS-1:claim-1 op f-x2: onvolledig; mist necessity_motivated", "zodra niets meer ontbreekt"]),
    ],
)
def test_a_claim_is_printed_with_its_reference_and_what_it_misses(
    language: Language, lines: list[str], ledger: Rehearsal
) -> None:
    answer = ledger.do("exemption", "claim", "SYS-1", *RELIED_ON, *SHOWN[:2], by=DESK, language=language)
    assert all(line in printed(answer) for line in lines)
    document: Any = answer.document
    assert (document["ref"], document["missing"]) == ("SYS-1:claim-1", ["necessity_motivated"])


def test_a_complete_claim_says_who_must_do_what(ledger: Rehearsal) -> None:
    text = printed(ledger.do("exemption", "claim", "SYS-1", *RELIED_ON, *SHOWN, by=DESK))
    assert "SYS-1:claim-1 on f-x2: complete" in text
    assert "another official accepts it: `grootboek exemption accept SYS-1:claim-1`" in text


CONDITIONS: dict[str, tuple[str, dict[str, str], dict[str, str]]] = {
    "with why": ("R8=met:the Act", {"R8": "met"}, {"R8": "the Act"}),
    "with a colon in why": ("R8=not_met:a: b", {"R8": "not_met"}, {"R8": "a: b"}),
    "with an equals sign in why": ("R8=unknown:a=b", {"R8": "unknown"}, {"R8": "a=b"}),
    "without why": ("R8=met", {"R8": "met"}, {}),
    "with spaces": (" R8 = met : the Act ", {"R8": "met"}, {"R8": "the Act"}),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_is_read(name: str) -> None:
    given, states, motivations = CONDITIONS[name]
    found = parse_conditions([given])
    assert dict(found.states) == states
    assert {str(code): text.value for code, text in found.motivations.items()} == motivations


@pytest.mark.parametrize("given", ["", "R8", "R8=", "=met", "R8=yes", "R8:met", "R8=met=no"])
def test_anything_else_is_no_condition(given: str) -> None:
    with pytest.raises(GrootboekError):
        parse_conditions([given])


def test_an_approval_names_the_claims_that_it_accepts_and_those_that_it_does_not(ledger: Rehearsal) -> None:
    ledger.classify("SYS-1", "--met", "f1,f2,f3", "--ground", "f-x2")
    text = printed(ledger.approve("SYS-1"))
    assert "Not accepted by this approval, since they are incomplete:" in text
    assert "SYS-1:claim-1 on f-x2: incomplete; missing safety_risk_documented, necessity_motivated" in text


def test_a_shutdown_is_shown_stage_by_stage_in_words(ledger: Rehearsal) -> None:
    for stage, by in (("decide", DESK), ("inform", DESK), ("switch-off", DESK), ("verify", CIO)):
        planned = ("--planned", "2026-10-01") if stage == "decide" else ()
        ledger.do("shutdown", stage, "SYS-1", "--because", "fictional", *planned, by=by)
    english, dutch = shown(ledger), shown(ledger, "nl")
    for words in (
        "shutdown decided\t2026-09-01\t8\t2026-10-01",
        "users informed\t",
        "switched off\t",
        "shutdown verified\t",
    ):
        assert words.partition("\t")[0] in english
    for words in ("tot uitzetten besloten", "gebruikers ingelicht", "uitgezet", "uitzetten gecontroleerd"):
        assert words in dutch
    ledger.do("system", "lifecycle", "SYS-1", "in_use", by=DESK)
    assert "In use again since 2026-09-01" in shown(ledger)


def test_claims_versions_and_disputes_are_shown_with_their_entries(ledger: Rehearsal) -> None:
    ledger.do("system", "describe", "SYS-1", "--system-version", "1", by=DESK)
    ledger.do("system", "new-version", "SYS-1", "--system-version", "2", by=DESK)
    ledger.do("exemption", "claim", "SYS-1", *RELIED_ON, "--last-day", "2026-12-31", by=DESK)
    ledger.do("official", "grant", ADMIN, "overseer", "--organisation", "example")
    last = ledger.ask("system", "show", "SYS-1")["system"]["entries"][-1]
    ledger.do("entry", "dispute", str(last), "--because", "which case?")
    text = shown(ledger)
    assert "replaces the earlier one" in text
    assert f"SYS-1:claim-1\tf-x2\tclaimed, incomplete\t{last}\t2026-12-31" in text
    assert f"\t{last}\t{ADMIN}\twhich case?\tnot answered" in text
    ledger.do("entry", "answer", str(last), "--text", "the case of 2025", by=DESK)
    assert f"the case of 2025 ({DESK}, entry " in shown(ledger)


def test_a_merge_and_a_split_are_said_on_both_sides(ledger: Rehearsal) -> None:
    for ref in ("SYS-2", "SYS-3", "SYS-4"):
        ledger.register(ref)
    ledger.do("system", "merge", "SYS-4", "--into", "SYS-1", by=DESK)
    ledger.do("system", "split", "SYS-1", "--into", "SYS-2", "--into", "SYS-3", by=DESK)
    text = shown(ledger)
    assert "SYS-4 was merged into this system on 2026-09-01." in text
    assert "Since 2026-09-01 SYS-2 is a part of this system." in text
    old = printed(ledger.do("system", "show", "SYS-4"))
    assert "From 2026-09-01 on this system goes on as SYS-1" in old
    assert "this is a part of what was SYS-1" in printed(ledger.do("system", "show", "SYS-3"))


def test_a_merge_that_was_a_mistake_is_no_longer_shown(ledger: Rehearsal) -> None:
    ledger.register("SYS-2")
    merged: Any = ledger.do("system", "merge", "SYS-2", "--into", "SYS-1", by=DESK).document
    ledger.do("entry", "correct", str(merged["entries"][0]["index"]), "--because", "not the same", by=DESK)
    assert ledger.ask("system", "show", "SYS-1")["system"]["links"] == []
    assert {row["ref"] for row in ledger.ask("inventory")["systems"]} == {"SYS-1", "SYS-2"}


REFUSED: dict[str, tuple[tuple[str, ...], str]] = {
    "a claim without a ground": (("exemption", "claim", "SYS-1", "--motivation", "x"), "option-missing"),
    "a rejection without a reason": (("exemption", "reject", "SYS-1:claim-1"), "option-missing"),
    "a claim that is not there": (("exemption", "accept", "SYS-1:claim-1"), "claim-unknown"),
    "a switch-off before a decision": (("shutdown", "switch-off", "SYS-1", "--because", "x"), "shutdown-undecided"),
    "a stage without a reason": (("shutdown", "decide", "SYS-1"), "option-missing"),
    "a merge into itself": (("system", "merge", "SYS-1", "--into", "SYS-1"), "merge-into-itself"),
    "a split into what is not registered": (("system", "split", "SYS-1", "--into", "SYS-2"), "system-unknown"),
    "a transfer to nobody": (("system", "transfer", "SYS-1", "--to", "nobody"), "organisation-unknown"),
    "an answer to no dispute": (("entry", "answer", "3", "--text", "x"), "nothing-disputed"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_command_that_cannot_be_is_refused_and_records_nothing(name: str, ledger: Rehearsal) -> None:
    arguments, code = REFUSED[name]
    size = ledger.ask("inventory")["size"]
    assert fails(ledger, *arguments) == code
    assert ledger.ask("inventory")["size"] == size
