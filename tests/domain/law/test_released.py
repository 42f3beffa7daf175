"""A released version of the law is for ever: its digest, its dates, and what it must hold."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import orjson
import pytest

from grootboek.domain.law import library
from grootboek.domain.law.library import guidance_item, guidance_items, published_by, read_guidance, released, taxonomy
from grootboek.domain.law.releases import GUIDANCE_DIGESTS
from grootboek.domain.values import Code
from grootboek.errors import NotFound, Unsound

DATA = Path(library.__file__).parent / "data"

RELEASED = {
    "2024-1689": "9f6918e39eac1c8e2f99db30eef3099c1c286807bf2f43551f5e9eb376c36755",
    "2026-1744": "3c07c1d22be140e41f93ac3ec5650e61f2cb5bd847de69a9af486bb61e7358dd",
}
"""Never change a line: a new version of the law is a new line."""

RELEASED_GUIDANCE = {
    "GL-PP-1": "8b587999edccc47cebd9fe8506ca6ee179440962eb8593472a49d60fab9511a7",
    "GL-PP-2": "79a95ecb5b27bcb773d7e668f5e6784c4afdb37a91480b4ac3bd5ae550986413",
    "GL-DEF-1": "6f6ed04dc14a304bee9aee8e95a4ac747d7b23ef533b08356c6c9d6217f83d2b",
    "GL-DEF-2": "f66f2aef5067cfad0c979d6ffd410327940d23d9bf905637cab4bc8716faef6b",
    "GL-AP-F": "3668f88e8125564a69b22528c0d6483d7732de1fb402e93d3e4df5e18130f353",
    "HR-CIO": "5ca318306476c18d70dcdca15ccc65851731a6ddf3a37693ef4acc4c53e89c45",
    "BH-BZK": "2970e4f85184fa1c4f45d4ec13f0e081ad449e5c728759d1c48607fe8ec4c4f7",
}


def test_each_released_digest_is_the_one_published() -> None:
    assert {release.version: release.digest for release in released()} == RELEASED
    assert dict(GUIDANCE_DIGESTS) == RELEASED_GUIDANCE


@pytest.mark.parametrize("version", RELEASED)
def test_each_released_file_has_its_digest(version: str) -> None:
    content = (DATA / f"taxonomy-{version}.json").read_bytes()
    assert hashlib.sha256(content).hexdigest() == RELEASED[version]


@pytest.mark.parametrize("version", RELEASED)
def test_the_table_of_releases_agrees_with_the_file(version: str) -> None:
    (release,) = [release for release in released() if release.version == version]
    law = taxonomy(Code(version))
    assert (law.version, law.digest) == (release.version, release.digest)
    dates = (law.published, law.in_force_from, law.applies_from)
    assert dates == (release.published, release.in_force_from, release.applies_from)


@pytest.mark.parametrize("name", ["taxonomy-2026-1744.json", "guidance.json"])
def test_one_altered_byte_is_refused(name: str, tmp_path: Path) -> None:
    content = bytearray((DATA / name).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Unsound):
        library.read_taxonomy(Code("2026-1744"), tmp_path) if "taxonomy" in name else read_guidance(tmp_path)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"guidance": [1]}', b'{"guidance": [{}]}', b'{"guidance": []}'])
def test_a_guidance_file_of_another_shape_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "guidance.json").write_bytes(content)
    with pytest.raises(Unsound):
        read_guidance(tmp_path)


def test_a_guidance_item_too_many_is_refused(tmp_path: Path) -> None:
    data = orjson.loads((DATA / "guidance.json").read_bytes())
    data["guidance"].append({"id": "GL-X"})
    (tmp_path / "guidance.json").write_bytes(orjson.dumps(data))
    with pytest.raises(Unsound):
        read_guidance(tmp_path)


def test_a_version_that_was_never_released_is_not_found() -> None:
    with pytest.raises(NotFound):
        taxonomy(Code("2024-9999"))


@pytest.mark.parametrize(
    ("day", "versions", "guidance"),
    [
        (date(2024, 7, 11), [], []),
        (date(2024, 7, 12), ["2024-1689"], []),
        (date(2024, 12, 30), ["2024-1689"], []),
        (date(2024, 12, 31), ["2024-1689"], ["HR-CIO"]),
        (date(2025, 3, 17), ["2024-1689"], ["GL-PP-1", "GL-DEF-1", "HR-CIO"]),
        (date(2026, 7, 23), ["2024-1689"], ["GL-PP-1", "GL-PP-2", "GL-DEF-1", "GL-DEF-2", "GL-AP-F", "HR-CIO"]),
        (date(2026, 8, 4), ["2024-1689", "2026-1744"], list(RELEASED_GUIDANCE)),
    ],
)
def test_what_was_published_by_a_day(day: date, versions: list[str], guidance: list[str]) -> None:
    laws, items = published_by(day)
    assert [law.version for law in laws] == versions
    assert [item.id for item in items] == guidance


def test_guidance_is_found_by_its_id() -> None:
    item = guidance_item(Code("GL-PP-2"))
    assert (item.ref, item.date, item.url) == ("C(2025) 5052 final", "2025-07-29", None)
    assert item.status.of("nl") == "Vastgesteld; niet bindend."
    assert [item.id for item in guidance_items()] == list(RELEASED_GUIDANCE)
