"""The audit of one entry by itself: its bytes, its columns, its disclosures, its signature, and whose ledger it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..domain.act import Recorded
from ..domain.act_codec import act_from_json
from ..domain.events import UnknownEvent
from ..domain.events.official import KeyAdded
from ..domain.values import Fingerprint, Instant, LeafHash
from ..errors import GrootboekError
from ..evidence.act_signature import ActVerifier
from ..evidence.canonical import parse_canonical
from ..evidence.commitment import parse_disclosure
from ..evidence.commitments import commitments_in
from ..evidence.digests import base64_standard
from ..evidence.entry import split_entry, split_parsed
from ..evidence.findings import Finding
from ..evidence.keys import parse_public_key
from ..evidence.merkle import leaf_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..domain.act import Act
    from ..evidence.entry import FramedEntry
    from .audit_rows import Row
    from .records import LedgerMeta


@dataclass
class Examined:
    """What an entry turned out to be, as far as its bytes allow: the parts, and the act as recorded."""

    leaf: bytes
    parts: FramedEntry | None = None
    recorded: Recorded | None = None


class EntryAudit:
    """Audits entries one after another. ``meta`` is None where the ledger does not say which it is."""

    def __init__(self, meta: LedgerMeta | None) -> None:
        self._meta = meta
        self._verifier = ActVerifier()
        self.examined = Examined(b"")
        self.missing: list[str] = []

    def findings(self, row: Row) -> Iterator[Finding]:
        """What is wrong with one entry; after the last ``examined`` holds it, and ``missing`` the texts not there."""
        examined = self.examined = Examined(leaf_hash(row.entry))
        self.missing = []
        if row.leaf != examined.leaf:
            yield Finding.unsound("leaf-differs", row.index)
        try:
            parts = split_entry(row.entry)
            act_bytes, signature = split_parsed(parts.signed)
            act_json = parse_canonical(act_bytes)
            key = self._verifier.signer(signature)
        except GrootboekError as error:
            yield Finding.of(error, row.index)
            return
        examined.parts = parts
        yield from self._parts(row, parts)
        try:
            self._verifier.verify_parts(act_bytes, signature, key)
        except GrootboekError as error:
            yield Finding.of(error, row.index)
        texts: dict[str, str] = {}
        try:
            commitments = commitments_in(act_json)
        except GrootboekError as error:
            yield Finding.of(error, row.index)
        else:
            yield from _disclosures(row, commitments, texts)
            self.missing = [field for field in commitments if field not in row.disclosures]
        try:
            act = act_from_json(act_json, texts)
            fingerprint = Fingerprint(key.fingerprint)
            leaf = LeafHash(base64_standard(examined.leaf))
        except GrootboekError as error:
            yield Finding.of(error, row.index)
            return
        examined.recorded = Recorded(row.index, Instant(parts.recorded_at), parts.rehearsal, fingerprint, leaf, act)
        yield from self._act(row, act)

    def _parts(self, row: Row, parts: FramedEntry) -> Iterator[Finding]:
        if parts.index != row.index:
            yield Finding.unsound("entry-index-differs", row.index, found=parts.index)
        if parts.offset != row.signed_offset:
            yield Finding.unsound("column-differs", row.index, column="signed_offset")
        if self._meta is not None and parts.rehearsal != self._meta.rehearsal:
            yield Finding.unsound("rehearsal-differs", row.index)

    def _act(self, row: Row, act: Act) -> Iterator[Finding]:
        if self._meta is not None and act.ledger != self._meta.ledger:
            yield Finding.unsound("act-of-another-ledger", row.index, found=act.ledger, expected=self._meta.ledger)
        columns = {
            "originator_id": (row.originator_id, act.originator_id.hex),
            "originator_version": (row.originator_version, act.originator_version),
            "topic": (row.topic, act.event.TYPE),
        }
        for column, (stored, expected) in columns.items():
            if stored != expected:
                yield Finding.unsound("column-differs", row.index, column=column)
        if isinstance(act.event, UnknownEvent):
            yield Finding.notice("event-type-newer", row.index, type=act.event.TYPE)
        if isinstance(act.event, KeyAdded) and _fingerprint(act.event) != act.event.fingerprint:
            yield Finding.unsound("key-fingerprint-differs", row.index, handle=act.stream.code)


def _disclosures(row: Row, commitments: Mapping[str, str], texts: dict[str, str]) -> Iterator[Finding]:
    """Compare disclosures with commitments; fills ``texts`` with those that fit."""
    for field, text in row.disclosures.items():
        if field not in commitments:
            yield Finding.unsound("disclosure-unreferenced", row.index, field=str(field))
            continue
        try:
            disclosure = parse_disclosure(str(text))  # of another type only where the file is damaged
            fits = disclosure.digest == commitments[field] and disclosure.name == field
        except GrootboekError as error:
            yield Finding.of(error, row.index)
            continue
        if fits:
            texts[field] = disclosure.value
        else:
            yield Finding.unsound("disclosure-differs", row.index, field=field)


def _fingerprint(event: KeyAdded) -> str | None:
    try:
        return parse_public_key(event.public_key).fingerprint
    except GrootboekError:
        return None
