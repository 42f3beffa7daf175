"""A text with where it stands."""

from __future__ import annotations

from ..frozen import frozen


@frozen
class TextOf:
    """The index of the entry, the field, and the digest of the commitment; ``value`` None: withheld, erased, absent."""

    index: int
    field: str
    value: str | None
    digest: str
