"""The audit finds nothing in sound books, and everything that was altered in others."""

from __future__ import annotations

import os
import random
from collections import Counter
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest
from eventsourcing.persistence import StoredEvent

from grootboek.domain.act_codec import act_to_json
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.events.official import KeyAdded
from grootboek.domain.events.system import EntryCorrected
from grootboek.domain.values import Committed, EntryReference, Fingerprint, Handle, LeafHash, PublicKeyLine
from grootboek.errors import GrootboekError
from grootboek.errors.texts import TEXTS
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import signed_act
from grootboek.ledger.application import Ledger
from grootboek.ledger.audit import audit
from grootboek.ledger.founding import Founding, record_founding
from grootboek.ledger.opening import new_ledger_in_memory, open_reader
from grootboek.ledger.reader import Reader
from grootboek.ledger.storage_errors import storage_errors
from tests.ledger.making import KEY, ORIGIN, SYSTEM_CLOCK, act, command, in_memory, registered
from tests.ledger.tampering import copied, raw, rewrite, tamper
from tests.story import ROOT, Story, key_of, text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.domain.act import Event
    from grootboek.domain.values import StreamKind


class OneConnection:
    """Reads by one connection that somebody else holds."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Cursor]:
        with storage_errors("memory"), closing(self.connection.cursor()) as cursor:
            yield cursor

    @contextmanager
    def one_view(self) -> Iterator[None]:
        """Nothing: nobody else writes."""
        yield

    def close(self) -> None:
        """Nothing: it is not ours."""


def founded() -> Ledger:
    """A ledger with its founding entries only."""
    books = new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom)
    ledger = Ledger(books, clock=SYSTEM_CLOCK, randomness=os.urandom)
    record_founding(ledger, Founding(Handle("cio@example"), text("official"), ROOT, text("Fictional")), key=key_of("a"))
    return ledger


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a system that was registered, classified and approved."""
    with Story() as story:
        story.system()
        story.classify()
        story.approve()
        return copied(story.ledger.books, tmp_path_factory.mktemp("told") / "test.db")


@pytest.fixture
def story() -> Iterator[Story]:
    with Story() as made:
        yield made


def found(reader: Reader) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.index) for finding in audit(reader)]


def test_nothing_is_found_in_sound_books(told: Path) -> None:
    assert list(audit(open_reader(told))) == []


def test_nothing_is_found_in_an_empty_ledger_but_that_is_what_it_is() -> None:
    with new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom) as books:
        assert list(audit(books.reader)) == []


def test_all_alterations_are_found_in_one_run(story: Story) -> None:
    books = tamper(
        story.ledger.books,
        "UPDATE entries SET topic = 'ledger.opened.v1' WHERE \"index\" = 3",
        'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 14',
        "UPDATE disclosures SET disclosure = 'x' WHERE \"index\" = 16",
        "DELETE FROM commands WHERE first = 18",
        "UPDATE head SET authority = 1",
    )
    codes = {code for code, _ in found(books.reader)}
    expected = {"column-differs", "leaf-differs", "disclosure-malformed", "command-register-differs", "head-differs"}
    assert codes == expected


def test_a_changed_act_with_a_leaf_that_fits_fails_by_its_signature_and_by_the_tree(story: Story) -> None:
    rewrite(story.ledger.books, 16, b'"effective_on":"2026', b'"effective_on":"2025')
    codes = [code for code, _ in found(story.ledger.reader)]
    assert {"sshsig-does-not-verify", "head-differs"} <= set(codes)


def test_an_entry_by_nobody_with_a_mandate_is_found_though_its_signature_is_right(story: Story) -> None:
    wrong = registered(story.ledger.books.meta, "SELF-MADE")
    story.ledger.books.store.put([wrong], key=KEY, saving=command())
    assert [code for code, _ in found(story.ledger.reader)] == ["official-not-enrolled"]


def test_each_finding_has_a_text_and_names_its_entry(story: Story) -> None:
    tamper(story.ledger.books, "UPDATE entries SET leaf = zeroblob(32), topic = 'x'")
    findings = list(audit(story.ledger.reader))
    assert {finding.code for finding in findings} <= TEXTS.keys()
    assert all(str(finding.index) in finding.text("nl") for finding in findings if finding.index is not None)


