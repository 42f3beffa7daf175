"""What differs between two versions of the law or two guidance documents, part by part and field by field."""

from __future__ import annotations

from grootboek.domain.law.differences import Difference, FieldChange, differences
from grootboek.domain.law.law_file import read_law_file
from grootboek.domain.law.laws import SHIPPED
from grootboek.domain.law.plain import plain
from grootboek.domain.values import Code
from tests.law_files import GUIDANCE_FILE, LAW_FILE, changed, fictional_law, held


def after(**fields: object) -> tuple[Difference, ...]:
    """What differs once the fictional law has these fields."""
    law = read_law_file(changed(LAW_FILE, **fields)).taxonomy
    assert law is not None
    return tuple(one for one in differences(fictional_law(), law) if one.section != "law")


def test_the_same_law_differs_in_nothing() -> None:
    assert differences(fictional_law(), fictional_law()) == ()


def test_each_change_is_named_once_with_its_field_and_language() -> None:
    points = held(LAW_FILE)["points"]
    points[0]["elements"][0]["text"]["nl"] = "Het systeem leest geschreven tekst."
    points[0]["applies_from"] = "2027-02-01"
    points[0]["elements"][1]["decides"] = "false"
    points[0]["grounds"] = []
    found = {(one.section, one.id, one.change): one.fields for one in after(points=points)}
    words = FieldChange("text.nl", "Het systeem leest handschrift.", "Het systeem leest geschreven tekst.")
    assert found[("elements", "y1", "changed")] == (words,)
    assert found[("points", "y", "changed")] == (FieldChange("applies_from", "2027-01-01", "2027-02-01"),)
    assert found[("elements", "y2", "changed")] == (FieldChange("decides", "true", "false"),)
    assert ("conditions", "safety_file_kept", "removed") not in found
    assert {field.name for field in found[("grounds", "y-x1", "removed")]} >= {"text.en", "text.nl", "conditions"}
    assert all(field.after is None for field in found[("grounds", "y-x1", "removed")])


def test_what_is_left_out_or_new_is_removed_or_added() -> None:
    transition = [{"date": "2027-03-01", "text": {"en": "Another day.", "nl": "Een andere dag."}, "sources": []}]
    found = {(one.section, one.change) for one in after(exclusions=None, transition=transition, terms=None, rules=None)}
    assert found == {
        ("exclusions", "removed"),
        ("transition", "added"),
        ("transition", "removed"),
        ("terms", "removed"),
        ("rules", "removed"),
    }


def test_guidance_is_compared_with_its_sources() -> None:
    one, other = (
        read_law_file(data).guidance
        for data in (
            GUIDANCE_FILE,
            changed(GUIDANCE_FILE, url=None, sources=[{"id": "F2", "what": "x", "grade": "unchecked"}]),
        )
    )
    assert one is not None
    assert other is not None
    found = {(each.section, each.id, each.change) for each in differences(one, other)}
    assert found == {("guidance", "", "changed"), ("sources", "F1", "removed"), ("sources", "F2", "added")}


def test_notes_and_limits_are_compared_in_their_order() -> None:
    old, new = (SHIPPED.taxonomy(Code(version)) for version in ("2024-1689", "2026-1744"))
    found = {(one.section, one.id): one for one in differences(old, new)}
    assert {name for section, name in found if section == "points"} == {"ba", "bb"}
    assert "notes.1.en" in {field.name for field in found[("points", "ba")].fields}
    assert found[("points", "ba")].document()["change"] == "added"


def test_plain_values_are_those_of_json() -> None:
    law = plain(fictional_law())
    assert law["published"] == "2026-11-02"
    assert law["points"][0]["elements"][0] == {
        "id": "y1",
        "point": "y",
        "text": {"en": "The system reads handwriting.", "nl": "Het systeem leest handschrift."},
        "interpretive": False,
        "decides": True,
    }
