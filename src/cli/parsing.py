"""The tree of commands, built as far as it is walked: a command's module is imported when it is called.

Typer parses; what it parsed of the shared options goes to the :class:`~grootboek.cli.session.Session`, so that they
work before and after a command's name. Nothing here prints except help.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import typer
from typer.core import TyperCommand, TyperGroup

from ..domain.values import Code, Handle
from ..errors import Invalid, Misused
from ..frozen import frozen
from .registry import COMMANDS, Target, names_under
from .shared_options import SECTIONS, TEMPLATES, everywhere

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .session import Session

PROGRAM = "grootboek"
TyperContext: TypeAlias = Any
"""Typer's own context, command or result: classes without a public name."""
Parsed: TypeAlias = Any
"""As :data:`TyperContext`."""


@frozen
class Completion:
    """A name that the shell may complete to, as Typer's completion classes read it."""

    value: str
    help: str
    type: str = "plain"


class Command(TyperCommand):
    """One command. ``path`` is its full name; ``sections`` gives for each shared option the section of its help."""

    path: str
    sections: dict[str, str]

    def parse_args(self, ctx: TyperContext, args: list[str]) -> list[str]:
        """Parse; what is left over is an error of ours, with a text in the user's language."""
        ctx.allow_extra_args = True
        if not ctx.resilient_parsing:
            _session(ctx).called = self.path
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise Misused("argument-extra", command=f"{PROGRAM} {self.path}", found=" ".join(left))
        return left

    def invoke(self, ctx: TyperContext) -> Parsed:
        """Keep the shared options in the session, and call the command with its own."""
        _keep_shared(ctx, self.sections)
        arguments = (ctx.params.get(each.name or "") for each in self.params if each.param_type_name == "argument")
        people = (found for found in ctx.params.values() if isinstance(found, Handle))  # looked for, or acted on
        _session(ctx).objects = tuple(dict.fromkeys((*_codes(arguments), *people)))
        return super().invoke(ctx)

    def get_help(self, ctx: TyperContext) -> str:
        """The help page in the language of the session."""
        from .help_page import command_page

        return command_page(self, _session(ctx).language)


class Group(TyperGroup):
    """A name with commands below it; the root has the empty path."""

    path: str = ""

    def list_commands(self, ctx: TyperContext) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The names one level below, in the order of the help."""
        return list(names_under(self.path))

    def get_command(self, ctx: TyperContext, cmd_name: str) -> Parsed:  # noqa: ARG002 - Typer's signature
        """Build the command or group of that name; None where there is none."""
        path = f"{self.path} {cmd_name}".strip()
        if path in COMMANDS:
            return build_command(path, COMMANDS[path])
        return build_group(path) if names_under(path) else None

    def resolve_command(self, ctx: TyperContext, args: list[str]) -> Parsed:
        """The command named first. Raises Misused ``subcommand-unknown`` with the nearest name."""
        found = self.get_command(ctx, args[0])
        if found is None and not ctx.resilient_parsing:
            raise _unknown_command(self.path, args[0])
        return (args[0] if found else None), found, args[1:]

    def parse_args(self, ctx: TyperContext, args: list[str]) -> list[str]:
        """Parse the options before the command's name. Raises Misused ``command-missing`` where none follows."""
        left = super().parse_args(ctx, args)
        _keep_shared(ctx, {parameter.name or "": "everywhere" for parameter in self.params})
        if not ctx.resilient_parsing and not (left or ctx._protected_args):  # noqa: SLF001 - Typer has no public name for it
            raise Misused(
                "command-missing", command=f"{PROGRAM} {self.path}".strip(), known=", ".join(names_under(self.path))
            )
        return left

    def shell_complete(self, ctx: TyperContext, incomplete: str) -> list[Parsed]:
        """Names below this one, without importing their modules; options where one was begun."""
        from .texts.commands import summary

        if incomplete.startswith("-"):
            return list(TyperCommand.shell_complete(cast("TyperCommand", self), ctx, incomplete))
        names = (name for name in names_under(self.path) if name.startswith(incomplete))
        language = _session(ctx).language
        return [Completion(name, summary(f"{self.path} {name}".strip(), language)) for name in names]

    def get_help(self, ctx: TyperContext) -> str:
        """The help page in the language of the session."""
        from .help_page import group_page, root_page

        language = _session(ctx).language
        return group_page(self.path, language) if self.path else root_page(language)


