"""Help: every command, both languages, an example each, and nothing undocumented."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.help_page import command_page, group_page, root_page
from grootboek.cli.main import perform, run
from grootboek.cli.parsing import build_command, build_root
from grootboek.cli.registry import AUDIENCES, COMMANDS, names_under
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings
from grootboek.cli.texts.commands import documented, examples
from grootboek.cli.texts.help import EVERYWHERE
from grootboek.cli.texts.options import TABLES, option_text

if TYPE_CHECKING:
    from pathlib import Path

    from grootboek.cli.parsing import Command
    from grootboek.errors import Language

LANGUAGES: tuple[Language, ...] = ("en", "nl")
GROUPS = sorted({path.split()[0] for path in COMMANDS if " " in path})


def _built(path: str) -> Command:
    return build_command(path, COMMANDS[path])


def test_the_first_page_has_every_name_by_audience() -> None:
    assert {name for names in AUDIENCES.values() for name in names} == {path.split()[0] for path in COMMANDS}
    page = root_page("en")
    headings = ["Daily work:", "For auditors and oversight:", "For whoever runs the ledger:"]
    assert [heading for heading in headings if heading in page] == headings
    assert sorted(headings, key=page.index) == headings


def test_texts_are_those_of_the_commands_and_no_others() -> None:
    assert set(documented()) == {*COMMANDS, *GROUPS}


def test_no_text_of_an_option_hides_another() -> None:
    names = Counter(name for table in TABLES for name in table)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_new_key_of_an_official_is_not_told_as_a_log_key() -> None:
    assert "log key" not in option_text("official rotate-key", "new", "en")
    assert "GROOTBOEK_NEW_LOG_KEY" in option_text("checkpoint replace-key", "new", "en")


@pytest.mark.parametrize("path", sorted({*COMMANDS, *GROUPS}))
def test_a_help_text_says_the_same_in_both_languages(path: str) -> None:
    found = documented()[path]
    assert len(found.en) == len(found.nl)
    assert all(paragraph[-1] in ".?" for paragraph in (*found.en, *found.nl))
    assert found.en[0] != found.nl[0]


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_an_example_that_parses(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert examples(path)
    for example in examples(path):
        words = shlex.split(example.partition(" > ")[0])
        assert words[: 1 + len(path.split())] == ["grootboek", *path.split()]
        session = Session({}, Settings(tmp_path), "en")
        called: list[str] = []
        monkeypatch.setattr(
            f"grootboek.cli.commands.{COMMANDS[path].module}.{COMMANDS[path].function}", _called(path, called)
        )
        perform(words[1:], session)
        assert called == [path]
        monkeypatch.undo()


def _called(path: str, called: list[str]) -> object:
    """The command with its own signature, which only says that it was reached."""
    import functools
    import importlib

    module = importlib.import_module(f"grootboek.cli.commands.{COMMANDS[path].module}")
    original = getattr(module, COMMANDS[path].function)

    @functools.wraps(original)
    def reached(**_options: object) -> None:
        called.append(path)

    return reached


@pytest.mark.parametrize("path", COMMANDS)
def test_every_argument_and_option_is_explained_in_both_languages(path: str) -> None:
    names = [parameter.name or "" for parameter in _built(path).params]
    assert [name for name in names for language in LANGUAGES if not option_text(path, name, language)] == []


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_has_its_page(path: str) -> None:
    english, dutch = (command_page(_built(path), language) for language in LANGUAGES)
    assert english.startswith(f"Usage: grootboek {path} ")
    assert dutch.startswith(f"Gebruik: grootboek {path} ")
    assert "Examples:" in english
    assert "Voorbeelden:" in dutch
    assert "--json" in english


@pytest.mark.parametrize("group", GROUPS)
def test_every_group_has_its_page(group: str) -> None:
    page = group_page(group, "en")
    assert all(f"\n  {name} " in page for name in names_under(group))


def test_the_first_page_shows_the_options_that_every_command_has() -> None:
    declared = {
        parameter.name: ", ".join(sorted(parameter.opts, key=len))
        for parameter in build_root().params
        if parameter.name not in {"install_completion", "show_completion"}
    }
    assert {name: flags.split(" ")[0] if "," not in flags else flags for name, flags in EVERYWHERE.items()} == declared


HELP = {
    "the first page, in English": (["--help"], "Daily work:"),
    "the first page, in Dutch": (["--help", "--lang", "nl"], "Dagelijks werk:"),
    "a group, the language in front": (["--lang", "nl", "system", "--help"], "Gebruik: grootboek system"),
    "a command": (["system", "register", "--help"], "Usage: grootboek system register [OPTIONS] REF"),
    "a command, the language after": (
        ["system", "register", "--help", "--lang=nl"],
        "Gebruik: grootboek system register",
    ),
    "the version": (["--version"], "grootboek "),
}


@pytest.mark.parametrize("case", HELP)
def test_help_is_printed_in_the_language_asked(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments, expected = HELP[case]
    assert run(arguments, {"XDG_CONFIG_HOME": str(tmp_path)}) == 0
    shown = capsys.readouterr()
    assert expected in shown.out
    assert shown.err == ""


def test_help_works_where_the_configuration_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "grootboek").mkdir()
    (tmp_path / "grootboek" / "config.toml").write_text("= nothing", encoding="utf-8")
    assert run(["--help"], {"XDG_CONFIG_HOME": str(tmp_path)}) == 0
    assert "Daily work:" in capsys.readouterr().out
