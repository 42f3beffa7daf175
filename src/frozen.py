"""``@frozen``: a frozen dataclass with slots that costs little to define.

``@dataclass(frozen=True, slots=True)`` writes and compiles six methods for every class, 0.4 ms each. Recording one
decision is a whole process, which loads a hundred such classes and makes a value or two of half of them. Here a class
gets its slots and functions that are the same for all; the standard library takes its fields apart when they are first
asked for, and a constructor of its own is compiled once more than a few values are made (ADR 0015). ``fields``,
``replace`` and ``is_dataclass`` work as ever.

    >>> @frozen
    ... class Page:
    ...     number: int
    ...     title: str = "untitled"
    >>> Page(3), Page(3) == Page(3, "untitled"), len({Page(3), Page(3)})
    (Page(number=3, title='untitled'), True, 1)
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

FEW: Final = 4
"""Values of a class that are made without a constructor of its own: compiling one costs as much as making 20."""

_VALUES = "_frozen_values"
"""The class attribute that holds the function from a value to what its fields hold."""

_PARAMETERS = "_frozen_parameters"
"""The class attribute that holds, in order, each field's name, its default, and what makes its default."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots. Of ``field`` it takes ``default`` and ``default_factory``."""
    names = tuple(name for name, annotation in kind.__annotations__.items() if not _is_of_class(annotation))
    body = {name: each for name, each in vars(kind).items() if name not in {*names, "__dict__", "__weakref__"}}
    inherited: tuple[str, ...] = getattr(kind, "__match_args__", ())
    body |= {"__slots__": names, "__match_args__": inherited + names, "__dataclass_fields__": _Fields(kind)}
    metaclass: Any = type(kind)
    made: Any = metaclass(kind.__name__, kind.__bases__, body)
    made.__qualname__ = kind.__qualname__
    made.__init__ = _first_constructions(made)
    made.__eq__ = _equal
    made.__hash__ = _hash
    made.__repr__ = _represent
    made.__setattr__ = _refuse_assignment
    made.__delattr__ = _refuse_deletion
    made.__reduce__ = _reduce
    own = tuple([_parameter(name, vars(kind).get(name, MISSING)) for name in names])
    setattr(made, _PARAMETERS, getattr(kind, _PARAMETERS, ()) + own)
    setattr(made, _VALUES, staticmethod(_first_values(made)))
    return made  # type: ignore[no-any-return]  # the class that came in, with slots


def _is_of_class(annotation: object) -> bool:
    """Whether an annotation is that of a class variable, which is no field."""
    return str(annotation).removeprefix("typing.").startswith("ClassVar")


def _parameter(name: str, default: Any) -> tuple[str, Any, Any]:  # noqa: ANN401 - any default
    if isinstance(default, Field):
        return name, default.default, default.default_factory
    return name, default, MISSING


class _Fields:
    """Stands for ``__dataclass_fields__`` until that is asked for; then the standard library finds them."""

    def __init__(self, described: type[Any]) -> None:
        self._described = described

    def __get__(self, _value: object, kind: type[Any]) -> object:
        described: Any = dataclass(init=False, repr=False, eq=False)(self._described)
        owner: Any = next(each for each in kind.__mro__ if vars(each).get("__dataclass_fields__") is self)
        owner.__dataclass_params__ = described.__dataclass_params__
        owner.__dataclass_fields__ = described.__dataclass_fields__
        return owner.__dataclass_fields__


def _first_constructions(kind: Any) -> Callable[..., None]:  # noqa: ANN401 - a class that is still being made
    left = FEW

    def construct(self: object, *arguments: object, **named: object) -> None:
        nonlocal left
        left -= 1
        if left < 0 or not _fill(self, kind, arguments, named):
            kind.__init__ = _constructor(kind)
            kind.__init__(self, *arguments, **named)

    return construct


