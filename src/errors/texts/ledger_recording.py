"""Error texts of recording in a ledger: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "clock-far-ahead": (
        (
            "The clock says {clock}, more than {days} days after the last entry ({last}). Nothing was recorded. "
            "Set the clock right; if it is right, an operator confirms it with --confirm-clock."
        ),
        (
            "De klok zegt {clock}, meer dan {days} dagen na de laatste boeking ({last}). Er is niets vastgelegd. Zet "
            "de klok goed; als die goed staat, bevestigt een beheerder dat met --confirm-clock."
        ),
    ),
    "clock-malformed": (
        (
            "The clock of the rehearsal says {found}, which is not a time with a zone. Set GROOTBOEK_CLOCK to one "
            "like 2025-03-17T12:00:00Z, or to file:PATH of a file that holds one."
        ),
        (
            "De klok van de oefening zegt {found}, en dat is geen tijd met een zone. Zet GROOTBOEK_CLOCK op een "
            "tijd als 2025-03-17T12:00:00Z, of op file:PAD van een bestand met zo'n tijd."
        ),
    ),
    "clock-file-unreadable": (
        (
            "The clock of the rehearsal should stand in the file {path}, which cannot be read. Make the file, or "
            "name another in GROOTBOEK_CLOCK."
        ),
        (
            "De klok van de oefening zou in het bestand {path} staan, maar dat is niet te lezen. Maak het bestand, "
            "of noem een ander in GROOTBOEK_CLOCK."
        ),
    ),
    "origin-rehearsal": (
        (
            "The name {origin} does not fit: the name of a rehearsal ends in {suffix}, and that of no other ledger "
            "does. Choose another name, or make a rehearsal with --rehearsal."
        ),
        (
            "De naam {origin} past niet: de naam van een oefening eindigt op {suffix}, en die van geen ander "
            "grootboek. Kies een andere naam, of maak een oefening met --rehearsal."
        ),
    ),
    "entries-already-there": (
        (
            "Somebody else recorded about the same subject in {path} at the same moment. Nothing was recorded "
            "here. Look at what was recorded, and try again."
        ),
        (
            "Iemand anders legde in {path} op hetzelfde moment iets vast over hetzelfde onderwerp. Hier is niets "
            "vastgelegd. Kijk wat er vastgelegd is, en probeer het opnieuw."
        ),
    ),
    "reference-taken": (
        (
            "The reference was given out in {path} before, and none is used twice. Nothing was recorded. Choose "
            "another reference."
        ),
        (
            "De verwijzing is in {path} al eerder uitgegeven, en geen enkele wordt twee keer gebruikt. Er is niets "
            "vastgelegd. Kies een andere verwijzing."
        ),
    ),
    "command-id-reused": (
        (
            "The command id {command} was used before, for something else, which is entry {index}. Nothing was "
            "recorded. Give this command an id of its own."
        ),
        (
            "De opdracht-id {command} is al gebruikt voor iets anders; dat is boeking {index}. Er is niets "
            "vastgelegd. Geef deze opdracht een eigen id."
        ),
    ),
    "recording-unknown": (
        (
            "It is not known whether this was recorded in {path}: the storage failed, and could not be asked "
            "again. When it works, give the same command with --command-id {command}: it is then recorded exactly "
            "once."
        ),
        (
            "Het is niet bekend of dit in {path} is vastgelegd: de opslag werkte niet, en kon niet nog eens "
            "gevraagd worden. Geef, als die weer werkt, dezelfde opdracht met --command-id {command}: dan staat "
            "het er precies een keer in."
        ),
    ),
}
