"""``grootboek official list`` and ``allowed-signers``: who may do what, and whose signatures count."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from typer import Context

from ...domain.values import Instant
from ..answers import Answer, Stream, Table
from ..asking import asking
from ..heading import moment_heading
from ..texts.columns import title, titles
from ..texts.messages import message

if TYPE_CHECKING:
    from ...errors import Language
    from ...evidence.allowed_signers import AllowedSigner
    from ...ledger.reader import Reader
    from ...projections.official_list import KeyRow, MandateRow, OfficialList, OfficialRow
    from ...projections.position import Moment
    from ...projections.store import Projections

COLUMNS = ("handle", "function", "organisation", "mandates", "keys", "since")


def list_(context: Context) -> Answer:
    """All officials that are known at a moment."""
    from ...projections.official_list import official_list

    session = context.obj
    with asking(session) as (projections, moment):
        return _answer(official_list(projections, moment), moment, session.language)


def allowed_signers(context: Context) -> Answer | Stream:
    """The OpenSSH allowed-signers file as of a moment; standard output is the file alone."""
    session = context.obj
    with asking(session) as (projections, moment):
        text = signers_file(projections, moment)
        if session.json:
            return Answer(moment.position.document() | {"allowed_signers": text})
        return Stream((text.encode("ascii"),), moment_heading(moment, session.language))


def signers_file(projections: Projections, moment: Moment) -> str:
    """The allowed-signers file as of a moment, as text."""
    from ...evidence.allowed_signers import allowed_signers_file
    from ...projections.official_list import official_list

    return allowed_signers_file(_signers(official_list(projections, moment), projections.reader))


def _signers(found: OfficialList, reader: Reader) -> list[AllowedSigner]:
    from ...evidence.allowed_signers import AllowedSigner
    from ...evidence.public_keys import parse_public_key

    return [
        AllowedSigner(official.handle, parse_public_key(key.public_key), _first_use(reader, key.index), _last_use(key))
        for official in found.rows
        for key in official.keys
    ]


def _last_use(key: KeyRow) -> datetime | None:
    """Up to when the key signs: the entry that revokes it, or by which its official leaves, is the last it can sign."""
    return Instant(key.ended_at).moment if key.ended_at is not None else None


def _first_use(reader: Reader, index: int) -> datetime:
    """From when the key signs: from its entry; the founder's from entry 0, which it signed before it was added."""
    from ...ledger.decoding import to_recorded

    added, first = to_recorded(reader.entry(index)), to_recorded(reader.entry(0))
    return (first if added.act.command == first.act.command else added).recorded_at.moment


def _answer(found: OfficialList, moment: Moment, language: Language) -> Answer:
    table = Table(
        columns=titles(COLUMNS, language),
        rows=[_shown(row, language) for row in found.rows],
        keys=COLUMNS,
        data=[_data(row) for row in found.rows],
        empty=message("no-entries", language),
    )
    return Answer(found.document(), moment_heading(moment, language), (table,))


def _shown(row: OfficialRow, language: Language) -> list[str]:
    mandates = (_mandate(mandate, language) for mandate in row.mandates)
    function = row.function or message("text-absent", language)
    keys = "; ".join(_key(key, language) for key in row.keys)
    left = "" if row.left_by is None else " " + message("official-left", language, entry=row.left_by)
    return [row.handle, function, row.organisation, "; ".join(mandates), keys, row.since + left]


def _key(key: KeyRow, language: Language) -> str:
    """The fingerprint, the entry after which the key signs nothing any more, and since when it is suspect."""
    ended = "" if key.ended_by is None else " " + message("key-ended", language, entry=key.ended_by)
    suspect = "" if key.suspect_since is None else " " + message("key-suspect", language, since=key.suspect_since)
    return key.fingerprint + ended + suspect


def _mandate(mandate: MandateRow, language: Language) -> str:
    """The role and where it holds, its last day where it has one, and whether it runs on the day asked about."""
    from ...domain.labels import label

    until = f", {title('until', language)} {mandate.until_day}" if mandate.until_day else ""
    ended = "" if mandate.runs else " " + message("mandate-ended", language)
    return f"{label('role', mandate.role, language)} ({mandate.organisation}{until}){ended}"


def _data(row: OfficialRow) -> list[str]:
    mandates = "; ".join(f"{mandate.role}@{mandate.organisation}" for mandate in row.mandates if mandate.runs)
    keys = "; ".join(key.fingerprint for key in row.keys if key.ended_by is None)
    return [row.handle, row.function or "", row.organisation, mandates, keys, row.since]
