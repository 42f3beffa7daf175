"""Which role over which organisation each act takes: the table of who may do what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.act import Stream
from grootboek.domain.authority_case import Need
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.authority_rules import needs
from grootboek.domain.commands.inquiry import OpenInquiry
from grootboek.domain.commands.system import DeploySystem
from grootboek.domain.events.change import MergedInto, SplitInto, VersionReplaced
from grootboek.domain.events.inquiry import DeadlineExtended, InquiryClosed, ReturnSubmitted
from grootboek.domain.events.ledger import LedgerAccredited
from grootboek.domain.events.official import MandateGranted, MandateWithdrawn, OfficialEnrolled, OfficialLeft
from grootboek.domain.events.organisation import (
    OrganisationDissolved,
    OrganisationMoved,
    OrganisationRegistered,
    OrganisationRenamed,
)
from grootboek.domain.events.rulebook import TaxonomyAdopted
from grootboek.domain.events.shutdown import ShutdownDecided
from grootboek.domain.events.snapshot import SnapshotIssued
from grootboek.domain.events.system import (
    LifecycleChanged,
    SourcePresenceNoted,
    StubRegistered,
    SystemDescribed,
    Transferred,
)
from grootboek.domain.values import Code, Handle, Sha256, When
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, text

if TYPE_CHECKING:
    from grootboek.domain.act import Event, Recorded
    from grootboek.domain.authority_case import Needs
    from grootboek.domain.values import StreamKind

ONE, TWO = Code("1"), Code("2")
SYSTEM, INQUIRY = Code("SYS-1"), Code("INQ-1")
DAY, SHA = When("2026-11-23"), Sha256("0" * 64)
RECORDER = Handle("recorder@example")


@pytest.fixture(scope="module")
def entries() -> list[Recorded]:
    """A system of the ministry that the agency uses too, one of another ministry, and an inquiry."""
    with Story() as story:
        story.system("SYS-1", MINISTRY)
        story.do(DeploySystem(SYSTEM, AGENCY))
        story.do(
            OpenInquiry(INQUIRY, text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER)),
            by="admin@example",
        )
        return story.entries()


def _need(role: str, *organisations: Code, evidence: bool = False) -> Need:
    return Need(role, organisations, evidence)  # type: ignore[arg-type]  # one of the roles


def _asked(entries: list[Recorded], kind: StreamKind, code: str, event: Event) -> Needs | None:
    view = AuthorityLedger(lambda index: entries[index] if index < len(entries) else None)
    for each in entries:
        view.apply(each)
    last = entries[-1]
    return needs(replace(last.act, stream=Stream(kind, Code(code), 9), event=event), view, last.recorded_at.day)


DESCRIBED = SystemDescribed(deployment=TWO, roles=("provider",))
NAMED: dict[str, tuple[StreamKind, str, Event, tuple[Need, ...]]] = {
    "accrediting": ("ledger", "LEDGER", LedgerAccredited("state_secret"), (_need("administrator", ROOT),)),
    "adopting the law": ("rulebook", "LAW", TaxonomyAdopted(Code("x"), SHA), (_need("coordinator", ROOT),)),
    "an organisation": (
        "organisation",
        "NEW",
        OrganisationRegistered(text("x"), "zbo", AGENCY),
        (_need("administrator", AGENCY),),
    ),
    "one that an import brings": (
        "organisation",
        "NEW",
        OrganisationRegistered(text("x"), "zbo", AGENCY, source=Code("register")),
        (_need("administrator", AGENCY), _need("recorder", AGENCY)),
    ),
    "renaming": ("organisation", AGENCY, OrganisationRenamed(text("x")), (_need("administrator", AGENCY),)),
    "moving": ("organisation", AGENCY, OrganisationMoved(OTHER), (_need("administrator", MINISTRY, OTHER),)),
    "dissolving": ("organisation", AGENCY, OrganisationDissolved(OTHER), (_need("administrator", MINISTRY, OTHER),)),
    "enrolling": ("official", "x@example", OfficialEnrolled(text("x"), AGENCY), (_need("administrator", AGENCY),)),
    "granting": ("official", RECORDER, MandateGranted("approver", OTHER), (_need("administrator", OTHER),)),
    "withdrawing": ("official", RECORDER, MandateWithdrawn("recorder", OTHER), (_need("administrator", OTHER),)),
    "leaving": ("official", RECORDER, OfficialLeft(text("x")), (_need("administrator", MINISTRY),)),
    "registering a stub": (
        "ai-system",
        "SYS-9",
        StubRegistered(AGENCY, ONE, ("deployer",), "in_use", DAY, "state_secret"),
        (_need("recorder", AGENCY),),
    ),
    "describing a use": ("ai-system", SYSTEM, DESCRIBED, (_need("recorder", AGENCY),)),
    "describing the system too": (
        "ai-system",
        SYSTEM,
        replace(DESCRIBED, name=text("x")),
        (_need("recorder", AGENCY, MINISTRY),),
    ),
    "describing the system": ("ai-system", SYSTEM, SystemDescribed(name=text("x")), (_need("recorder", MINISTRY),)),
    "a use changes": ("ai-system", SYSTEM, LifecycleChanged(TWO, "in_use"), (_need("recorder", AGENCY),)),
    "transferring": ("ai-system", SYSTEM, Transferred(TWO, OTHER), (_need("recorder", AGENCY, OTHER),)),
    "noting a source": (
        "ai-system",
        SYSTEM,
        SourcePresenceNoted(Code("r"), TWO, present=True),
        (_need("recorder", MINISTRY),),
    ),
    "another version": ("ai-system", SYSTEM, VersionReplaced(text("2")), (_need("recorder", MINISTRY),)),
    "merging": ("ai-system", SYSTEM, MergedInto(SYSTEM, text("x")), (_need("recorder", MINISTRY, AGENCY),)),
    "splitting": ("ai-system", SYSTEM, SplitInto((SYSTEM,), text("x")), (_need("recorder", MINISTRY, AGENCY),)),
    "deciding a shutdown": ("ai-system", SYSTEM, ShutdownDecided(TWO, text("x")), (_need("recorder", AGENCY),)),
    "giving a snapshot away": (
        "snapshot",
        SHA,
        SnapshotIssued(SHA, SHA, "full", 1, DAY, DAY, attested=False, recipient=text("x"), request=text("x")),
        (_need("coordinator", ROOT), _need("recorder", ROOT)),
    ),
    "extending an inquiry": ("inquiry", INQUIRY, DeadlineExtended(DAY), (_need("coordinator", MINISTRY, OTHER),)),
    "answering an inquiry": (
        "inquiry",
        INQUIRY,
        ReturnSubmitted("nil_return", OTHER),
        (_need("recorder", OTHER), _need("coordinator", OTHER, evidence=True)),
    ),
    "closing an inquiry": ("inquiry", INQUIRY, InquiryClosed(), (_need("coordinator", MINISTRY, OTHER),)),
}


@pytest.mark.parametrize(("kind", "code", "event", "expected"), NAMED.values(), ids=NAMED)
def test_an_act_takes_this_role_over_these_organisations(
    entries: list[Recorded], kind: StreamKind, code: str, event: Event, expected: tuple[Need, ...]
) -> None:
    assert _asked(entries, kind, code, event) == expected
