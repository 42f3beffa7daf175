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
    "agent-empty": (
        (
            "The SSH agent holds no key, so not {key} of {file} either. It may be locked: unlock it with `ssh-add -X`. "
            "Or the smart card was taken out, or its PIN was wrong: put it in and add it again with `ssh-add -s`. Add "
            "a key file with `ssh-add`. Nothing was signed."
        ),
        (
            "De SSH-agent heeft geen sleutel, dus ook {key} van {file} niet. Misschien is hij vergrendeld: ontgrendel "
            "hem met `ssh-add -X`. Of de smartcard is eruit, of de pincode was fout: steek haar erin en voeg haar "
            "opnieuw toe met `ssh-add -s`. Een sleutelbestand voegt u toe met `ssh-add`. Er is niets ondertekend."
        ),
    ),
    "agent-not-named": (
        (
            "{file} is a public key, so an SSH agent has to sign, and SSH_AUTH_SOCK names none. Start one with `eval "
            '"$(ssh-agent)"` and add the key with `ssh-add` (a smart card with `ssh-add -s`), or name the private key '
            "file with --key."
        ),
        (
            "{file} is een publieke sleutel, dus moet een SSH-agent ondertekenen, en SSH_AUTH_SOCK noemt er geen. "
            'Start er een met `eval "$(ssh-agent)"` en voeg de sleutel toe met `ssh-add` (een smartcard met `ssh-add '
            "-s`), of noem het bestand met de geheime sleutel met --key."
        ),
    ),
    "key-not-in-agent": (
        (
            "The SSH agent does not hold the key {key} of {file}; it holds {found}. Add the key with `ssh-add` (a "
            "smart card with `ssh-add -s`), or name another with --key. `ssh-add -L` shows which the agent holds."
        ),
        (
            "De SSH-agent heeft de sleutel {key} van {file} niet; wel {found}. Voeg de sleutel toe met `ssh-add` (een "
            "smartcard met `ssh-add -s`), of noem een andere met --key. `ssh-add -L` toont welke de agent heeft."
        ),
    ),
    "key-file-not-key": (
        (
            "{file} holds no key. With --key name a private key file of OpenSSH, which begins with `-----BEGIN OPENSSH "
            "PRIVATE KEY-----`, or the `.pub` file of a key that the SSH agent holds. Without --key you sign with the "
            "key that is kept here for you."
        ),
        (
            "In {file} staat geen sleutel. Noem met --key een bestand met een geheime sleutel van OpenSSH, dat begint "
            "met `-----BEGIN OPENSSH PRIVATE KEY-----`, of het `.pub`-bestand van een sleutel in de SSH-agent. Zonder "
            "--key tekent u met de sleutel die hier voor u wordt bewaard."
        ),
    ),
    "key-file-without-public": (
        (
            "{file} holds a private key in another form than that of OpenSSH. Write its public key beside it: "
            "`ssh-keygen -y -f {file} > {file}.pub`; then it signs through `ssh-keygen`. Or make another key with "
            "`ssh-keygen -t ed25519`."
        ),
        (
            "In {file} staat een geheime sleutel in een andere vorm dan die van OpenSSH. Schrijf de publieke sleutel "
            "ernaast: `ssh-keygen -y -f {file} > {file}.pub`; dan tekent hij via `ssh-keygen`. Of maak een andere "
            "sleutel met `ssh-keygen -t ed25519`."
        ),
    ),
    "key-file-open": (
        (
            "Others on this machine may read the private key in {file} (mode {mode}), so its signature proves nothing. "
            "Make it yours alone with `chmod 600 {file}`. Could somebody have read it, then replace it: "
            "`grootboek official rotate-key`. Nothing was signed."
        ),
        (
            "Anderen op deze machine mogen de geheime sleutel in {file} lezen (rechten {mode}), dus bewijst zijn "
            "handtekening niets. Maak hem van u alleen met `chmod 600 {file}`. Kan iemand hem hebben gelezen, vervang "
            "hem dan: `grootboek official rotate-key`. Er is niets ondertekend."
        ),
    ),
    "public-key-private": (
        (
            "{file} holds a private key where a public one is expected. Name the `.pub` file beside it, and give the "
            "private key to nobody."
        ),
        (
            "In {file} staat een geheime sleutel, en verwacht wordt een publieke. Noem het `.pub`-bestand ernaast, en "
            "geef de geheime sleutel aan niemand."
        ),
    ),
    "public-keys-several": (
        (
            "{file} holds {found} lines where one public key is expected. A smart card has several keys: keep the line "
            "of the one that you sign with, and leave out the others."
        ),
        (
            "{file} heeft {found} regels, en verwacht wordt één publieke sleutel. Op een smartcard staan er meer: "
            "bewaar de regel van de sleutel waarmee u tekent, en laat de andere weg."
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
