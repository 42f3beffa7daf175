"""What verify says beyond the audit: an outside checkpoint, and the stored projections."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from grootboek.cli.verification import Kept, against_projections, verification
from grootboek.evidence.kept_checkpoint import Trusted
from grootboek.evidence.note_signing import log_key
from grootboek.ledger.opening import open_reader
from tests.cli.rehearsal import founded
from tests.errors.reproduction import reproduces
from tests.evidence.samples import KEY
from tests.ledger.tampering import tamper_with

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grootboek.evidence.findings import Finding


@reproduces(
    "projection-differs",
    en=(
        "The stored projection `entries` is not what the entries give. The entries are the evidence; replace the "
        "projections with `grootboek rebuild`, and find out what changed the file."
    ),
    nl=(
        "De opgeslagen projectie `entries` is niet wat de boekingen geven. De boekingen zijn het bewijs; vervang de "
        "projecties met `grootboek rebuild`, en zoek uit wat het bestand wijzigde."
    ),
)
def somebody_edits_the_projections(folder: Path) -> Iterable[Finding]:
    ledger = founded(folder)
    ledger.ask("inventory")
    place = folder / "ledger.db.projections"
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("UPDATE entries SET actor = 'somebody@else' WHERE entry = 3")
        connection.commit()
    with closing(open_reader(ledger.path)) as reader:
        return list(against_projections(reader, place))


@reproduces(
    "projections-not-checked",
    en=(
        "The projections could not be compared with the entries, because an entry cannot be read: <any> Repair the "
        "ledger from a sound copy first."
    ),
    nl=(
        "De projecties konden niet met de boekingen worden vergeleken, omdat een boeking niet te lezen is: <any> "
        "Herstel het grootboek eerst uit een kopie die deugt."
    ),
)
def comparing_projections_with_an_entry_that_is_none(folder: Path) -> Iterable[Finding]:
    ledger = founded(folder)
    ledger.ask("inventory")
    with closing(sqlite3.connect(ledger.path)) as connection:
        for trigger in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger[0]}"')
        connection.execute("""UPDATE entries SET entry = x'7b7d' WHERE "index" = 2""")
        connection.commit()
    with closing(open_reader(ledger.path)) as reader:
        return list(against_projections(reader, folder / "ledger.db.projections"))


def _compared(folder: Path, change: tuple[bytes, bytes] | None) -> Iterable[Finding]:
    ledger = founded(folder)
    text = str(ledger.ask("checkpoint", "show", "--json")["checkpoint"]).encode()
    reader = open_reader(ledger.path)
    kept = Kept() if change is None else Kept((text.replace(*change),))
    found = list(verification(reader, kept, lambda *_: None))
    reader.close()
    return found


@reproduces(
    "checkpoint-of-another",
    en=(
        "The checkpoint is of 'elsewhere/rehearsal', and this ledger is grootboek/rehearsal. Take a checkpoint of "
        "this ledger, or open the other ledger."
    ),
    nl=(
        "Het controlepunt is van 'elsewhere/rehearsal', en dit grootboek is grootboek/rehearsal. Neem een "
        "controlepunt van dit grootboek, of open het andere."
    ),
)
def comparing_with_the_checkpoint_of_another_ledger(folder: Path) -> Iterable[Finding]:
    return _compared(folder, (b"grootboek/", b"elsewhere/"))


@reproduces(
    "ledger-shorter-than-checkpoint",
    en=(
        "The ledger has <any> entries, and the checkpoint kept outside has 99<any>. The end was cut off, or an old "
        "copy was put back. Find the newer copy."
    ),
    nl=(
        "Het grootboek heeft <any> boekingen, en het controlepunt van buiten heeft er 99<any>. Het eind is afgeknipt, "
        "of er is een oude kopie teruggezet. Zoek de nieuwere kopie."
    ),
)
def a_ledger_whose_end_was_cut_off(folder: Path) -> Iterable[Finding]:
    return _compared(folder, (b"rehearsal\n", b"rehearsal\n99"))


@reproduces(
    "ledger-not-from-checkpoint",
    en=(
        "The first <any> entries give root <any>; the checkpoint kept outside says <any>. The past was rewritten, "
        "or this is another copy. Find out who had access, and compare with the copy that the checkpoint is of."
    ),
    nl=(
        "De eerste <any> boekingen geven wortel <any>; het controlepunt van buiten zegt <any>. Het verleden is "
        "herschreven, of dit is een andere kopie. Zoek uit wie erbij kon, en vergelijk met de kopie waarvan het "
        "controlepunt is."
    ),
)
def a_ledger_with_another_past(folder: Path) -> Iterable[Finding]:
    ledger = founded(folder)
    (folder / "other").mkdir()
    text = str(founded(folder / "other").ask("checkpoint", "show", "--json")["checkpoint"])
    reader = open_reader(ledger.path)
    found = list(verification(reader, Kept((text.encode(),)), lambda *_: None))
    reader.close()
    return found


@reproduces(
    "no-outside-checkpoint",
    en=(
        "No checkpoint from outside was compared. This check sees an altered entry; that the end was cut off, an "
        "old copy put back or the whole made anew shows only against a checkpoint kept elsewhere: `grootboek verify "
        "--checkpoint FILE`."
    ),
    nl=(
        "Er is geen controlepunt van buiten vergeleken. Deze controle ziet een gewijzigde boeking; dat het eind is "
        "afgeknipt, een oude kopie is teruggezet of alles opnieuw is gemaakt blijkt alleen uit een controlepunt dat "
        "elders is bewaard: `grootboek verify --checkpoint FILE`."
    ),
)
def verifying_without_a_checkpoint(folder: Path) -> Iterable[Finding]:
    return _compared(folder, None)


@reproduces(
    "checkpoint-not-compared",
    en=(
        "The checkpoint of <any> entries could not be compared, because entries below that are missing or cannot be "
        "read. Look for them in a backup."
    ),
    nl=(
        "Het controlepunt van <any> boekingen kon niet worden vergeleken, omdat boekingen daaronder ontbreken of niet "
        "te lezen zijn. Zoek ze in een reservekopie."
    ),
)
def comparing_a_ledger_that_misses_an_entry(folder: Path) -> Iterable[Finding]:
    ledger = founded(folder)
    text = str(ledger.ask("checkpoint", "show", "--json")["checkpoint"]).encode()
    with closing(sqlite3.connect(ledger.path)) as connection:
        tamper_with(connection, 'DELETE FROM entries WHERE "index" = 2')
        connection.commit()
    with closing(open_reader(ledger.path)) as reader:
        return list(verification(reader, Kept((text,)), lambda *_: None))


@reproduces(
    "checkpoint-without-signature",
    en=(
        "The checkpoint of <any> entries has no signature, and the keys given have to have signed it. Ask for the "
        "signed one, or compare without keys."
    ),
    nl=(
        "Het controlepunt van <any> boekingen heeft geen handtekening, en de gegeven sleutels moeten het hebben "
        "ondertekend. Vraag het ondertekende, of vergelijk zonder sleutels."
    ),
)
def comparing_with_a_text_where_a_key_should_have_signed(folder: Path) -> Iterable[Finding]:
    ledger = founded(folder)
    text = str(ledger.ask("checkpoint", "show", "--json")["checkpoint"]).encode()
    with closing(open_reader(ledger.path)) as reader:
        trusted = Trusted((log_key(reader.meta.origin, KEY),))
        return list(verification(reader, Kept((text,), trusted=trusted), lambda *_: None))


@reproduces(
    "key-without-checkpoint",
    en="--log-key and --witness say who signed a checkpoint, and none was given. Give one with --checkpoint.",
    nl=(
        "--log-key en --witness zeggen wie een controlepunt ondertekende, en er is er geen gegeven. Geef het met "
        "--checkpoint of --since."
    ),
)
def giving_a_key_and_no_checkpoint(folder: Path) -> None:
    founded(folder).do("verify", "--log-key", log_key("example.org/ledger", KEY).text)
