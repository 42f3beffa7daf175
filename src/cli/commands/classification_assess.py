"""``grootboek classification assess``: an examination question by question."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option

from ...domain.aggregates.rulebook import newest_in_force
from ...domain.commands.classification import RecordClassification
from ...domain.values import Code
from ...errors import GrootboekError, Misused, Refused
from ..answers import Answer, Paragraph
from ..documents import read_bytes
from ..error_messages import write_message
from ..files import write_file
from ..recording import Recording, recording
from ..subjects import about_system, roles_of, rulebook_of, system_of

if TYPE_CHECKING:
    from ...domain.law.classification_form import ClassificationForm
    from ...domain.law.interview import Interview
    from ..assessment.conversation import Conversation
    from ..session import Session


def assess(
    context: Context,
    *,
    ref: Annotated[Code, Argument(parser=Code, metavar="REF")],
    resume: Annotated[Path | None, Option("--resume", parser=Path, metavar="FILE")] = None,
    taxonomy: Annotated[Code | None, Option("--taxonomy", parser=Code, metavar="VERSION")] = None,
    deployment: Annotated[Code | None, Option("--deployment", parser=Code, metavar="CODE")] = None,
    form_file: Annotated[Path | None, Option("-o", "--output", parser=Path, metavar="FILE")] = None,
) -> Answer:
    """Ask an examination question by question, and record it or write the form."""
    if resume is not None and taxonomy is not None:
        raise Misused("assessment-resumes-its-version")
    session: Session = context.obj
    with recording(session) as books:
        if form_file is None:
            books.acting()  # who cannot sign hears it before the questions, not after
        conversation, about = _begun(books, ref, deployment, resume, taxonomy)
        target = form_file or resume or _free_file(ref)
        form = _form_of(conversation, ref, target, about, session, writes=form_file is not None)
        if form is None or form_file is not None:
            name = "saved" if form is None else "form-written"
            return _written(name, ref, target, session)
        return _recorded(books, RecordClassification(ref, form, deployment), conversation, target, about)


def _begun(
    books: Recording, ref: Code, deployment: Code | None, resume: Path | None, taxonomy: Code | None
) -> tuple[Conversation, str]:
    """The conversation with what is known before it, and the system in words."""
    from ...domain.law.form import parse_unfinished
    from ...domain.law.interview import Interview, empty_form
    from ..assessment.conversation import Conversation
    from ..assessment.showing import Wording
    from ..assessment.terminal import StandardStreams

    language, rulebook = books.session.language, rulebook_of(books.reader)
    system = system_of(books.reader, ref)
    roles, about = roles_of(system, deployment, books.today), about_system(system, books.today)
    if resume is not None:
        form, law = parse_unfinished(read_bytes(resume), roles=roles, laws=rulebook.laws)
    else:
        law = rulebook.laws.taxonomy(taxonomy or newest_in_force(rulebook, books.today))
        form = empty_form(law, roles)
    wording, terminal = Wording(law, tuple(rulebook.guidance), language), StandardStreams()
    terminal.say(wording.say("opening", system=about))
    terminal.say(wording.say("law", law=law.legal_basis.of(language), version=law.version))
    terminal.say(wording.say("how"))
    if resume is not None:
        terminal.say(wording.say("resumed", file=resume))
    interview = Interview(law, form, {}, guidance=bool(rulebook.guidance), laws=rulebook.laws)
    return Conversation(terminal, wording, interview, day=books.today, language=language), about


def _form_of(
    conversation: Conversation, ref: Code, target: Path, about: str, session: Session, *, writes: bool
) -> ClassificationForm | None:
    """The finished form; None where it was saved to go on later. Whatever ends the conversation, it is saved.

    Raises Refused ``assessment-unfinished`` where the input ended, and KeyboardInterrupt.
    """
    from ...domain.law.interview_answers import finished

    try:
        how = conversation.held("ask-write" if writes else "ask-record")
    except KeyboardInterrupt:
        _save(conversation.interview, target, about, session)
        write_message("\n" + _saved(ref, target, session))
        raise
    if how != "done" or writes:
        _save(conversation.interview, target, about, session)
    if how == "ended":
        raise Refused("assessment-unfinished", ref=ref, file=str(target))
    interview = conversation.interview
    return finished(interview.form, interview.law, interview.laws) if how == "done" else None


def _recorded(
    books: Recording, command: RecordClassification, conversation: Conversation, target: Path, about: str
) -> Answer:
    """The receipt. What was answered is not lost where the ledger refuses it."""
    from ..classification_receipt import outcome_parts

    try:
        receipt = books.execute(command)
    except GrootboekError:
        _save(conversation.interview, target, about, books.session)
        write_message(_saved(command.reference, target, books.session))
        raise
    return books.answer(receipt, outcome_parts(receipt, books.session.language))


def _save(interview: Interview, target: Path, about: str, session: Session) -> None:
    from ...domain.law.template import filled_template

    laws = interview.laws
    text = filled_template(interview.law, interview.form, language=session.language, system=(about,), laws=laws)
    write_file(target, (text.encode("utf-8"),))


def _saved(ref: Code, target: Path, session: Session) -> str:
    from ..texts.assess import words

    return words("saved", session.language, ref=ref, file=target)


def _written(name: str, ref: Code, target: Path, session: Session) -> Answer:
    from ..texts.assess import words

    document = {"ref": ref, "file": str(target), "complete": name == "form-written"}
    return Answer(document, parts=(Paragraph(words(name, session.language, ref=ref, file=target)),))


def _free_file(ref: Code) -> Path:
    """A name in this folder that no file has yet."""
    stem = "assess-" + re.sub(r"[^A-Za-z0-9._-]", "_", ref)
    number, path = 1, Path(f"{stem}.yaml")
    while path.exists():
        number += 1
        path = Path(f"{stem}-{number}.yaml")
    return path
