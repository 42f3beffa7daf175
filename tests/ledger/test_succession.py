"""A lost last administrator: the coordinator and the operator name another, once, and in the sight of all."""

from __future__ import annotations

import pytest

from grootboek.domain.commands.log_key import SetLogKey
from grootboek.domain.commands.official import GrantMandate, LeaveOffice, RevokeKey, SucceedAdministrator
from grootboek.domain.events.official import AdministratorSucceeded
from grootboek.domain.values import Handle, NoteSignatureText, VerifierKeyLine
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.note_signing import log_key
from grootboek.evidence.succession import Succession
from grootboek.ledger.audit import audit
from grootboek.ledger.succession import succession
from tests.ledger.forcing import forced
from tests.story import AGENCY, MINISTRY, ORIGIN, ROOT, Story, key_of, offered, text

ADMIN, SECOND, COORDINATOR = Handle("admin@example"), Handle("recorder@example"), Handle("coordinator@example")
OPERATOR = key_of("operator")
WHY = text("Fictional reason.")


def told(*, with_log_key: bool = True) -> Story:
    """A ledger with a coordinator beside its one administrator."""
    story = Story()
    if with_log_key and story.ledger.subjects().log_keys().current is None:
        story.do(SetLogKey(VerifierKeyLine(log_key(ORIGIN, OPERATOR).text)), by=ADMIN)
    story.enrol(COORDINATOR, ROOT)
    story.grant(COORDINATOR, "coordinator", ROOT)
    return story


def statement(story: Story, *, successor: Handle = SECOND, by: Handle = COORDINATOR, key: str = "operator") -> str:
    """What the operator signs, as the ledger is now."""
    asked = succession(story.ledger.subjects(), successor, by)
    return base64_standard(key_of(key).sign_bytes(asked.text.encode()))


def command(signature: str, successor: Handle = SECOND) -> SucceedAdministrator:
    return SucceedAdministrator(successor, WHY, NoteSignatureText(signature))


def found(story: Story) -> list[tuple[str, int | None]]:
    return [(finding.code, finding.index) for finding in audit(story.ledger.reader)]


def test_coordinator_and_operator_name_an_administrator_and_every_report_says_so() -> None:
    with told() as story:
        receipt = story.do(command(statement(story)), by=COORDINATOR)
        index = receipt.entries[0].index
        story.do(RevokeKey(ADMIN, offered(ADMIN).fingerprint, WHY), by=SECOND)
        story.do(GrantMandate(SECOND, "coordinator", ROOT), by=SECOND)
        assert found(story) == [("administrator-succeeded", index)]


@pytest.mark.parametrize(
    ("wrong", "by"),
    [({"key": "nobody"}, COORDINATOR), ({"successor": COORDINATOR}, COORDINATOR), ({"by": ADMIN}, COORDINATOR)],
)
def test_a_statement_that_the_operator_did_not_sign_for_this_is_refused(wrong: dict[str, str], by: Handle) -> None:
    with told() as story:
        assert story.refuses(command(statement(story, **wrong)), by=by) == "succession-refused"  # type: ignore[arg-type]  # handles


def test_a_statement_counts_once() -> None:
    with told() as story:
        said = statement(story)
        story.do(command(said), by=COORDINATOR)
        assert story.refuses(command(said), by=COORDINATOR) == "succession-refused"


def test_nobody_but_a_coordinator_of_the_whole_records_it() -> None:
    with told() as story:
        story.grant("approver@example", "coordinator", MINISTRY)
        other = Handle("approver@example")
        assert story.refuses(command(statement(story, by=other)), by=other) == "no-mandate"


def test_who_cannot_sign_succeeds_nobody() -> None:
    with told() as story:
        story.do(RevokeKey(SECOND, offered(SECOND).fingerprint, WHY), by=ADMIN)
        assert story.refuses(command(statement(story)), by=COORDINATOR) == "subject-unknown"
        story.do(LeaveOffice(SECOND), by=ADMIN)
        assert story.refuses(command(statement(story)), by=COORDINATOR) == "official-left"
        nobody = Handle("nobody@example")
        assert story.refuses(command(statement(story, successor=nobody), nobody), by=COORDINATOR) == "official-unknown"


@pytest.mark.parametrize("signed", [True, False])
def test_a_succession_forced_into_the_store_is_found(signed: bool) -> None:
    with told() as story:
        signature = NoteSignatureText(statement(story, key="operator" if signed else "nobody"))
        coordinates = next(
            entry.index
            for entry in story.entries()
            if getattr(entry.event, "role", "") == "coordinator" and entry.act.stream.code == COORDINATOR
        )
        event = AdministratorSucceeded(ROOT if not signed else AGENCY, WHY, signature)
        entry = forced(story, event, about=SECOND, by=COORDINATOR, mandate=coordinates)
        wrong = "succession-unsigned" if not signed else "subject-unknown"
        assert found(story) == [(wrong, entry.index), ("administrator-succeeded", entry.index)]


def test_the_key_that_counts_is_the_one_before_the_entry() -> None:
    with told() as story:
        story.do(command(statement(story)), by=COORDINATOR)
        before = key_of("operator")
        after = log_key(ORIGIN, key_of("next operator"))
        from grootboek.evidence.log_keys import sign_succession

        story.do(SetLogKey(VerifierKeyLine(after.text), NoteSignatureText(sign_succession(before, after))), by=ADMIN)
        assert [code for code, _ in found(story)] == ["administrator-succeeded"]


def test_the_text_is_read_back_from_the_note_and_from_no_other() -> None:
    asked = Succession("00000000-0000-4000-8000-000000000000", SECOND, 3, COORDINATOR)
    note = asked.signed(ORIGIN, OPERATOR)
    key = log_key(ORIGIN, OPERATOR)
    signature = asked.signature_in(note.to_bytes(), key)
    assert signature is not None
    assert asked.holds(signature, key)
    assert note.text.splitlines()[0] == "grootboek-succession/v1"
    other = Succession(asked.ledger, SECOND, 4, COORDINATOR)
    assert other.signature_in(note.to_bytes(), key) is None
    assert asked.signature_in(b"no note", key) is None
    assert asked.signature_in(note.to_bytes(), log_key(ORIGIN, key_of("nobody"))) is None
    forged = note.to_bytes().replace(b"place 3", b"place 4")
    assert other.signature_in(forged, key) is None
    assert not asked.holds("not base64", key)
