"""The verifier that is not us, on snapshot packages: it agrees with ours on what is sound and on every alteration."""

from __future__ import annotations

import ast
import random
import zipfile
from typing import TYPE_CHECKING

import pytest

from grootboek.evidence.note_signing import log_key
from grootboek.evidence.snapshot_zip import snapshot_package
from tests.evidence.packages import (
    CHECKPOINT,
    CORE,
    ENTRIES,
    LOG_KEY,
    ORIGIN,
    SOUND,
    TEXTS,
    VECTORS,
    WITNESS_KEYS,
    WITNESSES,
    altered,
    parts,
)
from tests.evidence.standalone import SCRIPT, codes, run, unsound
from tests.evidence.tampered_packages import LINES, UNSOUND

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ("--log-key", LOG_KEY.text, "--witness", WITNESS_KEYS[0].text, "--witness", WITNESS_KEYS[1].text)
ALL_OK = {
    "sums-hold",
    "note-holds",
    "witnesses-hold",
    "tiles-hold",
    "entries-hold",
    "core-holds",
    "texts-hold",
    "withholdings-hold",
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return tmp_path / "package.zip"


def test_a_package_as_made_is_sound(package: Path) -> None:
    package.write_bytes(SOUND)
    found = codes(*KEYS, package)
    assert {code for code, level in found.items() if level == "OK"} == ALL_OK | {"signatures-hold"}
    assert {code for code, level in found.items() if level != "OK"} == {"rows-unproven"}
    assert codes(package)["key-from-here"] == "NOTICE"
    assert codes("--no-ssh-keygen", *KEYS, package)["signatures-hold"] == "OK"


def test_an_unpacked_package_is_checked_by_the_program_in_it(package: Path) -> None:
    package.write_bytes(SOUND)
    folder = package.with_suffix("")
    with zipfile.ZipFile(package) as opened:
        opened.extractall(folder)
    assert codes(*KEYS, folder) == codes(*KEYS, package)
    (folder / "README.txt").write_bytes(b"other")
    assert unsound(*KEYS, folder) == {"sums-differ"}
    (folder / "README.txt").unlink()
    assert unsound(*KEYS, folder) == {"sums-differ", "file-missing"}


@pytest.mark.parametrize("data", [data for data, _ in UNSOUND.values()], ids=UNSOUND)
def test_every_alteration_that_we_find_it_finds_too(data: bytes, package: Path) -> None:
    package.write_bytes(data)
    assert unsound(*KEYS, package)


def test_any_flipped_byte_is_found(package: Path) -> None:
    seeded = random.Random(4)
    for _ in range(12):
        at = seeded.randrange(len(SOUND))
        package.write_bytes(SOUND[:at] + bytes([SOUND[at] ^ seeded.randrange(1, 256)]) + SOUND[at + 1 :])
        assert unsound(*KEYS, package)


def test_any_bytes_in_the_place_of_a_member_end_in_findings(package: Path) -> None:
    seeded = random.Random(5)
    for name in (
        "core__json",
        "disclosures__json",
        "withholdings__json",
        "entries__jsonl",
        "checkpoint",
        "allowed_signers",
        "log__vkey",
    ):
        for data in (b"", b"[[[[", b"null\n", b'{"question":1,"rows":{"sd":[]}}', seeded.randbytes(60)):
            package.write_bytes(altered(**{name: data}))
            assert run(package).returncode in {0, 1}
            assert "unreadable" not in run(package).stdout


def test_keys_from_elsewhere_are_what_counts(package: Path) -> None:
    package.write_bytes(SOUND)
    other = log_key(ORIGIN, WITNESSES[0])
    assert unsound("--log-key", other.text, package) == {"note-unknown"}
    three = [word for key in WITNESS_KEYS for word in ("--witness", key.text)]
    assert unsound("--log-key", LOG_KEY.text, *three, package) == {"witnesses-lack"}
    assert not unsound("--log-key", LOG_KEY.text, *three, "--quorum", 2, package)


def test_an_unsigned_package_is_a_notice_and_unsound_for_who_names_keys(package: Path) -> None:
    package.write_bytes(snapshot_package(parts(checkpoint=CHECKPOINT.text.encode(), signed=False)))
    assert codes(package)["note-unsigned"] == "NOTICE"
    assert unsound("--log-key", LOG_KEY.text, package) == {"note-unsigned"}


def test_what_is_not_here_is_a_notice(package: Path) -> None:
    package.write_bytes(snapshot_package(parts(entries={1: ENTRIES[1]})))
    assert codes(*KEYS, package)["entry-absent"] == "NOTICE"
    package.write_bytes(snapshot_package(parts(texts={1: TEXTS[1]})))
    assert unsound(*KEYS, package) == {"text-unaccounted"}


SIGNERS = (VECTORS / "allowed_signers").read_bytes()


@pytest.mark.parametrize("how", [(), ("--no-ssh-keygen",)], ids=["ssh-keygen", "python"])
@pytest.mark.parametrize(
    "signers",
    [
        b"",
        SIGNERS.replace(b"cio@example", b"other@example"),
        SIGNERS.replace(b'"act@grootboek"', b'"act@grootboek",valid-after="20270101000000Z"'),
        SIGNERS.replace(b'"act@grootboek"', b'"act@grootboek",valid-before="20200101000000Z"'),
    ],
    ids=["nobody", "somebody else", "not yet", "not any more"],
)
def test_a_signature_by_who_may_not_is_found(signers: bytes, how: tuple[str, ...], package: Path) -> None:
    package.write_bytes(SOUND)
    given = package.with_name("signers")
    given.write_bytes(signers)
    assert unsound(*how, *KEYS, "--allowed-signers", given, package) == {"signature-fails"}


@pytest.mark.parametrize("how", [(), ("--no-ssh-keygen",)], ids=["ssh-keygen", "python"])
def test_a_signature_over_another_act_is_found(how: tuple[str, ...], package: Path) -> None:
    from grootboek.evidence.checkpoint import Checkpoint
    from grootboek.evidence.merkle import leaf_hash, root_of
    from grootboek.evidence.signed_checkpoint import sign_checkpoint
    from tests.evidence.packages import LEAVES, LOG

    for index, found in ((4, b'"code":"SYS-1"'), (1, b'"code":"EXAMPLE"')):
        entry = ENTRIES[index].replace(found, b'"code":"FORGED"')
        assert entry != ENTRIES[index]
        leaves = [leaf_hash(entry) if at == index else leaf for at, leaf in enumerate(LEAVES)]
        note = sign_checkpoint(Checkpoint(ORIGIN, 5, root_of(leaves)), LOG).to_bytes()
        core = {**CORE, "root": note.split(b"\n")[2].decode()}
        entries = {1: ENTRIES[1], 4: ENTRIES[4]} | {index: entry}
        package.write_bytes(snapshot_package(parts(leaves=leaves, entries=entries, checkpoint=note, core=core)))
        assert unsound(*how, "--log-key", LOG_KEY.text, package) == {"signature-fails"}


def test_it_speaks_dutch_and_explains_itself(package: Path) -> None:
    package.write_bytes(altered(entries__jsonl=LINES.replace(b"SYS-1", b"SYS-2")))
    assert "Boeking 4 is niet die waarvan de hash in de boom staat" in run("--lang", "nl", package).stdout
    helped = run("--help")
    assert helped.returncode == 0
    for word in ("--log-key", "--witness", "--quorum", "--allowed-signers", "Exit status"):
        assert word in helped.stdout


@pytest.mark.parametrize(
    "arguments", [("--quorum", "1"), ("--log-key", "x"), ("--no-such",), ("--allowed-signers", "-")]
)
def test_a_wrong_command_line_ends_in_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


def test_what_is_no_file_or_nothing_known_is_unsound(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes(b"text")
    assert unsound(tmp_path / "text") == {"nothing-known"}
    assert unsound(tmp_path) == {"nothing-known"}
    assert unsound(tmp_path / "absent") == {"file-missing"}


def test_it_is_one_file_for_python_3_8_that_imports_nothing_but_python() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    froms = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert imported == {
        *("argparse", "base64", "hashlib", "json", "os", "re", "shutil", "struct", "subprocess", "sys", "tempfile"),
        "zlib",
    }
    assert froms == {"__future__"}
