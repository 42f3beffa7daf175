"""Many approvals at once: what is asked for, line by line, and every line that is refused with its reason."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..domain.commands.classification import ApproveClassification, Proposal
from ..domain.values import Code
from ..errors import GrootboekError, Invalid, NotAuthorised, Refused
from ..frozen import frozen
from .documents import listed_lines
from .proposals import pending_proposal
from .subjects import rulebook_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from ..domain.values import Committed
    from ..errors import Detail, Part
    from ..ledger.receipt import Receipt
    from .answers import Part as Shown
    from .proposals import PendingProposal
    from .recording import Recording
    from .session import Session

WORDS = ("REF", "CODE")
"""What a line of a file may hold: a reference, and a deployment's code where there are several."""

YES = frozenset({"y", "yes", "j", "ja"})
"""What confirms, in either language, whatever the capitals."""


@frozen
class Line:
    """One approval asked for: the words, and the line of the file that they stand on; None on the command line."""

    words: tuple[str, ...]
    number: int | None = None

    def place(self) -> dict[str, Detail]:
        """Where it is, by name."""
        return {"ref": self.words[0]} if self.number is None else {"row": self.number, "ref": self.words[0]}


class _OfLines:
    refused: tuple[tuple[Line, GrootboekError], ...] = ()

    def parts(self) -> Sequence[Part]:
        """Every refused line."""
        return tuple((line.place(), error) for line, error in self.refused)


class ApprovalsRefused(_OfLines, Refused):
    """Nothing was approved; ``refused`` has every line that cannot be, with its reason."""


class ApprovalsNotAuthorised(_OfLines, NotAuthorised):
    """As :class:`ApprovalsRefused`, where for one line at least a mandate or another official is lacking."""


def lines_of(references: Iterable[str], file: Path | None) -> tuple[Line, ...]:
    """What is asked for on the command line and in a file. Raises as :func:`~grootboek.cli.documents.listed_lines`."""
    listed = listed_lines(file) if file is not None else ()
    return (
        *(Line((reference,)) for reference in references),
        *(Line(tuple(text.split()), number) for number, text in listed),
    )


def proposals_of(books: Recording, lines: Sequence[Line], deployment: Code | None) -> tuple[PendingProposal, ...]:
    """The proposal that each line is about. Raises the refusal of the lines that are about none."""
    found: list[PendingProposal] = []
    refused: list[tuple[Line, GrootboekError]] = []
    seen: set[tuple[Code, Code]] = set()
    laws = rulebook_of(books.reader).laws
    for line in lines:
        try:
            one = pending_proposal(books.reader, laws, *_named(line, deployment), books.today)
            if (one.reference, one.deployment) in seen:
                raise Invalid("value-twice", field="proposals", value=one.reference)
        except GrootboekError as error:
            refused.append((line, error))
            continue
        seen.add((one.reference, one.deployment))
        found.append(one)
    if refused:
        raise _refusal(refused, len(lines))
    return tuple(found)


def approve_all(
    books: Recording, lines: Sequence[Line], found: Sequence[PendingProposal], because: Committed | None
) -> Receipt:
    """Approve all proposals, one a line, or none. Raises the refusal of every line that cannot be."""
    named = tuple(Proposal(one.reference, one.deployment, one.index) for one in found)
    try:
        return books.execute(ApproveClassification(named, because))
    except (Refused, NotAuthorised) as whole:
        refused = tuple(_each_refused(books, lines, named, because)) if len(named) > 1 else ()
        for_all = len(refused) == len(lines) and all(_same(error, whole) for _, error in refused)
        if for_all or not refused:  # one reason for all of them, or it concerns the command and no line
            raise
        raise _refusal(refused, len(lines)) from None


def confirmed(shown: Sequence[Shown], count: int, session: Session) -> bool:
    """Show what would be approved on the terminal, and ask. No answer is no."""
    from .answers import Answer
    from .error_messages import write_message
    from .presenting import present
    from .texts.messages import message

    present(Answer({}, parts=shown), session)
    write_message(message("approve-these", session.language, count=count))
    sys.stderr.write("> ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in YES


def asks(session: Session) -> bool:
    """Whether somebody at a terminal can be asked: not a script, and not a run that records nothing."""
    given = session.given
    return sys.stdin.isatty() and sys.stdout.isatty() and not (session.json or given.get("dry_run"))


def proposals_document(found: Iterable[PendingProposal]) -> list[dict[str, object]]:
    """What is approved, as JSON."""
    return [
        {
            "ref": str(one.reference),
            "deployment": str(one.deployment),
            "name": one.name,
            "classification": one.index,
            "taxonomy": str(one.taxonomy),
            "outcome": one.outcome,
            "points": [str(point) for point in one.points],
            "contested": [str(element) for element in one.contested],
            "accepts": [str(claim.claim) for claim in one.claims if not claim.missing],
            "not_accepted": [str(claim.claim) for claim in one.claims if claim.missing],
            "proposed_by": str(one.proposed_by),
        }
        for one in found
    ]


def _named(line: Line, deployment: Code | None) -> tuple[Code, Code | None]:
    if len(line.words) > len(WORDS):
        raise Invalid("approval-line", found=" ".join(line.words)[:80])
    reference, *more = map(Code, line.words)
    return reference, more[0] if more else deployment


def _each_refused(
    books: Recording, lines: Sequence[Line], named: Sequence[Proposal], because: Committed | None
) -> Iterator[tuple[Line, GrootboekError]]:
    """The lines that are refused by themselves; nothing is recorded."""
    for line, proposal in zip(lines, named, strict=True):
        try:
            books.execute(ApproveClassification((proposal,), because), dry_run=True)
        except (Refused, NotAuthorised) as error:
            yield line, error


def _same(error: GrootboekError, other: GrootboekError) -> bool:
    return (error.code, dict(error.details)) == (other.code, dict(other.details))


def _refusal(refused: Sequence[tuple[Line, GrootboekError]], count: int) -> GrootboekError:
    """The error for refused lines; that of the only line is the error itself."""
    if count == 1:
        return refused[0][1]
    error: ApprovalsRefused | ApprovalsNotAuthorised
    if any(isinstance(each, NotAuthorised) for _, each in refused):
        error = ApprovalsNotAuthorised("approvals-not-authorised", refused=len(refused), count=count)
    else:
        error = ApprovalsRefused("approvals-refused", refused=len(refused), count=count)
    error.refused = tuple(refused)
    return error
