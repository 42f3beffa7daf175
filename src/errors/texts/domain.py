"""Error texts of the domain room: code -> (English, Dutch)."""

from __future__ import annotations

from . import domain_classification, domain_form, domain_law

TEXTS: dict[str, tuple[str, str]] = {
    **domain_law.TEXTS,
    **domain_classification.TEXTS,
    **domain_form.TEXTS,
}
