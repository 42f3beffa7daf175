"""The refusal of an import, with every row that was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import GrootboekError, Invalid, NotAuthorised
from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...errors import Detail, Part


@frozen
class RefusedRow:
    """A row that cannot be recorded, counted from 1, and why; ``row`` is None for a system that the file left out.

    ``column`` is that of a table in which it stands, where it stands in one.
    """

    row: int | None
    reference: str
    error: GrootboekError
    column: str | None = None

    @property
    def place(self) -> Mapping[str, Detail]:
        """Where it is, by name."""
        if self.row is None:
            return {"ref": self.reference}
        column = {} if self.column is None else {"column": self.column}
        return {"row": self.row, "ref": self.reference, **column}


class _OfRows:
    """``refused`` has every refused row with its reason."""

    refused: tuple[RefusedRow, ...] = ()

    def parts(self) -> tuple[Part, ...]:
        """Every refused row."""
        return tuple((row.place, row.error) for row in self.refused)


class ImportRefused(_OfRows, Invalid):
    """Rows were refused, so nothing was recorded."""


class ImportNotAuthorised(_OfRows, NotAuthorised):
    """As :class:`ImportRefused`, where for one row at least a mandate is lacking."""


def refusal(refused: Sequence[RefusedRow], count: int) -> GrootboekError:
    """The error for refused rows, of which there is one at least; ``count`` is how many rows the file has.

    Where every row is refused for one and the same lack of authority (an official who is not enrolled), that is the
    error.
    """
    lacking = [row.error for row in refused if isinstance(row.error, NotAuthorised)]
    if len(lacking) == len(refused) == count and len({(error.code, *error.details.items()) for error in lacking}) == 1:
        return lacking[0]
    error: ImportNotAuthorised | ImportRefused
    if lacking:
        error = ImportNotAuthorised("import-not-authorised", refused=len(refused), count=count)
    else:
        error = ImportRefused("import-rows-refused", refused=len(refused), count=count)
    error.refused = tuple(refused)
    return error
