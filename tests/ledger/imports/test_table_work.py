"""How much work an import is: it grows with the rows, and no faster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.domain.law import summary
from grootboek.ledger import drafting
from grootboek.ledger.imports import known
from tests.ledger.imports.table import CLEARED, Table, cells

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MANY = 40


def test_work_grows_with_the_rows_and_no_faster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries decoded and acts drafted for twice the rows are twice as many: no row looks at the rows before it."""

    def counted(rows: int, folder: Path) -> tuple[int, int, int]:
        folder.mkdir()
        calls = [0, 0, 0]
        for place, (module, name) in enumerate(
            ((known, "to_recorded"), (drafting, "authorise"), (summary, "check_classification"))
        ):
            original = getattr(module, name)

            def counting(*given: Any, place: int = place, original: Any = original, **more: Any) -> Any:  # noqa: ANN401
                calls[place] += 1
                return original(*given, **more)

            monkeypatch.setattr(module, name, counting)
        with Table() as story:
            calls[:] = [0, 0, 0]
            story.take(*(cells(str(number), **CLEARED) for number in range(rows)), folder=folder)
        monkeypatch.undo()
        return calls[0], calls[1], calls[2]

    once, twice = counted(MANY, tmp_path / "once"), counted(2 * MANY, tmp_path / "twice")
    assert once[1:] == (2 * MANY, MANY)
    assert twice == (once[0], 2 * once[1], 2 * once[2])
