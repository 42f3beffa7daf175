"""``grootboek verify``: every stored byte read again, all findings listed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Option

from ...errors import GrootboekError, Misused
from ..answers import Answer
from ..documents import read_bytes
from ..finding_list import FindingList, findings_answer, list_answer
from ..opened import ledger_path, reader_of
from ..progress import progress_line
from ..texts.messages import message
from ..verifier_keys import verifier_keys
from ..witness_option import quorum_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...evidence.findings import Finding
    from ...evidence.kept_checkpoint import Trusted
    from ...ledger.reader import Reader
    from ..session import Session
    from ..verification import Kept

__all__ = ["findings_answer", "verify"]

CHECKPOINT_BYTES = 1_000_001
"""A checkpoint is at most a megabyte: what is longer is none."""


def verify(
    context: Context,
    *,
    checkpoint: Annotated[list[Path] | None, Option("--checkpoint", parser=Path, metavar="FILE")] = None,
    since_checkpoint: Annotated[Path | None, Option("--since", parser=Path, metavar="FILE")] = None,
    log_key: Annotated[list[str] | None, Option("--log-key", metavar="VKEY")] = None,
    witness: Annotated[list[str] | None, Option("--witness", metavar="VKEY")] = None,
    quorum: Annotated[int | None, Option("--quorum", metavar="N")] = None,
    tsa_roots: Annotated[Path | None, Option("--tsa-roots", parser=Path, metavar="FILE")] = None,
    processes: Annotated[int | None, Option("--processes", min=1, metavar="N")] = None,
) -> Answer:
    """All findings in the ledger."""
    from ..timestamp_checks import roots_in
    from ..verification import Kept

    session: Session = context.obj
    kept = Kept(
        tuple(read_bytes(each, CHECKPOINT_BYTES) for each in checkpoint or ()),
        None if since_checkpoint is None else read_bytes(since_checkpoint, CHECKPOINT_BYTES),
        _trusted(log_key, witness, quorum),
    )
    if kept.trusted.anybody and not kept.any:
        raise Misused("key-without-checkpoint")
    roots = roots_in(tsa_roots)
    reader = reader_of(session)
    try:
        with reader.connections.one_view():
            return _verified(session, reader, kept, roots, processes)
    finally:
        reader.close()


def _trusted(log_key: Sequence[str] | None, witness: Sequence[str] | None, quorum: int | None) -> Trusted:
    """The keys given, and how many of the witnesses are needed."""
    from ...evidence.kept_checkpoint import Trusted

    return Trusted(verifier_keys(log_key), quorum_option(witness, quorum))


def _verified(session: Session, reader: Reader, kept: Kept, roots: bytes | None, processes: int | None) -> Answer:
    from ...ledger.erasing import PROJECTIONS_SUFFIX
    from ...ledger.helpers import HelperEnded
    from ..openssl import OpenSSL
    from ..timestamp_checks import timestamp_findings
    from ..verification import verification
    from ..verifying_processes import hands

    found = FindingList(all=session.json or session.given.get("output") is not None)
    path = ledger_path(session)
    beside = path.with_name(path.name + PROJECTIONS_SUFFIX) if kept.since is None else None
    with (
        hands(reader, path, beside, processes) as helping,
        progress_line(session, lambda *done: _progress(session, *done)) as progress,
    ):
        try:
            found.take(verification(reader, kept, progress, helping.checks))
            found.take(timestamp_findings(reader, roots, OpenSSL(session.environment)))
            found.take(helping.comparison.findings())
        except HelperEnded:
            raise
        except GrootboekError as error:
            found.take([_as_finding(error)])
    about = {**_position(reader), "outside_checkpoint": kept.any, "since": kept.since is not None}
    return list_answer(found, about, session.language)


def _progress(session: Session, done: int, steps: int) -> str:
    return message("verify-progress", session.language, done=done, all=steps)


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
        return known | {"root": base64_standard(reader.root(head.size))} | _accredited(reader)
    except GrootboekError:
        return {}


def _accredited(reader: Reader) -> dict[str, str]:
    """Up to which level; nothing where an entry that says so cannot be read."""
    from ...ledger.accreditation import accreditation

    try:
        return {"accredited_level": accreditation(reader).level}
    except GrootboekError:
        return {}
