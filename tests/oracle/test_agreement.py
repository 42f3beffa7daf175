"""The oracle and the domain say the same of every deployment in random ledgers, at every moment asked."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from grootboek.domain.standing import Standing
from tests.oracle.asking import ask_domain, ask_oracle, ledger, moments

SEEDS = range(40)
PART_TWO = {"switched_off_unverified", "shut_down"}
"""Standings whose events are not there yet."""


@pytest.mark.parametrize("seed", SEEDS)
def test_the_oracle_and_the_domain_say_the_same(seed: int) -> None:
    for (on, known), expected in zip(moments(seed), ask_oracle(seed), strict=True):
        assert ask_domain(ledger(seed), on, known) == expected, f"on {on}, known at {known}"


def test_the_random_ledgers_show_every_standing_and_every_claim() -> None:
    answers = [answer for seed in SEEDS for found in ask_oracle(seed) for answer in found.values()]
    standings = Counter(answer.standing for answer in answers)
    assert set(standings) == set(get_args(Standing)) - PART_TWO
    assert {answer.claim for answer in answers} == {"none", "incomplete", "claimed", "accepted", "expired"}
    assert min(standings.values()) >= 5
