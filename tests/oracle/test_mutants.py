"""The oracle notices each of the mistakes that are planted in the real code, one by one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.oracle import asking
from tests.oracle.asking import ask_oracle, ledger, moments
from tests.oracle.mutants import MUTANTS
from tests.oracle.mutants_of_life import MUTANTS_OF_LIFE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SEEDS = range(40)
PLANTED = (*MUTANTS, *MUTANTS_OF_LIFE)


def disagrees(seed: int) -> bool:
    """Whether the domain, as it now is, says something else than the oracle at some moment of a random ledger."""
    asked = zip(moments(seed), ask_oracle(seed), strict=True)
    return any(asking.ask_domain(ledger(seed), on, known) != expected for (on, known), expected in asked)


@pytest.fixture(autouse=True, scope="module")
def _the_oracle_has_answered() -> None:
    """Before anything is planted: the moments are made with the same values that the domain uses."""
    for seed in SEEDS:
        ask_oracle(seed)


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_the_oracle_notices(plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    assert any(disagrees(seed) for seed in SEEDS)


def test_the_oracle_notices_nothing_where_nothing_is_planted() -> None:
    assert len(set(PLANTED)) == len(PLANTED) == 28
    assert not any(disagrees(seed) for seed in SEEDS)


def test_the_oracle_imports_nothing_of_the_package(project: Path) -> None:
    allowed = {"__future__", "collections", "dataclasses", "datetime", "json", "pathlib", "typing", "zoneinfo"}
    files = sorted((project / "tests" / "oracle").glob("oracle*.py"))
    allowed |= {f"tests.oracle.{file.stem}" for file in files}
    assert len(files) == 4
    for file in files:
        imported = {
            name
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names])
        }
        assert {name.partition(".")[0] if not name.startswith("tests.") else name for name in imported} <= allowed
