"""A text with where it stands."""

from __future__ import annotations

from ..frozen import frozen


@frozen
class TextOf:
    """The index of the entry, the field, and the digest of the commitment.

    ``value`` is what is shown: the text, or why it is not shown; None where it is not at hand. ``redaction`` is the
    entry by which it is not shown.
    """

    index: int
    field: str
    value: str | None
    digest: str
    redaction: int | None = None

    @property
    def said(self) -> str | None:
        """The text itself; None where it is not shown."""
        return self.value if self.redaction is None else None
