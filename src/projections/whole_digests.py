"""The digests of all tables as the first entries of a ledger give them, without making the tables."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from .rows import column_names
from .tables import meta, metadata, redactions
from .whole_rows import Pieces
from .workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..ledger.reader import Reader
    from .whole_rows import Made

_PLACES: Final = {name: place for place, name in enumerate(column_names(redactions))}


def whole_digests(reader: Reader, size: int) -> Mapping[str, str] | None:
    """As :func:`~.digests.table_digests` gives them of the tables by the first ``size`` entries.

    None where a text is still at hand that an entry erased: the tables forget that one, and come in another order.
    Raises Unsound where an entry cannot be read.
    """
    digests = {str(table.name): hashlib.sha256() for table in metadata.sorted_tables if table is not meta}
    pieces, erased = Pieces(size), _Erased()
    with Workshop(reader, size) as workshop:
        for made in workshop.made(pieces.of_entries()):
            pieces.take_in(made)
            erased.take_in(made)
            _add(digests, made)
        if erased.at_hand(reader):
            return None
        for made in workshop.made(pieces.of_systems()):
            _add(digests, made)
    return {name: digest.hexdigest() for name, digest in digests.items()}


def _add(digests: Mapping[str, hashlib._Hash], made: Made) -> None:
    for name, lines in made.lines.items():
        digests[name].update(lines)


class _Erased:
    """The texts whose erasure was proposed and approved."""

    def __init__(self) -> None:
        self._proposed: dict[int, tuple[int, str]] = {}
        self._approved: set[int] = set()

    def take_in(self, made: Made) -> None:
        for row in made.rows(redactions.name):
            if row[_PLACES["mode"]] == "erased":
                self._proposed[row[_PLACES["entry"]]] = row[_PLACES["target"]], row[_PLACES["field"]]
            if row[_PLACES["proposal"]] is not None:
                self._approved.add(row[_PLACES["proposal"]])

    def at_hand(self, reader: Reader) -> bool:
        texts = (text for proposal, text in self._proposed.items() if proposal in self._approved)
        return any(field in reader.entry(target).disclosures for target, field in texts)
