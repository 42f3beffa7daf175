"""Verification of a snapshot package with nothing but its bytes, and the keys that the reader has from elsewhere.

Beside what a snapshot in JSON shows, a package shows that its entries stand in the tree as they were signed, that each
digest in the answer stands in its entry, and, by a log key from elsewhere, that the root is the ledger's. It cannot
show that the rows follow from the entries, and always says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Unsound
from ..frozen import frozen
from .act_signature import ActVerifier, signing_key_of
from .archive import is_archive
from .canonical import parse_canonical
from .commitments import commitments_in
from .entry import split_entry, split_signed
from .findings import Finding
from .merkle import leaf_hash
from .signed_checkpoint import open_checkpoint
from .snapshot_package import (
    position_findings,
    references_of,
    root_unproven,
    text_findings,
    tree_findings,
    verify_snapshot,
)
from .snapshot_withheld_checks import decision_findings
from .snapshot_zip import SIGNERS, SUMS, Package, parse_package, sums_of
from .tile_tree import check_tiles
from .verifier import travelling_files
from .witness_quorum import Quorum, check_quorum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .canonical import JsonValue
    from .snapshot_format import TextKey
    from .verifier_key import VerifierKey

_RESTS_ON: Final = "rests_on"
_PUBLIC: Final = "public"


@frozen
class Trust:
    """The keys that a reader has from elsewhere: of the log, and of witnesses with how many of them are needed."""

    log_keys: tuple[VerifierKey, ...] = ()
    quorum: Quorum | None = None


NOBODY: Final = Trust()


def verify_any(data: bytes, trust: Trust = NOBODY) -> list[Finding]:
    """All that can be said about a snapshot, a package or a JSON document; nothing is raised.

    A JSON document holds no checkpoint: who names keys is told so, as an unsound finding.
    """
    if is_archive(data):
        return verify_package(data, trust)
    asked = trust != NOBODY
    return verify_snapshot(data) + ([Finding.unsound("snapshot-without-checkpoint")] if asked else [])


def verify_package(data: bytes, trust: Trust = NOBODY) -> list[Finding]:
    """All that can be said about a package; nothing is raised.

    Unsound: what is not of the format, files that differ from their digest, a tree that does not give the root,
    entries that are not in it, signatures that do not hold, digests and texts that do not fit, texts that are missing
    without a word, a checkpoint that none of the keys given signed, too few witnesses. Notices: texts that are
    withheld or erased, entries that are not here, another program than this version ships, no keys given, and always
    that the rows themselves are not proven.
    """
    try:
        package = parse_package(data)
        references = references_of(package.snapshot)
    except Unsound as error:
        return [Finding.of(error)]
    snapshot = package.snapshot
    entries: dict[int, JsonValue] = {}
    return [
        *_sums(package),
        *position_findings(snapshot),
        *_tree(package),
        *_entries(package, entries),
        *_references(snapshot.core, references, entries),
        *text_findings(snapshot, references),
        *decision_findings(snapshot, entries),
        *_trusted(package, trust),
        Finding.notice("snapshot-rows-unproven"),
    ]


def _sums(package: Package) -> Iterator[Finding]:
    if package.members[SUMS] != sums_of(package.members):
        yield Finding.unsound("package-sums-differ")
    for name, ours in travelling_files().items():
        if package.members[name] != ours:
            yield Finding.notice("package-verifier-differs", member=name)


def _tree(package: Package) -> Iterator[Finding]:
    found = list(tree_findings(package.snapshot))
    if not found:
        try:
            check_tiles(package.snapshot.size, package.snapshot.root, package.tiles)
        except Unsound as error:
            found.append(Finding.of(error))
    yield from found


def _entries(package: Package, acts: dict[int, JsonValue]) -> Iterator[Finding]:
    """Each entry against its leaf and its signature; those that stand in the tree go into ``acts``, by index."""
    leaves, signers = package.snapshot.entries, _signers(package.members[SIGNERS])
    verifier = ActVerifier()
    last = -1
    for line in package.lines:
        try:
            framed = split_entry(line)
            index = framed.index
            in_the_tree = last < index < len(leaves) and leaf_hash(line) == leaves[index]
            if not in_the_tree:
                yield Finding.unsound("package-entry-differs", index)
                continue
            last = index
            act, signature = split_signed(framed.signed)
            parsed = parse_canonical(act)
            acts[index] = parsed
            key = signing_key_of(signature)
            verifier.verify(act, signature, key)
            if (_handle(parsed), key.line) not in signers:
                yield Finding.unsound("package-signer-unknown", index, found=key.fingerprint)
        except Unsound as error:
            yield Finding.of(error)


def _signers(data: bytes) -> frozenset[tuple[str, str]]:
    """Handles and keys of an allowed-signers file; the times in it are for ``ssh-keygen``, which is given one."""
    found: set[tuple[str, str]] = set()
    for line in data.decode("utf-8", "replace").split("\n"):
        handle, _, rest = line.partition(" ")
        found.add((handle, rest.partition(" ")[2]))
    return frozenset(found)


def _handle(act: JsonValue) -> str:
    actor = act.get("actor") if isinstance(act, dict) else None
    handle = actor.get("handle") if isinstance(actor, dict) else None
    return handle if isinstance(handle, str) else ""


def _references(
    core: Mapping[str, JsonValue], references: Mapping[TextKey, str], acts: Mapping[int, JsonValue]
) -> Iterator[Finding]:
    """Each digest that the answer names against its entry, and the entries that it rests on but are not here."""
    committed: dict[int, Mapping[str, str]] = {}
    for index, act in acts.items():
        try:
            committed[index] = commitments_in(act)
        except Unsound as error:
            yield Finding.of(error, index)
    for (index, field), digest in references.items():
        if index in committed and committed[index].get(field) != digest:
            yield Finding.unsound("package-reference-differs", index, field=ascii(field))
    absent = sorted({*(index for index, _ in references), *_rested_on(core)} - acts.keys())
    if core["audience"] == _PUBLIC and absent:
        yield Finding.notice("package-entries-withheld", count=len(absent))
        return
    for index in absent:
        yield Finding.notice("package-entry-absent", index)


def _rested_on(value: JsonValue) -> Iterator[int]:
    if isinstance(value, dict):
        for name, item in value.items():
            if name == _RESTS_ON and isinstance(item, list):
                yield from (each for each in item if type(each) is int)
            yield from _rested_on(item)
    elif isinstance(value, list):
        for item in value:
            yield from _rested_on(item)


def _trusted(package: Package, trust: Trust) -> Sequence[Finding]:
    """The checkpoint against the keys from elsewhere."""
    snapshot = package.snapshot
    if not trust.log_keys:
        lacking = [] if trust.quorum is None else [Finding.unsound("package-log-key-needed")]
        return [*lacking, root_unproven(snapshot)]
    if package.note is None:
        return [Finding.unsound("package-unsigned", size=snapshot.size), root_unproven(snapshot)]
    try:
        opened = open_checkpoint(package.note, trust.log_keys, snapshot.origin)
        if trust.quorum is not None:
            check_quorum(opened.note, trust.quorum, trust.log_keys)
    except Unsound as error:
        return [Finding.of(error), root_unproven(snapshot)]
    return [] if trust.quorum is not None else [Finding.notice("snapshot-unwitnessed")]
