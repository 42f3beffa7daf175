"""Error texts of the domain room: code -> (English, Dutch)."""

from __future__ import annotations

from . import domain_law

TEXTS: dict[str, tuple[str, str]] = {
    **domain_law.TEXTS,
}
