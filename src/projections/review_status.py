"""What is said of the law as data, wherever an outcome is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.values import Code
from ..errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..domain.law.laws import Laws


def review_statuses(versions: Iterable[str], laws: Laws) -> tuple[str, str] | None:
    """What is said of these versions of the law, each thing once; None where none of them is at hand."""
    found = []
    for version in sorted(versions):
        try:
            found.append(laws.taxonomy(Code(version)).review_status)
        except NotFound:
            continue
    said = dict.fromkeys((status.en, status.nl) for status in found)
    return (" ".join(english for english, _ in said), " ".join(dutch for _, dutch in said)) if said else None
