"""What goes wrong around a command: configuration, files, lists, output."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

from grootboek.cli import main
from grootboek.cli.answers import Answer
from grootboek.cli.files import write_file
from grootboek.cli.operations_log import log_operation
from grootboek.cli.presenting import present
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings, read_settings
from tests.cli.rehearsal import founded, rehearsal
from tests.cli.running import environment, performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.errors import GrootboekError


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
        "not a text. Settings are: ledger, as, lang, log."
    ),
    nl=(
        "Het configuratiebestand <folder>/config/grootboek/config.toml heeft `legder`; dat is geen instelling, of "
        "geen tekst. Instellingen zijn: ledger, as, lang, log."
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
    en=(
        "The file <folder>/list.txt has more than 5000000 bytes, the most that a list of codes may have. Is it the "
        "right file?"
    ),
    nl=(
        "Het bestand <folder>/list.txt heeft meer dan 5000000 bytes, het meeste dat een lijst met codes mag hebben. Is "
        "het het goede bestand?"
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


@reproduces(
    "log-unwritable",
    en=(
        "The operations log <folder>/taken/log.jsonl could not be written: File exists. The command ended as it "
        "says above, and that stands. Make room or give the right to write there, or name another file: "
        "GROOTBOEK_LOG, or log in the configuration file."
    ),
    nl=(
        "Het logboek van handelingen <folder>/taken/log.jsonl kon niet worden geschreven: File exists. De opdracht "
        "eindigde zoals hierboven staat, en dat blijft zo. Maak ruimte of geef het recht daar te schrijven, of noem "
        "een ander bestand: GROOTBOEK_LOG, of log in het configuratiebestand."
    ),
)
def keeping_the_log_below_a_file(folder: Path) -> None:
    (folder / "taken").write_bytes(b"")
    session = Session({"GROOTBOEK_LOG": str(folder / "taken" / "log.jsonl")}, Settings(folder), "en")
    session.called = "inventory"
    log_operation(session, 0, None)
