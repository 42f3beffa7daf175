"""What each caveat of an answer to an inquiry says: code -> (English, Dutch); ``{n}`` is how many it is about."""

from __future__ import annotations

from typing import Final

CAVEATS: Final[dict[str, tuple[str, str]]] = {
    "no-response": (
        "Organisations asked about for which nobody has answered: {n}. That is not the same as none.",
        "Organisaties waarnaar is gevraagd en waarvoor niemand heeft geantwoord: {n}. Dat is niet hetzelfde als geen.",
    ),
    "not-covered": (
        "Organisations asked about that the answer given does not cover: {n}. Nothing is known of them.",
        "Organisaties waarnaar is gevraagd en die buiten het gegeven antwoord vallen: {n}. Over hen is niets bekend.",
    ),
    "overview-not-complete": (
        (
            "No central and complete overview of all examined systems and their functions can be drawn from the "
            "returns. Returns that do not say which systems were examined, or how many: {n}."
        ),
        (
            "Uit de opgaven is geen centraal en volledig overzicht te maken van alle onderzochte systemen en hun "
            "functies. Opgaven die niet zeggen welke of hoeveel systemen zijn onderzocht: {n}."
        ),
    ),
    "contradicted": (
        (
            "Organisations whose nil return is contradicted by a system that is now known: {n}. The returns stay as "
            "they were given."
        ),
        (
            "Organisaties waarvan de nihilopgave wordt tegengesproken door een systeem dat nu bekend is: {n}. De "
            "opgaven blijven zoals ze zijn gedaan."
        ),
    ),
    "not-examined": (
        "Uses of systems without an approved examination: {n}. They do not count as not prohibited.",
        "Inzetten van systemen zonder goedgekeurd onderzoek: {n}. Ze tellen niet als niet verboden.",
    ),
    "undetermined": (
        "Uses of systems that are undetermined or must be examined again: {n}.",
        "Inzetten van systemen die niet zijn vast te stellen of opnieuw moeten worden onderzocht: {n}.",
    ),
    "prohibited-not-in-use": (
        "Prohibited uses of systems that are not in use, without a recorded shutdown: {n}. They do not count under 2.",
        (
            "Verboden inzetten van systemen die niet in gebruik zijn, waarvan het uitzetten niet is vastgelegd: "
            "{n}. Ze tellen niet mee bij 2."
        ),
    ),
    "prohibited-from": (
        "Uses of systems under a prohibition that applies from a later day: {n}. They do not count under 1.",
        "Inzetten van systemen onder een verbod dat vanaf een latere dag geldt: {n}. Ze tellen niet mee bij 1.",
    ),
    "claims-not-decided": (
        "Uses of systems for which an exception is claimed and nobody has decided: {n}. They do not count under 3.",
        (
            "Inzetten van systemen waarvoor een beroep op een uitzondering is gedaan en niemand heeft beslist: {n}. "
            "Ze tellen niet mee bij 3."
        ),
    ),
    "outside-reach": (
        (
            "Uses of systems at organisations that stand below one in the reach and are not in the reach "
            "themselves: {n}. They do not count."
        ),
        (
            "Inzetten van systemen bij organisaties die onder een organisatie in de reikwijdte staan en er zelf "
            "niet in staan: {n}. Ze tellen niet mee."
        ),
    ),
    "process-not-at-hand": (
        "Business processes that are withheld or erased and cannot be named under 4: {n}.",
        "Bedrijfsprocessen die niet zijn verstrekt of zijn gewist en die bij 4 niet kunnen worden genoemd: {n}.",
    ),
    "withheld-from-public": (
        "Uses of systems that rest on an entry above unclassified and that this public answer leaves out: {n}.",
        "Inzetten van systemen die op een gerubriceerde boeking rusten en die dit openbare antwoord weglaat: {n}.",
    ),
    "expected": (
        "The day asked about has yet to come: the counts are what is expected as things stand now.",
        "De gevraagde dag moet nog komen: de aantallen zijn wat nu wordt verwacht.",
    ),
    "attested": (
        (
            "Decisions count from the day on which they were taken according to those who recorded them, not from "
            "the day on which they were recorded."
        ),
        (
            "Beslissingen tellen vanaf de dag waarop ze volgens opgave zijn genomen, niet vanaf de dag waarop ze "
            "zijn vastgelegd."
        ),
    ),
    "other-law": (
        "Not prohibited by Article 5 does not mean allowed: other law stays in force (Article 5(8)).",
        "Niet verboden door artikel 5 betekent niet toegestaan: ander recht blijft gelden (artikel 5, lid 8).",
    ),
}
