"""The conditions of a ground as they are named on the command line: ``ID=STATE:TEXT``."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast, get_args

from ..domain.events.classification import ConditionState
from ..domain.values import Code, Committed
from ..errors import Invalid, Misused
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@frozen
class Conditions:
    """The state of each condition named, and why, of those for which that was said."""

    states: Mapping[Code, ConditionState]
    motivations: Mapping[Code, Committed]


def parse_conditions(given: Iterable[str]) -> Conditions:
    """Conditions from ``R8=met:the Act of ...``; the text may be left out.

    Raises Misused (``condition-malformed``), Invalid (``value-twice``, or as a Code is).
    """
    states: dict[Code, ConditionState] = {}
    motivations: dict[Code, Committed] = {}
    for text in given:
        name, equals, rest = text.partition("=")
        state, _, why = (part.strip() for part in rest.partition(":"))
        if not equals or state not in get_args(ConditionState):
            raise Misused("condition-malformed", found=text[:80], expected=", ".join(get_args(ConditionState)))
        condition = Code(name.strip())
        if condition in states:
            raise Invalid("value-twice", field="--condition", value=condition)
        states[condition] = cast("ConditionState", state)
        if why:
            motivations[condition] = Committed.of(why)
    return Conditions(states, motivations)
