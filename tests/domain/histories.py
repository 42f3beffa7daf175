"""Histories of one AI system as entries: each method records one event and gives the entry's index."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from grootboek.domain.act import Act, Actor, Event, Recorded, Stream
from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.events.change import MergedInto, SplitInto, VersionReplaced
from grootboek.domain.events.classification import (
    ClassificationApproved,
    ClassificationRefused,
    Classified,
    ExemptionClaimed,
)
from grootboek.domain.events.exemption import (
    ExemptionAccepted,
    ExemptionLapsed,
    ExemptionRejected,
    ExemptionWithdrawn,
)
from grootboek.domain.events.shutdown import (
    Decommissioned,
    ShutdownDecided,
    ShutdownVerified,
    SwitchedOff,
    UsersInformed,
)
from grootboek.domain.events.system import (
    Deployed,
    EntryCorrected,
    Lifecycle,
    LifecycleChanged,
    SourcePresenceNoted,
    SystemDescribed,
    SystemRegistered,
)
from grootboek.domain.law.library import taxonomy
from grootboek.domain.timeline import Period, state_on, system_timelines
from grootboek.domain.values import (
    Code,
    Committed,
    EntryReference,
    Fingerprint,
    Handle,
    Instant,
    LeafHash,
    LedgerId,
    StreamKind,
    When,
)

if TYPE_CHECKING:
    from grootboek.domain.deployment_state import DeploymentState

LEDGER = LedgerId("00000000-0000-4000-8000-000000000000")
LEAF = LeafHash("A" * 43 + "=")
KEY = Fingerprint("SHA256:" + "A" * 43)
FIRST = Code("2024-1689")
SECOND = Code("2026-1744")
BOTH_LAWS = AdoptedLaw((FIRST, SECOND))
START = datetime(2025, 1, 6, 9, 0, tzinfo=UTC)
MAIN = Code("SYS-1")


def text(value: str) -> Committed:
    return Committed(value, "A" * 43)


def recorded(
    index: int,
    event: Event,
    *,
    stream: tuple[StreamKind, str] = ("ai-system", "SYS-1"),
    version: int = 1,
    effective: str = "2025-01-06",
    **envelope: Any,
) -> Recorded:
    """An entry as the ledger would give it, one day after the entry before it."""
    act = Act(
        ledger=LEDGER,
        stream=Stream(stream[0], Code(stream[1]), version),
        command=Code(f"command-{index}"),
        actor=Actor(Handle("recorder@test"), Code("ORG"), 1),
        effective_on=When(effective),
        event=event,
        **envelope,
    )
    return Recorded(index, Instant.of(START + timedelta(days=index)), True, KEY, LEAF, act)


class History:
    """The entries of one AI system, in the order in which they are recorded; ``merged`` counts as merged into it."""

    def __init__(self, code: str = "SYS-1", first: int = 10) -> None:
        self.code = code
        self.entries: list[Recorded] = []
        self.merged: list[History] = []
        self.next = first

    def record(self, event: Event, effective: str, **envelope: Any) -> int:
        index = self.next
        self.next += 1
        version = len(self.entries) + 1
        stream: tuple[StreamKind, str] = ("ai-system", self.code)
        self.entries.append(recorded(index, event, stream=stream, version=version, effective=effective, **envelope))
        return index

    def register(self, since: str = "2025-01-01", lifecycle: Lifecycle = "in_use", **fields: Any) -> int:
        event = SystemRegistered(
            **{
                "name": text("Fictional system"),
                "organisation": Code("ORG"),
                "deployment": MAIN,
                "processes": (text("A process"),),
                "roles": ("deployer",),
                "lifecycle": lifecycle,
                "since": When(since),
                **fields,
            }
        )
        return self.record(event, since)

    def deploy(self, deployment: str, organisation: str, since: str, lifecycle: Lifecycle = "in_use") -> int:
        event = Deployed(Code(deployment), Code(organisation), (), ("deployer",), lifecycle, When(since))
        return self.record(event, since)

    def lifecycle(self, lifecycle: Lifecycle, effective: str, deployment: Code = MAIN) -> int:
        return self.record(LifecycleChanged(deployment, lifecycle), effective)

    def describe(self, effective: str, **fields: Any) -> int:
        return self.record(SystemDescribed(**fields), effective)

    def presence(self, effective: str, *, present: bool, source: str = "register", reference: str = "1") -> int:
        return self.record(SourcePresenceNoted(Code(source), Code(reference), present), effective)

    def classify(self, effective: str = "2025-01-01", *, met: str = "", unknown: str = "", **fields: Any) -> int:
        """Every element of the points in ``met`` (letters, space between) is met, of those in ``unknown`` unknown."""
        law = taxonomy(fields.pop("taxonomy", FIRST))
        states = {**dict.fromkeys(met.split(), "met"), **dict.fromkeys(unknown.split(), "unknown")}
        event = Classified(
            **{
                "deployment": MAIN,
                "taxonomy": law.version,
                "taxonomy_digest": law.digest,
                "depth": "full",
                "roles": ("deployer",),
                "examined_version": 1,
                "definition": dict.fromkeys(law.definition, "met"),
                "scope": dict.fromkeys(law.exclusions, "not_met"),
                "elements": {
                    element.id: states.get(str(element.point), "not_met") for element in law.elements.values()
                },
                **fields,
            }
        )
        return self.record(event, effective)

    def approve(self, classification: int, accepts: str = "", deployment: Code = MAIN, **envelope: Any) -> int:
        claims = tuple(Code(claim) for claim in accepts.split())
        event = ClassificationApproved(deployment, EntryReference(classification, LEAF), claims)
        return self.record(event, "2025-01-06", **envelope)

    def refuse(self, classification: int, deployment: Code = MAIN) -> int:
        event = ClassificationRefused(deployment, EntryReference(classification, LEAF), text("No"))
        return self.record(event, "2025-01-06")

    def claim(self, claim: str, ground: str, effective: str = "2025-01-01", **fields: Any) -> int:
        """A claim whose conditions are all met, unless ``conditions`` says otherwise."""
        by = fields.pop("by", None)
        version = None if by is None else next(entry for entry in self.entries if entry.index == by).originator_version
        last = fields.pop("last", None)
        conditions = taxonomy(SECOND).grounds[Code(ground)].conditions
        event = ExemptionClaimed(
            **{
                "claim": Code(claim),
                "deployment": MAIN,
                "ground": Code(ground),
                "motivation": text("Because"),
                "conditions": dict.fromkeys(conditions, "met"),
                "last_day": When(last) if last is not None else None,
                "classification": version,
                **fields,
            }
        )
        return self.record(event, effective)

    def decide_claim(self, claim: str, *, accept: bool, effective: str = "2025-01-06") -> int:
        event = ExemptionAccepted if accept else ExemptionRejected
        return self.record(event(MAIN, Code(claim), text("Found so")), effective)

    def withdraw(self, claim: str, effective: str) -> int:
        return self.record(ExemptionWithdrawn(MAIN, Code(claim), text("No longer relied on")), effective)

    def lapse(self, claim: str, effective: str, condition: str = "safety_risk_documented") -> int:
        return self.record(ExemptionLapsed(MAIN, Code(claim), Code(condition), text("No longer so")), effective)

    def decide_shutdown(self, effective: str, planned: str | None = None) -> int:
        plan = When(planned) if planned is not None else None
        return self.record(ShutdownDecided(MAIN, text("Because"), plan), effective)

    def inform(self, effective: str) -> int:
        return self.record(UsersInformed(MAIN, text("A letter")), effective)

    def switch_off(self, effective: str) -> int:
        return self.record(SwitchedOff(MAIN, text("Off")), effective)

    def decommission(self, effective: str) -> int:
        return self.record(Decommissioned(MAIN, text("Removed")), effective)

    def verify(self, switched_off: int, effective: str) -> int:
        return self.record(ShutdownVerified(MAIN, EntryReference(switched_off, LEAF), text("Seen")), effective)

    def replace_version(self, effective: str, supplier: str | None = None) -> int:
        from_supplier = text(supplier) if supplier is not None else None
        return self.record(VersionReplaced(text("2"), from_supplier), effective)

    def merge(self, into: str, effective: str) -> int:
        return self.record(MergedInto(Code(into), text("The same system")), effective)

    def split(self, parts: str, effective: str) -> int:
        return self.record(SplitInto(tuple(Code(part) for part in parts.split()), text("Parts")), effective)

    def correct(self, index: int) -> int:
        return self.record(EntryCorrected(EntryReference(index, LEAF), text("Wrong")), "2025-01-06")

    def periods(self, law: AdoptedLaw = BOTH_LAWS, deployment: Code = MAIN) -> tuple[Period, ...]:
        merged = [entry for history in self.merged for entry in history.entries]
        return system_timelines(self.entries, law, merged)[deployment]

    def on(self, day: str, law: AdoptedLaw = BOTH_LAWS, deployment: Code = MAIN) -> DeploymentState:
        state = state_on(self.periods(law, deployment), date.fromisoformat(day))
        assert state is not None, f"no state on {day}"
        return state

    def standing(self, day: str, law: AdoptedLaw = BOTH_LAWS, deployment: Code = MAIN) -> str:
        return self.on(day, law, deployment).standing
