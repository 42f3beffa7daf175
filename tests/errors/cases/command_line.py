"""What goes wrong around a command: configuration, files, keys, officials, outside checkpoints."""

from __future__ import annotations

import sqlite3
from contextlib import closing, redirect_stdout
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import orjson

from grootboek.cli import main
from grootboek.cli.answers import Answer
from grootboek.cli.files import write_file
from grootboek.cli.presenting import present
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings, read_settings
from grootboek.cli.verification import against_checkpoint, against_projections
from grootboek.ledger.opening import open_reader
from tests.cli.rehearsal import founded, rehearsal
from tests.cli.running import environment, performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grootboek.errors import GrootboekError
    from grootboek.evidence.findings import Finding


NOW = datetime(2026, 9, 1, 12, tzinfo=UTC)


class FullDisk(TextIOWrapper):
    """Standard output on a disk that has no room."""

    def __init__(self) -> None:
        super().__init__(_Full())


class _Full(BytesIO):
    def write(self, _data: object, /) -> int:
        raise OSError(28, "No space left on device")


def _configured(folder: Path, text: str) -> None:
    around = environment(folder)
    place = folder / "config" / "grootboek"
    place.mkdir(parents=True)
    (place / "config.toml").write_text(text, encoding="utf-8")
    read_settings(around)


@reproduces(
    "config-malformed",
    en=(
        "The configuration file <folder>/config/grootboek/config.toml is not TOML in UTF-8: <any>. Correct it, or "
        "move it away."
    ),
    nl=(
        "Het configuratiebestand <folder>/config/grootboek/config.toml is geen TOML in UTF-8: <any>. Herstel het, "
        "of zet het weg."
    ),
)
def a_configuration_file_that_is_not_toml(folder: Path) -> None:
    _configured(folder, "ledger is here")


@reproduces(
    "config-unknown-key",
    en=(
        "The configuration file <folder>/config/grootboek/config.toml has `legder`, which is not a setting, or is "
        "not a text. Settings are: ledger, as, lang."
    ),
    nl=(
        "Het configuratiebestand <folder>/config/grootboek/config.toml heeft `legder`; dat is geen instelling, of "
        "geen tekst. Instellingen zijn: ledger, as, lang."
    ),
)
def misspelling_a_setting(folder: Path) -> None:
    _configured(folder, 'legder = "a.db"')


@reproduces(
    "engine-unknown",
    en=(
        "postgresql://server/ledger does not name a file, and this version keeps a ledger in a file only. Give a "
        "path to --ledger."
    ),
    nl=(
        "postgresql://server/ledger noemt geen bestand, en deze versie houdt een grootboek alleen in een bestand. "
        "Geef een pad aan --ledger."
    ),
)
def naming_a_ledger_on_a_server(folder: Path) -> None:
    performed(folder, "inventory", "--ledger", "postgresql://server/ledger")


@reproduces(
    "fault-unexpected",
    en=(
        "Something went wrong that grootboek does not know (ValueError: a fault). That is a fault in grootboek: "
        "please report it with the command you gave. Run `grootboek verify` to see whether the ledger is sound."
    ),
    nl=(
        "Er ging iets mis dat grootboek niet kent (ValueError: a fault). Dat is een fout in grootboek: meld die met "
        "het commando dat u gaf. Met `grootboek verify` ziet u of het grootboek deugt."
    ),
)
def a_fault_of_our_own() -> GrootboekError:
    return main.as_error(ValueError("a fault"))


@reproduces(
    "file-unreadable",
    en="The file no-such-letter.pdf cannot be read: No such file or directory. Check the name and your rights to it.",
    nl=(
        "Het bestand no-such-letter.pdf is niet te lezen: No such file or directory. Controleer de naam en uw "
        "rechten erop."
    ),
)
def evidence_that_is_not_there(folder: Path) -> None:
    ledger = founded(folder)
    named = ("--name", "X", "--kind", "ministry", "--evidence", "no-such-letter.pdf")
    ledger.do("organisation", "register", "x", *named)


@reproduces(
    "file-unwritable",
    en=(
        "The file <folder>/no-such-folder/answer.json cannot be written: No such file or directory. Choose another "
        "place, or make room."
    ),
    nl=(
        "Het bestand <folder>/no-such-folder/answer.json is niet te schrijven: No such file or directory. Kies een "
        "andere plek, of maak ruimte."
    ),
)
def writing_to_a_folder_that_is_not_there(folder: Path) -> None:
    write_file(folder / "no-such-folder" / "answer.json", (b"{}",))


