"""An inquiry as deciding needs it: whom it asks, until when, who has answered, whether it is closed."""

from __future__ import annotations

from collections.abc import Iterable

from ...errors import NotFound, Refused
from ...frozen import frozen
from ..act import Recorded
from ..correction import visible
from ..events.inquiry import DeadlineExtended, InquiryClosed, InquiryOpened, ReturnRevised, ReturnSubmitted
from ..values import Code, When


@frozen
class Inquiry:
    """An inquiry after its entries. ``opened`` is None where its opening was corrected."""

    code: Code
    entries: tuple[Recorded, ...]
    opened: Recorded | None
    addressees: tuple[Code, ...]
    deadline: When | None
    answered: frozenset[Code]
    closed: Recorded | None


def project(state: Inquiry | None, entries: Iterable[Recorded]) -> Inquiry | None:
    """The inquiry after more entries of its stream."""
    known = (*(state.entries if state else ()), *entries)
    if not known:
        return None
    opened: Recorded | None = None
    closed: Recorded | None = None
    addressees: tuple[Code, ...] = ()
    deadline: When | None = None
    answered: set[Code] = set()
    for entry in visible(known):
        event = entry.event
        if isinstance(event, InquiryOpened):
            opened, addressees, deadline = entry, event.addressees, event.deadline
        elif isinstance(event, ReturnSubmitted | ReturnRevised):
            answered.add(event.organisation)
        elif isinstance(event, DeadlineExtended):
            deadline = event.deadline
        elif isinstance(event, InquiryClosed):
            closed = entry
    return Inquiry(known[0].act.stream.code, known, opened, addressees, deadline, frozenset(answered), closed)


def opened(inquiry: Inquiry | None, code: Code) -> tuple[Inquiry, Recorded]:
    """The inquiry and the entry that opened it.

    Raises NotFound (``inquiry-unknown``) and Refused (``inquiry-struck``: its opening was corrected).
    """
    if inquiry is None:
        raise NotFound("inquiry-unknown", ref=code)
    if inquiry.opened is None:
        raise Refused("inquiry-struck", ref=code, index=inquiry.entries[0].index)
    return inquiry, inquiry.opened


def running(inquiry: Inquiry | None, code: Code) -> tuple[Inquiry, Recorded]:
    """As :func:`opened`, and not closed. Raises Refused (``inquiry-closed``)."""
    found, entry = opened(inquiry, code)
    if found.closed is not None:
        raise Refused("inquiry-closed", ref=code, index=found.closed.index)
    return found, entry
