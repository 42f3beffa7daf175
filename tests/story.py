"""A small ledger to tell stories with: a fictional government of three organisations, its officials, a clock to set.

::

    story = Story()
    story.do(RegisterSystem(Code("SYS-1"), MINISTRY, text("Fictional system")))
    story.do(approve("SYS-1"), by="approver@example")

Everything in it is fictional. The officials: ``admin@example`` (administrator and coordinator of all),
``recorder@example`` and ``approver@example`` (of the ministry and its agency), ``other@example`` (recorder of the other
ministry), ``auditor@example``.
"""

from __future__ import annotations

import hashlib
import os
import weakref
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

import pytest

from grootboek.domain.act import EvidenceItem
from grootboek.domain.commands.accreditation import AccreditLedger
from grootboek.domain.commands.classification import ApproveClassification, Proposal, RecordClassification
from grootboek.domain.commands.official import EnrolOfficial, GrantMandate, OfferedKey
from grootboek.domain.commands.organisation import RegisterOrganisation
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.law.library import taxonomy
from grootboek.domain.law.summary import Summary, summary_classified
from grootboek.domain.values import (
    Code,
    Committed,
    Fingerprint,
    Handle,
    Origin,
    PublicKeyLine,
    Sha256,
    VerifierKeyLine,
    When,
)
from grootboek.errors import GrootboekError
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.note_signing import log_key
from grootboek.ledger.application import Ledger
from grootboek.ledger.decoding import to_recorded
from grootboek.ledger.envelope import Acting, Envelope
from grootboek.ledger.founding import Founding, record_founding
from grootboek.ledger.opening import new_ledger, new_ledger_in_memory, open_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.domain.act import Recorded
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.classification_form import ClassificationForm
    from grootboek.domain.values import Level, Role
    from grootboek.ledger.books import Books
    from grootboek.ledger.receipt import Receipt

ROOT, MINISTRY, AGENCY, OTHER = Code("ROOT"), Code("MINISTRY"), Code("AGENCY"), Code("OTHER")
START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LAW = Code("2026-1744")
ORIGIN = Origin("ledger.example/story")

MANDATES: tuple[tuple[str, Role, Code], ...] = (
    ("recorder@example", "recorder", MINISTRY),
    ("approver@example", "approver", MINISTRY),
    ("other@example", "recorder", OTHER),
    ("auditor@example", "auditor", ROOT),
)


def text(words: str) -> Committed:
    """What a person wrote."""
    return Committed.of(words)


def key_of(name: str) -> Ed25519SigningKey:
    """The key of an official, the same in every story."""
    return Ed25519SigningKey(hashlib.sha256(name.encode()).digest())


def vkey_of(name: str) -> VerifierKeyLine:
    """The verifier key of a log key of that name, for stories."""
    return VerifierKeyLine(log_key(ORIGIN, key_of(name)).text)


def offered(name: str) -> OfferedKey:
    """That official's key, as offered when enrolling."""
    public = key_of(name).public_key
    return OfferedKey(Fingerprint(public.fingerprint), PublicKeyLine(public.line), "holder")


def letter(title: str = "Fictional letter") -> EvidenceItem:
    """A document as evidence."""
    return EvidenceItem(text(title), sha256=Sha256(hashlib.sha256(title.encode()).hexdigest()))


class StoryClock:
    """A clock that moves a second at each look, and further when a story says so."""

    def __init__(self, moment: datetime = START) -> None:
        self.moment = moment

    def now(self) -> datetime:
        """The moment; a second later the next time."""
        self.moment += timedelta(seconds=1)
        return self.moment


