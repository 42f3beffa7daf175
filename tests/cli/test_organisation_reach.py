"""Whom an inquiry asks and about whom: ``--addressees all`` and ``--reach tree``, by the tree of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import ADMIN, Rehearsal, founded, rehearsal

if TYPE_CHECKING:
    from pathlib import Path

ASKED = ("--title", "fictional", "--reference-date", "2026-08-01", "--deadline", "2026-12-15")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    """Below the root the ministries min-x, with agency-y and the fund in it, and min-z, and a board that is gone."""
    made = rehearsal(tmp_path_factory.mktemp("reach"))
    named = ("--name", "Fictional", "--kind", "other", "--fictional", "--from", "2010-10-14")
    made.do("organisation", "register", "fund", "--parent", "agency-y", *named)
    made.do("organisation", "register", "board", "--parent", "example", *named)
    made.do("organisation", "dissolve", "board", "--into", "min-z", "--from", "2020-01-01")
    return made


@pytest.mark.parametrize(
    ("options", "addressees", "reach"),
    [
        ((), {"min-x", "min-z"}, {"min-x", "min-z"}),
        (("--reach", "tree"), {"min-x", "min-z"}, {"min-x", "agency-y", "fund", "min-z"}),
        (("--from", "2019-01-01"), {"min-x", "min-z", "board"}, {"min-x", "min-z", "board"}),
    ],
    ids=["all", "all with what is below", "all of an earlier day"],
)
def test_all_are_the_organisations_right_below_the_root_on_the_day(
    ledger: Rehearsal, options: tuple[str, ...], addressees: set[str], reach: set[str]
) -> None:
    code = f"ASK-{len(options)}{options[-1][:4] if options else ''}"
    receipt = ledger.do("inquiry", "open", code, *ASKED, "--addressees", "all", *options, by=ADMIN).document
    index = str(receipt["entries"][0]["index"])
    event = ledger.do("entry", "show", index).document["entry"]["signed"]["act"]["event"]
    assert (set(event["addressees"]), set(event["reach"])) == (addressees, reach)


def test_a_file_names_the_addressees_and_a_reach_of_its_own(ledger: Rehearsal, tmp_path: Path) -> None:
    asked, about = tmp_path / "asked.txt", tmp_path / "about.txt"
    asked.write_text("agency-y\n", "utf-8")
    about.write_text("agency-y\nfund\n", "utf-8")
    options = ("--addressees", str(asked), "--reach", str(about))
    receipt = ledger.do("inquiry", "open", "ASK-FILE", *ASKED, *options, by=ADMIN).document
    index = str(receipt["entries"][0]["index"])
    event = ledger.do("entry", "show", index).document["entry"]["signed"]["act"]["event"]
    assert (event["addressees"], event["reach"]) == (["agency-y"], ["agency-y", "fund"])


def test_where_nothing_stands_below_the_root_there_is_nobody_to_ask(tmp_path: Path) -> None:
    said = founded(tmp_path).run("inquiry", "open", "ASK-1", *ASKED, "--addressees", "all", "--json", by=ADMIN)
    assert (said.status, said.error["code"]) == (1, "nothing-below-the-root")
