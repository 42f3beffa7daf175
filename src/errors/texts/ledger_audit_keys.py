"""Texts of the findings of the audit about officials' keys: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "key-fingerprint-differs": (
        (
            "Entry {index} adds a key for {handle} with the fingerprint of another key. Signatures by it prove "
            "nothing: have the key added again."
        ),
        (
            "Boeking {index} voegt voor {handle} een sleutel toe met de vingerafdruk van een andere. "
            "Handtekeningen daarmee bewijzen niets: laat de sleutel opnieuw toevoegen."
        ),
    ),
    "key-made-by-enroller": (
        (
            "The key of {handle} (entry {index}) was made by {enroller}, who could still have it. Ask {handle} to "
            "replace it by a key of their own: `grootboek official rotate-key`."
        ),
        (
            "De sleutel van {handle} (boeking {index}) is gemaakt door {enroller}, die hem nog kan hebben. Vraag "
            "{handle} die te vervangen door een eigen sleutel: `grootboek official rotate-key`."
        ),
    ),
    "key-suspect": (
        (
            "Entry {index} was signed with a key of {handle} that entry {revocation} revoked as suspect since "
            "{since}. It "
            "stays valid; ask {handle} whether they recorded it, and dispute it with `grootboek entry dispute "
            "{index}` if "
            "not."
        ),
        (
            "Boeking {index} is ondertekend met een sleutel van {handle} die boeking {revocation} heeft "
            "ingetrokken als "
            "verdacht sinds {since}. Zij blijft geldig; vraag {handle} of die haar heeft vastgelegd, en betwist haar "
            "anders met `grootboek entry dispute {index}`."
        ),
    ),
    "succession-unsigned": (
        (
            "Entry {index} makes {handle} administrator of the whole ledger, but the log key did not sign for "
            "it. Neither "
            "an administrator nor the operator agreed."
        ),
        (
            "Boeking {index} maakt {handle} beheerder van het hele grootboek, maar de logsleutel heeft daar niet voor "
            "getekend. Geen beheerder en niet de exploitant stemde ermee in."
        ),
    ),
    "administrator-succeeded": (
        (
            "By entry {index} {coordinator} and the operator made {handle} administrator of the whole ledger, in "
            "the place "
            "of one who was lost. Ask whether that was so."
        ),
        (
            "Met boeking {index} maakten {coordinator} en de exploitant {handle} beheerder van het hele "
            "grootboek, in de "
            "plaats van een die was weggevallen. Vraag of dat zo was."
        ),
    ),
    "key-shared": (
        (
            "The key {key} that entry {index} gives to {handle} is also a key of {other}. The two never count as two "
            "officials with it: let each have a key of their own."
        ),
        (
            "De sleutel {key} die boeking {index} aan {handle} geeft, is ook een sleutel van {other}. Daarmee "
            "gelden zij "
            "nooit als twee functionarissen: geef ieder een eigen sleutel."
        ),
    ),
    "key-made-by-the-other": (
        (
            "Entry {index} needs two officials, but the key of {handle} was made by {other}. It may have been one "
            "person: ask both."
        ),
        (
            "Boeking {index} vraagt twee functionarissen, maar de sleutel van {handle} is gemaakt door {other}. "
            "Het kan dezelfde persoon zijn geweest: vraag het beiden."
        ),
    ),
}
