"""The acceptance cases that rely on a ground, with the conditions of their claims: fictional systems and reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from grootboek.cli.answers import Stream
from tests.acceptance.recorded_cases import states
from tests.cli.rehearsal import CIO, DESK, Rehearsal
from tests.cli.running import performed
from tests.domain.law.cases import CASES
from tests.domain.law.examinations import NEW, OLD
from tests.domain.law.forms import filled

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Outcome
    from tests.domain.law.cases import Case

BECAUSE = "A fictional reason."


@dataclass(frozen=True)
class ClaimedCase:
    """A case, the state of each condition where it is not met, and the national provision where one is named."""

    case: Case
    otherwise: dict[str, str] = field(default_factory=dict)
    provision: str | None = None

    @property
    def ground(self) -> str:
        """The ground relied on."""
        return self.case.exclusion or self.case.exception


def case(identifier: str, day: str) -> Case:
    """The case about that day."""
    return next(case for case in CASES if (case.id, case.day) == (identifier, day))


def form_of(ledger: Rehearsal, claimed: ClaimedCase, ref: str) -> Path:
    """The ledger's own template, with the elements of the case and the conditions of its claim filled in."""
    law = NEW if claimed.case.new_law else OLD
    asked = ("classification", "template", "--for", ref, "--taxonomy", str(law.version))
    made = performed(ledger.folder, *asked, surroundings=ledger.surroundings())
    assert isinstance(made, Stream)
    template = b"".join(made.pieces).decode()
    form: dict[str, Any] = yaml.safe_load(filled(template, states(claimed.case), {"because": BECAUSE}))
    conditions = {
        str(name): {"state": claimed.otherwise.get(str(name), "met"), "because": BECAUSE}
        for name in law.grounds[next(each for each in law.grounds if each == claimed.ground)].conditions
    }
    form["grounds"] = {claimed.ground: {"motivation": BECAUSE, "conditions": conditions}}
    if claimed.provision is not None:
        form["grounds"][claimed.ground]["provision"] = claimed.provision
    path = ledger.folder / f"{ref}.yaml"
    path.write_text(yaml.safe_dump(form, allow_unicode=True), encoding="utf-8")
    return path


def recorded(ledger: Rehearsal, claimed: ClaimedCase, ref: str) -> dict[str, Any]:
    """Register the system, record its form through the installed command, approve it; the receipt of the form."""
    ledger.register(ref, "--since", "2024-01-01")
    done = ledger.run("classification", "record", ref, str(form_of(ledger, claimed, ref)), "--json", by=DESK)
    assert done.status == 0, done.messages
    approved = ledger.run("classification", "approve", ref, "--json", by=CIO)
    assert approved.status == 0, approved.messages
    return dict(done.document) | {"approved": approved.document["approved"]}


def settled(ledger: Rehearsal, *arguments: str, by: str = CIO) -> Outcome:
    """Decide about a claim through the installed command."""
    return ledger.run("exemption", *arguments, "--json", by=by)


def row(ledger: Rehearsal, ref: str, *moment: str) -> dict[str, Any]:
    """The system's row in the inventory."""
    return next(row for row in ledger.ask("inventory", *moment)["systems"] if row["ref"] == ref)
