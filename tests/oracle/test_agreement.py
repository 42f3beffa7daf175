"""The oracle and the domain say the same of every deployment in random ledgers, at every moment asked."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from grootboek.domain.standing import ClaimState, ShutdownStage, Standing
from tests.oracle.asking import ask_domain, ask_oracle, ledger, moments

SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_oracle_and_the_domain_say_the_same(seed: int) -> None:
    for (on, known), expected in zip(moments(seed), ask_oracle(seed), strict=True):
        assert ask_domain(ledger(seed), on, known) == expected, f"on {on}, known at {known}"


def test_the_random_ledgers_show_every_standing_claim_and_shutdown() -> None:
    answers = [answer for seed in SEEDS for found in ask_oracle(seed) for answer in found.values()]
    standings = Counter(answer.standing for answer in answers)
    assert set(standings) == set(get_args(Standing))
    assert {answer.claim for answer in answers} == set(get_args(ClaimState))
    assert {answer.shutdown for answer in answers} == set(get_args(ShutdownStage))
    assert min(standings.values()) >= 5
