"""``--witness VKEY…`` and ``--quorum N``: which witnesses count, and how many are needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Misused
from .verifier_keys import verifier_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..evidence.witness_quorum import Quorum


def quorum_option(witnesses: Sequence[str] | None, needed: int | None) -> Quorum | None:
    """The quorum that the options ask for; None where no witness is named.

    Raises Misused ``quorum-without-witness``, and as :func:`~grootboek.evidence.witness_quorum.quorum_of`.
    """
    from ..evidence.witness_quorum import quorum_of

    if not witnesses:
        if needed is not None:
            raise Misused("quorum-without-witness")
        return None
    return quorum_of(verifier_keys(witnesses), needed)
