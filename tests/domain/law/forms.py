"""Forms as an official would hand them in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from tests.domain.law.examinations import NEW

if TYPE_CHECKING:
    from collections.abc import Mapping

DECIDED: dict[str, Any] = {
    "form": "grootboek/classification/1",
    "taxonomy": "2026-1744",
    "roles": ["deployer"],
    "because": "One reason for all: Größe.",
    "definition": {str(element): "met" for element in NEW.definition},
    "scope": {str(exclusion.id): "not_met" for exclusion in NEW.exclusions.values() if exclusion.claimable},
    "points": {str(point.id): {str(next(iter(point.elements))): "not_met"} for point in NEW.points.values()},
}
"""A form in which all is decided: an AI system, no exclusion, every point failing at its first element."""


def changed(**fields: object) -> dict[str, Any]:
    """The decided form with these fields instead."""
    return {**DECIDED, **fields}


def as_json(data: dict[str, Any]) -> bytes:
    """The form as JSON, indented with tabs."""
    return json.dumps(data, indent="\t").encode()


def as_yaml(data: dict[str, Any]) -> bytes:
    """The form as YAML, with letters as they are."""
    return yaml.safe_dump(data, allow_unicode=True).encode()


def as_flow(data: dict[str, Any]) -> bytes:
    """The form as YAML with values in braces."""
    return b"".join(f"{name}: {json.dumps(value)}\n".encode() for name, value in data.items())


def form(rest: str, *, taxonomy: str = "2026-1744", roles: str = "[deployer]") -> bytes:
    """A form of three lines, and then the rest."""
    return f"form: grootboek/classification/1\ntaxonomy: {taxonomy}\nroles: {roles}\n{rest}\n".encode()


def filled(template: str, states: Mapping[str, str], fields: Mapping[str, str]) -> bytes:
    """The template with these states of elements and these fields filled in, and nothing else touched."""
    for name, state in states.items():
        pattern = rf"^( +{re.escape(name)}:\n +state:) not_tested$"
        template, count = re.subn(pattern, rf"\1 {state}", template, flags=re.MULTILINE)
        assert count == 1, name
    for name, value in fields.items():
        template, count = re.subn(rf"^{name}:.*$", f"{name}: {value}", template, flags=re.MULTILINE)
        assert count == 1, name
    return template.encode()


def uncommented(template: str, ground: str) -> str:
    """The template with the lines of a ground no longer commented out."""
    lines = template.split("\n")
    start = lines.index(f"  #{ground}:")
    end = next(at for at in range(start, len(lines)) if lines[at] == "  #  review_on:") + 1
    for at in range(start, end):
        lines[at] = lines[at].replace("  #", "  ", 1)
    return "\n".join(lines)