class Story:
    """A ledger in memory, or in the file ``path``, and who acts in it. ``moment``: when it begins."""

    def __init__(self, *, moment: datetime = START, path: Path | None = None) -> None:
        self.clock = StoryClock(moment)
        books = _in_memory(self.clock) if path is None else _in_file(path, self.clock)
        weakref.finalize(self, books.close)
        self.ledger = Ledger(books, clock=self.clock, randomness=os.urandom)
        founding = Founding(
            Handle("admin@example"), text("administrator"), ROOT, text("Fictional government"), fictional=True
        )
        record_founding(self.ledger, founding, key=key_of("admin@example"))
        for code, parent in ((MINISTRY, ROOT), (AGENCY, MINISTRY), (OTHER, ROOT)):
            kind = "agency" if code == AGENCY else "ministry"
            self.do(RegisterOrganisation(code, text(f"Fictional {code}"), kind, parent), by="admin@example")  # type: ignore[arg-type]  # one of two kinds
        for handle, role, organisation in MANDATES:
            self.enrol(handle, organisation)
            self.grant(handle, role, organisation)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the books."""
        self.ledger.close()

    def do(self, command: object, *, by: str = "recorder@example", key: str | None = None, **around: Any) -> Receipt:
        """Give a command; ``around`` is the envelope, or ``command_id``, ``dry_run`` and the like."""
        options = {name: around.pop(name) for name in ("command_id", "dry_run", "clock_confirmed") if name in around}
        if isinstance(around.get("effective_on"), str):
            around["effective_on"] = When(around["effective_on"])
        actor = Acting(Handle(by), key_of(key or by))
        return self.ledger.execute(command, actor=actor, envelope=Envelope(**around), **options)

    def refuses(self, command: object, **options: Any) -> str:
        """The code of the refusal of a command, of which nothing may be left."""
        before = self.ledger.reader.head()
        with pytest.raises(GrootboekError) as refusal:
            self.do(command, **options)
        assert self.ledger.reader.head() == before
        return refusal.value.code

    def enrol(self, handle: str, organisation: Code, *, key: str | None = None) -> Receipt:
        """Enrol an official with a key."""
        command = EnrolOfficial(Handle(handle), text("official"), organisation, offered(key or handle))
        return self.do(command, by="admin@example")

    def grant(self, handle: str, role: Role, organisation: Code, *, until: str | None = None) -> Receipt:
        """Grant a mandate."""
        last = When(until) if until is not None else None
        return self.do(GrantMandate(Handle(handle), role, organisation, last), by="admin@example")

    def system(self, reference: str = "SYS-1", organisation: Code = MINISTRY, **fields: Any) -> Receipt:
        """Register a fictional system, in use since 1 March 2025."""
        since = {"since": When("2025-03-01"), **fields}
        return self.do(RegisterSystem(Code(reference), organisation, text(f"Fictional system {reference}"), **since))

    def classify(self, reference: str = "SYS-1", form: ClassificationForm | None = None, **around: Any) -> Receipt:
        """Propose a classification."""
        return self.do(RecordClassification(Code(reference), form or cleared()), **around)

    def approve(self, reference: str = "SYS-1", *, by: str = "approver@example", **around: Any) -> Receipt:
        """Approve what is proposed."""
        return self.do(ApproveClassification((Proposal(Code(reference)),)), by=by, **around)

    def accredit(self, level: Level) -> Receipt:
        """State up to which level content may come in."""
        return self.do(AccreditLedger(level), by="admin@example")

    def entries(self) -> list[Recorded]:
        """All that is recorded."""
        return [to_recorded(stored) for stored in self.ledger.reader.entries()]

    @property
    def size(self) -> int:
        """How many entries there are."""
        return self.ledger.reader.head().size


def _in_memory(clock: StoryClock) -> Books:
    return new_ledger_in_memory(origin=ORIGIN, rehearsal=False, clock=clock, randomness=os.urandom)


def _in_file(path: Path, clock: StoryClock) -> Books:
    with new_ledger(path, origin=ORIGIN, rehearsal=False, clock=clock, randomness=os.urandom):
        pass
    return open_ledger(path, clock=clock, randomness=os.urandom)


def cleared(roles: tuple[OperatorRole, ...] = ("deployer",), law: Code = LAW) -> ClassificationForm:
    """A short form by which nothing is prohibited."""
    summary = Summary(decisive_all=True)
    return summary_classified(taxonomy(law), summary, roles=roles, because=text("Fictional reason."))


def prohibited(law: Code = LAW) -> ClassificationForm:
    """A short form by which point f is met."""
    summary = Summary(met=(Code("f1"), Code("f2"), Code("f3")), decisive_all=True)
    return summary_classified(taxonomy(law), summary, roles=("deployer",), because=text("Fictional reason."))


def excepted(ground: str = "f-x1", law: Code = LAW) -> ClassificationForm:
    """A short form by which point f is met, relying on a ground."""
    summary = Summary(met=(Code("f1"), Code("f2"), Code("f3")), decisive_all=True, grounds=(Code(ground),))
    return summary_classified(taxonomy(law), summary, roles=("deployer",), because=text("Fictional reason."))
