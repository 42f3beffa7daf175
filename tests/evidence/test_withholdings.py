"""Why texts are not in a snapshot: both verifiers hold it against the answer, the texts and the entries."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grootboek.errors import Unsound
from grootboek.evidence.archive import read_archive
from grootboek.evidence.canonical import canonical
from grootboek.evidence.findings import Finding, is_sound
from grootboek.evidence.snapshot_format import FORMAT_1, parse_snapshot
from grootboek.evidence.snapshot_package import snapshot_document, verify_snapshot
from grootboek.evidence.snapshot_withholdings import parse_withholdings, withholdings_document
from grootboek.evidence.snapshot_zip import WITHHOLDINGS, parse_package
from grootboek.evidence.snapshot_zip_checks import Trust, verify_package
from tests.evidence.packages import LOG_KEY
from tests.evidence.standalone import codes, run, unsound
from tests.evidence.tampered_withholdings import SOUND, TAMPERED
from tests.evidence.withheld_packages import BY_RULE, ERASED, FULL, LATER, PUBLIC, full, public, replaced

if TYPE_CHECKING:
    from grootboek.evidence.canonical import JsonValue
    from grootboek.evidence.snapshot_withholdings import WithheldText
    from grootboek.evidence.snapshot_zip import PackageParts

TRUST = Trust((LOG_KEY,))
USUAL = {"snapshot-unwitnessed", "snapshot-rows-unproven", "package-entries-withheld"}


def told(data: bytes) -> list[str]:
    """The codes about the texts that are not there; nothing is unsound."""
    found = verify_package(data, TRUST)
    assert is_sound(found), [each.text("en") for each in found]
    return [each.code for each in found if each.code not in USUAL]


def test_each_text_that_is_not_there_is_told_with_its_ground_and_its_entry() -> None:
    assert told(FULL) == ["snapshot-text-erased"]
    assert told(PUBLIC) == [
        "snapshot-text-withheld",
        "snapshot-text-erased",
        "snapshot-text-withheld",
        "snapshot-withholdings-later",
    ]
    found = verify_package(PUBLIC, TRUST)
    assert Finding.notice("snapshot-text-erased", 4, field="'processes.0'", ground="retention", entry=6) in found
    assert Finding.notice("snapshot-text-withheld", 4, field="'processes.1'", ground="woo-5.1-2-f", entry=9) in found
    assert Finding.notice("snapshot-text-withheld", 1, field="'name'", ground="state_secret", entry=1) in found


def test_the_verifier_that_is_not_us_tells_the_same_and_by_whom(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(PUBLIC)
    found = codes("--log-key", LOG_KEY.text, path)
    assert (found["text-withheld"], found["text-erased"], found["withholdings-hold"]) == ("NOTICE", "NOTICE", "OK")
    said = run("--log-key", LOG_KEY.text, path).stdout
    assert "withheld from the public: woo-5.1-2-f, by entry 9, of service desk (EXAMPLE) + ? (EXAMPLE)." in said
    path.write_bytes(FULL)
    found = codes("--log-key", LOG_KEY.text, path)
    assert (found["text-erased"], found["signatures-hold"]) == ("NOTICE", "OK")
    assert "text-withheld" not in found


@pytest.mark.parametrize(("data", "code"), TAMPERED.values(), ids=TAMPERED)
def test_every_lie_is_found_by_both(data: bytes, code: str, tmp_path: Path) -> None:
    assert code in [each.code for each in verify_package(data, TRUST) if each.level == "unsound"]
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    assert unsound("--log-key", LOG_KEY.text, path)
    assert "unreadable" not in run(path).stdout


@pytest.mark.parametrize("data", SOUND.values(), ids=SOUND)
def test_a_package_of_the_format_before_verifies_and_says_no_ground(data: bytes, tmp_path: Path) -> None:
    older = replaced(data, WITHHOLDINGS, None)
    assert parse_package(older).snapshot.withholdings is None
    assert set(told(older)) == {"snapshot-text-missing"}
    path = tmp_path / "a.zip"
    path.write_bytes(older)
    found = codes("--log-key", LOG_KEY.text, path)
    assert (found["text-absent"], "UNSOUND" in found.values()) == ("NOTICE", False)


def test_a_package_that_was_made_before_there_were_withholdings_verifies_as_it_is() -> None:
    """As the program of then wrote it, with the verifier of then in it."""
    path = Path(__file__).parent / "older" / "package-1.zip"
    found = verify_package(path.read_bytes(), TRUST)
    assert is_sound(found)
    assert {each.code for each in found} == {
        "package-verifier-differs",
        "snapshot-unwitnessed",
        "snapshot-rows-unproven",
    }
    assert "UNSOUND" not in codes("--log-key", LOG_KEY.text, path).values()


def _document(parts: PackageParts) -> bytes:
    return snapshot_document(parts.core, parts.texts, parts.leaves, parts.withholdings)


def test_a_snapshot_in_json_has_them_too_and_one_of_the_format_before_is_read() -> None:
    data = _document(public())
    assert parse_snapshot(data).withholdings == (BY_RULE, ERASED, LATER)
    found = [each.code for each in verify_snapshot(data)]
    assert found == [*told(PUBLIC), "snapshot-root-unproven"]
    parsed = json.loads(data)
    del parsed["withholdings"]
    older = canonical(parsed | {"format": FORMAT_1}) + b"\n"
    assert parse_snapshot(older).withholdings is None
    assert is_sound(verify_snapshot(older))
    for other in ({"format": FORMAT_1, "withholdings": []}, {}):
        assert [each.code for each in verify_snapshot(canonical(parsed | other) + b"\n")] == ["snapshot-malformed"]


def test_a_text_that_is_lost_is_unsound_and_not_a_notice() -> None:
    data = _document(full(withholdings=()))
    assert Finding.unsound("snapshot-text-unaccounted", 4, field="'processes.0'") in verify_snapshot(data)


def test_what_is_written_is_read_back_in_one_order() -> None:
    written = withholdings_document([LATER, ERASED, BY_RULE])
    assert parse_withholdings(written, "public") == (BY_RULE, ERASED, LATER)
    assert read_archive(PUBLIC)[WITHHOLDINGS] == canonical(written)
    with pytest.raises(Unsound):
        parse_withholdings(written, "full")


PARTS = st.sampled_from(sorted({**ERASED.document(), **BY_RULE.document()}))
VALUES: st.SearchStrategy[JsonValue] = st.one_of(
    st.booleans(), st.integers(-1, 12), st.text(max_size=3), st.just([]), st.just({"index": 1})
)


@given(st.sampled_from([ERASED, LATER, BY_RULE]), st.dictionaries(PARTS, VALUES, max_size=3))
@settings(deadline=None, max_examples=100)
def test_any_parts_give_texts_or_the_one_error(withheld: WithheldText, changed: dict[str, JsonValue]) -> None:
    document = {**withheld.document(), **changed}
    found: list[JsonValue] = []
    with contextlib.suppress(Unsound):
        found = withholdings_document(parse_withholdings([document], "public"))
    assert found in ([], [document])
