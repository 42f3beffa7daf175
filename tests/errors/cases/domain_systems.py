"""Refusals about AI systems and their deployments."""

from __future__ import annotations

from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.system import ChangeLifecycle, DeploySystem, DescribeSystem
from grootboek.domain.values import Code, When
from tests.errors.reproduction import reproduces
from tests.story import MINISTRY, Story, text

SYSTEM = Code("SYS-1")


def _with_system() -> Story:
    story = Story()
    story.system()
    return story


@reproduces(
    "system-unknown",
    en="No AI system SYS-1 is in this ledger. Look it up with `grootboek system list`.",
    nl="Een AI-systeem SYS-1 staat niet in dit grootboek. Zoek het op met `grootboek system list`.",
)
def changing_a_system_that_nobody_registered() -> None:
    Story().do(ChangeLifecycle(SYSTEM, "out_of_use"))


@reproduces(
    "system-exists",
    en="An AI system SYS-1 is registered already. Choose another reference: references are never used again.",
    nl="Een AI-systeem SYS-1 is al geregistreerd. Kies een andere referentie: referenties worden nooit hergebruikt.",
)
def registering_a_system_twice() -> None:
    _with_system().system()


@reproduces(
    "system-struck",
    en=(
        "The registration of SYS-1 (entry 30) was corrected: it was recorded by mistake. Register the system "
        "under another reference."
    ),
    nl=(
        "De registratie van SYS-1 (boeking 30) is gecorrigeerd: die was een vergissing. Registreer het "
        "systeem onder een andere referentie."
    ),
)
def changing_a_system_whose_registration_was_a_mistake() -> None:
    story = _with_system()
    story.do(CorrectEntry(story.size - 1, text("There is no such system.")))
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))


@reproduces(
    "reference-too-long",
    en="The reference has 90 characters, at most 80 fit. Choose a shorter one.",
    nl="De referentie telt 90 tekens, er passen er hoogstens 80. Kies een kortere.",
)
def registering_a_system_under_a_very_long_reference() -> None:
    Story().system("S" * 90)


@reproduces(
    "deployment-needed",
    en="SYS-1 has several deployments: 1, 2. Say which one with `--deployment`.",
    nl="SYS-1 heeft meer inzetten: 1, 2. Zeg welke met `--deployment`.",
)
def changing_a_system_with_two_deployments_without_saying_which() -> None:
    story = _with_system()
    story.do(DeploySystem(SYSTEM, MINISTRY))
    story.do(ChangeLifecycle(SYSTEM, "out_of_use"))


@reproduces(
    "deployment-unknown",
    en="SYS-1 has no deployment 7. It has: 1. Name one of these.",
    nl="SYS-1 heeft geen inzet 7. Wel: 1. Noem een van deze.",
)
def changing_a_deployment_that_is_not_there() -> None:
    _with_system().do(ChangeLifecycle(SYSTEM, "out_of_use", deployment=Code("7")))


@reproduces(
    "deployment-exists",
    en="SYS-1 has, or had, a deployment 1. Choose another code: codes are never used again.",
    nl="SYS-1 heeft of had al een inzet 1. Kies een andere code: codes worden nooit hergebruikt.",
)
def adding_a_deployment_under_a_code_that_is_taken() -> None:
    _with_system().do(DeploySystem(SYSTEM, MINISTRY, deployment=Code("1")))


@reproduces(
    "roles-missing",
    en="No role is named. Name one at least: provider, deployer, importer or distributor.",
    nl="Er is geen rol genoemd. Noem er minstens een: provider, deployer, importer of distributor.",
)
def registering_a_system_without_a_role() -> None:
    Story().system(roles=())


@reproduces(
    "value-twice",
    en="deployer stands twice in roles. Name it once.",
    nl="deployer staat tweemaal in roles. Noem het eenmaal.",
)
def registering_a_system_with_a_role_twice() -> None:
    Story().system(roles=("deployer", "deployer"))


@reproduces(
    "field-not-clearable",
    en=(
        "name cannot be left unstated here. What can be: function, purpose, supplier, version, where no new "
        "text is given for it."
    ),
    nl=(
        "name kan hier niet onvermeld blijven. Wat wel kan: function, purpose, supplier, version, als er "
        "geen nieuwe tekst voor is."
    ),
)
def describing_a_system_as_having_no_name() -> None:
    _with_system().do(DescribeSystem(SYSTEM, cleared=(Code("name"),)))


@reproduces(
    "nothing-changed",
    en="Nothing about SYS-1 differs from what the ledger holds, so there is nothing to record. Check what changed.",
    nl="Niets aan SYS-1 wijkt af van wat het grootboek al heeft; er valt niets vast te leggen. Kijk wat er wijzigde.",
)
def describing_a_system_as_it_was() -> None:
    _with_system().do(DescribeSystem(SYSTEM, name=text("Fictional system SYS-1")))


@reproduces(
    "effective-in-future",
    en=(
        "The day 2026-12-24 is still to come (today is 2026-11-23), and the ledger holds what has happened. "
        "Record it on the day itself."
    ),
    nl=(
        "De dag 2026-12-24 moet nog komen (vandaag is 2026-11-23), en het grootboek bevat wat gebeurd is. "
        "Leg het vast op de dag zelf."
    ),
)
def switching_a_system_off_from_a_day_to_come() -> None:
    _with_system().do(ChangeLifecycle(SYSTEM, "out_of_use"), effective_on=When("2026-12-24"))
