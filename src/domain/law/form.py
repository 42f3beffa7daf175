"""The full form: every element with its state and motivation, the claims that it makes, and what to look at later.

A form is YAML or JSON as :func:`grootboek.domain.law.template.classification_template` writes it. An element is a
state, or a state and a motivation::

    definition:
      ai1: met
      ai2: {state: met, because: "It plans its own steps."}

What is blank was not tested. Errors name the line, the field, what was expected and what to do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast

from ...errors import Invalid, Refused
from ..events.system import OperatorRole
from ..values import Code, When
from .classification_form import ClassificationForm
from .classification_rules import check_classification
from .document import read_document
from .form_answers import Answers, read_answers, read_claims
from .form_fields import Fields, one_of
from .laws import SHIPPED, Laws
from .outcome import decisive_elements
from .taxonomy import counts, sides

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..events.classification import ElementState
    from .taxonomy import Taxonomy

FORM = "grootboek/classification/1"
"""The format of the form, in its first field."""

_FIELDS = (
    "form",
    "taxonomy",
    "roles",
    "because",
    "examined_since",
    "definition",
    "scope",
    "points",
    "grounds",
    "guidance",
    "review_on",
    "flags",
    "reexamine_if",
    "escalated_to",
    "dissent",
)


def parse_form(
    data: bytes, *, roles: tuple[OperatorRole, ...] | None = None, laws: Laws = SHIPPED
) -> ClassificationForm:
    """The form in these bytes, complete and checked.

    ``roles`` are the deployment's, where they are known; ``laws`` is the law at hand.

    Raises Invalid (``form-…``) where it is not a form, Refused (``form-roles-differ``) where it was filled in for other
    roles, NotFound (``taxonomy-unknown``), and what :func:`check_classification` raises: for an empty template Refused
    (``classification-undecided``), naming every element still to be decided.
    """
    form, law = _read(data, roles, laws, complete=True)
    form = replace(form, decisive=decisive_elements(form, law))
    check_classification(form, law, laws)
    return form


def parse_unfinished(
    data: bytes, *, roles: tuple[OperatorRole, ...] | None = None, laws: Laws = SHIPPED
) -> tuple[ClassificationForm, Taxonomy]:
    """The form in these bytes as far as it is filled in, not checked, and the version of the law that it is for.

    Raises Invalid (``form-…``), Refused (``form-roles-differ``), NotFound (``taxonomy-unknown``).
    """
    return _read(data, roles, laws, complete=False)


def _read(
    data: bytes, roles: tuple[OperatorRole, ...] | None, laws: Laws, *, complete: bool
) -> tuple[ClassificationForm, Taxonomy]:
    document = read_document(data)
    if document.content is None:
        raise Invalid("form-empty")
    fields = Fields(document, "", _FIELDS)
    _check_format(fields)
    law = _taxonomy(fields, laws)
    return _form(fields, law, _roles(fields, roles), complete=complete), law


def _check_format(fields: Fields) -> None:
    found = fields.node("form")
    if found is None:
        raise Invalid("form-field-missing", field="form", expected=FORM)
    one_of(found, "form", Literal["grootboek/classification/1"])


def _taxonomy(fields: Fields, laws: Laws) -> Taxonomy:
    version = fields.code("taxonomy", Code)
    if version is None:
        raise Invalid("form-field-missing", field="taxonomy", expected="2026-1744")
    return laws.taxonomy(version)


def _roles(fields: Fields, expected: tuple[OperatorRole, ...] | None) -> tuple[OperatorRole, ...]:
    given = fields.node("roles")
    items = () if given is None else given.content if isinstance(given.content, tuple) else (given,)
    found = cast(
        "tuple[OperatorRole, ...]", tuple(dict.fromkeys(one_of(item, "roles", OperatorRole) for item in items))
    )
    if not found and not expected:
        raise Invalid("form-field-missing", field="roles", expected="[deployer]")
    if found and expected and set(found) != set(expected):
        raise Refused("form-roles-differ", found=", ".join(found), expected=", ".join(expected))
    return expected or found


def _form(fields: Fields, law: Taxonomy, roles: tuple[OperatorRole, ...], *, complete: bool) -> ClassificationForm:
    because = fields.text("because")
    definition = read_answers(fields, "definition", law.definition)
    scope = read_answers(fields, "scope", law.exclusions)
    points = fields.fields("points", law.points)
    elements = Answers.joined(read_answers(points, point.id, point.elements) for point in law.points.values())
    motivations = Answers.joined([definition, scope, elements]).motivations
    return ClassificationForm(
        taxonomy=law.version,
        taxonomy_digest=law.digest,
        depth="full",
        roles=roles,
        definition=definition.states,
        scope=scope.states,
        elements=_with_other_sides(elements.states, law, roles),
        because=because,
        motivations=motivations,
        guidance=fields.codes("guidance", Code),
        examined_since=fields.code("examined_since", When),
        review_on=fields.code("review_on", When),
        dissent=fields.text("dissent"),
        flags=fields.codes("flags", Code),
        reexamine_if=fields.text("reexamine_if"),
        escalated_to=fields.codes("escalated_to", Code),
        claims=read_claims(fields, law, scope, because, complete=complete),
    )


def _with_other_sides(
    states: Mapping[Code, ElementState], law: Taxonomy, roles: tuple[OperatorRole, ...]
) -> dict[Code, ElementState]:
    """What a form leaves blank for a side that the deployment is not on is not applicable."""
    held = sides(roles)
    return {
        element: "not_applicable" if state == "not_tested" and not counts(law.elements[element], held) else state
        for element, state in states.items()
    }
