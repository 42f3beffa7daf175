"""The examination as a conversation: asks, understands, goes back, and ends with a form, saved or to be recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ...domain.law.interview_answers import (
    finished,
    with_codes,
    with_day,
    with_state,
    with_text,
    with_texts,
    with_yes,
    without_answer,
)
from ...domain.values import Code, Committed, When
from ...errors import GrootboekError, Invalid
from .answers import STATES, order_in
from .summary import summary_lines
from .terminal import Undecodable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ...domain.law.interview import Interview
    from ...domain.law.interview_question import Question
    from ...errors import Language
    from .answers import Order
    from .showing import Wording
    from .terminal import Terminal

How = Literal["done", "saved", "ended"]
"""The summary was agreed with; it is saved to go on later; there was no more input."""
AGREED = frozenset({"r", "record", "w", "write", "v", "vastleggen"})
"""What agrees with the summary, in either language."""


class NoMoreInput(Exception):
    """Standard input ended before the examination did."""


class Conversation:
    """One examination with one person. ``interview`` is as far as it came, also when this is interrupted."""

    def __init__(
        self, terminal: Terminal, wording: Wording, interview: Interview, *, day: date, language: Language
    ) -> None:
        self.interview = interview
        self._terminal = terminal
        self._wording = wording
        self._day = day
        self._language = language
        self._before: list[Interview] = []
        self._heading = ""
        self._reason: Committed | None = next(reversed(list(interview.form.motivations.values())), None)

    def held(self, agree: Literal["ask-record", "ask-write"]) -> How:
        """Ask until the summary is agreed with, it is saved, or there is no more input."""
        asked: Question | None = None
        try:
            while True:
                question = self.interview.next_question()
                if asked is not None:
                    self._tell_decided(asked, question)
                order = self._ask(question) if question is not None else self._agree(agree)
                if order == "save":
                    return "saved"
                if order == "agreed":
                    return "done"
                asked = question
                if order == "back":
                    self._back()
                    asked = None
        except NoMoreInput:
            return "ended"

    def _tell_decided(self, asked: Question, question: Question | None) -> None:
        told = self._wording.decided(asked, question, self.interview)
        if told is not None:
            self._say(told)

    def _back(self) -> None:
        """To what was there before the last answer."""
        if self._before:
            self.interview = self._before.pop()
            self._say(self._wording.say("back"))
        else:
            self._say(self._wording.say("first"))

    def _ask(self, question: Question) -> Order | None:
        """Ask one question until it is answered, or an order is given that ends it."""
        heading = self._wording.heading(question)
        if heading != self._heading:
            self._heading = heading
            self._say("\n" + heading)
        self._say("\n" + self._wording.question(question, repeatable=self._reason is not None))
        answer = self._hear(question)
        if isinstance(answer, str):
            return answer
        self._before.append(self.interview)
        self.interview = answer
        return None

    def _hear(self, question: Question) -> Interview | Order:
        """An answer that fits, or an order."""
        text = question.kind in {"text", "texts"}
        while True:
            line = self._line()
            order = order_in(line, text=text)
            if order == "help":
                self._say(self._wording.help(question))
            elif order is not None:
                return order
            else:
                try:
                    found = self._understood(question, line)
                except Invalid as error:
                    self._say(error.text(self._language))
                    continue
                if found is not None:
                    return found

    def _understood(self, question: Question, line: str) -> Interview | Order | None:
        """The interview with the answer; None where it is none, of which was told."""
        if not line and question.kind in {"text", "texts", "day", "codes"}:
            return self._left_empty(question)
        reading: dict[str, Callable[[Question, str], Interview | Order | None]] = {
            "state": self._state,
            "gate": self._gate,
            "text": self._text,
            "texts": self._texts,
            "day": lambda about, said: with_day(self.interview, about, When(said)),
            "codes": self._codes,
        }
        return reading[question.kind](question, line)

    def _left_empty(self, question: Question) -> Interview | None:
        if not question.required:
            return without_answer(self.interview, question)
        if question.key.startswith("why:") and self._reason is not None:
            return with_text(self.interview, question, self._reason)
        self._say(self._wording.say("needed"))
        return None

    def _state(self, question: Question, line: str) -> Interview | None:
        state = STATES.get(line.casefold())
        if state is None:
            self._say(self._wording.say("again-state", found=_quoted(line)))
            return None
        return with_state(self.interview, question, state)

    def _gate(self, question: Question, line: str) -> Interview | None:
        state = STATES.get(line.casefold())
        if state not in {"met", "not_met"}:
            self._say(self._wording.say("again-gate", found=_quoted(line)))
            return None
        return with_yes(self.interview, question, yes=state == "met")

    def _text(self, question: Question, line: str) -> Interview | None:
        if question.required and line.casefold() in STATES:
            self._say(self._wording.say("no-reason", found=_quoted(line)))
            return None
        text = Committed.of(line)
        if question.key.startswith("why:"):
            self._reason = text
        return with_text(self.interview, question, text)

    def _texts(self, question: Question, line: str) -> Interview | Order:
        """One a line, until an empty one."""
        found = [Committed.of(line)]
        while line := self._line():
            order = order_in(line, text=True)
            if order in {"back", "save"}:
                return order
            if order == "help":
                self._say(self._wording.help(question))
            else:
                found.append(Committed.of(line))
        return with_texts(self.interview, question, tuple(found))

    def _codes(self, question: Question, line: str) -> Interview | None:
        known = self._wording.known.get(question.key)
        found = tuple(dict.fromkeys(Code(part) for part in line.replace(",", " ").split()))
        wrong = [code for code in found if known is not None and code not in known]
        if wrong:
            self._say(self._wording.say("again-codes", found=", ".join(wrong), known=", ".join(known or ())))
            return None
        return with_codes(self.interview, question, found)

    def _agree(self, agree: Literal["ask-record", "ask-write"]) -> Literal["agreed", "back", "save"]:
        """Show the summary, and ask whether it is right."""
        try:
            form = finished(self.interview.form, self.interview.law, self.interview.laws)
            lines = summary_lines(form, self.interview.law, self._day, self._language)
            self._say("\n" + "\n".join(lines))
            complete = True
        except GrootboekError as error:  # a form that was resumed can hold what no answer here gives
            self._say(error.text(self._language))
            complete = False
        while True:
            self._say("\n" + self._wording.say(agree))
            line = self._line().casefold()
            order = order_in(line, text=False)
            if order in {"back", "save"}:
                return order
            if complete and line in AGREED:
                return "agreed"

    def _line(self) -> str:
        """The next line. Raises NoMoreInput."""
        while True:
            try:
                line = self._terminal.hear()
            except Undecodable as error:
                self._say(self._wording.say("not-text", encoding=error))
                continue
            if line is None:
                raise NoMoreInput
            return line

    def _say(self, text: str) -> None:
        self._terminal.say(text)


def _quoted(line: str) -> str:
    return f'"{line[:40]}"'
