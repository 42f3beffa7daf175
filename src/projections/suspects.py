"""The entries that are *suspect*: signed with a key that was later revoked from a moment before them.

They stay valid. :mod:`grootboek.ledger.audit_keys` gives a notice of each; here it is what a reader of them is told.
Another handle that has the key signs on, and what it signs is suspect too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select

from ..domain.values import When
from ..ledger.audit_keys import begins
from ..ledger.decoding import to_recorded
from .conditions import known
from .tables import entries, keys, revocations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from ..ledger.reader import Reader
    from .position import Moment


def suspects(connection: Connection, moment: Moment, reader: Reader) -> Mapping[int, int]:
    """The suspect entries as known at a moment: index -> the first entry that makes it so."""
    chosen = select(revocations).where(revocations.c.suspect_since.is_not(None), known(revocations, moment))
    found: dict[int, int] = {}
    for revoked in connection.execute(chosen.order_by(revocations.c.entry)).all():
        same = keys.c.fingerprint == revoked.fingerprint
        others = select(keys.c.handle).where(same, keys.c.handle != revoked.handle, known(keys, moment))
        signed = select(entries.c.entry).where(
            or_(
                and_(entries.c.actor == revoked.handle, entries.c.entry < revoked.entry),
                and_(entries.c.actor.in_(others), entries.c.entry != revoked.entry, known(entries, moment)),
            ),
            entries.c.recorded_at >= begins(When(revoked.suspect_since)),
        )
        for row in connection.execute(signed.order_by(entries.c.entry)):
            if to_recorded(reader.entry(row.entry)).key == revoked.fingerprint:
                found.setdefault(row.entry, revoked.entry)
    return found
