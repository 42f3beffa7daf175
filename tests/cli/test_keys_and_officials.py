"""Keys on this machine: who acts, with which key, and how a key gets into the ledger."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Stream
from grootboek.cli.key_request import KeyRequest, parse_request
from grootboek.cli.keys import KeyStore, new_key
from grootboek.cli.signing_keys import signing_key
from grootboek.domain.values import Handle, LedgerId
from grootboek.errors import GrootboekError, Invalid, Unreachable
from tests.cli.rehearsal import ADMIN, CIO, DESK, Rehearsal, founded, rehearsal
from tests.cli.running import performed

if TYPE_CHECKING:
    from pathlib import Path

ADOPT = ("official", "grant", ADMIN, "auditor", "--organisation", "example")
ENROL = ("official", "enrol", DESK, "--function", "desk", "--organisation", "example")


def _store(ledger: Rehearsal) -> KeyStore:
    return KeyStore(ledger.folder / "config" / "grootboek" / str(ledger.ask("inventory")["ledger"]))


def _made_by(ledger: Rehearsal, handle: str) -> str:
    officials = ledger.ask("official", "list")["officials"]
    return str(next(each for each in officials if each["handle"] == handle)["keys"][0]["made_by"])


def test_a_key_is_readable_for_its_user_only(tmp_path: Path) -> None:
    path = KeyStore(tmp_path / "keys").keep(Handle(ADMIN), new_key())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("handle", ["cio@ministry", "a/b", "a/../../escape", "urn:x:y", "A.b_c+d-e"])
def test_each_handle_has_a_file_of_its_own_in_the_folder(handle: str, tmp_path: Path) -> None:
    store, key = KeyStore(tmp_path / "keys"), new_key()
    path = store.keep(Handle(handle), key)
    assert path.parent == tmp_path / "keys"
    assert store.handles() == (handle,)
    assert signing_key(path, {}).public_key == key.public_key


def test_the_only_official_with_a_key_here_acts(tmp_path: Path) -> None:
    ledger = founded(tmp_path)
    assert ledger.do(*ADOPT, by="").recorded


def test_the_only_official_with_a_key_here_enrols_another_whose_key_is_made_here(tmp_path: Path) -> None:
    ledger = founded(tmp_path)
    assert ledger.do(*ENROL, by="").recorded
    assert set(_store(ledger).handles()) == {ADMIN, DESK}
    with pytest.raises(GrootboekError) as refused:
        ledger.do(*ADOPT, by="")
    assert refused.value.code == "official-ambiguous"


def test_the_configuration_may_say_who_acts_and_in_which_ledger(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    place = tmp_path / "config" / "grootboek" / "config.toml"
    place.write_text(f'as = "{ADMIN}"\nledger = "{ledger.path}"\nlang = "nl"\n', encoding="utf-8")
    around = {name: value for name, value in ledger.surroundings().items() if name != "GROOTBOEK_LEDGER"}
    assert performed(tmp_path, *ADOPT, surroundings=around) is not None
    done = ledger.run("inventory", by="", GROOTBOEK_LEDGER="")
    assert (done.status, "Stand op" in done.output) == (0, True)


def test_as_in_front_and_after_and_in_the_environment(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert ledger.run("--as", ADMIN, *ADOPT, by=DESK).status == 0
    assert ledger.run(*ADOPT[:3], "overseer", *ADOPT[4:], "--as", ADMIN, by=DESK).status == 0
    assert ledger.run(*ADOPT[:3], "approver", *ADOPT[4:], by=DESK).status == 4


def test_another_key_than_the_officials_own_is_refused(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    desk = str(_store(ledger).path(Handle(DESK)))
    tries = [ledger.run(*words, "--json") for words in (("--key", desk, *ADOPT), (*ADOPT, "--key", desk))]
    tries.append(ledger.run(*ADOPT, "--json", GROOTBOEK_KEY=desk))
    assert [(done.status, done.error["code"]) for done in tries] == [(4, "key-not-own")] * 3


def test_a_key_that_was_asked_for_is_enrolled_as_its_holders(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    around = ledger.surroundings(XDG_CONFIG_HOME=str(tmp_path / "at-home"))
    made = performed(tmp_path, "official", "request", "new@example", surroundings=around)
    assert isinstance(made, Stream)
    (tmp_path / "request.json").write_bytes(b"".join(made.pieces))
    named = ("--function", "new", "--organisation", "min-x", "--request", str(tmp_path / "request.json"))
    ledger.do("official", "enrol", "new@example", *named)
    assert _made_by(ledger, "new@example") == "holder"
    ledger.do("official", "grant", "new@example", "recorder", "--organisation", "min-x")
    named = ("--name", "Fictional", "--function", "fictional", "--process", "fictional")
    words = ("system", "register", "SYS-1", "--organisation", "min-x", *named)
    assert performed(tmp_path, *words, surroundings={**around, "GROOTBOEK_OFFICIAL": "new@example"}) is not None
    assert ledger.do("verify").exit_status == 0


def test_a_public_key_file_is_enrolled_as_its_holders(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    (tmp_path / "key.pub").write_text(new_key().public_key.line + " new@laptop\n", encoding="ascii")
    named = ("--function", "new", "--organisation", "min-x", "--public-key", str(tmp_path / "key.pub"))
    ledger.do("official", "enrol", "new@example", *named)
    assert _made_by(ledger, "new@example") == "holder"


def test_a_key_made_while_enrolling_is_the_enrollers_and_verify_says_so(tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    assert _made_by(ledger, DESK) == "enroller"
    codes = [finding["code"] for finding in ledger.ask("verify")["findings"]]
    assert codes.count("key-made-by-enroller") == 2


@pytest.mark.parametrize("more", [("--organisation", "nowhere"), ("--organisation", "min-x", "--dry-run")])
def test_no_key_is_left_of_an_enrolment_that_did_not_happen(more: tuple[str, ...], tmp_path: Path) -> None:
    ledger = rehearsal(tmp_path)
    before = _store(ledger).handles()
    try:
        ledger.do("official", "enrol", "new@example", "--function", "new", *more)
    except GrootboekError as error:
        assert error.code == "organisation-unknown"  # noqa: PT017 - one of the two cases is refused
    assert _store(ledger).handles() == before


def test_no_key_is_left_of_a_ledger_that_could_not_be_made(tmp_path: Path) -> None:
    ledger = Rehearsal(tmp_path)
    ledger.path.write_text("in the way", encoding="utf-8")
    assert ledger.run("init", "--rehearsal").status == 1
    assert list((tmp_path / "config").rglob("*.key")) == []


def test_a_key_of_ones_own_may_found_a_ledger(tmp_path: Path) -> None:
    key = new_key()
    (tmp_path / "own.key").write_bytes(key.to_openssh())
    (tmp_path / "own.key").chmod(0o600)
    ledger = Rehearsal(tmp_path)
    done = ledger.run("init", "--rehearsal", "--official", ADMIN, "--key", str(tmp_path / "own.key"), "--json")
    assert done.document["public_key"] == key.public_key.line
    assert list((tmp_path / "config").rglob("*.key")) == []


@pytest.mark.parametrize("texts", [("--function", ""), ("--function", "x", "--name", "")], ids=["function", "name"])
def test_no_key_is_left_of_an_official_whose_text_is_none(tmp_path: Path, texts: tuple[str, ...]) -> None:
    ledger = rehearsal(tmp_path)
    before = set((tmp_path / "config").rglob("*.key"))
    assert ledger.run("official", "enrol", "new@example", *texts, "--organisation", "min-x").status == 1
    assert set((tmp_path / "config").rglob("*.key")) == before


@pytest.mark.parametrize("around", [{}, {"GROOTBOEK_OFFICIAL": "no handle"}], ids=["--as", "the environment"])
def test_a_handle_that_cannot_be_one_is_said_to_be_the_official_named(tmp_path: Path, around: dict[str, str]) -> None:
    ledger = rehearsal(tmp_path)
    named = () if around else ("--as", "no handle")
    done = ledger.run("official", "leave", CIO, "--because", "another post", *named, **around)
    assert done.status == 2
    assert done.messages.startswith("--as got `no handle`, which is not well formed.")


def _changed(made: dict[str, object], case: str) -> object:
    return {
        "no object": ["a", "list"],
        "a part missing": {name: value for name, value in made.items() if name != "sshsig"},
        "a part too many": {**made, "more": "x"},
        "a number": {**made, "handle": 7},
        "another format": {**made, "request": "grootboek/enrolment/9"},
        "a key that is none": {**made, "public_key": "ssh-ed25519 AAAA"},
        "a signature that is none": {**made, "sshsig": "not base64"},
        "too long": {**made, "handle": "a" * 20_000},
    }[case]


REQUESTS = (
    "no object",
    "a part missing",
    "a part too many",
    "a number",
    "another format",
    "a key that is none",
    "a signature that is none",
    "too long",
)


@pytest.mark.parametrize("case", REQUESTS)
def test_a_request_that_is_none_is_refused(case: str) -> None:
    key, handle, ledger = new_key(), Handle("new@example"), LedgerId("00000000-0000-4000-8000-000000000000")
    made = json.loads(KeyRequest(handle, ledger, key.public_key).signed(key))
    with pytest.raises(Invalid) as refused:
        parse_request(json.dumps(_changed(made, case)).encode(), handle=handle, ledger=ledger, file="request.json")
    assert refused.value.code == "request-malformed"


def test_a_request_is_what_it_was_made_from() -> None:
    key, handle, ledger = new_key(), Handle("new@example"), LedgerId("00000000-0000-4000-8000-000000000000")
    made = KeyRequest(handle, ledger, key.public_key)
    assert parse_request(made.signed(key), handle=handle, ledger=ledger, file="request.json") == made


def test_a_key_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("in the way", encoding="utf-8")
    with pytest.raises(Unreachable) as refused:
        KeyStore(tmp_path / "keys").keep(Handle(ADMIN), new_key())
    assert refused.value.code == "file-unwritable"


def test_a_key_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(Unreachable) as refused:
        signing_key(tmp_path / "no.key", {})
    assert refused.value.code == "file-unreadable"
