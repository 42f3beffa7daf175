"""The acceptance cases, by their elements alone: fictional systems, no outcome in what is given.

``met``, ``not_met`` and ``unknown`` are elements; points that a case says nothing about fail at their first element.
``exclusion`` is relied on. The expected outcome is on ``day``; for a built-in exception that is relied on it is
``prohibited``, since the claim decides the standing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from grootboek.domain.law.classification_form import ClaimDraft, ClassificationForm
from grootboek.domain.values import Code
from tests.domain.law.examinations import DEPLOYER, NEW, OLD, REASON, cleared, given, untested

if TYPE_CHECKING:
    from grootboek.domain.events.classification import ElementState
    from grootboek.domain.events.system import OperatorRole
    from grootboek.domain.law.outcome import Outcome


@dataclass(frozen=True)
class Case:
    """One case; ids of elements are separated by spaces."""

    id: str
    day: str
    outcome: Outcome
    points: str = ""
    met: str = ""
    not_met: str = ""
    unknown: str = ""
    exclusion: str = ""
    ended: bool = False
    exception: str = ""
    new_law: bool = False
    roles: tuple[OperatorRole, ...] = DEPLOYER

    def examination(self) -> ClassificationForm:
        """What was examined, with the exclusion or the exception relied on."""
        law = NEW if self.new_law else OLD
        states: dict[str, ElementState] = dict.fromkeys(self.met.split(), "met")
        states |= dict.fromkeys(self.not_met.split(), "not_met")
        states |= dict.fromkeys(self.unknown.split(), "unknown")
        if self.exclusion:
            definition: dict[str, ElementState] = dict.fromkeys(law.definition, "met")
            return given(untested(law, self.roles), {**definition, self.exclusion: "met", **states})
        examined = given(cleared(law, self.roles), states)
        if self.exception:
            return replace(examined, claims=(ClaimDraft(Code(self.exception), REASON),))
        return examined


CASES = (
    Case("C01", "2025-03-03", "prohibited", "f", met="f1 f2 f3"),
    Case("C02", "2025-03-03", "prohibited", "f", met="f1 f2 f3"),
    Case("C03", "2025-03-03", "not_prohibited", met="f1 f2", not_met="f3"),
    Case("C04", "2025-03-03", "not_prohibited", met="f2 f3", not_met="f1"),
    Case("C05", "2025-03-03", "not_prohibited", met="f1 f3", not_met="f2"),
    Case("C06", "2025-03-03", "prohibited", "c", met="c1 c2 c3 c4 c5 c6"),
    Case("C07", "2025-03-03", "not_prohibited", met="c1 c2 c3 c4 d1 d3", not_met="c5 c6 d2"),
    Case("C08", "2025-03-03", "prohibited", "d", met="d1 d2 d3"),
    Case("C09", "2025-03-03", "prohibited", "d", met="d1 d2 d3", exception="d-x1"),
    Case("C10", "2025-03-03", "not_prohibited", met="d2 d3", not_met="d1"),
    Case("C11", "2025-03-03", "prohibited", "e", met="e1 e2 e3"),
    Case("C12", "2025-03-03", "not_prohibited", met="e1 e3", not_met="e2"),
    Case("C13", "2025-03-03", "not_prohibited", met="h2 h3 h4 g2 g3", not_met="h1 g1 g4"),
    Case("C14", "2026-09-01", "prohibited", "h", met="h1 h2 h3 h4", exception="h-x3"),
    Case("C15", "2027-02-01", "prohibited", "h", met="h1 h2 h3 h4", exception="h-x1", new_law=True),
    Case("C16", "2025-03-03", "not_prohibited", met="h1 h3 h4", not_met="h2"),
    Case("C17", "2025-03-03", "prohibited", "g", met="g1 g2 g3 g4", exception="g-x1"),
    Case("C18", "2025-03-03", "undetermined", met="g1 g2 g3", unknown="g4"),
    Case("C19", "2025-03-03", "out_of_scope", exclusion="X-2-3-excl"),
    Case("C20", "2025-10-15", "undetermined", exclusion="X-2-3-excl", ended=True),
    Case("C21", "2025-05-31", "out_of_scope", met="f1 f2 f3", exclusion="X-2-8"),
    Case("C21", "2025-06-01", "prohibited", "f", met="f1 f2 f3", exclusion="X-2-8", ended=True),
    Case("C22", "2025-03-03", "not_ai_system", met="ai1 ai2 ai4 ai6 ai7", not_met="ai5"),
    Case("C23", "2025-03-03", "not_prohibited", met="a2 a3 a4 b2 b3", not_met="a1 a5 b1 b4"),
    Case(
        "C24",
        "2026-12-01",
        "not_prohibited",
        met="ba1 ba2 ba3 ba4",
        not_met="ba5",
        new_law=True,
        roles=("provider", "deployer"),
    ),
    Case(
        "C24",
        "2026-12-02",
        "prohibited",
        "ba",
        met="ba1 ba2 ba3 ba4",
        not_met="ba5",
        new_law=True,
        roles=("provider", "deployer"),
    ),
    Case("C25", "2026-12-10", "not_prohibited", met="ba1 ba2 ba3", not_met="ba5", new_law=True),
    Case("C26", "2026-12-10", "undetermined", met="bb1", unknown="bb3", new_law=True),
)
