"""How each kind of field of an act stands in JSON: Codes, choices, numbers, flags, commitments, and lists of them.

A form reads quickly, where it only has to be right; where that fails it reads again, to say what is wrong, and where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any, NoReturn

from ..errors import Invalid
from ..frozen import frozen
from .values import Coded, Committed

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every reader of JSON reads exactly (RFC 8785 section 3.2.2.3, RFC 7493)."""

Json = dict[str, Any]
Commit = Callable[[str, str], str]
"""(field name, text) -> digest of its commitment."""
Texts = Mapping[str, str]
"""The disclosed texts by field name."""

DIGEST = re.compile(r"[A-Za-z0-9_-]{43}")
"""A SHA-256 in base64url without padding, as RFC 9901 writes it."""


SAME_AGAIN = 1024
"""Codes of one kind that are remembered while reading."""


@frozen
class Form:
    """How the values of one type stand in JSON; both functions get the dotted name of the place, too."""

    write: Callable[[Any, str, Commit], Any]
    read: Callable[[Any, str, Texts], Any]
    empty: tuple[()] | Mapping[str, Any] | None = None
    """What an absent tuple or mapping stands for; None for the other types."""
    quick: Callable[[Any], Any] | None = None
    """As ``read`` where neither place nor texts matter; of what ``read`` refuses it raises one of ``NOT_QUICK``."""
    is_code: bool = False
    """Whether it is written as the text that it is: most fields are, without a call for each."""


class Malformed(Exception):
    """What was read is not what would be written: ``where``, and what was expected there."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(where)
        self.where = where
        self.problem = problem


NOT_QUICK = (Malformed, Invalid, TypeError, KeyError)
"""What reading quickly raises where something is wrong: then it is read again, to say what and where."""


def refuse(where: str, problem: str) -> NoReturn:
    """Say that at a place there is something else than expected."""
    raise Malformed(where, problem)


def as_it_is(value: Any, _where: str, _commit: Commit) -> Any:
    """What stands in JSON as it does in memory."""
    return value


def _read_flag(value: Any, where: str, _texts: Texts) -> bool:
    return value if type(value) is bool else refuse(where, "expected true or false")


def _read_number(value: Any, where: str, _texts: Texts) -> int:
    if type(value) is not int or not 0 <= value <= LARGEST_NUMBER:
        refuse(where, "expected a whole number from 0 to 2^53 - 1")
    return value


def _flag(value: Any) -> bool:
    return _read_flag(value, "", {}) if type(value) is not bool else value


def _number(value: Any) -> int:
    return value if type(value) is int and 0 <= value <= LARGEST_NUMBER else _read_number(value, "", {})


def _write_committed(value: Committed, where: str, commit: Commit) -> Json:
    return {"sd": value.digest if value.value is None else commit(where, value.value)}


def _read_committed(value: Any, where: str, texts: Texts) -> Committed:
    if type(value) is dict and len(value) == 1:
        found = value.get("sd")
        if type(found) is str and DIGEST.fullmatch(found):
            return Committed(texts.get(where), found)
    if not isinstance(value, dict):
        refuse(where, "expected a commitment")
    for name in value:
        if name != "sd":
            refuse(f"{where}.{name}", "expected nothing but sd")
    refuse(where + ".sd", "expected a SHA-256 in base64url")


SIMPLE: Mapping[Any, Form] = {
    bool: Form(as_it_is, _read_flag, quick=_flag),
    int: Form(as_it_is, _read_number, quick=_number),
    Committed: Form(_write_committed, _read_committed),
}


@cache
def code_form(kind: Any) -> Form:
    """Codes of one kind. One organisation, official or element stands in many entries, so they are remembered."""
    problem = f"expected {kind.EXPECTED}"
    made: Callable[[str], Coded] = lru_cache(maxsize=SAME_AGAIN)(kind)

    def write(value: Any, _where: str, _commit: Commit) -> str:
        return str(value)

    def read(value: Any, where: str, _texts: Texts) -> Coded:
        if not isinstance(value, str):
            refuse(where, problem)
        try:
            return made(value)
        except Invalid:
            refuse(where, problem)

    return Form(write, read, quick=made, is_code=True)


def choice_form(choices: frozenset[str]) -> Form:
    """One of a few texts."""
    problem = f"expected {', '.join(sorted(choices))}"

    def read(value: Any, where: str, _texts: Texts) -> str:
        if not isinstance(value, str) or value not in choices:
            refuse(where, problem)
        return value

    return Form(as_it_is, read, quick={choice: choice for choice in choices}.__getitem__)


def list_form(item: Form) -> Form:
    """A tuple of things of one form."""
    each_quickly = item.quick

    def write(value: Any, where: str, commit: Commit) -> list[Any]:
        if item.is_code:
            return list(map(str, value))
        if item.write is as_it_is:
            return list(value)
        return [item.write(each, f"{where}.{position}", commit) for position, each in enumerate(value)]

    def read(value: Any, where: str, texts: Texts) -> tuple[Any, ...]:
        if not isinstance(value, list):
            refuse(where, "expected a list")
        return tuple([item.read(each, f"{where}.{position}", texts) for position, each in enumerate(value)])

    def quick(value: Any) -> tuple[Any, ...]:
        if type(value) is not list:
            raise TypeError
        return tuple(map(each_quickly, value))  # type: ignore[arg-type]  # None: never called

    return Form(write, read, (), None if each_quickly is None else quick)


def mapping_form(key: type[Coded], item: Form) -> Form:
    """Things of one form by Codes of one kind."""
    read_key, key_quickly, each_quickly = code_form(key).read, code_form(key).quick, item.quick

    def write(value: Any, where: str, commit: Commit) -> Json:
        return {str(name): item.write(each, f"{where}.{name}", commit) for name, each in value.items()}

    def read(value: Any, where: str, texts: Texts) -> dict[Coded, Any]:
        if not isinstance(value, dict):
            refuse(where, "expected an object")
        return {
            read_key(name, f"{where}.{name}.[key]", texts): item.read(each, f"{where}.{name}", texts)
            for name, each in value.items()
        }

    def quick(value: dict[str, Any]) -> dict[Coded, Any]:
        if type(value) is not dict:
            raise TypeError
        return dict(zip(map(key_quickly, value), map(each_quickly, value.values()), strict=True))  # type: ignore[arg-type]  # as above

    return Form(write, read, {}, None if each_quickly is None else quick)
