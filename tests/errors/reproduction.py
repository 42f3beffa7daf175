"""``@reproduces``: marks a function that brings about one error, with the texts that a user must then see.

Each function in ``tests/errors/cases`` so marked goes through the public API, and either raises the error or
returns it (a finding, or several of which one has the code)::

    @reproduces("system-unknown", en="No system SYS-1 is …", nl="Een systeem SYS-1 is …")
    def asking_for_a_system_that_nobody_registered(folder: Path) -> None: ...

It takes no argument, or one: an empty folder of its own. In the expected texts ``<folder>`` stands for that
folder and ``<any>`` for a run of characters that differs from run to run (a random id, the clock).
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from grootboek.errors import Detail, GrootboekError
from tests.errors import cases

if TYPE_CHECKING:
    from pathlib import Path

_MARK = "reproductions"
_Body = Callable[..., object]


@runtime_checkable
class Coded(Protocol):
    """An error or a finding: a stable code and the details that its text names."""

    code: str
    details: Mapping[str, Detail]


@dataclass(frozen=True, slots=True)
class Reproduction:
    """One function that brings about the error ``code``, and the texts expected then."""

    code: str
    english: str
    dutch: str
    body: _Body

    @property
    def name(self) -> str:
        """For the list of tests: the code and the function's own name."""
        return f"{self.code}: {self.body.__name__}"

    def happens(self, folder: Path) -> Coded:
        """The error or finding with this code that the function brings about; fails if there is none."""
        try:
            result = self.body(folder) if inspect.signature(self.body).parameters else self.body()
        except GrootboekError as error:
            result = error
        found = [item for item in _listed(result) if isinstance(item, Coded)]
        matching = [item for item in found if item.code == self.code]
        if not matching:
            message = f"{self.name} gave {[item.code for item in found] or result!r}"
            raise AssertionError(message)
        return matching[0]


def reproduces(code: str, *, en: str, nl: str) -> Callable[[_Body], _Body]:
    """Mark a function as bringing about the error ``code`` with these texts; may be stacked."""

    def mark(body: _Body) -> _Body:
        found: tuple[Reproduction, ...] = getattr(body, _MARK, ())
        setattr(body, _MARK, (*found, Reproduction(code, en, nl, body)))
        return body

    return mark


def reproductions() -> list[Reproduction]:
    """All reproductions in the modules of ``tests/errors/cases``, in order of module and name."""
    return [
        reproduction
        for module in pkgutil.iter_modules(cases.__path__, cases.__name__ + ".")
        for body in vars(importlib.import_module(module.name)).values()
        for reproduction in getattr(body, _MARK, ())
    ]


def matches(expected: str, actual: str, folder: Path) -> bool:
    """Whether the text is the expected one, ``<folder>`` and ``<any>`` standing for what differs each run."""
    pattern = re.escape(expected).replace("<folder>", re.escape(str(folder))).replace("<any>", ".+")
    return re.fullmatch(pattern, actual, re.DOTALL) is not None


def _listed(result: Any) -> Iterable[object]:  # noqa: ANN401 - whatever a reproduction returns
    return result if isinstance(result, Iterable) and not isinstance(result, str) else [result]
