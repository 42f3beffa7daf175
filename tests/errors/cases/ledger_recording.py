"""How errors of recording in a ledger come about."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

from grootboek.domain.values import Origin
from grootboek.ledger.clock import RehearsalClock, SystemClock
from grootboek.ledger.opening import new_ledger_in_memory
from tests.errors.reproduction import reproduces
from tests.ledger.making import KEY, NOW, SteppingClock, altered, claimed, command, in_memory, make, opened, registered

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "clock-far-ahead",
    en=(
        "The clock says 2028-11-22T21:12:00.123456Z, more than 366 days after the last entry "
        "(2026-11-23T21:12:00.123456Z). Nothing was recorded. Set the clock right; if it is right, an operator "
        "confirms it with --confirm-clock."
    ),
    nl=(
        "De klok zegt 2028-11-22T21:12:00.123456Z, meer dan 366 dagen na de laatste boeking "
        "(2026-11-23T21:12:00.123456Z). Er is niets vastgelegd. Zet de klok goed; als die goed staat, bevestigt een "
        "beheerder dat met --confirm-clock."
    ),
)
def recording_with_a_clock_two_years_ahead() -> None:
    clock = SteppingClock()
    with in_memory(clock=clock) as books:
        clock.moment = NOW + timedelta(days=730)
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)


@reproduces(
    "clock-malformed",
    en=(
        "The clock of the rehearsal says '17 March', which is not a time with a zone. Set GROOTBOEK_CLOCK to one "
        "like 2025-03-17T12:00:00Z, or to file:PATH of a file that holds one."
    ),
    nl=(
        "De klok van de oefening zegt '17 March', en dat is geen tijd met een zone. Zet GROOTBOEK_CLOCK op een tijd "
        "als 2025-03-17T12:00:00Z, of op file:PAD van een bestand met zo'n tijd."
    ),
)
def rehearsing_with_a_clock_that_is_no_time() -> None:
    RehearsalClock("17 March").now()


@reproduces(
    "clock-file-unreadable",
    en=(
        "The clock of the rehearsal should stand in the file <folder>/clock, which cannot be read. Make the file, or "
        "name another in GROOTBOEK_CLOCK."
    ),
    nl=(
        "De klok van de oefening zou in het bestand <folder>/clock staan, maar dat is niet te lezen. Maak het "
        "bestand, of noem een ander in GROOTBOEK_CLOCK."
    ),
)
def rehearsing_with_a_clock_file_that_is_not_there(folder: Path) -> None:
    RehearsalClock(f"file:{folder}/clock").now()


@reproduces(
    "origin-rehearsal",
    en=(
        "The name ledger.example/rehearsal does not fit: the name of a rehearsal ends in /rehearsal, and that of no "
        "other ledger does. Choose another name, or make a rehearsal with --rehearsal."
    ),
    nl=(
        "De naam ledger.example/rehearsal past niet: de naam van een oefening eindigt op /rehearsal, en die van geen "
        "ander grootboek. Kies een andere naam, of maak een oefening met --rehearsal."
    ),
)
def giving_a_real_ledger_the_name_of_a_rehearsal() -> None:
    origin = Origin("ledger.example/rehearsal")
    new_ledger_in_memory(origin=origin, rehearsal=False, clock=SystemClock(), randomness=os.urandom)


@reproduces(
    "entries-already-there",
    en=(
        "Somebody else recorded about the same subject in <folder>/a.db at the same moment. Nothing was recorded "
        "here. Look at what was recorded, and try again."
    ),
    nl=(
        "Iemand anders legde in <folder>/a.db op hetzelfde moment iets vast over hetzelfde onderwerp. Hier is niets "
        "vastgelegd. Kijk wat er vastgelegd is, en probeer het opnieuw."
    ),
)
def recording_about_the_same_subject_at_the_same_moment(folder: Path) -> None:
    path = make(folder / "a.db")
    with opened(path) as books, opened(path) as other:
        act = registered(books.meta, "ORG-1")
        other.store.put([act], key=KEY)
        books.store.put([act], key=KEY)


@reproduces(
    "command-id-reused",
    en=(
        "The command id C-9 was used before, for something else, which is entry 1. Nothing was recorded. Give this "
        "command an id of its own."
    ),
    nl=(
        "De opdracht-id C-9 is al gebruikt voor iets anders; dat is boeking 1. Er is niets vastgelegd. Geef deze "
        "opdracht een eigen id."
    ),
)
def using_a_command_id_for_something_else() -> None:
    with in_memory() as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY, saving=command("C-9", b'{"ref":"ORG-1"}'))
        books.store.put([registered(books.meta, "ORG-2")], key=KEY, saving=command("C-9", b'{"ref":"ORG-2"}'))


@reproduces(
    "reference-taken",
    en=(
        "The reference was given out in <any> before, and none is used twice. Nothing was recorded. Choose another "
        "reference."
    ),
    nl=(
        "De verwijzing is in <any> al eerder uitgegeven, en geen enkele wordt twee keer gebruikt. Er is niets "
        "vastgelegd. Kies een andere verwijzing."
    ),
)
def claiming_under_the_reference_of_another_claim() -> None:
    with in_memory() as books:
        books.store.put([claimed(books.meta, "SYS-1", "CLAIM-1")], key=KEY)
        books.store.put([claimed(books.meta, "SYS-2", "CLAIM-1")], key=KEY)


@reproduces(
    "recording-unknown",
    en=(
        "It is not known whether this was recorded in <folder>/a.db: the storage failed, and could not be asked "
        "again. When it works, give the same command with --command-id C-9: it is then recorded exactly once."
    ),
    nl=(
        "Het is niet bekend of dit in <folder>/a.db is vastgelegd: de opslag werkte niet, en kon niet nog eens "
        "gevraagd worden. Geef, als die weer werkt, dezelfde opdracht met --command-id C-9: dan staat het er precies "
        "een keer in."
    ),
)
def recording_when_the_storage_fails_and_cannot_be_asked(folder: Path) -> None:
    path = make(folder / "a.db")
    with opened(path) as books:
        altered(path, "DROP TABLE commands")
        books.store.put([registered(books.meta, "ORG-1")], key=KEY, saving=command("C-9"))
