"""Law and guidance as plain values: for JSON, and to compare. Texts are ``{"en": …, "nl": …}``, days are text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever law and guidance are made of
    """The value as objects, lists, texts and flags; what is absent is left out."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return [plain(item) for item in value.values()]
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if is_dataclass(value):
        held = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(inner) for name, inner in held if inner is not None and inner != ()}
    return value
