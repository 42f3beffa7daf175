"""Checks signed notes and proofs, written from ``docs/checkpoints.md`` and ``docs/proofs.md`` with Python alone.

``python -m tests.vectors.check_notes FOLDER`` reads all files of the vectors, prints what is wrong, and ends in
status 1 if anything is.
"""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .ed25519 import verifies

if TYPE_CHECKING:
    from collections.abc import Iterator

DASH = b"\xe2\x80\x94 "
Key = tuple[bytes, bytes, int, bytes]
"""Name, key id, type and public key."""


class Wrong(Exception):
    """What is wrong, in one sentence."""


def main(arguments: list[str]) -> int:
    found = list(check(Path(arguments[0])))
    sys.stdout.writelines(f"{each}\n" for each in found or ["sound"])
    return 1 if found else 0


def check(folder: Path) -> Iterator[str]:
    """Everything that is wrong in a folder."""
    for path in sorted(folder.iterdir()):
        try:
            check_file(path, folder)
        except (Wrong, ValueError) as error:
            yield f"{path.name}: {error!r}"


def check_file(path: Path, folder: Path) -> None:
    keys = [parse_key((folder / f"{name}.vkey").read_bytes().rstrip(b"\n")) for name in ("log", "witness")]
    data = path.read_bytes()
    if path.name.startswith("checkpoint."):
        size, _ = open_checkpoint(data, keys)
        need(path.name == f"checkpoint.{size}", "another size than its name says")
    elif path.suffix == ".tlog-proof":
        check_inclusion(data, path.with_suffix(".leaf").read_bytes(), keys)
    elif path.suffix == ".consistency":
        first = path.name.split("-", maxsplit=1)[0]
        check_consistency(data, open_checkpoint((folder / f"checkpoint.{first}").read_bytes(), keys), keys)


def parse_key(line: bytes) -> Key:
    name, key_id, encoded = line.split(b"+", maxsplit=2)
    data = strict_base64(encoded)
    need(hashlib.sha256(name + b"\n" + data).digest()[:4].hex().encode() == key_id, "another key id")
    return name, bytes.fromhex(key_id.decode()), data[0], data[1:]


def open_checkpoint(data: bytes, keys: list[Key]) -> tuple[int, bytes]:
    """Size and root of a signed checkpoint; the log's key must be among those that signed."""
    text, block = data[: data.rindex(b"\n\n") + 1], data[data.rindex(b"\n\n") + 2 :]
    need(all(byte >= 0x20 or byte == 0x0A for byte in data) and block.endswith(b"\n"), "not a note")
    signed = {key for line in block[:-1].split(b"\n") for key in keys if holds(line, text, key)}
    need(keys[0] in signed, "not signed by the log")
    origin, size, encoded_root, end = text.split(b"\n")
    need(origin == keys[0][0] and re.fullmatch(rb"0|[1-9][0-9]*", size) and not end, "another text")
    return int(size), hash_of(encoded_root)


def holds(line: bytes, text: bytes, key: Key) -> bool:
    """Whether the line is this key's; if it is, its signature has to hold."""
    need(line.startswith(DASH), "not a signature line")
    name, encoded = line[len(DASH) :].split(b" ")
    data = strict_base64(encoded)
    if (name, data[:4]) != key[:2]:
        return False
    message, signature = text, data[4:]
    if key[2] == 4:
        message = b"cosignature/v1\ntime %d\n" % int.from_bytes(data[4:12], "big") + text
        signature = data[12:]
    need(verifies(key[3], message, signature), "a signature that does not hold")
    return True


def check_inclusion(data: bytes, leaf: bytes, keys: list[Key]) -> None:
    head, checkpoint = data[: data.index(b"\n\n")], data[data.index(b"\n\n") + 2 :]
    size, root = open_checkpoint(checkpoint, keys)
    header, index, *path = head.split(b"\n")
    need(header == b"c2sp.org/tlog-proof@v1", "another header")
    place = int(index.removeprefix(b"index "))
    need(index == b"index %d" % place, "another index line")
    need(climb(hashlib.sha256(b"\0" + leaf).digest(), place, size, list(map(hash_of, path))) == root, "another root")


def check_consistency(data: bytes, earlier: tuple[int, bytes], keys: list[Key]) -> None:
    head, checkpoint = data[: data.index(b"\n\n")], data[data.index(b"\n\n") + 2 :]
    old, *lines = head.split(b"\n")
    size, root = open_checkpoint(checkpoint, keys)
    first, first_root = earlier
    need(old == b"old %d" % first and first < size, "another earlier size")
    path = list(map(hash_of, lines))
    if first == 0:
        need(not path, "a path from nothing")
        return
    found = grow(first, size, path, first_root if first & (first - 1) == 0 else None)
    need(found == (first_root, root) and not path, "the ledger does not go on from there")


def climb(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes:
    """The root to which a path leads, by the definition of RFC 6962 section 2.1.1."""
    need(0 <= index < size, "outside the ledger")
    if size == 1:
        need(not path, "a path that is too long")
        return leaf
    need(path, "a path that is too short")
    split = split_of(size)
    if index < split:
        return node(climb(leaf, index, split, path[:-1]), path[-1])
    return node(path[-1], climb(leaf, index - split, size - split, path[:-1]))


def grow(first: int, size: int, path: list[bytes], known: bytes | None) -> tuple[bytes, bytes]:
    """The roots of the first leaves and of all, by SUBPROOF of RFC 6962 section 2.1.2; takes hashes off the path."""
    if first == size:
        both = known if known is not None else take(path, 0)
        return both, both
    split = split_of(size)
    if first <= split:
        right = take(path, -1)
        old, new = grow(first, split, path, known)
        return old, node(new, right)
    left = take(path, -1)
    old, new = grow(first - split, size - split, path, None)
    return node(left, old), node(left, new)


def take(path: list[bytes], at: int) -> bytes:
    need(path, "a path that is too short")
    return path.pop(at)


def split_of(size: int) -> int:
    return 1 << (size - 1).bit_length() - 1


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def hash_of(encoded: bytes) -> bytes:
    data = strict_base64(encoded)
    need(len(data) == 32, "not 32 bytes")
    return data


def strict_base64(encoded: bytes) -> bytes:
    data = base64.b64decode(encoded, validate=True)
    need(base64.b64encode(data) == encoded, "another base64")
    return data


def need(holds: object, otherwise: str) -> None:
    if not holds:
        raise Wrong(otherwise)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
