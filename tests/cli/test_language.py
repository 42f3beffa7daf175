"""The language: the option, else the configuration, else the locale, else English."""

from __future__ import annotations

import pytest

from grootboek.cli.language import resolve_language

CASES = {
    "nothing said": ([], {}, None, "en"),
    "the option": (["system", "list", "--lang", "nl"], {"LANG": "en_GB.UTF-8"}, "en", "nl"),
    "the option with an equals sign": (["--lang=nl", "inventory"], {}, None, "nl"),
    "the last option counts": (["--lang", "en", "inventory", "--lang", "nl"], {}, None, "nl"),
    "the configuration before the locale": ([], {"LC_ALL": "nl_NL.UTF-8"}, "en", "en"),
    "LC_ALL before LC_MESSAGES": ([], {"LC_ALL": "nl_NL.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, None, "nl"),
    "LC_MESSAGES before LANG": ([], {"LC_MESSAGES": "nl_BE", "LANG": "en_GB.UTF-8"}, None, "nl"),
    "an empty variable says nothing": ([], {"LC_ALL": "", "LANG": "nl_NL.UTF-8"}, None, "nl"),
    "another language is English": ([], {"LANG": "fr_FR.UTF-8"}, None, "en"),
    "an unknown value is left to the parser": (["--lang", "fr"], {"LANG": "nl_NL.UTF-8"}, None, "nl"),
    "after -- nothing is an option": (["--", "--lang", "nl"], {}, None, "en"),
}


@pytest.mark.parametrize("case", CASES)
def test_language_is_the_first_that_is_said(case: str) -> None:
    arguments, environment, configured, expected = CASES[case]
    assert resolve_language(arguments, environment, configured) == expected