@reproduces(
    "key-already-here",
    en=(
        "A key for cio@x is already in <any>/cio@x.key, and a key is never written over. Use it, or move it away first."
    ),
    nl=(
        "Een sleutel voor cio@x staat al in <any>/cio@x.key, en een sleutel wordt nooit overschreven. Gebruik die, "
        "of zet hem eerst weg."
    ),
)
def asking_for_a_key_twice(folder: Path) -> None:
    ledger = founded(folder)
    for _ in range(2):
        performed(folder, "official", "request", "cio@x", surroundings=ledger.surroundings())


@reproduces(
    "key-not-here",
    en=(
        "There is no key for nobody@example on this machine: <any>/nobody@example.key does not exist. Name the key "
        "with --key, or act as another official with --as."
    ),
    nl=(
        "Er is geen sleutel voor nobody@example op deze machine: <any>/nobody@example.key bestaat niet. Noem de "
        "sleutel met --key, of handel als een andere functionaris met --as."
    ),
)
def acting_as_an_official_without_a_key_here(folder: Path) -> None:
    founded(folder).do("rulebook", "adopt", "taxonomy", "2026-1744", by="nobody@example")


def _list(folder: Path, content: bytes) -> None:
    (folder / "list.txt").write_bytes(content)
    about = ("--title", "fictional", "--reference-date", "2025-02-02", "--deadline", "2025-01-31")
    founded(folder).do("inquiry", "open", "UV-1", *about, "--addressees", str(folder / "list.txt"))


@reproduces(
    "list-empty",
    en="The file <folder>/list.txt holds no codes. One code a line was expected.",
    nl="Het bestand <folder>/list.txt bevat geen codes. Verwacht werd één code per regel.",
)
def a_list_with_only_a_remark(folder: Path) -> None:
    _list(folder, b"# all ministries\n\n")


@reproduces(
    "list-not-utf8",
    en="The file <folder>/list.txt is not text in UTF-8 (at byte 3). Save it as UTF-8, one code a line.",
    nl="Het bestand <folder>/list.txt is geen tekst in UTF-8 (bij byte 3). Bewaar het als UTF-8, één code per regel.",
)
def a_list_in_another_encoding(folder: Path) -> None:
    _list(folder, "min\xeb\n".encode("latin-1"))


@reproduces(
    "list-too-long",
    en="The file <folder>/list.txt has 6000000 bytes; a list of codes may have 5000000. Is it the right file?",
    nl=(
        "Het bestand <folder>/list.txt heeft 6000000 bytes; een lijst met codes mag er 5000000 hebben. Is het het "
        "goede bestand?"
    ),
)
def a_list_that_is_something_else(folder: Path) -> None:
    _list(folder, b"min-x\n" * 1_000_000)


@reproduces(
    "nothing-below-the-root",
    en=(
        "No organisation stands right below the root on 2026-09-01, so `all` names nobody. Register organisations "
        "first, or give --addressees a file."
    ),
    nl=(
        "Op 2026-09-01 staat geen organisatie direct onder de wortel, dus `all` noemt niemand. Registreer eerst "
        "organisaties, of geef --addressees een bestand."
    ),
)
def addressing_all_where_there_is_only_the_root(folder: Path) -> None:
    about = ("--title", "fictional", "--reference-date", "2025-02-02", "--deadline", "2025-01-31")
    founded(folder).do("inquiry", "open", "UV-1", *about, "--addressees", "all")


@reproduces(
    "official-ambiguous",
    en="Several officials have a key here: admin@example, cio@example, desk@example. Say who acts with --as HANDLE.",
    nl=(
        "Meer functionarissen hebben hier een sleutel: admin@example, cio@example, desk@example. Zeg wie handelt "
        "met --as HANDLE."
    ),
)
def leaving_out_who_acts_where_several_can(folder: Path) -> None:
    rehearsal(folder).do("rulebook", "adopt", "taxonomy", "2026-1744", by="")


@reproduces(
    "official-not-named",
    en="Nobody is named who acts, and there is no key in <any>. Name the official with --as and the key with --key.",
    nl=(
        "Er is niemand genoemd die handelt, en er is geen sleutel in <any>. Noem de functionaris met --as en de "
        "sleutel met --key."
    ),
)
def leaving_out_who_acts_where_nobody_can(folder: Path) -> None:
    ledger = founded(folder)
    around = ledger.surroundings() | {"XDG_CONFIG_HOME": str(folder / "elsewhere")}
    performed(folder, "rulebook", "adopt", "taxonomy", "2026-1744", surroundings=around)


def _request(folder: Path, change: tuple[bytes, bytes]) -> None:
    ledger = founded(folder)
    arguments = ("official", "request", "cio@x", "-o", str(folder / "request.json"))
    assert main.run(arguments, ledger.surroundings()) == 0
    written = (folder / "request.json").read_bytes()
    (folder / "request.json").write_bytes(written.replace(*change))
    named = ("--function", "CIO", "--organisation", "example", "--request", str(folder / "request.json"))
    ledger.do("official", "enrol", "cio@x", *named)


