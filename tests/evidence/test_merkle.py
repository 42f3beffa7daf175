"""The Merkle tree against RFC 6962's reference, another implementation, and its own definition."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree  # type: ignore[import-untyped]  # it ships no types

from grootboek.errors import NotFound, Unsound
from grootboek.evidence.merkle import (
    EMPTY_ROOT,
    Frontier,
    consistency_path,
    inclusion_path,
    joined_paths,
    leaf_hash,
    node_hash,
    root_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SIZES = st.integers(0, 70)


def leaves(size: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(size)]


def root_by_definition(some: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1, word for word."""
    if len(some) < 2:
        return some[0] if some else sha256(b"").digest()
    split = max(power for power in (1 << bit for bit in range(len(some).bit_length())) if power < len(some))
    return sha256(b"\x01" + root_by_definition(some[:split]) + root_by_definition(some[split:])).digest()


def test_reference_roots_of_rfc_6962(shared: Path) -> None:
    reference = json.loads((shared / "vectors" / "extracted" / "rfc6962-reference.json").read_bytes())
    inputs = [leaf_hash(bytes.fromhex(each)) for each in reference["leaf_inputs_hex"]]
    roots = [root_of(inputs[:size]).hex() for size in range(len(inputs) + 1)]
    assert roots == reference["root_hex_by_size"]
    assert leaf_hash(b"").hex() == reference["empty_leaf_hash_hex"]
    assert leaf_hash(b"L123456").hex() == reference["leaf_hash_of_L123456_hex"]
    assert node_hash(b"N123", b"N456").hex() == reference["node_hash_of_N123_N456_hex"]


@given(SIZES)
def test_root_is_that_of_the_definition(size: int) -> None:
    assert root_of(leaves(size)) == root_by_definition(leaves(size))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 100])
def test_roots_and_inclusion_paths_are_those_of_pymerkle(size: int) -> None:
    data = [str(number).encode() for number in range(size)]
    tree = InmemoryTree.init_from_entries(data, algorithm="sha256")
    assert root_of(leaves(size)) == tree.get_root()
    for index in range(size):
        # pymerkle lists the leaf itself first.
        theirs = tree.prove_inclusion(index + 1).serialize()["path"][1:]
        assert [each.hex() for each in inclusion_path(leaves(size), index)] == theirs


@given(SIZES, SIZES)
def test_frontier_grows_in_any_steps_to_the_same_root(first: int, more: int) -> None:
    everything = leaves(first + more)
    grown = Frontier().extend(everything[:first])
    for leaf in everything[first:]:
        grown = grown.append(leaf)
    assert grown == Frontier().extend(everything)
    assert grown.size == first + more
    assert grown.root() == root_by_definition(everything)


@given(SIZES)
def test_frontier_is_read_back_from_its_bytes(size: int) -> None:
    frontier = Frontier().extend(leaves(size))
    assert Frontier.from_bytes(size, frontier.to_bytes()) == frontier
    assert len(frontier.to_bytes()) == 32 * size.bit_count()


@pytest.mark.parametrize(
    ("size", "data"),
    [
        (0, bytes(32)),
        (1, b""),
        (1, bytes(31)),
        (1, bytes(33)),
        (2, bytes(64)),
        (3, bytes(32)),
        (-1, bytes(32)),
        (3, bytes(63)),
    ],
)
def test_frontier_that_does_not_fit_its_size_is_refused(size: int, data: bytes) -> None:
    with pytest.raises(Unsound) as caught:
        Frontier.from_bytes(size, data)
    assert caught.value.code == "frontier-malformed"


def test_tree_without_leaves_has_the_hash_of_nothing() -> None:
    assert Frontier().root() == EMPTY_ROOT == root_of([]) == sha256(b"").digest()


@given(SIZES)
def test_all_paths_at_once_are_the_single_ones(size: int) -> None:
    root, paths = joined_paths(leaves(size), lambda node: b"<" + node + b">")
    single = [inclusion_path(leaves(size), index) for index in range(size)]
    assert paths == [b"".join(b"<" + node + b">" for node in path) for path in single]
    assert root == root_of(leaves(size))


@pytest.mark.parametrize("index", [-1, 3])
def test_path_of_a_leaf_that_is_not_there_is_refused(index: int) -> None:
    with pytest.raises(NotFound):
        inclusion_path(leaves(3), index)


@pytest.mark.parametrize("first", [-1, 4])
def test_consistency_with_a_size_that_never_was_is_refused(first: int) -> None:
    with pytest.raises(NotFound):
        consistency_path(leaves(3), first)
