"""Erasing destroys a text in every byte of every file, whenever it is interrupted; everything still verifies."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.official import EnrolOfficial
from grootboek.domain.commands.redaction import ApproveRedaction, ProposeRedaction
from grootboek.domain.commands.system import DescribeSystem, RegisterSystem
from grootboek.domain.values import Code, Handle
from grootboek.errors import Conflict
from grootboek.evidence.findings import is_sound
from grootboek.ledger import erasing
from grootboek.ledger.audit import audit
from grootboek.ledger.opening import open_reader
from grootboek.projections.store import Projections
from tests.remains import encodings, remains
from tests.story import MINISTRY, ROOT, Story, offered, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPROVER = "approver@example"
WRITTEN = "Évariste Ærøskøbing-Quux 0123456789 (fictional)"
ERASURE = Code("avg-17")


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """A ledger in a file with enough texts that pages were split, and one that must go among them."""
    with Story(path=tmp_path / "ledger.db") as told:
        for number in range(24):
            told.system(f"SYS-{number}", function=text(f"Fictional function {number} " * 20))
            if number == 12:
                told.do(
                    DescribeSystem(Code("SYS-3"), name=text("Another name"), purpose=text(WRITTEN)),
                    command_id=Code("describing"),
                )
        yield told


def _secret(story: Story) -> int:
    return next(e.index for e in story.entries() if e.event.TYPE == "ai-system.described.v1")


def _disclosure(story: Story) -> str:
    return story.ledger.reader.entry(_secret(story)).disclosures["purpose"]


def _erase(story: Story) -> bool:
    index = _secret(story)
    story.do(ProposeRedaction(index, Code("purpose"), "erased", ERASURE))
    receipt = story.do(ApproveRedaction(index), by=APPROVER)
    return bool(receipt.facts["finished"])


def _codes(story: Story) -> list[str]:
    return [finding.code for finding in audit(story.ledger.reader)]


def test_the_search_finds_what_is_there(story: Story, tmp_path: Path) -> None:
    disclosure = _disclosure(story)
    assert any(each.startswith("ledger.db") for each in remains(tmp_path, disclosure))
    folder = tmp_path / "apart"
    folder.mkdir()
    patterns = encodings(disclosure)
    (folder / "all").write_bytes(b"\n".join(b"xx" + pattern + b"yy" for pattern in patterns.values()))
    assert remains(folder, disclosure) == [f"all: {name}" for name in patterns]


def test_nothing_is_left_of_an_erased_text_in_any_file_and_all_else_stands(story: Story, tmp_path: Path) -> None:
    disclosure, root, size = _disclosure(story), story.ledger.reader.root(story.size), story.size
    with closing(open_reader(tmp_path / "ledger.db")) as reader:
        Projections(reader, tmp_path / "ledger.db.projections").catch_up()
    assert any(each.startswith("ledger.db.projections") for each in remains(tmp_path, disclosure))
    assert _erase(story)
    assert remains(tmp_path, disclosure) == []
    assert story.ledger.reader.root(size) == root
    findings = list(audit(story.ledger.reader))
    assert [(each.code, each.index) for each in findings] == [("text-erased", _secret(story))]
    assert is_sound(findings)
    with closing(open_reader(tmp_path / "ledger.db")) as reader:
        Projections(reader, tmp_path / "ledger.db.projections").catch_up()
    story.close()
    assert remains(tmp_path, disclosure) == []


def test_a_withheld_text_stays_where_it_is(story: Story) -> None:
    index = _secret(story)
    story.do(ProposeRedaction(index, Code("purpose"), "withheld", Code("woo-5.1-2-e")))
    story.do(ApproveRedaction(index), by=APPROVER)
    assert _disclosure(story)
    assert _codes(story) == []


def test_whether_it_was_the_same_command_cannot_be_found_out_any_more(story: Story) -> None:
    with story.ledger.books.recorder.ledger_datastore.reading() as cursor:
        cursor.execute("SELECT count(*) FROM commands WHERE key = x''")
        assert cursor.fetchone()[0] == 0
    _erase(story)
    found = story.ledger.books.recorder.find_command(Code("describing"))
    assert found is not None
    assert (found.key, found.mac) == (b"", b"")
    with pytest.raises(Conflict) as refusal:
        story.do(
            DescribeSystem(Code("SYS-3"), name=text("Another name"), purpose=text(WRITTEN)),
            command_id=Code("describing"),
        )
    assert refusal.value.code == "command-erased"


def test_an_erasure_that_others_stand_in_the_way_of_is_finished_at_the_next_opening(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasing, "PATIENCE", 0.1)
    disclosure = _disclosure(story)
    with closing(sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM entries").fetchone()
        assert not _erase(story)
        assert remains(tmp_path, disclosure)
        assert _codes(story) == ["text-erased", "erasure-unfinished"]
    assert is_sound(audit(story.ledger.reader))
    assert story.ledger.books.finish_erasures()
    assert remains(tmp_path, disclosure) == []
    assert _codes(story) == ["text-erased"]


FORGED = {
    "a text that nobody approved to erase": 'DELETE FROM disclosures WHERE "index" = {other}',
    "another field of the entry": "DELETE FROM disclosures WHERE \"index\" = {secret} AND field = 'name'",
    "the erased text put back": "INSERT INTO disclosures VALUES ({secret}, 'purpose', 'x')",
    "the key of a command put back": "UPDATE commands SET key = x'01' WHERE command_id = 'describing'",
    "the key of another command": "UPDATE commands SET key = x'', mac = x'' WHERE first = {other}",
    "another first entry of the command": "UPDATE commands SET first = 0 WHERE command_id = 'describing'",
    "an erasure that was never finished": "UPDATE erased SET upto = 0",
    "erasures to come as finished": "UPDATE erased SET upto = 9999",
    "no word on what is finished": "DELETE FROM erased",
    "a second word on it": "INSERT OR REPLACE INTO erased VALUES (1, 0)",
}


@pytest.mark.parametrize("statement", FORGED.values(), ids=FORGED)
def test_the_engine_lets_go_of_nothing_else(story: Story, tmp_path: Path, statement: str) -> None:
    _erase(story)
    filled = statement.format(secret=_secret(story), other=_secret(story) + 1)
    with (
        closing(sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)) as stranger,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        stranger.execute(filled)


def test_a_proposal_alone_erases_nothing(story: Story, tmp_path: Path) -> None:
    story.do(ProposeRedaction(_secret(story), Code("purpose"), "erased", ERASURE))
    with (
        closing(sqlite3.connect(tmp_path / "ledger.db", isolation_level=None)) as stranger,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        stranger.execute("DELETE FROM disclosures WHERE field = 'purpose'")


def test_a_file_beside_the_ledger_that_is_no_database_goes(tmp_path: Path) -> None:
    path = tmp_path / "x.projections"
    erasing.empty_database(path)
    assert not path.exists()
    path.write_bytes(b"no database" * 1000)
    erasing.empty_database(path)
    assert not path.exists()


def test_an_official_goes_by_name_and_stays_by_handle_and_signature(tmp_path: Path) -> None:
    with Story(path=tmp_path / "ledger.db") as story:
        story.grant("recorder@example", "recorder", ROOT)
        story.grant(APPROVER, "approver", ROOT)
        named = EnrolOfficial(Handle("new@example"), text("official"), MINISTRY, offered("new@example"), text(WRITTEN))
        story.do(named, by="admin@example")
        index = next(e.index for e in story.entries() if e.act.stream.code == "new@example")
        disclosure = story.ledger.reader.entry(index).disclosures["name"]
        assert remains(tmp_path, disclosure)
        story.do(ProposeRedaction(index, Code("name"), "erased", ERASURE))
        assert story.do(ApproveRedaction(index), by=APPROVER).facts["finished"]
        assert remains(tmp_path, disclosure) == []
        story.grant("new@example", "recorder", MINISTRY)
        story.do(RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional")), by="new@example")
        assert is_sound(audit(story.ledger.reader))
