"""Snapshots in one JSON document: how it is made, and taken apart.

The document is canonical JSON and one line end::

    {"core":{…},"core_sha256":B64,"entries":[B64…],"format":"grootboek-snapshot/2","origin":ORIGIN,"root":B64,
     "size":N,"texts":{INDEX:{FIELD:DISCLOSURE}},"withholdings":[…]}

``core`` is the answer itself and stays the same byte for byte for ever: where a text would stand it has a *reference*
``{"field":FIELD,"index":I,"sd":DIGEST}``, I being the entry that holds the commitment. ``texts`` has the disclosures
that are not withheld or erased, ``withholdings`` of each other text why not (:mod:`.snapshot_withholdings`),
``entries`` the leaf hashes of all entries that the answer rests on. Format 1 had no ``withholdings``; it is still read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from ..errors import Unsound
from ..frozen import frozen
from .canonical import JsonValue, canonical, parse_canonical
from .commitments import DIGEST_PATTERN
from .digests import base64_standard, parse_hash, sha256
from .snapshot_withholdings import PART as WITHHOLDINGS
from .snapshot_withholdings import parse_withholdings, withholdings_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .snapshot_withholdings import WithheldText

FORMAT: Final = "grootboek-snapshot/2"
FORMAT_1: Final = "grootboek-snapshot/1"

CORE_PARTS: Final = {
    "audience": str,
    "index": int,
    "ledger": str,
    "origin": str,
    "question": dict,
    "rehearsal": bool,
    "root": str,
    "rows": list,
    "rules": str,
    "size": int,
}
"""What every core has, at least, and of which type. ``question`` has ``on`` and ``known_at``, both texts."""

TextKey: TypeAlias = tuple[int, str]
"""What a text belongs to: the index of the entry, and the name of the field."""

_PARTS_1: Final = frozenset({"core", "core_sha256", "entries", "format", "origin", "root", "size", "texts"})
_PARTS: Final = {FORMAT_1: _PARTS_1, FORMAT: _PARTS_1 | {WITHHOLDINGS}}
_REFERENCE_PARTS: Final = frozenset({"field", "index", "sd"})
_INDEX_PATTERN: Final = re.compile(r"0|[1-9][0-9]{0,15}")
_END: Final = b"\n"

_T = TypeVar("_T")


@frozen
class Snapshot:
    """A document taken apart. ``texts`` are disclosures, not yet compared with anything.

    ``withholdings``: None where the format has none.
    """

    core: Mapping[str, JsonValue]
    core_sha256: bytes
    entries: Sequence[bytes]
    origin: str
    root: bytes
    size: int
    texts: Mapping[TextKey, str]
    withholdings: Sequence[WithheldText] | None


def snapshot_document(
    core: Mapping[str, JsonValue],
    texts: Mapping[int, Mapping[str, str]],
    entries: Sequence[bytes],
    withholdings: Iterable[WithheldText] = (),
) -> bytes:
    """The bytes of a snapshot. Origin, size and root are taken from the core; ``entries`` are leaf hashes, in order.

    Raises Invalid ``canonical-not-representable``, and Unsound ``snapshot-malformed`` where the core lacks a part.
    """
    check_core(core)
    document: dict[str, JsonValue] = {
        "core": core,
        "core_sha256": base64_standard(sha256(canonical(core))),
        "entries": [base64_standard(leaf) for leaf in entries],
        "format": FORMAT,
        "texts": {str(index): fields for index, fields in texts.items()},
        WITHHOLDINGS: withholdings_document(withholdings),
    }
    document |= {name: core[name] for name in ("origin", "root", "size")}
    return canonical(document) + _END


def parse_snapshot(data: bytes) -> Snapshot:
    """The parts of a snapshot. Raises Unsound ``snapshot-not-canonical`` or ``snapshot-malformed``."""
    try:
        document = parse_canonical(data.removesuffix(_END))
    except Unsound as error:
        raise Unsound("snapshot-not-canonical") from error
    if not data.endswith(_END):
        raise Unsound("snapshot-not-canonical")
    if not isinstance(document, dict) or not any(
        document.get("format") == name and document.keys() == parts for name, parts in _PARTS.items()
    ):
        raise Unsound("snapshot-malformed", part="format")
    core = _part(document, "core", dict)
    check_core(core)
    return Snapshot(
        core,
        _hash(document["core_sha256"], "core_sha256"),
        [_hash(each, "entries") for each in _part(document, "entries", list)],
        _part(document, "origin", str),
        _hash(document["root"], "root"),
        _part(document, "size", int),
        dict(parse_disclosures(_part(document, "texts", dict))),
        parse_withholdings(document[WITHHOLDINGS], core["audience"]) if WITHHOLDINGS in document else None,
    )


def references_in(value: JsonValue) -> Iterator[tuple[TextKey, str]]:
    """Each reference to a text in a core: what it refers to, and the digest. Raises Unsound ``snapshot-malformed``."""
    if isinstance(value, list):
        for item in value:
            yield from references_in(item)
    elif isinstance(value, dict) and "sd" in value:
        digest = _part(value, "sd", str)
        if value.keys() != _REFERENCE_PARTS or not DIGEST_PATTERN.fullmatch(digest):
            raise Unsound("snapshot-malformed", part="sd")
        yield (_part(value, "index", int), _part(value, "field", str)), digest
    elif isinstance(value, dict):
        for item in value.values():
            yield from references_in(item)


def check_core(core: Mapping[str, JsonValue]) -> None:
    """Check that a core has what every core has. Raises Unsound ``snapshot-malformed``."""
    for name, kind in CORE_PARTS.items():
        _part(core, name, kind)
    for name in ("on", "known_at"):
        _part(_part(core, "question", dict), name, str)


def parse_disclosures(texts: Mapping[str, JsonValue]) -> Iterator[tuple[TextKey, str]]:
    """The disclosures of ``{INDEX: {FIELD: DISCLOSURE}}``. Raises Unsound ``snapshot-malformed``."""
    for index, fields in texts.items():
        if not _INDEX_PATTERN.fullmatch(index) or not isinstance(fields, dict):
            raise Unsound("snapshot-malformed", part="texts")
        for name in fields:
            yield (int(index), name), _part(fields, name, str)


def _part(parts: Mapping[str, JsonValue], name: str, kind: type[_T]) -> _T:
    """The part of that name, which has to be of that very type."""
    value = parts.get(name)
    if not isinstance(value, kind) or isinstance(value, bool) != (kind is bool):
        raise Unsound("snapshot-malformed", part=ascii(name))
    return value


def _hash(value: JsonValue, part: str) -> bytes:
    if not isinstance(value, str):
        raise Unsound("snapshot-malformed", part=part)
    try:
        return parse_hash(value)
    except Unsound as error:
        raise Unsound("snapshot-malformed", part=part) from error
