"""The known ids that look most like one that is not known, for an error message."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_SHOWN = 10
_LONGEST = 80


def nearest(wanted: str, known: Collection[str]) -> str:
    """The known ids nearest to the one wanted, else the first few of all, as text with commas."""
    from difflib import get_close_matches

    same_letters = [one for one in known if one.casefold() == wanted.casefold()]
    close = same_letters or get_close_matches(wanted[:_LONGEST], known, n=3, cutoff=0.5)
    if close:
        return ", ".join(close)
    shown = list(known)[:_SHOWN]
    return ", ".join(shown) + (", …" if len(known) > len(shown) else "")
