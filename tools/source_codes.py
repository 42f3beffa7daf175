"""Reads from the source which error codes are raised, and as what, without running it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grootboek import errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FINDING = "Finding"


@dataclass(frozen=True, slots=True)
class Raised:
    """One place that gives a code: to which class, and where."""

    code: str
    class_name: str
    place: str


def error_classes() -> dict[str, type[errors.GrootboekError]]:
    """All error classes by name."""
    return {
        name: value
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.GrootboekError)
    }


def modules(source: Path) -> list[Path]:
    """All modules of the package but the error texts themselves."""
    return sorted(path for path in source.rglob("*.py") if path.parent.parts[-2:] != ("errors", "texts"))


def raised(source: Path) -> list[Raised]:
    """Each code given as a literal to an error class or to a finding."""
    return [
        Raised(code, class_name, f"{path.relative_to(source)}:{node.lineno}")
        for path in modules(source)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        for class_name in sorted(_names_of(node.func) & {*error_classes(), FINDING})
        for code in _codes(node)
    ]


def literals(source: Path) -> set[str]:
    """Every string that stands in the source: a code that is raised by way of a table is among them."""
    return {
        node.value
        for path in modules(source)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _codes(call: ast.Call) -> Iterator[str]:
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "code")]
    for argument in given:
        branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        for branch in branches:
            if isinstance(branch, ast.Constant) and isinstance(branch.value, str):
                yield branch.value


def _names_of(function: ast.expr) -> set[str]:
    """Of ``NotFound``, ``errors.NotFound`` and ``Finding.notice``: the names that may be a class's."""
    if isinstance(function, ast.Name):
        return {function.id}
    if isinstance(function, ast.Attribute):
        return {function.attr} | _names_of(function.value)
    return set()
