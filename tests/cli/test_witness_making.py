"""``witness init``: a key of its own, made once and whole."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Conflict, Invalid, Unreachable
from tests.cli.test_witness import Body

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def body(tmp_path: Path) -> Body:
    return Body(tmp_path / "body")


def test_a_witness_is_made_once_with_a_key_of_its_own(body: Body) -> None:
    vkey = body.init()
    assert vkey.startswith("oversight.example/1+")
    assert stat.S_IMODE((body.state / "witness.key").stat().st_mode) == 0o600
    assert (body.state / "witness.vkey").read_text() == vkey + "\n"
    with pytest.raises(Conflict, match="never written over"):
        body.init()
    for name in ("", "a b", "a+b"):
        with pytest.raises(Invalid, match="name of a witness"):
            Body(body.home / f"x{len(name)}").init(name)


def test_a_witness_that_could_not_be_made_whole_can_be_made_later(body: Body) -> None:
    (body.state / "witness.vkey").mkdir(parents=True)  # a file cannot take the place of a folder
    with pytest.raises(Unreachable):
        body.init()
    assert not (body.state / "witness.key").exists()
    (body.state / "witness.vkey").rmdir()
    assert body.init().startswith("oversight.example/1+")
