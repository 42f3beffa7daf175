"""The comparison: a stock ``eventsourcing`` application, unsigned and unsealed; its event is about as large as ours."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

if TYPE_CHECKING:
    from pathlib import Path


class Deployment(Aggregate):
    """A deployment whose life cycle changes: the simplest thing that our own ledger records too."""

    @event("Registered")
    def __init__(self, reference: str, name: str) -> None:
        self.reference = reference
        self.name = name
        self.lifecycle = "in_use"

    @event("LifecycleChanged")
    def change_lifecycle(self, lifecycle: str, because: str) -> None:
        """Record another state."""
        self.lifecycle = lifecycle
        self.because = because


class Inventory(Application["UUID"]):
    """The stock application."""


def stock_application(path: Path | None) -> Inventory:
    """A stock application on SQLite: on disk, or in memory where no path is given."""
    name = "file:stock?mode=memory&cache=shared" if path is None else str(path)
    return Inventory(env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": name})


def append_with_stock(path: Path | None, count: int, *, read_first: bool = False) -> float:
    """Seconds for ``count`` appends, one event a commit.

    ``read_first``: the aggregate comes from the repository each time, as the library's tutorials write a command;
    otherwise all stay in memory, which only a process that alone writes may do.
    """
    application = stock_application(path)
    deployments = [Deployment(f"SYS-{number}", "An example system") for number in range(100)]
    application.save(*deployments)
    start = time.perf_counter()
    for number in range(count):
        deployment = deployments[number % 100]
        if read_first:
            deployment = application.repository.get(deployment.id)
        deployment.change_lifecycle("in_use" if number % 2 else "out_of_use", "A reason as people write them")
        application.save(deployment)
    elapsed = time.perf_counter() - start
    application.close()
    return elapsed


def replay_with_stock(path: Path | None, count: int) -> float:
    """Seconds to read back and decode ``count`` stored events through the stock JSON mapper."""
    application = stock_application(path)
    start = time.perf_counter()
    seen = 0
    last = 0
    while notifications := application.recorder.select_notifications(start=last + 1, limit=5_000):
        for notification in notifications:
            application.mapper.to_domain_event(notification)
        last = notifications[-1].id
        seen += len(notifications)
    elapsed = time.perf_counter() - start
    application.close()
    if seen < count:
        message = f"read {seen} events, expected at least {count}"
        raise RuntimeError(message)
    return elapsed
