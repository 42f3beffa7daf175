"""What changed between two snapshots of one ledger, and by which entries. Needs no ledger: the two documents say it.

That a text is shown in one and not in the other changes no row; it is told apart, with why it is not shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import Refused, Unsound
from ..evidence.commitment import parse_disclosure
from ..evidence.digests import base64_standard
from ..evidence.snapshot_format import Snapshot, references_in
from ..evidence.snapshot_withholdings import BY_RULE, ERASED
from ..evidence.snapshot_zip import open_snapshot
from ..frozen import frozen
from .shown_texts import ShownTo, words_for
from .withholdings import Author, Withholding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..errors import Language
    from ..evidence.canonical import JsonValue
    from ..evidence.snapshot_format import TextKey
    from ..evidence.snapshot_withholdings import WithheldText

_INDEX_FIELDS: Final = ("use_index", "organisation_index", "classification", "approval", "proposed")
_SAID_OTHERWISE: Final = frozenset({"rests_on", "unknown_entries", "use_index", "organisation_index", "approval"})
"""Fields that only name entries: ``by`` and ``no_longer`` say them."""


@frozen
class Change:
    """One deployment that is new, gone or changed.

    ``by`` are the entries that only the second snapshot rests on, ``no_longer`` those that only the first does (what
    was corrected, or replaced). ``fields`` has the value before and after, of texts the text where it is at hand.
    """

    ref: str
    deployment: str
    change: str
    fields: Mapping[str, tuple[object, object]]
    by: tuple[int, ...]
    no_longer: tuple[int, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "ref": self.ref,
            "deployment": self.deployment,
            "change": self.change,
            "fields": {name: {"before": before, "after": after} for name, (before, after) in self.fields.items()},
            "by": list(self.by),
            "no_longer": list(self.no_longer),
        }


@frozen
class TextChange:
    """A text that both answers refer to: why it is not shown in the first and in the second (None: it is shown)."""

    index: int
    field: str
    before: Withholding | None
    after: Withholding | None

    def document(self, language: Language) -> dict[str, Any]:
        """As JSON."""
        told = {"before": self.before, "after": self.after}
        said = {name: None if one is None else one.document(language) for name, one in told.items()}
        return {"index": self.index, "field": self.field, **said}


@frozen
class SnapshotDiff:
    """The changes by reference, the texts shown otherwise, and of each snapshot its question, size and root."""

    before: Mapping[str, object]
    after: Mapping[str, object]
    changes: tuple[Change, ...]
    texts: tuple[TextChange, ...]
    language: Language

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "before": dict(self.before),
            "after": dict(self.after),
            "changes": [change.document() for change in self.changes],
            "texts": [text.document(self.language) for text in self.texts],
        }


def snapshot_diff(first: bytes, second: bytes, language: Language = "en") -> SnapshotDiff:
    """What changed from the first snapshot to the second, each a JSON document or a package.

    Raises Unsound as :func:`~grootboek.evidence.snapshot_zip.open_snapshot`, Refused ``snapshots-of-two-ledgers``, and
    Unsound ``snapshots-forked`` where the entries of one are not the first entries of the other.
    """
    before, after = open_snapshot(first), open_snapshot(second)
    if before.core["ledger"] != after.core["ledger"]:
        raise Refused("snapshots-of-two-ledgers", first=ascii(before.origin), second=ascii(after.origin))
    shared = min(before.size, after.size)
    if list(before.entries[:shared]) != list(after.entries[:shared]):
        raise Unsound("snapshots-forked", size=shared)
    old, new = (_Told(snapshot, language) for snapshot in (before, after))
    changes, texts = tuple(_changes(old, new)), tuple(_texts(old, new))
    return SnapshotDiff(_about(before), _about(after), changes, texts, language)


class _Told:
    """A snapshot, and what it says of each text that is not in it."""

    def __init__(self, snapshot: Snapshot, language: Language) -> None:
        self.snapshot = snapshot
        self.withheld = {each.key: _withholding(each) for each in snapshot.withholdings or ()}
        self.refers = frozenset(key for key, _ in references_in(dict(snapshot.core)))
        self._reader = ShownTo("public", language)

    def knows(self, key: TextKey) -> bool:
        """Whether it says of that text that it is shown, or why not. One of format 1 does not say why not."""
        return key in self.refers and (key in self.snapshot.texts or key in self.withheld)

    def readable(self, value: JsonValue | None) -> object:
        """A value with texts in the place of references to them, or why they are not shown; else the reference."""
        if isinstance(value, dict) and "sd" in value:
            (key, _), *_rest = references_in(value)
            if key in self.withheld:
                return words_for(self.withheld[key], self._reader)
            disclosure = self.snapshot.texts.get(key)
            return value if disclosure is None else parse_disclosure(disclosure).value
        if isinstance(value, list):
            return [self.readable(item) for item in value]
        return value


def _withholding(text: WithheldText) -> Withholding:
    return Withholding(
        *text.key,
        "by-rule" if text.mode == BY_RULE else "erased" if text.mode == ERASED else "withheld",
        text.ground,
        text.selection_list,
        None if text.proposal is None else text.proposal.index,
        None if text.approval is None else text.approval.index,
        {role: Author(by.function, by.organisation) for role, by in text.authors.items()},
    )


def _texts(before: _Told, after: _Told) -> Iterator[TextChange]:
    for key in sorted(before.refers & after.refers):
        one, other = before.withheld.get(key), after.withheld.get(key)
        if before.knows(key) and after.knows(key) and one != other:
            yield TextChange(*key, one, other)


def _about(snapshot: Snapshot) -> Mapping[str, object]:
    question = snapshot.core["question"]
    return {"question": question, "size": snapshot.size, "root": base64_standard(snapshot.root)}


def _changes(before: _Told, after: _Told) -> Iterator[Change]:
    old, new = _rows(before.snapshot), _rows(after.snapshot)
    for key in sorted({*old, *new}):
        row_before, row_after = old.get(key, {}), new.get(key, {})
        fields = _fields(row_before, row_after, before, after)
        if row_before and row_after and not fields:
            continue
        entries_before, entries_after = _entries(row_before), _entries(row_after)
        yield Change(
            ref=key[0],
            deployment=key[1],
            change="changed" if row_before and row_after else "new" if row_after else "gone",
            fields=fields if row_before and row_after else {},
            by=tuple(sorted(entries_after - entries_before)),
            no_longer=tuple(sorted(entries_before - entries_after)),
        )


def _rows(snapshot: Snapshot) -> dict[tuple[str, str], Mapping[str, JsonValue]]:
    rows = snapshot.core["rows"]
    found: dict[tuple[str, str], Mapping[str, JsonValue]] = {}
    for row in rows if isinstance(rows, list) else ():
        if (
            not isinstance(row, dict)
            or not isinstance(row.get("ref"), str)
            or not isinstance(row.get("deployment"), str)
        ):
            raise Unsound("snapshot-malformed", part="rows")
        found[row["ref"], row["deployment"]] = row
    return found


def _fields(
    row_before: Mapping[str, JsonValue], row_after: Mapping[str, JsonValue], before: _Told, after: _Told
) -> dict[str, tuple[object, object]]:
    found: dict[str, tuple[object, object]] = {}
    for name in sorted({*row_before, *row_after} - _SAID_OTHERWISE):
        one, other = row_before.get(name), row_after.get(name)
        if one != other:
            found[name] = before.readable(one), after.readable(other)
    return found


def _entries(row: Mapping[str, JsonValue]) -> frozenset[int]:
    """The entries that a row says something from."""
    rests = row.get("rests_on", ())
    found = {index for index in rests if isinstance(index, int)} if isinstance(rests, list) else set()
    found |= {value for name in _INDEX_FIELDS if isinstance(value := row.get(name), int)}
    return frozenset(found | {index for (index, _), _ in references_in(dict(row))})
