"""Officials, keys, mandates and times in any order: what a command records, verifying lets stand; the rest it refuses.

Each entry is judged again on those before it as soon as it is recorded, by the view that verifying uses; that both
views give one verdict, also where it is no, is what ``tests/domain/authority/test_agreement.py`` shows.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from grootboek.domain.authority import judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.classification import ApproveClassification, Proposal, RecordClassification
from grootboek.domain.commands.official import (
    AddKey,
    EnrolOfficial,
    GrantMandate,
    LeaveOffice,
    RevokeKey,
    RotateKey,
    WithdrawMandate,
)
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code, Handle, When
from grootboek.errors import NotAuthorised, Refused
from grootboek.ledger.audit import audit
from tests.story import AGENCY, MINISTRY, ROOT, Story, cleared, offered, text

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded
    from grootboek.domain.values import Role

HANDLES = ("admin@example", "second@example", "recorder@example", "approver@example")
KEYS = (*HANDLES, "key-1", "key-2", "key-3")
Signer = tuple[Handle, str]
USUAL: Signer = (Handle("admin@example"), "admin@example")
WHY = text("Fictional reason.")
handles = st.sampled_from([Handle(handle) for handle in HANDLES])
names = st.sampled_from(KEYS)
organisations = st.sampled_from([ROOT, MINISTRY, AGENCY])
signers = handles.map(lambda handle: (handle, str(handle))) | st.tuples(handles, names)
"""Who gives a command, and whose key signs: usually the own."""
roles: Any = st.sampled_from(["administrator", "recorder", "approver"])
days = st.sampled_from([None, None, "2026-11-23", "2026-11-25", "2026-12"])


class Officials(RuleBasedStateMachine):
    """A ledger of which officials come and go, lose keys, and share them."""

    def __init__(self) -> None:
        super().__init__()
        self.story = Story()
        self.story.system("SYS-1")
        self.view = AuthorityLedger(self._entry)
        self.known = 0
        self._follow()

    def _entry(self, index: int) -> Recorded | None:
        entries = self.story.entries()
        return entries[index] if index < len(entries) else None

    def _follow(self) -> None:
        """Judge what was recorded, as verifying does, and take it in."""
        for entry in self.story.entries()[self.known :]:
            judge(entry.act, entry.key, self.view, entry.recorded_at.day)
            self.view.apply(entry)
        self.known = self.story.size

    def teardown(self) -> None:
        findings = list(audit(self.story.ledger.reader))
        assert [finding.text("en") for finding in findings if finding.level == "unsound"] == []
        self.story.close()

    def _give(self, command: object, signer: Signer, day: str | None = None) -> None:
        before, (by, key) = self.story.size, signer
        try:
            self.story.do(command, by=by, key=key, effective_on=day)
        except (Refused, NotAuthorised):
            assert self.story.size == before
        self._follow()

    @invariant()
    def somebody_administers(self) -> None:
        today = self.story.clock.moment.date()
        assert any(official.administers(ROOT, today) for official in self.view.officials())

    @rule(days_later=st.integers(0, 3), hours=st.integers(0, 23))
    def wait(self, days_later: int, hours: int) -> None:
        self.story.clock.moment += timedelta(days=days_later, hours=hours)

    @rule(handle=handles, key=names, organisation=organisations)
    def enrol(self, handle: Handle, key: str, organisation: Code) -> None:
        self._give(EnrolOfficial(handle, text("official"), organisation, offered(key)), USUAL)

    @rule(handle=handles, role=roles, organisation=organisations, until=days, by=signers | st.just(USUAL), start=days)
    def grant(
        self, handle: Handle, role: Role, organisation: Code, until: str | None, by: Signer, start: str | None
    ) -> None:
        last = When(until) if until is not None else None
        self._give(GrantMandate(handle, role, organisation, last), by, start)

    @rule(handle=handles, role=roles, organisation=organisations, by=signers)
    def withdraw(self, handle: Handle, role: Role, organisation: Code, by: Signer) -> None:
        self._give(WithdrawMandate(handle, role, organisation), by)

    @rule(handle=handles, new=names, by=signers)
    def add_key(self, handle: Handle, new: str, by: Signer) -> None:
        self._give(AddKey(handle, offered(new)), by)

    @rule(by=handles, new=names, key=names)
    def rotate(self, by: Handle, new: str, key: str) -> None:
        self._give(RotateKey(offered(new), offered(key).fingerprint, WHY), (by, key))

    @rule(handle=handles, lost=names, by=signers, since=days)
    def revoke(self, handle: Handle, lost: str, by: Signer, since: str | None) -> None:
        self._give(RevokeKey(handle, offered(lost).fingerprint, WHY), by, since)

    @rule(handle=handles, by=signers)
    def leave(self, handle: Handle, by: Signer) -> None:
        self._give(LeaveOffice(handle), by)

    @rule(by=signers, organisation=organisations)
    def register(self, by: Signer, organisation: Code) -> None:
        self._give(RegisterSystem(Code(f"SYS-{self.story.size}"), organisation, text("Fictional system")), by)

    @rule(by=signers)
    def examine(self, by: Signer) -> None:
        self._give(RecordClassification(Code("SYS-1"), cleared()), by)

    @rule(by=signers)
    def approve(self, by: Signer) -> None:
        self._give(ApproveClassification((Proposal(Code("SYS-1")),)), by)


Officials.TestCase.settings = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOfficials = Officials.TestCase
