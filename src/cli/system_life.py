"""What became of an AI system, in front of people: claims and shutdowns; versions, links and disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.labels import label
from .answers import Paragraph, Part, Table
from .texts.columns import titles
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..errors import Language
    from ..projections.system_life import DisputeShown, LinkShown, SystemLife, VersionShown
    from ..projections.system_show import DeploymentShown

CLAIMS = ("claim", "ground", "state", "index", "until", "settled_by", "missing")
SHUTDOWNS = ("stage", "from", "index", "planned")
VERSIONS = ("version", "from", "index", "change")
STAGES = {
    "decided": "ai-system.shutdown-decided.v1",
    "informed": "ai-system.users-informed.v1",
    "switched_off": "ai-system.switched-off.v1",
    "decommissioned": "ai-system.decommissioned.v1",
    "verified": "ai-system.shutdown-verified.v1",
}
"""The event of each stage, whose name a step has: how far the whole came is another matter."""
DISPUTES = ("dispute", "index", "actor", "because", "answer")


def links_said(life: SystemLife, language: Language) -> Iterator[Part]:
    """One line for each system that this one became, came from, or was split into."""
    if life.links:
        yield Paragraph("\n".join(_link(link, language) for link in life.links))


def life_shown(life: SystemLife, language: Language) -> Iterator[Part]:
    """The versions where one replaced another, and the disputes."""
    if any(version.replaced for version in life.versions):
        rows = [_version(version, language) for version in life.versions]
        yield Table(titles(VERSIONS, language), rows, keys=VERSIONS)
    if life.disputes:
        rows = [_dispute(dispute, language) for dispute in life.disputes]
        yield Table(titles(DISPUTES, language), rows, keys=DISPUTES)


def deployment_life(shown: DeploymentShown, language: Language) -> Iterator[Part]:
    """The contested readings that decide it, why it must be examined again, its claims, and each period's shutdown."""
    if shown.contested:
        yield Paragraph(f"{message('contested-readings', language)} {', '.join(shown.contested)}")
    for reason in shown.reexamine:
        what = label("reexamine", reason["reason"], language)
        yield Paragraph(message("re-examine", language, reason=what, day=reason["on"]))
    if shown.row is not None and shown.row.claims:
        rows = [
            [
                claim["claim"],
                claim["ground"],
                label("claim", claim["state"], language),
                str(claim["index"]),
                claim.get("last_day", ""),
                str(claim.get("decided_by", "")),
                ", ".join(claim.get("missing", ())) or claim.get("failed", ""),
            ]
            for claim in shown.row.claims
        ]
        yield Table(titles(CLAIMS, language), rows, keys=CLAIMS)
    for shutdown in shown.shutdowns:
        steps = [
            [label("event", STAGES[step["stage"]], language), step["on"], str(step["index"]), step.get("planned", "")]
            for step in shutdown["steps"]
        ]
        yield Table(titles(SHUTDOWNS, language), steps, keys=SHUTDOWNS)
        if "reactivated_on" in shutdown:
            again = {"day": shutdown["reactivated_on"], "index": shutdown["reactivated_by"]}
            yield Paragraph(message("in-use-again", language, **again))


def _link(link: LinkShown, language: Language) -> str:
    said = message(f"link-{link.kind.replace('_', '-')}", language, ref=link.ref, day=link.on)
    return f"{said} [{message('entry-number', language, index=link.index)}]"


def _version(version: VersionShown, language: Language) -> list[str | int]:
    change = message("version-replaced", language) if version.replaced else ""
    return [version.text.value or message("text-absent", language), version.on, version.index, change]


def _dispute(dispute: DisputeShown, language: Language) -> list[str | int]:
    absent = message("text-absent", language)
    answers = [
        f"{answer.text or absent} ({answer.by or absent}, {message('entry-number', language, index=answer.index)})"
        for answer in dispute.answers
    ]
    said = "; ".join(answers) or message("unanswered", language)
    return [dispute.index, dispute.entry, dispute.by or absent, dispute.because or absent, said]
