"""The configuration file, and which ledger and official count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.session import Session
from grootboek.cli.settings import Settings, configuration_folder, read_settings

if TYPE_CHECKING:
    from pathlib import Path


def test_settings_without_a_file_say_nothing(tmp_path: Path) -> None:
    assert read_settings({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings(tmp_path / "grootboek")


def test_settings_are_read_from_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "grootboek"
    folder.mkdir()
    (folder / "config.toml").write_text('ledger = "a.db"\nas = "cio@x"\nlang = "nl"\n', encoding="utf-8")
    assert read_settings({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings(folder, "a.db", "cio@x", "nl")


def test_a_relative_configuration_folder_is_ignored(tmp_path: Path) -> None:
    assert (
        configuration_folder({"XDG_CONFIG_HOME": "here", "HOME": str(tmp_path)}) == tmp_path / ".config" / "grootboek"
    )


LEDGERS = {
    "nothing said": ({}, {}, None, "grootboek.db"),
    "the configuration": ({}, {}, "c.db", "c.db"),
    "the environment before the configuration": ({}, {"GROOTBOEK_LEDGER": "e.db"}, "c.db", "e.db"),
    "the option before the environment": ({"ledger": "o.db"}, {"GROOTBOEK_LEDGER": "e.db"}, "c.db", "o.db"),
}


@pytest.mark.parametrize("case", LEDGERS)
def test_the_ledger_is_the_first_that_is_named(case: str, tmp_path: Path) -> None:
    given, environment, configured, expected = LEDGERS[case]
    session = Session(environment, Settings(tmp_path, ledger=configured), "en")
    session.take(given)
    assert session.ledger_location == expected


def test_an_option_after_the_command_counts_before_one_in_front_of_it(tmp_path: Path) -> None:
    session = Session({}, Settings(tmp_path), "en")
    session.take({"ledger": "front.db", "json": True})
    session.take({"ledger": "after.db", "json": False})
    assert (session.ledger_location, session.json) == ("after.db", True)
