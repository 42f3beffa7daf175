"""Commands about inquiries and returns."""

from __future__ import annotations

from ...frozen import frozen
from ..events.inquiry import ReturnKind
from ..values import Code, Committed, When


@frozen
class OpenInquiry:
    """Open an inquiry to ``addressees`` about the organisations in ``reach`` (the addressees where that is None)."""

    reference: Code
    title: Committed
    reference_date: When
    deadline: When
    addressees: tuple[Code, ...]
    reach: tuple[Code, ...] | None = None
    questions: tuple[Committed, ...] = ()
    guidance: tuple[Code, ...] = ()


@frozen
class OfferedReturn:
    """The content of a return; ``covers`` empty: it itemises nothing and covers its own organisation."""

    kind: ReturnKind
    organisation: Code
    covers: tuple[Code, ...] = ()
    signed_by: Committed | None = None
    received_on: When | None = None
    examined: int | None = None
    systems: tuple[Code, ...] = ()
    remark: Committed | None = None


@frozen
class SubmitReturn:
    """Answer an inquiry for an addressee."""

    reference: Code
    content: OfferedReturn


@frozen
class ReviseReturn:
    """Answer anew; the earlier return stays."""

    reference: Code
    content: OfferedReturn
    because: Committed


@frozen
class ExtendDeadline:
    """Give all addressees until a later day."""

    reference: Code
    deadline: When
    because: Committed | None = None


@frozen
class CloseInquiry:
    """Await no more returns."""

    reference: Code
    because: Committed | None = None
