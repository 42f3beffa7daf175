"""Checks entries as ``docs/act-and-entry.md`` asks, written from that page with Python's standard library alone.

``python -m tests.vectors.check_act_and_entry FOLDER`` reads ``INDEX.entry``, ``allowed_signers``, ``disclosures.json``
and ``checkpoint``, prints what is wrong, and ends in status 1 if anything is.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .ed25519 import verifies

if TYPE_CHECKING:
    from collections.abc import Iterator

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
DIGEST = re.compile(r"[A-Za-z0-9_-]{43}")
ACT_KEYS = {"actor", "command", "effective_on", "event", "ledger", "level", "rules", "stream", "type"}
MORE_ACT_KEYS = {"decided_by", "decided_on", "evidence", "inquiry", "on_behalf_of"}
LARGEST_NUMBER = 2**53 - 1
LARGEST_ENTRY = 65_535
DEEPEST = 64


class Wrong(Exception):
    """What is wrong, in one sentence."""


def main(arguments: list[str]) -> int:
    found = list(check(Path(arguments[0])))
    sys.stdout.writelines(f"{each}\n" for each in found or ["sound"])
    return 1 if found else 0


def check(folder: Path) -> Iterator[str]:
    """Everything that is wrong with the entries in a folder."""
    keys = allowed_keys((folder / "allowed_signers").read_text("ascii"))
    disclosures = json.loads((folder / "disclosures.json").read_bytes())
    names = sorted(folder.glob("*.entry"), key=lambda path: int(path.stem))
    before: dict[str, Any] = {"recorded_at": "", "rehearsal": None, "ledger": None}
    leaves = []
    for position, path in enumerate(names):
        data = path.read_bytes()
        leaves.append(hashlib.sha256(b"\0" + data).digest())
        try:
            before = check_entry(data, position, before, keys)
            check_disclosures(before["act"], disclosures.get(str(position), {}))
        except (Wrong, AttributeError, KeyError, TypeError, ValueError) as error:
            yield f"entry {position}: {error!r}"
    try:
        check_checkpoint((folder / "checkpoint").read_text("ascii"), leaves, before["rehearsal"])
    except (Wrong, ValueError) as error:
        yield f"checkpoint: {error!r}"


def check_checkpoint(text: str, leaves: list[bytes], rehearsal: object) -> None:
    origin, size, encoded_root, end = text.split("\n")
    need(origin.endswith("/rehearsal") == rehearsal, "the origin does not say whether this is a rehearsal")
    need(size == str(len(leaves)) and strict_base64(encoded_root) == root(leaves), "another size or root")
    need(not end, "lines after the root")


def check_entry(data: bytes, position: int, before: dict[str, Any], keys: dict[str, set[bytes]]) -> dict[str, Any]:
    """Check one entry; gives what the next one is compared with."""
    need(len(data) <= LARGEST_ENTRY, "too large")
    entry = parse(data)
    need(set(entry) - {"clock"} == {"index", "recorded_at", "rehearsal", "signed"}, "other keys")
    need(type(entry["index"]) is int and entry["index"] == position, "another index")
    for time in (entry["recorded_at"], entry.get("clock", "0000-00-00T00:00:00.000000Z")):
        need(TIME.fullmatch(time), "another form of time")
    need(entry["recorded_at"] > before["recorded_at"], "time does not increase")
    if "clock" in entry:
        moved = datetime.fromisoformat(before["recorded_at"]) + timedelta(microseconds=1)
        need(entry["clock"] < entry["recorded_at"] == f"{moved:%Y-%m-%dT%H:%M:%S.%fZ}", "a clock without need")
    need(type(entry["rehearsal"]) is bool and before["rehearsal"] in {None, entry["rehearsal"]}, "another rehearsal")
    need(set(entry["signed"]) == {"act", "signature"}, "other keys in signed")
    act, signature = entry["signed"]["act"], entry["signed"]["signature"]
    check_act(act, before["ledger"])
    check_signature(encode(act), signature, keys.get(act["actor"]["handle"], set()))
    return {**entry, "ledger": act["ledger"], "act": act}


def check_act(act: dict[str, Any], ledger: str | None) -> None:
    need(ACT_KEYS <= set(act) <= ACT_KEYS | MORE_ACT_KEYS, "other keys in the act")
    need(ledger in {None, act["ledger"]}, "an act for another ledger")
    need(set(act["actor"]) - {"mandate"} == {"handle", "organisation"}, "other keys in the actor")
    need(set(act["stream"]) == {"code", "kind", "version"} and act["stream"]["version"] >= 1, "another stream")
    for text in strings(act):
        need(text.isascii() and text.isprintable() and text, "a string that is no code")


def check_signature(act: bytes, signature: dict[str, Any], keys: set[bytes]) -> None:
    need({"sshsig"} <= set(signature) <= {"batch", "sshsig"}, "other keys in the signature")
    message = act
    if "batch" in signature:
        batch = signature["batch"]
        need(set(batch) == {"count", "path", "position"}, "other keys in the batch")
        top = climb(hashlib.sha256(b"\0" + act).digest(), batch["position"], batch["count"], batch["path"])
        message = b"grootboek-batch/v1\n%d\n%s\n" % (batch["count"], base64.b64encode(top))
    key, signed, raw = sshsig(strict_base64(signature["sshsig"]), message)
    need(key in keys, "a key that is not allowed for this handle")
    need(verifies(key[-32:], signed, raw), "the signature does not verify")


def sshsig(blob: bytes, message: bytes) -> tuple[bytes, bytes, bytes]:
    """The key's blob, the bytes that were signed, and the 64 bytes of the signature."""
    need(blob[:10] == b"SSHSIG\0\0\0\1", "no SSHSIG")
    key, namespace, reserved, algorithm, signature = wire(blob[10:], 5)
    need((namespace, reserved, algorithm) == (b"act@grootboek", b"", b"sha512"), "another namespace or hash")
    kind, raw = wire(signature, 2)
    need(kind == wire(key, 2)[0] == b"ssh-ed25519", "another kind of key")
    return key, b"SSHSIG" + b"".join(map(wired, (namespace, b"", algorithm, hashlib.sha512(message).digest()))), raw


