"""Who acts, with which key, and requests to be enrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from grootboek.cli import main
from tests.cli.rehearsal import founded, rehearsal
from tests.cli.running import performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "key-already-here",
    en=(
        "A key for cio@x is already in <any>/cio@x.key, and a key is never written over. Use it, or move it away first."
    ),
    nl=(
        "Een sleutel voor cio@x staat al in <any>/cio@x.key, en een sleutel wordt nooit overschreven. Gebruik die, "
        "of zet hem eerst weg."
    ),
)
def asking_for_a_key_twice(folder: Path) -> None:
    ledger = founded(folder)
    for _ in range(2):
        performed(folder, "official", "request", "cio@x", surroundings=ledger.surroundings())


@reproduces(
    "key-not-here",
    en=(
        "There is no key for nobody@example on this machine: <any>/nobody@example.key does not exist, and the "
        "SSH agent holds none. Add it to the agent with `ssh-add` (a smart card with `ssh-add -s`), unlock the "
        "agent with `ssh-add -X`, name the key with --key, or act as another official with --as."
    ),
    nl=(
        "Er is geen sleutel voor nobody@example op deze machine: <any>/nobody@example.key bestaat niet, en de "
        "SSH-agent heeft er geen. Voeg haar toe met `ssh-add` (een smartcard met `ssh-add -s`), ontgrendel de "
        "agent met `ssh-add -X`, noem de sleutel met --key, of handel als een andere functionaris met --as."
    ),
)
def acting_as_an_official_without_a_key_here(folder: Path) -> None:
    founded(folder).do("rulebook", "adopt", "taxonomy", "2026-1744", by="nobody@example")


@reproduces(
    "official-ambiguous",
    en="Several officials have a key here: admin@example, cio@example, desk@example. Say who acts with --as HANDLE.",
    nl=(
        "Meer functionarissen hebben hier een sleutel: admin@example, cio@example, desk@example. Zeg wie handelt "
        "met --as HANDLE."
    ),
)
def leaving_out_who_acts_where_several_can(folder: Path) -> None:
    rehearsal(folder).do("rulebook", "adopt", "taxonomy", "2026-1744", by="")


@reproduces(
    "official-not-named",
    en="Nobody is named who acts, and there is no key in <any>. Name the official with --as and the key with --key.",
    nl=(
        "Er is niemand genoemd die handelt, en er is geen sleutel in <any>. Noem de functionaris met --as en de "
        "sleutel met --key."
    ),
)
def leaving_out_who_acts_where_nobody_can(folder: Path) -> None:
    ledger = founded(folder)
    around = ledger.surroundings() | {"XDG_CONFIG_HOME": str(folder / "elsewhere")}
    performed(folder, "rulebook", "adopt", "taxonomy", "2026-1744", surroundings=around)


def _request(folder: Path, change: tuple[bytes, bytes]) -> None:
    ledger = founded(folder)
    arguments = ("official", "request", "cio@x", "-o", str(folder / "request.json"))
    assert main.run(arguments, ledger.surroundings()) == 0
    written = (folder / "request.json").read_bytes()
    (folder / "request.json").write_bytes(written.replace(*change))
    named = ("--function", "CIO", "--organisation", "example", "--request", str(folder / "request.json"))
    ledger.do("official", "enrol", "cio@x", *named)


@reproduces(
    "request-for-another",
    en=(
        "The request in <folder>/request.json is of cio@y (<any>), not of cio@x in this ledger. Enrol the official "
        "who made it, in the ledger it was made for."
    ),
    nl=(
        "Het verzoek in <folder>/request.json is van cio@y (<any>), niet van cio@x in dit grootboek. Schrijf de "
        "functionaris in die het maakte, in het grootboek waarvoor het is gemaakt."
    ),
)
def enrolling_another_than_who_asked(folder: Path) -> None:
    _request(folder, (b"cio@x", b"cio@y"))


@reproduces(
    "request-malformed",
    en=(
        "The file <folder>/request.json is not a request made by `grootboek official request`. Ask the official to "
        "make one."
    ),
    nl=(
        "Het bestand <folder>/request.json is geen verzoek van `grootboek official request`. Vraag de functionaris "
        "er een te maken."
    ),
)
def enrolling_by_a_file_that_is_no_request(folder: Path) -> None:
    _request(folder, (b"{", b"["))


@reproduces(
    "request-unproven",
    en=(
        "The request in <folder>/request.json is not signed by the key that it names, or was altered. Ask the "
        "official for a new one."
    ),
    nl=(
        "Het verzoek in <folder>/request.json is niet ondertekend met de sleutel die het noemt, of is gewijzigd. "
        "Vraag de functionaris om een nieuw."
    ),
)
def enrolling_a_key_that_the_asker_does_not_hold(folder: Path) -> None:
    (folder / "other").mkdir()
    other = founded(folder / "other")
    _request_with_key(folder, other.ask("official", "list")["officials"][0]["keys"][0]["public_key"])


def _request_with_key(folder: Path, key: str) -> None:
    ledger = founded(folder)
    assert main.run(("official", "request", "cio@x", "-o", str(folder / "request.json")), ledger.surroundings()) == 0
    request = orjson.loads((folder / "request.json").read_bytes())
    (folder / "request.json").write_bytes(orjson.dumps({**request, "public_key": key}))
    named = ("--function", "CIO", "--organisation", "example", "--request", str(folder / "request.json"))
    ledger.do("official", "enrol", "cio@x", *named)
