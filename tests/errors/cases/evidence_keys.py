"""Reproductions of the evidence room's errors about keys."""

from __future__ import annotations

from base64 import b64decode, b64encode

from grootboek.evidence import keys
from grootboek.evidence.ssh_wire import string
from tests.errors.reproduction import reproduces

KEY = keys.Ed25519SigningKey(bytes(32))
TAKEN = "ssh-ed25519, ecdsa-sha2-nistp256/384/521, ssh-rsa, sk-ssh-ed25519, sk-ecdsa-sha2-nistp256"
SMALL_RSA = string(b"ssh-rsa") + string(b"\x01\x00\x01") + string(b"\x00" + b"\xff" * 128)


def _key_file(before: bytes, after: bytes) -> bytes:
    """A private key file with a part of what is in its base64 replaced."""
    first, *lines, last = KEY.to_openssh().split(b"\n")[:-1]
    blob = b64decode(b"".join(lines))
    return b"\n".join((first, b64encode(blob.replace(before, after)), last))


@reproduces(
    "public-key-malformed",
    en=(
        "This is not a public key as OpenSSH writes it: expected is one line, `ssh-ed25519 AAAA…`. Give the "
        "file that ends in `.pub`."
    ),
    nl=(
        "Dit is geen publieke sleutel zoals OpenSSH die schrijft: verwacht wordt één regel, `ssh-ed25519 "
        "AAAA…`. Geef het bestand dat eindigt op `.pub`."
    ),
)
def giving_a_public_key_file_that_breaks_off() -> None:
    keys.parse_public_key("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5")


@reproduces(
    "key-algorithm-later",
    en=(
        f"A key of type ssh-mldsa44-ed25519@openssh.com cannot be used yet: this version takes {TAKEN}. Make "
        f"a key with "
        "`ssh-keygen -t ed25519`."
    ),
    nl=(
        "Een sleutel van het type ssh-mldsa44-ed25519@openssh.com kan nog niet worden gebruikt: deze versie neemt "
        f"{TAKEN}. Maak een sleutel met `ssh-keygen -t ed25519`."
    ),
)
def giving_a_key_of_a_type_that_comes_later() -> None:
    keys.parse_public_key("ssh-mldsa44-ed25519@openssh.com AAAA")


@reproduces(
    "rsa-key-too-small",
    en="This RSA key has 1024 bits; at least 2048 are needed. Make another with `ssh-keygen -t ed25519`.",
    nl="Deze RSA-sleutel heeft 1024 bits; er zijn er minstens 2048 nodig. Maak een andere met `ssh-keygen -t ed25519`.",
)
def giving_an_rsa_key_of_1024_bits() -> None:
    keys.public_key_from_blob(SMALL_RSA)


@reproduces(
    "key-algorithm-unknown",
    en=(
        f"'ssh-example' is not a type of key that is known here; expected is {TAKEN}. Make a key with `ssh-keygen -t "
        "ed25519`."
    ),
    nl=(
        f"'ssh-example' is geen type sleutel dat hier bekend is; verwacht wordt {TAKEN}. Maak een sleutel met "
        f"`ssh-keygen "
        "-t ed25519`."
    ),
)
def giving_a_key_of_a_type_that_nobody_knows() -> None:
    keys.parse_public_key("ssh-example AAAA")


@reproduces(
    "seed-wrong-length",
    en="An Ed25519 key is made from 32 random bytes; 16 were given.",
    nl="Een Ed25519-sleutel wordt gemaakt uit 32 willekeurige bytes; er zijn er 16 gegeven.",
)
def making_a_key_from_too_few_random_bytes() -> None:
    keys.Ed25519SigningKey(bytes(16))


@reproduces(
    "private-key-not-openssh",
    en=(
        "This file is not an OpenSSH private key: it does not begin with `-----BEGIN OPENSSH PRIVATE "
        "KEY-----`. Give the private key file itself, not the `.pub` file, or make one with `ssh-keygen -t "
        "ed25519`."
    ),
    nl=(
        "Dit bestand is geen private sleutel van OpenSSH: het begint niet met `-----BEGIN OPENSSH PRIVATE "
        "KEY-----`. Geef het bestand met de private sleutel zelf, niet het `.pub`-bestand, of maak er een met"
        " `ssh-keygen -t ed25519`."
    ),
)
def giving_the_public_key_file_as_the_private_one() -> None:
    keys.Ed25519SigningKey.from_openssh(KEY.public_key.line.encode())


@reproduces(
    "private-key-encrypted",
    en=(
        "This private key has a passphrase. Sign with it through `ssh-keygen`, which asks for it, or through "
        "an SSH agent."
    ),
    nl=(
        "Deze private sleutel heeft een wachtwoordzin. Onderteken ermee via `ssh-keygen`, dat erom vraagt, of via een "
        "SSH-agent."
    ),
)
def reading_a_private_key_with_a_passphrase() -> None:
    keys.Ed25519SigningKey.from_openssh(_key_file(string(b"none"), string(b"aes256-ctr")))


@reproduces(
    "private-key-other-type",
    en=(
        "This private key is of type sk-ssh-ed25519@openssh.com; expected is ssh-ed25519. Sign with it through "
        "`ssh-keygen` or through an SSH agent."
    ),
    nl=(
        "Deze private sleutel is van het type sk-ssh-ed25519@openssh.com; verwacht wordt ssh-ed25519. Onderteken ermee "
        "via `ssh-keygen` of via een SSH-agent."
    ),
)
def reading_a_private_key_of_another_type() -> None:
    sk = string(b"sk-ssh-ed25519@openssh.com") + string(KEY.public_key.ed25519_bytes) + string(b"ssh:")
    keys.Ed25519SigningKey.from_openssh(_key_file(string(KEY.public_key.blob), string(sk)))


@reproduces(
    "private-key-damaged",
    en=(
        "This private key file is damaged: its parts do not fit each other. Use a copy of it, or have a new "
        "key added for you."
    ),
    nl=(
        "Dit bestand met een private sleutel is beschadigd: de delen passen niet bij elkaar. Gebruik een "
        "kopie, of laat een nieuwe sleutel voor u toevoegen."
    ),
)
def giving_a_private_key_file_with_a_changed_byte() -> None:
    keys.Ed25519SigningKey.from_openssh(_key_file(bytes(32), bytes(31) + b"\x01"))
