"""Traps that were seen in the eventsourcing library; each is shown to be one for it, or shown not to catch us."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from eventsourcing.application import Application
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent
from eventsourcing.sqlite import SQLiteDatastore, SQLiteRecorder

from grootboek.domain.act_codec import act_to_json
from grootboek.domain.events import UnknownEvent
from grootboek.errors import Unreachable, Unsound
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import signed_act
from grootboek.ledger.decoding import to_recorded
from tests.ledger.making import KEY, in_memory, make, opened, registered

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Module:
    """A module that leaves a file behind when it is imported; the library remembers names, so each has its own."""

    name: str
    trace: Path

    @property
    def topic(self) -> str:
        return f"{self.name}:Anything"

    @property
    def was_run(self) -> bool:
        return self.trace.exists()


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    made = Module(f"runs_{uuid4().hex}", tmp_path / "was-run")
    (tmp_path / f"{made.name}.py").write_text(f"open({str(made.trace)!r}, 'w').close()\nclass Anything: pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    return made


def test_the_librarys_mapper_runs_what_a_stored_row_names(module: Module) -> None:
    stored = StoredEvent(uuid4(), 1, module.topic, b"{}")
    with pytest.raises(TypeError):
        Mapper(JSONTranscoder()).to_domain_event(stored)
    assert module.was_run


def test_a_tampered_topic_runs_no_code(tmp_path: Path, module: Module) -> None:
    path = make(tmp_path / "test.db")
    with opened(path) as books:
        (recording,) = books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        tampered = recording.notification.state.replace(b"organisation.registered.v1", module.topic.encode())
    with closing(sqlite3.connect(path)) as stranger:
        stranger.execute("DROP TRIGGER entries_are_fixed")
        stranger.execute("UPDATE entries SET topic = ?", (module.topic,))
        stranger.commit()
    with opened(path) as books:
        (notification,) = books.recorder.select_notifications(2, 1)
        read = books.mapper.to_domain_event(notification)
        assert [each.event.TYPE for each in books.store.get(read.originator_id)] == [read.event.TYPE]
        with pytest.raises(Unsound):
            books.mapper.to_domain_event(StoredEvent(read.originator_id, 1, "x", tampered))
    assert not module.was_run


def test_an_act_of_a_newer_type_is_read_as_unknown() -> None:
    with in_memory() as books:
        made = act_to_json(registered(books.meta, "ORG-1"), lambda _field, _text: "A" * 43)
        made |= {"type": "organisation.founded-anew.v3", "event": {"newer": 1}}
        state = signed_act(canonical(made), sign_acts([canonical(made)], KEY)[0])
        originator = registered(books.meta, "ORG-1").originator_id
        books.recorder.insert_events([StoredEvent(originator, 1, made["type"], state)])
        recorded = to_recorded(books.reader.entry(1))
    assert recorded.event == UnknownEvent("organisation.founded-anew.v3", {"newer": 1})


@pytest.mark.parametrize("variable", ["COMPRESSOR_TOPIC", "CIPHER_TOPIC", "TRANSCODER_TOPIC", "PERSISTENCE_MODULE"])
def test_the_librarys_application_imports_what_the_environment_names_and_ours_does_not(
    module: Module, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, module.topic if variable.endswith("TOPIC") else module.name)
    with in_memory() as books:
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        assert len(list(books.reader.entries())) == 2
    assert not module.was_run
    with suppress(Exception):  # whatever it stumbles on, after the import
        Application[UUID]()
    assert module.was_run


def test_a_transaction_that_reads_before_it_writes_fails_when_another_wrote_in_between(tmp_path: Path) -> None:
    """Why an append takes the write lock when it begins."""
    path = make(tmp_path / "test.db")
    with closing(sqlite3.connect(path, isolation_level=None, timeout=60)) as first, opened(path) as books:
        first.execute("BEGIN")
        first.execute("SELECT size FROM head").fetchone()
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            first.execute("UPDATE head SET size = size + 1")


def test_a_writer_waits_for_another_that_holds_the_lock(tmp_path: Path) -> None:
    path = make(tmp_path / "test.db")
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other, opened(path) as books:
        other.execute("BEGIN IMMEDIATE")
        letting_go = threading.Timer(0.3, other.rollback)
        letting_go.start()
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        letting_go.join()
        assert books.reader.head().size == 2


def test_the_library_keeps_a_transaction_open_whose_commit_failed_and_ours_does_not(tmp_path: Path) -> None:
    """A full disk at the commit, here a limit on pages."""
    stock = SQLiteDatastore(str(tmp_path / "stock.db"))
    SQLiteRecorder(stock)
    path = make(tmp_path / "test.db")
    with opened(path) as books:
        ours = books.recorder.ledger_datastore
        for datastore, still_open in ((stock, True), (ours, False)):
            connection = datastore.pool.get_connection(is_writer=True)
            raw = connection.cursor().sqlite_cursor.connection
            raw.execute("CREATE TABLE parent (id PRIMARY KEY)")
            raw.execute("CREATE TABLE child (id REFERENCES parent DEFERRABLE INITIALLY DEFERRED)")
            raw.execute("PRAGMA foreign_keys = ON")
            connection.cursor().execute("BEGIN")
            raw.execute("INSERT INTO child VALUES (1)")  # what the commit will stumble on
            with pytest.raises(sqlite3.IntegrityError):
                connection.commit()
            assert raw.in_transaction is still_open
            datastore.pool.put_connection(connection)
    stock.close()


def test_a_writer_that_waited_its_time_says_that_the_ledger_is_locked(tmp_path: Path) -> None:
    path = make(tmp_path / "test.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as other, opened(path, lock_timeout=0) as books:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unreachable) as locked:
            books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        assert locked.value.code == "ledger-locked"
        other.rollback()
        books.store.put([registered(books.meta, "ORG-1")], key=KEY)