CELLS = {
    "entry": 'SELECT entry FROM entries WHERE "index" = 4',
    "leaf": 'SELECT leaf FROM entries WHERE "index" = 4',
    "disclosure": 'SELECT CAST(disclosure AS BLOB) FROM disclosures WHERE "index" = 1',
}
SET = {
    "entry": 'UPDATE entries SET entry = ? WHERE "index" = 4',
    "leaf": 'UPDATE entries SET leaf = ? WHERE "index" = 4',
    "disclosure": 'UPDATE disclosures SET disclosure = CAST(? AS TEXT) WHERE "index" = 1',
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_flipped_bit_in_any_byte_of_a_cell_is_found(cell: str) -> None:
    with founded() as ledger, raw(ledger.books) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        (data,) = connection.execute(CELLS[cell]).fetchone()
        reader = Reader(OneConnection(connection))
        for position in range(len(data)):
            altered = bytearray(data)
            altered[position] ^= 1 << position % 8
            connection.execute(SET[cell], (bytes(altered),))
            assert {each.code for each in audit(reader) if each.level == "unsound"} - {"schema-differs"}, position
        connection.execute(SET[cell], (data,))
        assert {each.code for each in audit(reader)} == {"schema-differs"}


def test_flipped_bytes_anywhere_in_the_file_raise_nothing_but_our_errors(told: Path, tmp_path: Path) -> None:
    data, path, chance = told.read_bytes(), tmp_path / "test.db", random.Random(2)
    seen = Counter[str]()
    for _ in range(150):
        altered = bytearray(data)
        altered[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(altered)
        try:
            seen.update(finding.code for finding in audit(open_reader(path)))
        except GrootboekError as error:
            seen[error.code] += 1
    assert len(seen) > 5


def test_a_system_with_a_decision_and_a_correction_is_sound(story: Story) -> None:
    story.system()
    story.classify()
    story.approve()
    story.do(CorrectEntry(story.size - 2, text("Fictional reason")))
    assert found(story.ledger.reader) == []


def test_a_named_entry_that_is_gone_or_comes_later_is_found(story: Story) -> None:
    story.system()
    story.classify()
    story.approve()
    approval = story.size - 1
    tamper(story.ledger.books, f'DELETE FROM entries WHERE "index" = {approval - 1}')  # noqa: S608 - a number
    findings = found(story.ledger.reader)
    assert {("entry-reference-differs", approval), ("entries-missing", None)} <= set(findings)


LATER = EntryCorrected(EntryReference(9, LeafHash("A" * 43 + "=")), Committed.of("Fictional reason"))
WRONG = {
    "an entry that comes later": ("entry-reference-differs", LATER),
    "a key that is none": (
        "key-fingerprint-differs",
        KeyAdded(Fingerprint(KEY.public_key.fingerprint), PublicKeyLine("ssh-rsa " + "A" * 40), "holder"),
    ),
}


@pytest.mark.parametrize(("code", "event"), WRONG.values(), ids=WRONG)
def test_an_act_that_no_command_would_make_is_found(code: str, event: Event) -> None:
    with in_memory() as books:
        kind: StreamKind = "official" if isinstance(event, KeyAdded) else "ai-system"
        books.store.put([act(books.meta, kind, "cio@example", 1, event)], key=KEY, saving=command())
        assert (code, 1) in found(books.reader)


def test_a_commitment_that_is_none_is_found() -> None:
    with in_memory() as books:
        made = act_to_json(registered(books.meta, "ORG-1"), lambda _field, _text: "A" * 43)
        made["event"]["name"] = {"sd": "too short"}
        state = signed_act(canonical(made), sign_acts([canonical(made)], KEY)[0])
        originator = registered(books.meta, "ORG-1").originator_id
        books.recorder.insert_events([StoredEvent(originator, 1, made["type"], state)])
        assert {("commitment-malformed", 1), ("act-malformed", 1)} <= set(found(books.reader))


def test_a_column_that_says_where_the_signed_act_begins_is_checked(story: Story) -> None:
    tamper(story.ledger.books, 'UPDATE entries SET signed_offset = 1 WHERE "index" = 3')
    assert found(story.ledger.reader) == [("column-differs", 3)]


def test_a_ledger_without_its_head_is_audited_all_the_same(story: Story) -> None:
    tamper(story.ledger.books, "DELETE FROM head", 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 3')
    assert found(story.ledger.reader) == [("leaf-differs", 3), ("ledger-row-malformed", None)]


def test_a_ledger_that_does_not_say_which_it_is_is_audited_all_the_same(story: Story) -> None:
    tamper(story.ledger.books, "DELETE FROM ledger")
    assert found(story.ledger.reader) == [("ledger-row-malformed", None)]
