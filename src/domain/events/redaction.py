"""A text of an entry is withheld or erased, or shown again: one official proposes it, another approves.

What stays secret stands in none of these entries. What they say beside it (why a withholding is lifted, the documents
relied on) is text as that of any entry, and can go as it.
"""

from __future__ import annotations

from typing import ClassVar, Final, Literal

from ...frozen import frozen
from ..values import Code, Committed, EntryReference

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


@frozen
class LiftProposed:
    """It is proposed to show a withheld text again: ``withholding`` is the entry that approved to withhold it."""

    TYPE: ClassVar[str] = "entry.redaction-lift-proposed.v1"
    withholding: EntryReference
    because: Committed


@frozen
class RedactionLifted:
    """A second official approved a proposal to show a withheld text again: from here on it is withheld no longer."""

    TYPE: ClassVar[str] = "entry.redaction-lifted.v1"
    proposal: EntryReference


REDACTIONS: Final = (RedactionProposed, RedactionApproved, LiftProposed, RedactionLifted)
"""All that is recorded about a text that is withheld or erased."""
