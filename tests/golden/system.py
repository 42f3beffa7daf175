"""AI systems and their deployments, and the correction of an entry."""

from __future__ import annotations

from grootboek.domain.events.system import (
    Deployed,
    EntryCorrected,
    LifecycleChanged,
    SourcePresenceNoted,
    StubRegistered,
    SystemDescribed,
    SystemRegistered,
    Transferred,
)
from grootboek.domain.values import Code, Committed, EntryReference, When
from tests.golden.parts import DEPLOYMENT, LEAF, ORGANISATION, REFERENCE, SECOND_DEPLOYMENT, Expected

EXPECTED: Expected = {
    "ai-system.registered.v1": (
        SystemRegistered(
            name=Committed("Brievensorteerder"),
            organisation=ORGANISATION,
            deployment=DEPLOYMENT,
            processes=(Committed("handling of mail"), Committed("handling of complaints")),
            roles=("provider", "deployer"),
            lifecycle="in_use",
            since=When("2024-06"),
            function=Committed("sorts incoming letters by subject"),
            purpose=Committed("answering in time"),
            supplier=Committed("Fictional Supplier B.V."),
            version=Committed("2.1"),
            external=(Code("algoritmeregister:123"), Code("intern:7")),
        ),
        SystemRegistered(
            name=Committed("Brievensorteerder"),
            organisation=ORGANISATION,
            deployment=DEPLOYMENT,
            processes=(),
            roles=(),
            lifecycle="in_development",
            since=When("2025-02-02"),
        ),
    ),
    "ai-system.stub-registered.v1": (
        StubRegistered(
            Code("ministry-x"), Code("1"), ("provider", "deployer"), "in_use", When("2025-03"), "state_secret"
        ),
        StubRegistered(Code("ministry-x"), Code("1"), (), "in_development", When("2025-03-01"), "state_secret"),
    ),
    "ai-system.described.v1": (
        SystemDescribed(
            name=Committed("Brievensorteerder 3"),
            function=Committed("sorts incoming letters by subject and urgency"),
            purpose=Committed("answering in time"),
            supplier=Committed("Fictional Supplier B.V."),
            version=Committed("3.0"),
            external=(Code("algoritmeregister:123"),),
            deployment=SECOND_DEPLOYMENT,
            processes=(Committed("handling of mail"),),
            roles=("importer", "distributor"),
            cleared=(Code("purpose"), Code("supplier")),
        ),
        SystemDescribed(),
    ),
    "ai-system.deployed.v1": (
        Deployed(
            deployment=SECOND_DEPLOYMENT,
            organisation=Code("example-tax"),
            processes=(Committed("handling of objections"),),
            roles=("deployer",),
            lifecycle="out_of_use",
            since=When("2025-03-17T12:00+01:00"),
        ),
        Deployed(
            deployment=SECOND_DEPLOYMENT,
            organisation=ORGANISATION,
            processes=(),
            roles=(),
            lifecycle="in_use",
            since=When("2025-03-17T11:00:00.5Z"),
        ),
    ),
    "ai-system.lifecycle-changed.v1": (
        LifecycleChanged(DEPLOYMENT, "out_of_use", Committed("replaced by another")),
        LifecycleChanged(DEPLOYMENT, "in_use"),
    ),
    "ai-system.transferred.v1": (
        Transferred(DEPLOYMENT, Code("example-tax"), Committed("the task moved")),
        Transferred(DEPLOYMENT, Code("example-tax")),
    ),
    "ai-system.source-presence-noted.v1": (
        SourcePresenceNoted(Code("algoritmeregister"), Code("123"), True),
        SourcePresenceNoted(Code("algoritmeregister"), Code("123"), False),
    ),
    "entry.corrected.v1": (
        EntryCorrected(REFERENCE, Committed("another system was meant"), EntryReference(23, LEAF)),
        EntryCorrected(REFERENCE, Committed("recorded twice")),
    ),
}
