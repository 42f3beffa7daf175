"""From stored bytes to an act as recorded, validated; :class:`~grootboek.domain.events.UnknownEvent` for newer types.

Nothing stored is ever resolved to code: a type is looked up in the closed register of events, and that is all.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

import orjson

from ..domain.act import Recorded
from ..domain.act_codec import act_from_json
from ..domain.values import Fingerprint, Instant, LeafHash
from ..errors import Unsound
from ..evidence.act_signature import signing_key_of
from ..evidence.commitment import parse_disclosure
from ..evidence.digests import base64_standard
from ..evidence.entry import split_entry, split_signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..domain.act import Act
    from .records import StoredEntry


def to_recorded(stored: StoredEntry) -> Recorded:
    """The act that an entry holds, with the texts that are at hand and are what the author committed to.

    Raises Unsound where the bytes are not an entry or not an act, or the signature is not one. Whether the signature is
    right, and everything else, is for ``verify`` to say.
    """
    parts = split_entry(stored.entry)
    act, signature = split_signed(parts.signed)
    return Recorded(
        index=parts.index,
        recorded_at=Instant(parts.recorded_at),
        rehearsal=parts.rehearsal,
        key=_signer(cast("Mapping[str, str]", signature)["sshsig"]),
        leaf=LeafHash(base64_standard(stored.leaf)),
        act=to_act(act, stored.disclosures),
    )


def to_projected(stored: StoredEntry) -> tuple[Recorded, Mapping[str, Any]]:
    """The act that an entry holds, without its texts, and the JSON of the act: what the tables for reading follow from.

    The bytes are read once. Of the signature no more than whose it says to be is looked at; what it is worth is for
    ``verify`` to say. Raises Unsound where the bytes are not an entry or not an act.
    """
    parts = split_entry(stored.entry)
    try:
        signed = orjson.loads(parts.signed)
    except orjson.JSONDecodeError as error:
        raise Unsound("json-malformed", position=error.pos) from error
    if not isinstance(signed, dict) or signed.keys() != {"act", "signature"}:
        raise Unsound("signed-malformed")
    recorded = Recorded(
        parts.index,
        Instant(parts.recorded_at),
        parts.rehearsal,
        _signer_of(signed["signature"]),
        LeafHash(base64_standard(stored.leaf)),
        act_from_json(signed["act"], {}),
    )
    return recorded, signed["act"]


def _signer_of(signature: object) -> Fingerprint:
    sshsig = signature.get("sshsig") if isinstance(signature, dict) else None
    if not isinstance(sshsig, str):
        raise Unsound("act-signature-malformed")
    return _signer(sshsig)


@lru_cache(maxsize=16)
def _signer(sshsig: str) -> Fingerprint:
    """Whose key made a signature. All entries of a batch, which stand together, have the same one."""
    return Fingerprint(signing_key_of({"sshsig": sshsig}).fingerprint)


def to_act(act: bytes, disclosures: Mapping[str, str]) -> Act:
    """The act of its bytes, with its texts. Raises Unsound ``json-malformed`` or ``act-malformed``."""
    try:
        data = orjson.loads(act)
    except orjson.JSONDecodeError as error:
        raise Unsound("json-malformed", position=error.pos) from error
    return act_from_json(data, dict(_committed(act, disclosures)))


def _committed(act: bytes, disclosures: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The texts that the act commits to. Any other, altered or put there later, counts as not at hand."""
    for field, text in disclosures.items():
        try:
            disclosure = parse_disclosure(text)
        except Unsound:
            continue
        # A digest stands in the act only if its author put it there, and it binds the name of the field too.
        if disclosure.name == field and f'{{"sd":"{disclosure.digest}"}}'.encode("ascii") in act:
            yield field, disclosure.value
