"""Which references an act gives out: that of its subject, by the first act about it, and that of a claim.

The same function fills the register when recording and checks it when auditing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..frozen import frozen

if TYPE_CHECKING:
    from ..domain.act import Act
    from ..domain.values import Code

CLAIM: Final = "claim"
"""The kind of the references of claims; the other kinds are those of streams."""

_CLAIMED: Final = "ai-system.exemption-claimed.v1"


@frozen
class Reference:
    """A reference of a kind: no other subject of that kind ever has it."""

    kind: str
    code: Code


def references_of(act: Act) -> tuple[Reference, ...]:
    """The references that an act gives out."""
    made = []
    if act.stream.version == 1:
        made.append(Reference(act.stream.kind, act.stream.code))
    if act.event.TYPE == _CLAIMED:
        claim: Code = act.event.claim  # type: ignore[attr-defined]  # the register of events ties the type to its class
        made.append(Reference(CLAIM, claim))
    return tuple(made)
