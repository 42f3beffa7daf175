"""Error texts of the domain room: code -> (English, Dutch)."""

from __future__ import annotations

from . import (
    domain_authority,
    domain_changes,
    domain_claims,
    domain_classification,
    domain_form,
    domain_inquiries,
    domain_law,
    domain_law_files,
    domain_organisations,
    domain_redactions,
    domain_shutdown,
    domain_systems,
    domain_values,
)

TEXTS: dict[str, tuple[str, str]] = {
    **domain_values.TEXTS,
    **domain_law.TEXTS,
    **domain_law_files.TEXTS,
    **domain_classification.TEXTS,
    **domain_form.TEXTS,
    **domain_organisations.TEXTS,
    **domain_systems.TEXTS,
    **domain_claims.TEXTS,
    **domain_shutdown.TEXTS,
    **domain_changes.TEXTS,
    **domain_inquiries.TEXTS,
    **domain_redactions.TEXTS,
    **domain_authority.TEXTS,
}
