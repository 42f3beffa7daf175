"""What a row's examination and shutdown add: the commands for what the source did not say the last time.

An examination becomes a proposal, with its outcome derived: one that the source expects otherwise is refused. A stage
of a shutdown is a command of its own day. What is recorded already, by an import or by hand, is not recorded again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...domain.aggregates.rulebook import newest_in_force
from ...domain.commands.classification import RecordClassification
from ...domain.commands.shutdown import DecideShutdown, Decommission, InformUsers, SwitchOff
from ...domain.law.outcome import outcome_on
from ...domain.law.summary import DEFINITION, summary_classified
from ...errors import Invalid
from ...frozen import frozen
from .source_examination import Attested

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ...domain.aggregates.rulebook import Rulebook
    from ...domain.events.classification import Classified
    from ...domain.events.system import OperatorRole
    from ...domain.facts import DeploymentFacts, Examination
    from ...domain.law.classification_form import ClassificationForm
    from ...domain.law.laws import Laws
    from ...domain.law.taxonomy import Taxonomy
    from ...domain.values import Code, When
    from ..envelope import Envelope
    from .known import KnownSystem
    from .source_examination import SourceExamination, SourceShutdown, SourceStage


@frozen
class Around:
    """What goes with one command in place of what goes with the file: its own day, and what is attested."""

    effective_on: When | None
    attested: Attested

    def of(self, envelope: Envelope) -> Envelope:
        """The envelope for that command; the file stays its evidence."""
        own = self.attested.evidence
        return replace(
            envelope,
            effective_on=self.effective_on,
            decided_on=self.attested.decided_on or envelope.decided_on,
            decided_by=self.attested.decided_by or envelope.decided_by,
            evidence=(*envelope.evidence, replace(own, level=envelope.level)) if own is not None else envelope.evidence,
        )


@frozen
class Subject:
    """The deployment that a row speaks of, as far as it is in the ledger already."""

    system: Code
    deployment: Code | None
    roles: tuple[OperatorRole, ...]
    known: KnownSystem | None


@frozen
class Dated:
    """A command, and what goes with it."""

    command: object
    around: Around


def examination_command(said: SourceExamination, subject: Subject, rulebook: Rulebook, day: date) -> Dated | None:
    """The proposal, unless the source said the same the last time; ``day`` is the file's.

    Raises Invalid and Refused as :func:`~grootboek.domain.law.summary.summary_classified`; Invalid
    (``import-outcome-differs``), Refused (``taxonomy-none-in-force``).
    """
    last = _last_said(subject)
    version = said.taxonomy or (last.event.taxonomy if last is not None else None)
    form = _form(said, version or _in_force(said, rulebook, day), subject, rulebook.laws)
    if last is not None and _same(form, last.event, said) and _same_day(subject, last, said):
        return None
    if last is not None and said.taxonomy is None:
        form = _form(said, _in_force(said, rulebook, day), subject, rulebook.laws)
    _check_outcome(form, said, rulebook.laws, day)
    around = Around(said.examined_since, said.attested)
    return Dated(RecordClassification(subject.system, form, subject.deployment), around)


def shutdown_commands(said: SourceShutdown, subject: Subject) -> Iterator[Dated]:
    """The stages that are not recorded yet."""
    for stage in said.stages:
        if not _recorded(stage, subject):
            attested = said.attested if stage.stage == "decided" else Attested(evidence=said.attested.evidence)
            yield Dated(_stage_command(stage, said, subject), Around(stage.day, attested))


def _in_force(said: SourceExamination, rulebook: Rulebook, day: date) -> Code:
    """The newest version of the law adopted and in force when it was decided, else on the file's day."""
    decided = said.attested.decided_on
    return newest_in_force(rulebook, decided.first if decided is not None else day)


def _form(said: SourceExamination, version: Code, subject: Subject, laws: Laws) -> ClassificationForm:
    law = laws.taxonomy(version)
    decisive = dict(said.summary.decisive or {})
    for element in said.failing:
        point = _point_of(element, law)
        decisive[point] = (*decisive.get(point, ()), element)
    summary = replace(said.summary, decisive=decisive)
    form = summary_classified(law, summary, roles=subject.roles, because=said.because, laws=laws)
    return replace(form, examined_since=said.examined_since)


def _point_of(element: Code, law: Taxonomy) -> Code:
    if element in law.definition:
        return DEFINITION
    for point in law.points.values():
        if element in point.elements:
            return point.id
    raise Invalid("element-unknown", element=element, version=law.version, known=", ".join(law.elements))


def _check_outcome(form: ClassificationForm, said: SourceExamination, laws: Laws, day: date) -> None:
    if said.expected is None:
        return
    law = laws.taxonomy(form.taxonomy)
    excluded = any(ground in law.exclusions for ground in form.grounds)
    derived = outcome_on(form, law, day, excluded=excluded)
    if derived.outcome != said.expected:
        points = ", ".join(derived.points or derived.unknown) or "-"
        raise Invalid("import-outcome-differs", expected=said.expected, derived=derived.outcome, points=points)


def _last_said(subject: Subject) -> Examination | None:
    """The examination that the source brought the last time."""
    if subject.known is None:
        return None
    found = subject.known.said.examinations.values()
    return max(found, key=lambda examination: examination.index, default=None)


def _same(form: ClassificationForm, event: Classified, said: SourceExamination) -> bool:
    """Whether the source said this the last time. A text that is withheld cannot be compared, and agrees."""
    because = event.because.value if event.because is not None else None
    since = said.examined_since
    return (
        because in {None, said.because.value}
        and (since is None or since == event.examined_since)
        and all(
            getattr(form, name) == getattr(event, name)
            for name in ("taxonomy", "definition", "scope", "elements", "grounds", "guidance", "review_on", "flags")
        )
    )


def _same_day(subject: Subject, last: Examination, said: SourceExamination) -> bool:
    """Whether it was decided on the same day, where the row says on which."""
    entry = subject.known.system.entry(last.index) if subject.known is not None else None
    stated = said.attested.decided_on
    return stated is None or entry is None or entry.act.decided_on == stated


def _recorded(stage: SourceStage, subject: Subject) -> bool:
    if subject.known is None:
        return False
    held = subject.known.system.facts.deployments.get(subject.known.deployment)
    return _has(subject.known.said, stage) or (held is not None and _has(held, stage))


def _has(facts: DeploymentFacts, stage: SourceStage) -> bool:
    planned = stage.planned.last if stage.planned is not None else None
    return any(
        (step.stage, step.first, step.planned) == (stage.stage, stage.day.first, planned)
        for step in facts.shutdown_steps
    )


def _stage_command(stage: SourceStage, said: SourceShutdown, subject: Subject) -> object:
    about: Any = {"reference": subject.system, "because": said.because, "deployment": subject.deployment}
    if stage.stage == "decided":
        return DecideShutdown(**about, planned=stage.planned)
    kinds: dict[str, Any] = {"informed": InformUsers, "switched_off": SwitchOff, "decommissioned": Decommission}
    return kinds[stage.stage](**about)
