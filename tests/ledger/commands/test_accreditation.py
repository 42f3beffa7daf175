"""The level for which a ledger is accredited: stated at the founding or later, held to when recording and verifying."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.accreditation import AccreditLedger
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.events.ledger import LedgerAccredited
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import Code, Handle
from grootboek.errors import Refused
from grootboek.ledger.accreditation import Accreditation, accreditation
from grootboek.ledger.audit import audit
from grootboek.ledger.founding import Founding, found_ledger
from grootboek.ledger.opening import open_reader
from tests.ledger.application.test_authority_races import raced
from tests.ledger.forcing import forced
from tests.story import ORIGIN, ROOT, Story, StoryClock, key_of, letter, text

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.values import Level

ADMIN, RECORDER, ABOVE = Handle("admin@example"), Handle("recorder@example"), "level-above-accredited"
OFF, ON = ChangeLifecycle(Code("SYS-1"), "out_of_use"), ChangeLifecycle(Code("SYS-1"), "in_use")
SECRET = replace(letter(), level="state_secret")


def unsound(story: Story) -> list[tuple[str, int | None]]:
    """What an audit of everything finds unsound."""
    return [(found.code, found.index) for found in audit(story.ledger.reader) if found.level == "unsound"]


@pytest.fixture
def story() -> Story:
    told = Story()
    told.system()
    return told


def test_a_ledger_that_states_nothing_takes_what_is_unclassified_and_no_more(story: Story) -> None:
    assert accreditation(story.ledger.reader) == Accreditation("unclassified", None)
    assert story.refuses(OFF, level="departmental_confidential") == ABOVE
    assert story.refuses(OFF, evidence=(letter(), SECRET)) == ABOVE
    assert story.do(OFF, evidence=(letter(),)).entries


def test_what_is_recorded_after_an_accreditation_verifies_also_after_a_lower_one(story: Story) -> None:
    (stated,) = story.accredit("state_secret").entries
    assert accreditation(story.ledger.reader) == Accreditation("state_secret", stated.index, highest="state_secret")
    story.do(OFF, level="state_confidential", evidence=(SECRET,))
    assert story.refuses(ON, level="state_top_secret") == ABOVE
    story.accredit("unclassified")
    assert story.refuses(ON, level="departmental_confidential") == ABOVE
    assert unsound(story) == []


@pytest.mark.parametrize(("level", "evidence"), [("state_secret", ()), ("unclassified", (SECRET,))])
def test_what_is_forced_in_above_the_level_is_found_at_its_entry(
    story: Story, level: Level, evidence: tuple[object, ...]
) -> None:
    mandate = next(entry.index for entry in story.entries() if getattr(entry.event, "role", "") == "recorder")
    event = LifecycleChanged(Code("1"), "out_of_use")
    how = {"about": "SYS-1", "by": RECORDER, "kind": "ai-system", "mandate": mandate}
    made = forced(story, event, level=level, evidence=evidence, **how)  # type: ignore[arg-type]  # as parametrized
    story.accredit("state_secret")
    assert unsound(story) == [(ABOVE, made.index)]


def test_only_an_administrator_of_the_whole_states_a_level(story: Story) -> None:
    assert story.refuses(AccreditLedger("state_secret"), by=RECORDER) == "no-mandate"
    forced(story, LedgerAccredited("state_secret"), about="ledger", by=RECORDER, kind="ledger", mandate=None)
    assert unsound(story) == [("no-mandate", story.size - 1)]


def test_the_same_level_is_not_stated_twice(story: Story) -> None:
    assert story.refuses(AccreditLedger("unclassified"), by=ADMIN) == "accreditation-same"


def test_a_level_lowered_meanwhile_refuses_what_was_decided_before(story: Story) -> None:
    story.accredit("state_secret")
    size = story.size
    with pytest.raises(Refused) as refusal:
        raced(story, OFF, RECORDER, AccreditLedger("unclassified"), ADMIN, "state_secret")
    assert (refusal.value.code, story.size) == (ABOVE, size + 1)
    assert unsound(story) == []


@pytest.mark.parametrize("level", ["unclassified", "departmental_confidential"])
def test_a_founding_states_a_level_by_its_last_entry_and_says_nothing_of_the_lowest(
    tmp_path: Path, level: Level
) -> None:
    founding = Founding(ADMIN, text("administrator"), ROOT, text("Fictional"), fictional=True, accredited=level)
    made = {"origin": ORIGIN, "rehearsal": False, "clock": StoryClock(), "randomness": os.urandom}
    receipt = found_ledger(tmp_path / "l.db", founding, key=key_of(ADMIN), **made)  # type: ignore[arg-type]  # as named
    reader = open_reader(tmp_path / "l.db")
    try:
        stated = accreditation(reader)
        assert all(found.level != "unsound" for found in audit(reader))
    finally:
        reader.close()
    last = receipt.entries[-1]
    assert stated == Accreditation(level, None if level == "unclassified" else last.index, highest=level)
    assert (last.type == "ledger.accredited.v1") is (level != "unclassified")
