"""Refusals about the level up to which content may be in a ledger."""

from __future__ import annotations

from grootboek.domain.commands.system import RegisterStub
from grootboek.domain.values import Code
from tests.errors.reproduction import reproduces
from tests.story import MINISTRY, Story


@reproduces(
    "level-above-accredited",
    en=(
        "The level of this is: state secret, secret. This ledger is accredited up to: unclassified, so it may not "
        "hold it. Keep the content where it is allowed, and record here only that the system is there: `grootboek "
        "system stub REF state_secret --organisation CODE`. An administrator can state another level: `grootboek "
        "ledger accredit`."
    ),
    nl=(
        "De rubricering hiervan is: staatsgeheim geheim. Dit grootboek is toegelaten tot en met: ongerubriceerd, "
        "dus het mag er niet in. Bewaar de inhoud waar dat is toegestaan, en leg hier alleen vast dat het systeem "
        "er is: `grootboek system stub REF state_secret --organisation CODE`. Een beheerder kan een ander niveau "
        "vastleggen: `grootboek ledger accredit`."
    ),
)
def recording_a_state_secret_in_a_ledger_that_may_not_hold_it() -> None:
    story = Story()
    story.system()
    story.classify(level="state_secret")


@reproduces(
    "accreditation-same",
    en="This ledger is accredited already up to: unclassified; nothing was recorded. See `grootboek ledger show`.",
    nl=(
        "Dit grootboek is al toegelaten tot en met: ongerubriceerd; er is niets vastgelegd. Zie `grootboek ledger "
        "show`."
    ),
)
def stating_the_level_that_holds_already() -> None:
    Story().accredit("unclassified")


@reproduces(
    "stub-unclassified",
    en="What is unclassified may be in any ledger: register SYS-1 with `grootboek system register`.",
    nl="Wat ongerubriceerd is mag in elk grootboek staan: registreer SYS-1 met `grootboek system register`.",
)
def recording_a_stub_of_what_is_unclassified() -> None:
    Story().do(RegisterStub(Code("SYS-1"), "unclassified", MINISTRY))
