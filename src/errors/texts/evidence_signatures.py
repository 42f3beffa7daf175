"""Error and finding texts of the evidence room about keys and signatures: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "public-key-malformed": (
        (
            "This is not a public key as OpenSSH writes it: expected is one line, `ssh-ed25519 AAAA…`. Give the "
            "file that ends in `.pub`."
        ),
        (
            "Dit is geen publieke sleutel zoals OpenSSH die schrijft: verwacht wordt één regel, `ssh-ed25519 "
            "AAAA…`. Geef het bestand dat eindigt op `.pub`."
        ),
    ),
    "key-algorithm-later": (
        (
            "A key of type {found} cannot be used yet: this version takes {expected}. Make a key with `ssh-keygen -t "
            "ed25519`."
        ),
        (
            "Een sleutel van het type {found} kan nog niet worden gebruikt: deze versie neemt {expected}. Maak een "
            "sleutel met `ssh-keygen -t ed25519`."
        ),
    ),
    "rsa-key-too-small": (
        ("This RSA key has {found} bits; at least {expected} are needed. Make another with `ssh-keygen -t ed25519`."),
        (
            "Deze RSA-sleutel heeft {found} bits; er zijn er minstens {expected} nodig. Maak een andere met "
            "`ssh-keygen "
            "-t ed25519`."
        ),
    ),
    "key-algorithm-unknown": (
        (
            "{found} is not a type of key that is known here; expected is {expected}. Make a key with `ssh-keygen "
            "-t ed25519`."
        ),
        (
            "{found} is geen type sleutel dat hier bekend is; verwacht wordt {expected}. Maak een sleutel met "
            "`ssh-keygen -t ed25519`."
        ),
    ),
    "seed-wrong-length": (
        "An Ed25519 key is made from {expected} random bytes; {found} were given.",
        "Een Ed25519-sleutel wordt gemaakt uit {expected} willekeurige bytes; er zijn er {found} gegeven.",
    ),
    "private-key-not-openssh": (
        (
            "This file is not an OpenSSH private key: it does not begin with `-----BEGIN OPENSSH PRIVATE KEY-----`."
            " Give the private key file itself, not the `.pub` file, or make one with `ssh-keygen -t ed25519`."
        ),
        (
            "Dit bestand is geen private sleutel van OpenSSH: het begint niet met `-----BEGIN OPENSSH PRIVATE "
            "KEY-----`. Geef het bestand met de private sleutel zelf, niet het `.pub`-bestand, of maak er een met "
            "`ssh-keygen -t ed25519`."
        ),
    ),
    "private-key-encrypted": (
        (
            "This private key has a passphrase. Sign with it through `ssh-keygen`, which asks for it, or through "
            "an SSH agent."
        ),
        (
            "Deze private sleutel heeft een wachtwoordzin. Onderteken ermee via `ssh-keygen`, dat erom vraagt, "
            "of via een "
            "SSH-agent."
        ),
    ),
    "private-key-other-type": (
        (
            "This private key is of type {found}; expected is {expected}. Sign with it through `ssh-keygen` or "
            "through an "
            "SSH agent."
        ),
        (
            "Deze private sleutel is van het type {found}; verwacht wordt {expected}. Onderteken ermee via "
            "`ssh-keygen` of "
            "via een SSH-agent."
        ),
    ),
    "private-key-damaged": (
        (
            "This private key file is damaged: its parts do not fit each other. Use a copy of it, or have a new key"
            " added for you."
        ),
        (
            "Dit bestand met een private sleutel is beschadigd: de delen passen niet bij elkaar. Gebruik een kopie,"
            " of laat een nieuwe sleutel voor u toevoegen."
        ),
    ),
    "agent-refused": (
        (
            "The SSH agent refused to sign. It may be locked, the key was not confirmed or touched in time, a PIN was "
            "wrong: try again. Or the smart card was taken out: put it in, and add it again with `ssh-add -e` and "
            "`ssh-add -s`. A key of a card that wants its PIN at each signature never signs through an agent: add "
            "the card again, and use another of its keys. Nothing was recorded."
        ),
        (
            "De SSH-agent weigerde te ondertekenen. Misschien is hij vergrendeld, is de sleutel niet op tijd bevestigd "
            "of aangeraakt, of was een pincode fout: probeer het opnieuw. Of de smartcard is eruit: steek haar erin, "
            "en voeg haar opnieuw toe met `ssh-add -e` en `ssh-add -s`. Een sleutel van een kaart die bij elke "
            "handtekening haar pincode wil, tekent nooit via een agent: voeg de kaart opnieuw toe, en gebruik een "
            "andere sleutel ervan. Er is niets vastgelegd."
        ),
    ),
    "agent-weak-hash": (
        (
            "The SSH agent signed with the RSA key {key} by SHA-1, although SHA-512 was asked; that does not count. "
            "Use the agent of OpenSSH 7.2 or newer, or a key of another type. Nothing was recorded."
        ),
        (
            "De SSH-agent ondertekende met de RSA-sleutel {key} met SHA-1, hoewel om SHA-512 was gevraagd; dat telt "
            "niet. Gebruik de agent van OpenSSH 7.2 of nieuwer, of een sleutel van een ander type. Er is niets "
            "vastgelegd."
        ),
    ),
    "signed-without-touch": (
        (
            "The security key {key} signed without a touch, so nothing shows that somebody was there; that does not "
            "count. Make a key without `-O no-touch-required`, and have it added with its request. Nothing was "
            "recorded."
        ),
        (
            "De beveiligingssleutel {key} tekende zonder aanraking, dus blijkt niet dat er iemand bij was; dat telt "
            "niet. Maak een sleutel zonder `-O no-touch-required`, en laat die met haar verzoek toevoegen. Er is niets "
            "vastgelegd."
        ),
    ),
    "agent-answer-malformed": (
        "What answers as SSH agent does not speak its protocol. Check which program SSH_AUTH_SOCK names.",
        "Wat als SSH-agent antwoordt, spreekt diens taal niet. Kijk welk programma SSH_AUTH_SOCK noemt.",
    ),
    "signed-otherwise": (
        (
            "What came back is not a signature by the key {key} over what was asked. Check the key file, the "
            "`.pub` file "
            "beside it, and the agent. Nothing was recorded."
        ),
        (
            "Wat terugkwam, is geen handtekening van de sleutel {key} onder wat werd gevraagd. Kijk naar het "
            "sleutelbestand, het `.pub`-bestand ernaast en de agent. Er is niets vastgelegd."
        ),
    ),
    "sshsig-malformed": (
        (
            "This is not an SSH signature (SSHSIG) as OpenSSH makes it. It was altered or cut off. Compare it with "
            "a copy."
        ),
        (
            "Dit is geen SSH-handtekening (SSHSIG) zoals OpenSSH die maakt. Er is iets veranderd of afgekapt. "
            "Vergelijk haar met een kopie."
        ),
    ),
    "sshsig-armor-malformed": (
        (
            "This is not a signature file of OpenSSH: expected is base64 between `-----BEGIN SSH SIGNATURE-----` "
            "and `-----END SSH SIGNATURE-----`. Check that it was copied whole."
        ),
        (
            "Dit is geen handtekeningbestand van OpenSSH: verwacht wordt base64 tussen `-----BEGIN SSH "
            "SIGNATURE-----` en `-----END SSH SIGNATURE-----`. Kijk of alles is overgenomen."
        ),
    ),
    "sshsig-algorithm-later": (
        (
            "This signature was made with a key of type {found}, which this version cannot check: it takes "
            "{expected}. Check it with `ssh-keygen -Y verify`."
        ),
        (
            "Deze handtekening is gemaakt met een sleutel van het type {found}, die deze versie niet kan "
            "controleren: zij neemt {expected}. Controleer haar met `ssh-keygen -Y verify`."
        ),
    ),
    "sshsig-key-too-small": (
        (
            "This signature was made with an RSA key of {found} bits; below {expected} bits a signature proves "
            "nothing here."
        ),
        (
            "Deze handtekening is gemaakt met een RSA-sleutel van {found} bits; onder de {expected} bits bewijst een "
            "handtekening hier niets."
        ),
    ),
    "sshsig-weak-hash": (
        (
            "This RSA signature was made with SHA-1 ({found}); expected is rsa-sha2-256 or rsa-sha2-512. Sign "
            "again with "
            "OpenSSH 7.2 or newer."
        ),
        (
            "Deze RSA-handtekening is gemaakt met SHA-1 ({found}); verwacht wordt rsa-sha2-256 of rsa-sha2-512. "
            "Onderteken "
            "opnieuw met OpenSSH 7.2 of nieuwer."
        ),
    ),
    "sshsig-no-presence": (
        (
            "The security key signed this without a touch, so nobody shows to have been there. Use a key that was made "
            "without `-O no-touch-required`, and sign again."
        ),
        (
            "De beveiligingssleutel heeft dit zonder aanraking ondertekend, dus blijkt niet dat er iemand bij "
            "was. Gebruik "
            "een sleutel die zonder `-O no-touch-required` is gemaakt, en onderteken opnieuw."
        ),
    ),
    "sshsig-other-namespace": (
        (
            "This signature was made for another purpose: its namespace is {found}, expected is {expected}. It does"
            " not count here."
        ),
        (
            "Deze handtekening is voor een ander doel gezet: de namespace is {found}, verwacht wordt {expected}. "
            "Hier telt zij niet."
        ),
    ),
    "sshsig-other-key": (
        (
            "This signature is by the key {found}; expected is the key {expected}. Look up whose key it is with "
            "`grootboek official list`."
        ),
        (
            "Deze handtekening is van de sleutel {found}; verwacht wordt de sleutel {expected}. Zoek op wiens "
            "sleutel het is met `grootboek official list`."
        ),
    ),
    "sshsig-does-not-verify": (
        "The signature does not fit what was signed: one of the two was altered since. Compare both with a copy.",
        (
            "De handtekening past niet bij wat is ondertekend: een van beide is daarna veranderd. Vergelijk beide "
            "met een kopie."
        ),
    ),
    "act-signature-malformed": (
        (
            "The signature of this act is not of the right form: expected is `sshsig`, and for an act out of a "
            "batch its count, position and path. It was altered, or not made by grootboek."
        ),
        (
            "De handtekening van deze handeling heeft niet de juiste vorm: verwacht wordt `sshsig`, en bij een "
            "handeling uit een reeks het aantal, de plaats en het pad. Zij is veranderd, of niet door grootboek "
            "gemaakt."
        ),
    ),
    "act-signature-hash": (
        (
            "This signature of an act was made with {found}; expected is {expected}. Sign with `ssh-keygen -Y sign`"
            " as it comes, without `-O hashalg`."
        ),
        (
            "Deze handtekening van een handeling is gezet met {found}; verwacht wordt {expected}. Onderteken met "
            "`ssh-keygen -Y sign` zoals het komt, zonder `-O hashalg`."
        ),
    ),
    "principal-malformed": (
        (
            "{found} cannot stand in an allowed-signers file: there a handle is 1 to 100 of A-Z a-z 0-9 . _ @ : / +"
            " -, since OpenSSH reads other signs as patterns."
        ),
        (
            "{found} kan niet in een allowed-signers-bestand staan: een aanduiding is daar 1 tot 100 van A-Z a-z 0-9 . "
            "_ @ : / + -, omdat OpenSSH andere tekens als patroon leest."
        ),
    ),
    "time-without-zone": (
        "The time {found} does not say its zone, so it could mean several moments. Give it with a zone.",
        "De tijd {found} noemt geen tijdzone en kan dus verschillende momenten betekenen. Geef de tijdzone erbij.",
    ),
}
