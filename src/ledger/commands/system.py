"""Commands about AI systems and their deployments, classification apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import registration_decisions
from ...domain.values import Code
from . import Answer

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.system import (
        ChangeLifecycle,
        DeploySystem,
        DescribeSystem,
        NoteSourcePresence,
        RegisterStub,
        RegisterSystem,
        TransferSystem,
    )
    from ..subjects import Subjects


def register(command: RegisterSystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Under the reference given, or one that the ledger chooses."""
    reference = command.reference or chosen_reference(occasion.command, subjects.size)
    taken, organisation = bool(subjects.entries("ai-system", reference)), subjects.organisation(command.organisation)
    decided = registration_decisions.register(command, reference, organisation, occasion, taken=taken)
    return Answer(reference, (decided,))


def register_stub(command: RegisterStub, subjects: Subjects, occasion: Occasion) -> Answer:
    """As :func:`register`, of a system whose content is held elsewhere."""
    reference = command.reference or chosen_reference(occasion.command, subjects.size)
    taken, organisation = bool(subjects.entries("ai-system", reference)), subjects.organisation(command.organisation)
    decided = registration_decisions.register_stub(command, reference, organisation, occasion, taken=taken)
    return Answer(reference, (decided,))


def chosen_reference(command: Code, size: int) -> Code:
    """A reference that follows from the command id, so that the same command sent twice gets the same one."""
    import hashlib
    from base64 import b32encode

    digest = hashlib.sha256(f"{command}:{size}".encode()).digest()
    return Code("SYS-" + b32encode(digest[:5]).decode("ascii"))


def describe(command: DescribeSystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Only what changed."""
    from ...domain.aggregates import description_decisions

    found = subjects.system(command.reference)
    return Answer(command.reference, description_decisions.describe(command, found, occasion))


def deploy(command: DeploySystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another use."""
    from ...domain.aggregates import system_decisions

    found, organisation = subjects.system(command.reference), subjects.organisation(command.organisation)
    decided = system_decisions.deploy(command, found, organisation, occasion)
    return Answer(command.reference, (decided,), {"deployment": str(decided.event.deployment)})  # type: ignore[attr-defined]  # a Deployed


def change_lifecycle(command: ChangeLifecycle, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another state of use."""
    from ...domain.aggregates import system_decisions

    found = subjects.system(command.reference)
    return Answer(command.reference, system_decisions.change_lifecycle(command, found, occasion))


def transfer(command: TransferSystem, subjects: Subjects, occasion: Occasion) -> Answer:
    """Another organisation responsible."""
    from ...domain.aggregates import system_decisions

    found, organisation = subjects.system(command.reference), subjects.organisation(command.organisation)
    return Answer(command.reference, system_decisions.transfer(command, found, organisation, occasion))


def note_presence(command: NoteSourcePresence, subjects: Subjects, occasion: Occasion) -> Answer:
    """Whether a public register lists the system."""
    from ...domain.aggregates import system_decisions

    found = subjects.system(command.reference)
    return Answer(command.reference, system_decisions.note_presence(command, found, occasion))
