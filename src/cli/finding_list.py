"""Findings as they come up: counted all, kept as many as are shown, and put into an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .answers import Answer, Cell, Fields, Paragraph, Part, Table
from .texts.columns import title, titles
from .texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..errors import Language
    from ..evidence.findings import Finding, Level

COLUMNS: Final = ("level", "index", "finding", "code")
UNSOUND_STATUS: Final = 3
SHOWN: Final = 200
"""Findings in a list for people. A file that is damaged throughout has as many as it has entries."""

_ABOUT: Final = ("origin", "ledger", "size", "root", "accredited_level")


@dataclass(slots=True, eq=False)
class FindingList:
    """Findings in the order in which they came up; without ``all`` no more of each level than people are shown."""

    all: bool = True
    kept: list[Finding] = field(default_factory=list)
    count: dict[Level, int] = field(default_factory=lambda: {"unsound": 0, "notice": 0})

    def take(self, findings: Iterable[Finding]) -> None:
        """Take in more of them."""
        for finding in findings:
            self.count[finding.level] += 1
            if self.all or self.count[finding.level] <= SHOWN:
                self.kept.append(finding)

    @property
    def sound(self) -> bool:
        """Whether none is unsound."""
        return not self.count["unsound"]


def findings_answer(findings: Iterable[Finding], about: dict[str, Any], language: Language) -> Answer:
    """A list of findings, with the status that it gives: unsound evidence is 3, notices alone are 0."""
    found = FindingList()
    found.take(findings)
    return list_answer(found, about, language)


def list_answer(found: FindingList, about: dict[str, Any], language: Language) -> Answer:
    """As :func:`findings_answer`, of findings that were counted already."""
    document: dict[str, Any] = {
        **about,
        "sound": found.sound,
        "counts": dict(found.count),
        "findings": [_document(finding, language) for finding in found.kept],
    }
    parts: list[Part] = [Fields(_facts(about, language))]
    parts.append(Table(titles(COLUMNS, language), [_row(each, language) for each in found.kept], keys=COLUMNS))
    more = sum(found.count.values()) - len(found.kept)
    if more:
        parts.append(Paragraph(message("findings-more", language, count=more)))
    if found.kept:
        parts.append(Paragraph(_remedies(found.kept, language)))
    verdict = "verified-sound" if found.sound else "verified-unsound"
    parts.append(Paragraph(message(verdict, language, count=found.count["unsound"])))
    if about.get("rehearsal"):
        parts.append(Paragraph(message("rehearsal", language)))
    return Answer(document, parts=parts, exit_status=0 if found.sound else UNSOUND_STATUS)


def _facts(about: dict[str, Any], language: Language) -> list[tuple[str, Cell]]:
    """What was checked, for people."""
    from ..domain.labels import label

    shown = {name: about[name] for name in _ABOUT if name in about}
    if "accredited_level" in shown:
        shown["accredited_level"] = label("level", shown["accredited_level"], language)
    return [(title(name, language), value) for name, value in shown.items()]


def _document(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "level": finding.level,
        "index": finding.index,
        "message": finding.text(language),
        "remedy": finding.remedy(language),
        "details": dict(finding.details),
    }


def _row(finding: Finding, language: Language) -> list[str | int | None]:
    return [message(f"{finding.level}-level", language), finding.index, finding.text(language), finding.code]


def _remedies(findings: Iterable[Finding], language: Language) -> str:
    """What to do now, each remedy once with the codes that it is for."""
    codes: dict[str, dict[str, None]] = {}
    for finding in findings:
        codes.setdefault(finding.remedy(language), {})[finding.code] = None
    lines = [f"- {remedy} ({', '.join(of)})" for remedy, of in codes.items()]
    return "\n".join((message("what-to-do", language), *lines))
