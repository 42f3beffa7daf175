"""The released versions of the law and the guidance, by their ids; a file that differs from its release is refused.

    >>> [str(release.version) for release in released()]
    ['2024-1689', '2026-1744']

What an organisation adds to its own ledger comes beside these (:mod:`.laws`).
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import NotFound, Unsound
from ..values import Code, Sha256, When
from .guidance import Guidance
from .releases import GUIDANCE_DIGESTS, RELEASES, Release
from .taxonomy import Bilingual

if TYPE_CHECKING:
    from datetime import date

    from .taxonomy import Taxonomy

_DATA = Path(__file__).parent / "data"


def released() -> tuple[Release, ...]:
    """All released versions of the law, oldest first, without reading a data file."""
    return RELEASES


@cache
def taxonomy(version: Code) -> Taxonomy:
    """The released version of the law with that id, read once a process.

    Raises NotFound (``taxonomy-unknown``), and Unsound (``taxonomy-altered``) when its file is not the one released.
    """
    return read_taxonomy(version, _DATA)


def read_taxonomy(version: Code, folder: Path) -> Taxonomy:
    """As :func:`taxonomy`, from the data files in that folder."""
    from .taxonomy_reader import taxonomy_from_json

    release = next((release for release in RELEASES if release.version == version), None)
    if release is None:
        known = ", ".join(release.version for release in RELEASES)
        raise NotFound("taxonomy-unknown", version=version, known=known)
    name = f"taxonomy-{version}.json"
    content = _read(folder / name)
    found = hashlib.sha256(content).hexdigest()
    if found != release.digest:
        raise Unsound("taxonomy-altered", file=name, found=found[:12], expected=release.digest[:12])
    return taxonomy_from_json(_json(content), release.digest)


@cache
def guidance_items() -> tuple[Guidance, ...]:
    """All released guidance items. Raises Unsound (``guidance-altered``) when one is not as released."""
    return read_guidance(_DATA)


def read_guidance(folder: Path) -> tuple[Guidance, ...]:
    """As :func:`guidance_items`, from the data file in that folder."""
    items: list[dict[str, Any]] = []
    try:
        items = _json(_read(folder / "guidance.json"))["guidance"]
        found = tuple((item["id"], hashlib.sha256(_canonical(item)).hexdigest()) for item in items)
    except (ValueError, KeyError, TypeError):
        found = ()
    if found != GUIDANCE_DIGESTS:
        wrong = next((guidance for guidance, digest in GUIDANCE_DIGESTS if (guidance, digest) not in found), "-")
        raise Unsound("guidance-altered", file="guidance.json", guidance=wrong)
    return tuple(_guidance(item, digest) for item, (_, digest) in zip(items, GUIDANCE_DIGESTS, strict=True))


def guidance_item(guidance: Code) -> Guidance:
    """The released guidance item with that id. Raises NotFound (``guidance-unknown``)."""
    from .nearest import nearest

    for item in guidance_items():
        if item.id == guidance:
            return item
    known = nearest(guidance, [item.id for item in guidance_items()])
    raise NotFound("guidance-unknown", guidance=guidance, known=known)


def published_by(day: date) -> tuple[tuple[Release, ...], tuple[Guidance, ...]]:
    """The law and guidance that were certainly published on or before that day; of a month that is its last day."""
    return (
        tuple(release for release in RELEASES if release.published <= day),
        tuple(item for item in guidance_items() if item.date.last <= day),
    )


def _guidance(item: dict[str, Any], digest: Sha256) -> Guidance:
    return Guidance(
        id=Code(item["id"]),
        ref=item["ref"],
        date=When(item["date"]),
        digest=digest,
        title=Bilingual(**item["title"]),
        status=Bilingual(**item["status"]),
        sources=tuple(Code(source) for source in item["sources"]),
        url=item.get("url"),
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _json(content: bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    import orjson

    return orjson.loads(content)


def _canonical(item: object) -> bytes:
    """RFC 8785 for what these files hold: strings, arrays, objects."""
    import orjson

    return orjson.dumps(item, option=orjson.OPT_SORT_KEYS)
