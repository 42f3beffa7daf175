"""What the commands about the rulebook say beside their result: name -> (English, Dutch)."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "law-change-added": ("added", "toegevoegd"),
    "law-any-of": ("one of those with {group} is enough", "een van die met {group} is genoeg"),
    "law-change-changed": ("changed", "gewijzigd"),
    "law-section-conditions": ("condition", "voorwaarde"),
    "law-definition": ("What makes something an AI system", "Wat iets een AI-systeem maakt"),
    "law-differences": (
        "From {before} to {after}: {added} added, {removed} removed, {changed} changed.",
        "Van {before} naar {after}: {added} toegevoegd, {removed} vervallen, {changed} gewijzigd.",
    ),
    "law-section-elements": ("element", "element"),
    "law-exclusions": ("Where the law does not apply", "Waar de wet niet geldt"),
    "law-file-added": (
        (
            "It is kept here as {kind} {id}, SHA-256 {digest}. It counts once it is adopted; see first what that makes "
            "due: `grootboek rulebook adopt {kind} {id} --dry-run`."
        ),
        (
            "Het staat hier nu als {kind} {id}, SHA-256 {digest}. Het geldt zodra het is vastgesteld; kijk eerst wat "
            "daardoor aan de orde komt: `grootboek rulebook adopt {kind} {id} --dry-run`."
        ),
    ),
    "law-file-part": ("[{size} characters of the file, in base64]", "[{size} tekens van het bestand, in base64]"),
    "law-section-grounds": ("ground", "grond"),
    "law-section-guidance": ("guidance", "handreiking"),
    "law-interpretive": ("a reading, contested", "een lezing, omstreden"),
    "law-lapses": ("Lapses when: {when}", "Vervalt wanneer: {when}"),
    "law-section-law": ("law", "wet"),
    "law-needs-provision": ("A national provision must be named.", "Een nationale bepaling moet worden genoemd."),
    "law-never-decides": ("never decides", "beslist nooit"),
    "law-not-claimable": ("Cannot be relied on here: {why}", "Hier is geen beroep op mogelijk: {why}"),
    "law-point": (
        "{point}. {title} ({citation}), applies from {day}, since version {since}",
        "{point}. {title} ({citation}), van toepassing vanaf {day}, sinds versie {since}",
    ),
    "law-section-points": ("point", "punt"),
    "law-reading": ("How it is read: {text}", "Hoe het wordt gelezen: {text}"),
    "law-change-removed": ("removed", "vervallen"),
    "law-rules": ("Other rules", "Andere regels"),
    "law-same": ("Nothing differs.", "Er is geen verschil."),
    "law-section-definition": ("definition", "definitie"),
    "law-section-exclusions": ("exclusion", "uitsluiting"),
    "law-section-rules": ("rule", "regel"),
    "law-section-transition": ("date", "datum"),
    "law-ships": ("ships with grootboek", "wordt met grootboek meegeleverd"),
    "law-section-sources": ("source", "bron"),
    "law-section-terms": ("term", "begrip"),
    "law-transition": ("Dates", "Data"),
    "makes-due": (
        "What this adoption puts on the work list, up to and including {day}: {count}.",
        "Wat door deze vaststelling op de werklijst komt, tot en met {day}: {count}.",
    ),
    "makes-due-nothing": (
        "This adoption puts nothing on the work list, up to and including {day}.",
        "Door deze vaststelling komt er niets op de werklijst, tot en met {day}.",
    ),
    "makes-due-unknown": (
        (
            "It is recorded. What it makes due could not be worked out: an entry cannot be read. Look with `grootboek "
            "verify`."
        ),
        (
            "Het is vastgelegd. Wat daardoor aan de orde komt was niet na te gaan: een boeking is niet te lezen. Kijk "
            "met `grootboek verify`."
        ),
    ),
    "rulebook-adopted": ("adopted", "vastgesteld"),
    "rulebook-available": ("can be adopted", "kan worden vastgesteld"),
    "rulebook-unpublished": ("not to be adopted yet", "nog niet vast te stellen"),
    "would-make-due": (
        "What this adoption would put on the work list, up to and including {day}: {count}.",
        "Wat door deze vaststelling op de werklijst zou komen, tot en met {day}: {count}.",
    ),
    "would-make-due-nothing": (
        "This adoption would put nothing on the work list, up to and including {day}.",
        "Door deze vaststelling zou er niets op de werklijst komen, tot en met {day}.",
    ),
}
