"""Verifier keys as options: the line itself, or a file that holds it, or several, one a line, as ``log.vkey`` does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Invalid
from .documents import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..evidence.verifier_key import VerifierKey

LONGEST_FILE = 100_000
"""Bytes: fifty of the longest keys."""


def verifier_keys(given: Iterable[str] | None) -> tuple[VerifierKey, ...]:
    """The keys given. Raises Invalid as a key is, Unreachable ``file-unreadable``."""
    from ..evidence.verifier_key import parse_verifier_key

    return tuple(parse_verifier_key(line) for text in given or () for line in _lines(text))


def _lines(text: str) -> list[str]:
    if "+" in text or not Path(text).is_file():
        return [text]
    try:
        return read_bytes(Path(text), LONGEST_FILE).decode("ascii").replace("\r\n", "\n").rstrip("\n").split("\n")
    except UnicodeDecodeError as error:
        raise Invalid("vkey-malformed", found=ascii(text)) from error
