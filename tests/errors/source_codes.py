"""Reads from the source which error codes are raised, without running it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from grootboek import errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def error_classes() -> set[str]:
    """The names of all error classes, and of the value that verification reports with."""
    tree = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    return tree | {"Finding"}


def modules(source: Path) -> list[Path]:
    """All modules of the package but the texts themselves."""
    return sorted(path for path in source.rglob("*.py") if path.parent.name != "texts")


def raised(source: Path) -> dict[str, str]:
    """Each code given as a literal to an error class or a finding, with the place where it is first given."""
    found: dict[str, str] = {}
    for path in modules(source):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for code in _codes(node):
                found.setdefault(code, f"{path.relative_to(source)}:{getattr(node, 'lineno', 0)}")
    return found


def literals(source: Path) -> set[str]:
    """Every string that stands in the source: a code that is raised by way of a table is among them."""
    return {
        node.value
        for path in modules(source)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _codes(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.Call) or not _names_of(node.func) & error_classes():
        return
    given = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "code")]
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