@reproduces(
    "request-for-another",
    en=(
        "The request in <folder>/request.json is of cio@y (<any>), not of cio@x in this ledger. Enrol the official "
        "who made it, in the ledger it was made for."
    ),
    nl=(
        "Het verzoek in <folder>/request.json is van cio@y (<any>), niet van cio@x in dit grootboek. Schrijf de "
        "functionaris in die het maakte, in het grootboek waarvoor het is gemaakt."
    ),
)
def enrolling_another_than_who_asked(folder: Path) -> None:
    _request(folder, (b"cio@x", b"cio@y"))


@reproduces(
    "request-malformed",
    en=(
        "The file <folder>/request.json is not a request made by `grootboek official request`. Ask the official to "
        "make one."
    ),
    nl=(
        "Het bestand <folder>/request.json is geen verzoek van `grootboek official request`. Vraag de functionaris "
        "er een te maken."
    ),
)
def enrolling_by_a_file_that_is_no_request(folder: Path) -> None:
    _request(folder, (b"{", b"["))


@reproduces(
    "request-unproven",
    en=(
        "The request in <folder>/request.json is not signed by the key that it names, or was altered. Ask the "
        "official for a new one."
    ),
    nl=(
        "Het verzoek in <folder>/request.json is niet ondertekend met de sleutel die het noemt, of is gewijzigd. "
        "Vraag de functionaris om een nieuw."
    ),
)
def enrolling_a_key_that_the_asker_does_not_hold(folder: Path) -> None:
    (folder / "other").mkdir()
    other = founded(folder / "other")
    _request_with_key(folder, other.ask("official", "list")["officials"][0]["keys"][0]["public_key"])


def _request_with_key(folder: Path, key: str) -> None:
    ledger = founded(folder)
    assert main.run(("official", "request", "cio@x", "-o", str(folder / "request.json")), ledger.surroundings()) == 0
    request = orjson.loads((folder / "request.json").read_bytes())
    (folder / "request.json").write_bytes(orjson.dumps({**request, "public_key": key}))
    named = ("--function", "CIO", "--organisation", "example", "--request", str(folder / "request.json"))
    ledger.do("official", "enrol", "cio@x", *named)


@reproduces(
    "output-unwritable",
    en="The result cannot be written to standard output: No space left on device. Send it elsewhere, or make room.",
    nl=(
        "Het resultaat is niet naar de standaarduitvoer te schrijven: No space left on device. Stuur het ergens "
        "anders heen, of maak ruimte."
    ),
)
def printing_to_a_full_disk(folder: Path) -> None:
    with redirect_stdout(FullDisk()):
        present(Answer({}, ("something to say",)), Session({}, Settings(folder), "en"))


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
        return list(against_projections(reader, place, NOW))


@reproduces(
    "projections-not-checked",
    en=(
        "The projections could not be compared with the entries, because an entry cannot be read: <any> Repair the "
        "ledger from a sound copy first."
    ),
    nl=(
        "De projecties konden niet met de boekingen worden vergeleken, omdat een boeking niet te lezen is: <any> Herstel "
        "het grootboek eerst uit een kopie die deugt."
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
        return list(against_projections(reader, folder / "ledger.db.projections", NOW))


@reproduces(
    "system-refused",
    en="The operating system refused (a.db): Permission denied. Check rights and room, then try again.",
    nl=(
        "Het besturingssysteem weigerde (a.db): Permission denied. Controleer rechten en ruimte, en "
        "probeer het opnieuw."
    ),
)
def an_error_of_the_operating_system() -> GrootboekError:
    return main.as_error(PermissionError(13, "Permission denied", "a.db"))


@reproduces(
    "taxonomy-none-in-force",
    en=(
        "No version of the law that this ledger has adopted is in force on 2024-07-15. Adopt one with `grootboek "
        "rulebook adopt taxonomy`, or name one with --taxonomy."
    ),
    nl=(
        "Geen versie van de wet die dit grootboek heeft vastgesteld geldt op 2024-07-15. Stel er een vast met "
        "`grootboek rulebook adopt taxonomy`, of noem er een met --taxonomy."
    ),
)
def classifying_before_the_law_is_in_force(folder: Path) -> None:
    ledger = rehearsal(folder, clock="2024-07-15T08:00:00Z")
    ledger.register("SYS-1")
    ledger.classify("SYS-1")


def _compared(folder: Path, change: tuple[bytes, bytes] | None) -> Iterable[Finding]:
    ledger = founded(folder)
    text = str(ledger.ask("checkpoint", "show", "--json")["checkpoint"]).encode()
    reader = open_reader(ledger.path)
    found = list(against_checkpoint(reader, None if change is None else text.replace(*change)))
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
    found = list(against_checkpoint(reader, text.encode()))
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
