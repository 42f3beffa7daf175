"""Officials and mandates."""

from __future__ import annotations

from grootboek.domain.commands.official import GrantMandate, WithdrawMandate
from grootboek.domain.commands.organisation import DissolveOrganisation
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.values import Code, Handle, When
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story

ADMIN = "admin@example"
RECORDER = Handle("recorder@example")


def test_enrolling_records_the_official_and_the_key_together() -> None:
    with Story() as story:
        receipt = story.enrol("new@example", OTHER)
        assert [entry.type for entry in receipt.entries] == ["official.enrolled.v1", "official.key-added.v1"]


def test_nobody_is_enrolled_at_an_organisation_that_is_gone() -> None:
    with Story() as story:
        story.do(DissolveOrganisation(AGENCY, MINISTRY), by=ADMIN)
        command = GrantMandate(RECORDER, "recorder", AGENCY)
        assert story.refuses(command, by=ADMIN) == "organisation-dissolved"


def test_a_mandate_may_begin_later_and_does_not_count_before() -> None:
    with Story() as story:
        story.do(GrantMandate(RECORDER, "recorder", OTHER), by=ADMIN, effective_on="2026-12-24")
        story.grant("other@example", "recorder", MINISTRY)
        story.do(_register(OTHER), by="other@example")
        assert story.refuses(ChangeLifecycle(Code("SYS-1"), "out_of_use")) == "no-mandate"
        story.clock.moment = story.clock.moment.replace(month=12, day=24)
        assert story.do(ChangeLifecycle(Code("SYS-1"), "out_of_use")).entries


def test_a_mandate_counts_to_the_end_of_its_last_day() -> None:
    with Story() as story:
        story.grant("auditor@example", "recorder", OTHER, until="2026-11-23")
        story.do(_register(OTHER), by="other@example")
        assert story.do(ChangeLifecycle(Code("SYS-1"), "out_of_use"), by="auditor@example").entries
        story.clock.moment = story.clock.moment.replace(day=24)
        assert story.refuses(ChangeLifecycle(Code("SYS-1"), "in_use"), by="auditor@example") == "no-mandate"


def test_a_withdrawn_mandate_counts_no_more_and_can_be_granted_again() -> None:
    with Story() as story:
        story.do(WithdrawMandate(RECORDER, "recorder", MINISTRY), by=ADMIN)
        assert story.refuses(_register(MINISTRY)) == "no-mandate"
        assert story.refuses(WithdrawMandate(RECORDER, "recorder", MINISTRY), by=ADMIN) == "mandate-unknown"
        story.grant("recorder@example", "recorder", MINISTRY)
        assert story.do(_register(MINISTRY)).entries


def test_only_a_mandate_that_adds_nothing_is_refused() -> None:
    with Story() as story:
        story.grant("auditor@example", "recorder", OTHER, until="2026-12-31")
        shorter = GrantMandate(Handle("auditor@example"), "recorder", OTHER, When("2026-12"))
        longer = GrantMandate(Handle("auditor@example"), "recorder", OTHER)
        assert story.refuses(shorter, by=ADMIN) == "mandate-exists"
        assert story.do(longer, by=ADMIN).entries


def test_an_administrator_of_a_part_grants_nothing_beyond_it() -> None:
    with Story() as story:
        story.grant("other@example", "administrator", OTHER)
        assert story.do(GrantMandate(RECORDER, "approver", OTHER), by="other@example").entries
        assert story.refuses(GrantMandate(RECORDER, "approver", AGENCY), by="other@example") == "no-mandate"
        assert story.refuses(GrantMandate(RECORDER, "approver", ROOT), by="other@example") == "no-mandate"


def test_another_administrator_can_withdraw_what_one_cannot_withdraw_oneself() -> None:
    with Story() as story:
        story.grant("other@example", "administrator", ROOT)
        command = WithdrawMandate(Handle("admin@example"), "administrator", ROOT)
        assert story.refuses(command, by=ADMIN) == "mandate-own"
        assert story.do(command, by="other@example").entries


def _register(organisation: Code) -> object:
    from grootboek.domain.commands.system import RegisterSystem
    from tests.story import text

    return RegisterSystem(Code("SYS-1"), organisation, text("Fictional system"), since=When("2025-03-01"))
