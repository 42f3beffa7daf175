"""One deployment of one system on one day, from the entries that count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.oracle.oracle_entries import DAY, Entry, Json, as_of, first_day, last_day
from tests.oracle.oracle_law import derive, is_complete

MAKING = ("registered", "stub-registered", "deployed")
ENDED = ("expired", "lapsed", "withdrawn", "rejected")


@dataclass(frozen=True)
class Answer:
    """What the oracle says of one deployment."""

    standing: str
    outcome: str | None
    use: str
    claim: str
    shutdown: str
    points: tuple[str, ...]
    from_day: date | None
    organisation: str
    ministry: str | None


@dataclass
class Examined:
    """What the approved classification comes to: the points met, those of them left open by claims, and later days."""

    outcome: str | None
    met: set[str]
    left_open: set[str]
    later: set[date]


class World:
    """All entries that count at a moment."""

    def __init__(self, entries: list[Entry], law: dict[str, Json]) -> None:
        self.entries, self.law = entries, law

    def about(self, about: str) -> list[Entry]:
        return [entry for entry in self.entries if entry.about == about]

    def deployments(self, about: str) -> list[Deployment]:
        made = (entry for entry in self.about(about) if entry.kind in MAKING)
        return [Deployment(self, about, code) for code in {entry.event["deployment"] for entry in made}]

    def merge(self, about: str) -> Entry | None:
        """What says that a system is part of another; the last recorded."""
        told = [entry for entry in self.about(about) if entry.kind == "merged-into"]
        return told[-1] if told else None

    def merged(self, into: str) -> list[Entry]:
        abouts = {entry.about for entry in self.entries if entry.kind == "merged-into"}
        merges = [merge for about in abouts if (merge := self.merge(about)) is not None]
        return [merge for merge in merges if "ai-system:" + merge.event["into"] == into]

    def adopted(self) -> list[str]:
        found = [e.event["version"] for e in self.entries if e.type == "rulebook.taxonomy-adopted.v1"]
        return [version for version in found if version in self.law]


class Deployment:
    def __init__(self, world: World, about: str, code: str) -> None:
        self.world, self.law, self.about, self.code = world, world.law, about, code
        self.system = world.about(about)
        self.mine = [entry for entry in self.system if entry.event.get("deployment") == code]
        self.uses = [(e.first, e.index, str(e.event["lifecycle"])) for e in self.of("lifecycle-changed")]
        self.uses += [(e.first, e.index, "out_of_use") for e in self.of("switched-off")]
        for made in self.of(*MAKING):
            self.uses.append((first_day(made.event["since"]), made.index, made.event["lifecycle"]))

    def of(self, *kinds: str) -> list[Entry]:
        return [entry for entry in self.mine if entry.kind in kinds]

    def exists(self, day: date) -> bool:
        merge = self.world.merge(self.about)
        return any(first <= day for first, _, _ in self.uses) and (merge is None or day < merge.first)

    def use(self, day: date) -> str:
        return max(fact for fact in self.uses if fact[0] <= day)[2]

    def organisation(self, day: date) -> str:
        told = [(e.first, e.index, e.event["organisation"]) for e in self.of(*MAKING, "transferred")]
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

    def claims(self, made: Entry | None, day: date) -> list[tuple[str, str]]:
        """(ground, state) of the claims that count on the day, in the order in which they were made."""
        adopted = [self.law[version] for version in self.world.adopted()]
        used = [self.law[made.event["taxonomy"]]] if made else adopted
        law = max(used, key=lambda version: str(version["published"]), default=None)
        found = []
        for claim in self.of("exemption-claimed"):
            by = claim.event.get("classification")
            mine = made is not None and by == made.place
            separate = by is None and (made is None or claim.index > made.index)
            if claim.first <= day and (mine or separate):
                found.append((claim.event["ground"], self.claim_state(claim, law, day)))
        return found

    def claim_state(self, claim: Entry, law: Json | None, day: date) -> str:
        code, classified = claim.event["claim"], {entry.index for entry in self.of("classified")}
        decisions = {}
        for entry in self.mine:
            if entry.kind in ("exemption-accepted", "exemption-rejected") and entry.event["claim"] == code:
                decisions[entry.index] = entry.kind == "exemption-accepted"
            if entry.kind == "classification-approved" and entry.event["classification"]["index"] in classified:
                decisions |= {entry.index: True} if code in entry.event.get("accepts", []) else {}
        accepted = decisions[max(decisions)] if decisions else None
        if accepted is False:
            return "rejected"
        told = [e for e in self.of("exemption-withdrawn", "exemption-lapsed") if e.event["claim"] == code]
        ends = [(e.first, e.index, e.kind.removeprefix("exemption-")) for e in told if e.first <= day]
        if "last_day" in claim.event and last_day(claim.event["last_day"]) < day:
            ends.append((last_day(claim.event["last_day"]) + DAY, -1, "expired"))
        if ends:
            return min(ends)[2]
        if not is_complete(claim.event, law):
            return "incomplete"
        return "accepted" if accepted else "claimed"

    def shutdown(self, day: date) -> str:
        """How far it has come since the deployment was last taken into use again."""
        start, gone = (date.min, -1), False
        for first, index, use in sorted(self.uses):
            if first <= day and use == "in_use":
                start, gone = ((first, index), False) if gone else (start, False)
            elif first <= day and use == "out_of_use":
                gone = True
        steps = {name: [e for e in self.of(name) if e.first <= day and e.order >= start] for name in SHUTDOWN}
        off = {entry.index for entry in steps["switched-off"]}
        seen = [e for e in self.of("shutdown-verified") if e.first <= day and e.event["switched_off"]["index"] in off]
        if off:
            return "verified" if seen else "decommissioned" if steps["decommissioned"] else "switched_off"
        return "informed" if steps["users-informed"] else "decided" if steps["shutdown-decided"] else "none"

    def begun_again(self, after: date, until: date) -> bool:
        """Whether a period of use began after a day: in use, having been out of use since it was last in use."""
        day, before = min(self.uses)[0], ""
        while day <= until:
            use = self.use(day)
            if use == "in_use" and before == "out_of_use" and day > after:
                return True
            before = before if use == "in_development" else use
            day += DAY
        return False

    def replaced(self, made: Entry, day: date) -> bool:
        """Whether a version came after the one examined, which is told by its number among those known then."""
        replaced = sorted((e for e in self.system if e.kind == "version-replaced"), key=lambda entry: entry.order)
        known = [entry for entry in replaced if entry.index < made.index]
        examined = known[: made.event["examined_version"] - 1]
        return any(e.first <= day and (not examined or e.order > examined[-1].order) for e in replaced)

    def covers(self, made: Entry, day: date) -> bool:
        used = self.law[made.event["taxonomy"]]
        for version in self.world.adopted():
            newer = self.law[version]
            if newer["published"] > used["published"] and date.fromisoformat(newer["applies_from"]) <= day:
                return False
        since = first_day(made.event.get("examined_since", made.effective))
        return not self.begun_again(since, day) and not self.replaced(made, day)

    def examined(self, day: date, above: tuple[str, ...] = ()) -> Examined:
        """As it is by itself; and then with what was merged into it and not examined again since."""
        made = self.approved(day)
        found = self.examined_alone(made, day)
        seen = (*above, self.about)
        for merge in sorted(self.world.merged(self.about), key=lambda entry: entry.index):
            if merge.first <= day and merge.about not in seen and (made is None or made.index < merge.index):
                for other in self.same_use(merge):
                    theirs = other.examined(day, seen) if any(fact[0] <= day for fact in other.uses) else None
                    if theirs is not None and theirs.outcome is not None:
                        found.outcome = found.outcome if found.outcome == theirs.outcome else "undetermined"
                        found.met |= theirs.met
                        found.left_open |= theirs.left_open
                        found.later |= theirs.later
        return found

    def same_use(self, merge: Entry) -> list[Deployment]:
        """The merged deployments of the organisation that has this one, and those of organisations that have none."""
        here = {one.organisation(merge.first) for one in self.world.deployments(self.about)}
        theirs = self.world.deployments(merge.about)
        own = self.organisation(merge.first)
        return [one for one in theirs if (of := one.organisation(merge.first)) == own or of not in here]

    def examined_alone(self, made: Entry | None, day: date) -> Examined:
        if made is None:
            return Examined(None, set(), set(), set())
        claims = self.claims(made, day)
        accepted = [ground for ground, state in claims if state == "accepted"]
        running = [ground for ground, state in claims if state not in ENDED]
        law = self.law[made.event["taxonomy"]]
        exclusions = {ground["id"] for ground in law["exclusions"]}
        outcome, met, later = derive(made.event, law, day, out=bool(exclusions & set(running)))
        if exclusions & set(accepted):
            met, later = [], []
        left_open = {point for point in met if not any(ground.startswith(point + "-x") for ground in accepted)}
        return Examined(outcome, set(met), left_open, set(later))

    def answer(self, day: date, ministry: str | None) -> Answer:
        made, use, off, found = self.approved(day), self.use(day), self.shutdown(day), self.examined(day)
        states = [state for _, state in self.claims(made, day)]
        ended = [state for state in states if state in ENDED]
        claim = next((s for s in states if s == "accepted"), None) or (ended or states or ["none"])[-1]
        favourable = found.outcome in ("not_prohibited", "not_ai_system")
        from_day = None
        if found.left_open and use == "in_use":
            word = "prohibited_in_use"
        elif off in ("switched_off", "decommissioned", "verified"):
            word = "shut_down" if off == "verified" else "switched_off_unverified"
        elif found.met and use != "in_use":
            word = "prohibited_not_in_use"
        elif found.later:
            word, from_day = "prohibited_from", min(found.later)
        elif claim != "none":
            word = {"accepted": "exception_accepted"}.get(claim, "exception_ended" if ended else "exception_claimed")
        elif made is not None and favourable and not self.covers(made, day):
            word = "re_examine"
        elif found.outcome is not None:
            word = found.outcome
        else:
            word = "proposed" if self.proposed(day) else "not_examined"
        points = tuple(sorted(found.met))
        return Answer(word, found.outcome, use, claim, off, points, from_day, self.organisation(day), ministry)


SHUTDOWN = ("shutdown-decided", "users-informed", "switched-off", "decommissioned")
