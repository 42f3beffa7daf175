"""``grootboek entry show``: one entry, its texts, what came of it, and what the official signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Context, Option

from ...errors import Misused
from ..answers import Answer, Fields, Paragraph, Part
from ..asking import asking
from ..entry_for_public import public_answer
from ..entry_lines import redaction_lines, shown_text
from ..files import write_file
from ..heading import moment_heading
from ..texts.columns import title
from ..texts.messages import message

if TYPE_CHECKING:
    from ...errors import Language, Unsound
    from ...ledger.records import StoredEntry
    from ...projections.entry_texts import EntryTexts
    from ...projections.history import HistoryRow
    from ...projections.position import Moment
    from ...projections.store import Projections
    from ..session import Session

UNSOUND = 3
"""The exit status of an answer that shows what is no evidence."""


def show(
    context: Context,
    *,
    index: Annotated[int, Argument(metavar="INDEX", min=0)],
    directory: Annotated[Path | None, Option("-o", "--output", parser=Path, metavar="DIR")] = None,
) -> Answer:
    """One entry."""
    from ...projections.entry_texts import entry_texts

    session: Session = context.obj
    public = session.given.get("audience") == "public"
    if public and directory is not None:
        raise Misused("public-entry-unsigned")
    with asking(session) as (projections, moment):
        stored = projections.reader.entry(index)
        if public:
            return _marked(public_answer(projections, moment, index, session.language), stored, session.language)
        row = _history_row(projections, moment, stored, session.language)
        told = entry_texts(projections, index)
        answer = _answer(stored, row, told, moment, session)
        if directory is not None:
            answer = _written(answer, stored, directory, session.language)
        return _marked(answer, stored, session.language)


def _history_row(projections: Projections, moment: Moment, stored: StoredEntry, language: Language) -> HistoryRow:
    """What the history says of the entry."""
    from ...ledger.decoding import to_recorded
    from ...projections.history import HistoryRequest, history

    subject = to_recorded(stored).act.stream.code
    found = history(projections, moment, HistoryRequest(ref=subject, since=date.min), language)
    return next(row for row in found.rows if row.index == stored.index)


def _answer(
    stored: StoredEntry,
    row: HistoryRow,
    told: EntryTexts,
    moment: Moment,
    session: Session,
) -> Answer:
    from ...evidence.commitments import commitments_in

    language = session.language
    entry = _json(stored.entry)
    texts = {field: told.texts[field].value for field in commitments_in(entry["signed"]["act"])}
    redactions = [each.document() for each in told.redactions]
    document = moment.position.document() | {
        "entry": entry
        | row.document()
        | {"texts": texts, "disclosures": dict(stored.disclosures), "redactions": redactions},
    }
    facts = Fields([(title(name, language), value) for name, value in _facts(row, language).items()])
    shown = [(field, shown_text(field, text, row.type, language)) for field, text in texts.items()]
    said = redaction_lines(told.redactions, language)
    parts: list[Part] = [facts, *(Fields(each) for each in (shown, said) if each), Paragraph(_indented(entry))]
    made_up = (message("fictional-organisations", language),) if row.fictional else ()
    return Answer(document, (*moment_heading(moment, language), *made_up), parts)


def _marked(answer: Answer, stored: StoredEntry, language: Language) -> Answer:
    """The answer, which says where what it shows is no evidence."""
    altered = _altered(stored)
    document = {**answer.document, "entry": {**answer.document["entry"], "altered": altered is not None}}
    if altered is None:
        return replace(answer, document=document)
    heading = (*answer.heading, altered.text(language))
    return replace(answer, document=document, heading=heading, exit_status=UNSOUND)


def _altered(stored: StoredEntry) -> Unsound | None:
    """What to say where the bytes shown are not those that were recorded."""
    from ...errors import Unsound

    try:
        _ = stored.exact
    except Unsound as error:
        return error
    return None


def _facts(row: HistoryRow, language: Language) -> dict[str, str | int | None]:
    return {
        "index": row.index,
        "summary": row.summary,
        "ref": f"{row.ref} {message('fictional', language)}" if row.fictional else row.ref,
        "recorded_at": row.recorded_at,
        "effective_on": row.effective_on,
        "decided_on": row.decided_on,
        "decided_by": row.decided_by,
        "actor": f"{row.handle or row.function or '-'} ({row.organisation})",
        "approved_by": row.approved_by,
        "refused_by": row.refused_by,
        "corrected_by": row.corrected_by,
        "disputed_by": row.disputed_by,
        "answered_by": row.answered_by,
        "verified_by": row.verified_by,
        "suspect_by": row.suspect_by,
        "hash": row.hash,
    }


def _written(answer: Answer, stored: StoredEntry, directory: Path, language: Language) -> Answer:
    """``INDEX.message``, the bytes that the official signed, and ``INDEX.sig``, the signature for ssh-keygen.

    Of a batch the message is about all its acts: ``INDEX.act`` is then the one of this entry.

    Raises Unsound ``leaf-differs`` where they are not what was recorded, before anything is written.
    """
    from ...errors import Unreachable
    from ...evidence.act_signature import parse_act_signature, signed_message
    from ...evidence.entry import split_entry, split_signed
    from ...evidence.sshsig import armor

    act, signature = split_signed(split_entry(stored.exact).signed)
    parsed = parse_act_signature(signature)
    contents = {"message": signed_message(act, signature), "sig": armor(parsed.sshsig).encode("ascii")}
    notes = []
    if parsed.batch is not None:
        contents["act"] = act
        notes = [message("signed-in-batch", language, index=stored.index, others=parsed.batch.count - 1)]
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unreachable("file-unwritable", file=str(directory), problem=error.strerror or "-") from error
    files = {directory / f"{stored.index}.{kind}": data for kind, data in contents.items()}
    for file, data in files.items():
        write_file(file, (data,))
    said = [message("written", language, file=str(file)) for file in files]
    return replace(
        answer, document={**answer.document, "written": [str(file) for file in files]}, notes=(*said, *notes)
    )


def _json(data: bytes) -> dict[str, Any]:
    import orjson

    found: dict[str, Any] = orjson.loads(data)
    return found


def _indented(entry: dict[str, Any]) -> str:
    import orjson

    return orjson.dumps(entry, option=orjson.OPT_INDENT_2).decode()
