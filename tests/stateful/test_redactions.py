"""Texts are withheld, shown again and erased at any moment of any life: all stays sound, and cores stay the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select

from grootboek.domain.commands.redaction import ApproveRedaction, ProposeLift, ProposeRedaction
from grootboek.domain.events.redaction import LiftProposed, RedactionApproved, RedactionLifted, RedactionProposed
from grootboek.domain.redaction_grounds import GROUNDS, RETENTION
from grootboek.domain.redactions import committed_fields
from grootboek.domain.values import Code
from grootboek.errors import NotAuthorised, Refused
from grootboek.evidence.canonical import canonical
from grootboek.evidence.findings import is_sound
from grootboek.evidence.snapshot_format import parse_snapshot, references_in
from grootboek.evidence.snapshot_package import verify_snapshot
from grootboek.projections.moments import MomentRequest, resolve
from grootboek.projections.shown_texts import ShownTo, shown_texts
from grootboek.projections.snapshot import snapshot, snapshot_core
from grootboek.projections.store import Projections
from tests.stateful.test_any_commands import AnyCommands
from tests.story import text

if TYPE_CHECKING:
    from grootboek.projections.shown_texts import Audience

OFFICIALS = ("recorder@example", "recorder@example", "approver@example", "approver@example", "admin@example")
officials = st.sampled_from(OFFICIALS)
AUDIENCES: tuple[Audience, ...] = ("full", "public")


class Redactions(AnyCommands):
    """A ledger of which people ask anything, and in which texts go."""

    def __init__(self) -> None:
        super().__init__()
        self.cores: dict[tuple[int, Audience], bytes] = {}

    @rule(
        back=st.integers(1, 40),
        pick=st.integers(0, 9),
        ground=st.sampled_from(list(GROUNDS)),
        erase=st.booleans(),
        by=officials,
        approver=st.none() | officials,
    )
    def redact(self, back: int, pick: int, ground: Code, erase: bool, by: str, approver: str | None) -> None:
        index = max(0, self.story.size - back)
        fields = committed_fields(self.story.entries()[index].act)
        field = Code(fields[pick % len(fields)]) if fields else Code("name")
        listed = Code("LIST-1") if ground == RETENTION else None
        self._try(ProposeRedaction(index, field, "erased" if erase else "withheld", ground, listed), by)
        if approver is not None:
            self._try(ApproveRedaction(index, field), approver)

    @rule(pick=st.integers(0, 9), by=officials, approver=st.none() | officials)
    def lift(self, pick: int, by: str, approver: str | None) -> None:
        """Of a text that was ever withheld or erased, so that there is something to lift."""
        proposed = [each.event for each in self.story.entries() if isinstance(each.event, RedactionProposed)]
        if not proposed:
            return
        event = proposed[pick % len(proposed)]
        self._try(ProposeLift(event.entry.index, event.field, text("Fictional reason.")), by)
        if approver is not None:
            self._try(ApproveRedaction(event.entry.index, event.field), approver)

    @rule(back=st.integers(1, 20), by=officials)
    def approve(self, back: int, by: str) -> None:
        self._try(ApproveRedaction(max(0, self.story.size - back)), by)

    @rule()
    def remember(self) -> None:
        self.cores |= self._cores([self.story.size])

    def _cores(self, sizes: list[int]) -> dict[tuple[int, Audience], bytes]:
        """The cores of the snapshots of the inventory as known at those sizes, made with tables of their own."""
        found: dict[tuple[int, Audience], bytes] = {}
        with Projections(self.story.ledger.reader) as projections:
            for size in sizes:
                request = MomentRequest(on="2026-11-23", known_at=f"entry:{size - 1}")
                moment = resolve(projections, request, self.story.clock.moment)
                for audience in AUDIENCES:
                    found[size, audience] = canonical(dict(snapshot_core(projections, moment, audience)))
        return found

    def _try(self, command: object, by: str) -> None:
        if not isinstance(command, ProposeRedaction | ProposeLift | ApproveRedaction):
            super()._try(command, by)
            return
        before = self.story.ledger.reader.head()
        try:
            receipt = self.story.do(command, by=by)
        except (Refused, NotAuthorised):
            assert self.story.ledger.reader.head() == before
            return
        assert receipt.facts.get("finished", True)
        self.known = self.story.size

    def teardown(self) -> None:
        assert self._cores(sorted({size for size, _ in self.cores})) == self.cores
        self._check_what_is_gone()
        self._check_what_the_public_sees()
        self._check_what_snapshots_say()
        super().teardown()

    def _check_what_is_gone(self) -> None:
        """A text is gone exactly where a proposal to erase it was approved by another official than proposed it."""
        entries = self.story.entries()
        gone: set[tuple[int, str]] = set()
        for entry in entries:
            if isinstance(entry.event, RedactionApproved):
                proposal = entries[entry.event.proposal.index]
                assert isinstance(proposal.event, RedactionProposed)
                assert proposal.act.actor.handle != entry.act.actor.handle
                if proposal.event.mode == "erased":
                    gone.add((proposal.event.entry.index, proposal.event.field))
        for stored, entry in zip(self.story.ledger.reader.entries(), entries, strict=True):
            missing = set(committed_fields(entry.act)) - stored.disclosures.keys()
            assert {(entry.index, field) for field in missing} == {each for each in gone if each[0] == entry.index}

    def _standing(self) -> tuple[dict[tuple[int, str], int], dict[tuple[int, str], int]]:
        """What is withheld, exactly from the approval to the approved end of it; and what is erased, for ever."""
        entries, hidden, gone = self.story.entries(), dict[tuple[int, str], int](), dict[tuple[int, str], int]()
        for entry in entries:
            if isinstance(entry.event, RedactionApproved):
                proposed = entries[entry.event.proposal.index].event
                assert isinstance(proposed, RedactionProposed)
                said = gone if proposed.mode == "erased" else hidden
                said[proposed.entry.index, proposed.field] = entry.index
            elif isinstance(entry.event, RedactionLifted):
                lift = entries[entry.event.proposal.index].event
                assert isinstance(lift, LiftProposed)
                (key,) = [each for each, approval in hidden.items() if approval == lift.withholding.index]
                assert key not in gone
                del hidden[key]
        return hidden, gone

    def _check_what_the_public_sees(self) -> None:
        hidden, gone = self._standing()
        with Projections(self.story.ledger.reader, shown_to=ShownTo("public")) as projections:
            rows = projections.ask(lambda connection: connection.execute(select(shown_texts)).all())
        by_entries = {(row.entry, row.field): row.redaction for row in rows if row.redaction not in {None, row.entry}}
        assert by_entries == {**hidden, **gone}

    def _check_what_snapshots_say(self) -> None:
        """Of whatever moment: the texts that are missing are those that stand withheld now, each by its approval."""
        hidden, gone = self._standing()
        with Projections(self.story.ledger.reader) as projections:
            for size in {self.story.size, *(size for size, _ in self.cores)}:
                request = MomentRequest(on="2026-11-23", known_at=f"entry:{size - 1}")
                moment = resolve(projections, request, self.story.clock.moment)
                for audience in AUDIENCES:
                    data = snapshot(projections, moment, audience)
                    assert is_sound(verify_snapshot(data))
                    made = parse_snapshot(data)
                    said = {each.key: each.by_entry for each in made.withholdings or () if each.approval is not None}
                    expected = gone if audience == "full" else {**hidden, **gone}
                    refers = {key for key, _ in references_in(dict(made.core))}
                    assert said == {key: approval for key, approval in expected.items() if key in refers}


TestRedactions = pytest.mark.filterwarnings("ignore:Generating overly large repr")(Redactions.TestCase)
TestRedactions.settings = settings(
    max_examples=10, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
