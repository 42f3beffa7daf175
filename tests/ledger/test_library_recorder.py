"""The eventsourcing library's own test-suite for recorders, unchanged, on ours: on file and in memory."""

from __future__ import annotations

import os
import tempfile
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


class RecorderOfAggregates(SQLiteLedgerRecorder):
    """Ours as an aggregate recorder, which in the library gives no notification ids."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        super().insert_events(stored_events, **kwargs)
        return None


def on_file(test: TestCase) -> SQLiteLedgerRecorder:
    folder = tempfile.TemporaryDirectory()
    test.addCleanup(folder.cleanup)
    path = Path(folder.name) / "test.db"
    with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom):
        pass
    books = opened(path)
    test.addCleanup(books.close)
    return books.recorder


def in_memory(test: TestCase) -> SQLiteLedgerRecorder:
    books = new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=SYSTEM_CLOCK, randomness=os.urandom)
    test.addCleanup(books.close)
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
