"""Reproductions of the evidence room's errors and findings about keys and signatures."""

from __future__ import annotations

from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from grootboek.evidence import act_signature, allowed_signers, keys, sshsig
from grootboek.evidence.hardware_signatures import Touch
from grootboek.evidence.signature_checks import RawSignature
from grootboek.evidence.ssh_wire import string
from tests.errors.reproduction import reproduces

KEY = keys.Ed25519SigningKey(bytes(32))
OTHER_KEY = keys.Ed25519SigningKey(bytes(31) + b"\x01")
ACT = b'{"type":"example.v1"}'
TAKEN = "ssh-ed25519, ecdsa-sha2-nistp256/384/521, ssh-rsa, sk-ssh-ed25519, sk-ecdsa-sha2-nistp256"
SMALL_RSA = string(b"ssh-rsa") + string(b"\x01\x00\x01") + string(b"\x00" + b"\xff" * 128)


@reproduces(
    "sshsig-malformed",
    en=(
        "This is not an SSH signature (SSHSIG) as OpenSSH makes it. It was altered or cut off. Compare it with a copy."
    ),
    nl=(
        "Dit is geen SSH-handtekening (SSHSIG) zoals OpenSSH die maakt. Er is iets veranderd of afgekapt. "
        "Vergelijk haar met een kopie."
    ),
)
def checking_a_signature_that_was_cut_off() -> None:
    sshsig.parse_sshsig(KEY.sign(ACT, act_signature.NAMESPACE)[:-1])


@reproduces(
    "sshsig-armor-malformed",
    en=(
        "This is not a signature file of OpenSSH: expected is base64 between `-----BEGIN SSH SIGNATURE-----` "
        "and `-----END SSH SIGNATURE-----`. Check that it was copied whole."
    ),
    nl=(
        "Dit is geen handtekeningbestand van OpenSSH: verwacht wordt base64 tussen `-----BEGIN SSH "
        "SIGNATURE-----` en `-----END SSH SIGNATURE-----`. Kijk of alles is overgenomen."
    ),
)
def reading_a_signature_file_without_its_last_line() -> None:
    sshsig.parse_armor("-----BEGIN SSH SIGNATURE-----\n")


@reproduces(
    "sshsig-algorithm-later",
    en=(
        "This signature was made with a key of type ssh-mldsa44-ed25519@openssh.com, which this version "
        "cannot check: it "
        f"takes {TAKEN}. Check it with `ssh-keygen -Y verify`."
    ),
    nl=(
        "Deze handtekening is gemaakt met een sleutel van het type ssh-mldsa44-ed25519@openssh.com, die deze "
        "versie niet "
        f"kan controleren: zij neemt {TAKEN}. Controleer haar met `ssh-keygen -Y verify`."
    ),
)
def checking_a_signature_by_a_key_of_a_type_that_comes_later() -> None:
    sshsig.parse_sshsig(b"SSHSIG\0\0\0\x01" + string(string(b"ssh-mldsa44-ed25519@openssh.com")))


@reproduces(
    "sshsig-key-too-small",
    en=("This signature was made with an RSA key of 1024 bits; below 2048 bits a signature proves nothing here."),
    nl=(
        "Deze handtekening is gemaakt met een RSA-sleutel van 1024 bits; onder de 2048 bits bewijst een "
        "handtekening hier "
        "niets."
    ),
)
def checking_a_signature_by_an_rsa_key_of_1024_bits() -> None:
    sshsig.parse_sshsig(b"SSHSIG\0\0\0\x01" + string(SMALL_RSA))


@reproduces(
    "sshsig-weak-hash",
    en=(
        "This RSA signature was made with SHA-1 (ssh-rsa); expected is rsa-sha2-256 or rsa-sha2-512. Sign again with "
        "OpenSSH 7.2 or newer."
    ),
    nl=(
        "Deze RSA-handtekening is gemaakt met SHA-1 (ssh-rsa); verwacht wordt rsa-sha2-256 of rsa-sha2-512. Onderteken "
        "opnieuw met OpenSSH 7.2 of nieuwer."
    ),
)
def checking_an_rsa_signature_with_sha1() -> None:
    rsa = keys.public_key_from_blob(string(b"ssh-rsa") + string(b"\x03") + string(b"\x00" + b"\xff" * 256))
    made = sshsig.SshSignature(rsa, "file", "sha512", RawSignature("ssh-rsa", bytes(256)))
    sshsig.parse_sshsig(made.to_bytes())


@reproduces(
    "sshsig-no-presence",
    en=(
        "The security key signed this without a touch, so nobody shows to have been there. Use a key that was made "
        "without `-O no-touch-required`, and sign again."
    ),
    nl=(
        "De beveiligingssleutel heeft dit zonder aanraking ondertekend, dus blijkt niet dat er iemand bij was. Gebruik "
        "een sleutel die zonder `-O no-touch-required` is gemaakt, en onderteken opnieuw."
    ),
)
def checking_a_signature_of_a_security_key_that_nobody_touched() -> None:
    algorithm = "sk-ssh-ed25519@openssh.com"
    key = keys.public_key_from_blob(string(algorithm.encode()) + string(KEY.public_key.ed25519_bytes) + string(b"ssh:"))
    made = sshsig.SshSignature(key, "file", "sha512", RawSignature(algorithm, bytes(64), Touch(flags=0, counter=7)))
    sshsig.verify_sshsig(made.to_bytes(), ACT, "file", key)


