"""The second half: a fictional ministry examines all its systems, one of which is prohibited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .request import COORDINATOR, data
from .stage import as_shown
from .texts import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .stage import Stage

MINISTRY = "VBZ"
RECORDER = "cio-office@VBZ"
APPROVER = "cio@VBZ"
INQUIRY = "VOORBEELD-2025"
EXAMINED = {
    "decisive": ("--decisive-all",),
    "proposed": ("--decisive-all",),
    "rules": ("--not-ai",),
    "prohibited": ("--met", "f1,f2,f3", "--decisive-all"),
    "open_g": ("--met", "g1,g2,g3", "--unknown", "g4", "--decisive-all"),
    "open_c": ("--met", "c1,c2,c4", "--unknown", "c3,c5,c6", "--decisive-all"),
}
"""How each kind of examination is given on the command line: elements only, never an outcome."""


def the_examination(stage: Stage) -> Iterator[str]:
    """Organisations, officials, systems, examinations and approvals, all fictional."""
    language = stage.language
    yield told("act-4", language)
    stage.clock("2025-06-02T08:00:00Z")
    stage.run("rulebook", "adopt", "guidance", "GL-PP-1", by=COORDINATOR)
    fiction = data("systems.json")
    for organisation in fiction["organisations"]:
        _register_organisation(stage, organisation)
    _enrol(stage, RECORDER, "recorder", told("recorder", language))
    _enrol(stage, APPROVER, "approver", told("approver", language))
    stage.clock("2025-06-10T08:00:00Z")
    for system in fiction["systems"]:
        register_system(stage, system)
    examined = [system for system in fiction["systems"] if system["how"] in EXAMINED]
    for system in examined:
        arguments = examination_of(system, fiction["reasons"][system["why"]][language])
        answer = stage.run(*arguments, by=RECORDER)
        if system["how"] == "prohibited":
            yield as_shown(arguments, answer)
    stage.clock("2025-06-16T08:00:00Z")
    approved = [system["ref"] for system in examined if system["how"] != "proposed"]
    stage.run("classification", "approve", *approved, "--yes", by=APPROVER)
    yield told(
        "examined",
        language,
        organisations=len(fiction["organisations"]),
        systems=len(fiction["systems"]),
        recorded=len(examined),
        approved=len(approved),
    )


def the_overview(stage: Stage) -> Iterator[str]:
    """All systems with their functions and where they stand; and the answer to a request of the same four questions."""
    language = stage.language
    yield told("act-5", language)
    stage.clock("2025-06-30T08:00:00Z")
    yield stage.shown("inventory", "--organisation", MINISTRY, "--as-of", "2025-06-30")
    addressees = stage.folder / "addressees.txt"
    addressees.write_text(MINISTRY + "\n", encoding="utf-8")
    stage.run(
        *("inquiry", "open", INQUIRY, "--title", told("fictional-title", language), "--reference-date", "2025-06-30"),
        *("--deadline", "2025-06-30", "--addressees", str(addressees), "--reach", "tree"),
        by=COORDINATOR,
    )
    systems = [system["ref"] for system in data("systems.json")["systems"]]
    named = [word for ref in systems for word in ("--systems", ref)]
    stage.run(
        *("inquiry", "submit", INQUIRY, "--organisation", MINISTRY, "--answer", "--covers", "tree"),
        *("--examined", str(len(systems)), "--received", "2025-06-30", *named),
        by=RECORDER,
    )
    yield stage.shown("inquiry", "answer", INQUIRY, "--as-of", "2025-06-30")


def _register_organisation(stage: Stage, organisation: Mapping[str, Any]) -> None:
    parent = ("--parent", organisation["parent"]) if "parent" in organisation else ("--fictional",)
    stage.run(
        *("organisation", "register", organisation["code"], "--name", organisation["nl"]),
        *("--name-en", organisation["en"], "--kind", organisation["kind"], *parent),
        by=COORDINATOR,
    )


def _enrol(stage: Stage, handle: str, role: str, function: str) -> None:
    """With a key of their own: the official makes it, and the administrator gets a request that proves it."""
    request = stage.folder / f"{role}.request"
    request.write_text(stage.run("official", "request", handle).document["text"], encoding="utf-8")
    stage.run(
        *("official", "enrol", handle, "--function", function, "--organisation", MINISTRY, "--request", str(request)),
        by=COORDINATOR,
    )
    stage.run("official", "grant", handle, role, "--organisation", MINISTRY, by=COORDINATOR)


def register_system(stage: Stage, system: Mapping[str, Any]) -> None:
    """Register a fictional system of the data file."""
    name, function, process = system[stage.language]
    stage.run(
        *("system", "register", system["ref"], "--organisation", system["org"], "--name", name),
        *("--function", function, "--process", process, "--since", system["since"]),
        *("--lifecycle", system.get("lifecycle", "in_use")),
        by=RECORDER,
    )


def examination_of(system: Mapping[str, Any], reason: str) -> tuple[str, ...]:
    """How the examination of such a system is recorded: the arguments of the command."""
    return (
        *("classification", "record", system["ref"], "--summary", "--because", reason),
        *EXAMINED[system["how"]],
        *("--taxonomy", "2024-1689", "--guidance", "GL-PP-1"),
    )
