"""Every event version that was ever released is read for ever, as it was, and a stored name runs no code."""

from __future__ import annotations

import hashlib
import random
import re
import string
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from typing import TYPE_CHECKING, get_origin
from uuid import uuid4

import pytest
from eventsourcing.persistence import StoredEvent

from grootboek.domain.act_codec import TYPE_PATTERN, act_from_json, act_to_json
from grootboek.domain.events import AUTHORITY_TYPES, CLASSES, UnknownEvent, event_class
from grootboek.errors import Unsound
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.commitment import digest_of, parse_disclosure
from grootboek.evidence.entry import commitments_in, signed_act
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.ledger.decoding import to_act
from grootboek.ledger.mapper import LedgerMapper
from tests.domain.annotated import as_typed, field_types, without_none
from tests.golden.acts import EXPECTED, Stored, expected_acts, golden
from tests.golden.write import found, golden_text, pinned

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.act import Act

KEY = Ed25519SigningKey(bytes(range(32)))
EACH = pytest.mark.parametrize("name", CLASSES)


def pairs(name: str) -> list[tuple[Stored, Act]]:
    """The two acts of a golden file, each with what must be read from it."""
    return list(zip(golden(name), expected_acts(name), strict=True))


def test_every_registered_name_has_a_golden_file_and_every_file_its_name() -> None:
    assert {f"events/{name}.json" for name in CLASSES} == set(found())
    assert set(EXPECTED) == set(CLASSES)


def test_no_golden_file_was_changed() -> None:
    assert found() == pinned()


def test_every_class_is_registered_under_the_name_that_it_states() -> None:
    assert {name: event_class(name).TYPE for name in CLASSES} == {name: name for name in CLASSES}
    assert all(TYPE_PATTERN.fullmatch(name) for name in CLASSES)
    assert len({(module, name) for module, name in CLASSES.values()}) == len(CLASSES)


def test_the_types_that_carry_authority_are_those_of_officials_organisations_and_the_accredited_level() -> None:
    assert {name.partition(".")[0] for name in AUTHORITY_TYPES} == {"official", "organisation", "ledger"}
    carrying = "official|organisation|ledger.accredited"
    assert {name for name in CLASSES if re.match(carrying, name)} == AUTHORITY_TYPES


@EACH
def test_a_golden_act_is_read_as_expected(name: str) -> None:
    for stored, expected in pairs(name):
        texts = {field: parse_disclosure(text).value for field, text in stored.disclosures.items()}
        assert as_typed(act_from_json(stored.act, texts)) == as_typed(expected)
        assert as_typed(to_act(canonical(stored.act), stored.disclosures)) == as_typed(expected)


@EACH
def test_a_golden_act_is_written_to_the_same_bytes_with_and_without_its_texts(name: str) -> None:
    for stored, expected in pairs(name):
        state = canonical(stored.act)
        assert hashlib.sha256(state).hexdigest() == stored.sha256

        def commit(field: str, text: str, stored: Stored = stored) -> str:
            assert parse_disclosure(stored.disclosures[field]).value == text
            return digest_of(stored.disclosures[field])

        for act in (expected, to_act(state, stored.disclosures), to_act(state, {})):
            assert canonical(act_to_json(act, commit)) == state


@EACH
def test_each_text_of_a_golden_act_has_its_disclosure(name: str) -> None:
    for stored, _ in pairs(name):
        assert commitments_in(stored.act) == {field: digest_of(text) for field, text in stored.disclosures.items()}
        assert [parse_disclosure(text).name for text in stored.disclosures.values()] == list(stored.disclosures)


@EACH
def test_the_mapper_makes_and_reads_the_act(name: str) -> None:
    mapper = LedgerMapper(bytes)
    for stored, expected in pairs(name):
        unsigned = mapper.to_stored_event(expected)
        assert as_typed(unsigned.act) == as_typed(expected)
        assert (unsigned.topic, unsigned.originator_version) == (name, expected.stream.version)
        assert set(unsigned.disclosures) == set(stored.disclosures)
        state = canonical(stored.act)
        (signature,) = sign_acts([state], KEY)
        recorded = StoredEvent(uuid4(), 1, "ignored:Anything", signed_act(state, signature))
        assert mapper.to_domain_event(recorded) == to_act(state, {})


@EACH
def test_a_golden_file_can_be_made_again(name: str) -> None:
    """While its version is the newest that the code can write."""
    assert hashlib.sha256(golden_text(name).encode()).hexdigest() == pinned()[f"events/{name}.json"]


@EACH
def test_the_full_form_has_every_field_and_the_least_form_none_that_may_be_absent(name: str) -> None:
    full, least = EXPECTED[name]
    for field in fields(full):
        assert getattr(full, field.name) not in (None, (), {}, False), field.name
        inner, optional = without_none(field_types(type(full))[field.name])
        if optional or get_origin(inner) in {tuple, Mapping}:
            assert getattr(least, field.name) in (None, (), {}), field.name


@EACH
def test_a_newer_version_is_kept_as_unknown(name: str) -> None:
    newer = name.rpartition(".")[0] + ".v2"
    stored, _ = golden(name)
    act = act_from_json({**stored.act, "type": newer, "event": {"newer": [1, "x"]}}, {})
    assert act.event == UnknownEvent(newer, {"newer": [1, "x"]})
    assert act.stream.version == stored.act["stream"]["version"]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that can be imported, and was not."""
    name = "trap" + "".join(random.choices(string.ascii_lowercase, k=16))
    (tmp_path / f"{name}.py").write_text("class v1: pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    return name


@pytest.mark.parametrize(
    "written", ["{}:v1", "{}.v1", "{}", "ai-system.{}.v1", "{}.v1.v1", "..{}.v1", "ai-system.registered.v1:{}"]
)
def test_a_stored_name_is_never_resolved_to_code(module: str, written: str) -> None:
    stored, _ = golden("ai-system.registered.v1")
    name = written.format(module)
    with suppress(Unsound):
        assert act_from_json({**stored.act, "type": name}, {}).event == UnknownEvent(name, stored.act["event"])
    with pytest.raises(Unsound) as caught:
        event_class(name)
    assert caught.value.code == "event-type-unknown"
    assert module not in sys.modules
    __import__(module)  # it could have been
