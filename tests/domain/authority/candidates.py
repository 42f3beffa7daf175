"""Acts of every type, by anybody, about anything: what two judges of authority have to agree on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.domain.accreditation import LEVELS
from grootboek.domain.act import Act, Actor, Event, Stream
from grootboek.domain.events.change import MergedInto, SplitInto, VersionReplaced
from grootboek.domain.events.classification import ClassificationApproved, ClassificationRefused, ExemptionClaimed
from grootboek.domain.events.dispute import DisputeAnswered, EntryDisputed
from grootboek.domain.events.exemption import (
    ExemptionAccepted,
    ExemptionLapsed,
    ExemptionRejected,
    ExemptionWithdrawn,
)
from grootboek.domain.events.inquiry import (
    DeadlineExtended,
    InquiryClosed,
    InquiryOpened,
    ReturnRevised,
    ReturnSubmitted,
)
from grootboek.domain.events.ledger import (
    LedgerAccredited,
    LedgerOpened,
    LogKeyReplaced,
    LogKeyReplacementProposed,
    LogKeySet,
)
from grootboek.domain.events.official import (
    AdministratorSucceeded,
    KeyAdded,
    KeyRevoked,
    MandateGranted,
    MandateWithdrawn,
    OfficialEnrolled,
    OfficialLeft,
)
from grootboek.domain.events.organisation import (
    OrganisationDissolved,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from grootboek.domain.events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from grootboek.domain.events.shutdown import (
    Decommissioned,
    ShutdownDecided,
    ShutdownVerified,
    SwitchedOff,
    UsersInformed,
)
from grootboek.domain.events.snapshot import SnapshotIssued
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
from grootboek.domain.values import Code, Committed, EntryReference, Handle, LeafHash, Sha256, VerifierKeyLine, When
from tests.golden.ledger import SIGNATURE
from tests.story import AGENCY, MINISTRY, ORIGIN, OTHER, ROOT, cleared, letter, offered, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from grootboek.domain.act import Recorded
    from grootboek.domain.values import LedgerId, StreamKind

DAY = When("2026-11-23")
SHA = Sha256("0" * 64)
ONE = Code("1")
LOG_KEY = VerifierKeyLine("ledger.example/story+00000000+" + "A" * 44)
SYSTEMS = (Code("SYS-1"), Code("SYS-9"))
About = tuple["StreamKind", Code, Event]


def _organisations() -> Iterator[About]:
    for code, other in ((AGENCY, OTHER), (OTHER, AGENCY), (Code("NEW"), ROOT)):
        yield "organisation", code, OrganisationRegistered(text("x"), "zbo", other)
        yield "organisation", code, OrganisationRegistered(text("x"), "zbo", other, source=Code("register"))
        yield "organisation", code, OrganisationRegistered(text("x"), "zbo")
        yield "organisation", code, OrganisationRenamed(text("x"))
        yield "organisation", code, OrganisationMoved(other)
        yield "organisation", code, OrganisationDissolved(other)


def _officials() -> Iterator[About]:
    for handle in ("recorder@example", "nobody@example", "admin@example"):
        for organisation in (AGENCY, OTHER, Code("NEW")):
            yield "official", Handle(handle), OfficialEnrolled(text("x"), organisation)
            yield "official", Handle(handle), MandateGranted("approver", organisation)
            yield "official", Handle(handle), MandateWithdrawn("recorder", organisation)
        yield "official", Handle(handle), MandateWithdrawn("administrator", ROOT)
        yield "official", Handle(handle), OfficialLeft(text("x"))
        for organisation in (ROOT, AGENCY):
            yield "official", Handle(handle), AdministratorSucceeded(organisation, text("x"), SIGNATURE)
        for owner in ("new@example", handle):
            key = offered(owner)
            yield "official", Handle(handle), KeyAdded(key.fingerprint, key.public_key, "holder")
            yield "official", Handle(handle), KeyRevoked(key.fingerprint, text("x"), DAY)


def _systems() -> Iterator[About]:
    form = cleared()
    for code in SYSTEMS:
        for deployment in (ONE, Code("2")):
            yield "ai-system", code, SystemDescribed(deployment=deployment, roles=("provider",))
            yield "ai-system", code, SystemDescribed(deployment=deployment, roles=("provider",), name=text("x"))
            yield "ai-system", code, LifecycleChanged(deployment, "in_use")
            yield "ai-system", code, Transferred(deployment, OTHER)
            yield "ai-system", code, form.classified(deployment=deployment, examined_version=1)
            yield "ai-system", code, ExemptionClaimed(Code("C"), deployment, Code("f-x1"), text("x"))
        yield "ai-system", code, SystemDescribed(cleared=(Code("purpose"),))
        yield "ai-system", code, SourcePresenceNoted(Code("register"), ONE, present=True)
        for organisation in (AGENCY, OTHER):
            made = {"processes": (), "roles": ("deployer",), "lifecycle": "in_use", "since": DAY}
            yield "ai-system", code, SystemRegistered(text("x"), organisation, ONE, **made)  # type: ignore[arg-type]  # as above
            yield "ai-system", code, StubRegistered(organisation, ONE, ("deployer",), "in_use", DAY, "state_secret")
            yield "ai-system", code, Deployed(ONE, organisation, **made)  # type: ignore[arg-type]  # as above


def _later_lives() -> Iterator[About]:
    claim, why = Code("SYS-1:claim-1"), text("x")
    for code in SYSTEMS:
        for deployment in (ONE, Code("2")):
            yield "ai-system", code, ExemptionAccepted(deployment, claim)
            yield "ai-system", code, ExemptionRejected(deployment, claim, why)
            yield "ai-system", code, ExemptionWithdrawn(deployment, claim, why)
            yield "ai-system", code, ExemptionLapsed(deployment, claim, ONE, why)
            yield "ai-system", code, ShutdownDecided(deployment, why)
            yield "ai-system", code, UsersInformed(deployment, why)
            yield "ai-system", code, SwitchedOff(deployment, why)
            yield "ai-system", code, Decommissioned(deployment, why)
        for other in (*SYSTEMS, Code("SYS-2")):
            yield "ai-system", code, MergedInto(other, why)
            yield "ai-system", code, SplitInto((other,), why)
        yield "ai-system", code, VersionReplaced(why)


def _inquiries() -> Iterator[About]:
    for code in (Code("INQ-1"), Code("INQ-9")):
        yield "inquiry", code, InquiryOpened(text("x"), DAY, DAY, (MINISTRY, OTHER), (AGENCY,))
        yield "inquiry", code, ReturnSubmitted("nil_return", OTHER)
        yield "inquiry", code, ReturnRevised("nil_return", AGENCY, text("x"))
        yield "inquiry", code, DeadlineExtended(DAY)
        yield "inquiry", code, InquiryClosed()


def _others() -> Iterator[About]:
    yield "ledger", Code("ledger"), LedgerOpened(ORIGIN, 1)
    yield "ledger", Code("ledger"), LogKeySet(LOG_KEY)
    yield "ledger", Code("ledger"), LedgerAccredited("state_secret")
    yield "ledger", Code("ledger"), LogKeyReplacementProposed(LOG_KEY, text("x"))
    issued = SnapshotIssued(SHA, SHA, "full", 1, DAY, DAY, attested=False, recipient=text("x"), request=text("x"))
    yield "snapshot", Code(SHA), issued
    yield "rulebook", Code("rulebook"), TaxonomyAdopted(Code("2026-1744"), SHA)
    yield "rulebook", Code("rulebook"), GuidanceAdopted(Code("HR-CIO"), SHA)
    file = FileAdded("guidance", Code("HR-FICTION"), SHA, When("2026-11"), (Committed("e30="),))
    yield "rulebook", Code("rulebook"), file


def _about_entries(entries: Sequence[Recorded]) -> Iterator[About]:
    """Corrections, decisions and disputes of all entries, and of one that is not there."""
    absent = EntryReference(len(entries) + 5, LeafHash("A" * 43 + "="))
    named = [(entry.act.stream, EntryReference(entry.index, entry.leaf)) for entry in entries[20:]]
    for stream, reference in named:
        yield stream.kind, stream.code, EntryCorrected(reference, text("x"))
        yield stream.kind, stream.code, EntryDisputed(reference, text("x"))
        yield stream.kind, stream.code, DisputeAnswered(reference, text("x"))
        yield stream.kind, stream.code, RedactionProposed(reference, Code("name"), "erased", Code("avg-17"))
        yield stream.kind, stream.code, RedactionApproved(reference)
        yield stream.kind, stream.code, LiftProposed(reference, text("x"))
        yield stream.kind, stream.code, RedactionLifted(reference)
        yield "ledger", Code("ledger"), LogKeyReplaced(LOG_KEY, reference)
        yield "ai-system", stream.code, ClassificationApproved(ONE, reference)
        yield "ai-system", stream.code, ClassificationApproved(ONE, reference, (Code("SYS-1:claim-1"),))
        yield "ai-system", stream.code, ShutdownVerified(ONE, reference, text("x"))
    yield "ai-system", SYSTEMS[0], EntryCorrected(absent, text("x"))
    yield "ai-system", SYSTEMS[0], ClassificationRefused(ONE, absent, text("x"))
    yield "ai-system", SYSTEMS[0], EntryDisputed(absent, text("x"))
    yield "ai-system", SYSTEMS[0], DisputeAnswered(absent, text("x"))
    yield "ai-system", SYSTEMS[0], RedactionProposed(absent, Code("name"), "erased", Code("avg-17"))
    yield "ai-system", SYSTEMS[0], RedactionApproved(absent)
    yield "ai-system", SYSTEMS[0], LiftProposed(absent, text("x"))
    yield "ai-system", SYSTEMS[0], RedactionLifted(absent)
    yield "ledger", Code("ledger"), LogKeyReplaced(LOG_KEY, absent)


def above_unclassified(ledger: LedgerId, handle: Handle, own: Code) -> Iterator[Act]:
    """Acts of that official, and documents with them, of every level."""
    for level in LEVELS:
        act = Act(
            ledger,
            Stream("ai-system", SYSTEMS[0], 1),
            Code("c"),
            Actor(handle, own),
            DAY,
            LifecycleChanged(ONE, "in_use"),
        )
        yield replace(act, level=level)
        yield replace(act, evidence=(replace(letter(), level=level),))


def candidates(ledger: LedgerId, entries: Sequence[Recorded], handle: Handle) -> Iterator[Act]:
    """Acts of that official about everything, with and without evidence."""
    sources = (
        _organisations(),
        _officials(),
        _systems(),
        _later_lives(),
        _inquiries(),
        _others(),
        _about_entries(entries),
    )
    own = next((e.event.organisation for e in entries if _enrols(e, handle)), MINISTRY)  # type: ignore[attr-defined]  # an enrolment
    yield from above_unclassified(ledger, handle, own)
    for source in sources:
        for kind, code, event in source:
            for evidence in ((), (letter(),)) if kind == "inquiry" else ((),):
                stream, actor = Stream(kind, code, 1), Actor(handle, own)
                yield Act(ledger, stream, Code("c"), actor, DAY, event, evidence=evidence)


def _enrols(entry: Recorded, handle: Handle) -> bool:
    return isinstance(entry.event, OfficialEnrolled) and entry.act.stream.code == handle
