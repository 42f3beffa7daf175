"""A file of the law or of guidance that an organisation adds to its ledger (``docs/law-files.md``).

It is read as what ships with the package is read; only that it comes from outside. The bytes are what the digest is of
and what the ledger keeps, in pieces, as texts that stand beside the entry::

    pieces_of(data)                       # for the entry: texts of base64
    whole(pieces, sha256_of(data))        # the bytes again; None where a piece is not at hand or one is another
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING, Any, Literal

from ...errors import Invalid
from ...frozen import frozen
from ..values import Code, Committed, Sha256, When
from .document import Node, read_document

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .guidance import Guidance
    from .taxonomy import Taxonomy

FileKind = Literal["taxonomy", "guidance"]

PIECE = 14_994
"""Bytes in one piece, which as base64 stay within the longest text."""

_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")


@frozen
class LawFile:
    """A file that the ledger holds, by the entry ``index``.

    ``content`` is None where it is not at hand, or is not what the digest is of. ``reviewed_by`` is None where nobody
    reviewed it; its text may be withheld.
    """

    kind: FileKind
    id: Code
    digest: Sha256
    published: When
    index: int
    content: bytes | None
    reviewed_by: Committed | None = None


@frozen
class Contents:
    """What a file holds: one of the two, with what both have."""

    kind: FileKind
    id: Code
    digest: Sha256
    published: When
    taxonomy: Taxonomy | None = None
    guidance: Guidance | None = None


def read_law_file(data: bytes) -> Contents:
    """What the bytes of a file hold, YAML or JSON, each field checked.

    Raises Invalid: ``form-…`` where they are neither, ``law-file-…`` where they are no such file.
    """
    document = read_document(data)
    if not isinstance(document.content, dict):
        raise Invalid("law-file-no-object", line=document.line)
    return _contents(_plain(document), digest_of(data), lambda place: _line(document, place))


def digest_of(data: bytes) -> Sha256:
    """The SHA-256 of a file."""
    return Sha256(hashlib.sha256(data).hexdigest())


def pieces_of(data: bytes) -> tuple[Committed, ...]:
    """The bytes as texts of base64, each within the longest text. Inverse of :func:`whole`."""
    starts = range(0, len(data), PIECE)
    return tuple(Committed(base64.b64encode(data[start : start + PIECE]).decode("ascii")) for start in starts)


def whole(pieces: Sequence[Committed], digest: Sha256) -> bytes | None:
    """The bytes of all pieces; None where one is not at hand, or they are not what the digest is of."""
    found = joined(pieces)
    return found if found is not None and digest_of(found) == digest else None


def joined(pieces: Sequence[Committed]) -> bytes | None:
    """The bytes of all pieces; None where one is not at hand. What is no base64 is taken as no bytes."""
    if any(piece.value is None for piece in pieces):
        return None
    try:
        return b"".join(base64.b64decode(piece.shown, validate=True) for piece in pieces)
    except (binascii.Error, ValueError):
        return b""


def _contents(data: Any, digest: Sha256, line_of: Callable[[str], int]) -> Contents:  # noqa: ANN401 - whatever the file holds
    from .guidance import ITEM, guidance_from_file
    from .taxonomy_reader import TAXONOMY, taxonomy_from_json

    schema = data.get("schema") if isinstance(data, dict) else None
    if schema == TAXONOMY:
        law = taxonomy_from_json(data, digest, line_of)
        return Contents("taxonomy", law.version, digest, When(law.published.isoformat()), taxonomy=law)
    if schema == ITEM:
        item = guidance_from_file(data, digest, line_of)
        return Contents("guidance", item.id, digest, item.date, guidance=item)
    raise Invalid("law-file-schema", line=line_of("schema"), expected=f"{TAXONOMY}, {ITEM}")


def _plain(node: Node) -> Any:  # noqa: ANN401 - whatever the file holds
    """The nodes without their lines. What is blank counts as left out."""
    content = node.content
    if isinstance(content, tuple):
        return [_plain(item) for item in content]
    if content is None or isinstance(content, str):
        return content
    return {name: _plain(item) for name, item in content.items() if item.content is not None}


def _line(document: Node, place: str) -> int:
    """The line of a place, or of what it would stand in."""
    node = document
    for name, number in _STEP.findall(place):
        content = node.content
        if isinstance(content, tuple):
            node = content[int(number)] if number and int(number) < len(content) else node
        elif not isinstance(content, str) and content is not None and name in content:
            node = content[name]
    return node.line
