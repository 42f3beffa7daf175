"""An entry signed with a key that is later revoked from a moment before it says so wherever a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """The desk registers a system a day; from the second day on somebody else could have had its key."""
    made = rehearsal(tmp_path)
    for day in (2, 3, 4):
        made.clock = f"2026-09-0{day}T08:00:00Z"
        made.register(f"SYS-{day}")
    made.clock = "2026-09-05T08:00:00Z"
    officials = made.ask("official", "list")["officials"]
    key = next(each["keys"][0]["fingerprint"] for each in officials if each["handle"] == DESK)
    made.do("official", "revoke-key", DESK, key, "--because", "stolen", "--from", "2026-09-03", by=ADMIN)
    return made


def _entries(ledger: Rehearsal, *more: str) -> dict[str, dict[str, Any]]:
    found = ledger.ask("history", "--since", "2024-01-01", *more)["entries"]
    return {each["ref"]: each for each in found if each["kind"] == "ai-system"}


def test_the_history_and_the_entry_name_the_revocation(ledger: Rehearsal) -> None:
    revocation = ledger.ask("history", "--since", "2024-01-01")["entries"][-1]["index"]
    told = _entries(ledger)
    assert {ref: each["suspect_by"] for ref, each in told.items()} == {
        "SYS-2": None,
        "SYS-3": revocation,
        "SYS-4": revocation,
    }
    assert {each["suspect"] for each in ledger.ask("history", "--by", CIO)["entries"]} <= {False}
    index = told["SYS-3"]["index"]
    assert ledger.ask("entry", "show", str(index))["entry"]["suspect_by"] == revocation
    for language, words in (
        ("en", f"suspect: its key was revoked from before it, by entry {revocation}"),
        ("nl", "verdacht"),
    ):
        assert words in ledger.run("history", "SYS-3", "--lang", language).output
        assert "suspect" not in ledger.run("history", "SYS-2").output
    assert str(revocation) in ledger.run("entry", "show", str(index)).output.partition("suspect by entry")[2][:40]
    notices = ledger.ask("verify")["findings"]
    assert [each["index"] for each in notices if each["code"] == "key-suspect"] == [index, told["SYS-4"]["index"]]


@pytest.mark.parametrize(
    ("language", "words"), [("en", "suspect since 2026-09-03"), ("nl", "verdacht sinds 2026-09-03")]
)
def test_the_key_and_its_revocation_say_since_when_it_is_suspect(ledger: Rehearsal, language: str, words: str) -> None:
    listed = ledger.run("official", "list", "--lang", language).output
    assert listed.count(f"[{words}]") == 1
    told = ledger.run(
        "history", "--type", "official.key-revoked.v1", "--since", "2024-01-01", "--lang", language
    ).output
    assert told.count(words) == 1


def test_before_the_revocation_was_known_nothing_was_suspect(ledger: Rehearsal) -> None:
    assert {each["suspect"] for each in _entries(ledger, "--known-at", "2026-09-04").values()} == {False}


def test_the_public_is_told_that_it_is_suspect_and_not_by_which_entry(ledger: Rehearsal) -> None:
    told = _entries(ledger, "--audience", "public")
    assert [(each["suspect"], each["suspect_by"]) for each in told.values()] == [
        (False, None),
        (True, None),
        (True, None),
    ]
    assert "suspect" in ledger.run("history", "SYS-3", "--audience", "public").output


def test_what_another_handle_signs_with_the_same_key_is_suspect_too_before_the_revocation_and_after(
    tmp_path: Path,
) -> None:
    made = rehearsal(tmp_path)
    officials = made.ask("official", "list")["officials"]
    shared = next(each["keys"][0] for each in officials if each["handle"] == DESK)
    (tmp_path / "desk.pub").write_text(shared["public_key"], "ascii")
    named = ("--function", "other", "--organisation", "min-x", "--public-key", str(tmp_path / "desk.pub"))
    made.do("official", "enrol", "other@example", *named, by=ADMIN)
    made.do("official", "grant", "other@example", "recorder", "--organisation", "min-x", by=ADMIN)
    (kept,) = (path for path in (tmp_path / "config").rglob("*.key") if path.name.startswith(DESK))
    words = ("--organisation", "min-x", "--name", "x", "--function", "x", "--process", "x", "--key", str(kept))
    indexes = {}
    for day in (2, 4, 6):
        made.clock = f"2026-09-0{day}T08:00:00Z"
        if day == 6:
            revoked = ("official", "revoke-key", DESK, shared["fingerprint"], "--because", "stolen")
            made.do(*revoked, "--from", "2026-09-03", by=ADMIN)
        done = made.do("system", "register", f"SYS-{day}", *words, by="other@example").document
        indexes[f"SYS-{day}"] = done["entries"][0]["index"]
    revocation = indexes["SYS-6"] - 1
    expected = {"SYS-2": None, "SYS-4": revocation, "SYS-6": revocation}
    assert {ref: each["suspect_by"] for ref, each in _entries(made).items()} == expected
    notices = [each for each in made.ask("verify")["findings"] if each["code"] == "key-suspect"]
    assert [each["index"] for each in notices] == [indexes["SYS-4"], indexes["SYS-6"]]
    assert {each["details"]["handle"] for each in notices} == {"other@example"}
    assert _entries(made, "--known-at", f"entry:{revocation}")["SYS-4"]["suspect"]
