from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any, ClassVar

import pytest

from grootboek.frozen import FEW, frozen


@frozen
class Page:
    """One of ours."""

    KIND: ClassVar[str] = "page"
    number: int
    title: str = "untitled"
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def heading(self) -> str:
        return f"{self.number}. {self.title}"


@dataclass(frozen=True, slots=True)
class Standard:
    """The same by the standard decorator."""

    KIND: ClassVar[str] = "page"
    number: int
    title: str = "untitled"
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def heading(self) -> str:
        return f"{self.number}. {self.title}"


@frozen
class Numbered(Page):
    """A frozen class on another one."""

    volume: int = 1


@frozen
class Positive:
    """A class that checks its value."""

    number: int

    def __post_init__(self) -> None:
        if self.number <= 0:
            raise ValueError(self.number)


@frozen
class Many:
    """A class of so many fields that they are assigned."""

    one: int
    two: str
    three: str = "3"
    four: list[int] = field(default_factory=list)
    five: int = 5
    six: int = 6

    def __post_init__(self) -> None:
        if self.one <= 0:
            raise ValueError(self.one)


class Wider(Many):
    """A class on a frozen one, with room for more."""


@frozen
class Empty:
    """A class without a field."""


@frozen
class Pair:
    """A class that can be hashed."""

    left: int
    right: int


@pytest.mark.parametrize(
    ("positional", "named"),
    [((1,), {}), ((1, "a"), {}), ((1,), {"notes": {"a": "b"}}), ((), {"title": "t", "number": 3})],
)
def test_a_value_has_the_fields_that_the_standard_decorator_gives_it(
    positional: tuple[Any, ...], named: dict[str, Any]
) -> None:
    for _ in range(FEW + 2):  # after a few values the class has a constructor of its own
        ours, standard = Page(*positional, **named), Standard(*positional, **named)
        assert [(each.name, getattr(ours, each.name)) for each in fields(ours)] == [
            (each.name, getattr(standard, each.name)) for each in fields(standard)
        ]
        assert (ours.heading, ours.KIND) == (standard.heading, standard.KIND)
        assert repr(ours) == repr(standard).replace("Standard", "Page")
        assert is_dataclass(ours)


@pytest.mark.parametrize(
    ("positional", "named"), [((), {}), ((1, "a", {}, 4), {}), ((1,), {"other": 2}), ((1,), {"number": 1})]
)
def test_arguments_that_do_not_fit_are_refused(positional: tuple[Any, ...], named: dict[str, Any]) -> None:
    @frozen
    class New:
        number: int
        title: str = "untitled"
        notes: dict[str, str] = field(default_factory=dict)

    for made in (New, New, Page):
        with pytest.raises(TypeError):
            made(*positional, **named)


def test_a_default_made_by_a_factory_is_made_for_each_value() -> None:
    first, second = Page(1), Page(1)
    first.notes["a"] = "b"
    assert second.notes == {}


def test_values_are_equal_where_class_and_fields_are() -> None:
    objects: tuple[object, ...] = (Standard(1), (1, "untitled", {}), None)
    assert Page(1) == Page(1, "untitled")
    assert Page(1) != Page(2)
    assert Page(1) != Numbered(1)
    assert {Page(1) == other for other in objects} == {False}
    assert Empty() == Empty()


def test_equal_values_have_equal_hashes_and_what_cannot_be_hashed_says_so() -> None:
    assert len({Pair(1, 2), Pair(1, 2), Pair(2, 1), Empty(), Empty()}) == 3
    with pytest.raises(TypeError, match="unhashable"):
        hash(Page(1))


def test_a_field_can_be_neither_assigned_nor_deleted() -> None:
    page: Any = Page(1)
    with pytest.raises(FrozenInstanceError, match="number"):
        page.number = 2
    with pytest.raises(FrozenInstanceError, match="other"):
        page.other = 2
    with pytest.raises(FrozenInstanceError, match="title"):
        del page.title
    assert not hasattr(page, "__dict__")


def test_a_value_is_made_anew_with_one_field_changed() -> None:
    assert replace(Page(1, "a"), number=2) == Page(2, "a")
    assert replace(Numbered(1), volume=2) == Numbered(1, volume=2)


def test_a_value_that_its_class_refuses_is_never_made() -> None:
    assert Positive(1).number == 1
    with pytest.raises(ValueError, match="0"):
        replace(Positive(1), number=0)


@pytest.mark.parametrize("value", [Page(1, "a", {"b": "c"}), Numbered(2, volume=3), Empty(), Pair(1, 2)])
def test_a_copy_is_an_equal_value(value: object) -> None:
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - what this test itself wrote


@pytest.mark.parametrize("kind", [Many, Wider])
def test_values_of_many_fields_are_as_frozen_as_all_others(kind: type[Many]) -> None:
    for number in range(1, 3 * FEW):
        value = kind(number, "two", six=number)
        shown = (value.one, value.two, value.three, value.four, value.five, value.six)
        assert (type(value), shown) == (kind, (number, "two", "3", [], 5, number))
        assert value == kind(number, "two", six=number)
        assert value.four is not kind(number, "two").four
        with pytest.raises(FrozenInstanceError):
            value.one = 7  # type: ignore[misc]  # what is tried
        assert (value.one, pickle.loads(pickle.dumps(value))) == (number, value)  # noqa: S301 - made here
        with pytest.raises(ValueError, match="0"):
            kind(0, "two")


def test_a_value_can_be_matched_by_its_fields() -> None:
    match Pair(1, 2):
        case Pair(left, right):
            assert (left, right) == (1, 2)
        case _:
            pytest.fail("does not match")
