"""One ledger with entries of every type, for all tests of a module: nobody changes it, only copies of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tamper.every_type import ledger_of_every_type

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file; its log stands beside it."""
    return ledger_of_every_type(tmp_path_factory.mktemp("every-type"))
