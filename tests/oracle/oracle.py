"""A second opinion on every standing, written from the description of the domain alone, and as simply as it goes.

It imports nothing of the package. It reads exported entries (one JSON object a line, with the parsed ``entry``) and the
released data files of the law, and works out each day by itself: no periods, no tables, no order but that of the index.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

Json = dict[str, Any]
Known = int | date
"""The index of the last known entry; or the attested day up to which entries count."""
DAY = timedelta(days=1)
ENDED = ("expired", "lapsed", "withdrawn", "rejected")


@dataclass(frozen=True)
class Answer:
    """What the oracle says of one deployment."""

    standing: str
    outcome: str | None
    use: str
    claim: str
    points: tuple[str, ...]
    from_day: date | None
    organisation: str
    ministry: str | None


@dataclass(frozen=True)
class Entry:
    index: int
    recorded_at: str
    type: str
    about: str
    place: int
    event: Json
    effective: str
    decided: str | None

    @property
    def first(self) -> date:
        return first_day(self.effective)

    def is_known(self, known: Known) -> bool:
        if isinstance(known, date):
            return (last_day(self.decided) if self.decided else first_day(self.recorded_at)) <= known
        return self.index <= known


def first_day(when: str) -> date:
    if "T" in when:
        return datetime.fromisoformat(when).astimezone(ZoneInfo("Europe/Amsterdam")).date()
    return date.fromisoformat(when if len(when) == 10 else when + "-01")


def last_day(when: str) -> date:
    first = first_day(when)
    if len(when) == 10 or "T" in when:
        return first
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - DAY


def as_of(told: list[tuple[date, int, str | None]], day: date) -> str | None:
    """What was told for the latest day that has come, the last entry of equal days; before the first day, the first."""
    told = sorted(told, key=lambda fact: fact[:2])
    begun = [fact for fact in told if fact[0] <= day]
    return begun[-1][2] if begun else told[0][2]


class Oracle:
    """Answers from the lines of an export; ``law`` is the folder with the taxonomy files."""

    def __init__(self, lines: Iterable[str], law: Path) -> None:
        self.entries = [self._entry(json.loads(line)) for line in lines]
        files = (json.loads(path.read_bytes()) for path in sorted(law.glob("taxonomy-*.json")))
        self.law: dict[str, Json] = {file["version"]: file for file in files}

    @staticmethod
    def _entry(line: Json) -> Entry:
        act = line["entry"]["signed"]["act"]
        about, place = act["stream"]["kind"] + ":" + act["stream"]["code"], act["stream"]["version"]
        effective, decided = act["effective_on"], act.get("decided_on")
        return Entry(
            line["index"], line["entry"]["recorded_at"], act["type"], about, place, act["event"], effective, decided
        )

    def answers(self, on: date, known: Known) -> dict[tuple[str, str], Answer]:
        """Every deployment that exists on the day, by system and deployment."""
        entries = [entry for entry in self.entries if entry.is_known(known)]
        wrong = {entry.event["entry"]["index"] for entry in entries if entry.type == "entry.corrected.v1"}
        wrong -= {entry.index for entry in entries if entry.type == "entry.corrected.v1"}
        entries = [entry for entry in entries if entry.index not in wrong]
        found = {}
        for about in {entry.about for entry in entries if entry.about.startswith("ai-system:")}:
            mine = [entry for entry in entries if entry.about == about]
            made = (entry for entry in mine if kind(entry) in ("registered", "deployed"))
            for deployment in {entry.event["deployment"] for entry in made}:
                told = Deployment(self, entries, mine, deployment)
                if told.exists(on):
                    found[about.removeprefix("ai-system:"), deployment] = told.answer(on)
        return found


def kind(entry: Entry) -> str:
    """``registered`` of ``ai-system.registered.v1``."""
    return entry.type.split(".")[1]


class Deployment:
    """One deployment of one system, from the entries that count."""

    def __init__(self, oracle: Oracle, everything: list[Entry], mine: list[Entry], code: str) -> None:
        self.law, self.everything, self.code = oracle.law, everything, code
        self.mine = [entry for entry in mine if entry.event.get("deployment") == code]
        self.uses = [(e.first, e.index, str(e.event["lifecycle"])) for e in self.of("lifecycle-changed")]
        for made in self.of("registered", "deployed"):
            self.uses.append((first_day(made.event["since"]), made.index, made.event["lifecycle"]))

    def of(self, *kinds: str) -> list[Entry]:
        return [entry for entry in self.mine if kind(entry) in kinds]

    def exists(self, day: date) -> bool:
        return any(first <= day for first, _, _ in self.uses)

    def use(self, day: date) -> str:
        return max(fact for fact in self.uses if fact[0] <= day)[2]

    def organisation(self, day: date) -> str:
        told = [(e.first, e.index, e.event["organisation"]) for e in self.of("registered", "deployed", "transferred")]
        return str(as_of(told, day))

    def decision(self, made: Entry) -> Entry | None:
        decided = self.of("classification-approved", "classification-refused")
        about = [entry for entry in decided if entry.event["classification"]["index"] == made.index]
        return about[-1] if about else None

    def approved(self, day: date) -> Entry | None:
        """The classification that was approved last, of those whose own first day has come."""
        for approval in reversed(self.of("classification-approved")):
            for made in self.of("classified"):
                if self.decision(made) is approval and made.first <= day:
                    return made
        return None

    def proposed(self, day: date) -> bool:
        return any(self.decision(made) is None and made.first <= day for made in self.of("classified"))

    def adopted(self) -> list[str]:
        found = [e.event["version"] for e in self.everything if e.type == "rulebook.taxonomy-adopted.v1"]
        return [version for version in found if version in self.law]

    def claims(self, made: Entry | None, day: date) -> list[tuple[int, str, str]]:
        """(index, ground, state) of the claims that count on the day."""
        used = [self.law[made.event["taxonomy"]]] if made else [self.law[version] for version in self.adopted()]
        law = max(used, key=lambda version: str(version["published"]), default=None)
        known = {entry.index for entry in self.of("classified")}
        approvals = [e for e in self.of("classification-approved") if e.event["classification"]["index"] in known]
        accepted = {claim for approval in approvals for claim in approval.event.get("accepts", [])}
        found = []
        for claim in self.of("exemption-claimed"):
            by = claim.event.get("classification")
            mine = made is not None and by == made.place
            separate = by is None and (made is None or claim.index > made.index)
            if claim.first <= day and (mine or separate):
                found.append((claim.index, claim.event["ground"], claim_state(claim, law, accepted, day)))
        return found

    def begun_again(self, after: date, until: date) -> bool:
        """Whether a period of use began after a day: in use, having been out of use since it was last in use."""
        day = min(self.uses)[0]
        before = ""
        while day <= until:
            use = self.use(day)
            if use == "in_use" and before == "out_of_use" and day > after:
                return True
            before = before if use == "in_development" else use
            day += DAY
        return False

    def covers(self, made: Entry, day: date) -> bool:
        used = self.law[made.event["taxonomy"]]
        for version in self.adopted():
            newer = self.law[version]
            if newer["published"] > used["published"] and date.fromisoformat(newer["applies_from"]) <= day:
                return False
        return not self.begun_again(first_day(made.event.get("examined_since", made.effective)), day)

    def answer(self, day: date) -> Answer:
        made, use = self.approved(day), self.use(day)
        claims = self.claims(made, day)
        states = [state for _, _, state in claims]
        accepted = [ground for _, ground, state in claims if state == "accepted"]
        running = [ground for _, ground, state in claims if state not in ENDED]
        outcome: str | None = None
        met: list[str] = []
        later: list[date] = []
        if made is not None:
            law = self.law[made.event["taxonomy"]]
            exclusions = {ground["id"] for ground in law["exclusions"]}
            outcome, met, later = derive(made.event, law, day, out=bool(exclusions & set(running)))
            if exclusions & set(accepted):
                met, later = [], []
        open_points = [point for point in met if not any(ground.startswith(point + "-x") for ground in accepted)]
        ended = [state for state in states if state in ENDED]
        claim = next((s for s in states if s == "accepted"), None) or (ended or states or ["none"])[-1]
        favourable = outcome in ("not_prohibited", "not_ai_system")
        from_day = None
        if open_points and use == "in_use":
            word = "prohibited_in_use"
        elif met and use != "in_use":
            word = "prohibited_not_in_use"
        elif later:
            word, from_day = "prohibited_from", min(later)
        elif claim != "none":
            word = {"accepted": "exception_accepted"}.get(claim, "exception_ended" if ended else "exception_claimed")
        elif made is not None and favourable and not self.covers(made, day):
            word = "re_examine"
        elif outcome is not None:
            word = outcome
        else:
            word = "proposed" if self.proposed(day) else "not_examined"
        organisation = self.organisation(day)
        above = ministry(self.everything, organisation, day)
        return Answer(word, outcome, use, claim, tuple(met), from_day, organisation, above)


def claim_state(claim: Entry, law: Json | None, accepted: set[str], day: date) -> str:
    last = claim.event.get("last_day")
    if last is not None and last_day(last) < day:
        return "expired"
    grounds = law["exclusions"] + [g for point in law["points"] for g in point.get("grounds", [])] if law else []
    ground = next((g for g in grounds if g["id"] == claim.event["ground"] and "not_claimable" not in g), None)
    if ground is None or (ground.get("needs_provision") and "provision" not in claim.event):
        return "incomplete"
    evidenced = claim.event.get("conditions", {})
    if any(evidenced.get(condition) != "met" for condition in ground.get("conditions", [])):
        return "incomplete"
    return "accepted" if claim.event["claim"] in accepted else "claimed"


def derive(made: Json, law: Json, day: date, *, out: bool) -> tuple[str, list[str], list[date]]:
    """The outcome, the points met that apply, and the days from which others that are met apply."""
    roles = made.get("roles") or ["provider", "deployer"]
    sides = {"deployer" if role == "deployer" else "provider" for role in roles}
    system = test(law["definition"]["elements"], made.get("definition", {}), sides)
    if system == "not_met":
        return "not_ai_system", [], []
    met, later, open_questions = [], [], 0
    for point in law["points"]:
        result = test(point["elements"], made.get("elements", {}), sides)
        applies = date.fromisoformat(point["applies_from"])
        if result == "met" and system == "met":
            met += [point["id"]] if applies <= day else []
            later += [applies] if applies > day else []
        elif result != "not_met" and applies <= day:
            open_questions += 1
    word = "prohibited" if met else "undetermined" if open_questions else "not_prohibited"
    return "out_of_scope" if out else word, met, later


def test(elements: list[Json], states: Json, sides: set[str]) -> str:
    """All of them must be met, of those that share an ``any_of`` one; an element of another side does not count."""
    counting = [e for e in elements if e.get("decides", True) and e.get("role", next(iter(sides))) in sides]
    groups = {e.get("any_of", e["id"]) for e in counting}
    words = []
    for group in groups:
        told = [states.get(e["id"]) for e in counting if e.get("any_of", e["id"]) == group]
        words.append("met" if "met" in told else "not_met" if set(told) == {"not_met"} else "unknown")
    return "not_met" if "not_met" in words else "unknown" if "unknown" in words else "met"


def ministry(entries: list[Entry], code: str, day: date) -> str | None:
    """Upwards, until there is a ministry that is not gone; whoever is gone is replaced by its successor."""
    seen: list[str] = []
    current: str | None = code
    while current is not None and current not in seen:
        seen.append(current)
        about = [entry for entry in entries if entry.about == "organisation:" + current]
        gone = [entry for entry in about if kind(entry) == "dissolved"]
        registered = next((entry for entry in about if kind(entry) == "registered"), None)
        if registered is None:
            return None
        if gone and gone[-1].first <= day:
            current = gone[-1].event["successor"]
        elif registered.event["kind"] == "ministry":
            return current
        else:
            placed = [(e.first, e.index, e.event.get("parent")) for e in about if kind(e) in ("registered", "moved")]
            current = as_of(placed, day)
    return None
