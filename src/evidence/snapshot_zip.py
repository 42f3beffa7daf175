"""Snapshot packages: a snapshot with its entries, its tree and its signed checkpoint, in one zip that proves itself.

===========================  ==========================================================================================
``core.json``                the answer, canonical JSON, as :mod:`.snapshot_format` says: the same for ever
``disclosures.json``         ``{INDEX: {FIELD: DISCLOSURE}}``, canonical JSON: the texts that are not withheld or erased
``withholdings.json``        why each other text is not there, as :mod:`.snapshot_withholdings` says; format 1 had none
``entries.jsonl``            the bytes of the entries that the answer rests on, by index, one a line
``tile/…``                   the hash tiles of exactly the resolved size (C2SP tlog-tiles)
``checkpoint``               the signed checkpoint of that size; ``checkpoint.unsigned`` where nobody signed it
``log.vkey``                 the verifier keys of the log, one a line: what the package says they are
``allowed_signers``          the keys of the officials, for ``ssh-keygen``
``SHA256SUMS``               the SHA-256 of each other member, as ``sha256sum -c`` reads it
``README.txt`` and others    :mod:`.verifier`: how to check it, in Dutch and English, and the program for it
===========================  ==========================================================================================

:func:`snapshot_package` and :func:`parse_package` are inverses. The form of the zip is that of :mod:`.archive`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .archive import is_archive, read_archive, write_archive
from .canonical import JsonValue, canonical, parse_canonical
from .checkpoint import parse_checkpoint_text
from .digests import sha256
from .snapshot_format import Snapshot, check_core, parse_disclosures, parse_snapshot
from .snapshot_withholdings import parse_withholdings, withholdings_document
from .tile_tree import tiles_of
from .tiles import TILE_WIDTH, Tile, parse_tile, parse_tile_path
from .verifier import READMES, SCRIPT, travelling_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .checkpoint import Checkpoint
    from .snapshot_withholdings import WithheldText

CORE: Final = "core.json"
DISCLOSURES: Final = "disclosures.json"
ENTRIES: Final = "entries.jsonl"
WITHHOLDINGS: Final = "withholdings.json"
SIGNED: Final = "checkpoint"
UNSIGNED: Final = "checkpoint.unsigned"
LOG_KEYS: Final = "log.vkey"
SIGNERS: Final = "allowed_signers"
SUMS: Final = "SHA256SUMS"
TILES: Final = "tile/"

_ALWAYS: Final = frozenset({CORE, DISCLOSURES, ENTRIES, LOG_KEYS, SIGNERS, SUMS, SCRIPT, *READMES})
_LINE_END: Final = b"\n"


@frozen
class PackageParts:
    """What a package is made of. ``checkpoint`` is a signed note, or the bare text where ``signed`` is false."""

    core: Mapping[str, JsonValue]
    texts: Mapping[int, Mapping[str, str]]
    withholdings: Sequence[WithheldText]
    leaves: Sequence[bytes]
    entries: Mapping[int, bytes]
    checkpoint: bytes
    signed: bool
    log_keys: Sequence[str]
    allowed_signers: bytes


@frozen
class Package:
    """A package taken apart; nothing in it is compared with anything yet.

    ``snapshot`` is what a snapshot in JSON holds too, with the place of the ledger as the checkpoint says it.
    """

    snapshot: Snapshot
    checkpoint: Checkpoint
    note: bytes | None
    lines: Sequence[bytes]
    tiles: Mapping[Tile, bytes]
    members: Mapping[str, bytes]


def snapshot_package(parts: PackageParts) -> bytes:
    """The zip. The same parts give the same bytes, whenever and wherever.

    Raises Unsound ``snapshot-malformed`` where the core lacks a part, Invalid ``canonical-not-representable`` and
    ``archive-too-large``.
    """
    check_core(parts.core)
    members = {
        CORE: canonical(parts.core),
        DISCLOSURES: canonical({str(index): fields for index, fields in parts.texts.items()}),
        WITHHOLDINGS: canonical(withholdings_document(parts.withholdings)),
        ENTRIES: b"".join(entry + _LINE_END for _, entry in sorted(parts.entries.items())),
        SIGNED if parts.signed else UNSIGNED: parts.checkpoint,
        LOG_KEYS: "".join(f"{key}\n" for key in parts.log_keys).encode("utf-8"),
        SIGNERS: parts.allowed_signers,
        **travelling_files(),
        **{tile.path: data for tile, data in tiles_of(parts.leaves)},
    }
    members[SUMS] = sums_of(members)
    return write_archive(members)


def sums_of(members: Mapping[str, bytes]) -> bytes:
    """``SHA256SUMS`` over all members but itself."""
    lines = (f"{sha256(data).hex()}  {name}\n" for name, data in sorted(members.items()) if name != SUMS)
    return "".join(lines).encode("ascii")


def parse_package(data: bytes) -> Package:
    """The parts of a package.

    Raises Unsound ``archive-malformed``, ``package-member-missing``, ``package-member-unexpected``,
    ``snapshot-malformed``, ``checkpoint-malformed``, ``tile-path-malformed``, ``tile-wrong-length``.
    """
    try:
        members = read_archive(data)
    except Invalid as error:
        raise Unsound("archive-malformed", place=0) from error
    _check_names(members)
    note = members.get(SIGNED)
    checkpoint = _unsigned(members[UNSIGNED]) if note is None else parse_checkpoint_text(note)
    core, texts = _json(members, CORE), _json(members, DISCLOSURES)
    check_core(core)
    *lines, rest = members[ENTRIES].split(_LINE_END)
    if rest:
        raise Unsound("snapshot-malformed", part=ENTRIES)
    snapshot = Snapshot(
        core,
        sha256(members[CORE]),
        _leaves(members, checkpoint.size),
        checkpoint.origin,
        checkpoint.root,
        checkpoint.size,
        dict(parse_disclosures(texts)),
        _withholdings(members, core["audience"]),
    )
    tiles = {parse_tile_path(name): data for name, data in members.items() if name.startswith(TILES)}
    return Package(snapshot, checkpoint, note, lines, tiles, members)


def open_snapshot(data: bytes) -> Snapshot:
    """The snapshot in a package or in a JSON document; nothing in it is compared with anything yet.

    Raises Unsound as :func:`parse_package` or :func:`~grootboek.evidence.snapshot_format.parse_snapshot`.
    """
    return parse_package(data).snapshot if is_archive(data) else parse_snapshot(data)


def _check_names(members: Mapping[str, bytes]) -> None:
    """Every member is one of the format's, and all that must be there are."""
    checkpoints = members.keys() & {SIGNED, UNSIGNED}
    missing = sorted(_ALWAYS - members.keys()) or ([] if checkpoints else [SIGNED])
    if missing:
        raise Unsound("package-member-missing", member=missing[0])
    others = members.keys() - _ALWAYS - checkpoints - {WITHHOLDINGS}
    further = sorted(name for name in others if not name.startswith(TILES))
    if further or len(checkpoints) > 1:
        raise Unsound("package-member-unexpected", member=ascii((further or [UNSIGNED])[0]))


