"""Zip archives: the same members give the same bytes, other programs read them, and no other bytes are read."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import GrootboekError, Invalid, Unsound
from grootboek.evidence import archive
from grootboek.evidence.archive import is_archive, read_archive, write_archive

MEMBERS = {"README.txt": b"read me", "tile/0/000.p/5": bytes(160), "tile/0/000": b"", "core.json": b"{}"}
WRITTEN = write_archive(MEMBERS)
NAMES = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_.]{0,5}(/[A-Za-z0-9_][A-Za-z0-9_.]{0,5}){0,2}", fullmatch=True)


def by_zipfile(*members: tuple[str, bytes], compression: int = zipfile.ZIP_STORED, comment: bytes = b"") -> bytes:
    """An archive as another program writes it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.comment = comment
        for name, data in members:
            info = zipfile.ZipInfo(name)
            info.external_attr = 0o100644 << 16
            made.writestr(info, data, compression)
    return file.getvalue()


def test_another_program_reads_and_tests_it() -> None:
    with zipfile.ZipFile(io.BytesIO(WRITTEN)) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == MEMBERS
        assert opened.namelist() == sorted(MEMBERS)
        for info in opened.infolist():
            assert (info.compress_type, info.date_time) == (zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0))
            assert (info.external_attr >> 16, info.extra, info.comment) == (0o100644, b"", b"")


def test_the_order_of_the_members_makes_no_difference() -> None:
    assert write_archive(dict(reversed(MEMBERS.items()))) == WRITTEN
    assert is_archive(WRITTEN)
    assert not is_archive(b"{}")


@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=6))
def test_it_is_read_as_it_was_written(members: dict[str, bytes]) -> None:
    assert read_archive(write_archive(members)) == members


FOREIGN = {
    "nothing": b"",
    "no zip": b"PK",
    "cut off in a header": WRITTEN[:20],
    "cut off in the middle": WRITTEN[: len(WRITTEN) // 2],
    "cut off at the end": WRITTEN[:-1],
    "a byte too many": WRITTEN + b"\0",
    "something before it": b"\0" + WRITTEN,
    "a bomb": by_zipfile(("bomb.txt", bytes(10_000_000)), compression=zipfile.ZIP_DEFLATED),
    "a comment": by_zipfile(("a.txt", b"a"), comment=b"x"),
    "a path upwards": by_zipfile(("../a.txt", b"a")),
    "a path from the root": by_zipfile(("/a.txt", b"a")),
    "a path of Windows": by_zipfile(("a\\b.txt", b"a")),
    "a hidden file": by_zipfile((".profile", b"a")),
    "a folder": by_zipfile(("a/", b"")),
    "a name beyond ASCII": by_zipfile(("é.txt", b"a")),
    "members out of order": by_zipfile(("b.txt", b"a"), ("a.txt", b"a")),
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Unsound):
        read_archive(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_stands_there_twice_is_refused() -> None:
    with pytest.raises(Unsound):
        read_archive(by_zipfile(("a.txt", b"a"), ("a.txt", b"b")))


@given(st.integers(0, len(WRITTEN) - 1), st.integers(1, 255))
def test_any_flipped_byte_gives_other_members_or_is_refused(at: int, flip: int) -> None:
    data = WRITTEN[:at] + bytes([WRITTEN[at] ^ flip]) + WRITTEN[at + 1 :]
    with pytest.raises(GrootboekError):
        read_archive(data)


@given(st.one_of(st.binary(), st.binary().map(lambda data: WRITTEN[:30] + data)))
def test_any_bytes_are_refused_or_written_the_same(data: bytes) -> None:
    try:
        members = read_archive(data)
    except GrootboekError:
        return
    assert write_archive(members) == data


@pytest.mark.parametrize("name", ["", "/a", "../a", "a/../b", "a/", ".a", "a b", "é", "a\\b", "x" * 70_000])
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(Invalid, match="name of a file"):
        write_archive({name: b""})


def test_what_a_zip_cannot_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Invalid, match="at most 65535 files"):
        write_archive({f"f{number}": b"" for number in range(65_536)})
    monkeypatch.setattr(archive, "_MOST_BYTES", 100)
    for members in ({"a": bytes(101)}, {"a": bytes(20), "b": b""}):
        with pytest.raises(Invalid, match="too large"):
            write_archive(members)
