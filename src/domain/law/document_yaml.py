"""A YAML document as nodes with lines, from the parser's events: no anchors, no tags, one document, only text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ...errors import Invalid
from .document import DEEPEST, Node, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BLANK = {"", "~", "null", "Null", "NULL"}


def read_yaml(text: str) -> Node:
    """The nodes of a YAML text. Raises Invalid (``form-not-yaml``, ``form-tab``, ``form-yaml-feature``, …)."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _document(yaml.parse(text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        lines = text.splitlines()
        at_fault = lines[line - 1] if line <= len(lines) else ""
        if "\t" in at_fault[: len(at_fault) - len(at_fault.lstrip())]:
            raise Invalid("form-tab", line=line) from None
        raise Invalid(
            "form-not-yaml", line=line, problem=shown(str(getattr(error, "problem", None) or error))
        ) from None


def _document(events: Iterator[Any]) -> Node:
    next(events)  # the start of the stream
    if isinstance(next(events), yaml.StreamEndEvent):
        return Node(1, None)
    node = _node(next(events), events, 0)
    next(events)  # the end of the document
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        raise Invalid("form-several-documents", line=after.start_mark.line + 1)
    return node


def _node(event: Any, events: Iterator[Any], depth: int) -> Node:  # noqa: ANN401 - any event of the parser
    line = event.start_mark.line + 1
    if depth > DEEPEST:
        raise Invalid("form-too-deep", line=line, deepest=DEEPEST)
    _refuse_features(event, line)
    if isinstance(event, yaml.ScalarEvent):
        plain = not event.style  # libyaml says an empty string, the pure parser None
        blank = event.value in _BLANK if plain else not event.value
        return Node(line, None if blank else event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_node(item, events, depth + 1))
        return Node(line, tuple(items))
    return Node(line, _members(events, depth))


def _members(events: Iterator[Any], depth: int) -> Mapping[str, Node]:
    members: dict[str, Node] = {}
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        line = key.start_mark.line + 1
        _refuse_features(key, line)
        if not isinstance(key, yaml.ScalarEvent):
            raise Invalid("form-yaml-feature", line=line, found="? […]")
        if key.value in members:
            raise Invalid("form-key-twice", line=line, key=shown(key.value))
        members[key.value] = _node(next(events), events, depth + 1)
    return members


def _refuse_features(event: Any, line: int) -> None:  # noqa: ANN401 - any event of the parser
    sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
    if event.anchor is not None:
        raise Invalid("form-yaml-feature", line=line, found=sign + shown(event.anchor))
    if event.tag is not None:
        raise Invalid("form-yaml-feature", line=line, found=shown(event.tag))