def wire(data: bytes, count: int) -> list[bytes]:
    """So many strings of the SSH protocol, and nothing after them."""
    found = []
    for _ in range(count):
        length = int.from_bytes(data[:4], "big")
        need(len(data) >= 4 + length, "cut off")
        found.append(data[4 : 4 + length])
        data = data[4 + length :]
    need(not data, "bytes after the end")
    return found


def wired(data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + data


def check_disclosures(act: dict[str, Any], disclosures: dict[str, str]) -> None:
    event = dict(commitments(act["event"], ""))
    envelope = dict(commitments({key: value for key, value in act.items() if key != "event"}, ""))
    need(not event.keys() & envelope.keys(), "two fields of one name")
    for name, text in disclosures.items():
        need(digest(hashlib.sha256(text.encode("ascii"))) == (event | envelope)[name], f"{name} was altered")
        salt, field, value = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        need(field == name and len(salt) >= 22 and isinstance(value, str), f"{name} is no disclosure of that field")


def digest(hashed: Any) -> str:  # noqa: ANN401 - hashlib has no public name for it
    return base64.urlsafe_b64encode(hashed.digest()).decode().rstrip("=")


def commitments(value: Any, path: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """The digest of each committed field, by its path."""
    if isinstance(value, dict) and "sd" in value:
        need(set(value) == {"sd"} and DIGEST.fullmatch(value["sd"]), "no commitment")
        yield path, value["sd"]
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for name, item in items:
            yield from commitments(item, f"{path}.{name}" if path else str(name))


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 section 2.1, given the leaf hashes."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node(root(leaves[:split]), root(leaves[split:]))


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def climb(leaf: bytes, position: int, count: int, path: list[str]) -> bytes:
    """The root of a batch: the path's last hash is the other half of the whole, so the path is walked from its end."""
    need(type(position) is type(count) is int and 0 <= position < count and count >= 2, "a place outside the batch")
    return climb_in(leaf, position, count, [strict_base64(each) for each in path])


def climb_in(leaf: bytes, position: int, count: int, path: list[bytes]) -> bytes:
    if count == 1:
        need(not path, "a path that is too long")
        return leaf
    need(path and len(path[-1]) == 32, "a path that is too short")
    split = 1
    while split * 2 < count:
        split *= 2
    if position < split:
        return node(climb_in(leaf, position, split, path[:-1]), path[-1])
    return node(path[-1], climb_in(leaf, position - split, count - split, path[:-1]))


def parse(data: bytes) -> dict[str, Any]:
    """A JSON object in its canonical form."""
    value = json.loads(data.decode("utf-8"))
    need(isinstance(value, dict) and allowed(value, 0) and encode(value) == data, "not canonical JSON")
    return dict(value)


def allowed(value: Any, depth: int) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return (
            depth < DEEPEST
            and all(max(key, default="") <= "\uffff" for key in value)
            and all(allowed(item, depth + 1) for item in value.values())
        )
    if isinstance(value, list):
        return depth < DEEPEST and all(allowed(item, depth + 1) for item in value)
    return isinstance(value, str | bool) or (type(value) is int and abs(value) <= LARGEST_NUMBER)


def encode(value: Any) -> bytes:  # noqa: ANN401 - any JSON
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def strict_base64(text: str) -> bytes:
    data = base64.b64decode(text, validate=True)
    need(base64.b64encode(data).decode() == text, "another base64")
    return data


def allowed_keys(file: str) -> dict[str, set[bytes]]:
    """The keys of each handle; their periods are left to ssh-keygen."""
    keys: dict[str, set[bytes]] = {}
    for line in file.splitlines():
        handle, _, _, encoded = line.split(" ")
        keys.setdefault(handle, set()).add(base64.b64decode(encoded))
    return keys


def need(holds: object, otherwise: str) -> None:
    if not holds:
        raise Wrong(otherwise)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
