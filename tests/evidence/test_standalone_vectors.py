"""The verifier that is not us, held against other people's vectors: notes, checkpoints, trees and signatures."""

from __future__ import annotations

import importlib.util
import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any

import pytest

from tests.evidence.standalone import SCRIPT

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


def _loaded() -> ModuleType:
    """The program as a module, so that its parts can be called."""
    spec = importlib.util.spec_from_file_location("grootboek_verify", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


program: Any = _loaded()

# RFC 8032 section 7.1, tests 1 to 3: public key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe2465"
            "5141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb0"
            "0d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc0"
            "27beceea1ec40a"
        ),
    ),
]


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_ed25519_is_that_of_rfc_8032(public: str, message: str, signature: str) -> None:
    key, said, signed = (bytes.fromhex(each) for each in (public, message, signature))
    assert program.ed25519_holds(key, said, signed)
    for at in (0, 31, 32, 63):
        altered = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]
        assert not program.ed25519_holds(key, said, altered)
    assert not program.ed25519_holds(key, said + b"x", signed)
    # s + ORDER is another text of the same signature, and is no signature (section 5.1.7).
    beyond = int.from_bytes(signed[32:], "little") + program.ORDER
    assert not program.ed25519_holds(key, said, signed[:32] + beyond.to_bytes(32, "little"))
    assert not program.ed25519_holds(bytes([255]) * 32, said, signed)


@pytest.mark.parametrize("size", [1514086, 6476701, 35225469, 63096908])
def test_checkpoints_of_the_go_checksum_database_verify(size: int, shared: Path) -> None:
    folder = shared / "vectors" / "checkpoints"
    note = program.Checkpoint((folder / f"sumdb-{size}.checkpoint").read_bytes())
    key = program.Key((folder / "sumdb.vkey").read_text("utf-8"))
    assert (note.origin, note.size) == ("go.sum database tree", size)
    assert note.verified_by([key]) == [key]
    note.text = note.text.replace(str(size).encode(), str(size + 1).encode())
    with pytest.raises(program.Wrong):
        note.verified_by([key])


def test_verifier_keys_are_taken_and_refused_as_go_does(shared: Path) -> None:
    found = json.loads((shared / "vectors" / "extracted" / "signed-note-go.json").read_bytes())
    assert program.Key(found["peter_vkey"]).name == "PeterNeumann"
    assert program.Key(found["enoch_vkey"]).name == "EnochRoot"
    for text in found["bad_vkeys"]:
        with pytest.raises(program.Wrong):
            program.Key(text)


def test_roots_are_those_of_rfc_6962(shared: Path) -> None:
    found = json.loads((shared / "vectors" / "extracted" / "rfc6962-reference.json").read_bytes())
    leaves = [program.leaf_hash(bytes.fromhex(each)) for each in found["leaf_inputs_hex"]]
    roots = [program.tree_hash(leaves[:size]).hex() for size in range(len(leaves) + 1)]
    assert roots == found["root_hex_by_size"]


def _holds(case: dict[str, Any]) -> bool:
    leaf, root = (b64decode(case[name] or "") for name in ("leafHash", "root"))
    if len(leaf) != 32:  # the program makes leaf hashes itself, of 32 bytes always
        return False
    path = [b64decode(each) for each in case["proof"] or ()]
    try:
        return bool(program.root_of_path(leaf, case["leafIdx"], case["treeSize"], path) == root)
    except program.Wrong:
        return False


def test_inclusion_proofs_are_judged_as_their_makers_judge_them(shared: Path) -> None:
    cases = [
        json.loads(path.read_bytes())
        for path in sorted((shared / "vectors" / "transparency-merkle" / "testdata" / "inclusion").rglob("*.json"))
    ]
    assert len(cases) > 50
    assert [case["desc"] for case in cases if _holds(case) == case["wantErr"]] == []
