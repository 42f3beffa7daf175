"""structlog, without what it loads for programs of another kind: 17 ms in place of 93 (ADR 0045).

structlog is one module to import and brings all its parts. Two of them cost more than the rest together, and one line
of JSON at the end of a command needs neither:

- Rich, for tracebacks in colour on a developer's terminal. structlog does without where Rich is not installed. Here it
  is, since Typer brings it; so for the moment of the import it is absent.
- asyncio, for the methods that wait. A stand-in takes its place, which becomes the real one when somebody uses it.

Afterwards ``sys.modules`` is as it was: the rest of the process imports both as if nothing had happened.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ABSENT: Final = "rich"
POSTPONED: Final = "asyncio"


class Postponed(ModuleType):
    """A module that is imported when the first of its names is asked for."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has under that name
        from importlib import import_module

        return getattr(import_module(self.__name__), name)


def structlog() -> ModuleType:
    """The library, imported without the two."""
    with _instead({ABSENT: None, POSTPONED: sys.modules.get(POSTPONED) or Postponed(POSTPONED)}):
        import structlog as library
    return library


@contextmanager
def _instead(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """Let ``import`` find these, where None says that there is no such module, and then what was there before."""
    before = {name: sys.modules[name] for name in modules if name in sys.modules}
    sys.modules.update(modules)  # type: ignore[arg-type]  # None is allowed: language reference, 5.3.1
    try:
        yield
    finally:
        for name in modules:
            del sys.modules[name]
        sys.modules.update(before)
