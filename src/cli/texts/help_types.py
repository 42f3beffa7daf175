"""The shape of a command's help text."""

from __future__ import annotations

from ...frozen import frozen


@frozen
class Help:
    """Paragraphs in English and Dutch, the first being one sentence, and example command lines."""

    en: tuple[str, ...]
    nl: tuple[str, ...]
    examples: tuple[str, ...] = ()
