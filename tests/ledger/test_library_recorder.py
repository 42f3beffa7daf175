"""The eventsourcing library's own test-suite for recorders, unchanged, on ours: on file and in memory."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eventsourcing.tests.persistence import (
    AggregateRecorderTestCase,
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
)

from grootboek.ledger.opening import new_ledger, new_ledger_in_memory
from grootboek.ledger.recorder import SQLiteLedgerRecorder
from tests.ledger.making import ORIGIN, SYSTEM_CLOCK, opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from unittest import TestCase

    from eventsourcing.persistence import StoredEvent

    from grootboek.ledger.books import Books


class RecorderOfAggregates(SQLiteLedgerRecorder):
    """Ours as an aggregate recorder, which in the library gives no notification ids."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        super().insert_events(stored_events, **kwargs)
        return None


def close_after(test: TestCase, books: Books) -> None:
    """Close, but not under the hands of the suite's reading threads, for which it does not wait itself."""
    before = set(threading.enumerate())

    def close() -> None:
        for thread in set(threading.enumerate()) - before:
            thread.join()
        books.close()

    test.addCleanup(close)


def on_file(test: TestCase) -> SQLiteLedgerRecorder:
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    path = Path(folder.name) / "test.db"
    with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom):
        pass
    books = opened(path)
    close_after(test, books)
    return books.recorder


def in_memory(test: TestCase) -> SQLiteLedgerRecorder:
    books = new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom)
    close_after(test, books)
    return books.recorder


def of_aggregates(recorder: SQLiteLedgerRecorder) -> RecorderOfAggregates:
    return RecorderOfAggregates(recorder.ledger_datastore, recorder.meta, recorder.clock)


class TestApplicationRecorderOnFile(ApplicationRecorderTestCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return on_file(self)


class TestApplicationRecorderInMemory(ApplicationRecorderTestCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return in_memory(self)


class TestAggregateRecorderOnFile(AggregateRecorderTestCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return of_aggregates(on_file(self))


class TestAggregateRecorderInMemory(AggregateRecorderTestCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return of_aggregates(in_memory(self))


class TestNonInterleavingOnFile(NonInterleavingNotificationIDsBaseCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return on_file(self)


class TestNonInterleavingInMemory(NonInterleavingNotificationIDsBaseCase):
    def create_recorder(self) -> SQLiteLedgerRecorder:
        return in_memory(self)


del ApplicationRecorderTestCase, AggregateRecorderTestCase, NonInterleavingNotificationIDsBaseCase
