"""Looking for what was erased: in every file of a folder, in every way that its bytes could have been written down."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from grootboek.evidence.commitment import parse_disclosure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ALIGNMENTS = 3


def remains(folder: Path, disclosure: str) -> list[str]:
    """Where something is left of a disclosure, its salt or its value: the file and the way it is written."""
    patterns = encodings(disclosure)
    return [
        f"{path.relative_to(folder)}: {name}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for name, pattern in patterns.items()
        if pattern in path.read_bytes()
    ]


def encodings(disclosure: str) -> Mapping[str, bytes]:
    """The byte patterns by what they are."""
    parts = parse_disclosure(disclosure)
    salt = base64.urlsafe_b64decode(parts.salt + "==")
    secrets = {
        "the value": parts.value.encode(),
        "the value in UTF-16 (little)": parts.value.encode("utf-16-le"),
        "the value in UTF-16 (big)": parts.value.encode("utf-16-be"),
        "the value in JSON": json.dumps(parts.value)[1:-1].encode(),
        "the value in an address": quote(parts.value, safe="").encode(),
        "the salt": salt,
        "the salt as written": parts.salt.encode(),
        "the disclosure": disclosure.encode(),
    }
    found = dict(secrets)
    for name, secret in secrets.items():
        found |= {f"{name}, {way}": pattern for way, pattern in _ways(secret)}
    return found


def _ways(secret: bytes) -> Iterator[tuple[str, bytes]]:
    yield "in hexadecimal", secret.hex().encode()
    yield "in capital hexadecimal", secret.hex().upper().encode()
    for shift in range(ALIGNMENTS):
        padded = bytes(shift) + secret
        whole = len(padded) - len(padded) % 3
        # Whole groups only: what stands before and after the secret decides the first and last characters.
        kept = slice(4 if shift else 0, whole // 3 * 4)
        yield f"in base64 after {shift}", base64.b64encode(padded[:whole])[kept]
        yield f"in base64url after {shift}", base64.urlsafe_b64encode(padded[:whole])[kept]
