"""The answer to an inquiry as a letter in Dutch or English: plain words, and every count with its caveats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..domain.labels import label
from .held_elsewhere import held_words
from .letter_texts import LETTER
from .words import day_in_words, moment_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..errors import Language
    from .inquiry_answer import InquiryAnswer, Question
    from .inventory import InventoryRow

_INDENT = "   "


def letter(answer: InquiryAnswer, language: Language) -> str:
    """The letter, with a line end at the end of each line."""
    paragraphs = [
        *_opening(answer, language),
        *_questions(answer, language),
        _overview(answer, language),
        _coverage(answer, language),
        *([_caveats(answer, language)] if answer.caveats else []),
        *_closing(answer, language),
    ]
    return "\n\n".join(paragraphs) + "\n"


def _say(name: str, language: Language, **values: object) -> str:
    english, dutch = LETTER[name]
    return (dutch if language == "nl" else english).format(**values)


def _opening(answer: InquiryAnswer, language: Language) -> Iterator[str]:
    facts = answer.status.facts
    if answer.position.rehearsal:
        yield _say("rehearsal", language)
    if answer.fictional:
        yield _say("fictional", language)
    yield _say("subject", language, ref=facts.ref, title=facts.title or _say("absent", language))
    reference, deadline = (day_in_words(day, language) for day in (facts.reference_date, facts.deadline))
    asked = _say("asked", language, reference=reference, deadline=deadline, count=len(facts.reach))
    yield f"{asked} {moment_in_words(answer.position, language)}"


def _questions(answer: InquiryAnswer, language: Language) -> Iterator[str]:
    yield _counted("question-1", answer.in_use, language)
    because = _say("because", language, count=answer.because_of_inquiry) if answer.switched_off.rows else ""
    yield "\n".join(filter(None, (_counted("question-2", answer.switched_off, language), because)))
    yield _lines(_counted("question-3", answer.excepted, language), _motives(answer, language))
    yield _lines(_say("question-4", language), _processes(answer, language))


def _counted(name: str, question: Question, language: Language) -> str:
    count = len(question.refs)
    lines = [
        _say(name, language),
        _INDENT + (_say("count", language, count=count) if count else _say("none", language)),
    ]
    return "\n".join([*lines, *(_INDENT + "- " + _system(row, language) for row in question.rows)])


def _system(row: InventoryRow, language: Language) -> str:
    held = row.held_elsewhere
    name = row.text("name") or (held_words(held, language) if held else _say("absent", language))
    points = f"; {_say('points', language)} {', '.join(row.points)}" if row.points else ""
    mark = f" ({label('moment', 'fictional', language)})" if row.fictional else ""
    return f"{row.ref}: {name}, {row.organisation}{mark}; {label('standing', row.standing, language)}{points}"


def _motives(answer: InquiryAnswer, language: Language) -> Iterator[str]:
    for motive in answer.motives:
        why = motive.motivation or _say("absent", language)
        yield f"{_INDENT}  {motive.ref}: {_say('ground', language)} {motive.ground}. {why}"


def _processes(answer: InquiryAnswer, language: Language) -> Iterator[str]:
    if not answer.processes:
        yield _INDENT + _say("none", language)
    for name, refs in answer.processes.items():
        yield f"{_INDENT}- {name}: {', '.join(refs)}"


def _overview(answer: InquiryAnswer, language: Language) -> str:
    overview = answer.overview
    counted = _say("overview", language, examined=len(overview.examined), others=len(overview.unexamined))
    states = (
        f"{_INDENT}- {label('standing', standing, language)}: {count}"
        for standing, count in overview.by_standing.items()
    )
    return _lines(counted, states)


def _coverage(answer: InquiryAnswer, language: Language) -> str:
    width = max(len(label("return_state", state, language)) for state in answer.status.totals)
    rows = (
        f"{_INDENT}{label('return_state', state, language):<{width}}  {count:>4}"
        for state, count in answer.status.totals.items()
    )
    named = (
        f"{_INDENT}- {row.code}: {label('return_state', row.state, language)}"
        + (f" ({label('return_state', 'late', language)})" if row.late else "")
        + (
            f"; {label('return_state', 'contradicted', language)}: {', '.join(row.contradicted_by)}"
            if row.contradicted_by
            else ""
        )
        for row in answer.status.rows
        if row.late or row.contradicted_by or row.state in {"partial", "not_covered", "no_response"}
    )
    return _lines(_lines(_say("coverage", language, count=len(answer.status.rows)), rows), named)


def _caveats(answer: InquiryAnswer, language: Language) -> str:
    return _lines(_say("caveats", language), (f"{_INDENT}- {caveat.text(language)}" for caveat in answer.caveats))


def _closing(answer: InquiryAnswer, language: Language) -> Iterator[str]:
    if answer.review_status is not None:
        yield _say("review", language, status=answer.review_status[1 if language == "nl" else 0])
    position = answer.position
    rests = _say(
        "rests", language, size=position.size, index=position.index, root=position.root, origin=position.origin
    )
    yield f"{rests} {_say('provisional' if position.provisional else 'final', language)}"


def _lines(first: str, rest: Iterable[str]) -> str:
    return "\n".join((first, *rest))
