"""One run of the command: its surroundings and the options that every command has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from .settings import DEFAULT_LEDGER, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ..errors import Language

Options = TypeVar("Options")


@dataclass(slots=True, eq=False, repr=False)
class Session:
    """Filled while the command line is parsed, read by the command.

    ``given`` holds the values of the shared options (:mod:`.shared_options`): of every level that names one, the
    last counts, so that they work before and after the command's name.
    """

    environment: Mapping[str, str]
    settings: Settings
    language: Language
    given: dict[str, Any] = field(default_factory=dict)
    called: str = ""
    """The full name of the command, once it is known."""
    objects: tuple[str, ...] = ()
    """What the command is about, as far as its arguments are codes: references, handles, indexes. Never a text."""
    actor: str | None = None
    """The official who acts, once that is known."""
    recorded: tuple[int, ...] = ()
    """The indexes of the first and the last entry that the command recorded."""

    def take(self, values: Mapping[str, Any]) -> None:
        """Remember the shared options that one level of the command line gave."""
        for name, value in values.items():
            if not value:
                self.given.setdefault(name, value)
            else:
                self.given[name] = value

    @property
    def json(self) -> bool:
        """Whether standard output is one JSON document."""
        return bool(self.given.get("json"))

    @property
    def quiet(self) -> bool:
        """Whether messages beside the result are left out."""
        return bool(self.given.get("quiet"))

    @property
    def ledger_location(self) -> str:
        """Which ledger: ``--ledger``, else ``GROOTBOEK_LEDGER``, else the configuration file's, else the default."""
        return (
            self.given.get("ledger")
            or self.environment.get("GROOTBOEK_LEDGER")
            or self.settings.ledger
            or DEFAULT_LEDGER
        )

    @property
    def named_official(self) -> str | None:
        """The handle given: ``--as``, else ``GROOTBOEK_OFFICIAL``, else the configuration file's."""
        return self.given.get("official") or self.environment.get("GROOTBOEK_OFFICIAL") or self.settings.official

    @property
    def named_key(self) -> Path | None:
        """The key file given: ``--key``, else ``GROOTBOEK_KEY``."""
        from pathlib import Path

        found = self.given.get("key") or self.environment.get("GROOTBOEK_KEY")
        return Path(found) if found else None
