"""Officials, keys, mandates, successions and times in any order: what is recorded verifies, the rest is refused.

Each entry is judged again on those before it as soon as it is recorded, by the view that verifying uses; that both
views give one verdict, also where it is no, is what ``tests/domain/authority/test_agreement.py`` shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from grootboek.domain.aggregates.log_key import CODE as LEDGER
from grootboek.domain.authority import judge
from grootboek.domain.authority_ledger import AuthorityLedger
from grootboek.domain.commands.classification import ApproveClassification, Proposal, RecordClassification
from grootboek.domain.commands.log_key import SetLogKey
from grootboek.domain.commands.official import (
    AddKey,
    EnrolOfficial,
    GrantMandate,
    LeaveOffice,
    RevokeKey,
    RotateKey,
    SucceedAdministrator,
    WithdrawMandate,
)
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import Code, Handle, NoteSignatureText, VerifierKeyLine, When, amsterdam_day
from grootboek.errors import NotAuthorised, Refused
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.log_keys import sign_succession
from grootboek.evidence.note_signing import log_key
from grootboek.ledger.audit import audit
from grootboek.ledger.succession import audit_succession, succession
from tests.story import AGENCY, MINISTRY, ORIGIN, ROOT, Story, cleared, key_of, offered, text, vkey_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from grootboek.domain.act import Recorded
    from grootboek.domain.aggregates.official import Official
    from grootboek.domain.values import Role

COORDINATOR = Handle("coordinator@example")
HANDLES = ("admin@example", "second@example", "recorder@example", "approver@example", str(COORDINATOR))
KEYS = (*HANDLES, "key-1", "key-2", "key-3")
Signer = tuple[Handle, str]
USUAL: Signer = (Handle("admin@example"), "admin@example")
WHY = text("Fictional reason.")
handles = st.sampled_from([Handle(handle) for handle in HANDLES])
names = st.sampled_from(KEYS)
organisations = st.sampled_from([ROOT, MINISTRY, AGENCY])
signers = handles.map(lambda handle: (handle, str(handle))) | st.tuples(handles, names)
"""Who gives a command, and whose key signs: usually the own."""
roles: Any = st.sampled_from(["administrator", "recorder", "approver", "coordinator"])
operators = st.sampled_from(["now", "now", "nobody"])
"""Whose word it is: by the log key of now, or by one that never counted."""
days = st.sampled_from([None, None, "2026-11-23", "2026-11-25", "2026-12"])


def _coordinates(official: Official, day: date) -> bool:
    """Whether the official coordinates the whole ledger."""
    return any(
        each.role == "coordinator" and each.organisation == ROOT and each.runs(day) for each in official.mandates
    )


@dataclass(frozen=True)
class Stated:
    """That somebody succeeds, as an operator signed it: after which entry of theirs, recorded by whom."""

    successor: Handle
    place: int
    coordinator: Handle
    operator: str
    signature: str


class Officials(RuleBasedStateMachine):
    """A ledger of which officials come and go, lose keys, share them, and are succeeded where all are lost.

    ``lost`` are the keys that nobody can sign with any more; ``operator`` is the name of the log key that counts.
    """

    def __init__(self) -> None:
        super().__init__()
        self.story = Story()
        self.operator, self.lost = "operator", set[str]()
        self.stated: list[Stated] = []
        if self.story.ledger.subjects().log_keys().current is None:
            self.story.do(SetLogKey(vkey_of(self.operator)), by=USUAL[0])
        self.story.enrol(COORDINATOR, ROOT)
        self.story.grant(COORDINATOR, "coordinator", ROOT)
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
            said = audit_succession(entry, self.story.ledger.reader, LEDGER)
            assert [finding.code for finding in said if finding.level == "unsound"] == []
            self.view.apply(entry)
        self.known = self.story.size

    def teardown(self) -> None:
        findings = list(audit(self.story.ledger.reader))
        assert [finding.text("en") for finding in findings if finding.level == "unsound"] == []
        self.story.close()

    def _give(self, command: object, signer: Signer, day: str | None = None) -> bool:
        """Whether it was recorded. Nobody signs with a key that is lost."""
        before, (by, key) = self.story.size, signer
        if key in self.lost:
            return False
        try:
            self.story.do(command, by=by, key=key, effective_on=day)
        except (Refused, NotAuthorised):
            assert self.story.size == before
        self._follow()
        return self.story.size > before

    def _usual(self) -> Signer:
        """Somebody who administers the whole and can sign; the first administrator where nobody can."""
        return next(self._signing(lambda one, today: one.administers(ROOT, today)), USUAL)

    def _signing(self, who: Callable[[Official, date], bool]) -> Iterator[Signer]:
        """Officials of whom that holds, with each key of theirs that is not lost."""
        today = amsterdam_day(self.story.clock.moment)
        for official in self.view.officials():
            for name in KEYS:
                key = official.key(offered(name).fingerprint)
                if who(official, today) and name not in self.lost and key is not None and key.revoked is None:
                    yield official.handle, name

    @invariant()
    def somebody_administers(self) -> None:
        today = amsterdam_day(self.story.clock.moment)
        assert any(official.administers(ROOT, today) for official in self.view.officials())

    @rule(days_later=st.integers(0, 3), hours=st.integers(0, 23))
    def wait(self, days_later: int, hours: int) -> None:
        self.story.clock.moment += timedelta(days=days_later, hours=hours)

    @rule(handle=handles, key=names, organisation=organisations)
    def enrol(self, handle: Handle, key: str, organisation: Code) -> None:
        self._give(EnrolOfficial(handle, text("official"), organisation, offered(key)), self._usual())

    @rule()
    def lose_every_administrator(self) -> None:
        """All their keys, as long as a coordinator of the whole is left who can sign."""
        gone = {name for _, name in self._signing(lambda one, today: one.administers(ROOT, today))}
        if {name for _, name in self._signing(_coordinates)} - gone:
            self.lost |= gone

    @rule(successor=handles, by=signers | st.none(), operator=operators)
    def state(self, successor: Handle, by: Signer | None, operator: str) -> None:
        """An operator signs that somebody succeeds; it is recorded at once, later, or never."""
        coordinator = by[0] if by is not None else COORDINATOR
        name = self.operator if operator == "now" else operator
        asked = succession(self.story.ledger.subjects(), successor, coordinator)
        signature = base64_standard(key_of(name).sign_bytes(asked.text.encode()))
        self.stated.append(Stated(successor, asked.place, coordinator, name, signature))

    @rule(back=st.integers(1, 3), by=signers | st.none(), successor=st.none() | handles)
    def succeed(self, back: int, by: Signer | None, successor: Handle | None) -> None:
        """What was stated lately is recorded, for who it is about or for somebody else."""
        if len(self.stated) < back:
            return
        said = self.stated[-back]
        named = successor or said.successor
        signer = by or next(self._signing(lambda one, _: one.handle == said.coordinator), USUAL)
        command = SucceedAdministrator(named, WHY, NoteSignatureText(said.signature))
        if self._give(command, signer):
            entry = self.story.entries()[-1]
            found = (entry.act.stream.code, entry.act.stream.version, entry.act.actor.handle, self.operator)
            assert found == (said.successor, said.place, said.coordinator, said.operator)
            official = self.view.official(named)
            assert official is not None
            assert official.administers(ROOT, amsterdam_day(self.story.clock.moment))

    @rule(
        successor=handles,
        operator=operators,
        by=st.none() | signers,
        times=st.integers(1, 2),
        other=st.none() | handles,
    )
    def succeed_at_once(
        self, successor: Handle, operator: str, by: Signer | None, times: int, other: Handle | None
    ) -> None:
        """Once, or a second time by the same word."""
        self.state(successor, by, operator)
        for _ in range(times):
            self.succeed(1, by, other)

    @rule()
    def succeed_whoever_is_lost(self) -> None:
        """The ceremony as it is meant: where nobody can administer, coordinator and operator name somebody who can."""
        if next(self._signing(lambda one, today: one.administers(ROOT, today)), None) is not None:
            return
        coordinator = next(self._signing(_coordinates), None)
        successor = next(self._signing(lambda one, _: one.signs), None)
        if coordinator is not None and successor is not None:
            self.state(successor[0], coordinator, "now")
            self.succeed(1, coordinator, None)
            assert self._usual()[1] not in self.lost

    @rule(name=st.sampled_from(["operator", "operator-2"]), signs=st.sampled_from(["operator", "operator-2"]))
    def change_log_key(self, name: str, signs: str) -> None:
        before, after = key_of(signs), log_key(ORIGIN, key_of(name))
        statement = NoteSignatureText(sign_succession(before, after))
        if self._give(SetLogKey(VerifierKeyLine(after.text), statement), self._usual()):
            self.operator = name

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
