"""The first half: the real request to the fifteen ministries, and their answers as the letter states them."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from .texts import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .stage import Stage

INQUIRY = "UITVRAAG-2024"
COORDINATOR = "cio-rijk@rijk"
THAT_DAY = ("--as-of", "2025-03-17")


def data(name: str) -> dict[str, Any]:
    """A data file of the demonstration."""
    found: dict[str, Any] = json.loads((files(__package__) / name).read_text(encoding="utf-8"))
    return found


def the_request(stage: Stage) -> Iterator[str]:
    """The ledger, the ministries, and the request of November 2024."""
    language = stage.language
    yield told("act-1", language)
    stage.clock("2024-11-15T09:00:00Z")
    stage.run(
        *("init", "--rehearsal", "--origin", "demo.example/grootboek", "--official", COORDINATOR),
        *("--function", told("coordinator", language), "--organisation", "rijk"),
        *("--organisation-name", told("root-name", language)),
    )
    ministries = data("ministries.json")
    for code, tooi, dutch, english in ministries["ministries"]:
        stage.run(
            *("organisation", "register", code, "--name", dutch, "--name-en", english, "--kind", "ministry"),
            *(
                "--tooi",
                ministries["tooi_base"] + tooi,
                "--from",
                ministries["founded"].get(code, ministries["at_least_from"]),
            ),
        )
    questions = [word for number in range(1, 5) for word in ("--question", told(f"question-{number}", language))]
    yield stage.shown(
        *("inquiry", "open", INQUIRY, "--title", told("inquiry-title", language), "--from", "2024-11"),
        *("--reference-date", "2025-02-02", "--deadline", "2025-03-17", "--addressees", "all", *questions),
    )


def the_returns(stage: Stage) -> Iterator[str]:
    """One nil return a ministry; the letter is the evidence."""
    language = stage.language
    yield told("act-2", language)
    stage.clock("2025-03-17T10:00:00Z")
    ministries = [row[0] for row in data("ministries.json")["ministries"]]
    for code in ministries:
        arguments = (
            *("inquiry", "submit", INQUIRY, "--organisation", code, "--nil", "--received", "2025-03-17"),
            *("--decided", "2025-03-17", "--remark", told("remark", language)),
            *("--evidence", f"title:{told('letter', language)}"),
        )
        if code == ministries[0]:
            yield stage.shown(*arguments)
        else:
            stage.run(*arguments)
    yield told("returns", language, count=len(ministries))
    yield stage.shown("inquiry", "status", INQUIRY)


def the_answer(stage: Stage) -> Iterator[str]:
    """The letter of that day, from the ledger."""
    yield told("act-3", stage.language)
    stage.clock("2025-03-17T16:00:00Z")
    yield stage.shown("inquiry", "answer", INQUIRY, *THAT_DAY)
