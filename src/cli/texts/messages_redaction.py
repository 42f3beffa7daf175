"""What the command line says of texts that are withheld, erased or shown again: name -> (English, Dutch)."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "redaction-proposed-withheld": (
        "Proposed: withhold field {field} of entry {index} from the public ({ground}). Another official approves it.",
        "Voorgesteld: veld {field} van boeking {index} niet openbaar maken ({ground}). Een ander keurt het goed.",
    ),
    "redaction-proposed-erased": (
        "Proposed: erase field {field} of entry {index} for ever ({ground}). Another official approves it.",
        "Voorgesteld: veld {field} van boeking {index} voorgoed wissen ({ground}). Een ander keurt het goed.",
    ),
    "redaction-ground-withholds": (
        "Mind: {ground} says what need not be made public. It is no ground to destroy what was recorded.",
        "Let op: {ground} zegt wat niet openbaar hoeft te zijn. Het is geen grond om te vernietigen.",
    ),
    "redaction-withheld": (
        "Field {field} of entry {index} is withheld from the public from now on ({ground}).",
        "Veld {field} van boeking {index} is van nu af niet openbaar ({ground}).",
    ),
    "redaction-lift-proposed": (
        "Proposed: show field {field} of entry {index} to the public again. Another official approves it.",
        "Voorgesteld: veld {field} van boeking {index} weer openbaar maken. Een ander keurt het goed.",
    ),
    "redaction-lifted": (
        "Field {field} of entry {index} is shown to the public again from now on.",
        "Veld {field} van boeking {index} is van nu af weer openbaar.",
    ),
    "redaction-erased": (
        "Field {field} of entry {index} is erased ({ground}); nothing of it is left in the files of this ledger.",
        "Veld {field} van boeking {index} is gewist ({ground}); in de bestanden van dit grootboek is niets over.",
    ),
    "redaction-held-by": (
        "It was in snapshots for: {received}. See `grootboek snapshot issued --contains {index} --field {field}`.",
        "Het stond in opnamen voor: {received}. Zie `grootboek snapshot issued --contains {index} --field {field}`.",
    ),
    "redaction-held-by-none": (
        "No snapshot that was recorded as issued held it.",
        "Het stond in geen opname waarvan de verstrekking is vastgelegd.",
    ),
    "redaction-unfinished": (
        (
            "The erasure of field {field} of entry {index} is recorded ({ground}), and remains may still be in the "
            "files: somebody else was using the ledger. The next command that records finishes it."
        ),
        (
            "Het wissen van veld {field} van boeking {index} is vastgelegd ({ground}); resten kunnen nog in de "
            "bestanden staan: iemand anders gebruikte het grootboek. De volgende vastlegging voltooit het."
        ),
    ),
    "redaction-proposed-by": ("proposed by {by} (entry {entry})", "voorgesteld door {by} (boeking {entry})"),
    "redaction-approved-by": ("approved by {by} (entry {entry})", "goedgekeurd door {by} (boeking {entry})"),
    "redaction-open": ("not approved", "niet goedgekeurd"),
    "redaction-replaced": ("entry {entry} came in its place", "boeking {entry} kwam ervoor in de plaats"),
    "redaction-to-show": ("to be shown again", "weer openbaar te maken"),
}
