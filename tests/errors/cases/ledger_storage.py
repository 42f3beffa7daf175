"""How errors of making, opening and reading a ledger come about."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from grootboek.ledger.opening import open_reader
from tests.errors.reproduction import reproduces
from tests.ledger.making import KEY, altered, make, opened, registered
from tests.ledger.ordinary_user import read_only

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "ledger-missing",
    en=(
        "There is no ledger at <folder>/none.db. Name the right file with --ledger, or make a ledger with `grootboek "
        "init`."
    ),
    nl=(
        "Er is geen grootboek op <folder>/none.db. Noem het juiste bestand met --ledger, of maak er een met "
        "`grootboek init`."
    ),
)
def opening_a_ledger_that_nobody_made(folder: Path) -> None:
    opened(folder / "none.db")


@reproduces(
    "ledger-not-one",
    en="<folder>/notes.txt is not a ledger: it is another kind of file or folder. Name the right file with --ledger.",
    nl=(
        "<folder>/notes.txt is geen grootboek: het is een ander soort bestand of map. Noem het juiste bestand met "
        "--ledger."
    ),
)
def opening_a_file_of_another_kind(folder: Path) -> None:
    (folder / "notes.txt").write_text("Not a ledger. " * 100)
    opened(folder / "notes.txt")


@reproduces(
    "ledger-older",
    en=(
        "The ledger <folder>/a.db was made by an older version: its tables have version 0, expected was 1. Use the "
        "version of grootboek that made it."
    ),
    nl=(
        "Het grootboek <folder>/a.db is gemaakt met een oudere versie: de tabellen hebben versie 0, verwacht was 1. "
        "Gebruik de versie van grootboek waarmee het gemaakt is."
    ),
)
def opening_a_ledger_of_an_older_version(folder: Path) -> None:
    opened(altered(make(folder / "a.db"), "PRAGMA user_version = 0"))


@reproduces(
    "ledger-newer",
    en=(
        "The ledger <folder>/a.db was made by a newer version: its tables have version 99, this version knows up to "
        "<any>. Install a newer grootboek."
    ),
    nl=(
        "Het grootboek <folder>/a.db is gemaakt met een nieuwere versie: de tabellen hebben versie 99, deze versie "
        "kent ze tot en met <any>. Installeer een nieuwere grootboek."
    ),
)
def opening_a_ledger_of_a_newer_version(folder: Path) -> None:
    opened(altered(make(folder / "a.db"), "PRAGMA user_version = 99"))


@reproduces(
    "ledger-read-only",
    en=(
        "The ledger <folder>/a.db may not be written: the file is read-only. Nothing was recorded. Ask for the right "
        "to write it, or record elsewhere."
    ),
    nl=(
        "In het grootboek <folder>/a.db mag niet geschreven worden: het bestand is alleen-lezen. Er is niets "
        "vastgelegd. Vraag schrijfrecht, of leg elders vast."
    ),
)
def recording_in_a_file_that_may_not_be_written(folder: Path) -> None:
    with read_only(make(folder / "a.db")):
        opened(folder / "a.db")


@reproduces(
    "ledger-folder-read-only",
    en=(
        "Nothing can be written in the folder <folder>, which recording in <folder>/a.db needs. Nothing was "
        "recorded. Ask for the right to write in that folder, or choose another with --ledger."
    ),
    nl=(
        "In de map <folder> kan niet geschreven worden, en dat is nodig om vast te leggen in <folder>/a.db. Er is "
        "niets vastgelegd. Vraag schrijfrecht in die map, of kies een andere met --ledger."
    ),
)
def recording_in_a_folder_that_may_not_be_written(folder: Path) -> None:
    make(folder / "a.db")
    with read_only(folder):
        opened(folder / "a.db")


@reproduces(
    "folder-missing",
    en=(
        "There is no folder <folder>/none to make the ledger in. Make the folder first, or choose another place with "
        "--ledger."
    ),
    nl=(
        "Er is geen map <folder>/none om het grootboek in te maken. Maak eerst de map, of kies een andere plaats met "
        "--ledger."
    ),
)
def making_a_ledger_in_a_folder_that_is_not_there(folder: Path) -> None:
    make(folder / "none" / "a.db")


@reproduces(
    "ledger-exists",
    en="There is something at <folder>/a.db already, and it is left as it is. Choose another place with --ledger.",
    nl="Op <folder>/a.db staat al iets, en dat blijft zoals het is. Kies een andere plaats met --ledger.",
)
def making_a_ledger_twice(folder: Path) -> None:
    make(make(folder / "a.db"))


@reproduces(
    "ledger-remains",
    en=(
        "<folder>/a.db-wal is left of a ledger whose own file is gone; a new ledger in that place would take it for "
        "its own. Put the file back, or move <folder>/a.db-wal away, and try again."
    ),
    nl=(
        "<folder>/a.db-wal is over van een grootboek waarvan het bestand zelf weg is; een nieuw grootboek op die "
        "plaats zou het voor zijn eigen aanzien. Zet het bestand terug, of haal <folder>/a.db-wal daar weg, en "
        "probeer het opnieuw."
    ),
)
def making_a_ledger_where_the_log_of_another_was_left(folder: Path) -> None:
    with opened(make(folder / "a.db")) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        (folder / "a.db").unlink()
        make(folder / "a.db")


@reproduces(
    "ledger-locked",
    en=(
        "Another program kept writing in the ledger <folder>/a.db for longer than this one waits. Nothing was "
        "recorded. Try again; if it stays so, find the program that holds the file."
    ),
    nl=(
        "Een ander programma bleef langer in het grootboek <folder>/a.db schrijven dan dit programma wacht. Er is "
        "niets vastgelegd. Probeer het opnieuw; blijft het zo, zoek dan welk programma het bestand vasthoudt."
    ),
)
def recording_while_another_program_holds_the_lock(folder: Path) -> None:
    path = make(folder / "a.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as other, opened(path, lock_timeout=0) as books:
        other.execute("BEGIN IMMEDIATE")
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)


@reproduces(
    "disk-full",
    en="There is no room left on the disk of the ledger <folder>/a.db. Nothing was recorded. Make room and try again.",
    nl=(
        "Er is geen ruimte meer op de schijf van het grootboek <folder>/a.db. Er is niets vastgelegd. Maak ruimte en "
        "probeer het opnieuw."
    ),
)
def recording_when_no_page_can_be_added(folder: Path) -> None:
    with opened(make(folder / "a.db")) as books:
        with books.recorder.ledger_datastore.get_connection(commit=True) as connection:
            connection.cursor().execute("PRAGMA max_page_count = 1")  # as many as there are, and no more
        books.store.put([registered(books.meta, f"ORG-{number}") for number in range(100)], key=KEY)


@reproduces(
    "ledger-damaged",
    en=(
        "The file of the ledger <folder>/a.db is damaged: SQLite cannot read its pages. Nothing was recorded. Keep "
        "the file as it is, and go on with a backup."
    ),
    nl=(
        "Het bestand van het grootboek <folder>/a.db is beschadigd: SQLite kan de pagina's niet lezen. Er is niets "
        "vastgelegd. Bewaar het bestand zoals het is, en ga verder met een reservekopie."
    ),
)
def opening_a_ledger_whose_pages_are_overwritten(folder: Path) -> None:
    path = make(folder / "a.db")
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    opened(path)


@reproduces(
    "ledger-cannot-open",
    en="The ledger <any> cannot be opened. Check that you may read the file and all folders on the way to it.",
    nl="Het grootboek <any> kan niet geopend worden. Kijk of u het bestand en alle mappen erheen mag lezen.",
)
def opening_a_file_whose_name_is_too_long(folder: Path) -> None:
    opened(folder / ("x" * 300))


@reproduces(
    "ledger-storage-failed",
    en=(
        "The storage of the ledger <folder>/a.db failed: no such table: ledger. Check the disk, then ask for the "
        "history to see what was recorded."
    ),
    nl=(
        "De opslag van het grootboek <folder>/a.db werkte niet: no such table: ledger. Kijk de schijf na, en vraag "
        "dan de geschiedenis op om te zien wat er vastgelegd is."
    ),
)
def opening_a_ledger_without_its_tables(folder: Path) -> None:
    opened(altered(make(folder / "a.db"), "DROP TABLE ledger"))


@reproduces(
    "ledger-log-unreadable",
    en=(
        "The ledger <folder>/copy/a.db has a log (<folder>/copy/a.db-wal) beside it, which cannot be read in a "
        "folder where nothing may be written. Copy both files to a folder where you may write, and read the copy."
    ),
    nl=(
        "Het grootboek <folder>/copy/a.db heeft een logbestand (<folder>/copy/a.db-wal) naast zich, en dat is niet "
        "te lezen in een map waar niets geschreven mag worden. Kopieer beide bestanden naar een map waar u mag "
        "schrijven, en lees de kopie."
    ),
)
def reading_a_copy_with_its_log_in_a_read_only_folder(folder: Path) -> None:
    path, copy = make(folder / "a.db"), folder / "copy"
    copy.mkdir()
    with opened(path) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        for name in ("a.db", "a.db-wal"):
            shutil.copy(folder / name, copy / name)
    with read_only(copy / "a.db", copy / "a.db-wal", copy):
        open_reader(copy / "a.db")


@reproduces(
    "ledger-written-meanwhile",
    en=(
        "The ledger <folder>/a.db was written to while it was read, in a folder where this program cannot look "
        "beside a writer. The answer would be out of date. Ask again."
    ),
    nl=(
        "In het grootboek <folder>/a.db is geschreven terwijl het gelezen werd, in een map waar dit programma niet "
        "naast een schrijver kan lezen. Het antwoord zou verouderd zijn. Vraag het opnieuw."
    ),
)
def reading_in_a_read_only_folder_while_the_owner_writes(folder: Path) -> None:
    path = make(folder / "a.db")
    with read_only(folder, path):
        reader = open_reader(path)
    with opened(path) as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        list(reader.entries())


@reproduces(
    "ledger-row-malformed",
    en=(
        "The file of the ledger does not say which ledger it is, or where it ends: a row that every ledger has is "
        "gone. Go on with a backup."
    ),
    nl=(
        "Het bestand van het grootboek zegt niet welk grootboek het is, of waar het eindigt: een rij die elk "
        "grootboek heeft, is weg. Ga verder met een reservekopie."
    ),
)
def opening_a_ledger_without_its_head(folder: Path) -> None:
    path = altered(make(folder / "a.db"), "DROP TRIGGER head_is_kept", "DELETE FROM head")
    open_reader(path).head()
