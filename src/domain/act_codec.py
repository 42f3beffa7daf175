"""An act as JSON (``docs/act-and-entry.md``) and back. :func:`act_to_json` and :func:`act_from_json` are inverses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ..errors import Unsound
from ..frozen import frozen
from .act import Act, Actor, Event, EvidenceItem, Stream
from .events import CLASSES, UnknownEvent, event_class
from .schema import decode, decode_fields, encode, encode_as
from .values import Code, Committed, LedgerId, Level, When

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TYPE_PATTERN = re.compile(r"[a-z][a-z-]{0,30}\.[a-z][a-z-]{0,50}\.v[1-9][0-9]{0,3}")


@frozen
class ActEnvelope:
    """The act without its event, as it stands in the JSON."""

    ledger: LedgerId
    stream: Stream
    command: Code
    actor: Actor
    effective_on: When
    level: Level
    rules: Code
    decided_on: When | None = None
    decided_by: Committed | None = None
    on_behalf_of: Code | None = None
    inquiry: Code | None = None
    evidence: tuple[EvidenceItem, ...] = ()


def act_to_json(act: Act, commit: Callable[[str, str], str]) -> dict[str, Any]:
    """The JSON of an act; ``commit(field name, text)`` makes and keeps the disclosure and gives its digest."""
    made = encode_as(ActEnvelope, act, commit)
    made["event"] = dict(act.event.fields) if isinstance(act.event, UnknownEvent) else encode(act.event, commit)
    made["type"] = act.event.TYPE
    return made


def act_from_json(data: object, texts: Mapping[str, str]) -> Act:
    """The act of a JSON value; ``texts`` are its disclosed texts by field name.

    Raises Unsound (``act-malformed``). A well-formed act of a type that is not in the register has an ``UnknownEvent``.
    """
    if not isinstance(data, dict) or not isinstance(data.get("type"), str) or not isinstance(data.get("event"), dict):
        raise Unsound("act-malformed", kind="Act", where="-", problem="no type or event")
    rest = data.copy()
    name, fields = rest.pop("type"), rest.pop("event")
    ledger, stream, command, actor, effective_on, level, rules, *others = decode_fields(ActEnvelope, rest, texts)
    decided_on, decided_by, on_behalf_of, inquiry, evidence = others
    event = _event(name, fields, texts)
    return Act(
        ledger,
        stream,
        command,
        actor,
        effective_on,
        event,
        level,
        decided_on,
        decided_by,
        on_behalf_of,
        inquiry,
        evidence,
        rules,
    )


def _event(name: str, fields: dict[str, Any], texts: Mapping[str, str]) -> Event:
    if name in CLASSES:
        event: Event = decode(event_class(name), fields, texts)
        return event
    if not TYPE_PATTERN.fullmatch(name):
        raise Unsound("act-malformed", kind="Act", where="type", problem=name[:80])
    return UnknownEvent(name, fields)
