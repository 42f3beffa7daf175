"""What ``verify`` shows: all findings with what to do, against several checkpoints, since one of them."""

from __future__ import annotations

import base64
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.finding_list import SHOWN, FindingList, list_answer
from grootboek.errors.remedies import REMEDIES, remedy
from grootboek.errors.texts import TEXTS
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.findings import Finding
from grootboek.evidence.note_signing import cosign, log_key, witness_key
from grootboek.evidence.signed_checkpoint import sign_checkpoint
from tests.cli.rehearsal import founded
from tests.evidence.samples import KEY, OTHER_KEY
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    return founded(tmp_path)


def kept(ledger: Rehearsal, name: str) -> Path:
    path = ledger.path.parent / name
    path.write_text(str(ledger.ask("checkpoint", "show", "--json")["checkpoint"]), encoding="utf-8")
    return path


def verified(ledger: Rehearsal, *more: str) -> tuple[int, dict[str, Any]]:
    result = ledger.run("verify", "--json", *more)
    return result.status, json.loads(result.output)


def codes(document: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in document["findings"]]


def test_several_checkpoints_are_all_compared(ledger: Rehearsal) -> None:
    first, second = kept(ledger, "first.txt"), kept(ledger, "second.txt")
    second.write_text(second.read_text().replace("\n", "\n9", 1))
    status, document = verified(ledger, "--checkpoint", str(first), "--checkpoint", str(second))
    assert (status, codes(document)) == (3, ["ledger-shorter-than-checkpoint"])


def test_a_checkpoint_that_is_none_does_not_keep_the_rest_from_being_checked(ledger: Rehearsal) -> None:
    broken = ledger.path.parent / "broken.txt"
    broken.write_bytes(b"\xff")
    with closing(sqlite3.connect(ledger.path)) as connection:
        tamper_with(connection, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 2')
        connection.commit()
    status, document = verified(ledger, "--checkpoint", str(broken))
    assert status == 3
    assert {"checkpoint-malformed", "leaf-differs"} <= set(codes(document))


def test_since_a_checkpoint_only_what_is_newer_is_checked_and_that_is_said(ledger: Rehearsal) -> None:
    status, document = verified(ledger, "--since", str(kept(ledger, "then.txt")))
    assert (status, document["since"], codes(document)) == (0, True, ["only-checked-since"])
    assert "not checked again" in document["findings"][0]["message"]


def test_the_signature_of_the_checkpoint_since_when_is_checked_as_any(ledger: Rehearsal) -> None:
    ledger.do("checkpoint", "sign", "-o", str(ledger.folder / "signed"))
    note = (ledger.folder / "signed").read_bytes()
    head, line = note.split("\n\n— ".encode())
    name, signature = line.split()
    data = base64.b64decode(signature)
    for start, expected in ((data[:4], ["outside-checkpoint-fails"]), (b"\0\0\0\0", ["outside-checkpoint-unsigned"])):
        other = base64.b64encode(start + data[:3:-1])
        (ledger.folder / "other").write_bytes(head + "\n\n— ".encode() + name + b" " + other + b"\n")
        found = codes(verified(ledger, "--since", str(ledger.folder / "other"))[1])
        assert [code for code in found if code.startswith("outside")] == expected
    assert "only-checked-since" in codes(verified(ledger, "--since", str(ledger.folder / "signed"))[1])


def test_since_a_checkpoint_of_another_ledger_nothing_can_be_checked(ledger: Rehearsal) -> None:
    other = kept(ledger, "other.txt")
    other.write_text("elsewhere" + other.read_text())
    status, document = verified(ledger, "--since", str(other))
    assert (status, codes(document)) == (3, ["checkpoint-of-another"])


def test_each_finding_says_what_to_do_in_the_readers_language(ledger: Rehearsal) -> None:
    for language, word in (("en", "elsewhere"), ("nl", "elders")):
        _, document = verified(ledger, "--lang", language)
        assert [word in finding["remedy"] for finding in document["findings"]] == [True]
    assert "What to do now:\n- Get a checkpoint" in ledger.run("verify").output


def test_a_checkpoint_has_to_be_signed_by_the_keys_given_and_enough_witnesses(ledger: Rehearsal) -> None:
    shown = ledger.ask("checkpoint", "show", "--json")
    checkpoint = Checkpoint(shown["origin"], shown["size"], base64.b64decode(shown["root"]))
    witness = witness_key("witness.example/w1", OTHER_KEY)
    note = sign_checkpoint(checkpoint, KEY)
    cosigned = note.signed_also([cosign(note.text, witness.name, OTHER_KEY, 1_800_000_000)])
    alone, both = ledger.path.parent / "alone", ledger.path.parent / "both"
    alone.write_bytes(note.to_bytes())
    both.write_bytes(cosigned.to_bytes())
    keys = ("--log-key", log_key(shown["origin"], KEY).text)
    seen = ("--witness", witness.text, "--quorum", "1")
    assert verified(ledger, "--checkpoint", str(both), *keys, *seen)[0] == 0
    assert codes(verified(ledger, "--checkpoint", str(alone), *keys, *seen)[1]) == ["witness-quorum-lacking"]
    others = ("--log-key", log_key("another", KEY).text)
    assert codes(verified(ledger, "--checkpoint", str(both), *others)[1]) == ["note-not-signed"]
    assert codes(verified(ledger, "--since", str(both), *keys, *seen)[1]) == ["only-checked-since"]
    refused = ledger.run("verify", "--checkpoint", str(both), "--quorum", "1")
    assert (refused.status, "Name them with --witness" in refused.messages) == (2, True)


def test_people_see_a_bounded_list_and_programs_see_all() -> None:
    many = [Finding.unsound("leaf-differs", index) for index in range(SHOWN + 50)]
    shown, whole = FindingList(all=False), FindingList()
    shown.take(many)
    whole.take(many)
    answer = list_answer(shown, {}, "en")
    assert len(answer.document["findings"]) == SHOWN
    assert "And 50 more findings." in "\n".join(getattr(part, "text", "") for part in answer.parts)
    assert len(list_answer(whole, {}, "en").document["findings"]) == answer.document["counts"]["unsound"] == SHOWN + 50


def test_every_code_has_a_remedy_in_both_languages_and_every_remedy_is_used() -> None:
    for number, language in enumerate(("en", "nl")):
        used = {remedy(code, language) for code in TEXTS}  # type: ignore[arg-type]  # one of two languages
        assert used == {texts[number] for texts in REMEDIES.values()}
