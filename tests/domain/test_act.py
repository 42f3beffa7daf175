"""An act as JSON and back, its stream, and the day from which it counts as known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from grootboek.domain.act import RULES, Act, Actor, EvidenceItem, Recorded, Stream, stream_id
from grootboek.domain.act_codec import act_from_json, act_to_json
from grootboek.domain.events import UnknownEvent
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import (
    Code,
    Committed,
    Fingerprint,
    Handle,
    Instant,
    LeafHash,
    LedgerId,
    MediaType,
    Sha256,
    When,
)
from grootboek.errors import Unsound
from tests.domain.annotated import acts

LEDGER = LedgerId("6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90")
DIGEST = "A" * 43
LEAST = Act(
    ledger=LEDGER,
    stream=Stream("ai-system", Code("SYS-1"), 2),
    command=Code("c-1"),
    actor=Actor(Handle("desk@example"), Code("EXAMPLE"), 4),
    effective_on=When("2025-03"),
    event=LifecycleChanged(Code("SYS-1"), "out_of_use"),
)
LEAST_JSON: dict[str, Any] = {
    "actor": {"handle": "desk@example", "mandate": 4, "organisation": "EXAMPLE"},
    "command": "c-1",
    "effective_on": "2025-03",
    "event": {"deployment": "SYS-1", "lifecycle": "out_of_use"},
    "ledger": LEDGER,
    "level": "unclassified",
    "rules": "1",
    "stream": {"code": "SYS-1", "kind": "ai-system", "version": 2},
    "type": "ai-system.lifecycle-changed.v1",
}
FULL = replace(
    LEAST,
    level="state_confidential",
    decided_on=When("2025-03-17T12:00+01:00"),
    decided_by=Committed("the chief information officer", DIGEST),
    on_behalf_of=Code("OTHER"),
    inquiry=Code("INQ-1"),
    evidence=(
        EvidenceItem(
            Committed("minutes", DIGEST),
            "departmental_confidential",
            Sha256("0" * 64),
            MediaType("application/pdf"),
            When("2025-03-16"),
            Committed("archive, shelf 1", DIGEST),
        ),
        EvidenceItem(Committed("letter", DIGEST)),
    ),
    event=LifecycleChanged(Code("SYS-1"), "out_of_use", Committed("replaced", DIGEST)),
)
FULL_JSON: dict[str, Any] = {
    **LEAST_JSON,
    "level": "state_confidential",
    "decided_on": "2025-03-17T12:00+01:00",
    "decided_by": {"sd": DIGEST},
    "on_behalf_of": "OTHER",
    "inquiry": "INQ-1",
    "evidence": [
        {
            "date": "2025-03-16",
            "level": "departmental_confidential",
            "location": {"sd": DIGEST},
            "media_type": "application/pdf",
            "sha256": "0" * 64,
            "title": {"sd": DIGEST},
        },
        {"level": "unclassified", "title": {"sd": DIGEST}},
    ],
    "event": {"because": {"sd": DIGEST}, "deployment": "SYS-1", "lifecycle": "out_of_use"},
}
TEXTS = {
    "decided_by": "the chief information officer",
    "evidence.0.title": "minutes",
    "evidence.0.location": "archive, shelf 1",
    "evidence.1.title": "letter",
    "because": "replaced",
}


@pytest.mark.parametrize(
    ("act", "json", "texts"), [(LEAST, LEAST_JSON, {}), (FULL, FULL_JSON, TEXTS)], ids=["least", "full"]
)
def test_an_act_is_written_and_read_back(act: Act, json: dict[str, Any], texts: dict[str, str]) -> None:
    committed: dict[str, str] = {}

    def commit(name: str, text: str) -> str:
        committed[name] = text
        return DIGEST

    assert act_to_json(act, commit) == json
    assert committed == texts
    assert act_from_json(json, texts) == act


def test_an_act_of_the_founding_names_no_mandate() -> None:
    act = replace(LEAST, actor=Actor(Handle("cio@example"), Code("EXAMPLE")))
    json = {**LEAST_JSON, "actor": {"handle": "cio@example", "organisation": "EXAMPLE"}}
    assert act_to_json(act, lambda _name, _text: DIGEST) == json
    assert act_from_json(json, {}) == act


@settings(max_examples=60)
@given(acts())
def test_any_act_is_read_back_and_written_the_same(act: Act) -> None:
    texts: dict[str, str] = {}

    def commit(name: str, text: str) -> str:
        assert name not in texts  # no two texts of an act share a name
        texts[name] = text
        return DIGEST

    json = act_to_json(act, commit)
    read = act_from_json(json, texts)
    assert act_to_json(read, lambda name, text: DIGEST if texts[name] == text else "") == json
    assert act_to_json(act_from_json(json, {}), lambda _name, _text: "") == json
    assert type(read.event) is type(act.event)


@pytest.mark.parametrize(
    ("json", "kind", "where"),
    [
        ([], "Act", "-"),
        ("act", "Act", "-"),
        ({}, "Act", "-"),
        ({name: value for name, value in LEAST_JSON.items() if name != "type"}, "Act", "-"),
        ({name: value for name, value in LEAST_JSON.items() if name != "event"}, "Act", "-"),
        ({**LEAST_JSON, "type": 1}, "Act", "-"),
        ({**LEAST_JSON, "event": []}, "Act", "-"),
        ({**LEAST_JSON, "type": "grootboek.domain.events.system:LifecycleChanged"}, "Act", "type"),
        ({**LEAST_JSON, "type": "ai-system.lifecycle-changed"}, "Act", "type"),
        ({**LEAST_JSON, "type": "ai-system.lifecycle-changed.v0"}, "Act", "type"),
        ({**LEAST_JSON, "type": "ai-system.lifecycle-changed.v1\n"}, "Act", "type"),
        ({**LEAST_JSON, "type": ""}, "Act", "type"),
        ({**LEAST_JSON, "note": "free text"}, "ActEnvelope", "note"),
        ({**LEAST_JSON, "level": "secret"}, "ActEnvelope", "level"),
        ({**LEAST_JSON, "decided_by": "a name"}, "ActEnvelope", "decided_by"),
        ({**LEAST_JSON, "evidence": []}, "ActEnvelope", "evidence"),
        ({**LEAST_JSON, "evidence": [{"title": {"sd": DIGEST}}]}, "ActEnvelope", "evidence.0.level"),
        ({**LEAST_JSON, "stream": {**LEAST_JSON["stream"], "version": -1}}, "ActEnvelope", "stream.version"),
        ({**LEAST_JSON, "stream": {**LEAST_JSON["stream"], "kind": "person"}}, "ActEnvelope", "stream.kind"),
        ({name: value for name, value in LEAST_JSON.items() if name != "level"}, "ActEnvelope", "level"),
        ({name: value for name, value in LEAST_JSON.items() if name != "rules"}, "ActEnvelope", "rules"),
        ({**LEAST_JSON, "event": {"deployment": "SYS-1"}}, "LifecycleChanged", "lifecycle"),
    ],
)
def test_what_is_no_act_is_refused_and_the_place_is_named(json: object, kind: str, where: str) -> None:
    with pytest.raises(Unsound) as caught:
        act_from_json(json, {})
    assert caught.value.code == "act-malformed"
    assert (caught.value.details["kind"], caught.value.details["where"]) == (kind, where)


def test_an_event_of_a_newer_type_is_kept_as_it_stands() -> None:
    fields = {"list": [{"sd": DIGEST}], "number": 1}
    json = {**LEAST_JSON, "type": "ai-system.sang.v12", "event": fields}
    act = act_from_json(json, {})
    assert act.event == UnknownEvent("ai-system.sang.v12", fields)
    assert act_to_json(act, lambda _name, _text: "") == json


def test_a_stream_is_known_by_ledger_kind_and_code() -> None:
    assert LEAST.originator_id == stream_id(LEDGER, "ai-system", Code("SYS-1"))
    assert LEAST.originator_id == UUID("98e89bad-0608-556b-bd90-4ea43d567d07")
    assert LEAST.originator_version == 2
    others = {
        stream_id(LEDGER, "ai-system", Code("SYS-2")),
        stream_id(LEDGER, "inquiry", Code("SYS-1")),
        stream_id(LedgerId("00000000-0000-4000-8000-000000000000"), "ai-system", Code("SYS-1")),
    }
    assert len(others | {LEAST.originator_id}) == 4


@pytest.mark.parametrize(
    ("decided_on", "attested", "known_on"),
    [
        (None, False, date(2025, 4, 2)),
        (None, True, date(2025, 4, 2)),
        ("2025-03-17", False, date(2025, 4, 2)),
        ("2025-03-17", True, date(2025, 3, 17)),
        ("2025-03", True, date(2025, 3, 31)),
    ],
)
def test_an_entry_is_known_from_the_day_recorded_or_as_attested_the_last_day_decided(
    decided_on: str | None, attested: bool, known_on: date
) -> None:
    act = replace(LEAST, decided_on=When(decided_on) if decided_on else None)
    entry = Recorded(
        9,
        Instant("2025-04-01T22:30:00.000000Z"),
        False,
        Fingerprint("SHA256:" + DIGEST),
        LeafHash(DIGEST + "="),
        act,
    )
    assert entry.known_on(attested=attested) == known_on
    assert (entry.event, entry.originator_id, entry.originator_version) == (act.event, act.originator_id, 2)


def test_acts_are_recorded_under_the_first_version_of_the_rules() -> None:
    assert LEAST.rules == RULES == "1"
