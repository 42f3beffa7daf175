"""What entries about organisations, officials, the rulebook and inquiries add: one row each, taken as they come.

Of an AI system only what links it to others is here: into which it was merged, and into which parts it was split.

These subjects are few, so what holds at a moment is worked out when it is asked (:mod:`.tree`, :mod:`.official_list`,
:mod:`.inquiry_state`), by the same functions for the recorded and for the attested day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.events.change import MergedInto, SplitInto
from ..domain.events.inquiry import DeadlineExtended, InquiryClosed, InquiryOpened, ReturnRevised, ReturnSubmitted
from ..domain.events.official import (
    AdministratorSucceeded,
    KeyAdded,
    KeyRevoked,
    MandateGranted,
    MandateWithdrawn,
    OfficialEnrolled,
    OfficialLeft,
)
from ..domain.events.organisation import (
    OrganisationDissolved,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from ..domain.events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from ..domain.events.system import EntryCorrected
from .days import first_day, last_day
from .rows import Incoming, Row, RowBuffer, json_text
from .tables import (
    adoptions,
    departures,
    inquiries,
    keys,
    law_files,
    mandates,
    officials,
    organisations,
    revocations,
    system_links,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def add_subject_rows(buffer: RowBuffer, entry: Incoming) -> None:
    """The rows of the tables of the entry's own subject."""
    adder = _ADDERS.get(entry.recorded.act.stream.kind)
    if adder is not None:
        adder(buffer, entry)


def _add_system(buffer: RowBuffer, entry: Incoming) -> None:
    act = entry.recorded.act
    event = act.event
    if isinstance(event, MergedInto):
        linked = {event.into: "merged_into"}
    elif isinstance(event, SplitInto):
        linked = dict.fromkeys(event.parts, "split_into")
    else:
        return
    for other, kind in sorted(linked.items()):
        row = {"kind": kind, "code": act.stream.code, "other": other, "on_from": first_day(act.effective_on.first)}
        buffer.add(system_links, {**entry.known, **row})


def _add_organisation(buffer: RowBuffer, entry: Incoming) -> None:
    act = entry.recorded.act
    event = act.event
    if not isinstance(event, OrganisationRegistered | OrganisationRenamed | OrganisationMoved | OrganisationDissolved):
        return
    row: Row = {
        "code": act.stream.code,
        "type": event.TYPE,
        "effective_on": act.effective_on,
        "kind": getattr(event, "kind", None),
        "parent": getattr(event, "parent", None),
        "successor": getattr(event, "successor", None),
        "tooi": getattr(event, "tooi", None),
        "oin": getattr(event, "oin", None),
        "source": getattr(event, "source", None),
        "fictional": getattr(event, "fictional", None),
    }
    buffer.add(organisations, {**entry.known, **row})


def _add_official(buffer: RowBuffer, entry: Incoming) -> None:
    act = entry.recorded.act
    event, known = act.event, {**entry.known, "handle": act.stream.code}
    if isinstance(event, OfficialEnrolled):
        buffer.add(officials, {**known, "organisation": event.organisation, "since": act.effective_on})
    elif isinstance(event, KeyAdded):
        key = {"fingerprint": event.fingerprint, "public_key": event.public_key, "made_by": event.made_by}
        buffer.add(keys, {**known, **key, "since": act.effective_on})
    elif isinstance(event, KeyRevoked):
        ended = {"suspect_since": event.since, "recorded_at": entry.recorded.recorded_at}
        buffer.add(revocations, {**known, "fingerprint": event.fingerprint, **ended})
    elif isinstance(event, OfficialLeft):
        buffer.add(departures, {**known, "recorded_at": entry.recorded.recorded_at})
    elif isinstance(event, MandateGranted | MandateWithdrawn | AdministratorSucceeded):
        until = getattr(event, "until", None)
        row = {
            "granted": not isinstance(event, MandateWithdrawn),
            "role": getattr(event, "role", "administrator"),
            "organisation": event.organisation,
            "on_from": first_day(act.effective_on.first),
            "on_until": last_day(None if until is None else until.last),
        }
        buffer.add(mandates, {**known, **row})


def _add_rulebook(buffer: RowBuffer, entry: Incoming) -> None:
    act = entry.recorded.act
    event = act.event
    if isinstance(event, FileAdded):
        buffer.add(law_files, {**entry.known, "kind": event.kind, "code": event.id, "digest": event.digest})
        return
    if isinstance(event, TaxonomyAdopted):
        row = {"kind": "taxonomy", "code": event.version, "digest": event.digest}
    elif isinstance(event, GuidanceAdopted):
        row = {"kind": "guidance", "code": event.guidance, "digest": event.digest}
    else:
        return
    buffer.add(adoptions, {**entry.known, **row, "effective_on": act.effective_on})


def _add_inquiry(buffer: RowBuffer, entry: Incoming) -> None:
    act = entry.recorded.act
    event = act.event
    known = InquiryOpened | ReturnSubmitted | ReturnRevised | DeadlineExtended | InquiryClosed | EntryCorrected
    if not isinstance(event, known):
        return
    row: Row = {
        "code": act.stream.code,
        "type": event.TYPE,
        "recorded_day": first_day(entry.recorded.recorded_at.day),
        "effective_first": first_day(act.effective_on.first),
        "actor": act.actor.handle,
        "target": event.entry.index if isinstance(event, EntryCorrected) else None,
    }
    plain = ("kind", "organisation", "reference_date", "deadline", "received_on", "examined")
    lists = ("addressees", "reach", "covers", "systems", "guidance")
    row |= {name: getattr(event, name, None) for name in plain}
    row |= {name: json_text([str(code) for code in getattr(event, name, ())]) for name in lists}
    row["questions"] = len(getattr(event, "questions", ()))
    buffer.add(inquiries, {**entry.known, **row})


_ADDERS: dict[str, Callable[[RowBuffer, Incoming], None]] = {
    "ai-system": _add_system,
    "organisation": _add_organisation,
    "official": _add_official,
    "rulebook": _add_rulebook,
    "inquiry": _add_inquiry,
}