def build_root(*, completion: bool = True) -> Group:
    """The command ``grootboek`` itself; with ``completion`` also the options that install the shell's completion."""
    root = Group(name=PROGRAM, params=list(_declared(everywhere)), rich_markup_mode=None)
    if completion:
        root.params.extend(_completion_options())
    return root


def build_group(path: str) -> Group:
    """The group of that name."""
    group = Group(name=path.rpartition(" ")[2], params=list(_declared(everywhere)), rich_markup_mode=None)
    group.path = path
    return group


def build_command(path: str, target: Target) -> Command:
    """Import the module of a command and build it, with the shared options of its kind."""
    module = import_module(f".commands.{target.module}", __package__)
    command = _parsed(getattr(module, target.function), path.rpartition(" ")[2])
    command.path, command.sections = path, {}
    for template in TEMPLATES[target.kind]:
        for parameter in _declared(template):
            command.params.append(parameter)
            command.sections[parameter.name or ""] = SECTIONS[template]
    return command


@cache
def _declared(template: Callable[..., None]) -> tuple[Parsed, ...]:
    """The options that a function of :mod:`.shared_options` declares; every level of the command line shares them."""
    return tuple(_parsed(template, PROGRAM).params)


def _completion_options() -> list[Parsed]:
    application = typer.Typer(add_completion=True, rich_markup_mode=None)
    application.command()(everywhere)
    return typer.main.get_command(application).params[-2:]


def _parsed(function: Callable[..., object], name: str) -> Command:
    application = typer.Typer(add_completion=False, rich_markup_mode=None)
    application.command(name, cls=Command)(function)
    command = cast("Command", typer.main.get_command(application))
    for parameter in command.params:
        if hasattr(parameter.type, "func"):
            parameter.type.func = _naming(parameter, parameter.type.func)
    return command


def _naming(parameter: Parsed, parse: Callable[[str], object]) -> Callable[[str], object]:
    """The parser of an option or argument, whose error names it. Raises Misused ``option-malformed``."""

    def named(text: str) -> object:
        try:
            return parse(text)
        except Invalid as error:
            if error.code != "value-malformed":
                raise
            name = parameter.opts[0] if parameter.param_type_name == "option" else parameter.human_readable_name
            found, expected = error.details["value"], error.details["expected"]
            raise Misused("option-malformed", option=name, found=found, expected=expected) from error

    return named


def _session(ctx: TyperContext) -> Session:
    return cast("Session", ctx.obj)


def _keep_shared(ctx: TyperContext, shared: dict[str, str]) -> None:
    _session(ctx).take({name: ctx.params.pop(name) for name in tuple(ctx.params) if name in shared})


def _codes(values: Iterable[object]) -> Iterator[str]:
    """The codes and numbers among the values of arguments. A text or a path is left out: it may hold content."""
    for value in values:
        if isinstance(value, (list, tuple)):
            yield from _codes(value)
        elif isinstance(value, (Code, int)):
            yield str(value)


def _unknown_command(path: str, found: str) -> Misused:
    from difflib import get_close_matches

    known = names_under(path)
    near = get_close_matches(found, known, n=1) or [PROGRAM]
    command = f"{PROGRAM} {path}".strip()
    if near == [PROGRAM]:
        return Misused("subcommand-unknown", command=command, found=found, known=", ".join(known))
    return Misused("subcommand-unknown-near", command=command, found=found, near=near[0])
