"""Refusals about claims on a ground."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from grootboek.domain.commands.classification import Proposal, RefuseClassification
from grootboek.domain.commands.exemption import AcceptClaim, ClaimExemption, LapseClaim, RejectClaim, WithdrawClaim
from grootboek.domain.events.exemption import ExemptionAccepted
from grootboek.domain.values import Code, When
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.story import Story, excepted, text

SYSTEM, GROUND, CLAIM = Code("SYS-1"), Code("f-x1"), Code("SYS-1:claim-1")
CONDITIONS = {Code("medical_purpose_documented"): "met", Code("regulatory_basis_named"): "met"}
MADE = ClaimExemption(SYSTEM, GROUND, text("Fictional motivation."), CONDITIONS)  # type: ignore[arg-type]  # states
WHY = text("Fictional reason.")
APPROVER = "approver@example"


def _claimed(**fields: Any) -> Story:
    story = Story()
    story.system()
    story.do(replace(MADE, **fields))
    return story


@reproduces(
    "claim-unknown",
    en=(
        "No claim SYS-1:claim-1 is in this ledger, or its entry was corrected. Look it up with `grootboek system show "
        "REF`."
    ),
    nl=(
        "Een beroep SYS-1:claim-1 staat niet in dit grootboek, of de boeking ervan is gecorrigeerd. Zoek het op met "
        "`grootboek system show REF`."
    ),
)
def accepting_a_claim_that_nobody_made() -> None:
    Story().do(AcceptClaim(CLAIM), by=APPROVER)


@reproduces(
    "claim-incomplete",
    en=(
        "The claim SYS-1:claim-1 cannot be accepted: it is incomplete. Not shown to be met: "
        "medical_purpose_documented, regulatory_basis_named. Make a new claim with `grootboek exemption claim`, or "
        "reject this one."
    ),
    nl=(
        "Het beroep SYS-1:claim-1 kan niet worden aanvaard: het is onvolledig. Niet aangetoond: "
        "medical_purpose_documented, regulatory_basis_named. Doe een nieuw beroep met `grootboek exemption claim`, of "
        "wijs dit af."
    ),
)
def accepting_a_claim_of_which_nothing_is_shown() -> None:
    _claimed(conditions={}).do(AcceptClaim(CLAIM), by=APPROVER)


@reproduces(
    "claim-settled",
    en=(
        "The claim SYS-1:claim-1 was decided or ended already, by entry 32. Make a new claim with `grootboek "
        "exemption claim` if there is reason to."
    ),
    nl=(
        "Over het beroep SYS-1:claim-1 is al beslist, of het is al beëindigd, met boeking 32. Doe zo nodig een nieuw "
        "beroep met `grootboek exemption claim`."
    ),
)
def rejecting_a_claim_that_was_accepted() -> None:
    story = _claimed()
    story.do(AcceptClaim(CLAIM), by=APPROVER)
    story.do(RejectClaim(CLAIM, WHY), by=APPROVER)


@reproduces(
    "claim-not-running",
    en=(
        "On 2026-11-22 the claim SYS-1:claim-1 does not run: it runs from 2026-11-23, and its last day is 2026-12-31. "
        "Name a day between."
    ),
    nl=(
        "Op 2026-11-22 loopt het beroep SYS-1:claim-1 niet: het loopt vanaf 2026-11-23, en de laatste dag is "
        "2026-12-31. Noem een dag daartussen."
    ),
)
def withdrawing_a_claim_from_a_day_before_it_was_made() -> None:
    _claimed(last_day=When("2026-12-31")).do(WithdrawClaim(CLAIM, WHY), effective_on="2026-11-22")


@reproduces(
    "claim-without-classification",
    en=(
        "The classification of SYS-1 that makes the claim SYS-1:claim-1 was refused or corrected, so the claim counts "
        "for nothing. Classify anew, or make a claim with `grootboek exemption claim`."
    ),
    nl=(
        "De classificatie van SYS-1 die het beroep SYS-1:claim-1 doet, is afgewezen of gecorrigeerd; het beroep telt "
        "dus niet. Classificeer opnieuw, of doe een beroep met `grootboek exemption claim`."
    ),
)
def accepting_a_claim_of_a_classification_that_was_refused() -> None:
    story = Story()
    story.system()
    story.classify(form=excepted())
    story.do(RefuseClassification(Proposal(SYSTEM), WHY), by=APPROVER)
    story.do(AcceptClaim(CLAIM), by=APPROVER)


@reproduces(
    "claim-ends-first",
    en="The claim would end on 2026-10, before its first day 2026-11-23. Give a last day on or after that.",
    nl="Het beroep zou eindigen op 2026-10, voor de eerste dag 2026-11-23. Geef een laatste dag op of na die dag.",
)
def claiming_until_a_day_before_the_first() -> None:
    _claimed(last_day=When("2026-10"))


@reproduces(
    "condition-unknown",
    en=(
        "The ground f-x1 has no condition no-such. Its conditions: medical_purpose_documented, "
        "regulatory_basis_named. Name one of these."
    ),
    nl=(
        "De uitzonderingsgrond f-x1 heeft geen voorwaarde no-such. Wel: medical_purpose_documented, "
        "regulatory_basis_named. Noem een van deze."
    ),
)
def a_claim_that_lapses_by_a_condition_that_it_does_not_have() -> None:
    _claimed().do(LapseClaim(CLAIM, Code("no-such"), WHY))


@reproduces(
    "claim-not-there",
    en="SYS-1 made no claim SYS-1:claim-2 for that deployment before this entry. Decide one that `verify` can find.",
    nl=(
        "SYS-1 heeft voor deze boeking geen beroep SYS-1:claim-2 voor die inzet. Beslis over een dat `verify` kan "
        "vinden."
    ),
)
def accepting_a_claim_that_the_system_did_not_make() -> None:
    story = _claimed()
    story.do(AcceptClaim(CLAIM), by=APPROVER)
    entries = story.entries()
    last = entries[-1]
    assert isinstance(last.event, ExemptionAccepted)
    other = replace(last.event, claim=Code("SYS-1:claim-2"))
    judged(replace(last, act=replace(last.act, event=other)), entries)
