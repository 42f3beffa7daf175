"""Writes the golden files that are not there yet, and pins them. What is there is never touched.

Run from the root of the project: ``python -m tests.golden.write``.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from grootboek.domain.act_codec import act_to_json
from grootboek.evidence.canonical import canonical
from grootboek.evidence.commitment import SALT_BYTES, commit
from tests.golden.acts import DIGESTS, EXPECTED, FOLDER, expected_acts

if TYPE_CHECKING:
    from grootboek.domain.act import Act


def stored(name: str, form: str, act: Act) -> dict[str, Any]:
    """An act as a golden file holds it. The salts follow from the names, so that the file can be made again."""
    disclosures: dict[str, str] = {}

    def commit_to(field: str, text: str) -> str:
        salt = hashlib.sha256(f"{name} {form} {field}".encode()).digest()[:SALT_BYTES]
        made = commit(field, text, salt)
        disclosures[field] = made.text
        return made.digest

    written = act_to_json(act, commit_to)
    return {"act": written, "disclosures": disclosures, "sha256": hashlib.sha256(canonical(written)).hexdigest()}


def golden_text(name: str) -> str:
    """The text of a golden file."""
    full, least = expected_acts(name)
    held = {"full": stored(name, "full", full), "least": stored(name, "least", least)}
    return json.dumps(held, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def pinned() -> dict[str, str]:
    """The SHA-256 by the name of the golden file, as written down."""
    lines = DIGESTS.read_text(encoding="utf-8").splitlines() if DIGESTS.exists() else []
    return {line.partition("  ")[2]: line.partition("  ")[0] for line in lines}


def found() -> dict[str, str]:
    """The SHA-256 by the name of the golden file, as it is."""
    return {f"events/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.iterdir()}


def main() -> None:
    """Write what is missing."""
    for name in EXPECTED:
        path = FOLDER / f"{name}.json"
        if not path.exists():
            path.write_text(golden_text(name), encoding="utf-8")
    digests = sorted({**found(), **pinned()}.items())
    DIGESTS.write_text("".join(f"{digest}  {name}\n" for name, digest in digests), encoding="utf-8")


if __name__ == "__main__":
    main()
