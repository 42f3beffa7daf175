"""Codes as details of errors, whose texts show their labels (:mod:`grootboek.errors.labelled`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..errors import Language
from ..errors.labelled import Labelled
from .labels import LabelKind, label


def labelled(kind: LabelKind, code: str) -> Labelled:
    """A code as a detail of an error, whose text shows its label."""
    return Labelled(code, label(kind, code, "en"), label(kind, code, "nl"))


def labelled_list(kind: LabelKind, codes: Iterable[str], joined: tuple[str, str]) -> Labelled:
    """Several codes as one detail; ``joined`` is the word between the last two, in English and Dutch."""
    each = tuple(dict.fromkeys(codes))
    english, dutch = (_listed([label(kind, code, language) for code in each], word) for language, word in _by(joined))
    return Labelled(", ".join(each), english, dutch)


def _by(words: tuple[str, str]) -> tuple[tuple[Language, str], ...]:
    return (("en", words[0]), ("nl", words[1]))


def _listed(labels: Sequence[str], word: str) -> str:
    return f" {word} ".join(part for part in (", ".join(labels[:-1]), labels[-1]) if part)
