"""The sets that come with the package, and files of the same form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.domain.values import Code
from grootboek.errors import GrootboekError
from grootboek.ledger.reorganisations.sets import LARGEST, load_reorganisation, read_reorganisation, shipped
from tests.ledger.reorganisations.offices import DISSOLVE, HEAD, MOVE, REGISTER, RENAME
from tests.shared_inputs import SHARED_ABSENT, shared_folder

if TYPE_CHECKING:
    from pathlib import Path

THEN = "2026-02-23-ministries"


def test_the_reorganisation_of_february_is_what_the_research_says() -> None:
    shared = shared_folder()
    if shared is None:
        pytest.skip(SHARED_ABSENT)
    import yaml

    research = yaml.safe_load((shared / "domain" / "organisations.yaml").read_text(encoding="utf-8"))["ministries"]
    found = load_reorganisation(THEN)
    renamed = {row["renamed"]["abbr"]: row["abbr"] for row in research if "renamed" in row}
    gone = {row["abbr"]: renamed.get(row["successor"], row["successor"]) for row in research if "successor" in row}
    steps = {step.organisation: step for step in found.steps}
    assert {code: step.other for code, step in steps.items() if step.action == "dissolve"} == gone
    names = {row["abbr"]: row["renamed"]["to"] for row in research if "renamed" in row}
    said = {code: step.name.value for code, step in steps.items() if step.action == "rename" and step.name is not None}
    assert said == names
    assert {step.effective_on for step in found.steps} == {"2026-02-23"}
    addresses = {row["abbr"]: row["tooi"] for row in research}
    assert all(address.endswith(f"/{addresses[code]}") for code, address in found.tooi.items())


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_set_names_its_sources_and_what_was_not_checked_in_both_languages(name: str) -> None:
    found = load_reorganisation(name)
    assert found.code == name
    assert found.sources
    assert len(found.unchecked) == len(found.unchecked_en) > 0
    assert found.title != found.title_en


def test_a_file_has_steps_of_four_kinds(tmp_path: Path) -> None:
    path = tmp_path / "merger.toml"
    more = 'parent = "B"\nname_en = "Fictional"\noin = "00000001003214345000"\nfictional = true\nfrom = "2024-11"\n'
    path.write_text("\ufeff" + HEAD + RENAME + MOVE + DISSOLVE + REGISTER + more, encoding="utf-8")
    found = load_reorganisation(str(path))
    assert [step.action for step in found.steps] == ["rename", "move", "dissolve", "register"]
    assert [step.transfers for step in found.steps] == [False, False, True, False]
    last = found.steps[-1]
    assert (last.other, last.kind, last.fictional, last.effective_on) == (Code("B"), "agency", True, "2024-11")
    assert (last.name_en and last.name_en.value, last.oin) == ("Fictional", "00000001003214345000")
    assert found.title_en == found.title


WRONG: dict[str, tuple[str, str]] = {
    "no steps": (HEAD, "reorganisation-key-missing"),
    "an empty list of steps": (HEAD.replace("[org", "step = []\n[org"), "reorganisation-value"),
    "no source": (HEAD.replace('source = ["Fictional gazette 1"]', "") + RENAME, "reorganisation-key-missing"),
    "an empty source": (HEAD.replace('["Fictional gazette 1"]', "[]") + RENAME, "reorganisation-value"),
    "a step of no kind": (HEAD + '[[step]]\norganisation = "B"\n', "reorganisation-key-missing"),
    "a step of another kind": (HEAD + '[[step]]\ndo = "sell"\norganisation = "B"\n', "reorganisation-value"),
    "a step without its name": (HEAD + '[[step]]\ndo = "rename"\norganisation = "B"\n', "reorganisation-key-missing"),
    "a key too many": (HEAD + RENAME + 'colour = "blue"\n', "reorganisation-key-unknown"),
    "a time": (HEAD.replace("2026-02-23", "2026-02-23T00:00:00Z") + RENAME, "reorganisation-value"),
    "a day that is none": (HEAD.replace("2026-02-23", '"23-2-2026"') + RENAME, "value-malformed"),
    "a code that is none": (HEAD + RENAME.replace('"B"', '"B and C"'), "value-malformed"),
    "no TOML": ("= nothing", "reorganisation-not-toml"),
    "too large": ("#" * (LARGEST + 1), "reorganisation-too-large"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_file_that_is_no_set_is_refused(case: str) -> None:
    written, code = WRONG[case]
    with pytest.raises(GrootboekError) as refusal:
        read_reorganisation(written.encode(), "merger.toml")
    assert refusal.value.code == code


def test_a_mistake_in_a_step_is_told_with_its_number() -> None:
    with pytest.raises(GrootboekError) as refusal:
        read_reorganisation((HEAD + RENAME + MOVE + 'colour = "blue"\n').encode(), "merger.toml")
    assert refusal.value.details["key"] == "step.2.colour"


def test_a_name_of_nothing_is_refused_with_those_there_are() -> None:
    with pytest.raises(GrootboekError) as refusal:
        load_reorganisation("nothing")
    assert (refusal.value.code, refusal.value.details["known"]) == ("reorganisation-unknown", ", ".join(shipped()))
