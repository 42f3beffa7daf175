"""What is recorded about one random AI system of a random ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.domain.events.classification import (
    ClassificationApproved,
    ClassificationRefused,
    Classified,
    ExemptionClaimed,
)
from grootboek.domain.events.system import (
    Deployed,
    EntryCorrected,
    LifecycleChanged,
    StubRegistered,
    SystemDescribed,
    SystemRegistered,
    Transferred,
)
from grootboek.domain.law.library import taxonomy
from grootboek.domain.values import Code, EntryReference
from tests.domain.histories import FIRST, LEAF, SECOND, text
from tests.oracle.random_life import LIFE

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.domain.act import Event, Recorded
    from grootboek.domain.events.classification import ConditionState, ElementState
    from grootboek.domain.events.system import Lifecycle, OperatorRole
    from tests.oracle.corpus import RandomLedger

STUBS = 0.1
"""How many of the systems are stubs."""

LIFECYCLES: tuple[Lifecycle, ...] = ("in_development", "in_use", "in_use", "in_use", "out_of_use")
ROLES: tuple[tuple[OperatorRole, ...], ...] = (
    ("deployer",),
    ("provider",),
    ("provider", "deployer"),
    ("importer",),
    (),
)
MET: tuple[tuple[str, ...], ...] = ((), (), ("f",), ("c", "f"), ("ba",), ("d",), ("h",))
REST: tuple[ElementState, ...] = ("not_met", "not_met", "not_met", "unknown")
MACHINE: tuple[ElementState, ...] = (*("met",) * 8, "not_met", "not_met", "unknown")
EVIDENCED: tuple[ConditionState, ...] = (*("met",) * 5, "unknown")
GROUNDS = ("f-x1", "f-x2", "d-x1", "h-x1", "bb-x1", "X-2-6", "X-2-8", "X-2-12")


class RandomSystem:
    """One AI system; ``undecided`` are its classifications that await a decision, with the claims that each makes.

    ``claims`` and ``switched_off`` are by deployment; ``versions`` counts those that there were.
    """

    def __init__(self, ledger: RandomLedger, code: str) -> None:
        self.ledger, self.random, self.code = ledger, ledger.random, code
        self.entries: list[Recorded] = []
        self.deployments = [Code(code)]
        self.undecided: list[tuple[Recorded, Code, list[Code]]] = []
        self.claims: list[tuple[Code, Code]] = []
        self.switched_off: list[tuple[Code, int]] = []
        self.versions = 1
        since = ledger.when()
        where = (ledger.organisation(), Code(code))
        if self.random.random() < STUBS:
            self.record(StubRegistered(*where, self.roles(), self.lifecycle(), since, "state_secret"))
        else:
            self.record(SystemRegistered(text(code), *where, (), self.roles(), self.lifecycle(), since, text("F")))

    def record(self, event: Event) -> Recorded:
        self.entries.append(self.ledger.record(("ai-system", self.code), event, self.ledger.when()))
        return self.entries[-1]

    def step(self) -> None:
        """Record something about the system."""
        own: tuple[tuple[Callable[[RandomSystem], None], float], ...] = (
            (RandomSystem.change_lifecycle, 4),
            (RandomSystem.classify, 5),
            (RandomSystem.approve, 6),
            (RandomSystem.refuse, 1),
            (RandomSystem.claim, 2),
            (RandomSystem.correct, 2),
            (RandomSystem.transfer, 1),
            (RandomSystem.deploy, 0.5),
            (RandomSystem.describe, 1),
        )
        actions = (*own, *LIFE)
        (action,) = self.random.choices([action for action, _ in actions], [weight for _, weight in actions])
        action(self)

    def deployment(self) -> Code:
        return self.random.choice(self.deployments)

    def lifecycle(self) -> Lifecycle:
        return self.random.choice(LIFECYCLES)

    def roles(self) -> tuple[OperatorRole, ...]:
        return self.random.choice(ROLES)

    def change_lifecycle(self) -> None:
        self.record(LifecycleChanged(self.deployment(), self.lifecycle()))

    def transfer(self) -> None:
        self.record(Transferred(self.deployment(), self.ledger.organisation()))

    def describe(self) -> None:
        self.record(SystemDescribed(name=text("New name")))

    def deploy(self) -> None:
        if len(self.deployments) < 3:
            code = Code(f"{self.code}/{len(self.deployments) + 1}")
            self.deployments.append(code)
            since = self.ledger.when()
            self.record(Deployed(code, self.ledger.organisation(), (), self.roles(), self.lifecycle(), since))

    def classify(self) -> None:
        met = self.random.choice(MET)
        version = self.random.choice((FIRST, SECOND))
        rest, first = self.random.choice(REST), self.random.choice(MACHINE)
        made, deployment = self.examine(version, met, rest, first, (1, self.versions, self.versions))
        grounds = [self.random.choice(GROUNDS) for _ in range(self.random.choice((0, 0, 1, 2)))]
        grounds += [f"{point}-x1" for point in met if point in "dfh" and self.random.random() < 0.5]
        claims = [self.claim_on(ground, deployment, made.originator_version) for ground in grounds]
        self.undecided.append((made, deployment, claims))

    def examine(
        self,
        version: Code,
        met: tuple[str, ...],
        rest: ElementState,
        machine: ElementState,
        versions: tuple[int, ...],
    ) -> tuple[Recorded, Code]:
        """Record a classification; ``rest`` is the state of all points but those met, ``machine`` that of ``ai1``."""
        law, deployment = taxonomy(version), self.deployment()
        event = Classified(
            deployment=deployment,
            taxonomy=law.version,
            taxonomy_digest=law.digest,
            depth="full",
            roles=self.roles(),
            examined_version=self.random.choice(versions),
            definition={element: machine if element == "ai1" else "met" for element in law.definition},
            scope={},
            elements={element.id: "met" if element.point in met else rest for element in law.elements.values()},
            examined_since=self.random.choice((None, None, self.ledger.when())),
        )
        return self.record(event), deployment

    def claim(self) -> None:
        self.claim_on(self.random.choice(GROUNDS), self.deployment(), None)

    def claim_on(self, ground: str, deployment: Code, by: int | None) -> Code:
        conditions = taxonomy(SECOND).grounds[Code(ground)].conditions
        state = self.random.choice(EVIDENCED)
        code = Code(f"{self.code}-claim-{len(self.entries)}")
        event = ExemptionClaimed(
            claim=code,
            deployment=deployment,
            ground=Code(ground),
            motivation=text("Because"),
            conditions=dict.fromkeys(conditions, state),
            provision=self.random.choice((None, text("Article 1"))),
            last_day=self.random.choice((None, self.ledger.when())),
            classification=by,
        )
        self.record(event)
        self.claims.append((deployment, code))
        return code

    def approve(self) -> None:
        if self.undecided:
            made, deployment, claims = self.undecided.pop(self.random.randrange(len(self.undecided)))
            accepts = tuple(claim for claim in claims if self.random.random() < 0.8)
            self.record(ClassificationApproved(deployment, EntryReference(made.index, LEAF), accepts))

    def refuse(self) -> None:
        if self.undecided:
            made, deployment, _ = self.undecided.pop()
            self.record(ClassificationRefused(deployment, EntryReference(made.index, LEAF), text("No")))

    def correct(self) -> None:
        candidates = [
            e for e in self.entries if not isinstance(e.event, EntryCorrected | SystemRegistered | StubRegistered)
        ]
        if self.random.random() < 0.05:
            candidates = self.entries[:1]
        if candidates:
            wrong = self.random.choice(candidates)
            self.record(EntryCorrected(EntryReference(wrong.index, LEAF), text("Wrong")))
