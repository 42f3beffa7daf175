"""One question of an examination."""

from __future__ import annotations

from typing import Literal

from ...frozen import frozen
from ..values import Code

QuestionKind = Literal["state", "gate", "text", "texts", "day", "codes"]
"""What is answered: met, not met or unknown; yes or no; a text; several texts; a day; codes."""


@frozen
class Question:
    """``key`` names it; ``subject`` is what it is about: an element, an exclusion, a ground or a condition.

    ``required``: it cannot be left empty. ``answered``: the form holds the answer.
    """

    key: str
    kind: QuestionKind
    subject: Code | None = None
    point: Code | None = None
    ground: Code | None = None
    required: bool = False
    answered: bool = False
