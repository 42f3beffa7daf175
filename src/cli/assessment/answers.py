"""What a typed line means, in Dutch or in English; the short words of both are always understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...domain.events.classification import ElementState

Order = Literal["back", "save", "help"]

STATES: Mapping[str, ElementState] = {
    **dict.fromkeys(("y", "yes", "j", "ja", "met"), "met"),
    **dict.fromkeys(("n", "no", "nee", "not_met"), "not_met"),
    **dict.fromkeys(("u", "unknown", "o", "onbekend"), "unknown"),
}
ORDERS: Mapping[str, Order] = {
    **dict.fromkeys(("b", "back", "t", "terug"), "back"),
    **dict.fromkeys(("s", "save", "bewaar"), "save"),
    **dict.fromkeys(("?", "help", "hulp"), "help"),
}
IN_TEXT: Mapping[str, Order] = {word: order for word, order in ORDERS.items() if len(word) == 1}
"""Where a text is asked for only single letters are orders: *terug* may be what somebody has to say."""


def order_in(line: str, *, text: bool) -> Order | None:
    """Whether the line is an order and not an answer."""
    return (IN_TEXT if text else ORDERS).get(line.casefold())
