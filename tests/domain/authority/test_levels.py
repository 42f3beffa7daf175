"""Nothing comes in above the level for which the ledger is accredited: one rule, for recording and for verifying."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.accreditation import LEVELS, accredited_after, check_level, is_above
from grootboek.domain.authority import judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.labels import TABLE
from grootboek.errors import GrootboekError, Refused
from tests.story import Story, letter

if TYPE_CHECKING:
    from grootboek.domain.act import Act
    from grootboek.domain.values import Level


@pytest.fixture(scope="module")
def act() -> Act:
    with Story() as story:
        story.system()
        return story.entries()[-1].act


def refused(act: Act, accredited: Level) -> bool:
    try:
        check_level(act, lambda: accredited)
    except Refused as refusal:
        return refusal.code == "level-above-accredited"
    return False


def test_the_levels_have_an_order_and_labels() -> None:
    assert LEVELS[0] == "unclassified"
    assert set(TABLE["level"]) == set(LEVELS)
    for position, level in enumerate(LEVELS):
        assert [other for other in LEVELS if is_above(level, other)] == list(LEVELS[:position])


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("accredited", LEVELS)
def test_an_act_or_a_document_above_the_accredited_level_is_refused(act: Act, level: Level, accredited: Level) -> None:
    above = LEVELS.index(level) > LEVELS.index(accredited)
    assert refused(replace(act, level=level), accredited) is above
    items = (letter(), replace(letter(), level=level), letter())
    assert refused(replace(act, evidence=items), accredited) is above


def test_what_is_unclassified_asks_for_no_accreditation(act: Act) -> None:
    def never() -> Level:
        raise AssertionError

    check_level(replace(act, evidence=(letter(),)), never)


def test_each_statement_counts_until_the_next() -> None:
    with Story() as story:
        assert accredited_after("unclassified", story.entries()) == "unclassified"
        story.accredit("state_secret")
        story.accredit("departmental_confidential")
        assert accredited_after("unclassified", story.entries()[:-1]) == "state_secret"
        assert accredited_after("unclassified", story.entries()) == "departmental_confidential"


def test_the_first_entries_of_a_ledger_are_held_to_it_too() -> None:
    with Story() as story:
        first = story.entries()[0]
    above = replace(first.act, level="state_secret")
    with pytest.raises(GrootboekError) as refusal:
        judge(above, first.key, AuthorityLedger(lambda _index: None), first.recorded_at.day)
    assert refusal.value.code == "level-above-accredited"
