"""One sentence for each standing: what the word means, and what it leaves open."""

from __future__ import annotations

from collections.abc import Mapping

EXPLANATIONS: Mapping[str, tuple[str, str]] = {
    "prohibited_in_use": (
        "A point of Article 5 is met and applies, the system is in use, and no accepted claim covers the point.",
        "Een punt van artikel 5 is vervuld en geldt, het systeem is in gebruik, en geen aanvaard beroep dekt dat punt.",
    ),
    "switched_off_unverified": (
        "The system is recorded as switched off, and no other official has verified that yet.",
        "Het systeem staat als uitgezet geregistreerd, en nog geen andere functionaris heeft dat gecontroleerd.",
    ),
    "shut_down": (
        "The system is switched off, and another official has verified that.",
        "Het systeem is uitgezet, en een andere functionaris heeft dat gecontroleerd.",
    ),
    "prohibited_not_in_use": (
        "A point of Article 5 is met and applies; the system is not in use on this day.",
        "Een punt van artikel 5 is vervuld en geldt; het systeem is op deze dag niet in gebruik.",
    ),
    "prohibited_from": (
        "A point of Article 5 is met that applies from a later day; other law may forbid the use before that day.",
        "Een punt van artikel 5 is vervuld dat later gaat gelden; ander recht kan het gebruik eerder verbieden.",
    ),
    "exception_accepted": (
        "The approver found the conditions of an exclusion or exception evidenced, for the uses that the claim names.",
        "De goedkeurder vond de voorwaarden van een uitsluiting of uitzondering aangetoond, voor het genoemde gebruik.",
    ),
    "exception_ended": (
        "An exclusion or exception was claimed, and that claim has expired, lapsed, or was withdrawn or rejected.",
        "Een beroep op een uitsluiting of uitzondering is verlopen, vervallen, ingetrokken of afgewezen.",
    ),
    "exception_claimed": (
        "An exclusion or exception is claimed, and nobody has decided on that claim: a claim is not an acceptance.",
        "Op een beroep op een uitsluiting of uitzondering is nog niet beslist: een beroep is geen aanvaarding.",
    ),
    "re_examine": (
        "An earlier outcome no longer covers the version, the use or the law in force.",
        "Een eerdere uitkomst dekt de versie, het gebruik of het geldende recht niet meer.",
    ),
    "undetermined": (
        "The examination did not settle whether Article 5 prohibits the system.",
        "Het onderzoek gaf geen uitsluitsel of artikel 5 het systeem verbiedt.",
    ),
    "not_ai_system": (
        "By the definition of Article 3(1) this is not an AI system; other law may still forbid its use.",
        "Volgens artikel 3, punt 1, is dit geen AI-systeem; ander recht kan het gebruik toch verbieden.",
    ),
    "not_prohibited": (
        "No point of Article 5 that applies is met; other law may still forbid the use (Article 5(8)).",
        "Geen punt van artikel 5 dat geldt is vervuld; ander recht kan het gebruik toch verbieden (artikel 5, lid 8).",
    ),
    "proposed": (
        "An examination is recorded, and no second official has approved or refused it.",
        "Een onderzoek is geregistreerd, en geen tweede functionaris heeft het goedgekeurd of afgewezen.",
    ),
    "not_examined": (
        "No examination of this system against Article 5 is approved or proposed.",
        "Er is geen onderzoek van dit systeem aan artikel 5 goedgekeurd of voorgesteld.",
    ),
}
"""Standing -> (English, Dutch)."""
