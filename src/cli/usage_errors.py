"""What Typer says about a wrong command line, as errors of ours with a text in the user's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from ..errors import GrootboekError, Misused

if TYPE_CHECKING:
    import typer

TyperError: TypeAlias = Any
"""An error, or the parameter it is about: Typer's own classes, without public names."""

_FOUND = re.compile(r"'([^']*)'|^(-?[0-9]+) is not")
"""The value in Typer's message."""


def misused(error: typer.TyperException) -> GrootboekError:
    """The error of ours that says the same: Typer gives its subclasses no public names, so they go by class name."""
    make = _BY_CLASS.get(type(error).__name__)
    return make(error) if make is not None else Misused("usage-wrong", problem=error.format_message().rstrip("."))


def _no_such_option(error: TyperError) -> Misused:
    command = error.ctx.command_path if error.ctx else "grootboek"
    near = sorted(error.possibilities or ())
    if near:
        return Misused("option-unknown-near", option=error.option_name, command=command, near=", ".join(near))
    return Misused("option-unknown", option=error.option_name, command=command)


def _missing_parameter(error: TyperError) -> Misused:
    command = error.ctx.command_path if error.ctx else "grootboek"
    if error.param is not None and error.param.param_type_name == "option":
        return Misused("option-missing", option=error.param.opts[0], command=command)
    return Misused(
        "argument-missing", argument=error.param.human_readable_name if error.param else "-", command=command
    )


def _bad_parameter(error: TyperError) -> Misused:
    said = _FOUND.search(error.message)
    found = (said.group(1) or said.group(2)) if said else "-"
    name = _parameter_name(error.param)
    choices = getattr(getattr(error.param, "type", None), "choices", None)
    if choices:
        return Misused("value-not-a-choice", option=name, found=found, expected=", ".join(map(str, choices)))
    number = getattr(error.param, "type", None)
    if getattr(number, "name", "").startswith("int"):
        return Misused("value-not-a-number", option=name, found=found, least=getattr(number, "min", None) or 0)
    return Misused("usage-wrong", problem=error.format_message().rstrip("."))


def _bad_option_usage(error: TyperError) -> Misused:
    if "does not take" in error.message:
        return Misused("option-takes-no-value", option=error.option_name)
    return Misused("option-without-value", option=error.option_name)


def _parameter_name(parameter: TyperError) -> str:
    if parameter is None:
        return "-"
    return str(parameter.opts[0]) if parameter.param_type_name == "option" else str(parameter.human_readable_name)


_BY_CLASS = {
    "NoSuchOption": _no_such_option,
    "MissingParameter": _missing_parameter,
    "BadParameter": _bad_parameter,
    "BadOptionUsage": _bad_option_usage,
}
