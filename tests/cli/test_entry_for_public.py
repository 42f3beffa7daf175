"""``entry show --audience public``: of every type of entry, and of every text that it can have, what the public sees.

One ledger in which every command was used once; then one text of each field of each type of event is withheld.
"""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.presenting import text_of
from grootboek.cli.registry import COMMANDS
from grootboek.evidence.commitment import parse_disclosure
from grootboek.ledger.opening import open_reader
from tests.cli.every_command import USES, ready
from tests.cli.rehearsal import ADMIN, CIO, DESK

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import Language
    from tests.cli.rehearsal import Rehearsal

NEVER = ("SHA256:", "ssh-ed25519", "sshsig", ADMIN, CIO, DESK, "other@example", "new@example")
"""Keys, signatures and handles, of which the public sees none."""

GROUND = "woo-5.1-2-f"
APPROVER = {"function": "approver", "organisation": "min-x"}
BY_RULE = {"official", "inquiry", "snapshot"}
"""About these a name is never shown to the public: of an official, who signed a return, who received a snapshot."""
LANGUAGES: tuple[Language, ...] = ("nl", "en")
NAME = "Nobody Whatsoever (fictional)"


@dataclass(frozen=True)
class Withheld:
    """The ledger, what the public was told of each entry before, and the texts that were withheld since."""

    ledger: Rehearsal
    before: dict[int, dict[str, Any]]
    texts: dict[tuple[int, str], str]
    salts: tuple[str, ...]


@pytest.fixture(scope="module")
def withheld(tmp_path_factory: pytest.TempPathFactory) -> Withheld:
    """Every command was used, and one text of each field of each type was withheld."""
    ledger = ready(tmp_path_factory.mktemp("public"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ledger.folder)
        for use in USES:
            if COMMANDS[use.path].kind == "records":
                ledger.do(*use.words(ledger), by=use.by)
        for handle, role in ((DESK, "recorder"), (CIO, "approver")):
            ledger.do("official", "grant", handle, role, "--organisation", "example")
        ledger.do("official", "enrol", "new@example", "--function", "n", "--organisation", "min-x", "--name", NAME)
        before = {each["index"]: each for each in _exported(ledger)}
        texts, salts = _texts(ledger)
        for index, field in texts:
            proposed = ledger.do("entry", "redact", str(index), "--field", field, "--ground", GROUND, by=DESK).document
            ledger.do("entry", "redact", str(proposed["entries"][0]["index"]), "--approve", by=CIO)
    return Withheld(ledger, before, texts, salts)


def _exported(ledger: Rehearsal) -> list[dict[str, Any]]:
    done = ledger.run("export", "--audience", "public", "--json")
    assert done.status == 0, done.messages
    return list(done.document["entries"])


def _texts(ledger: Rehearsal) -> tuple[dict[tuple[int, str], str], tuple[str, ...]]:
    """The last text of each field of each type of event, and the salts of all."""
    last: dict[tuple[str, str], tuple[tuple[int, str], str]] = {}
    salts = []
    with closing(open_reader(ledger.path)) as reader:
        for stored in reader.entries():
            type_ = json.loads(stored.entry)["signed"]["act"]["type"]
            for field, text in stored.disclosures.items():
                disclosure = parse_disclosure(text)
                salts.append(disclosure.salt)
                if not field.startswith("content."):  # of a file of the law, on which outcomes rest: it stays
                    last[type_, field.partition(".")[0]] = ((stored.index, field), str(disclosure.value))
    return dict(last.values()), tuple(salts)


@pytest.fixture(scope="module")
def shown(withheld: Withheld) -> dict[tuple[int, str], str]:
    """What is printed of the last entry of each type, and of each whose text was withheld: JSON, English and Dutch."""
    last = {each.get("type", "withheld"): each["index"] for each in _exported(withheld.ledger)}
    indexes = {*last.values(), *(index for index, _ in withheld.texts)}
    printed: dict[tuple[int, str], str] = {}
    for index in indexes:
        for language in LANGUAGES:
            words = ("entry", "show", str(index), "--audience", "public")
            answer = withheld.ledger.do(*words, language=language)
            printed |= {(index, "json"): json.dumps(answer.document), (index, language): text_of(answer, drawn=False)}
    return printed


def test_an_entry_is_shown_as_it_is_exported_whatever_its_type(
    withheld: Withheld, shown: dict[tuple[int, str], str]
) -> None:
    exported = {each["index"]: each for each in _exported(withheld.ledger)}
    documents = {index: json.loads(printed) for (index, form), printed in shown.items() if form == "json"}
    assert len({exported[index].get("type") for index in documents}) > 40
    for index, document in documents.items():
        assert document["audience"] == "public"
        assert document["entry"] == {**exported[index], "altered": False}


def test_no_handle_key_signature_salt_or_name_is_shown(withheld: Withheld, shown: dict[tuple[int, str], str]) -> None:
    for (index, form), printed in shown.items():
        assert [one for one in (*NEVER, NAME, *withheld.salts) if one in printed] == [], (index, form)


def test_each_text_that_is_withheld_names_ground_entry_and_functions_in_its_place(
    withheld: Withheld, shown: dict[tuple[int, str], str]
) -> None:
    assert len(withheld.texts) > 35
    for (index, field), said in withheld.texts.items():
        before, entry = withheld.before[index], json.loads(shown[index, "json"])["entry"]
        if "withheld" in before:
            assert "texts" not in entry
            continue
        (about,) = [each for each in entry["withheld_texts"] if each["field"] == field]
        assert (about["mode"], about["ground"], about["approved_by"]) == ("withheld", GROUND, APPROVER)
        place = f"entry {about['approval']}; proposed by recorder (min-x), approved by approver (min-x)]"
        assert entry["texts"][field] == f"[withheld under Woo art. 5.1(2)(f), {place}"
        assert entry["texts"][field] in shown[index, "en"]
        plaats = f"[weggelaten op grond van Woo art. 5.1, lid 2, onder f, boeking {about['approval']}"
        assert plaats in shown[index, "nl"]
        assert (before["texts"][field] == said) is not (field in {"name", "signed_by"} and before["kind"] in BY_RULE)


def test_an_entry_above_unclassified_is_left_out_with_ground_and_function(
    withheld: Withheld, shown: dict[tuple[int, str], str]
) -> None:
    left_out = [index for index, _ in shown if "withheld" in withheld.before.get(index, {})]
    assert left_out
    by = {"function": "recorder", "organisation": "min-x"}
    for index in left_out:
        assert withheld.before[index]["withheld"] == {"ground": "state_secret", "by": by}
        assert "Left out: 1 (state secret, secret; recorded by recorder, min-x)." in shown[index, "en"]
        assert "Weggelaten: 1 (staatsgeheim geheim; vastgelegd door recorder, min-x)." in shown[index, "nl"]


def test_what_an_official_signed_is_not_written_for_the_public(withheld: Withheld, tmp_path: Path) -> None:
    words = ("entry", "show", "3", "-o", str(tmp_path / "signed"))
    assert withheld.ledger.run(*words, "--audience", "public").status == 2
    assert not (tmp_path / "signed").exists()
    assert withheld.ledger.run(*words).status == 0
