"""Refusals about organisations, officials and mandates."""

from __future__ import annotations

from dataclasses import replace

from grootboek.domain.commands.official import EnrolOfficial, GrantMandate, WithdrawMandate
from grootboek.domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from grootboek.domain.values import Code, Handle, When
from tests.errors.reproduction import reproduces
from tests.story import AGENCY, MINISTRY, OTHER, ROOT, Story, offered, text


@reproduces(
    "organisation-unknown",
    en="No organisation NOBODY is registered here. Look it up with `grootboek organisation list`.",
    nl="Een organisatie NOBODY is hier niet geregistreerd. Zoek haar op met `grootboek organisation list`.",
)
def registering_a_system_for_an_organisation_that_nobody_registered() -> None:
    Story().system(organisation=Code("NOBODY"))


@reproduces(
    "organisation-exists",
    en="An organisation OTHER is registered already. Choose another code: codes are never used again.",
    nl="Een organisatie OTHER is al geregistreerd. Kies een andere code: codes worden nooit hergebruikt.",
)
def registering_an_organisation_twice() -> None:
    Story().do(RegisterOrganisation(OTHER, text("Fictional again"), "ministry"), by="admin@example")


@reproduces(
    "organisation-dissolved",
    en="AGENCY is dissolved from 2026-11-23 on. Name its successor OTHER, or an earlier day.",
    nl="AGENCY is opgeheven vanaf 2026-11-23. Noem de opvolger OTHER, of een eerdere dag.",
)
def registering_a_system_for_an_organisation_that_is_gone() -> None:
    story = Story()
    story.do(DissolveOrganisation(AGENCY, OTHER), by="admin@example")
    story.system(organisation=AGENCY, since=When("2026-11-23"))


@reproduces(
    "organisation-later",
    en="OTHER exists from 2026-11-23 on, so nothing can happen to it on 2020-01-01. Name that day or a later one.",
    nl="OTHER bestaat vanaf 2026-11-23; op 2020-01-01 kan er niets mee gebeuren. Noem die dag of een latere.",
)
def renaming_an_organisation_from_before_it_existed() -> None:
    Story().do(RenameOrganisation(OTHER, text("Fictional ancestor")), by="admin@example", effective_on="2020-01-01")


@reproduces(
    "organisation-root",
    en=(
        "A ledger has one root, which is made with it: ROOT cannot become one, and the root is neither moved "
        "nor dissolved. Name an organisation below the root."
    ),
    nl=(
        "Een grootboek heeft één wortel, die er samen mee is gemaakt: ROOT kan geen wortel worden, en de "
        "wortel wordt niet verplaatst of opgeheven. Noem een organisatie onder de wortel."
    ),
)
def moving_the_root() -> None:
    Story().do(MoveOrganisation(ROOT, OTHER), by="admin@example")


@reproduces(
    "organisation-loop",
    en=(
        "MINISTRY cannot stand under AGENCY: on 2026-11-23 that stands under MINISTRY itself. Name an "
        "organisation outside it."
    ),
    nl=(
        "MINISTRY kan niet onder AGENCY staan: die staat op 2026-11-23 zelf onder MINISTRY. Noem een "
        "organisatie daarbuiten."
    ),
)
def placing_an_organisation_under_what_stands_under_it() -> None:
    Story().do(MoveOrganisation(MINISTRY, AGENCY), by="admin@example")


@reproduces(
    "official-unknown",
    en="No official nobody@example is enrolled here. Look them up with `grootboek official list`.",
    nl="Een functionaris nobody@example is hier niet ingeschreven. Zoek op met `grootboek official list`.",
)
def granting_a_mandate_to_nobody() -> None:
    Story().grant("nobody@example", "recorder", OTHER)


@reproduces(
    "official-exists",
    en="An official recorder@example is enrolled already. Choose another handle: handles are never used again.",
    nl="Een functionaris recorder@example is al ingeschreven. Kies een andere naam: namen worden nooit hergebruikt.",
)
def enrolling_an_official_twice() -> None:
    Story().enrol("recorder@example", OTHER)


@reproduces(
    "fingerprint-of-another-key",
    en=(
        "The public key has the fingerprint SHA256:lFkRzUonLYztsxWoEYgwDntf/ffMigaDxbRHNjN0340, not "
        "SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU. Ask its holder for the key anew."
    ),
    nl=(
        "De publieke sleutel heeft de vingerafdruk SHA256:lFkRzUonLYztsxWoEYgwDntf/ffMigaDxbRHNjN0340, niet "
        "SHA256:wmIPMPeU3osgZvHn7iodRDfdXkQxVUXzxfM7/S1OySU. Vraag de houder opnieuw om de sleutel."
    ),
)
def enrolling_an_official_with_the_fingerprint_of_another_key() -> None:
    key = replace(offered("new@example"), fingerprint=offered("other@example").fingerprint)
    Story().do(EnrolOfficial(Handle("new@example"), text("official"), OTHER, key), by="admin@example")


@reproduces(
    "mandate-exists",
    en=(
        "recorder@example has that mandate already: recorder for MINISTRY, by entry 20. Withdraw it first, "
        "or grant one that lasts longer."
    ),
    nl=(
        "recorder@example heeft dat mandaat al: vastlegger voor MINISTRY, door boeking 20. Trek het eerst in, of "
        "verleen er een dat langer loopt."
    ),
)
def granting_a_mandate_twice() -> None:
    Story().grant("recorder@example", "recorder", MINISTRY)


@reproduces(
    "mandate-ends-first",
    en="A mandate from 2026-11-23 cannot end on 2026-10. Name a last day on or after its first.",
    nl="Een mandaat vanaf 2026-11-23 kan niet eindigen op 2026-10. Noem een laatste dag op of na de eerste.",
)
def granting_a_mandate_that_ends_before_it_begins() -> None:
    command = GrantMandate(Handle("recorder@example"), "recorder", OTHER, until=When("2026-10"))
    Story().do(command, by="admin@example")


@reproduces(
    "mandate-unknown",
    en=(
        "recorder@example has no mandate as approver for exactly MINISTRY. Look the mandates up with "
        "`grootboek official list`."
    ),
    nl=(
        "recorder@example heeft geen mandaat als goedkeurder voor precies MINISTRY. Zoek de mandaten op met "
        "`grootboek official list`."
    ),
)
def withdrawing_a_mandate_that_nobody_granted() -> None:
    Story().do(WithdrawMandate(Handle("recorder@example"), "approver", MINISTRY), by="admin@example")


@reproduces(
    "mandate-own",
    en=(
        "admin@example cannot withdraw their own administration, or a ledger could be left without an "
        "administrator. Ask another administrator."
    ),
    nl=(
        "admin@example kan het eigen beheer niet intrekken, anders kan een grootboek zonder beheerder "
        "achterblijven. Vraag het een andere beheerder."
    ),
)
def withdrawing_ones_own_administration() -> None:
    Story().do(WithdrawMandate(Handle("admin@example"), "administrator", ROOT), by="admin@example")
