"""The closed register of event types: stored name -> class. Names live for ever (ADR 0003).

A class is imported when it is first needed: recording one decision loads only the events that it meets. A stored name
that is not in the register is never resolved to code: it is read as :class:`UnknownEvent`, kept and shown as such.
"""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ...errors import Unsound
from ...frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

CLASSES: Mapping[str, tuple[str, str]] = {
    "ledger.opened.v1": ("ledger", "LedgerOpened"),
    "ledger.log-key-set.v1": ("ledger", "LogKeySet"),
    "ledger.log-key-replacement-proposed.v1": ("ledger", "LogKeyReplacementProposed"),
    "ledger.log-key-replaced.v1": ("ledger", "LogKeyReplaced"),
    "ledger.accredited.v1": ("ledger", "LedgerAccredited"),
    "organisation.registered.v1": ("organisation", "OrganisationRegistered"),
    "organisation.renamed.v1": ("organisation", "OrganisationRenamed"),
    "organisation.moved.v1": ("organisation", "OrganisationMoved"),
    "organisation.dissolved.v1": ("organisation", "OrganisationDissolved"),
    "official.enrolled.v1": ("official", "OfficialEnrolled"),
    "official.key-added.v1": ("official", "KeyAdded"),
    "official.key-revoked.v1": ("official", "KeyRevoked"),
    "official.mandate-granted.v1": ("official", "MandateGranted"),
    "official.mandate-withdrawn.v1": ("official", "MandateWithdrawn"),
    "official.left.v1": ("official", "OfficialLeft"),
    "official.administrator-succeeded.v1": ("official", "AdministratorSucceeded"),
    "ai-system.registered.v1": ("system", "SystemRegistered"),
    "ai-system.stub-registered.v1": ("system", "StubRegistered"),
    "ai-system.described.v1": ("system", "SystemDescribed"),
    "ai-system.deployed.v1": ("system", "Deployed"),
    "ai-system.lifecycle-changed.v1": ("system", "LifecycleChanged"),
    "ai-system.transferred.v1": ("system", "Transferred"),
    "ai-system.source-presence-noted.v1": ("system", "SourcePresenceNoted"),
    "ai-system.classified.v1": ("classification", "Classified"),
    "ai-system.classification-approved.v1": ("classification", "ClassificationApproved"),
    "ai-system.classification-refused.v1": ("classification", "ClassificationRefused"),
    "ai-system.exemption-claimed.v1": ("classification", "ExemptionClaimed"),
    "ai-system.exemption-accepted.v1": ("exemption", "ExemptionAccepted"),
    "ai-system.exemption-rejected.v1": ("exemption", "ExemptionRejected"),
    "ai-system.exemption-withdrawn.v1": ("exemption", "ExemptionWithdrawn"),
    "ai-system.exemption-lapsed.v1": ("exemption", "ExemptionLapsed"),
    "ai-system.shutdown-decided.v1": ("shutdown", "ShutdownDecided"),
    "ai-system.users-informed.v1": ("shutdown", "UsersInformed"),
    "ai-system.switched-off.v1": ("shutdown", "SwitchedOff"),
    "ai-system.decommissioned.v1": ("shutdown", "Decommissioned"),
    "ai-system.shutdown-verified.v1": ("shutdown", "ShutdownVerified"),
    "ai-system.version-replaced.v1": ("change", "VersionReplaced"),
    "ai-system.merged-into.v1": ("change", "MergedInto"),
    "ai-system.split-into.v1": ("change", "SplitInto"),
    "entry.corrected.v1": ("system", "EntryCorrected"),
    "entry.disputed.v1": ("dispute", "EntryDisputed"),
    "entry.dispute-answered.v1": ("dispute", "DisputeAnswered"),
    "entry.redaction-proposed.v1": ("redaction", "RedactionProposed"),
    "entry.redaction-approved.v1": ("redaction", "RedactionApproved"),
    "entry.redaction-lift-proposed.v1": ("redaction", "LiftProposed"),
    "entry.redaction-lifted.v1": ("redaction", "RedactionLifted"),
    "snapshot.issued.v1": ("snapshot", "SnapshotIssued"),
    "inquiry.opened.v1": ("inquiry", "InquiryOpened"),
    "inquiry.return-submitted.v1": ("inquiry", "ReturnSubmitted"),
    "inquiry.return-revised.v1": ("inquiry", "ReturnRevised"),
    "inquiry.deadline-extended.v1": ("inquiry", "DeadlineExtended"),
    "inquiry.closed.v1": ("inquiry", "InquiryClosed"),
    "rulebook.taxonomy-adopted.v1": ("rulebook", "TaxonomyAdopted"),
    "rulebook.guidance-adopted.v1": ("rulebook", "GuidanceAdopted"),
    "rulebook.file-added.v1": ("rulebook", "FileAdded"),
}

AUTHORITY_TYPES = frozenset(
    name for name in CLASSES if name.startswith(("official.", "organisation.", "ledger.accredited."))
)
"""The types that carry authority: who is an official, which keys, which mandates, which tree, up to which level."""


@frozen
class UnknownEvent:
    """An event of a type that this version does not know: kept, shown as such, never dropped."""

    TYPE: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@lru_cache(maxsize=256)
def event_class(name: str) -> type[Any]:
    """The class of a stored name. Raises Unsound (``event-type-unknown``) for a name outside the register."""
    try:
        module, class_name = CLASSES[name]
    except KeyError:
        raise Unsound("event-type-unknown", type=name[:80]) from None
    found: type[Any] = getattr(import_module(f".{module}", __name__), class_name)
    return found
