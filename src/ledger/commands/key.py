"""Commands about the keys of officials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.aggregates import key_decisions
from . import Answer
from .official import check_key

if TYPE_CHECKING:
    from ...domain.aggregates.deciding import Occasion
    from ...domain.commands.official import AddKey, RevokeKey, RotateKey
    from ..subjects import Subjects


def add(command: AddKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """One more key, whose fingerprint is its own."""
    check_key(command.key)
    return Answer(command.handle, (key_decisions.add(command, subjects.official(command.handle), occasion),))


def rotate(command: RotateKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """A new key of the official who acts, in the place of the one that signs."""
    check_key(command.key)
    return Answer(occasion.by, key_decisions.rotate(command, subjects.official(occasion.by), occasion))


def revoke(command: RevokeKey, subjects: Subjects, occasion: Occasion) -> Answer:
    """The end of a key."""
    return Answer(command.handle, (key_decisions.revoke(command, subjects.official(command.handle), occasion),))
