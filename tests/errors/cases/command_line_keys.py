"""Signing by OpenSSH and its agent, where that goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.cli.agent import agent_keys
from grootboek.cli.signing_keys import signing_key
from grootboek.cli.ssh_keygen import SshKeygenKey
from grootboek.evidence.agent_protocol import AgentKey, read_keys
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.ssh_wire import string
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path

KEY = Ed25519SigningKey(bytes(32))
FAILURE = bytes([5])


@reproduces(
    "agent-unreachable",
    en=(
        "The SSH agent at <folder>/gone does not answer: No such file or directory. Start it again, or leave "
        "SSH_AUTH_SOCK out and name a key file with --key."
    ),
    nl=(
        "De SSH-agent op <folder>/gone antwoordt niet: No such file or directory. Start hem opnieuw, of laat "
        "SSH_AUTH_SOCK weg en noem een sleutelbestand met --key."
    ),
)
def naming_an_agent_that_is_gone(folder: Path) -> None:
    agent_keys({"SSH_AUTH_SOCK": str(folder / "gone")})


@reproduces(
    "key-not-in-agent",
    en=(
        "The SSH agent does not hold the key SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo of "
        "<folder>/cio.pub. Add it with `ssh-add` (a smart card with `ssh-add -s`), or name the private key "
        "file with --key."
    ),
    nl=(
        "De SSH-agent heeft de sleutel SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo van "
        "<folder>/cio.pub niet. Voeg haar toe met `ssh-add` (een smartcard met `ssh-add -s`), of noem het "
        "bestand met de geheime sleutel met --key."
    ),
)
def naming_a_public_key_without_an_agent(folder: Path) -> None:
    (folder / "cio.pub").write_text(KEY.public_key.line, "ascii")
    signing_key(folder / "cio.pub", {})


@reproduces(
    "ssh-keygen-absent",
    en=(
        "<folder>/cio.key takes `ssh-keygen` to sign with, and that cannot be run. Install OpenSSH, or use "
        "an SSH agent."
    ),
    nl=(
        "Ondertekenen met <folder>/cio.key vraagt `ssh-keygen`, en dat start niet. Installeer OpenSSH, of "
        "gebruik een SSH-agent."
    ),
)
def signing_by_ssh_keygen_where_it_is_not_installed(folder: Path) -> None:
    SshKeygenKey(folder / "cio.key", KEY.public_key, {"PATH": str(folder)}).sign(b"{}", "file")


@reproduces(
    "ssh-keygen-refused",
    en=(
        "`ssh-keygen` did not sign with <folder>/cio.key (status 255); it says why above. Check the "
        "passphrase or the touch, and try again: nothing was recorded."
    ),
    nl=(
        "`ssh-keygen` heeft niet ondertekend met <folder>/cio.key (status 255); hierboven staat waarom. "
        "Controleer de wachtwoordzin of de aanraking, en probeer het opnieuw: er is niets vastgelegd."
    ),
)
def signing_by_an_ssh_keygen_that_refuses(folder: Path) -> None:
    (folder / "ssh-keygen").write_text("#!/bin/sh\nexit 255\n", "ascii")
    (folder / "ssh-keygen").chmod(0o755)
    SshKeygenKey(folder / "cio.key", KEY.public_key, {"PATH": str(folder)}).sign(b"{}", "file")


@reproduces(
    "agent-refused",
    en=(
        "The SSH agent refused to sign. It may be locked, or the key was not confirmed or touched in time: "
        "try again. Nothing was recorded."
    ),
    nl=(
        "De SSH-agent weigerde te ondertekenen. Misschien is hij vergrendeld, of is de sleutel niet op tijd "
        "bevestigd of aangeraakt: probeer het opnieuw. Er is niets vastgelegd."
    ),
)
def signing_by_an_agent_that_refuses() -> None:
    AgentKey(KEY.public_key, lambda _request: FAILURE).sign(b"{}", "file")


@reproduces(
    "agent-answer-malformed",
    en="What answers as SSH agent does not speak its protocol. Check which program SSH_AUTH_SOCK names.",
    nl="Wat als SSH-agent antwoordt, spreekt diens taal niet. Kijk welk programma SSH_AUTH_SOCK noemt.",
)
def asking_something_that_is_no_agent() -> None:
    read_keys(b"")


@reproduces(
    "signed-otherwise",
    en=(
        "What came back is not a signature by the key SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo "
        "over what was asked. Check the key file, the `.pub` file beside it, and the agent. Nothing was "
        "recorded."
    ),
    nl=(
        "Wat terugkwam, is geen handtekening van de sleutel "
        "SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo onder wat werd gevraagd. Kijk naar het "
        "sleutelbestand, het `.pub`-bestand ernaast en de agent. Er is niets vastgelegd."
    ),
)
def signing_by_an_agent_that_signs_something_else() -> None:
    answer = bytes([14]) + string(string(b"ssh-ed25519") + string(bytes(64)))
    AgentKey(KEY.public_key, lambda _request: answer).sign(b"{}", "file")
