"""What ``make mutants`` found: every survivor has its reason, and every row of the table leads to files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools import mutants, mutants_page

if TYPE_CHECKING:
    from pathlib import Path


def test_every_survivor_has_an_explanation_and_no_explanation_is_left_over() -> None:
    assert mutants_page.unexplained() == []
    assert mutants_page.unused() == []
    assert {each["kind"] for each in mutants_page.explanations()} <= mutants_page.KINDS.keys()


def test_the_table_names_modules_and_tests_that_are_there(project: Path) -> None:
    modules = [module for row in mutants.rows() for module in row["modules"]]
    tests = [path for row in mutants.rows() for path in row["tests"]]
    assert [module for module in modules if not (project / "src" / module).is_file()] == []
    assert [path for path in tests if not (project / path).exists()] == []
    assert sorted(modules) == sorted(set(modules))
    assert set(mutants.results()) <= set(modules)


def test_an_explanation_is_of_one_change_where_it_says_so() -> None:
    survivor = {"function": "parse", "before": "a < b", "after": "a <= b"}
    assert mutants_page.explained("evidence/nowhere.py", survivor) is None


def test_a_change_is_the_lines_taken_away_and_put_in() -> None:
    diff = "--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n def f() -> int:\n-    return 1 - 2\n+    return 1 + 2\n"
    assert mutants.change_in(diff) == {"before": "return 1 - 2", "after": "return 1 + 2"}


def test_a_mutant_is_called_by_its_function() -> None:
    assert mutants.function_of("grootboek.evidence.merkle.x__climb__mutmut_3") == "_climb"
    assert mutants.function_of("grootboek.evidence.keys.xǁKeyǁsign__mutmut_12") == "Key.sign"


def test_what_was_found_at_first_stays(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    found = {"module": "a.py", "killed": 3, "tried": 4, "survivors": []}
    mutants.keep([found], file)
    mutants.keep([{**found, "killed": 4}], file)
    assert mutants.results(file) == {"a.py": {**found, "killed": 4, "first": [3, 4]}}
