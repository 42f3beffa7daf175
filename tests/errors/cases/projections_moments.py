"""Moments that a ledger cannot answer for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.projections.history import HistoryRequest, history
from grootboek.projections.inventory import inventory
from tests.errors.reproduction import reproduces
from tests.projections.asking import asked, moment
from tests.projections.stories import ORIGIN, Story

if TYPE_CHECKING:
    from pathlib import Path


def _ask(folder: Path, organisation: str | None = None, **request: Any) -> None:
    with Story.begin(folder / "ledger.db") as story, asked(story) as projections:
        inventory(projections, moment(projections, **request), organisation=organisation)


@reproduces(
    "moment-before-ledger",
    en="This ledger starts on 2025-01-02; at the moment asked about (2024-11-15) it held nothing. That is not 'none'. "
    "Ask about 2025-01-02 or later.",
    nl="Dit grootboek begint op 2025-01-02; op het gevraagde moment (2024-11-15) stond er niets in. Dat is niet "
    "'geen'. Vraag naar 2025-01-02 of later.",
)
def asking_what_was_known_before_the_first_entry(folder: Path) -> None:
    _ask(folder, known_at="2024-11-15")


@reproduces(
    "moment-in-future",
    en="What will be known at 2026-12-02 cannot be known yet: now is 2026-11-23T12:00:00.000000Z. Leave --known-at out "
    "to ask what is known now; --on may be a day to come.",
    nl="Wat op 2026-12-02 bekend zal zijn, kan nu nog niet bekend zijn: het is nu 2026-11-23T12:00:00.000000Z. Laat "
    "--known-at weg om te vragen wat nu bekend is; --on mag wel een dag in de toekomst zijn.",
)
def asking_what_will_be_known(folder: Path) -> None:
    _ask(folder, known_at="2026-12-02")


@reproduces(
    "moment-malformed",
    en="Not a moment: 'yesterday'. Give a day (2025-03-17), a month (2025-03) or a time with a zone "
    "(2025-03-17T12:00Z); for --known-at also entry:41 or a checkpoint file.",
    nl="Geen moment: 'yesterday'. Geef een dag (2025-03-17), een maand (2025-03) of een tijd met een zone "
    "(2025-03-17T12:00Z); voor --known-at ook entry:41 of een bestand met een controlepunt.",
)
def asking_about_a_day_in_words(folder: Path) -> None:
    _ask(folder, on="yesterday")


@reproduces(
    "moment-twice",
    en="--as-of sets both times, so it cannot stand beside --on or --known-at. Leave one of them out.",
    nl="--as-of bepaalt beide tijden en kan dus niet naast --on of --known-at staan. Laat een van beide weg.",
)
def asking_about_two_moments_at_once(folder: Path) -> None:
    _ask(folder, as_of="2025-03-17", on="2025-03-18")


@reproduces(
    "moment-attested-by-day",
    en="With --attested what is known is read by day, so an entry or a checkpoint does not name a moment. Give a day, "
    "a month or a time.",
    nl="Met --attested wordt per dag gelezen wat bekend is; een boeking of een controlepunt noemt dan geen moment. "
    "Geef een dag, een maand of een tijd.",
)
def asking_for_attested_days_up_to_an_entry(folder: Path) -> None:
    _ask(folder, known_at="entry:1", attested=True)


@reproduces(
    "moment-entry-unknown",
    en="There is no entry 41 in this ledger: the last one is 2. Name one up to and including 2.",
    nl="Boeking 41 staat niet in dit grootboek: de laatste is 2. Noem er een tot en met 2.",
)
def asking_about_an_entry_beyond_the_last(folder: Path) -> None:
    _ask(folder, known_at="entry:41")


@reproduces(
    "moment-checkpoint-foreign",
    en="The checkpoint is of another ledger: 'example.org/other'. This ledger is example.org/ledger/rehearsal. Use a "
    "checkpoint of this ledger.",
    nl="Het controlepunt is van een ander grootboek: 'example.org/other'. Dit grootboek is "
    "example.org/ledger/rehearsal. Gebruik een controlepunt van dit grootboek.",
)
def asking_by_the_checkpoint_of_another_ledger(folder: Path) -> None:
    _ask(folder, known_at=Checkpoint("example.org/other", 1, bytes(32)).text.encode())


@reproduces(
    "moment-checkpoint-beyond",
    en="The checkpoint is of 9 entries and this ledger has only 3: its end was cut off, or this is an older copy. Run "
    "`grootboek verify --checkpoint FILE`, and ask for the whole ledger.",
    nl="Het controlepunt is van 9 boekingen en dit grootboek heeft er maar 3: het eind is eraf, of dit is een "
    "oudere kopie. Voer `grootboek verify --checkpoint BESTAND` uit en vraag het hele grootboek op.",
)
def asking_by_a_checkpoint_of_more_than_there_is(folder: Path) -> None:
    _ask(folder, known_at=Checkpoint(ORIGIN, 9, bytes(32)).text.encode())


@reproduces(
    "moment-checkpoint-differs",
    en="The first 2 entries of this ledger do not give the root of the checkpoint: one of the two was altered. Run "
    "`grootboek verify --checkpoint FILE` to see what differs.",
    nl="De eerste 2 boekingen van dit grootboek geven niet de wortel van het controlepunt: een van beide is "
    "veranderd. Voer `grootboek verify --checkpoint BESTAND` uit om te zien wat er anders is.",
)
def asking_by_a_checkpoint_with_another_root(folder: Path) -> None:
    _ask(folder, known_at=Checkpoint(ORIGIN, 2, bytes(32)).text.encode())


@reproduces(
    "organisation-unknown-then",
    en="No organisation MIN was known at the moment asked about. That is not 'none'. See `grootboek organisation list` "
    "for the codes, or ask about a later moment.",
    nl="Een organisatie MIN was op het gevraagde moment niet bekend. Dat is niet 'geen'. Zie `grootboek organisation "
    "list` voor de codes, of vraag naar een later moment.",
)
def asking_for_the_inventory_of_an_organisation_that_nobody_registered(folder: Path) -> None:
    _ask(folder, organisation="MIN")


@reproduces(
    "subject-unknown-then",
    en="Nothing called SYS-1 was known at the moment asked about. That is not 'none'. Check the reference, or ask "
    "about a later moment.",
    nl="Iets met de naam SYS-1 was op het gevraagde moment niet bekend. Dat is niet 'geen'. Controleer de "
    "verwijzing of vraag naar een later moment.",
)
def asking_for_the_history_of_a_system_before_it_was_registered(folder: Path) -> None:
    with Story.begin(folder / "ledger.db") as story, asked(story) as projections:
        story.at("2025-06-10").system("SYS-1")
        history(projections, moment(projections, known_at="2025-06-09"), HistoryRequest(ref="SYS-1"))
