"""Reproductions of the errors about publishing the log, witnesses and packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.cli.published_folder import PublishedFolder
from grootboek.cli.witness_option import quorum_option
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.witnessing import judge, path_from_file
from grootboek.ledger.publication import attach_cosignatures
from tests.cli.rehearsal import founded
from tests.cli.running import performed
from tests.errors.reproduction import reproduces
from tests.evidence import published_folders
from tests.evidence.packages import WITNESS_KEYS
from tests.ledger.publications import MemoryFolder, publish, signed

if TYPE_CHECKING:
    from pathlib import Path

LEAVES = [leaf_hash(bytes((number,))) for number in range(3)]
TWO, THREE = (Checkpoint("example.org/log", size, root_of(LEAVES[:size])) for size in (2, 3))
OTHER_THREE = Checkpoint("example.org/log", 3, root_of(LEAVES[::-1]))
NAMED = ("witness", "init", "--name", "oversight.example")
KEY = ("--log-key", published_folders.KEY.text)


def _published(folder: Path, name: str, entries: list[bytes]) -> str:
    published_folders.publish(folder / name, entries, (len(entries),))
    return str(folder / name)


@reproduces(
    "witness-rolled-back",
    en=(
        "The log shows 2 entries, and showed 3 before: this is an old copy, or entries were taken back. It was "
        "not cosigned. Fetch the log again; if it stays so, show both checkpoints to who oversees it."
    ),
    nl=(
        "Het log toont 2 boekingen, en toonde er eerder 3: dit is een oude kopie, of er zijn boekingen "
        "teruggenomen. Het is niet medeondertekend. Haal het log opnieuw op; blijft het zo, toon dan beide "
        "controlepunten aan wie toezicht houdt."
    ),
)
def showing_a_witness_a_log_that_took_entries_back() -> None:
    judge(THREE, TWO, lambda _: ())


@reproduces(
    "witness-forked",
    en=(
        "The log signed two checkpoints of size 3 with different roots, <any> and now <any>: it has two "
        "faces. It was not cosigned. Show both checkpoints to who oversees the log."
    ),
    nl=(
        "Het log ondertekende twee controlepunten van grootte 3 met verschillende wortels, <any> en nu <any>:"
        " het heeft twee gezichten. Het is niet medeondertekend. Toon beide controlepunten aan wie toezicht "
        "houdt."
    ),
)
def showing_a_witness_another_face() -> None:
    judge(THREE, OTHER_THREE, lambda _: ())


@reproduces(
    "witness-inconsistent",
    en=(
        "The log of 3 entries does not go on from the one of 2 entries that was seen before: it was "
        "rewritten, or the proof is wrong. It was not cosigned. Fetch the log again; if it stays so, show "
        "both checkpoints to who oversees the log."
    ),
    nl=(
        "Het log van 3 boekingen bouwt niet voort op dat van 2 boekingen dat eerder is gezien: het is "
        "herschreven, of het bewijs is fout. Het is niet medeondertekend. Haal het log opnieuw op; blijft het"
        " zo, toon dan beide controlepunten aan wie toezicht houdt."
    ),
)
def showing_a_witness_a_log_that_was_rewritten() -> None:
    judge(TWO, OTHER_THREE, lambda _: [LEAVES[2]])


@reproduces(
    "witness-proof-of-other-size",
    en=(
        "The proof goes on from size 1; the last checkpoint seen has size 2. Ask for a proof from that size: "
        "`grootboek checkpoint consistency --from FILE`."
    ),
    nl=(
        "Het bewijs bouwt voort op grootte 1; het laatst geziene controlepunt heeft grootte 2. Vraag een "
        "bewijs vanaf die grootte: `grootboek checkpoint consistency --from BESTAND`."
    ),
)
def giving_a_witness_a_proof_from_another_size() -> None:
    judge(TWO, THREE, path_from_file(ConsistencyFile(1, (), b"")))


@reproduces(
    "folder-of-another-log",
    en="The folder holds another log: 'other.example+key'. Nothing was written. Give another folder.",
    nl="In de map staat een ander log: 'other.example+key'. Er is niets geschreven. Geef een andere map.",
)
def publishing_into_the_folder_of_another_log() -> None:
    publish(MemoryFolder({"log.vkey": b"other.example+key\nother.example+earlier\n"}), [3])


@reproduces(
    "folder-ahead",
    en=(
        "The folder is at size 5, beyond the 3 to publish. Nothing was written. Is this an older copy of the "
        "ledger? Sign a newer checkpoint, or publish from the ledger that is ahead."
    ),
    nl=(
        "De map is al bij grootte 5, verder dan de 3 die gepubliceerd zou worden. Er is niets geschreven. Is "
        "dit een oudere kopie van het grootboek? Onderteken een nieuwer controlepunt, of publiceer vanuit het"
        " grootboek dat verder is."
    ),
)
def publishing_from_an_older_copy_of_the_ledger() -> None:
    folder = MemoryFolder()
    publish(folder, [5])
    publish(folder, [3])


@reproduces(
    "folder-forked",
    en=(
        "The folder holds another log under the same name: its first 3 entries are not those of this ledger. "
        "Nothing more was written. Compare both with a checkpoint that was kept elsewhere."
    ),
    nl=(
        "In de map staat een ander log onder dezelfde naam: de eerste 3 boekingen zijn niet die van dit "
        "grootboek. Er is niets meer geschreven. Vergelijk beide met een controlepunt dat elders is bewaard."
    ),
)
def publishing_over_another_face() -> None:
    other = published_folders.note_of([b"other"] * 3, "ledger.example/test").to_bytes()
    publish(MemoryFolder({"checkpoint.3": other}), [3])


@reproduces(
    "cosignatures-of-unpublished",
    en=(
        "The checkpoint of size 3 in this file is not published in the folder. Give the file of a published "
        "checkpoint, with its cosignatures."
    ),
    nl=(
        "Het controlepunt van grootte 3 in dit bestand is niet gepubliceerd in de map. Geef het bestand van "
        "een gepubliceerd controlepunt, met de handtekeningen van getuigen."
    ),
)
def bringing_back_cosignatures_of_what_was_never_published() -> None:
    attach_cosignatures(MemoryFolder(), signed(3).note)


@reproduces(
    "folder-not-published",
    en=(
        "In <folder> is no published log: there is no file named checkpoint. Give the folder that `grootboek "
        "publish` wrote, or a copy of it."
    ),
    nl=(
        "In <folder> staat geen gepubliceerd log: er is geen bestand met de naam checkpoint. Geef de map die "
        "`grootboek publish` schreef, of een kopie ervan."
    ),
)
def cosigning_an_empty_folder(folder: Path) -> None:
    PublishedFolder(folder).newest()


@reproduces(
    "publish-nothing-signed",
    en=(
        "No checkpoint was signed yet, and the log key is not here, so there is nothing to publish. Sign one "
        "first: `grootboek checkpoint sign`."
    ),
    nl=(
        "Er is nog geen controlepunt ondertekend, en de logsleutel is er niet, dus er is niets te publiceren."
        " Onderteken er eerst een: `grootboek checkpoint sign`."
    ),
)
def publishing_without_the_log_key_what_nobody_signed(folder: Path) -> None:
    ledger = founded(folder)
    for key in folder.rglob("*.logkey"):
        key.unlink()
    ledger.do("publish", str(folder / "www"))


@reproduces(
    "witness-refused",
    en=(
        "The log shows 1 entries, and showed 2 before: this is an old copy, or entries were taken back. It was "
        "not cosigned. Fetch the log again; if it stays so, show both checkpoints to who oversees it. Both "
        "checkpoints are kept as evidence in <folder>/config/grootboek/witness/logs/<any>/contradictions/<any>."
    ),
    nl=(
        "The log shows 1 entries, and showed 2 before: this is an old copy, or entries were taken back. It was "
        "not cosigned. Fetch the log again; if it stays so, show both checkpoints to who oversees it. Beide "
        "controlepunten zijn als bewijs bewaard in <folder>/config/grootboek/witness/logs/<any>/contradictions/<any>."
    ),
)
def cosigning_a_log_that_took_entries_back(folder: Path) -> None:
    performed(folder, *NAMED)
    performed(folder, "witness", "cosign", _published(folder, "larger", [b"1", b"2"]), *KEY)
    performed(folder, "witness", "cosign", _published(folder, "smaller", [b"1"]))


@reproduces(
    "witness-unknown",
    en=(
        "In <folder>/config/grootboek/witness is no witness. Make one with `grootboek witness init --name "
        "NAME`, or give its folder with --state."
    ),
    nl=(
        "In <folder>/config/grootboek/witness is geen getuige. Maak er een met `grootboek witness init --name"
        " NAAM`, of geef de map met --state."
    ),
)
def cosigning_without_being_a_witness(folder: Path) -> None:
    performed(folder, "witness", "cosign", _published(folder, "www", [b"1"]), *KEY)


@reproduces(
    "witness-log-key-needed",
    en=(
        "This is the first checkpoint of 'example.org/published' here. Give the log's key, as you have it "
        "from the operator, with --log-key."
    ),
    nl=(
        "Dit is hier het eerste controlepunt van 'example.org/published'. Geef de sleutel van het log, zoals "
        "u die van de beheerder hebt, met --log-key."
    ),
)
def cosigning_a_log_that_is_new_here_without_its_key(folder: Path) -> None:
    performed(folder, *NAMED)
    performed(folder, "witness", "cosign", _published(folder, "www", [b"1"]))


@reproduces(
    "witness-log-key-differs",
    en=(
        "For 'example.org/published' another log key is trusted here than the one given: <any>. If the "
        "operator changed keys and you know that from them, give the new one with --new-log-key."
    ),
    nl=(
        "Voor 'example.org/published' wordt hier een andere logsleutel vertrouwd dan is opgegeven: <any>. "
        "Wisselde de beheerder van sleutel en weet u dat van hem, geef dan de nieuwe met --new-log-key."
    ),
)
def cosigning_a_log_under_another_key_than_before(folder: Path) -> None:
    performed(folder, *NAMED)
    published = _published(folder, "www", [b"1"])
    performed(folder, "witness", "cosign", published, *KEY)
    performed(folder, "witness", "cosign", published, "--log-key", WITNESS_KEYS[0].text)


@reproduces(
    "quorum-without-witness",
    en="--quorum says how many witnesses are needed, and none was named. Name them with --witness.",
    nl="--quorum zegt hoeveel getuigen nodig zijn, en er is er geen genoemd. Noem ze met --witness.",
)
def asking_for_a_quorum_of_nobody() -> None:
    quorum_option(None, 1)


@reproduces(
    "package-checkpoint-differs",
    en=(
        "The checkpoint given is not that of the <any> entries that this snapshot rests on. Give the one of "
        "that size, or leave it out."
    ),
    nl=(
        "Het opgegeven controlepunt is niet dat van de <any> boekingen waar deze momentopname op rust. Geef "
        "dat van die grootte, of laat het weg."
    ),
)
def giving_a_package_the_checkpoint_of_another_size(folder: Path) -> None:
    ledger = founded(folder)
    ledger.run("checkpoint", "sign", "-o", "older")
    more = ("--name", "Fictional", "--kind", "zbo", "--fictional")
    ledger.do("organisation", "register", "zbo-q", *more)
    given = ("--checkpoint", str(folder / "older"))
    ledger.do("snapshot", "create", "-o", str(folder / "a.zip"), *given)
