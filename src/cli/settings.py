"""What surrounds a run: the environment, and the user's configuration file.

``$XDG_CONFIG_HOME/grootboek/config.toml`` (XDG Base Directory specification; ``~/.config`` without the variable)
may set ``ledger``, ``as``, ``lang`` and ``log`` (a file for the operations log, or ``off``)::

    ledger = "/srv/ledgers/ministry.db"
    as = "cio@ministry"
    lang = "nl"
    log = "/var/log/grootboek/operations.jsonl"
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Invalid, Misused, Unreachable
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = ("ledger", "as", "lang", "log")
LANGUAGES = ("nl", "en")
DEFAULT_LEDGER = "grootboek.db"


@frozen
class Settings:
    """The user's own settings; None where the file does not say."""

    folder: Path
    ledger: str | None = None
    official: str | None = None
    lang: str | None = None
    log: str | None = None


def configuration_folder(environment: Mapping[str, str]) -> Path:
    """The folder of the configuration file and of the keys."""
    base = environment.get("XDG_CONFIG_HOME", "")
    if not os.path.isabs(base):  # noqa: PTH117 - the specification: a path that is not absolute is ignored
        return home_folder(environment) / ".config" / "grootboek"
    return Path(base) / "grootboek"


def home_folder(environment: Mapping[str, str]) -> Path:
    """The user's home: ``HOME``, else what the system's list of users says, else ``/``, as login(1) takes it.

    A process in a container may run as a user that is in no list.
    """
    home = environment.get("HOME") or os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return Path(home if os.path.isabs(home) else "/")  # noqa: PTH117 - as above


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings of the configuration file; without a file, none.

    Raises Invalid ``config-malformed`` or ``config-unknown-key``, Misused ``value-not-a-choice`` for a language that
    there is not; Unreachable ``file-unreadable``.
    """
    folder = configuration_folder(environment)
    path = folder / "config.toml"
    if not path.exists():
        return Settings(folder)
    import tomllib  # most users have no such file

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Unreachable("file-unreadable", file=str(path), problem=error.strerror or "-") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Invalid("config-malformed", file=str(path), problem=str(error)) from error
    for key, value in found.items():
        if key not in KEYS or not isinstance(value, str):
            raise Invalid("config-unknown-key", file=str(path), found=key, expected=", ".join(KEYS))
    if found.get("lang", "en") not in LANGUAGES:
        named = f"lang ({path})"
        raise Misused("value-not-a-choice", option=named, found=found["lang"], expected=", ".join(LANGUAGES))
    return Settings(folder, found.get("ledger"), found.get("as"), found.get("lang"), found.get("log"))
