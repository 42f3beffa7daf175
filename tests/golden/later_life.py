"""What becomes of claims, shutdowns, changes of a system as a subject, and disputes."""

from __future__ import annotations

from grootboek.domain.events.change import MergedInto, SplitInto, VersionReplaced
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.events.exemption import (
    ExemptionAccepted,
    ExemptionLapsed,
    ExemptionRejected,
    ExemptionWithdrawn,
)
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from grootboek.domain.events.shutdown import (
    Decommissioned,
    ShutdownDecided,
    ShutdownVerified,
    SwitchedOff,
    UsersInformed,
)
from grootboek.domain.events.snapshot import SnapshotIssued
from grootboek.domain.values import Code, Committed, EntryReference, When
from tests.golden.parts import DEPLOYMENT, DIGEST, LEAF, REFERENCE, SECOND_DEPLOYMENT, Expected

CLAIM = Code("SYS-1:claim-1")
OTHER = EntryReference(23, LEAF)

EXPECTED: Expected = {
    "ai-system.exemption-accepted.v1": (
        ExemptionAccepted(DEPLOYMENT, CLAIM, Committed("both conditions are shown")),
        ExemptionAccepted(SECOND_DEPLOYMENT, CLAIM),
    ),
    "ai-system.exemption-rejected.v1": (
        ExemptionRejected(DEPLOYMENT, CLAIM, Committed("no medical purpose is shown")),
        ExemptionRejected(SECOND_DEPLOYMENT, CLAIM, Committed("no")),
    ),
    "ai-system.exemption-withdrawn.v1": (
        ExemptionWithdrawn(DEPLOYMENT, CLAIM, Committed("we no longer rely on it")),
        ExemptionWithdrawn(SECOND_DEPLOYMENT, CLAIM, Committed("stopped")),
    ),
    "ai-system.exemption-lapsed.v1": (
        ExemptionLapsed(DEPLOYMENT, CLAIM, Code("exclusive_purpose"), Committed("it got another use")),
        ExemptionLapsed(SECOND_DEPLOYMENT, CLAIM, Code("all_users_listed"), Committed("a user came in")),
    ),
    "ai-system.shutdown-decided.v1": (
        ShutdownDecided(DEPLOYMENT, Committed("it may not be used"), When("2025-03")),
        ShutdownDecided(SECOND_DEPLOYMENT, Committed("it is not needed")),
    ),
    "ai-system.users-informed.v1": (
        UsersInformed(DEPLOYMENT, Committed("by letter")),
        UsersInformed(SECOND_DEPLOYMENT, Committed("by post")),
    ),
    "ai-system.switched-off.v1": (
        SwitchedOff(DEPLOYMENT, Committed("the service was stopped")),
        SwitchedOff(SECOND_DEPLOYMENT, Committed("stopped")),
    ),
    "ai-system.decommissioned.v1": (
        Decommissioned(DEPLOYMENT, Committed("removed after the archive took it")),
        Decommissioned(SECOND_DEPLOYMENT, Committed("removed")),
    ),
    "ai-system.shutdown-verified.v1": (
        ShutdownVerified(DEPLOYMENT, REFERENCE, Committed("the log shows no use")),
        ShutdownVerified(SECOND_DEPLOYMENT, OTHER, Committed("seen")),
    ),
    "ai-system.version-replaced.v1": (
        VersionReplaced(Committed("2.0"), Committed("Fictional supplier"), Committed("another model")),
        VersionReplaced(Committed("2.1")),
    ),
    "ai-system.merged-into.v1": (
        MergedInto(Code("SYS-2"), Committed("one system, registered twice")),
        MergedInto(Code("SYS-3")),
    ),
    "ai-system.split-into.v1": (
        SplitInto((Code("SYS-2"), Code("SYS-3")), Committed("three components")),
        SplitInto(()),
    ),
    "entry.disputed.v1": (
        EntryDisputed(REFERENCE, Committed("element c5 was not looked at")),
        EntryDisputed(OTHER, Committed("we doubt it")),
    ),
    "entry.dispute-answered.v1": (
        DisputeAnswered(REFERENCE, Committed("it was, see the report")),
        DisputeAnswered(OTHER, Committed("it was")),
    ),
    "entry.redaction-proposed.v1": (
        RedactionProposed(REFERENCE, Code("motivations.f1"), "erased", Code("retention"), Code("list-2020/19.1")),
        RedactionProposed(OTHER, Code("name"), "withheld", Code("woo-5.1-2-e")),
    ),
    "entry.redaction-approved.v1": (RedactionApproved(REFERENCE), RedactionApproved(OTHER)),
    "entry.redaction-lift-proposed.v1": (
        LiftProposed(REFERENCE, Committed("after five years nobody is harmed")),
        LiftProposed(OTHER, Committed("the company agrees")),
    ),
    "entry.redaction-lifted.v1": (RedactionLifted(REFERENCE), RedactionLifted(OTHER)),
    "snapshot.issued.v1": (
        SnapshotIssued(
            sha256=DIGEST,
            core_sha256=DIGEST,
            audience="public",
            size=41,
            on=When("2025-03-17"),
            known_at=When("2025-03-17T10:00:00.000001Z"),
            attested=True,
            recipient=Committed("a committee of parliament"),
            request=Committed("letter of 17 March"),
        ),
        SnapshotIssued(
            sha256=DIGEST,
            core_sha256=DIGEST,
            audience="full",
            size=1,
            on=When("2025-03-17"),
            known_at=When("2025-03-17"),
            attested=False,
            recipient=Committed("x"),
            request=Committed("y"),
        ),
    ),
}
