"""The same question to the oracle and to the domain, with its answer in the same form."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import grootboek.domain.law
from grootboek.domain import timeline
from grootboek.domain.act_codec import act_to_json
from grootboek.domain.adopted_law import AdoptedLaw
from grootboek.domain.events.change import MergedInto, VersionReplaced
from grootboek.domain.events.classification import ExemptionClaimed
from grootboek.domain.events.exemption import ExemptionLapsed, ExemptionWithdrawn
from grootboek.domain.events.rulebook import TaxonomyAdopted
from grootboek.domain.events.shutdown import ShutdownVerified
from grootboek.domain.organisation_tree import OrganisationTree
from grootboek.domain.values import Code
from tests.oracle.corpus import FIRST_DAY, RandomLedger
from tests.oracle.oracle import Answer, Known, Oracle

if TYPE_CHECKING:
    from grootboek.domain.act import Recorded
    from grootboek.domain.deployment_state import DeploymentState

TURNING_POINTS = (ExemptionLapsed, ExemptionWithdrawn, ShutdownVerified, VersionReplaced, MergedInto)
"""What is easily taken for another day's: on these days the question is asked as all is known."""
LAW = Path(grootboek.domain.law.__file__).parent / "data"
Answers = dict[tuple[str, str], Answer]
Moment = tuple[date, Known]


def ask_domain(entries: list[Recorded], on: date, known: Known) -> Answers:
    """What the domain says of every deployment on a day, from what is known."""
    entries = [entry for entry in entries if is_known(entry, known)]
    law = AdoptedLaw(tuple(e.event.version for e in entries if isinstance(e.event, TaxonomyAdopted)))
    tree = OrganisationTree.from_entries(entries)
    found = {}
    for system in {entry.act.stream.code for entry in entries if entry.act.stream.kind == "ai-system"}:
        stream = [e for e in entries if e.act.stream.kind == "ai-system" and e.act.stream.code == system]
        merged = [e for e in entries if e.act.stream.kind == "ai-system" and e.act.stream.code != system]
        for deployment, periods in timeline.system_timelines(stream, law, merged).items():
            state = timeline.state_on(periods, on)
            if state is not None:
                found[str(system), str(deployment)] = _answer(state, tree, on)
    return found


def is_known(entry: Recorded, known: Known) -> bool:
    """By index; or, where a day is given, by the attested day."""
    return entry.known_on(attested=True) <= known if isinstance(known, date) else entry.index <= known


def _answer(state: DeploymentState, tree: OrganisationTree, on: date) -> Answer:
    return Answer(
        standing=state.standing,
        outcome=state.outcome,
        use=state.use,
        claim=state.claim,
        shutdown=state.shutdown,
        points=tuple(sorted(state.points)),
        from_day=state.standing_date,
        organisation=state.organisation,
        ministry=tree.ministry(Code(state.organisation), on),
    )


def export(entries: list[Recorded]) -> list[str]:
    """The lines that ``export --format jsonl`` gives, as far as the oracle reads them."""
    return [json.dumps(_line(entry)) for entry in entries]


def _line(entry: Recorded) -> dict[str, object]:
    act = act_to_json(entry.act, lambda _name, _text: "A" * 43)
    framed = {"index": entry.index, "recorded_at": entry.recorded_at, "rehearsal": True, "signed": {"act": act}}
    return {"disclosures": {}, "entry": framed, "hash": entry.leaf, "index": entry.index, "texts": {}}


@cache
def ledger(seed: int) -> list[Recorded]:
    """The entries of the random ledger of that seed."""
    return RandomLedger(seed).entries


@cache
def moments(seed: int) -> list[Moment]:
    """Moments to ask about: any day, the days on which facts begin and claims end and those next to them; as known at
    the end, by any index, or by any attested day.
    """
    entries, chooser = ledger(seed), random.Random(-seed - 1)
    days = [FIRST_DAY + timedelta(days=chooser.randrange(1100)) for _ in range(8)]
    days += [entry.act.effective_on.first for entry in chooser.sample(entries, 8)]
    days += [day - timedelta(days=1) for day in days[-4:]]
    claims = [entry.event for entry in entries if isinstance(entry.event, ExemptionClaimed)]
    ends = [claim.last_day.last for claim in claims if claim.last_day is not None]
    ends += [entry.act.effective_on.first for entry in entries if isinstance(entry.event, TURNING_POINTS)]
    known: list[Known] = [len(entries) - 1 - chooser.choice((0, 0, 10, 30, 50)) for _ in days[::2]]
    known += [chooser.choice(entries).known_on(attested=True) for _ in days[1::2]]
    chooser.shuffle(days)
    return [*zip(days, known, strict=True), *((day, len(entries) - 1) for day in ends)]


@cache
def ask_oracle(seed: int) -> list[Answers]:
    """What the oracle says at each moment of a random ledger."""
    oracle = Oracle(export(ledger(seed)), LAW)
    return [oracle.answers(on, known) for on, known in moments(seed)]
