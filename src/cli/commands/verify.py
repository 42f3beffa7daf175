"""``grootboek verify``: every stored byte read again, all findings listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Option

from ...errors import GrootboekError
from ..answers import Answer, Fields, Paragraph, Part, Table
from ..asking import SUFFIX
from ..documents import read_bytes
from ..opened import clock_of, ledger_path, reader_of
from ..texts.columns import title, titles
from ..texts.messages import message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...errors import Language
    from ...evidence.findings import Finding
    from ...ledger.reader import Reader
    from ..session import Session

COLUMNS = ("level", "index", "finding", "code")
UNSOUND_STATUS = 3


def verify(
    context: Context,
    *,
    checkpoint: Annotated[Path | None, Option("--checkpoint", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """All findings in the ledger."""
    from ...ledger.audit import audit
    from ..verification import against_checkpoint, against_projections

    session: Session = context.obj
    kept = read_bytes(checkpoint) if checkpoint is not None else None
    path = ledger_path(session)
    reader = reader_of(session)
    try:
        findings = list(audit(reader))
        try:
            findings += against_checkpoint(reader, kept)
            findings += against_projections(reader, path.with_name(path.name + SUFFIX), _now(session, reader))
        except GrootboekError as error:
            findings.append(_as_finding(error))
        return findings_answer(findings, _position(reader), session.language, checkpoint=kept is not None)
    finally:
        reader.close()


def findings_answer(
    findings: Sequence[Finding], about: dict[str, Any], language: Language, *, checkpoint: bool | None = None
) -> Answer:
    """A list of findings, with the status that it gives: unsound evidence is 3, notices alone are 0."""
    from ...evidence.findings import is_sound

    sound = is_sound(findings)
    document: dict[str, Any] = {**about, "sound": sound}
    if checkpoint is not None:
        document["outside_checkpoint"] = checkpoint
    document["findings"] = [
        {
            "code": finding.code,
            "level": finding.level,
            "index": finding.index,
            "message": finding.text(language),
            "details": dict(finding.details),
        }
        for finding in findings
    ]
    parts: list[Part] = [Fields([(title(name, language), value) for name, value in about.items() if name in _SHOWN])]
    parts.append(Table(titles(COLUMNS, language), [_row(finding, language) for finding in findings], keys=COLUMNS))
    parts.append(
        Paragraph(message("verified-sound" if sound else "verified-unsound", language, count=_unsound(findings)))
    )
    if about.get("rehearsal"):
        parts.append(Paragraph(message("rehearsal", language)))
    return Answer(document, parts=parts, exit_status=0 if sound else UNSOUND_STATUS)


_SHOWN = ("origin", "ledger", "size", "root")


def _row(finding: Finding, language: Language) -> list[str | int | None]:
    return [message(f"{finding.level}-level", language), finding.index, finding.text(language), finding.code]


def _unsound(findings: Sequence[Finding]) -> int:
    return sum(finding.level == "unsound" for finding in findings)


def _now(session: Session, reader: Reader) -> datetime:
    return clock_of(session, rehearsal=reader.meta.rehearsal).now()


def _as_finding(error: GrootboekError) -> Finding:
    from ...evidence.findings import Finding

    return Finding.of(error)


def _position(reader: Reader) -> dict[str, Any]:
    """What was verified; as much of it as a damaged ledger still tells."""
    from ...evidence.digests import base64_standard

    try:
        meta, head = reader.meta, reader.head()
        known: dict[str, Any] = {"origin": str(meta.origin), "ledger": str(meta.ledger), "rehearsal": meta.rehearsal}
        known |= {"size": head.size, "index": head.size - 1}
        return known | {"root": base64_standard(reader.root(head.size))}
    except GrootboekError:
        return {}