def _unsigned(data: bytes) -> Checkpoint:
    """A bare checkpoint: its text, and nothing after it."""
    checkpoint = parse_checkpoint_text(data)
    if checkpoint.text.encode("utf-8") != data:
        raise Unsound("checkpoint-malformed")
    return checkpoint


def _withholdings(members: Mapping[str, bytes], audience: JsonValue) -> Sequence[WithheldText] | None:
    """Why texts are not there; None in a package of before. Raises Unsound ``snapshot-malformed``."""
    return parse_withholdings(_value(members, WITHHOLDINGS), audience) if WITHHOLDINGS in members else None


def _value(members: Mapping[str, bytes], name: str) -> JsonValue:
    try:
        return parse_canonical(members[name])
    except Unsound as error:
        raise Unsound("snapshot-malformed", part=name) from error


def _json(members: Mapping[str, bytes], name: str) -> Mapping[str, JsonValue]:
    value = _value(members, name)
    if not isinstance(value, dict):
        raise Unsound("snapshot-malformed", part=name)
    return value


def _leaves(members: Mapping[str, bytes], size: int) -> list[bytes]:
    """The leaf hashes, from the tiles of level 0. Raises Unsound ``package-member-missing``."""
    leaves: list[bytes] = []
    while len(leaves) < size:
        tile = Tile(0, len(leaves) // TILE_WIDTH, min(TILE_WIDTH, size - len(leaves)))
        if tile.path not in members:
            raise Unsound("package-member-missing", member=tile.path)
        leaves.extend(parse_tile(members[tile.path], tile))
    return leaves
