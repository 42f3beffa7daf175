"""What becomes of a random AI system: its claims, shutdowns, versions, merges, splits and disputes.

Careless on purpose: a verification may name any switch-off, a claim may be decided twice and end three times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.events.change import MergedInto, SplitInto, VersionReplaced
from grootboek.domain.events.classification import ClassificationApproved
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.events.exemption import (
    ExemptionAccepted,
    ExemptionLapsed,
    ExemptionRejected,
    ExemptionWithdrawn,
)
from grootboek.domain.events.shutdown import (
    Decommissioned,
    ShutdownDecided,
    ShutdownVerified,
    SwitchedOff,
    UsersInformed,
)
from grootboek.domain.values import Code, EntryReference
from tests.domain.histories import LEAF, SECOND, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.oracle.random_systems import RandomSystem


def decide_claim(system: RandomSystem) -> None:
    if system.claims:
        deployment, claim = system.random.choice(system.claims[-3:])
        event = system.random.choice((ExemptionAccepted, ExemptionAccepted, ExemptionRejected))
        system.record(event(deployment, claim, text("Found so")))


def end_claim(system: RandomSystem) -> None:
    if system.claims:
        deployment, claim = system.random.choice(system.claims[-4:])
        if system.random.random() < 0.5:
            system.record(ExemptionWithdrawn(deployment, claim, text("No longer")))
        else:
            system.record(ExemptionLapsed(deployment, claim, Code("R1"), text("No longer so")))


def prepare_shutdown(system: RandomSystem) -> None:
    deployment = system.deployment()
    if system.random.random() < 0.5:
        planned = system.random.choice((None, system.ledger.when()))
        system.record(ShutdownDecided(deployment, text("Decided"), planned))
    else:
        system.record(UsersInformed(deployment, text("Told")))


def switch_off(system: RandomSystem) -> None:
    deployment = system.deployment()
    made = system.record(SwitchedOff(deployment, text("Off")))
    system.switched_off.append((deployment, made.index))


def finish_shutdown(system: RandomSystem) -> None:
    if not system.switched_off or system.random.random() < 0.3:
        system.record(Decommissioned(system.deployment(), text("Gone")))
    else:
        deployment, index = system.random.choice((*system.switched_off, *system.switched_off[-1:] * 3))
        system.record(ShutdownVerified(deployment, EntryReference(index, LEAF), text("Seen")))


def replace_version(system: RandomSystem) -> None:
    system.versions += 1
    system.record(VersionReplaced(text("Newer"), system.random.choice((None, text("Another")))))


def clear(system: RandomSystem) -> None:
    """Nothing is found in the newest version, under the newest law, and that is approved at once."""
    made, deployment = system.examine(SECOND, (), "not_met", "met", (system.versions,))
    system.record(ClassificationApproved(deployment, EntryReference(made.index, LEAF)))


def merge(system: RandomSystem) -> None:
    others = [other.code for other in system.ledger.systems if other is not system]
    if others and system.ledger.random.random() < 0.4:
        system.record(MergedInto(Code(system.random.choice(others)), text("The same")))


def split(system: RandomSystem) -> None:
    system.record(SplitInto((Code("SYS-1"), Code("SYS-2")), text("Parts")))


def dispute(system: RandomSystem) -> None:
    about = EntryReference(system.random.choice(system.entries).index, LEAF)
    disputed = isinstance(system.entries[-1].event, EntryDisputed)
    event = DisputeAnswered(about, text("It is")) if disputed else EntryDisputed(about, text("It is not"))
    system.record(event)


LIFE: tuple[tuple[Callable[[RandomSystem], None], float], ...] = (
    (decide_claim, 2.5),
    (end_claim, 1.5),
    (prepare_shutdown, 0.7),
    (switch_off, 0.8),
    (finish_shutdown, 1.2),
    (replace_version, 1.2),
    (clear, 1.2),
    (merge, 0.5),
    (split, 0.2),
    (dispute, 0.3),
)
"""What can happen, and how often beside what :class:`RandomSystem` does itself."""
