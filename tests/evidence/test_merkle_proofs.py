"""Proofs: our own verify, altered ones do not, and the public vectors are judged as their makers judge them."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.merkle import (
    EMPTY_ROOT,
    consistency_path,
    inclusion_path,
    leaf_hash,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from tests.evidence.samples import code_of

if TYPE_CHECKING:
    from pathlib import Path

LEAVES = [leaf_hash(str(number).encode()) for number in range(70)]
ROOTS = [root_of(LEAVES[:size]) for size in range(len(LEAVES) + 1)]
HASHES = st.binary(max_size=40) | st.binary(min_size=32, max_size=32)


@st.composite
def places(draw: st.DrawFn) -> tuple[int, int]:
    size = draw(st.integers(1, len(LEAVES)))
    return draw(st.integers(0, size - 1)), size


@given(places())
def test_inclusion_paths_verify(place: tuple[int, int]) -> None:
    index, size = place
    verify_inclusion(LEAVES[index], index, size, inclusion_path(LEAVES[:size], index), ROOTS[size])


@given(places(), st.data())
def test_altered_inclusion_paths_do_not_verify(place: tuple[int, int], data: st.DataObject) -> None:
    index, size = place
    path = inclusion_path(LEAVES[:size], index)
    altered = data.draw(alterations(path))
    with pytest.raises(Unsound):
        verify_inclusion(LEAVES[index], index, size, altered, ROOTS[size])


@given(places(), st.integers(-2, 80))
def test_a_path_verifies_at_its_own_index_only(place: tuple[int, int], other: int) -> None:
    index, size = place
    if other == index:
        return
    with pytest.raises(Unsound):
        verify_inclusion(LEAVES[index], other, size, inclusion_path(LEAVES[:size], index), ROOTS[size])


@given(places())
def test_consistency_paths_verify(place: tuple[int, int]) -> None:
    first, second = place
    verify_consistency(first, second, consistency_path(LEAVES[:second], first), ROOTS[first], ROOTS[second])


@given(places(), st.data())
def test_altered_consistency_paths_do_not_verify(place: tuple[int, int], data: st.DataObject) -> None:
    first, second = place
    altered = data.draw(alterations(consistency_path(LEAVES[:second], first)))
    with pytest.raises(Unsound):
        verify_consistency(first, second, altered, ROOTS[first], ROOTS[second])


def alterations(path: list[bytes]) -> st.SearchStrategy[list[bytes]]:
    """The path with a hash more, one less, or one of its bits the other way."""
    made: list[list[bytes]] = [[*path, bytes(32)], [bytes(32), *path]]
    for at in range(len(path)):
        flipped = bytes([path[at][0] ^ 1]) + path[at][1:]
        made += [
            [*path[:at], *path[at + 1 :]],
            [*path[:at], flipped, *path[at + 1 :]],
            [*path[:at], b"short", *path[at:]],
        ]
    return st.sampled_from(made)


EDGES = {
    "equal sizes, equal roots": (3, 3, [], ROOTS[3], ROOTS[3], None),
    "equal sizes, other roots": (3, 3, [], ROOTS[3], ROOTS[4], "consistency-proof-fails"),
    "equal sizes, a path": (3, 3, [bytes(32)], ROOTS[3], ROOTS[3], "consistency-proof-malformed"),
    "from empty": (0, 3, [], EMPTY_ROOT, ROOTS[3], None),
    "from empty with a path": (0, 3, [bytes(32)], EMPTY_ROOT, ROOTS[3], "consistency-proof-malformed"),
    "from empty with another root": (0, 3, [], ROOTS[1], ROOTS[3], "consistency-proof-fails"),
    "empty to empty": (0, 0, [], EMPTY_ROOT, EMPTY_ROOT, None),
    "empty to empty, other root": (0, 0, [], EMPTY_ROOT, ROOTS[1], "consistency-proof-fails"),
    "no path": (3, 5, [], ROOTS[3], ROOTS[5], "consistency-proof-malformed"),
    "no path from a complete tree": (2, 3, [], ROOTS[2], ROOTS[3], "consistency-proof-malformed"),
    "backwards": (5, 3, [], ROOTS[5], ROOTS[3], "consistency-proof-malformed"),
    "negative": (-1, 3, [], ROOTS[1], ROOTS[3], "consistency-proof-malformed"),
    "roots of the wrong length": (3, 3, [], b"x", b"x", "consistency-proof-malformed"),
}


@pytest.mark.parametrize(("first", "second", "path", "old", "new", "code"), EDGES.values(), ids=EDGES)
def test_consistency_at_the_edges(
    first: int, second: int, path: list[bytes], old: bytes, new: bytes, code: str | None
) -> None:
    assert code_of(lambda: verify_consistency(first, second, path, old, new)) == code


@given(st.integers(), st.integers(), st.lists(HASHES), HASHES, HASHES)
def test_any_proof_verifies_or_raises_our_error(
    first: int, second: int, path: list[bytes], one: bytes, other: bytes
) -> None:
    code_of(lambda: verify_inclusion(one, first, second, path, other))
    code_of(lambda: verify_consistency(first, second, path, one, other))


def vectors(shared: Path, kind: str) -> dict[str, dict[str, Any]]:
    folder = shared / "vectors" / "transparency-merkle" / "testdata" / kind
    return {
        path.relative_to(folder).as_posix(): json.loads(path.read_bytes()) for path in sorted(folder.rglob("*.json"))
    }


def hashes(encoded: list[str | None] | None) -> list[bytes]:
    return [b64decode(each or "") for each in encoded or []]


def inclusion_refused(vector: dict[str, Any]) -> bool:
    leaf, root = hashes([vector["leafHash"], vector["root"]])
    index, size, path = vector["leafIdx"], vector["treeSize"], hashes(vector["proof"])
    return code_of(lambda: verify_inclusion(leaf, index, size, path, root)) is not None


def consistency_refused(vector: dict[str, Any]) -> bool:
    old, new = hashes([vector["root1"], vector["root2"]])
    first, second, path = vector["size1"], vector["size2"], hashes(vector["proof"])
    return code_of(lambda: verify_consistency(first, second, path, old, new)) is not None


def test_public_inclusion_vectors_are_judged_as_expected(shared: Path) -> None:
    found = vectors(shared, "inclusion")
    assert len(found) > 90
    assert [name for name, vector in found.items() if inclusion_refused(vector) != vector["wantErr"]] == []


def test_public_consistency_vectors_are_judged_as_expected(shared: Path) -> None:
    found = vectors(shared, "consistency")
    assert len(found) > 90
    judged_otherwise = [name for name, vector in found.items() if consistency_refused(vector) != vector["wantErr"]]
    # Its two equal roots are the text "don't care 2", which is no hash: we ask for 32 bytes.
    assert judged_otherwise == ["additional/sizes-are-equal-one-and-proof-is-empty.json"]
