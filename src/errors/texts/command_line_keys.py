"""Error texts of the command line about signing with the keys of others: OpenSSH and its agent."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "agent-unreachable": (
        (
            "The SSH agent at {path} does not answer: {problem}. Start it again, or leave SSH_AUTH_SOCK out and "
            "name a key "
            "file with --key."
        ),
        (
            "De SSH-agent op {path} antwoordt niet: {problem}. Start hem opnieuw, of laat SSH_AUTH_SOCK weg en "
            "noem een "
            "sleutelbestand met --key."
        ),
    ),
    "key-not-in-agent": (
        (
            "The SSH agent does not hold the key {key} of {file}. Add it with `ssh-add` (a smart card with "
            "`ssh-add -s`), "
            "or name the private key file with --key."
        ),
        (
            "De SSH-agent heeft de sleutel {key} van {file} niet. Voeg haar toe met `ssh-add` (een smartcard met "
            "`ssh-add "
            "-s`), of noem het bestand met de geheime sleutel met --key."
        ),
    ),
    "ssh-keygen-absent": (
        "{file} takes `ssh-keygen` to sign with, and that cannot be run. Install OpenSSH, or use an SSH agent.",
        "Ondertekenen met {file} vraagt `ssh-keygen`, en dat start niet. Installeer OpenSSH, of gebruik een SSH-agent.",
    ),
    "ssh-keygen-refused": (
        (
            "`ssh-keygen` did not sign with {file} (status {status}); it says why above. Check the passphrase or "
            "the touch, "
            "and try again: nothing was recorded."
        ),
        (
            "`ssh-keygen` heeft niet ondertekend met {file} (status {status}); hierboven staat waarom. Controleer de "
            "wachtwoordzin of de aanraking, en probeer het opnieuw: er is niets vastgelegd."
        ),
    ),
}
