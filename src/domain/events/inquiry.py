"""What happens to an inquiry (*uitvraag*): a formal request to organisations, and their returns."""

from __future__ import annotations

from typing import ClassVar, Literal

from ...frozen import frozen
from ..values import Code, Committed, When

ReturnKind = Literal["answer", "nil_return", "partial"]


@frozen
class InquiryOpened:
    """A request: who must answer (``addressees``), about which organisations (``reach``), by when, as of which day."""

    TYPE: ClassVar[str] = "inquiry.opened.v1"
    title: Committed
    reference_date: When
    deadline: When
    addressees: tuple[Code, ...]
    reach: tuple[Code, ...]
    questions: tuple[Committed, ...] = ()
    guidance: tuple[Code, ...] = ()


@frozen
class ReturnSubmitted:
    """An addressee answered. Where ``covers`` is empty the return itemises nothing: it covers its own organisation.

    ``signed_by`` is None where the return does not state its signer.
    """

    TYPE: ClassVar[str] = "inquiry.return-submitted.v1"
    kind: ReturnKind
    organisation: Code
    covers: tuple[Code, ...] = ()
    signed_by: Committed | None = None
    received_on: When | None = None
    examined: int | None = None
    systems: tuple[Code, ...] = ()
    remark: Committed | None = None


@frozen
class ReturnRevised:
    """An addressee answered anew; the earlier return stays as it was."""

    TYPE: ClassVar[str] = "inquiry.return-revised.v1"
    kind: ReturnKind
    organisation: Code
    because: Committed
    covers: tuple[Code, ...] = ()
    signed_by: Committed | None = None
    received_on: When | None = None
    examined: int | None = None
    systems: tuple[Code, ...] = ()
    remark: Committed | None = None


@frozen
class DeadlineExtended:
    """The last day to answer moved, for all addressees."""

    TYPE: ClassVar[str] = "inquiry.deadline-extended.v1"
    deadline: When
    because: Committed | None = None


@frozen
class InquiryClosed:
    """No more returns are awaited."""

    TYPE: ClassVar[str] = "inquiry.closed.v1"
    because: Committed | None = None
