"""Withholdings of a snapshot: of each text that the answer refers to and that is not beside it, why not.

A list in canonical JSON, by entry and field, each text once::

    {"approval":{"index":N,"leaf":B64},"approved_by":BY,"field":FIELD,"ground":CODE,"index":I,"mode":"withheld"|"erased",
     "proposal":{"index":N,"leaf":B64},"proposed_by":BY,"selection_list":CODE}
    {"field":FIELD,"ground":CODE,"index":I,"mode":"by-rule","recorded_by":BY}

BY is ``{"function":TEXT,"organisation":CODE}``; without ``function`` where that is not shown itself. ``leaf`` is the
leaf hash of the entry that proposed or approved, which can come after the entries that the answer rests on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias

from ..errors import Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_hash

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .canonical import JsonValue

    TextKey: TypeAlias = tuple[int, str]

PART: Final = "withholdings"
BY_RULE: Final = "by-rule"
ERASED: Final = "erased"

_DECIDED: Final = frozenset({"approval", "approved_by", "field", "ground", "index", "mode", "proposal", "proposed_by"})
_KEPT: Final = frozenset({"field", "ground", "index", "mode", "recorded_by"})
_LIST: Final = "selection_list"
_CODE: Final = re.compile(r"[!-~]{1,200}")


@frozen
class NamedEntry:
    """An entry by its index and its leaf hash."""

    index: int
    leaf: bytes

    def document(self) -> Mapping[str, JsonValue]:
        """As JSON."""
        return {"index": self.index, "leaf": base64_standard(self.leaf)}


@frozen
class By:
    """Who had a part in it: the official's function (None: not shown itself), and the organisation."""

    function: str | None
    organisation: str

    def document(self) -> Mapping[str, JsonValue]:
        """As JSON."""
        made: dict[str, JsonValue] = {"organisation": self.organisation}
        return made if self.function is None else {**made, "function": self.function}


@frozen
class WithheldText:
    """Why the text ``field`` of the entry ``index`` is not shown.

    ``mode``: withheld, erased, or by-rule, which no entry decided. ``authors``: ``proposed_by`` and ``approved_by``, by
    rule ``recorded_by``.
    """

    index: int
    field: str
    mode: str
    ground: str
    authors: Mapping[str, By]
    proposal: NamedEntry | None = None
    approval: NamedEntry | None = None
    selection_list: str | None = None

    @property
    def key(self) -> TextKey:
        """The text."""
        return self.index, self.field

    @property
    def by_entry(self) -> int:
        """The entry by which it is not shown."""
        return self.index if self.approval is None else self.approval.index

    def document(self) -> Mapping[str, JsonValue]:
        """As JSON."""
        made: dict[str, JsonValue] = {"field": self.field, "ground": self.ground, "index": self.index}
        made |= {"mode": self.mode, **{role: by.document() for role, by in self.authors.items()}}
        if self.proposal is not None and self.approval is not None:
            made |= {"proposal": self.proposal.document(), "approval": self.approval.document()}
        return made if self.selection_list is None else {**made, _LIST: self.selection_list}


def withholdings_document(withheld: Iterable[WithheldText]) -> list[JsonValue]:
    """The list, by entry and field."""
    return [each.document() for each in sorted(withheld, key=lambda each: each.key)]


def parse_withholdings(value: JsonValue, audience: JsonValue) -> tuple[WithheldText, ...]:
    """The texts of such a list. Only the public is not shown what is kept. Raises Unsound ``snapshot-malformed``."""
    found = tuple(_withheld(each) for each in value) if isinstance(value, list) else _malformed()
    keys = [each.key for each in found]
    if keys != sorted(set(keys)) or (audience != "public" and any(each.mode != ERASED for each in found)):
        _malformed()
    return found


def _withheld(value: JsonValue) -> WithheldText:
    parts = value if isinstance(value, dict) else _malformed()
    by_rule = parts.get("mode") == BY_RULE
    if parts.keys() - (() if by_rule else {_LIST}) != (_KEPT if by_rule else _DECIDED):
        _malformed()
    roles = ("recorded_by",) if by_rule else ("proposed_by", "approved_by")
    index, field = _index(parts["index"]), _text(parts["field"])
    authors = {role: _by(parts[role]) for role in roles}
    if by_rule:
        return WithheldText(index, field, BY_RULE, _code(parts["ground"]), authors)
    mode, proposal, approval = _code(parts["mode"]), _entry(parts["proposal"]), _entry(parts["approval"])
    if mode not in {"withheld", ERASED} or not index < proposal.index < approval.index:
        _malformed()
    listed = _code(parts[_LIST]) if _LIST in parts else None
    return WithheldText(index, field, mode, _code(parts["ground"]), authors, proposal, approval, listed)


def _by(value: JsonValue) -> By:
    parts = value if isinstance(value, dict) else _malformed()
    if parts.keys() - {"function"} != {"organisation"}:
        _malformed()
    return By(_text(parts["function"]) if "function" in parts else None, _code(parts["organisation"]))


def _entry(value: JsonValue) -> NamedEntry:
    if not isinstance(value, dict) or value.keys() != {"index", "leaf"}:
        _malformed()
    try:
        return NamedEntry(_index(value["index"]), parse_hash(_text(value["leaf"])))
    except Unsound:
        _malformed()


def _index(value: JsonValue) -> int:
    if type(value) is not int or value < 0:
        _malformed()
    return value


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else _malformed()


def _code(value: JsonValue) -> str:
    code = _text(value)
    return code if _CODE.fullmatch(code) else _malformed()


def _malformed() -> NoReturn:
    raise Unsound("snapshot-malformed", part=PART)
