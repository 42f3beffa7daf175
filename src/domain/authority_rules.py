"""Who may do what: for each event the role and the organisations for which a mandate is needed.

| role | may |
|---|---|
| administrator | organisations, officials, keys, mandates, the log key, the accredited level |
| coordinator | inquiries, the rulebook, returns for others (with evidence), giving out snapshots, succession with the \
operator |
| recorder | systems, classifications, claims, shutdowns, returns, corrections, answers; organisations of imports; \
propose redactions and their end |
| approver | approve and refuse, decide claims, verify shutdowns, approve redactions and their end |
| auditor, overseer | dispute |
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ..errors import NotAuthorised
from .act import Act
from .authority_case import Case, Need, Needs
from .authority_officials import (
    administrator_succeeded,
    key_added,
    key_revoked,
    mandate_granted,
    mandate_withdrawn,
    official_enrolled,
    official_left,
)
from .authority_rules_entries import (
    corrected,
    dispute_answered,
    disputed,
    inquiry_steered,
    return_of,
)
from .authority_rules_redactions import lift_proposed, redaction_approved, redaction_lifted, redaction_proposed
from .authority_view import AuthorityView
from .values import Code

SHARED_TEXTS = ("name", "function", "purpose", "supplier", "version")
"""What a description says of the system, not of one deployment; a test compares this with the facts of a system."""


def needs(act: Act, view: AuthorityView, day: date) -> Needs | None:
    """The mandates of which one is needed; None for an event of a type that this version does not know.

    Raises NotAuthorised (``subject-unknown``, ``founding-only``, ``dispute-stands``,
    ``redaction-stands``, ``redaction-not-there``, ``withholding-not-there``, ``lift-not-there``), Refused
    (``redaction-ground-unknown``, ``redaction-list-needed``, ``redaction-of-law``, ``erasure-final``).
    """
    rule = RULES.get(act.event.TYPE)
    return None if rule is None else rule(Case(act, act.event, view, day))


def _founding_only(case: Case) -> Needs:
    raise NotAuthorised("founding-only", type=case.label)


def _organisation_registered(case: Case) -> Needs:
    if case.event.parent is None:
        return _founding_only(case)
    need = Need("administrator", (case.event.parent,))
    return (need,) if case.event.source is None else (need, Need("recorder", (case.event.parent,)))


def _organisation_renamed(case: Case) -> Needs:
    """One that an import brought may follow the name that its source gives it."""
    need = Need("administrator", (case.code,))
    found = case.view.tree.organisations.get(case.code)
    brought = found is not None and found.source is not None
    return (need, Need("recorder", (case.code,))) if brought else (need,)


def _organisation_moved(case: Case) -> Needs:
    return (Need("administrator", (case.parent(), case.event.parent)),)


def _organisation_dissolved(case: Case) -> Needs:
    return (Need("administrator", (case.parent(), case.event.successor)),)


def _system_made(case: Case) -> Needs:
    return (Need("recorder", (case.event.organisation,)),)


def _system_described(case: Case) -> Needs:
    """What is said of the system is for whoever registered it, of a deployment for whoever answers for that."""
    event = case.event
    about: list[Code | None] = [event.deployment] if event.deployment is not None else []
    shared = [*(getattr(event, name) for name in SHARED_TEXTS), event.external, event.cleared or None]
    if not about or any(value is not None for value in shared):
        about.append(None)
    return (Need("recorder", tuple(case.answering(deployment) for deployment in about)),)


def _deployment_recorded(case: Case) -> Needs:
    return (Need("recorder", (case.answering(case.event.deployment),)),)


def _transferred(case: Case) -> Needs:
    return (Need("recorder", (case.answering(case.event.deployment), case.event.organisation)),)


def _system_recorded(case: Case) -> Needs:
    return (Need("recorder", (case.answering(None),)),)


def _merged(case: Case) -> Needs:
    """Whoever uses either system, for what happens to one of them happens to all its users."""
    return (Need("recorder", case.whole(case.code, case.event.into)),)


def _split(case: Case) -> Needs:
    return (Need("recorder", case.whole(case.code, *case.event.parts)),)


def _decided(case: Case) -> Needs:
    return (Need("approver", (case.answering(case.event.deployment),)),)


def _inquiry_opened(case: Case) -> Needs:
    return (Need("coordinator", case.event.addressees),)


def _returned(case: Case) -> Needs:
    return return_of(case.event.organisation)


def _of_the_ledger(case: Case) -> Needs:
    return (Need("administrator", (case.root(),)),)


def _rulebook_kept(case: Case) -> Needs:
    return (Need("coordinator", (case.root(),)),)


def _snapshot_issued(case: Case) -> Needs:
    """What is given away is of the whole ledger: who records or coordinates for all of it."""
    whole = (case.root(),)
    return (Need("coordinator", whole), Need("recorder", whole))


RULES: Mapping[str, Callable[[Case], Needs]] = {
    "ledger.opened.v1": _founding_only,
    "ledger.log-key-set.v1": _of_the_ledger,
    "ledger.log-key-replacement-proposed.v1": _of_the_ledger,
    "ledger.log-key-replaced.v1": _of_the_ledger,
    "ledger.accredited.v1": _of_the_ledger,
    "organisation.registered.v1": _organisation_registered,
    "organisation.renamed.v1": _organisation_renamed,
    "organisation.moved.v1": _organisation_moved,
    "organisation.dissolved.v1": _organisation_dissolved,
    "official.enrolled.v1": official_enrolled,
    "official.key-added.v1": key_added,
    "official.key-revoked.v1": key_revoked,
    "official.mandate-granted.v1": mandate_granted,
    "official.mandate-withdrawn.v1": mandate_withdrawn,
    "official.left.v1": official_left,
    "official.administrator-succeeded.v1": administrator_succeeded,
    "ai-system.registered.v1": _system_made,
    "ai-system.stub-registered.v1": _system_made,
    "ai-system.described.v1": _system_described,
    "ai-system.deployed.v1": _system_made,
    "ai-system.lifecycle-changed.v1": _deployment_recorded,
    "ai-system.transferred.v1": _transferred,
    "ai-system.source-presence-noted.v1": _system_recorded,
    "ai-system.classified.v1": _deployment_recorded,
    "ai-system.classification-approved.v1": _decided,
    "ai-system.classification-refused.v1": _decided,
    "ai-system.exemption-claimed.v1": _deployment_recorded,
    "ai-system.exemption-accepted.v1": _decided,
    "ai-system.exemption-rejected.v1": _decided,
    "ai-system.exemption-withdrawn.v1": _deployment_recorded,
    "ai-system.exemption-lapsed.v1": _deployment_recorded,
    "ai-system.shutdown-decided.v1": _deployment_recorded,
    "ai-system.users-informed.v1": _deployment_recorded,
    "ai-system.switched-off.v1": _deployment_recorded,
    "ai-system.decommissioned.v1": _deployment_recorded,
    "ai-system.shutdown-verified.v1": _decided,
    "ai-system.version-replaced.v1": _system_recorded,
    "ai-system.merged-into.v1": _merged,
    "ai-system.split-into.v1": _split,
    "entry.corrected.v1": corrected,
    "entry.disputed.v1": disputed,
    "entry.dispute-answered.v1": dispute_answered,
    "entry.redaction-proposed.v1": redaction_proposed,
    "entry.redaction-approved.v1": redaction_approved,
    "entry.redaction-lift-proposed.v1": lift_proposed,
    "entry.redaction-lifted.v1": redaction_lifted,
    "snapshot.issued.v1": _snapshot_issued,
    "inquiry.opened.v1": _inquiry_opened,
    "inquiry.return-submitted.v1": _returned,
    "inquiry.return-revised.v1": _returned,
    "inquiry.deadline-extended.v1": inquiry_steered,
    "inquiry.closed.v1": inquiry_steered,
    "rulebook.taxonomy-adopted.v1": _rulebook_kept,
    "rulebook.guidance-adopted.v1": _rulebook_kept,
    "rulebook.file-added.v1": _rulebook_kept,
}
"""Every event type of this version; a test compares this with the register of events."""