@reproduces(
    "sshsig-other-namespace",
    en=(
        "This signature was made for another purpose: its namespace is file, expected is act@grootboek. It "
        "does not count here."
    ),
    nl=(
        "Deze handtekening is voor een ander doel gezet: de namespace is file, verwacht wordt act@grootboek. "
        "Hier telt zij niet."
    ),
)
def checking_a_signature_made_for_a_file() -> None:
    sshsig.verify_sshsig(KEY.sign(ACT, "file"), ACT, act_signature.NAMESPACE, KEY.public_key)


@reproduces(
    "sshsig-other-key",
    en=(
        "This signature is by the key SHA256:mXhe4VT8IZgX1fUCWPH5SZ3xupG1AvwouipH1zOKCA0; expected is the key"
        " SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo. Look up whose key it is with `grootboek "
        "official list`."
    ),
    nl=(
        "Deze handtekening is van de sleutel SHA256:mXhe4VT8IZgX1fUCWPH5SZ3xupG1AvwouipH1zOKCA0; verwacht "
        "wordt de sleutel SHA256:tAXFyTXI8xtDaujAEcwJslAYc9/6FKcUkd2Lw0xDhPo. Zoek op wiens sleutel het is "
        "met `grootboek official list`."
    ),
)
def checking_a_signature_by_another_key() -> None:
    sshsig.verify_sshsig(OTHER_KEY.sign(ACT, "file"), ACT, "file", KEY.public_key)


@reproduces(
    "sshsig-does-not-verify",
    en="The signature does not fit what was signed: one of the two was altered since. Compare both with a copy.",
    nl=(
        "De handtekening past niet bij wat is ondertekend: een van beide is daarna veranderd. Vergelijk beide"
        " met een kopie."
    ),
)
def checking_the_signature_of_an_altered_act() -> None:
    sshsig.verify_sshsig(KEY.sign(ACT, "file"), ACT + b" ", "file", KEY.public_key)


@reproduces(
    "act-signature-malformed",
    en=(
        "The signature of this act is not of the right form: expected is `sshsig`, and for an act out of a "
        "batch its count, position and path. It was altered, or not made by grootboek."
    ),
    nl=(
        "De handtekening van deze handeling heeft niet de juiste vorm: verwacht wordt `sshsig`, en bij een "
        "handeling uit een reeks het aantal, de plaats en het pad. Zij is veranderd, of niet door grootboek "
        "gemaakt."
    ),
)
def reading_a_signature_without_its_sshsig() -> None:
    act_signature.parse_act_signature({})


@reproduces(
    "act-signature-hash",
    en=(
        "This signature of an act was made with sha256; expected is sha512. Sign with `ssh-keygen -Y sign` as"
        " it comes, without `-O hashalg`."
    ),
    nl=(
        "Deze handtekening van een handeling is gezet met sha256; verwacht wordt sha512. Onderteken met "
        "`ssh-keygen -Y sign` zoals het komt, zonder `-O hashalg`."
    ),
)
def checking_an_act_that_was_signed_with_sha256() -> None:
    signed = sshsig.message_to_sign(act_signature.NAMESPACE, "sha256", ACT)
    raw = Ed25519PrivateKey.from_private_bytes(bytes(32)).sign(signed)
    made = sshsig.SshSignature(KEY.public_key, act_signature.NAMESPACE, "sha256", RawSignature("ssh-ed25519", raw))
    signature = act_signature.ActSignature(made.to_bytes()).to_json()
    act_signature.verify_act_signature(ACT, signature, KEY.public_key)


@reproduces(
    "principal-malformed",
    en=(
        "'*' cannot stand in an allowed-signers file: there a handle is 1 to 100 of A-Z a-z 0-9 . _ @ : / + "
        "-, since OpenSSH reads other signs as patterns."
    ),
    nl=(
        "'*' kan niet in een allowed-signers-bestand staan: een aanduiding is daar 1 tot 100 van A-Z a-z 0-9 . _ "
        "@ : / + -, omdat OpenSSH andere tekens als patroon leest."
    ),
)
def listing_a_signer_whose_handle_is_a_pattern() -> None:
    allowed_signers.AllowedSigner("*", KEY.public_key)


@reproduces(
    "time-without-zone",
    en=("The time 2026-11-23T21:12:00 does not say its zone, so it could mean several moments. Give it with a zone."),
    nl=(
        "De tijd 2026-11-23T21:12:00 noemt geen tijdzone en kan dus verschillende momenten betekenen. Geef de"
        " tijdzone erbij."
    ),
)
def listing_a_key_from_a_moment_without_a_zone() -> None:
    allowed_signers.AllowedSigner("cio@example", KEY.public_key, datetime(2026, 11, 23, 21, 12))  # noqa: DTZ001 - the fault
