"""How many witnesses have to have cosigned a checkpoint, and whether they did (C2SP tlog-cosignature).

A witness counts once, by its public key, however many lines or names it has; and the log's own key never counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .signed_note import Verified, verify_note
from .verifier_key import ED25519

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .signed_note import SignedNote
    from .verifier_key import VerifierKey


@frozen
class Quorum:
    """The witnesses that a reader trusts, and how many of them have to have cosigned.

    Raises Invalid ``witness-key-of-log`` for a key that cannot cosign, ``witness-named-twice`` for one public key
    under two names, and ``quorum-out-of-range`` where ``needed`` is not from 1 to the number of witnesses.
    """

    witnesses: tuple[VerifierKey, ...]
    needed: int

    def __post_init__(self) -> None:
        for key in self.witnesses:
            if key.type == ED25519:
                raise Invalid("witness-key-of-log", name=ascii(key.name))
        if len({key.public for key in self.witnesses}) != len(self.witnesses):
            raise Invalid("witness-named-twice", count=len(self.witnesses))
        if not 1 <= self.needed <= len(self.witnesses):
            raise Invalid("quorum-out-of-range", found=self.needed, expected=len(self.witnesses))


def quorum_of(witnesses: Sequence[VerifierKey], needed: int | None = None) -> Quorum:
    """The quorum over these witnesses, the same key given twice counting once; without ``needed``, all of them.

    Raises Invalid as :class:`Quorum` does.
    """
    distinct = tuple(dict.fromkeys(witnesses))
    return Quorum(distinct, len(distinct) if needed is None else needed)


def check_quorum(note: SignedNote, quorum: Quorum, log_keys: Sequence[VerifierKey]) -> tuple[Verified, ...]:
    """The witnesses that cosigned a checkpoint, enough of them, each with its time.

    Raises Unsound ``note-signature-fails`` where a line of a known witness does not hold, ``witness-quorum-lacking``.
    """
    of_the_log = {key.public for key in log_keys}
    independent = [key for key in quorum.witnesses if key.public not in of_the_log]
    found = _cosigned(note, independent)
    if len(found) < quorum.needed:
        names = ", ".join(ascii(each.key.name) for each in found) or "-"
        raise Unsound("witness-quorum-lacking", found=len(found), names=names, expected=quorum.needed)
    return found


def _cosigned(note: SignedNote, witnesses: Sequence[VerifierKey]) -> tuple[Verified, ...]:
    try:
        return verify_note(note, witnesses)
    except Unsound as error:
        if error.code == "note-not-signed":
            return ()
        raise
