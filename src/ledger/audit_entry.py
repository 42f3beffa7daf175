"""The audit of one entry by itself: its bytes, its columns, its disclosures, its signature, and whose ledger it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from ..domain.act import Recorded
from ..domain.act_codec import act_from_json
from ..domain.events import UnknownEvent
from ..domain.events.official import KeyAdded
from ..domain.values import Fingerprint, Instant, LeafHash
from ..errors import GrootboekError
from ..evidence.digests import base64_standard
from ..evidence.findings import Finding
from ..evidence.keys import parse_public_key
from .audit_bytes import BytesAudit, Checked, Opened, fitting_texts, open_checked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..domain.act import Act
    from ..evidence.entry import FramedEntry
    from ..evidence.public_keys import PublicKey
    from .audit_rows import Row
    from .records import LedgerMeta

_READ_WITH_TEXTS: Final = "rulebook.file-added.v1"
"""The one type of which the audit reads the texts too; of all others only whether they are what was committed to."""


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
        self._bytes = BytesAudit(rehearsal=None if meta is None else meta.rehearsal)
        self.examined = Examined(b"")
        self.missing: Sequence[str] = ()

    def findings(self, row: Row, checked: Checked | None = None) -> Iterator[Finding]:
        """What is wrong with one entry; after the last ``examined`` holds it, and ``missing`` the texts not there.

        ``checked``: what another process found about its bytes; without that they are checked here.
        """
        if checked is None:
            checked, opened = self._bytes.check(row), self._bytes.opened
        else:
            opened = open_checked(row) if checked.readable else None
        examined = self.examined = Examined(row.leaf if checked.leaf is None else checked.leaf)
        self.missing = checked.missing
        yield from checked.findings
        if opened is None:
            return
        examined.parts = opened.parts
        try:
            examined.recorded = _recorded(row, opened, examined.leaf, checked)
        except GrootboekError as error:
            yield Finding.of(error, row.index)
            return
        yield from self._act(row, examined.recorded.act)

    def _act(self, row: Row, act: Act) -> Iterator[Finding]:
        if self._meta is not None and act.ledger != self._meta.ledger:
            yield Finding.unsound("act-of-another-ledger", row.index, found=act.ledger, expected=self._meta.ledger)
        stored = (row.originator_id, row.originator_version, row.topic)
        expected = (act.originator_id.hex, act.originator_version, act.event.TYPE)
        if stored != expected:
            for column, one, other in zip(_COLUMNS, stored, expected, strict=True):
                if one != other:
                    yield Finding.unsound("column-differs", row.index, column=column)
        if isinstance(act.event, UnknownEvent):
            yield Finding.notice("event-type-newer", row.index, type=act.event.TYPE)
        if isinstance(act.event, KeyAdded) and _fingerprint(act.event) != act.event.fingerprint:
            yield Finding.unsound("key-fingerprint-differs", row.index, handle=act.stream.code)


_COLUMNS: Final = ("originator_id", "originator_version", "topic")


def _recorded(row: Row, opened: Opened, leaf: bytes, checked: Checked) -> Recorded:
    act: Any = opened.act
    with_texts = isinstance(act, dict) and act.get("type") == _READ_WITH_TEXTS
    texts: Mapping[str, str] = fitting_texts(row, checked) if with_texts else {}
    parts = opened.parts
    return Recorded(
        row.index,
        Instant(parts.recorded_at),
        parts.rehearsal,
        _fingerprint_of(opened.signer),
        LeafHash(base64_standard(leaf)),
        act_from_json(act, texts),
    )


@lru_cache(maxsize=64)
def _fingerprint_of(signer: PublicKey) -> Fingerprint:
    return Fingerprint(signer.fingerprint)


def _fingerprint(event: KeyAdded) -> str | None:
    try:
        return parse_public_key(event.public_key).fingerprint
    except GrootboekError:
        return None
