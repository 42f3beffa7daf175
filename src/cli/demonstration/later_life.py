"""What happens afterwards at the fictional ministry: a shutdown, exceptions, and what a change of the law makes due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .examination import APPROVER, INQUIRY, MINISTRY, RECORDER, examination_of, register_system
from .request import COORDINATOR, data
from .request import INQUIRY as REAL_INQUIRY
from .stage import as_shown
from .texts import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ...errors import Language
    from .stage import Stage

PROHIBITED = "UVB-001"
INSPECTORATE = "IVB"
REORGANISATION = "2026-02-23-ministries"
LAW = "2026-1744"
DAY_BEFORE, THAT_DAY = "2026-12-01", "2026-12-02"


def the_shutdown(stage: Stage) -> Iterator[str]:
    """The prohibited system goes through all stages; only another official's look makes it complete."""
    language = stage.language
    reasons = data("systems.json")["reasons"]
    why = ("--because", reasons["off"][language])
    yield told("act-6", language)
    for day, step, more in (
        ("2025-07-03", "decide", ("--planned", "2025-07-15")),
        ("2025-07-10", "inform", ()),
        ("2025-07-15", "switch-off", ()),
        ("2025-08-01", "decommission", ()),
    ):
        stage.clock(f"{day}T08:00:00Z")
        stage.run("shutdown", step, PROHIBITED, *more, *why, by=RECORDER)
    yield told("stages", language)
    yield stage.shown("inventory", "--standing", "switched_off_unverified")
    yield told("verified", language)
    stage.clock("2025-08-04T08:00:00Z")
    looked = ("shutdown", "verify", PROHIBITED, "--because", reasons["looked"][language])
    yield as_shown(looked, stage.run(*looked, by=APPROVER))
    yield stage.shown("inventory", "--standing", "shut_down")


def the_claims(stage: Stage) -> Iterator[str]:
    """One claim that is accepted and runs, and one whose last day has passed."""
    language = stage.language
    fiction = data("systems.json")
    runs, expired = fiction["claimed"]["runs"], fiction["claimed"]["expired"]
    yield told("act-7", language)
    stage.clock("2025-09-01T08:00:00Z")
    for system in (runs, expired):
        register_system(stage, system)
    stage.run(*examination_of(runs, fiction["reasons"][runs["why"]][language]), by=RECORDER)
    stage.run("classification", "approve", runs["ref"], by=APPROVER)
    claims = [stage.run(*_claim(system, fiction["reasons"], language), by=RECORDER) for system in (runs, expired)]
    yield told("claim-made", language)
    yield as_shown(_claim(runs, fiction["reasons"], language), claims[0])
    for claim in claims:
        stage.run("exemption", "accept", claim.document["ref"], by=APPROVER)
    yield stage.shown("inventory", "--standing", "exception_accepted")
    yield told("claim-expired", language)
    stage.clock("2026-01-05T08:00:00Z")
    yield stage.shown("inventory", "--standing", "exception_ended", "--on", "2026-01-01")


def the_reorganisation(stage: Stage) -> Iterator[str]:
    """The real reorganisation of the ministries: of the tree alone, no system of theirs is recorded here."""
    language = stage.language
    yield told("act-8", language)
    stage.clock("2026-02-23T08:00:00Z")
    arguments = ("organisation", "reorganise", REORGANISATION)
    yield as_shown(arguments, stage.run(*arguments, by=COORDINATOR))
    before, after = (_ministries(stage, day) for day in ("2026-02-22", "2026-02-23"))
    gone = sorted(before - after)
    rows = stage.document("inquiry", "status", REAL_INQUIRY, "--as-of", "2025-03-17")["organisations"]
    entries = [str(row["index"]) for row in rows if row["code"] in gone and row["by"] == row["code"]]
    counted = {"before": len(before), "after": len(after)}
    yield told("reorganised", language, **counted, gone=", ".join(gone), entries=", ".join(entries))


def what_is_due(stage: Stage) -> Iterator[str]:
    """What the change of the law makes due on its day, and the four questions asked anew."""
    language = stage.language
    yield told("act-9", language)
    stage.clock("2026-08-03T08:00:00Z")
    stage.run("rulebook", "adopt", "taxonomy", LAW, by=COORDINATOR)
    stage.clock("2026-11-23T08:00:00Z")
    before = stage.document("due", "--on", DAY_BEFORE)["due"]
    after = stage.document("due", "--on", THAT_DAY)["due"]
    changed = sum(row["what"] == "law_changed" for row in after)
    yield told("adopted", language, before=len(before), after=len(after), law=changed)
    yield stage.shown("due", "--on", THAT_DAY, "--organisation", INSPECTORATE)
    yield told("asked-then", language)
    yield stage.shown("inquiry", "answer", INQUIRY, "--on", THAT_DAY)


def _ministries(stage: Stage, day: str) -> set[str]:
    """The real ministries that exist on a day."""
    rows = stage.document("organisation", "list", "--on", day)["organisations"]
    return {row["code"] for row in rows if row["kind"] == "ministry" and row["exists"] and row["code"] != MINISTRY}


def _claim(system: Mapping[str, Any], reasons: Mapping[str, Any], language: Language) -> tuple[str, ...]:
    shown = reasons["shown"][language]
    return (
        *("exemption", "claim", system["ref"], "--ground", system["ground"]),
        *("--motivation", reasons[system["why"]][language]),
        *(word for condition in system["conditions"] for word in ("--condition", f"{condition}=met:{shown}")),
        *("--from", system["from"], "--last-day", system["last_day"]),
    )
