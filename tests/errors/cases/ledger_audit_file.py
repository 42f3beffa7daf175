"""How findings of the audit about the file itself come about, and those about what was checked before."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.ledger.audit import Audit, audit
from grootboek.ledger.decoding import to_recorded
from grootboek.ledger.helpers import Helper
from grootboek.ledger.opening import open_reader
from tests.errors.cases.ledger_audit import after
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import alter_index, copied, raw
from tests.story import AGENCY, ORIGIN, Story

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.evidence.findings import Finding


@reproduces(
    "storage-damaged",
    en=(
        "SQLite finds a fault in its own file: row <any> missing from index sqlite_autoindex_entries_1. Keep the "
        "file as it is, and go on with a backup."
    ),
    nl=(
        "SQLite vindt een fout in het eigen bestand: row <any> missing from index sqlite_autoindex_entries_1. Bewaar "
        "het bestand zoals het is, en ga verder met een reservekopie."
    ),
)
def altering_a_byte_of_an_index(folder: Path) -> list[Finding]:
    with Story() as story:
        path = copied(story.ledger.books, folder / "a.db")
        (stored,) = story.ledger.reader.stream("organisation", AGENCY)
        originator = to_recorded(stored).originator_id.hex.encode()
    return list(audit(open_reader(alter_index(path, originator))))


@reproduces(
    "schema-differs",
    en=(
        "The table, view or trigger entries_are_fixed is not as it was made, or is gone. Somebody changed how the file "
        "guards itself: ask who did, and why."
    ),
    nl=(
        "De tabel, view of trigger entries_are_fixed is niet zoals die gemaakt is, of is weg. Iemand heeft veranderd "
        "hoe het bestand zichzelf bewaakt: vraag wie, en waarom."
    ),
)
def taking_a_trigger_away() -> list[Finding]:
    with Story() as story:
        with raw(story.ledger.books) as connection:
            connection.execute("DROP TRIGGER entries_are_fixed")
        return list(audit(story.ledger.reader))


@reproduces(
    "schema-has-more",
    en=(
        "The file holds 'mine' (table), which is not ours. A trigger can change what is recorded; anything else proves "
        "nothing. Ask who added it, and why."
    ),
    nl=(
        "Het bestand bevat 'mine' (table), en dat is niet van ons. Een trigger kan veranderen wat wordt vastgelegd; al "
        "het andere bewijst niets. Vraag wie het toevoegde, en waarom."
    ),
)
def adding_a_table() -> list[Finding]:
    return after("CREATE TABLE mine (one INTEGER)")


@reproduces(
    "file-has-more",
    en=("After the last page of the file stand 10 more bytes. They are no part of the ledger: ask who added them."),
    nl=(
        "Na de laatste pagina van het bestand staan nog 10 bytes. Ze horen niet bij het grootboek: vraag wie ze "
        "toevoegde."
    ),
)
def writing_after_the_end_of_the_file(folder: Path) -> list[Finding]:
    with Story() as story:
        path = copied(story.ledger.books, folder / "a.db")
    with path.open("ab") as file:
        file.write(b"0123456789")
    return list(audit(open_reader(path)))


@reproduces(
    "only-checked-since",
    en=(
        "Entries 0 to 9 are byte for byte what the checkpoint of 10 entries covers. Their signatures, mandates, texts "
        "and registers were not checked again, and the projections were not compared. Check all with `grootboek "
        "verify` without --since."
    ),
    nl=(
        "De boekingen 0 tot en met 9 zijn byte voor byte wat het controlepunt van 10 boekingen dekt. Hun "
        "handtekeningen, mandaten, teksten en registers zijn niet opnieuw gecontroleerd, en de projecties zijn niet "
        "vergeleken. Controleer alles met `grootboek verify` zonder --since."
    ),
)
def checking_what_is_newer_only() -> list[Finding]:
    with Story() as story:
        reader = story.ledger.reader
        return list(Audit(reader, since=Checkpoint(ORIGIN, 10, reader.root(10))).findings())


@reproduces(
    "log-not-whole",
    en=(
        "<any> bytes of the log beside the file (-wal) do not count: a write was broken off there, or the log was "
        "altered, and then entries are gone. Compare with a checkpoint kept elsewhere."
    ),
    nl=(
        "<any> bytes van het logboek naast het bestand (-wal) tellen niet: daar is een schrijfactie afgebroken, of het "
        "logboek is veranderd, en dan zijn er boekingen weg. Vergelijk met een controlepunt dat elders is bewaard."
    ),
)
def altering_the_log_beside_the_file(folder: Path) -> list[Finding]:
    with Story() as story:
        path = copied(story.ledger.books, folder / "a.db")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE head SET authority = authority + 1")
        writer.commit()
        log = bytearray((folder / "a.db-wal").read_bytes())
        log[-1] ^= 1
        (folder / "a.db-wal").write_bytes(log)
        return list(audit(open_reader(path)))


@reproduces(
    "helper-ended",
    en=(
        "A helper process of this check ended before it was done (-9), so the check is not finished and says nothing "
        "about the ledger. Perhaps memory ran out, or somebody ended it. Run it again; with `--processes 1` it needs "
        "the least memory."
    ),
    nl=(
        "Een hulpproces van deze controle eindigde voordat het klaar was (-9), dus de controle is niet af en zegt "
        "niets over het grootboek. Misschien was het geheugen op, of heeft iemand het beëindigd. Start de controle "
        "opnieuw; met `--processes 1` kost zij het minste geheugen."
    ),
)
def a_helper_is_killed_while_it_checks() -> None:
    with Helper("tests.ledger.helper_that_ends") as helper:
        helper.ask(None)
        helper.answer()
