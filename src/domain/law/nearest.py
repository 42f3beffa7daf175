"""The known ids that look most like one that is not known, for an error message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors.labelled import Labelled

if TYPE_CHECKING:
    from collections.abc import Collection

_SHOWN = 3
_LONGEST = 80
_ALIKE = 0.6
"""Twice the letters in common, in order, by the letters of both: what `difflib` calls close."""


def nearest(wanted: str, known: Collection[str]) -> Labelled:
    """The known ids nearest to the one wanted, as a detail whose text is a sentence; an empty one where none is near.

    Near are the same letters in another case, else what is alike by the measure of :mod:`difflib`, else what begins
    with the same half: short ids as ``f4`` and ``f3`` have but one letter to be alike by.

    >>> nearest("f9", ["f1", "f2", "g1"]).english, nearest("z9", ["f1", "f2"]).english
    (' Nearest: f1, f2.', '')
    """
    from difflib import get_close_matches

    asked = wanted[:_LONGEST]
    same_letters = [one for one in known if one.casefold() == asked.casefold()]
    half = asked[: (len(asked) + 1) // 2].casefold()
    alike = same_letters or get_close_matches(asked, known, n=_SHOWN, cutoff=_ALIKE)
    close = alike or [one for one in known if half and one.casefold().startswith(half)][:_SHOWN]
    named = ", ".join(close)
    return Labelled(named, f" Nearest: {named}.", f" Het meest lijkend: {named}.") if close else Labelled("", "", "")
