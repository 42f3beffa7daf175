"""The acceptance cases as a fictional ministry would record them: as a filled-in form, and in short."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grootboek.cli.answers import Stream
from tests.cli.rehearsal import DESK, Rehearsal, rehearsal
from tests.cli.running import performed
from tests.domain.law.examinations import NEW, OLD
from tests.domain.law.forms import filled, uncommented

if TYPE_CHECKING:
    from pathlib import Path

    from tests.domain.law.cases import Case

POINT = re.compile(r"[a-z]+")


@dataclass(slots=True)
class Recorder:
    """One rehearsal ledger for each day that the cases are about."""

    folder: Path
    ledgers: dict[str, Rehearsal] = field(default_factory=dict)

    def on(self, day: str) -> Rehearsal:
        """The ledger whose clock stands on that day."""
        if day not in self.ledgers:
            place = self.folder / day
            place.mkdir()
            self.ledgers[day] = rehearsal(place, f"{day}T10:00:00Z")
        return self.ledgers[day]

    def recorded(self, case: Case, way: str) -> dict[str, Any]:
        """Register a system, record the case's elements through the installed command, and give its receipt."""
        ledger = self.on(case.day)
        ref = f"{case.id}-{way}"
        roles = [option for role in case.roles for option in ("--role", role)]
        ledger.register(ref, *roles)
        said = (str(self.form_for(ledger, case, ref)),) if way == "form" else in_short(case)
        done = ledger.run("classification", "record", ref, *said, "--json", by=DESK)
        assert done.status == 0, done.messages
        return dict(done.document)

    def form_for(self, ledger: Rehearsal, case: Case, ref: str) -> Path:
        """The ledger's own template with the case's elements filled in."""
        version = (NEW if case.new_law else OLD).version
        arguments = ("classification", "template", "--for", ref, "--taxonomy", version)
        made = performed(ledger.folder, *arguments, surroundings=ledger.surroundings())
        assert isinstance(made, Stream)
        template = b"".join(made.pieces).decode()
        if case.exception:
            template = uncommented(template, case.exception)
        path = ledger.folder / f"{ref}.yaml"
        path.write_bytes(filled(template, states(case), {"because": "A fictional reason."}))
        return path


def states(case: Case) -> dict[str, str]:
    """Every state of the form that the case decides; where an exclusion is relied on, the points may stay open."""
    law = NEW if case.new_law else OLD
    made: dict[str, str] = {str(element): "met" for element in law.definition}
    if not case.exclusion:
        made |= {str(each.id): "not_met" for each in law.exclusions.values() if each.claimable}
        made |= {str(next(iter(point.elements))): "not_met" for point in law.points.values()}
    made |= dict.fromkeys(case.met.split(), "met")
    made |= dict.fromkeys(case.not_met.split(), "not_met")
    made |= dict.fromkeys(case.unknown.split(), "unknown")
    return made | ({case.exclusion: "met"} if case.exclusion else {})


def in_short(case: Case) -> tuple[str, ...]:
    """The options of the short form."""
    law = NEW if case.new_law else OLD
    made = ["--summary", "--because", "A fictional reason.", "--decisive-all", "--taxonomy", str(law.version)]
    met = [element for element in case.met.split() if not element.startswith("ai")]
    if met:
        made += ["--met", ",".join(met)]
    if case.unknown:
        made += ["--unknown", ",".join(case.unknown.split())]
    for element in case.not_met.split():
        found = POINT.match(element)
        assert found is not None
        made += ["--not-ai"] if element == "ai5" else ["--decisive", f"{found[0]}={element}"]
    for ground in (case.exclusion, case.exception):
        if ground:
            made += ["--ground", ground]
    return tuple(made)
