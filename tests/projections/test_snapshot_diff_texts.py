"""The difference of two snapshots in what they show: texts that were withheld, erased or shown again between them."""

from __future__ import annotations

from typing import Any

from grootboek.evidence.snapshot_zip import WITHHOLDINGS, snapshot_package
from grootboek.projections.snapshot_diff import snapshot_diff
from tests.evidence import packages
from tests.evidence.withheld_packages import BY_RULE, ERASED, PUBLIC, public, replaced

LATER_WORDS = "[withheld under Woo art. 5.1(2)(f), entry 9; proposed by service desk (EXAMPLE), approved by EXAMPLE]"


def test_a_difference_tells_which_texts_are_shown_in_one_only() -> None:
    shown = snapshot_package(public(texts=packages.TEXTS, withholdings=()))
    found = snapshot_diff(shown, PUBLIC)
    assert found.changes == ()
    assert [(each.index, each.field, each.before) for each in found.texts] == [
        (1, "name", None),
        (4, "processes.0", None),
        (4, "processes.1", None),
    ]
    told = found.document()["texts"][2]["after"]
    assert (told["mode"], told["citation"], told["approval"]) == ("withheld", "Woo art. 5.1(2)(f)", 9)
    back = snapshot_diff(PUBLIC, shown).texts
    assert [(each.field, each.after) for each in back] == [("name", None), ("processes.0", None), ("processes.1", None)]
    assert snapshot_diff(PUBLIC, PUBLIC).texts == ()


def test_a_difference_with_a_snapshot_of_the_format_before_tells_only_what_both_say() -> None:
    older = replaced(PUBLIC, WITHHOLDINGS, None)
    assert snapshot_diff(older, PUBLIC).texts == snapshot_diff(PUBLIC, older).texts == ()
    whole = replaced(snapshot_package(public(texts=packages.TEXTS, withholdings=())), WITHHOLDINGS, None)
    assert [each.field for each in snapshot_diff(whole, PUBLIC).texts] == ["name", "processes.0", "processes.1"]


def test_in_a_difference_of_rows_the_words_stand_in_the_place_of_the_text() -> None:
    rows: Any = packages.CORE["rows"]
    fewer = {**rows[0], "processes": rows[0]["processes"][:1]}
    other = public(withholdings=(BY_RULE, ERASED), core={**public().core, "rows": [fewer]})
    (change,) = snapshot_diff(snapshot_package(other), PUBLIC).changes
    before, after = change.fields["processes"]
    assert isinstance(before, list)
    assert isinstance(after, list)
    assert before == after[:1]
    assert (before[0].startswith("[erased under end of the retention period, list-2020/19.1, entry 6;"), after[1]) == (
        True,
        LATER_WORDS,
    )
