"""Refusals about the shutdown of a deployment."""

from __future__ import annotations

from dataclasses import replace

from grootboek.domain.commands.shutdown import DecideShutdown, InformUsers, SwitchOff, VerifyShutdown
from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.events.shutdown import ShutdownVerified
from grootboek.domain.values import Code, When
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.story import Story, text

SYSTEM, WHY = Code("SYS-1"), text("Fictional reason.")


def _with_system() -> Story:
    story = Story()
    story.system()
    return story


@reproduces(
    "shutdown-not-in-use",
    en=(
        "Deployment 1 of SYS-1 is out of use on 2026-11-23, so there is nothing to shut down. Name an earlier day "
        "with `--from` if it was decided before that."
    ),
    nl=(
        "Inzet 1 van SYS-1 is op 2026-11-23 buiten gebruik; er valt niets uit te zetten. Noem met `--from` een "
        "eerdere dag als het besluit van daarvoor is."
    ),
)
def deciding_to_shut_down_what_is_out_of_use() -> None:
    story = _with_system()
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))
    story.do(DecideShutdown(SYSTEM, WHY))


@reproduces(
    "shutdown-before-use",
    en=(
        "Deployment 1 of SYS-1 is known from 2025-03-01 on, and 2025-02-28 is before that. Name a day from then on "
        "with `--from`."
    ),
    nl=(
        "Inzet 1 van SYS-1 is bekend vanaf 2025-03-01, en 2025-02-28 ligt daarvoor. Noem met `--from` een dag vanaf "
        "toen."
    ),
)
def deciding_to_shut_down_before_there_was_anything() -> None:
    _with_system().do(DecideShutdown(SYSTEM, WHY), effective_on="2025-02-28")


@reproduces(
    "shutdown-planned-first",
    en="The shutdown is planned for 2026-10-31, before it is decided on 2026-11-23. Plan a day from then on.",
    nl="Het uitzetten is gepland op 2026-10-31, voor het besluit van 2026-11-23. Plan een dag vanaf toen.",
)
def planning_a_shutdown_before_it_is_decided() -> None:
    _with_system().do(DecideShutdown(SYSTEM, WHY, When("2026-10-31")))


@reproduces(
    "shutdown-undecided",
    en=(
        "By 2026-11-23 no shutdown is decided of deployment 1 of SYS-1 in this period of use. Record that first with "
        "`grootboek shutdown decide SYS-1`, from the day of the decision."
    ),
    nl=(
        "Op 2026-11-23 is in deze gebruiksperiode niet besloten inzet 1 van SYS-1 uit te zetten. Leg dat eerst vast "
        "met `grootboek shutdown decide SYS-1`, vanaf de dag van het besluit."
    ),
)
def informing_the_users_of_what_was_not_decided() -> None:
    _with_system().do(InformUsers(SYSTEM, WHY))


@reproduces(
    "shutdown-not-off",
    en=(
        "By 2026-11-23 deployment 1 of SYS-1 is not switched off in this period of use. Record that first with "
        "`grootboek shutdown switch-off SYS-1`."
    ),
    nl=(
        "Op 2026-11-23 is inzet 1 van SYS-1 in deze gebruiksperiode niet uitgezet. Leg dat eerst vast met `grootboek "
        "shutdown switch-off SYS-1`."
    ),
)
def verifying_what_was_not_switched_off() -> None:
    _with_system().do(VerifyShutdown(SYSTEM, WHY), by="approver@example")


@reproduces(
    "shutdown-recorded",
    en=(
        "`grootboek shutdown switch-off` is recorded already, by entry 32, for this period of use of deployment 1 of "
        "SYS-1. Correct that entry if it is wrong."
    ),
    nl=(
        "`grootboek shutdown switch-off` is al vastgelegd, met boeking 32, voor deze gebruiksperiode van inzet 1 van "
        "SYS-1. Corrigeer die boeking als zij niet klopt."
    ),
)
def switching_off_twice() -> None:
    story = _with_system()
    story.do(DecideShutdown(SYSTEM, WHY))
    story.do(SwitchOff(SYSTEM, WHY))
    story.do(SwitchOff(SYSTEM, WHY))


@reproduces(
    "switch-off-not-there",
    en="Entry 0 is no switch-off of that deployment of SYS-1. Verify one that `verify` can find.",
    nl="Boeking 0 is geen uitzetten van die inzet van SYS-1. Controleer een die `verify` kan vinden.",
)
def verifying_an_entry_that_is_no_switch_off() -> None:
    story = _with_system()
    story.do(DecideShutdown(SYSTEM, WHY))
    story.do(SwitchOff(SYSTEM, WHY))
    story.do(VerifyShutdown(SYSTEM, WHY), by="approver@example")
    entries = story.entries()
    last = entries[-1]
    assert isinstance(last.event, ShutdownVerified)
    other = replace(last.event, switched_off=replace(last.event.switched_off, index=0))
    judged(replace(last, act=replace(last.act, event=other)), entries)
