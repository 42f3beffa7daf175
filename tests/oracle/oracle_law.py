"""What the oracle derives from the released data of the law: an outcome, and what a claim on a ground needs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.oracle.oracle_entries import Json


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


def is_complete(claim: Json, law: Json | None) -> bool:
    """Whether a claim names a ground of this law that can be claimed, with all that the ground needs."""
    grounds = law["exclusions"] + [g for point in law["points"] for g in point.get("grounds", [])] if law else []
    ground = next((g for g in grounds if g["id"] == claim["ground"] and "not_claimable" not in g), None)
    if ground is None or (ground.get("needs_provision") and "provision" not in claim):
        return False
    evidenced = claim.get("conditions", {})
    return all(evidenced.get(condition) == "met" for condition in ground.get("conditions", []))
