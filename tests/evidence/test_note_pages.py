"""The pages ``docs/checkpoints.md`` and ``docs/proofs.md`` show the vectors as they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from grootboek.evidence.log_keys import succession_text
from grootboek.evidence.verifier_key import parse_verifier_key
from tests.vectors.make_notes import FOLDER

if TYPE_CHECKING:
    from pathlib import Path


def examples(project: Path, page: str) -> list[str]:
    return re.findall(r"```text\n(.*?)```", (project / "docs" / page).read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize(
    ("page", "place", "name"),
    [("checkpoints.md", 0, "checkpoint.7"), ("proofs.md", 0, "2.tlog-proof"), ("proofs.md", 1, "5-to-7.consistency")],
)
def test_an_example_is_the_vector_as_far_as_it_goes(project: Path, page: str, place: int, name: str) -> None:
    shown = examples(project, page)[place].removesuffix("…\n")
    assert (FOLDER / name).read_text("utf-8").startswith(shown)


def test_what_a_log_key_signs_for_its_successor_stands_there(project: Path) -> None:
    key = parse_verifier_key((FOLDER / "log.vkey").read_text("ascii").rstrip("\n"))
    assert examples(project, "checkpoints.md")[1].encode() == succession_text(key)
