"""Findings as plain parts, as they go from one process to another. Both functions are inverses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..evidence.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable


def to_parts(findings: Iterable[Finding]) -> list[Any]:
    """Findings as tuples of texts and numbers."""
    return [(each.code, each.level, each.index, _plain(each)) for each in findings]


def from_parts(parts: Iterable[Any]) -> tuple[Finding, ...]:
    """The findings of their parts."""
    return tuple(Finding(code, level, index, details) for code, level, index, details in parts)


def _plain(finding: Finding) -> dict[str, str | int]:
    """The details, each of a plain type, which equals the value that it had."""
    return {name: str(held) if isinstance(held, str) else int(held) for name, held in finding.details.items()}
