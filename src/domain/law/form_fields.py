"""Reading the fields of a form: each by its name and kind, errors with line, field and what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, get_args

from ...errors import Invalid
from ..values import LONGEST_TEXT, Coded, Committed
from .document import Node, shown
from .nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

C = TypeVar("C", bound=Coded)


class Fields:
    """The members of a mapping, under ``path``. Raises Invalid (``form-field-unknown``) for any other name."""

    def __init__(self, node: Node, path: str, known: Collection[str]) -> None:
        self._path = path
        self._members = members(node, path)
        for name, member in self._members.items():
            if name not in known:
                field = shown(self.path(name))
                raise Invalid("form-field-unknown", line=member.line, field=field, known=nearest(name, known))

    def path(self, name: str) -> str:
        """The dotted name of a member."""
        return f"{self._path}.{name}" if self._path else name

    def node(self, name: str) -> Node | None:
        """The member, or nothing where it is absent or blank."""
        found = self._members.get(name)
        return None if found is None or found.content is None else found

    def fields(self, name: str, known: Collection[str]) -> Fields:
        """The members of a member; none where it is absent or blank."""
        return Fields(self.node(name) or Node(0, None), self.path(name), known)

    def names(self) -> Iterator[str]:
        """The names of the members, in order."""
        return iter(self._members)

    def text(self, name: str) -> Committed | None:
        """What a person wrote. Raises Invalid (``form-text-refused``) for unprintable or too long text."""
        found = self.node(name)
        return committed(found, self.path(name)) if found is not None else None

    def texts(self, name: str) -> tuple[Committed, ...]:
        """A list of texts; a single text is a list of one."""
        return tuple(committed(item, self.path(name)) for item in self._list(name))

    def code(self, name: str, kind: type[C]) -> C | None:
        """A value of a closed pattern, such as a day."""
        found = self.node(name)
        return coded(found, self.path(name), kind) if found is not None else None

    def codes(self, name: str, kind: type[C]) -> tuple[C, ...]:
        """A list of values of a closed pattern, each once."""
        return tuple(dict.fromkeys(coded(item, self.path(name), kind) for item in self._list(name)))

    def _list(self, name: str) -> tuple[Node, ...]:
        found = self.node(name)
        if found is None:
            return ()
        return found.content if isinstance(found.content, tuple) else (found,)


def members(node: Node, path: str) -> Mapping[str, Node]:
    """The members of a mapping; none for a blank."""
    if node.content is None:
        return {}
    if not isinstance(node.content, Mapping):
        raise Invalid("form-field-kind", line=node.line, field=path, expected="name: value")
    return node.content


def scalar(node: Node, path: str) -> str:
    """The text of a scalar. Raises Invalid (``form-field-kind``) for a list, a mapping or a blank within a list."""
    if not isinstance(node.content, str):
        raise Invalid("form-field-kind", line=node.line, field=path, expected='"…"')
    return node.content


def committed(node: Node, path: str) -> Committed:
    """What a person wrote."""
    text = scalar(node, path)
    try:
        return Committed.of(text)
    except Invalid:
        raise Invalid("form-text-refused", line=node.line, field=path, longest=LONGEST_TEXT) from None


def coded(node: Node, path: str, kind: type[C]) -> C:
    """A value of a closed pattern."""
    text = scalar(node, path)
    try:
        return kind(text)
    except Invalid:
        raise Invalid(
            "form-value-malformed", line=node.line, field=path, value=shown(text), expected=kind.EXPECTED
        ) from None


def one_of(node: Node, path: str, kind: object) -> str:
    """One of the words of a Literal. Raises Invalid (``form-value-unknown``) for another."""
    text = scalar(node, path)
    words = get_args(kind)
    if text not in words:
        expected = ", ".join(words)
        raise Invalid("form-value-unknown", line=node.line, field=path, value=shown(text), expected=expected)
    return text
