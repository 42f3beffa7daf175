"""Fixed keys, acts and moments for the tests of this room. The organisation is fictional; the keys are public here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grootboek.errors import GrootboekError
from grootboek.evidence.canonical import canonical
from grootboek.evidence.keys import Ed25519SigningKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.evidence.canonical import JsonValue

TIME = "2026-11-23T21:12:00.123456Z"
LATER = "2026-11-23T21:12:00.123457Z"
KEY = Ed25519SigningKey(bytes(range(32)))
OTHER_KEY = Ed25519SigningKey(bytes(range(1, 33)))


def act_json(number: int) -> dict[str, JsonValue]:
    """An act about a fictional organisation; acts of different numbers have different bytes."""
    return {
        "actor": {"handle": "cio@example", "organisation": "EXAMPLE"},
        "command": f"command-{number}",
        "effective_on": "2026-11-23",
        "event": {"name": {"sd": "A" * 43}, "processes": [{"sd": "B" * 43}, {"sd": "C" * 43}]},
        "ledger": "00000000-0000-4000-8000-000000000000",
        "level": "unclassified",
        "rules": "1",
        "stream": {"code": "SYS-1", "kind": "ai-system", "version": number + 1},
        "type": "ai-system.described.v1",
    }


def act(number: int) -> bytes:
    """The canonical bytes of that act."""
    return canonical(act_json(number))


def acts(count: int) -> list[bytes]:
    """Acts 0 to count."""
    return [act(number) for number in range(count)]


def code_of(call: Callable[[], object]) -> str | None:
    """The code of the error of ours that a call raises, or None. Any other exception goes on, and fails the test."""
    try:
        call()
    except GrootboekError as error:
        return error.code
    return None
