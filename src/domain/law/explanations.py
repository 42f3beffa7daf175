"""What the elements and grounds mean, with an example on either side: help for whoever answers, and not law.

The words stand in ``data/explanations-en.json`` and ``-nl.json``, beside the released versions of the law and apart
from them: they may get better without a new version. An id means the same in every version that has it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ...frozen import frozen
from ..values import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...errors import Language

_DATA = Path(__file__).parent / "data"


@frozen
class Explanation:
    """``means`` in plain words; ``met`` and ``not_met`` are an example of each."""

    means: str
    met: str
    not_met: str


@cache
def explanations(language: Language) -> Mapping[Code, Explanation]:
    """The explanations by the id of the element or the ground, read once a process."""
    import orjson

    data = orjson.loads((_DATA / f"explanations-{language}.json").read_bytes())
    return {Code(name): Explanation(**words) for name, words in data["explanations"].items()}
