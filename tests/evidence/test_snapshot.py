"""Snapshots: sound as made, and every alteration found without a ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import NotFound, Unsound
from grootboek.evidence.canonical import canonical, parse_canonical
from grootboek.evidence.commitment import commit
from grootboek.evidence.digests import base64_standard, sha256
from grootboek.evidence.findings import Finding, is_sound
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.snapshot_package import snapshot_document, verify_snapshot
from grootboek.evidence.snapshot_withholdings import By, NamedEntry, WithheldText

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue

LEAVES = [leaf_hash(bytes([number])) for number in range(3)]
NAME = commit("name", "Voorbeeld risicoscore", bytes(16))
PROCESS = commit("processes.0", "Example process", bytes(range(16)))
TEXTS = {1: {"name": NAME.text}, 2: {"processes.0": PROCESS.text}}


def reference(index: int, field: str, digest: str) -> dict[str, JsonValue]:
    return {"field": field, "index": index, "sd": digest}


CORE: dict[str, JsonValue] = {
    "audience": "full",
    "index": 2,
    "ledger": "00000000-0000-4000-8000-000000000000",
    "origin": "example.org/ledger",
    "question": {"known_at": "2026-11-23", "on": "2026-11-23"},
    "rehearsal": False,
    "root": base64_standard(root_of(LEAVES)),
    "rows": [
        {
            "name": reference(1, "name", NAME.digest),
            "processes": [reference(2, "processes.0", PROCESS.digest)],
            "ref": "SYS-1",
        }
    ],
    "rules": "1",
    "size": 3,
}
SOUND = snapshot_document(CORE, TEXTS, LEAVES)


def document() -> dict[str, JsonValue]:
    parsed = parse_canonical(SOUND[:-1])
    assert isinstance(parsed, dict)
    return parsed


def with_core(**changed: JsonValue) -> bytes:
    """A snapshot of another core, itself rightly digested and repeated beside it."""
    core = CORE | changed
    beside = {name: core[name] for name in ("origin", "root", "size")}
    digest = base64_standard(sha256(canonical(core)))
    return canonical(document() | beside | {"core": core, "core_sha256": digest}) + b"\n"


def with_parts(**changed: JsonValue) -> bytes:
    return canonical(document() | changed) + b"\n"


def without(name: str) -> bytes:
    parts = document()
    del parts[name]
    return canonical(parts) + b"\n"


def codes(data: bytes) -> list[str]:
    return [finding.code for finding in verify_snapshot(data)]


MALFORMED = {
    "a list": b"[]\n",
    "another format": with_parts(format="grootboek-snapshot/3"),
    "a part too many": with_parts(more=1),
    "a part too few": without("texts"),
    "core a list": with_parts(core=[]),
    "size a text": with_parts(size="3"),
    "size a boolean": with_parts(size=True),
    "a digest that is none": with_parts(core_sha256="AAAA"),
    "a digest that is a number": with_parts(core_sha256=1),
    "an entry that is no hash": with_parts(entries=["?"]),
    "a core without rows": with_core(rows="x"),
    "rehearsal a number": with_core(rehearsal=0),
    "a question without a moment": with_core(question={"on": "2026-11-23"}),
    "texts of no index": with_parts(texts={"x": {}}),
    "texts of an index with a zero": with_parts(texts={"01": {}}),
    "texts that are a list": with_parts(texts={"1": []}),
    "a text that is a number": with_parts(texts={"1": {"name": 1}}),
    "a reference with a fourth part": with_core(rows=[reference(1, "name", NAME.digest) | {"text": "x"}]),
    "a reference without a field": with_core(rows=[{"index": 1, "sd": NAME.digest}]),
    "a reference of a short digest": with_core(rows=[reference(1, "name", "AAAA")]),
    "a reference to an entry outside": with_core(rows=[reference(3, "name", NAME.digest)]),
    "a reference to an entry before the first": with_core(rows=[reference(-1, "name", NAME.digest)]),
    "two digests for one field": with_core(
        rows=[reference(1, "name", NAME.digest), reference(1, "name", PROCESS.digest)]
    ),
}
NOT_CANONICAL = {
    "nothing": b"",
    "no line end": SOUND[:-1],
    "two line ends": SOUND + b"\n",
    "Windows line end": SOUND[:-1] + b"\r\n",
    "a space": SOUND.replace(b'{"audience"', b'{ "audience"'),
    "cut off": SOUND[:100],
}
POSITIONS = {
    "another origin beside": with_parts(origin="example.org/other"),
    "another index": with_core(index=1),
    "a rehearsal that says it is none": with_core(origin="example.org/ledger/rehearsal"),
    "a ledger that says it is a rehearsal": with_core(rehearsal=True),
}


def test_a_snapshot_as_made_is_sound_and_says_what_it_cannot_prove() -> None:
    findings = verify_snapshot(SOUND)
    assert is_sound(findings)
    assert [finding.code for finding in findings] == ["snapshot-root-unproven"]


def test_a_rehearsal_is_sound_where_it_says_so_everywhere() -> None:
    assert codes(with_core(origin="example.org/ledger/rehearsal", rehearsal=True)) == ["snapshot-root-unproven"]


def test_the_core_stays_the_same_when_a_text_is_erased() -> None:
    people = {role: By("a function", "EXAMPLE") for role in ("proposed_by", "approved_by")}
    named = (NamedEntry(3, LEAVES[0]), NamedEntry(4, LEAVES[1]))
    withheld = WithheldText(2, "processes.0", "erased", "avg-17", people, *named)
    erased = snapshot_document(CORE, {1: {"name": NAME.text}}, LEAVES, [withheld])
    assert canonical(CORE) in erased
    findings = verify_snapshot(erased)
    assert is_sound(findings)
    assert Finding.notice("snapshot-text-erased", 2, field="'processes.0'", ground="avg-17", entry=4) in findings


@pytest.mark.parametrize("data", NOT_CANONICAL.values(), ids=NOT_CANONICAL)
def test_bytes_that_were_formatted_anew_are_unsound(data: bytes) -> None:
    assert codes(data) == ["snapshot-not-canonical"]


@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED)
def test_parts_of_another_form_are_unsound(data: bytes) -> None:
    assert codes(data) == ["snapshot-malformed"]
    assert not is_sound(verify_snapshot(data))


@pytest.mark.parametrize("data", POSITIONS.values(), ids=POSITIONS)
def test_a_position_that_contradicts_itself_is_unsound(data: bytes) -> None:
    assert "snapshot-position-differs" in codes(data)


def test_an_altered_answer_is_unsound() -> None:
    assert "snapshot-core-differs" in codes(with_parts(core=CORE | {"rows": []}))


def test_a_missing_entry_is_unsound() -> None:
    entries = [base64_standard(leaf) for leaf in LEAVES]
    assert "snapshot-entries-missing" in codes(with_parts(entries=entries[:-1]))
    assert "snapshot-root-differs" in codes(with_parts(entries=entries[::-1]))


def test_texts_that_do_not_fit_are_unsound() -> None:
    other = commit("name", "Something else", bytes(16))
    renamed = commit("function", "Voorbeeld risicoscore", bytes(16))
    for text in (other.text, renamed.text, "?"):
        assert "snapshot-text-differs" in codes(snapshot_document(CORE, {1: {"name": text}}, LEAVES))


def test_a_text_under_another_field_name_is_unsound() -> None:
    core = CORE | {"rows": [reference(1, "function", NAME.digest)]}
    assert "snapshot-text-differs" in codes(snapshot_document(core, {1: {"function": NAME.text}}, LEAVES))


def test_texts_that_nothing_refers_to_are_unsound() -> None:
    added = snapshot_document(CORE, TEXTS | {0: {"name": NAME.text}}, LEAVES)
    assert Finding.unsound("snapshot-text-unreferenced", 0, field="'name'") in verify_snapshot(added)


def test_all_findings_are_reported_in_one_run() -> None:
    broken = with_parts(core_sha256=base64_standard(bytes(32)), entries=[], texts={"0": {"name": NAME.text}})
    assert codes(broken) == [
        "snapshot-core-differs",
        "snapshot-entries-missing",
        "snapshot-text-unreferenced",
        "snapshot-text-unaccounted",
        "snapshot-text-unaccounted",
        "snapshot-root-unproven",
    ]


def test_a_core_that_lacks_a_part_makes_no_snapshot() -> None:
    with pytest.raises(Unsound):
        snapshot_document({"size": 1}, {}, LEAVES)


@given(st.integers(0, len(SOUND) - 1), st.integers(1, 255))
def test_any_flipped_byte_is_found(at: int, flip: int) -> None:
    flipped = SOUND[:at] + bytes([SOUND[at] ^ flip]) + SOUND[at + 1 :]
    assert not is_sound(verify_snapshot(flipped))


@given(st.binary())
def test_any_bytes_give_findings(data: bytes) -> None:
    assert not is_sound(verify_snapshot(data))


def test_a_finding_speaks_both_languages_and_names_its_entry() -> None:
    finding = Finding.unsound("snapshot-text-differs", 7, field="'name'")
    assert finding.index == 7
    assert "entry 7" in finding.text("en")
    assert "boeking 7" in finding.text("nl")
    assert Finding.notice("snapshot-root-unproven", origin="x", size=1, root="y").index is None


def test_an_error_can_be_reported_as_a_finding() -> None:
    finding = Finding.of(NotFound("leaf-unknown", index=4, size=3))
    assert (finding.code, finding.level, finding.index) == ("leaf-unknown", "unsound", None)
    assert finding.text("en") == NotFound("leaf-unknown", index=4, size=3).text("en")
