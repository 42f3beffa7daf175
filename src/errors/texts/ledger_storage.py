"""Error texts of making, opening and reading a ledger: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "ledger-missing": (
        "There is no ledger at {path}. Name the right file with --ledger, or make a ledger with `grootboek init`.",
        "Er is geen grootboek op {path}. Noem het juiste bestand met --ledger, of maak er een met `grootboek init`.",
    ),
    "ledger-not-one": (
        "{path} is not a ledger: it is another kind of file or folder. Name the right file with --ledger.",
        "{path} is geen grootboek: het is een ander soort bestand of map. Noem het juiste bestand met --ledger.",
    ),
    "ledger-older": (
        (
            "The ledger {path} was made by an older version: its tables have version {found}, expected was "
            "{expected}. Use the version of grootboek that made it."
        ),
        (
            "Het grootboek {path} is gemaakt met een oudere versie: de tabellen hebben versie {found}, verwacht "
            "was {expected}. Gebruik de versie van grootboek waarmee het gemaakt is."
        ),
    ),
    "ledger-newer": (
        (
            "The ledger {path} was made by a newer version: its tables have version {found}, this version knows up "
            "to {expected}. Install a newer grootboek."
        ),
        (
            "Het grootboek {path} is gemaakt met een nieuwere versie: de tabellen hebben versie {found}, deze "
            "versie kent ze tot en met {expected}. Installeer een nieuwere grootboek."
        ),
    ),
    "ledger-read-only": (
        (
            "The ledger {path} may not be written: the file is read-only. Nothing was recorded. Ask for the right "
            "to write it, or record elsewhere."
        ),
        (
            "In het grootboek {path} mag niet geschreven worden: het bestand is alleen-lezen. Er is niets "
            "vastgelegd. Vraag schrijfrecht, of leg elders vast."
        ),
    ),
    "ledger-folder-read-only": (
        (
            "Nothing can be written in the folder {folder}, which recording in {path} needs. Nothing was recorded. "
            "Ask for the right to write in that folder, or choose another with --ledger."
        ),
        (
            "In de map {folder} kan niet geschreven worden, en dat is nodig om vast te leggen in {path}. Er is "
            "niets vastgelegd. Vraag schrijfrecht in die map, of kies een andere met --ledger."
        ),
    ),
    "folder-missing": (
        (
            "There is no folder {path} to make the ledger in. Make the folder first, or choose another place with "
            "--ledger."
        ),
        (
            "Er is geen map {path} om het grootboek in te maken. Maak eerst de map, of kies een andere plaats met "
            "--ledger."
        ),
    ),
    "ledger-exists": (
        "There is something at {path} already, and it is left as it is. Choose another place with --ledger.",
        "Op {path} staat al iets, en dat blijft zoals het is. Kies een andere plaats met --ledger.",
    ),
    "ledger-remains": (
        (
            "{path} is left of a ledger whose own file is gone; a new ledger in that place would take it for its "
            "own. Put the file back, or move {path} away, and try again."
        ),
        (
            "{path} is over van een grootboek waarvan het bestand zelf weg is; een nieuw grootboek op die plaats "
            "zou het voor zijn eigen aanzien. Zet het bestand terug, of haal {path} daar weg, en probeer het "
            "opnieuw."
        ),
    ),
    "ledger-locked": (
        (
            "Another program kept writing in the ledger {path} for longer than this one waits. Nothing was "
            "recorded. Try again; if it stays so, find the program that holds the file."
        ),
        (
            "Een ander programma bleef langer in het grootboek {path} schrijven dan dit programma wacht. Er is "
            "niets vastgelegd. Probeer het opnieuw; blijft het zo, zoek dan welk programma het bestand vasthoudt."
        ),
    ),
    "disk-full": (
        "There is no room left on the disk of the ledger {path}. Nothing was recorded. Make room and try again.",
        (
            "Er is geen ruimte meer op de schijf van het grootboek {path}. Er is niets vastgelegd. Maak ruimte en "
            "probeer het opnieuw."
        ),
    ),
    "ledger-damaged": (
        (
            "The file of the ledger {path} is damaged: SQLite cannot read its pages. Nothing was recorded. Keep "
            "the file as it is, and go on with a backup."
        ),
        (
            "Het bestand van het grootboek {path} is beschadigd: SQLite kan de pagina's niet lezen. Er is niets "
            "vastgelegd. Bewaar het bestand zoals het is, en ga verder met een reservekopie."
        ),
    ),
    "ledger-cannot-open": (
        "The ledger {path} cannot be opened. Check that you may read the file and all folders on the way to it.",
        "Het grootboek {path} kan niet geopend worden. Kijk of u het bestand en alle mappen erheen mag lezen.",
    ),
    "ledger-storage-failed": (
        (
            "The storage of the ledger {path} failed: {reason}. Check the disk, then ask for the history to see "
            "what was recorded."
        ),
        (
            "De opslag van het grootboek {path} werkte niet: {reason}. Kijk de schijf na, en vraag dan de "
            "geschiedenis op om te zien wat er vastgelegd is."
        ),
    ),
    "ledger-log-unreadable": (
        (
            "The ledger {path} has a log ({path}-wal) beside it, which cannot be read in a folder where nothing "
            "may be written. Copy both files to a folder where you may write, and read the copy."
        ),
        (
            "Het grootboek {path} heeft een logbestand ({path}-wal) naast zich, en dat is niet te lezen in een map "
            "waar niets geschreven mag worden. Kopieer beide bestanden naar een map waar u mag schrijven, en lees "
            "de kopie."
        ),
    ),
    "ledger-written-meanwhile": (
        (
            "The ledger {path} was written to while it was read, in a folder where this program cannot look beside "
            "a writer. The answer would be out of date. Ask again."
        ),
        (
            "In het grootboek {path} is geschreven terwijl het gelezen werd, in een map waar dit programma niet "
            "naast een schrijver kan lezen. Het antwoord zou verouderd zijn. Vraag het opnieuw."
        ),
    ),
    "ledger-row-malformed": (
        (
            "The file of the ledger does not say which ledger it is, or where it ends: a row that every ledger has "
            "is gone. Go on with a backup."
        ),
        (
            "Het bestand van het grootboek zegt niet welk grootboek het is, of waar het eindigt: een rij die elk "
            "grootboek heeft, is weg. Ga verder met een reservekopie."
        ),
    ),
    "entry-unknown": (
        "There is no entry {index} in this ledger: it has {size} entries, numbered from 0. Give a lower number.",
        (
            "Er is geen boeking {index} in dit grootboek: het heeft {size} boekingen, genummerd vanaf 0. Geef een "
            "lager nummer."
        ),
    ),
    "size-beyond-ledger": (
        "A size of {found} was asked for; this ledger has {size} entries. Give a size from 0 up to that.",
        (
            "Er is gevraagd naar een omvang van {found}; dit grootboek heeft {size} boekingen. Geef een omvang van "
            "0 tot en met dat aantal."
        ),
    ),
}
