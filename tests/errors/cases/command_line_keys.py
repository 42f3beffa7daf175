"""Signing by OpenSSH and its agent, where that goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.cli.agent import agent_keys
from grootboek.cli.signing_keys import public_key_of, signing_key
from grootboek.cli.ssh_keygen import SshKeygenKey
from grootboek.evidence.agent_protocol import AgentKey, read_keys
from grootboek.evidence.hardware_signatures import Touch
from grootboek.evidence.key_types import RSA, SK_ED25519
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.ssh_wire import string
from tests.errors.reproduction import reproduces
from tests.evidence.made_keys import MadeKey
from tests.fake_agent import FakeAgent, answering_agent

if TYPE_CHECKING:
    from pathlib import Path

KEY = Ed25519SigningKey(bytes(32))
OTHER = Ed25519SigningKey(bytes([1]) * 32)
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
    "key-file-not-key",
    en=(
        "<folder>/note.txt holds no key. With --key name a private key file of OpenSSH, which begins with `-----BEGIN "
        "OPENSSH PRIVATE KEY-----`, or the `.pub` file of a key that the SSH agent holds. Without --key you sign with "
        "the key that is kept here for you."
    ),
    nl=(
        "In <folder>/note.txt staat geen sleutel. Noem met --key een bestand met een geheime sleutel van OpenSSH, dat "
        "begint met `-----BEGIN OPENSSH PRIVATE KEY-----`, of het `.pub`-bestand van een sleutel in de SSH-agent. "
        "Zonder --key tekent u met de sleutel die hier voor u wordt bewaard."
    ),
)
def signing_with_a_note_in_place_of_a_key(folder: Path) -> None:
    (folder / "note.txt").write_text("Dear reader, this is a note.\nIt has two lines.\n")
    signing_key(folder / "note.txt", {})


@reproduces(
    "key-file-without-public",
    en=(
        "<folder>/rsa.pem holds a private key in another form than that of OpenSSH. Write its public key beside it: "
        "`ssh-keygen -y -f <folder>/rsa.pem > <folder>/rsa.pem.pub`; then it signs through `ssh-keygen`. Or make "
        "another key with `ssh-keygen -t ed25519`."
    ),
    nl=(
        "In <folder>/rsa.pem staat een geheime sleutel in een andere vorm dan die van OpenSSH. Schrijf de publieke "
        "sleutel ernaast: `ssh-keygen -y -f <folder>/rsa.pem > <folder>/rsa.pem.pub`; dan tekent hij via "
        "`ssh-keygen`. Of maak een andere sleutel met `ssh-keygen -t ed25519`."
    ),
)
def signing_with_a_key_in_the_form_of_openssl_without_its_public_half(folder: Path) -> None:
    (folder / "rsa.pem").write_text("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
    (folder / "rsa.pem").chmod(0o600)
    signing_key(folder / "rsa.pem", {})


@reproduces(
    "key-file-open",
    en=(
        "Others on this machine may read the private key in <folder>/mine (mode 0640), so its signature proves "
        "nothing. Make it yours alone with `chmod 600 <folder>/mine`. Could somebody have read it, then replace it: "
        "`grootboek official rotate-key`. Nothing was signed."
    ),
    nl=(
        "Anderen op deze machine mogen de geheime sleutel in <folder>/mine lezen (rechten 0640), dus bewijst zijn "
        "handtekening niets. Maak hem van u alleen met `chmod 600 <folder>/mine`. Kan iemand hem hebben gelezen, "
        "vervang hem dan: `grootboek official rotate-key`. Er is niets ondertekend."
    ),
)
def signing_with_a_key_that_others_may_read(folder: Path) -> None:
    (folder / "mine").write_bytes(KEY.to_openssh())
    (folder / "mine").chmod(0o640)
    signing_key(folder / "mine", {})


@reproduces(
    "public-key-private",
    en=(
        "<folder>/mine holds a private key where a public one is expected. Name the `.pub` file beside it, and give "
        "the private key to nobody."
    ),
    nl=(
        "In <folder>/mine staat een geheime sleutel, en verwacht wordt een publieke. Noem het `.pub`-bestand ernaast, "
        "en geef de geheime sleutel aan niemand."
    ),
)
def naming_a_private_key_as_a_public_one(folder: Path) -> None:
    public_key_of(KEY.to_openssh(), folder / "mine")


@reproduces(
    "agent-not-named",
    en=(
        "<folder>/cio.pub is a public key, so an SSH agent has to sign, and SSH_AUTH_SOCK names none. Start one with "
        '`eval "$(ssh-agent)"` and add the key with `ssh-add` (a smart card with `ssh-add -s`), or name the private '
        "key file with --key."
    ),
    nl=(
        "<folder>/cio.pub is een publieke sleutel, dus moet een SSH-agent ondertekenen, en SSH_AUTH_SOCK noemt er "
        'geen. Start er een met `eval "$(ssh-agent)"` en voeg de sleutel toe met `ssh-add` (een smartcard met `ssh-add '
        "-s`), of noem het bestand met de geheime sleutel met --key."
    ),
)
def naming_a_public_key_without_an_agent(folder: Path) -> None:
    (folder / "cio.pub").write_text(KEY.public_key.line, "ascii")
    signing_key(folder / "cio.pub", {})


@reproduces(
    "agent-empty",
    en=(
        "The SSH agent holds no key, so not SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo of <folder>/cio.pub "
        "either. It may be locked: unlock it with `ssh-add -X`. Or the smart card was taken out, or its PIN was "
        "wrong: put it in and add it again with `ssh-add -s`. Add a key file with `ssh-add`. Nothing was signed."
    ),
    nl=(
        "De SSH-agent heeft geen sleutel, dus ook SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo van "
        "<folder>/cio.pub niet. Misschien is hij vergrendeld: ontgrendel hem met `ssh-add -X`. Of de smartcard is "
        "eruit, of de pincode was fout: steek haar erin en voeg haar opnieuw toe met `ssh-add -s`. Een "
        "sleutelbestand voegt u toe met `ssh-add`. Er is niets ondertekend."
    ),
)
def naming_a_public_key_with_an_agent_that_holds_none(folder: Path) -> None:
    (folder / "cio.pub").write_text(KEY.public_key.line, "ascii")
    with answering_agent() as path:
        signing_key(folder / "cio.pub", {"SSH_AUTH_SOCK": path})


@reproduces(
    "key-not-in-agent",
    en=(
        "The SSH agent does not hold the key SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo of "
        "<folder>/cio.pub; it holds SHA256:fe85JkIjo8VPe+XqXJGH5Mau1EMFdK1OdKvJUFicyA8. Add the key with `ssh-add` "
        "(a smart card with `ssh-add -s`), or name another with --key. `ssh-add -L` shows which the agent holds."
    ),
    nl=(
        "De SSH-agent heeft de sleutel SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo van "
        "<folder>/cio.pub niet; wel SHA256:fe85JkIjo8VPe+XqXJGH5Mau1EMFdK1OdKvJUFicyA8. Voeg de sleutel toe met "
        "`ssh-add` (een smartcard met `ssh-add -s`), of noem een andere met --key. `ssh-add -L` toont welke de agent "
        "heeft."
    ),
)
def naming_a_public_key_with_an_agent_that_holds_another(folder: Path) -> None:
    (folder / "cio.pub").write_text(KEY.public_key.line, "ascii")
    with answering_agent(OTHER.public_key) as path:
        signing_key(folder / "cio.pub", {"SSH_AUTH_SOCK": path})


@reproduces(
    "public-keys-several",
    en=(
        "<folder>/card.pub holds 2 lines where one public key is expected. A smart card has several keys: keep the "
        "line of the one that you sign with, and leave out the others."
    ),
    nl=(
        "<folder>/card.pub heeft 2 regels, en verwacht wordt één publieke sleutel. Op een smartcard staan er meer: "
        "bewaar de regel van de sleutel waarmee u tekent, en laat de andere weg."
    ),
)
def naming_a_file_with_all_the_keys_of_a_card(folder: Path) -> None:
    lines = f"{KEY.public_key.line} signing\n{OTHER.public_key.line} logging in\n"
    (folder / "card.pub").write_text(lines, "ascii")
    signing_key(folder / "card.pub", {})


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
        "The SSH agent refused to sign. It may be locked, the key was not confirmed or touched in time, a PIN was "
        "wrong: try again. Or the smart card was taken out: put it in, and add it again with `ssh-add -e` and "
        "`ssh-add -s`. A key of a card that wants its PIN at each signature never signs through an agent: add "
        "the card again, and use another of its keys. Nothing was recorded."
    ),
    nl=(
        "De SSH-agent weigerde te ondertekenen. Misschien is hij vergrendeld, is de sleutel niet op tijd bevestigd "
        "of aangeraakt, of was een pincode fout: probeer het opnieuw. Of de smartcard is eruit: steek haar erin, "
        "en voeg haar opnieuw toe met `ssh-add -e` en `ssh-add -s`. Een sleutel van een kaart die bij elke "
        "handtekening haar pincode wil, tekent nooit via een agent: voeg de kaart opnieuw toe, en gebruik een andere "
        "sleutel ervan. Er is niets vastgelegd."
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


@reproduces(
    "signed-without-touch",
    en=(
        "The security key SHA256:<any> signed without a touch, so nothing shows that somebody was there; that does not "
        "count. Make a key without `-O no-touch-required`, and have it added with its request. Nothing was recorded."
    ),
    nl=(
        "De beveiligingssleutel SHA256:<any> tekende zonder aanraking, dus blijkt niet dat er iemand bij was; dat telt "
        "niet. Maak een sleutel zonder `-O no-touch-required`, en laat die met haar verzoek toevoegen. Er is niets "
        "vastgelegd."
    ),
)
def signing_with_a_security_key_that_nobody_touches() -> None:
    made = MadeKey(SK_ED25519, touch=Touch(flags=0, counter=7))
    AgentKey(made.public_key, FakeAgent(made).ask).sign(b"{}", "file")


@reproduces(
    "agent-weak-hash",
    en=(
        "The SSH agent signed with the RSA key SHA256:<any> by SHA-1, although SHA-512 was asked; that does not count. "
        "Use the agent of OpenSSH 7.2 or newer, or a key of another type. Nothing was recorded."
    ),
    nl=(
        "De SSH-agent ondertekende met de RSA-sleutel SHA256:<any> met SHA-1, hoewel om SHA-512 was gevraagd; dat telt "
        "niet. Gebruik de agent van OpenSSH 7.2 of nieuwer, of een sleutel van een ander type. Er is niets vastgelegd."
    ),
)
def signing_by_an_agent_that_is_older_than_what_it_is_asked() -> None:
    answer = bytes([14]) + string(string(b"ssh-rsa") + string(bytes(256)))
    AgentKey(MadeKey(RSA).public_key, lambda _request: answer).sign(b"{}", "file")
