"""Entries: an act as signed, with the ledger's own statement of order and time around it (``docs/act-and-entry.md``).

::

    {"clock":T?,"index":N,"recorded_at":T,"rehearsal":BOOL,"signed":{"act":ACT,"signature":SIGNATURE}}

Canonical JSON nests, so framing is concatenation and taking apart is cutting: the act's signed bytes stand unchanged
inside the entry's, and nothing here writes JSON again. The entry's bytes are the leaf data of the tree.
:func:`frame_entry` and :func:`split_entry` are inverses, and so are :func:`signed_act` and :func:`split_signed`.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .act_signature import ActSignature, parse_act_signature, signature_bytes
from .canonical import JsonValue, parse_canonical
from .commitments import commitments_in

__all__ = [
    "MAX_ENTRY_BYTES",
    "FramedEntry",
    "commitments_in",
    "frame_entry",
    "signed_act",
    "signed_offset",
    "signed_with",
    "split_entry",
    "split_parsed",
    "split_signed",
]

MAX_ENTRY_BYTES: Final = 65_535
"""What a C2SP tlog-tiles entry bundle can hold: it has two bytes for the length."""

LARGEST_INDEX: Final = 2**53 - 2
"""So that the size too is a whole number in canonical JSON."""

_TIME: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
_TIME_PATTERN: Final = re.compile(_TIME)
_PREFIX: Final = re.compile(
    rb'\{(?:"clock":"(T)",)?"index":(0|[1-9][0-9]{0,15}),"recorded_at":"(T)","rehearsal":(false|true),"signed":'.replace(
        b"T", _TIME.encode("ascii")
    )
)
_END: Final = b"}"
_ACT_FIRST: Final = b'{"act":'
_SIGNATURE_NEXT: Final = b',"signature":'


@frozen
class FramedEntry:
    """An entry taken apart.

    ``signed`` begins at ``offset`` in the entry's bytes. ``clock`` is None where the raw clock gave ``recorded_at``.
    """

    index: int
    recorded_at: str
    rehearsal: bool
    clock: str | None
    signed: bytes
    offset: int


def frame_entry(index: int, recorded_at: str, rehearsal: bool, signed: bytes, clock: str | None = None) -> bytes:  # noqa: FBT001 - the order of the format
    """The bytes of an entry around signed bytes, which are taken as they are.

    Times are UTC as ``2026-11-23T21:12:00.123456Z``. ``clock`` is the raw clock; it stands in the entry only where it
    differs from ``recorded_at``. Raises Invalid ``entry-index-out-of-range``, ``entry-time-malformed`` or
    ``entry-too-large``.
    """
    prefix = _prefix(index, recorded_at, rehearsal, clock)
    size = len(prefix) + len(signed) + len(_END)
    if size > MAX_ENTRY_BYTES:
        raise Invalid("entry-too-large", found=size, limit=MAX_ENTRY_BYTES)
    return prefix + signed + _END


def signed_offset(index: int, recorded_at: str, rehearsal: bool, clock: str | None = None) -> int:  # noqa: FBT001 - as above
    """Where the signed bytes begin in the entry that :func:`frame_entry` makes of the same arguments."""
    return len(_prefix(index, recorded_at, rehearsal, clock))


def split_entry(entry: bytes) -> FramedEntry:
    """Take an entry apart; what was signed is cut out, not looked into.

    Raises Unsound ``entry-malformed`` for bytes that :func:`frame_entry` does not make.
    """
    found = _PREFIX.match(entry)
    if found is None or not entry.endswith(_END) or len(entry) > MAX_ENTRY_BYTES:
        raise Unsound("entry-malformed", size=len(entry))
    clock, index, recorded_at, rehearsal = found.groups()
    signed = entry[found.end() : -len(_END)]
    parts = FramedEntry(
        int(index),
        recorded_at.decode("ascii"),
        rehearsal == b"true",
        None if clock is None else clock.decode("ascii"),
        signed,
        found.end(),
    )
    times_exist = _is_time(parts.recorded_at) and (parts.clock is None or _is_time(parts.clock))
    if not times_exist or parts.clock == parts.recorded_at or parts.index > LARGEST_INDEX or not signed:
        raise Unsound("entry-malformed", size=len(entry))
    return parts


def signed_act(act: bytes, signature: JsonValue) -> bytes:
    """``{"act":ACT,"signature":SIGNATURE}``: the act's canonical bytes unchanged, with their signature.

    Raises Unsound ``act-signature-malformed``.
    """
    return _joined(act, signature_bytes(signature))


def signed_with(act: bytes, signature: bytes) -> bytes:
    """As :func:`signed_act`, with the canonical bytes of a signature that was just made."""
    return _joined(act, signature)


def _joined(act: bytes, signature: bytes) -> bytes:
    return _ACT_FIRST + act + _SIGNATURE_NEXT + signature + _END


def split_signed(signed: bytes) -> tuple[bytes, JsonValue]:
    """The act's bytes as they stand, and the signature's JSON.

    The act is not parsed: ``parse_canonical(act)`` says whether it is one value in canonical form, and with that the
    whole is. A well-formed signature cannot contain the text that is cut at, so the last one is the right one. Raises
    Unsound ``signed-malformed``.
    """
    act, signature, _ = _cut(signed)
    return act, signature


def split_parsed(signed: bytes) -> tuple[bytes, ActSignature]:
    """As :func:`split_signed`, with the signature in parts."""
    act, _, signature = _cut(signed)
    return act, signature


def _cut(signed: bytes) -> tuple[bytes, JsonValue, ActSignature]:
    act_end = signed.rfind(_SIGNATURE_NEXT)
    act = signed[len(_ACT_FIRST) : act_end]
    framed = signed.startswith(_ACT_FIRST + b"{") and act.endswith(b"}") and signed.endswith(_END)
    if act_end < 0 or not framed:
        raise Unsound("signed-malformed")
    try:
        signature = parse_canonical(signed[act_end + len(_SIGNATURE_NEXT) : -len(_END)])
        return act, signature, parse_act_signature(signature)
    except Unsound as error:
        raise Unsound("signed-malformed") from error


def _prefix(index: int, recorded_at: str, rehearsal: bool, clock: str | None) -> bytes:  # noqa: FBT001 - as above
    if not 0 <= index <= LARGEST_INDEX:
        raise Invalid("entry-index-out-of-range", found=index)
    differs = clock is not None and clock != recorded_at
    raw_clock = f'"clock":"{clock}",' if differs else ""
    for time in (recorded_at, str(clock)) if differs else (recorded_at,):
        if not _TIME_PATTERN.fullmatch(time) or not _is_time(time):
            raise Invalid("entry-time-malformed", found=ascii(time[:60]))
    flag = "true" if rehearsal else "false"
    return f'{{{raw_clock}"index":{index},"recorded_at":"{recorded_at}","rehearsal":{flag},"signed":'.encode("ascii")


def _is_time(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True
