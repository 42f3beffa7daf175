"""Documents that a decision rests on, and lists in files, as the command line names them."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..domain.act import EvidenceItem
from ..domain.values import Code, Committed, Level, MediaType, Sha256
from ..errors import Invalid, Unreachable

if TYPE_CHECKING:
    from collections.abc import Iterable

NOT_AT_HAND = "title:"
"""``--evidence title:TEXT`` names a document that is not at hand: it then has no digest."""

MEDIA_TYPES = {
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".eml": "message/rfc822",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".md": "text/markdown",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""By extension, and not from the machine's own table: the same file gives the same entry everywhere."""

STANDARD_INPUT = "-"
"""The name under which a list comes from standard input."""

LARGEST_LIST = 5_000_000
"""Bytes of the largest file of references that is read."""


def evidence_items(given: Iterable[str], level: Level) -> tuple[EvidenceItem, ...]:
    """The evidence named: files are hashed, not stored. Raises Unreachable ``file-unreadable``."""
    return tuple(_item(text, level) for text in given)


def _item(text: str, level: Level) -> EvidenceItem:
    if text.startswith(NOT_AT_HAND):
        return EvidenceItem(Committed.of(text.removeprefix(NOT_AT_HAND)), level)
    path = Path(text)
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise Unreachable("file-unreadable", file=text, problem=error.strerror or "-") from error
    return EvidenceItem(Committed.of(path.name), level, Sha256(digest), _media_type(path))


def _media_type(path: Path) -> MediaType | None:
    found = MEDIA_TYPES.get(path.suffix.lower())
    return MediaType(found) if found else None


def read_bytes(path: Path, most: int = -1) -> bytes:
    """The bytes of a file, ``most`` of them at the most. Raises Unreachable ``file-unreadable``."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise Unreachable("file-unreadable", file=str(path), problem=error.strerror or "-") from error


def listed_codes(path: Path) -> tuple[Code, ...]:
    """The codes of a file, one a line; empty lines and what follows ``#`` are left out.

    Raises Unreachable ``file-unreadable``; Invalid ``list-not-utf8``, ``list-too-long``, ``list-empty``,
    ``value-malformed``.
    """
    return tuple(Code(line) for _, line in listed_lines(path))


def listed_lines(path: Path) -> tuple[tuple[int, str], ...]:
    """The lines of a file with their numbers, from 1; empty ones and what follows ``#`` are left out.

    ``-`` is standard input. Raises as :func:`listed_codes`, ``value-malformed`` left out.
    """
    data = (
        sys.stdin.buffer.read(LARGEST_LIST + 1) if str(path) == STANDARD_INPUT else read_bytes(path, LARGEST_LIST + 1)
    )
    if len(data) > LARGEST_LIST:
        raise Invalid("list-too-long", file=str(path), largest=LARGEST_LIST)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Invalid("list-not-utf8", file=str(path), place=error.start) from error
    lines = ((number, line.partition("#")[0].strip()) for number, line in enumerate(text.splitlines(), start=1))
    found = tuple((number, line) for number, line in lines if line)
    if not found:
        raise Invalid("list-empty", file=str(path))
    return found


def codes(given: Iterable[str]) -> tuple[Code, ...]:
    """Codes given with commas or repeats."""
    return tuple(Code(part.strip()) for text in given for part in text.split(",") if part.strip())


def codes_or_file(given: Iterable[str]) -> tuple[Code, ...]:
    """Codes, or files with one a line: what names an existing file is one."""
    found: list[Code] = []
    for text in given:
        path = Path(text)
        found += listed_codes(path) if path.is_file() else codes([text])
    return tuple(found)
