"""The oracle notices each of ten mistakes that are planted in the real code, one by one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.oracle import asking
from tests.oracle.asking import ask_oracle, ledger, moments
from tests.oracle.mutants import MUTANTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEEDS = range(40)


def disagrees(seed: int) -> bool:
    """Whether the domain, as it now is, says something else than the oracle at some moment of a random ledger."""
    asked = zip(moments(seed), ask_oracle(seed), strict=True)
    return any(asking.ask_domain(ledger(seed), on, known) != expected for (on, known), expected in asked)


@pytest.fixture(autouse=True, scope="module")
def _the_oracle_has_answered() -> None:
    """Before anything is planted: the moments are made with the same values that the domain uses."""
    for seed in SEEDS:
        ask_oracle(seed)


@pytest.mark.parametrize("plant", MUTANTS, ids=lambda plant: plant.__name__)
def test_the_oracle_notices(plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    assert any(disagrees(seed) for seed in SEEDS)


def test_the_oracle_notices_nothing_where_nothing_is_planted() -> None:
    assert len(MUTANTS) == 10
    assert not any(disagrees(seed) for seed in SEEDS)


def test_the_oracle_imports_nothing_of_the_package(project: Path) -> None:
    source = (project / "tests" / "oracle" / "oracle.py").read_text(encoding="utf-8")
    imported = {
        name.partition(".")[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    }
    assert imported <= {"__future__", "collections", "dataclasses", "datetime", "json", "pathlib", "typing", "zoneinfo"}