def _fill(self: Any, kind: Any, arguments: tuple[object, ...], named: dict[str, object]) -> bool:  # noqa: ANN401 - as above
    """Set the fields of a value; false where the arguments do not fit, which the class's own constructor explains."""
    wanted = getattr(kind, _PARAMETERS)
    if len(arguments) > len(wanted):
        return False
    used = 0
    for position, (name, default, factory) in enumerate(wanted):
        if position < len(arguments):
            held = arguments[position]
        elif name in named:
            held, used = named[name], used + 1
        elif default is not MISSING:
            held = default
        elif factory is not MISSING:
            held = factory()
        else:
            return False
        object.__setattr__(self, name, held)
    if used != len(named):
        return False
    if hasattr(kind, "__post_init__"):
        self.__post_init__()
    return True


def _constructor(kind: Any) -> Callable[..., None]:  # noqa: ANN401 - any class
    """The function that sets each field through its slot, and then calls ``__post_init__`` where there is one."""
    names: dict[str, object] = {"_absent": MISSING}
    parameters, lines = [], []
    for name, default, factory in getattr(kind, _PARAMETERS):
        given = name
        names[f"_set_{name}"] = getattr(kind, name).__set__
        if default is not MISSING:
            names[f"_default_{name}"] = default
            parameters.append(f"{name}=_default_{name}")
        elif factory is not MISSING:
            names[f"_make_{name}"] = factory
            parameters.append(f"{name}=_absent")
            given = f"_make_{name}() if {name} is _absent else {name}"
        else:
            parameters.append(name)
        lines.append(f" _set_{name}(self, {given})")
    if len(lines) > FEW and kind.__bases__ == (object,):
        names |= {"_kind": kind, "_open": _opened(kind), "_become": vars(object)["__class__"].__set__}
        lines = _lines_of_many(lines)
    if hasattr(kind, "__post_init__"):
        lines.append(" self.__post_init__()")
    text = "\n".join([f"def __init__({', '.join(['self', *parameters])}):", *lines, " return None"])
    exec(text, names)  # noqa: S102 - the names are those of the fields, as in the standard library's own
    made: Any = names["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]  # a function, by the text above


def _lines_of_many(lines: list[str]) -> list[str]:
    """The lines that set many fields: the value is for so long of a class that looks the same and can be assigned to.

    An assignment costs a fifth of a call of a slot's ``__set__``.
    """
    assigned = [line.replace(" _set_", "  self.", 1).replace("(self, ", " = ", 1)[:-1] for line in lines]
    quickly = [" if self.__class__ is _kind:", "  _become(self, _open)", *assigned, "  self.__class__ = _kind"]
    return [*quickly, " else:", *(f" {line}" for line in lines)]


def _opened(kind: Any) -> type[Any]:  # noqa: ANN401 - any class
    """A class with the same slots, whose values can be assigned to."""
    return type(kind.__name__, (), {"__slots__": kind.__slots__})


def _first_values(kind: Any) -> Callable[[object], object]:  # noqa: ANN401 - a class that is still being made
    def values(value: object) -> object:
        names = kind.__match_args__
        found: Callable[[object], object] = attrgetter(*names) if names else _nothing
        setattr(kind, _VALUES, staticmethod(found))
        return found(value)

    return values


def _nothing(_value: object) -> tuple[()]:
    return ()


def _equal(self: Any, other: Any) -> object:  # noqa: ANN401 - a value of any frozen class, and anything
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self._frozen_values(self) == self._frozen_values(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - as above
    return hash(self._frozen_values(self))


def _represent(self: Any) -> str:  # noqa: ANN401 - as above
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({shown})"


def _reduce(self: Any) -> tuple[object, tuple[object, ...]]:  # noqa: ANN401 - as above
    """How a value is copied and pickled: made again from its fields."""
    return self.__class__, tuple(getattr(self, name) for name in self.__match_args__)


def _refuse_assignment(self: object, name: str, value: object) -> NoReturn:  # noqa: ARG001 - Python's signature
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(self: object, name: str) -> NoReturn:  # noqa: ARG001 - Python's signature
    raise FrozenInstanceError(f"cannot delete field {name!r}")
