"""A snapshot was given to somebody: what, to whom, at whose request."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Committed, Sha256, When


@frozen
class SnapshotIssued:
    """A snapshot left the house. Its file is not kept: its question is, and gives the same core again.

    ``sha256`` is of the file, ``core_sha256`` of its core, which rests on ``size`` entries; ``on`` and ``known_at`` are
    what was asked.
    """

    TYPE: ClassVar[str] = "snapshot.issued.v1"
    sha256: Sha256
    core_sha256: Sha256
    audience: Literal["full", "public"]
    size: int
    on: When
    known_at: When
    attested: bool
    recipient: Committed
    request: Committed
