"""The answers of a full form: the states of elements with their motivations, and the claims on grounds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from ...errors import Refused
from ...frozen import frozen
from ..events.classification import ConditionState, ElementState
from ..values import Code, Committed, When
from .classification_form import ClaimDraft
from .form_fields import Fields, one_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .taxonomy import Ground, Taxonomy

_CLAIM_FIELDS = ("motivation", "conditions", "uses", "provision", "last_day", "review_on")


@frozen
class Answers:
    """States and motivations by the id of what was asked."""

    states: Mapping[Code, ElementState]
    motivations: Mapping[Code, Committed]

    @classmethod
    def joined(cls, parts: Iterable[Answers]) -> Answers:
        """Several parts as one."""
        states: dict[Code, ElementState] = {}
        motivations: dict[Code, Committed] = {}
        for part in parts:
            states.update(part.states)
            motivations.update(part.motivations)
        return cls(states, motivations)


def read_answers(fields: Fields, name: str, asked: Iterable[Code]) -> Answers:
    """The answers under that name to each id asked; what is absent or blank was not tested."""
    listed = tuple(asked)
    inner = fields.fields(name, listed)
    states: dict[Code, ElementState] = {}
    motivations: dict[Code, Committed] = {}
    for identifier in listed:
        state, motivation = _answer(inner, identifier, ElementState)
        states[identifier] = cast("ElementState", state or "not_tested")
        if motivation is not None:
            motivations[identifier] = motivation
    return Answers(states, motivations)


def read_claims(
    fields: Fields, law: Taxonomy, scope: Answers, because: Committed | None, *, complete: bool
) -> tuple[ClaimDraft, ...]:
    """A claim for each ground that the form names and for each exclusion that it relies on.

    A claim's motivation is its own, else that of the exclusion, else the shared one; without any Refused
    (``motivation-missing``). In a form that is not complete, an exclusion without one makes no claim yet.
    """
    grounds = fields.fields("grounds", law.grounds)
    named = [Code(name) for name in grounds.names()]
    relied_on = [
        exclusion
        for exclusion, state in scope.states.items()
        if state == "met" and (complete or because is not None or exclusion in scope.motivations)
    ]
    return tuple(
        _claim(grounds.fields(name, _CLAIM_FIELDS), law.grounds[name], scope.motivations.get(name, because))
        for name in dict.fromkeys((*named, *relied_on))
    )


def _claim(fields: Fields, ground: Ground, otherwise: Committed | None) -> ClaimDraft:
    motivation = fields.text("motivation") or otherwise
    if motivation is None:
        raise Refused("motivation-missing", elements=ground.id)
    asked = fields.fields("conditions", ground.conditions)
    states: dict[Code, ConditionState] = {}
    motivations: dict[Code, Committed] = {}
    for condition in ground.conditions:
        state, words = _answer(asked, condition, ConditionState)
        if state is not None:
            states[condition] = cast("ConditionState", state)
        if words is not None:
            motivations[condition] = words
    return ClaimDraft(
        ground=ground.id,
        motivation=motivation,
        conditions=states,
        condition_motivations=motivations,
        uses=fields.texts("uses"),
        provision=fields.text("provision"),
        last_day=fields.code("last_day", When),
        review_on=fields.code("review_on", When),
    )


def _answer(fields: Fields, name: str, kind: object) -> tuple[str | None, Committed | None]:
    """A state alone, or a state and a motivation."""
    node = fields.node(name)
    if node is None:
        return None, None
    if not isinstance(node.content, Mapping):
        return one_of(node, fields.path(name), kind), None
    inner = fields.fields(name, ("state", "because"))
    state = inner.node("state")
    return (one_of(state, inner.path("state"), kind) if state is not None else None), inner.text("because")
