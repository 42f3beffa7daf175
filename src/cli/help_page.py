"""Help pages as text, in Dutch or English. The first page is made without Typer, so that it comes at once."""

from __future__ import annotations

import os
import sys
import textwrap
from typing import TYPE_CHECKING, Any, TypeAlias

from .registry import AUDIENCES, names_under
from .texts.commands import details, examples, summary
from .texts.help import EVERYWHERE, FIRST_PAGE, FIRST_PAGE_ONLY, SECTIONS, section
from .texts.options import option_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..errors import Language
    from .parsing import Command

PROGRAM = "grootboek"
TyperParameter: TypeAlias = Any
"""An argument or option: Typer's own classes, without public names."""
_NARROWEST, _WIDEST, _INDENT, _LABELS = 50, 110, 2, 30


def root_page(language: Language) -> str:
    """The first page: what it is, and all first-level names by who uses them."""
    blocks = [f"{section('usage', language)} {PROGRAM} [OPTIONS] COMMAND …", _wrapped(FIRST_PAGE[language], _INDENT)]
    for audience, names in AUDIENCES.items():
        blocks.append(_section(section(audience, language), [(name, summary(name, language)) for name in names]))
    rows = [(flags, option_text("", name, language)) for name, flags in EVERYWHERE.items()]
    rows += [(flags, option_text("", name, language)) for name, flags in FIRST_PAGE_ONLY.items()]
    blocks.append(_section(section("everywhere", language), rows))
    blocks.append(_examples(PROGRAM, language))
    return "\n\n".join(blocks)


def group_page(path: str, language: Language) -> str:
    """The page of a name with commands below it."""
    rows = [(name, summary(f"{path} {name}", language)) for name in names_under(path)]
    blocks = [
        f"{section('usage', language)} {PROGRAM} {path} [OPTIONS] COMMAND …",
        _wrapped(summary(path, language), _INDENT),
        _section(section("commands", language), rows),
        _wrapped(section("more", language).format(command=f"{PROGRAM} {path}"), 0),
    ]
    return "\n\n".join(blocks)


def command_page(command: Command, language: Language) -> str:
    """The page of one command: usage, what it does, arguments, options by section, examples."""
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    words = [PROGRAM, command.path, "[OPTIONS]", *(_argument_usage(argument) for argument in arguments)]
    blocks = [f"{section('usage', language)} {' '.join(words)}"]
    blocks += [
        _wrapped(paragraph, _INDENT)
        for paragraph in (summary(command.path, language), *details(command.path, language))
    ]
    if arguments:
        rows = [(argument.human_readable_name.upper(), _help(command, argument, language)) for argument in arguments]
        blocks.append(_section(section("arguments", language), rows))
    for name in SECTIONS:
        options = [parameter for parameter in command.params if _section_of(command, parameter) == name]
        if options:
            rows = [(_flags(option), _help(command, option, language)) for option in options]
            blocks.append(_section(section(name, language), rows))
    blocks.append(_examples(command.path, language))
    return "\n\n".join(block for block in blocks if block)


def _section_of(command: Command, parameter: TyperParameter) -> str | None:
    if parameter.param_type_name == "argument":
        return None
    return command.sections.get(parameter.name, "own")


def _argument_usage(argument: TyperParameter) -> str:
    name = argument.human_readable_name.upper() + ("…" if argument.nargs == -1 else "")
    return name if argument.required else f"[{name}]"


def _flags(option: TyperParameter) -> str:
    flags = ", ".join(sorted(option.opts, key=len))
    if option.is_flag:
        return flags
    choices = getattr(option.type, "choices", None)
    kind = "|".join(map(str, choices)) if choices else option.metavar or {"integer": "N"}.get(option.type.name, "TEXT")
    return f"{flags} {kind}"


def _help(command: Command, parameter: TyperParameter, language: Language) -> str:
    text = option_text(command.path, parameter.name, language)
    marks = []
    if parameter.param_type_name == "option" and parameter.required:
        marks.append(section("required", language))
    if parameter.param_type_name == "option" and (parameter.multiple or parameter.nargs == -1):
        marks.append(section("repeatable", language))
    return f"{text} [{'; '.join(marks)}]" if marks else text


def _examples(path: str, language: Language) -> str:
    lines = [f"{' ' * _INDENT}$ {example}" for example in examples(path)]
    return "\n".join([section("examples", language), *lines]) if lines else ""


def _section(title: str, rows: Iterable[Sequence[str]]) -> str:
    lines = [title]
    for label, text in rows:
        start = f"{' ' * _INDENT}{label}"
        indent = " " * (_INDENT + _LABELS)
        if len(label) >= _LABELS:
            lines.append(start)
            start = indent
        lines += textwrap.wrap(
            text,
            _width(),
            initial_indent=start.ljust(_INDENT + _LABELS),
            subsequent_indent=indent,
            break_on_hyphens=False,
        ) or [start]
    return "\n".join(lines)


def _wrapped(text: str, indent: int) -> str:
    return textwrap.fill(
        text, _width(), initial_indent=" " * indent, subsequent_indent=" " * indent, break_on_hyphens=False
    )


def _width() -> int:
    """The terminal's width within reason; elsewhere always the same, so that documents made from help do not vary."""
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else _WIDEST
    except (OSError, ValueError):
        found = _WIDEST
    return max(_NARROWEST, min(found, _WIDEST))
