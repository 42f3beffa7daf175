"""Commands that propose to withhold or erase a text, or to show it again, and that approve it."""

from __future__ import annotations

from ...frozen import frozen
from ..events.redaction import RedactionMode
from ..values import Code, Committed


@frozen
class ProposeRedaction:
    """Propose to withhold or erase a field of the entry with this index."""

    index: int
    field: Code
    mode: RedactionMode
    ground: Code
    selection_list: Code | None = None


@frozen
class ProposeLift:
    """Propose to show a withheld field of the entry with this index again."""

    index: int
    field: Code
    because: Committed


@frozen
class ApproveRedaction:
    """Approve a proposal: by its index, or by that of the entry where one proposal (about ``field``) is open."""

    index: int
    field: Code | None = None
