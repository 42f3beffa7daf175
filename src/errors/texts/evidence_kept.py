"""Texts of errors about a checkpoint that was kept elsewhere: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "checkpoint-without-signature": (
        (
            "The checkpoint of {size} entries has no signature, and the keys given have to have signed it. Ask for the "
            "signed one, or compare without keys."
        ),
        (
            "Het controlepunt van {size} boekingen heeft geen handtekening, en de gegeven sleutels moeten het hebben "
            "ondertekend. Vraag het ondertekende, of vergelijk zonder sleutels."
        ),
    ),
}
