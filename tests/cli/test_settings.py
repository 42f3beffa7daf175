"""The configuration file, which ledger counts, and by which clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from grootboek.cli.operations_log import log_path
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings, configuration_folder, read_settings
from tests.cli.rehearsal import ADMIN, Rehearsal, founded
from tests.cli.running import grootboek


def test_settings_without_a_file_say_nothing(tmp_path: Path) -> None:
    assert read_settings({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings(tmp_path / "grootboek")


def test_settings_are_read_from_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "grootboek"
    folder.mkdir()
    (folder / "config.toml").write_text('ledger = "a.db"\nas = "cio@x"\nlang = "nl"\nlog = "off"\n', encoding="utf-8")
    assert read_settings({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings(folder, "a.db", "cio@x", "nl", "off")


@pytest.mark.parametrize("lang", ["fr", "NL", ""])
def test_a_language_that_there_is_not_is_refused_in_the_file_as_on_the_command_line(lang: str, tmp_path: Path) -> None:
    place = tmp_path / "config" / "grootboek" / "config.toml"
    place.parent.mkdir(parents=True)
    place.write_text(f'lang = "{lang}"\n', encoding="utf-8")
    done = grootboek(tmp_path, "inventory", "--json")
    assert (done.status, done.error["code"]) == (2, "value-not-a-choice")
    assert done.error["details"]["expected"] == "nl, en"
    assert grootboek(tmp_path, "--help").status == 0


def test_a_relative_configuration_folder_is_ignored(tmp_path: Path) -> None:
    assert (
        configuration_folder({"XDG_CONFIG_HOME": "here", "HOME": str(tmp_path)}) == tmp_path / ".config" / "grootboek"
    )


def test_a_user_whom_the_system_does_not_know_has_the_root_as_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)  # as in a container: in no list of users
    assert configuration_folder({}) == Path("/.config/grootboek")
    assert log_path(Session({}, Settings(Path("/.config/grootboek")), "en")) == Path(
        "/.local/state/grootboek/operations.jsonl"
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


def test_only_a_rehearsal_reads_the_clock_of_the_environment(tmp_path: Path) -> None:
    clock = tmp_path / "clock"
    clock.write_text("2025-02-03T04:05:06Z\n", encoding="utf-8")
    played = founded(tmp_path, f"file:{clock}")
    assert played.ask("inventory")["recorded_at"].startswith("2025-02-03T04:05:06")
    clock.write_text("2025-02-04T00:00:00Z\n", encoding="utf-8")
    granted = played.do("official", "grant", ADMIN, "auditor", "--organisation", "example").document
    assert granted["entries"][0]["recorded_at"].startswith("2025-02-04T00:00:00")
    real = Rehearsal(tmp_path / "real", "1999-01-01T00:00:00Z")
    (tmp_path / "real").mkdir()
    made = real.do("init", "--official", ADMIN).document
    assert (made["rehearsal"], made["origin"]) == (False, "grootboek")
    assert not made["entries"][0]["recorded_at"].startswith("1999")
