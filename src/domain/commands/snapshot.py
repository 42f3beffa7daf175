"""The command that records to whom a snapshot went."""

from __future__ import annotations

from ...frozen import frozen
from ..events.snapshot import SnapshotIssued


@frozen
class IssueSnapshot:
    """Record that a snapshot is given to somebody; the event says what, to whom, at whose request."""

    issued: SnapshotIssued
