"""What was released: each version of the law and each guidance item with its digest. Lines are added, never changed.

Small enough to read without opening a data file; a test compares every line with the files.
"""

from __future__ import annotations

from datetime import date

from ...frozen import frozen
from ..values import Code, Sha256


@frozen
class Release:
    """A released version of the law: the SHA-256 of its data file and the dates of the law itself."""

    version: Code
    digest: Sha256
    published: date
    in_force_from: date
    applies_from: date


RELEASES: tuple[Release, ...] = (
    Release(
        Code("2024-1689"),
        Sha256("9f6918e39eac1c8e2f99db30eef3099c1c286807bf2f43551f5e9eb376c36755"),
        published=date(2024, 7, 12),
        in_force_from=date(2024, 8, 1),
        applies_from=date(2025, 2, 2),
    ),
    Release(
        Code("2026-1744"),
        Sha256("3c07c1d22be140e41f93ac3ec5650e61f2cb5bd847de69a9af486bb61e7358dd"),
        published=date(2026, 7, 24),
        in_force_from=date(2026, 7, 27),
        applies_from=date(2026, 12, 2),
    ),
)

GUIDANCE_DIGESTS: tuple[tuple[Code, Sha256], ...] = (
    (Code("GL-PP-1"), Sha256("8b587999edccc47cebd9fe8506ca6ee179440962eb8593472a49d60fab9511a7")),
    (Code("GL-PP-2"), Sha256("79a95ecb5b27bcb773d7e668f5e6784c4afdb37a91480b4ac3bd5ae550986413")),
    (Code("GL-DEF-1"), Sha256("6f6ed04dc14a304bee9aee8e95a4ac747d7b23ef533b08356c6c9d6217f83d2b")),
    (Code("GL-DEF-2"), Sha256("f66f2aef5067cfad0c979d6ffd410327940d23d9bf905637cab4bc8716faef6b")),
    (Code("GL-AP-F"), Sha256("3668f88e8125564a69b22528c0d6483d7732de1fb402e93d3e4df5e18130f353")),
    (Code("HR-CIO"), Sha256("5ca318306476c18d70dcdca15ccc65851731a6ddf3a37693ef4acc4c53e89c45")),
    (Code("BH-BZK"), Sha256("2970e4f85184fa1c4f45d4ec13f0e081ad449e5c728759d1c48607fe8ec4c4f7")),
)
"""In the order of the file: SHA-256 of the item's canonical JSON (RFC 8785)."""
