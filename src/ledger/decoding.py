"""From stored bytes to an act as recorded, validated; :class:`~grootboek.domain.events.UnknownEvent` for newer types.

Nothing stored is ever resolved to code: a type is looked up in the closed register of events, and that is all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.act import Recorded
from ..domain.act_codec import act_from_json
from ..domain.values import Fingerprint, Instant, LeafHash
from ..evidence.act_signature import signing_key_of
from ..evidence.canonical import JsonValue, parse_canonical
from ..evidence.commitment import digest_of, parse_disclosure
from ..evidence.digests import base64_standard
from ..evidence.entry import split_entry, split_signed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..domain.act import Act
    from .records import StoredEntry


def to_recorded(stored: StoredEntry) -> Recorded:
    """The act that an entry holds, with the texts that are at hand.

    Raises Unsound where the bytes are not an entry or not an act, or the signature is not one. Whether the signature is
    right, and everything else, is for ``verify`` to say.
    """
    parts = split_entry(stored.entry)
    act_bytes, signature = split_signed(parts.signed)
    return Recorded(
        index=parts.index,
        recorded_at=Instant(parts.recorded_at),
        rehearsal=parts.rehearsal,
        key=Fingerprint(signing_key_of(signature).fingerprint),
        leaf=LeafHash(base64_standard(stored.leaf)),
        act=to_act(parse_canonical(act_bytes), stored.disclosures),
    )


def to_act(act: JsonValue, disclosures: Mapping[str, str]) -> Act:
    """The act of its JSON, with its texts. Raises Unsound ``act-malformed`` or ``disclosure-malformed``."""
    return act_from_json(act, {name: parse_disclosure(text).value for name, text in disclosures.items()})


def commits_to(digest: str, disclosure: str) -> bool:
    """Whether a disclosure is what a commitment stands for."""
    return digest_of(disclosure) == digest
