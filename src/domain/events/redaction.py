"""A text of an entry is withheld or erased: one official proposes it, another approves. Neither entry holds a text."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, EntryReference

RedactionMode = Literal["withheld", "erased"]
"""withheld: kept, and not shown to the public; erased: value and salt are destroyed."""


@frozen
class RedactionProposed:
    """It is proposed to withhold or erase one field of an entry of this stream.

    ``field`` is its dotted name (``name``, ``motivations.f1``, ``evidence.0.title``), ``ground`` one of
    :data:`~grootboek.domain.redaction_grounds.GROUNDS`, ``selection_list`` the list by which its retention ended.
    """

    TYPE: ClassVar[str] = "entry.redaction-proposed.v1"
    entry: EntryReference
    field: Code
    mode: RedactionMode
    ground: Code
    selection_list: Code | None = None


@frozen
class RedactionApproved:
    """A second official approved a proposal: from here on the text is withheld, or erased."""

    TYPE: ClassVar[str] = "entry.redaction-approved.v1"
    proposal: EntryReference
