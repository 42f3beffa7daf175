"""Files of law and guidance that an organisation adds: read as what ships is read, and refused with their place."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace
from typing import Any

import orjson
import pytest

from grootboek.domain.law import library
from grootboek.domain.law.law_file import PIECE, LawFile, digest_of, joined, pieces_of, read_law_file, whole
from grootboek.domain.law.laws import SHIPPED, Laws
from grootboek.domain.values import LONGEST_TEXT, Code, Committed, Sha256, When
from grootboek.errors import Invalid, NotFound
from tests.law_files import FICTION, GUIDANCE_FILE, HANDREIKING, LAW_FILE, changed, fictional_law, held

TEXT = {"en": "x", "nl": "x"}


def added(data: bytes = LAW_FILE, **fields: Any) -> LawFile:
    """A file as a ledger holds it."""
    found = read_law_file(data)
    fits = {"kind": found.kind, "id": found.id, "digest": found.digest, "published": found.published, "index": 7}
    return LawFile(**{**fits, "content": data, **fields})


def test_the_same_file_in_yaml_and_in_json_holds_the_same() -> None:
    for data in (LAW_FILE, GUIDANCE_FILE):
        one, other = read_law_file(data), read_law_file(changed(data))
        assert (one.kind, one.id, one.published) == (other.kind, other.id, other.published)
        assert one.digest == digest_of(data) != other.digest
    assert read_law_file(changed(LAW_FILE)).taxonomy == _with_digest(changed(LAW_FILE))


def _with_digest(data: bytes) -> object:
    return replace(fictional_law(), digest=digest_of(data))


@pytest.mark.parametrize("version", ["2024-1689", "2026-1744"])
def test_what_ships_is_such_a_file_itself(version: str) -> None:
    data = (library._DATA / f"taxonomy-{version}.json").read_bytes()  # noqa: SLF001 - the very file
    assert read_law_file(data).taxonomy == library.taxonomy(Code(version))


def test_an_element_with_a_side_and_flags_in_both_notations() -> None:
    element = {"id": "y4", "text": TEXT, "role": "provider", "decides": False, "interpretive": True}
    law = read_law_file(_with_element(element)).taxonomy
    assert law is not None
    found = law.elements[Code("y4")]
    assert (found.side, found.decides, found.interpretive) == ("provider", False, True)


def _with_element(element: object) -> bytes:
    points = held(LAW_FILE)["points"]
    points[0]["elements"].append(element)
    return changed(LAW_FILE, points=points)


def _at(path: str, value: object) -> bytes:
    """The fictional law with another value at a place; DROP takes it out."""
    whole_file: Any = held(LAW_FILE)
    *steps, last = [int(step) if step.isdecimal() else step for step in path.split("/")]
    inner = whole_file
    for step in steps:
        inner = inner[step]
    if value is DROP:
        del inner[last]
    else:
        inner[last] = value
    return orjson.dumps(whole_file)


DROP = object()
MISSING, UNKNOWN, KIND = "law-file-field-missing", "law-file-field-unknown", "law-file-field-kind"
TWICE, NOT_THERE = "law-file-code-twice", "law-file-code-unknown"
FAULTS = [
    ("version", DROP, MISSING, "version"),
    ("version", "no code", KIND, "version"),
    ("version", ["x"], KIND, "version"),
    ("legal_basis", "text", KIND, "legal_basis"),
    ("legal_basis/nl", DROP, MISSING, "legal_basis.nl"),
    ("legal_basis/en", "  ", KIND, "legal_basis.en"),
    ("legal_basis/en", "x" * (LONGEST_TEXT + 1), KIND, "legal_basis.en"),
    ("legal_basis/fr", "texte", UNKNOWN, "legal_basis.fr"),
    ("published", "2026-11", KIND, "published"),
    ("published", "2026-11-31", KIND, "published"),
    ("published", ["2026-11-02"], KIND, "published"),
    ("comment", "x", UNKNOWN, "comment"),
    ("points", "y", KIND, "points"),
    ("points", [], KIND, "points"),
    ("points/0", "y", KIND, "points[0]"),
    ("points/0/elements", [], KIND, "points[0].elements"),
    ("points/0/elements/0/role", "importer", KIND, "points[0].elements[0].role"),
    ("points/0/elements/0/decides", "perhaps", KIND, "points[0].elements[0].decides"),
    ("points/0/elements/0/decides", ["x"], KIND, "points[0].elements[0].decides"),
    ("points/0/elements/0/id", "ai1", TWICE, "points[0].elements[0].id"),
    ("points/0/elements/0/id", "X-rehearsal", TWICE, "points[0].elements[0].id"),
    ("points/0/acts/1", "two words", KIND, "points[0].acts[1]"),
    ("points/0/sources/0", "F2", NOT_THERE, "points[0].sources"),
    ("points/0/grounds/0/id", "X-rehearsal", TWICE, "points[0].grounds[0].id"),
    ("points/0/grounds/0/provision_condition", "rehearsal_only", NOT_THERE, "points[0].grounds[0].provision_condition"),
    ("points/0/grounds/0/not_claimable", "no", KIND, "points[0].grounds[0].not_claimable"),
    ("definition/elements", DROP, KIND, "definition.elements"),
    ("exclusions/0/id", "ai5", TWICE, "exclusions[0].id"),
    ("exclusions/0/applies_from", "soon", KIND, "exclusions[0].applies_from"),
    ("transition/0/sources", ["F2"], NOT_THERE, "transition[0].sources"),
    ("sources", DROP, KIND, "sources"),
    ("sources/0/grade", DROP, MISSING, "sources[0].grade"),
    ("schema", "grootboek/taxonomy/2", "law-file-schema", None),
    ("schema", DROP, "law-file-schema", None),
]


@pytest.mark.parametrize(("path", "value", "code", "place"), FAULTS, ids=[f"{one[0]} {one[2]}" for one in FAULTS])
def test_what_does_not_fit_is_refused_with_its_place(path: str, value: object, code: str, place: str | None) -> None:
    with pytest.raises(Invalid) as refusal:
        read_law_file(_at(path, value))
    assert (refusal.value.code, refusal.value.details.get("place")) == (code, place)


def test_two_points_or_sources_of_one_code_are_refused() -> None:
    law = held(LAW_FILE)
    for name in ("points", "sources"):
        with pytest.raises(Invalid) as refusal:
            read_law_file(changed(LAW_FILE, **{name: [*law[name], law[name][0]]}))
        assert refusal.value.code == TWICE


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "soon"),
        ("date", "2026-11-16T12:00Z"),
        ("date", ["x"]),
        ("document", "abc"),
        ("sources", []),
        ("ref", 3),
    ],
)
def test_guidance_that_does_not_fit_is_refused(field: str, value: object) -> None:
    changed_file = changed(GUIDANCE_FILE, **{field: value})
    if field == "ref":  # a number is text, in JSON as in YAML
        assert read_law_file(changed_file).kind == "guidance"
        return
    with pytest.raises(Invalid) as refusal:
        read_law_file(changed_file)
    assert refusal.value.details["place"] == field


def test_guidance_may_be_of_a_month_and_leave_out_what_is_optional() -> None:
    data = changed(GUIDANCE_FILE, date="2026-11", url=None, document=None, summary=None)
    found = read_law_file(data).guidance
    assert found is not None
    assert (found.date, found.url, found.document, found.summary) == (When("2026-11"), None, None, None)


def test_whatever_the_bytes_are_only_our_errors_come() -> None:
    chooser = random.Random(5)
    for _ in range(150):
        data = bytearray(chooser.choice((LAW_FILE, GUIDANCE_FILE, changed(LAW_FILE))))
        for _ in range(chooser.randrange(1, 6)):
            at = chooser.randrange(len(data))
            data[at : at + chooser.randrange(3)] = chooser.randbytes(chooser.randrange(3))
        with suppress(Invalid):
            read_law_file(bytes(data))


@pytest.mark.parametrize("size", [1, PIECE, PIECE + 1, 200_000])
def test_bytes_come_back_from_their_pieces(size: int) -> None:
    data = random.Random(size).randbytes(size)
    pieces = pieces_of(data)
    assert whole(pieces, digest_of(data)) == data
    assert all(0 < len(piece.shown) <= LONGEST_TEXT for piece in pieces)
    assert whole(pieces, digest_of(b"other")) is None
    assert whole((*pieces[:-1], Committed(None, "A" * 43)), digest_of(data)) is None


def test_what_is_no_base64_is_no_file() -> None:
    assert joined((Committed("é"),)) == joined((Committed("a"),)) == b""


def test_an_added_law_is_one_of_the_laws_in_the_order_of_publication() -> None:
    laws = Laws({FICTION: added(), HANDREIKING: added(GUIDANCE_FILE)})
    assert [release.version for release in laws.releases()] == ["2024-1689", "2026-1744", FICTION]
    assert laws.taxonomy(FICTION) == fictional_law()
    assert laws.taxonomy(Code("2026-1744")) == SHIPPED.taxonomy(Code("2026-1744"))
    assert laws.guidance_items()[-1] == laws.guidance_item(HANDREIKING)
    assert laws.guidance_item(Code("HR-CIO")) == SHIPPED.guidance_item(Code("HR-CIO"))


def test_a_law_that_ships_later_under_an_id_of_the_ledger_does_not_replace_it() -> None:
    data = changed(LAW_FILE, version="2026-1744")
    guidance = changed(GUIDANCE_FILE, id="HR-CIO")
    laws = Laws({Code("2026-1744"): added(data), Code("HR-CIO"): added(guidance)})
    assert laws.taxonomy(Code("2026-1744")).digest == digest_of(data)
    assert [release.version for release in laws.releases()] == ["2024-1689", "2026-1744"]
    assert laws.guidance_item(Code("HR-CIO")).digest == digest_of(guidance)
    assert len(laws.guidance_items()) == len(SHIPPED.guidance_items())


@pytest.mark.parametrize("content", [None, b"no file at all", GUIDANCE_FILE, changed(LAW_FILE)])
def test_a_file_that_is_not_at_hand_or_another_counts_as_absent(content: bytes | None) -> None:
    laws = Laws({FICTION: added(content=content), HANDREIKING: added(GUIDANCE_FILE, content=None)})
    assert FICTION not in [release.version for release in laws.releases()]
    assert HANDREIKING not in [item.id for item in laws.guidance_items()]
    for ask, code in ((laws.taxonomy, FICTION), (laws.guidance_item, HANDREIKING)):
        with pytest.raises(NotFound) as refusal:
            ask(code)
        assert refusal.value.code == "law-file-not-at-hand"


def test_law_is_no_guidance_and_guidance_no_law() -> None:
    laws = Laws({FICTION: added(), HANDREIKING: added(GUIDANCE_FILE)})
    with pytest.raises(NotFound, match="HR-FICTION"):
        laws.taxonomy(HANDREIKING)
    with pytest.raises(NotFound, match="FICTION-2026-1"):
        laws.guidance_item(FICTION)


def test_who_reviewed_a_law_stands_in_its_status() -> None:
    by = Laws({FICTION: added(reviewed_by=Committed("a fictional lawyer"))})
    assert by.taxonomy(FICTION).review_status.of("en") == "Reviewed by: a fictional lawyer."
    withheld = Laws({FICTION: added(reviewed_by=Committed(None, "A" * 43))})
    assert withheld.taxonomy(FICTION).review_status.of("nl") == "Beoordeeld door: niet weergegeven."


def test_the_digest_of_guidance_is_that_of_its_bytes() -> None:
    found = read_law_file(GUIDANCE_FILE).guidance
    assert found is not None
    assert (found.digest, found.sources) == (Sha256(digest_of(GUIDANCE_FILE)), (Code("F1"),))
