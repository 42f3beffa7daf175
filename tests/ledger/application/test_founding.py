"""The founding: a whole ledger with its first entries, or none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.organisation import RegisterOrganisation
from grootboek.domain.values import Code, Handle, Origin
from grootboek.errors import GrootboekError
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.envelope import Acting
from grootboek.ledger.founding import Founding, found_ledger
from tests.story import ORIGIN, StoryClock, key_of, text

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.ledger.receipt import Receipt

ADMIN = Handle("admin@example")
FOUNDING = Founding(ADMIN, text("administrator"), Code("ROOT"), text("Fictional government"), fictional=True)


def _found(path: Path, origin: Origin = ORIGIN) -> Receipt:
    return found_ledger(
        path,
        FOUNDING,
        origin=origin,
        rehearsal=False,
        key=key_of(ADMIN),
        clock=StoryClock(),
        randomness=os.urandom,
    )


def test_a_ledger_is_founded_in_one_save(tmp_path: Path) -> None:
    receipt = _found(tmp_path / "ledger.db")
    assert [entry.type for entry in receipt.entries[:7]] == [
        "ledger.opened.v1",
        "organisation.registered.v1",
        "official.enrolled.v1",
        "official.key-added.v1",
        "official.mandate-granted.v1",
        "official.mandate-granted.v1",
        "rulebook.taxonomy-adopted.v1",
    ]
    assert [act.actor.mandate for act in receipt.acts[:7]] == [None] * 5 + [4, 5]
    assert {act.command for act in receipt.acts} == {receipt.acts[0].command}


def test_a_founded_ledger_is_sound_and_takes_commands(tmp_path: Path) -> None:
    _found(tmp_path / "ledger.db")
    with Ledger.opened(tmp_path / "ledger.db", clock=StoryClock(), randomness=os.urandom) as ledger:
        command = RegisterOrganisation(Code("MINISTRY"), text("Fictional ministry"), "ministry")
        receipt = ledger.execute(command, actor=Acting(ADMIN, key_of(ADMIN)))
        assert receipt.entries[0].index == ledger.reader.head().size - 1
        assert [finding.code for finding in audit(ledger.reader)] == []


def test_where_the_founding_fails_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(GrootboekError):
        _found(tmp_path / "ledger.db", Origin("ledger.example/rehearsal"))
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_is_founded_once(tmp_path: Path) -> None:
    _found(tmp_path / "ledger.db")
    with pytest.raises(GrootboekError) as refusal:
        _found(tmp_path / "ledger.db")
    assert refusal.value.code == "ledger-exists"
