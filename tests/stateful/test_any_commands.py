"""Whatever is asked of a ledger, by whoever, valid or refused: it stays sound, and a refusal leaves no trace."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from grootboek.domain.commands.classification import RecordClassification
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.dispute import AnswerDispute, DisputeEntry
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption, RejectClaim, WithdrawClaim
from grootboek.domain.commands.inquiry import OpenInquiry
from grootboek.domain.commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff, VerifyShutdown
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.events.classification import ExemptionClaimed
from grootboek.domain.values import Code, Handle, When
from grootboek.errors import NotAuthorised, Refused
from grootboek.ledger.audit import audit
from grootboek.projections.store import Projections
from tests.stateful.any_commands import SHOWN, actors, commands, later_lives, maybe_days, systems, usual
from tests.stateful.projections_agree import assert_projections_agree
from tests.story import MINISTRY, OTHER, ROOT, Story, letter, prohibited, text

STAGES = (
    (DecideShutdown,),
    (DecideShutdown, InformUsers, SwitchOff),
    (DecideShutdown, SwitchOff, VerifyShutdown),
    (SwitchOff, Decommission, VerifyShutdown),
)
"""Courses that a shutdown may take; some stages of them are refused where others were recorded before."""


class AnyCommands(RuleBasedStateMachine):
    """A ledger of which people ask anything."""

    def __init__(self) -> None:
        super().__init__()
        self.story = Story()
        self.story.grant("recorder@example", "recorder", ROOT)
        self.story.grant("approver@example", "approver", ROOT)
        self.story.system("SYS-1")
        self.story.system("SYS-2")
        self.story.do(RecordClassification(Code("SYS-1"), prohibited()))
        self.story.approve()
        asked = OpenInquiry(Code("INQ-1"), text("Fictional"), When("2026-11"), When("2026-12"), (MINISTRY, OTHER))
        self.story.do(asked, by="admin@example")
        self.known = self.story.size
        self.following = Projections(self.story.ledger.reader, batch=3)

    def teardown(self) -> None:
        unsound = [finding.text("en") for finding in audit(self.story.ledger.reader) if finding.level == "unsound"]
        assert unsound == []
        assert_projections_agree(self.following, self.story.ledger.reader)
        self.following.close()
        self.story.close()

    @rule(command=commands(), by=actors, day=maybe_days, shown=st.booleans())
    def ask(self, command: object, by: Handle | None, day: When | None, shown: bool) -> None:
        before = self.story.ledger.reader.head()
        evidence = (letter(),) if shown else ()
        try:
            receipt = self.story.do(command, by=by or usual(command), effective_on=day, evidence=evidence)
        except (Refused, NotAuthorised):
            assert self.story.ledger.reader.head() == before
        else:
            assert self.story.size == before.size + len(receipt.entries)
            self.known = self.story.size

    @rule(command=commands(), by=actors)
    def ask_twice(self, command: object, by: Handle | None) -> None:
        command_id = Code(f"command-{self.story.size}")
        try:
            first = self.story.do(command, by=by or usual(command), command_id=command_id)
        except (Refused, NotAuthorised):
            return
        if first.entries:
            again = self.story.do(command, by=by or usual(command), command_id=command_id)
            assert (again.entries, again.repeated) == (first.entries, True)
        self.known = self.story.size

    @rule(command=commands(), by=actors)
    def try_out(self, command: object, by: Handle | None) -> None:
        try:
            tried = self.story.do(command, by=by or usual(command), dry_run=True)
        except (Refused, NotAuthorised):
            return
        done = self.story.do(command, by=by or usual(command))
        assert [act.event.TYPE for act in tried.acts] == [act.event.TYPE for act in done.acts]
        self.known = self.story.size

    @rule(back=st.integers(1, 8), replacing=st.none() | st.integers(1, 8), by=st.sampled_from(["recorder", "admin"]))
    def correct(self, back: int, replacing: int | None, by: str) -> None:
        replacement = self.story.size - replacing if replacing is not None else None
        self._try(CorrectEntry(self.story.size - back, text("It was a mistake."), replacement), f"{by}@example")

    @rule(command=later_lives())
    def live(self, command: object) -> None:
        self._try(command, usual(command))

    @rule(code=systems, stages=st.sampled_from(STAGES), again=st.booleans())
    def shut_down(self, code: Code, stages: tuple[type, ...], again: bool) -> None:
        for stage in stages:
            command = stage(code, text("It may not be used."))
            self._try(command, usual(command))
        if again:
            self._try(ChangeLifecycle(code, "in_use"), "recorder@example")

    @rule(complete=st.booleans(), end=st.sampled_from([AcceptClaim, RejectClaim, WithdrawClaim]))
    def claim(self, complete: bool, end: type) -> None:
        made = ClaimExemption(Code("SYS-1"), Code("f-x1"), text("Fictional."), SHOWN if complete else {})  # type: ignore[arg-type]  # states
        self._try(made, "recorder@example")
        last = self.story.entries()[-1].event
        if isinstance(last, ExemptionClaimed):
            command = end(last.claim, text("Fictional reason."))
            self._try(command, usual(command))

    @rule(back=st.integers(1, 8), by=st.sampled_from(["auditor", "auditor", "recorder"]))
    def dispute(self, back: int, by: str) -> None:
        self._try(DisputeEntry(self.story.size - back, text("We doubt it.")), f"{by}@example")

    @rule(back=st.integers(1, 8), by=st.sampled_from(["recorder", "recorder", "admin", "auditor"]))
    def answer(self, back: int, by: str) -> None:
        self._try(AnswerDispute(self.story.size - back, text("It is so.")), f"{by}@example")

    def _try(self, command: object, by: str) -> None:
        try:
            self.story.do(command, by=by, evidence=(letter(),))
        except (Refused, NotAuthorised):
            return
        self.known = self.story.size

    @rule(hours=st.integers(1, 24 * 40))
    def wait(self, hours: int) -> None:
        self.story.clock.moment += timedelta(hours=hours)

    @rule()
    def look(self) -> None:
        assert self.following.catch_up() == self.story.size

    @invariant()
    def nothing_else_was_recorded(self) -> None:
        assert self.story.size == self.known


TestAnyCommands = AnyCommands.TestCase
TestAnyCommands.settings = settings(
    max_examples=30, stateful_step_count=50, deadline=None, suppress_health_check=list(HealthCheck)
)
