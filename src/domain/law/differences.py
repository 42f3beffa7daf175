"""What differs between two versions of the law, or two guidance documents: by part and code, field by field.

A part of the law, such as an element, is the same part in both where it has the same code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ...errors import Refused
from ...frozen import frozen
from .guidance import Guidance
from .plain import plain
from .taxonomy import Taxonomy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Section = Literal[
    "law",
    "definition",
    "conditions",
    "exclusions",
    "points",
    "elements",
    "grounds",
    "transition",
    "rules",
    "terms",
    "sources",
    "guidance",
]
Kind = Literal["added", "removed", "changed"]

_OWN = {"points": ("elements", "grounds"), "grounds": ("conditions",), "exclusions": ("conditions",)}
"""What is compared by itself, or by code only."""


@frozen
class FieldChange:
    """A field with what it was and what it is; None where it is not there. Of a text each language is a field."""

    name: str
    before: str | None
    after: str | None


@frozen
class Difference:
    """A part that is only in the second (added), only in the first (removed), or other in some fields."""

    section: Section
    id: str
    change: Kind
    fields: tuple[FieldChange, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        changed = [{"name": one.name, "before": one.before, "after": one.after} for one in self.fields]
        return {"section": self.section, "id": self.id, "change": self.change, "fields": changed}


def differences(before: Taxonomy | Guidance, after: Taxonomy | Guidance) -> tuple[Difference, ...]:
    """All differences, in the order of the file. Raises Refused (``law-kinds-differ``) for law beside guidance."""
    if isinstance(before, Taxonomy) and isinstance(after, Taxonomy):
        return tuple(_compared(dict(_of_law(before)), dict(_of_law(after))))
    if isinstance(before, Guidance) and isinstance(after, Guidance):
        return tuple(_compared(dict(_of_guidance(before)), dict(_of_guidance(after))))
    first, second = (one.version if isinstance(one, Taxonomy) else one.id for one in (before, after))
    raise Refused("law-kinds-differ", first=first, second=second)


_Parts = dict[tuple[Section, str], "Mapping[str, str]"]


def _compared(before: _Parts, after: _Parts) -> Iterator[Difference]:
    for section, code in dict.fromkeys([*before, *after]):
        old, new = before.get((section, code)), after.get((section, code))
        changed = tuple(_changes(old or {}, new or {}))
        if old is None:
            yield Difference(section, code, "added", changed)
        elif new is None:
            yield Difference(section, code, "removed", changed)
        elif changed:
            yield Difference(section, code, "changed", changed)


def _changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[FieldChange]:
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            yield FieldChange(name, old.get(name), new.get(name))


def _of_guidance(item: Guidance) -> Iterator[tuple[tuple[Section, str], Mapping[str, str]]]:
    held = plain(item)
    sources = held.pop("described", [])
    yield ("guidance", ""), _flat(held)
    for source in sources:
        yield ("sources", source["id"]), _flat(source)


def _of_law(law: Taxonomy) -> Iterator[tuple[tuple[Section, str], Mapping[str, str]]]:
    held = plain(law)
    lists: dict[Section, Any] = {
        "definition": held["definition"],
        "conditions": held["conditions"],
        "exclusions": held["exclusions"],
        "points": held["points"],
        "elements": held["elements"],
        "grounds": [one for one in held["grounds"] if "point" in one],
        "sources": held["sources"],
    }
    named: dict[Section, str] = {"transition": "date", "rules": "citation", "terms": "term"}
    yield ("law", ""), _flat({name: one for name, one in held.items() if not isinstance(one, list)})
    for section, parts in lists.items():
        for part in parts:
            yield (section, part["id"]), _flat(_without_own(section, part))
    for section, name in named.items():
        for number, part in enumerate(held.get(section, []), 1):
            words = part.get(name) or part.get("day")
            code = words["en"] if isinstance(words, dict) else f"{words} {number}"
            yield (section, code), _flat(part)


def _without_own(section: Section, part: Mapping[str, Any]) -> dict[str, Any]:
    """A part without what is compared by itself; of conditions the codes."""
    own = _OWN.get(section, ())
    made = {name: value for name, value in part.items() if name not in own}
    if "conditions" in own and part.get("conditions"):
        made["conditions"] = [condition["id"] for condition in part["conditions"]]
    return made


def _flat(value: Any, name: str = "") -> dict[str, str]:  # noqa: ANN401 - plain values
    """The texts in it by their dotted names; a list of codes is one text."""
    if isinstance(value, dict):
        found: dict[str, str] = {}
        for key, inner in value.items():
            found |= _flat(inner, f"{name}.{key}" if name else key)
        return found
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return {name: ", ".join(value)} if value else {}
    if isinstance(value, list):
        found = {}
        for number, inner in enumerate(value, 1):
            found |= _flat(inner, f"{name}.{number}")
        return found
    return {name: str(value).lower() if isinstance(value, bool) else str(value)}
