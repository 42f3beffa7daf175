"""From the data of a taxonomy file to values: the same reading for what ships and for what a ledger adds.

Whatever does not fit is refused, with its place in the file (``docs/law-files.md``): a field that is missing, unknown
or of another kind, a code that stands there twice, and a code that the file refers to and does not have.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .part import Part
from .taxonomy import (
    Bilingual,
    Condition,
    Element,
    Ground,
    Limit,
    Point,
    Rule,
    Source,
    Taxonomy,
    Term,
    TransitionDate,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..values import Code, Sha256
    from .part import LineOf
    from .taxonomy import GroundKind, Side

TAXONOMY = "grootboek/taxonomy/1"
"""The format, in the field ``schema``."""

SOURCE = frozenset({"id", "what", "where", "grade"})
_FILE = frozenset(
    [
        "schema",
        "version",
        "instrument",
        "legal_basis",
        "adopted",
        "published",
        "in_force_from",
        "applies_from",
        "compiled_on",
        "review_status",
        "confidence",
        "definition",
        "conditions",
        "exclusions",
        "points",
        "transition",
        "rules",
        "terms",
        "sources",
    ]
)
_DEFINITION = frozenset({"citation", "elements", "sources"})
_POINT = frozenset(
    ["id", "citation", "since", "applies_from", "title", "acts", "elements", "grounds", "limits", "notes", "sources"]
)
_ELEMENT = frozenset({"id", "text", "role", "any_of", "interpretive", "decides"})
_GROUND = frozenset(
    [
        "id",
        "citation",
        "applies_from",
        "text",
        "conditions",
        "lapses_when",
        "not_claimable",
        "needs_provision",
        "provision_condition",
        "note",
        "sources",
    ]
)
_CONDITION = frozenset({"id", "text", "citation"})
_LIMIT = frozenset({"id", "text", "sources"})
_TRANSITION = frozenset({"date", "text", "sources"})
_RULE = frozenset({"citation", "text", "sources"})
_TERM = frozenset({"term", "citation", "note"})
_TEXT = frozenset({"en", "nl"})

T = TypeVar("T", Condition, Element, Ground, Point, Source)


def taxonomy_from_json(data: Any, digest: Sha256, line_of: LineOf = lambda _place: 1) -> Taxonomy:  # noqa: ANN401 - whatever the file holds
    """The values of a taxonomy file, whose SHA-256 is ``digest``.

    Raises Invalid (``law-file-field-missing``, ``-unknown``, ``-kind``, ``law-file-code-twice``, ``-unknown``).
    """
    return _Reading(Part(data, "", _FILE, line_of)).taxonomy(digest)


def sources_of(file: Part) -> dict[Code, Source]:
    """The sources in the list of that name; there is at least one."""
    found: dict[Code, Source] = {}
    for part in file.parts("sources", SOURCE):
        source = Source(part.code("id"), part.word("what"), part.optional_word("where") or "", part.code("grade"))
        _add(found, source, part, {})
    if not found:
        raise file.misfit("sources", "[{…}]")
    return found


class _Reading:
    """Reads one file; what later parts refer to is read first."""

    def __init__(self, file: Part) -> None:
        self._file = file
        file.one_of("schema", TAXONOMY)
        self._sources = sources_of(file)
        self._conditions: dict[Code, Condition] = {}
        for part in file.parts("conditions", _CONDITION):
            condition = Condition(part.code("id"), part.text("text"), part.optional_text("citation"))
            _add(self._conditions, condition, part, {})
        self._answered: dict[Code, object] = {}
        """Elements and exclusions: what an examination answers, each under a code of its own."""
        self._grounds: dict[Code, Ground] = {}

    def taxonomy(self, digest: Sha256) -> Taxonomy:
        file = self._file
        definition = self._definition()
        exclusions: dict[Code, Ground] = {}
        for part in file.parts("exclusions", _GROUND):
            exclusion = self._ground(part, "scope_exclusion", None)
            _add(exclusions, exclusion, part, self._answered)
            self._answered[exclusion.id] = exclusion
        points: dict[Code, Point] = {}
        for part in file.parts("points", _POINT):
            _add(points, self._point(part), part, {})
        if not points:
            raise file.misfit("points", "[{…}]")
        return Taxonomy(
            version=file.code("version"),
            digest=digest,
            legal_basis=file.text("legal_basis"),
            adopted=file.day("adopted"),
            published=file.day("published"),
            in_force_from=file.day("in_force_from"),
            applies_from=file.day("applies_from"),
            compiled_on=file.day("compiled_on"),
            review_status=file.text("review_status"),
            confidence=file.text("confidence"),
            definition=definition,
            exclusions=MappingProxyType(exclusions),
            points=MappingProxyType(points),
            elements=_by_id(element for point in points.values() for element in point.elements.values()),
            grounds=MappingProxyType(self._grounds),
            conditions=MappingProxyType(self._conditions),
            transition=tuple(self._transition()),
            rules=tuple(Rule(part.text("citation"), part.text("text")) for part in self._sourced("rules", _RULE)),
            terms=tuple(
                Term(part.text("term"), part.optional_text("citation"), part.optional_text("note"))
                for part in file.parts("terms", _TERM)
            ),
            sources=tuple(self._sources.values()),
        )

    def _definition(self) -> Mapping[Code, Element]:
        part = self._file.part("definition", _DEFINITION)
        part.text("citation")
        self._sources_in(part)
        return self._elements(part, None)

    def _transition(self) -> Iterator[TransitionDate]:
        for part in self._sourced("transition", _TRANSITION):
            yield TransitionDate(part.day("date"), part.text("text"))

    def _sourced(self, name: str, names: frozenset[str]) -> Iterator[Part]:
        for part in self._file.parts(name, names):
            self._sources_in(part)
            yield part

    def _point(self, part: Part) -> Point:
        point = part.code("id")
        return Point(
            id=point,
            citation=part.text("citation"),
            title=part.text("title"),
            since=part.code("since"),
            applies_from=part.day("applies_from"),
            acts=part.codes("acts"),
            elements=self._elements(part, point),
            grounds=_by_id([self._ground(one, "built_in_exception", point) for one in part.parts("grounds", _GROUND)]),
            limits=tuple(
                Limit(one.code("id"), one.text("text"), self._sources_in(one)) for one in part.parts("limits", _LIMIT)
            ),
            notes=tuple(Bilingual(one.word("en"), one.word("nl")) for one in part.parts("notes", _TEXT)),
            sources=self._sources_in(part),
        )

    def _elements(self, whole: Part, point: Code | None) -> Mapping[Code, Element]:
        found: dict[Code, Element] = {}
        for part in whole.parts("elements", _ELEMENT):
            element = _element(part, point)
            _add(found, element, part, self._answered)
            self._answered[element.id] = element
        if not any(element.decides for element in found.values()):
            raise whole.misfit("elements", "[{…}]")
        return MappingProxyType(found)

    def _ground(self, part: Part, kind: GroundKind, point: Code | None) -> Ground:
        conditions = part.codes("conditions")
        provision = part.optional_code("provision_condition")
        for code in conditions:
            self._known(part, "conditions", code, self._conditions)
        if provision is not None:
            self._known(part, "provision_condition", provision, conditions)
        self._sources_in(part)
        if part.has("applies_from"):
            part.day("applies_from")
        ground = Ground(
            id=part.code("id"),
            kind=kind,
            point=point,
            citation=part.text("citation"),
            text=part.text("text"),
            conditions=_by_id(self._conditions[condition] for condition in conditions),
            claimable=not part.has("not_claimable"),
            not_claimable=part.optional_text("not_claimable"),
            needs_provision=part.flag("needs_provision", default=False),
            provision_condition=provision,
            lapses_when=part.optional_text("lapses_when"),
            note=part.optional_text("note"),
        )
        _add(self._grounds, ground, part, {})
        return ground

    def _sources_in(self, part: Part) -> tuple[Code, ...]:
        found = part.codes("sources")
        for code in found:
            self._known(part, "sources", code, self._sources)
        return found

    def _known(self, part: Part, name: str, code: Code, known: Iterable[Code]) -> None:
        if code not in known:
            raise part.unknown(name, code, ", ".join(known) or "-")


def _element(part: Part, point: Code | None) -> Element:
    side = cast("Side", part.one_of("role", "provider", "deployer")) if part.has("role") else None
    return Element(
        id=part.code("id"),
        point=point,
        text=part.text("text"),
        side=side,
        any_of=part.optional_code("any_of"),
        interpretive=part.flag("interpretive", default=False),
        decides=part.flag("decides", default=True),
    )


def _add(found: dict[Code, T], item: T, part: Part, elsewhere: Mapping[Code, object]) -> None:
    """Take an item in under its code, which nothing else may have."""
    if item.id in found or item.id in elsewhere:
        raise part.twice("id", item.id)
    found[item.id] = item


def _by_id(items: Iterable[T]) -> Mapping[Code, T]:
    return MappingProxyType({item.id: item for item in items})
