"""Error texts of approving many classifications at once: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "approval-line": (
        "This line says {found}; a reference was expected, and a deployment's code where there are several.",
        "Deze regel zegt {found}; verwacht werd een referentie, en de code van een inzet als er meer zijn.",
    ),
    "approval-not-confirmed": (
        "Nothing was approved, since you did not confirm. With --yes you are not asked.",
        "Er is niets goedgekeurd, omdat u dat niet bevestigde. Met --yes wordt u niets gevraagd.",
    ),
    "approvals-refused": (
        (
            "Nothing was approved: {refused} of the {count} cannot be. Each is named with its reason. Leave them out, "
            "or mend what is wrong, and approve again."
        ),
        (
            "Er is niets goedgekeurd: {refused} van de {count} kunnen dat niet worden. Elk staat er met de reden bij. "
            "Laat ze weg, of herstel wat er mis is, en keur opnieuw goed."
        ),
    ),
    "approvals-not-authorised": (
        (
            "Nothing was approved: {refused} of the {count} cannot be, some since you may not approve them. Each is "
            "named with its reason. Leave those to another approver."
        ),
        (
            "Er is niets goedgekeurd: {refused} van de {count} kunnen dat niet worden, ook omdat u sommige niet mag "
            "goedkeuren. Elk staat er met de reden bij. Laat die aan een andere goedkeurder."
        ),
    ),
}
