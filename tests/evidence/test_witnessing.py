"""What a witness decides, over proofs from tiles and from files."""

from __future__ import annotations

import pytest

from grootboek.errors import Unsound
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile
from grootboek.evidence.merkle import EMPTY_ROOT, consistency_path, leaf_hash, root_of
from grootboek.evidence.tile_tree import tiles_of
from grootboek.evidence.witnessing import judge, path_from_file, path_from_tiles

LEAVES = [leaf_hash(b"%d" % number) for number in range(300)]
OTHERS = [leaf_hash(b"other"), *LEAVES[1:]]


def checkpoint(size: int, leaves: list[bytes] = LEAVES) -> Checkpoint:
    return Checkpoint("example.org/log", size, root_of(leaves[:size]))


def from_tiles(last: Checkpoint | None, size: int, leaves: list[bytes] = LEAVES) -> None:
    tiles = dict(tiles_of(leaves[:size]))
    judge(last, checkpoint(size, leaves), path_from_tiles(checkpoint(size, leaves), tiles.__getitem__))


@pytest.mark.parametrize("last", [None, Checkpoint("example.org/log", 0, EMPTY_ROOT), *map(checkpoint, (1, 256, 300))])
def test_a_log_that_grows_may_be_cosigned(last: Checkpoint | None) -> None:
    from_tiles(last, 300)


def test_a_smaller_log_was_rolled_back() -> None:
    with pytest.raises(Unsound, match="taken back"):
        from_tiles(checkpoint(300), 299)


def test_another_root_of_the_same_size_is_a_fork() -> None:
    with pytest.raises(Unsound, match="two faces"):
        from_tiles(checkpoint(300), 300, OTHERS)


def test_a_log_that_was_rewritten_does_not_go_on() -> None:
    with pytest.raises(Unsound, match="does not go on"):
        from_tiles(checkpoint(200), 300, OTHERS)


def test_tiles_of_another_tree_prove_nothing() -> None:
    tiles = dict(tiles_of(OTHERS))
    with pytest.raises(Unsound, match="give a root"):
        path_from_tiles(checkpoint(300), tiles.__getitem__)


def test_a_proof_from_a_file_is_for_one_size() -> None:
    path = path_from_file(ConsistencyFile(200, tuple(consistency_path(LEAVES, 200)), b""))
    judge(checkpoint(200), checkpoint(300), path)
    with pytest.raises(Unsound, match="from that size"):
        judge(checkpoint(201), checkpoint(300), path)


def test_a_proof_that_is_none_is_no_contradiction() -> None:
    path = path_from_file(ConsistencyFile(200, (), b""))
    with pytest.raises(Unsound) as refused:
        judge(checkpoint(200), checkpoint(300), path)
    assert refused.value.code == "consistency-proof-malformed"
