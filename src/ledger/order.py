"""Who has a whole file recorded, with which envelope, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..frozen import frozen

if TYPE_CHECKING:
    from ..domain.values import Code
    from .envelope import Acting, Envelope


@frozen
class Order:
    """Who gives a file, with which envelope, under which command id, if any.

    An import puts ``import/SOURCE/`` before the command id.
    """

    actor: Acting
    envelope: Envelope
    command_id: Code | None = None
    dry_run: bool = False
    clock_confirmed: bool = False
