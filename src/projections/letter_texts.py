"""The sentences of a letter: name -> (English, Dutch)."""

from __future__ import annotations

from typing import Final

LETTER: Final[dict[str, tuple[str, str]]] = {
    "rehearsal": (
        "REHEARSAL. This is not an answer of a real ledger.",
        "OEFENING. Dit is geen antwoord uit een echt grootboek.",
    ),
    "fictional": (
        "Organisations and systems marked fictional are made up.",
        "Organisaties en systemen met de aanduiding fictief zijn verzonnen.",
    ),
    "subject": (
        "Subject: answer to inquiry {ref}, {title}",
        "Onderwerp: antwoord op uitvraag {ref}, {title}",
    ),
    "asked": (
        (
            "The inquiry asks about prohibited AI systems (Article 5 of the AI Act) as of {reference}. "
            "Organisations asked about: {count}. Answers were due by {deadline}."
        ),
        (
            "De uitvraag gaat over verboden AI-systemen (artikel 5 van de AI-verordening) met peildatum "
            "{reference}. Organisaties waarnaar is gevraagd: {count}. Antwoorden moesten er zijn op {deadline}."
        ),
    ),
    "question-1": (
        "1. How many AI systems that are prohibited are in use, and which?",
        "1. Hoeveel AI-systemen die verboden zijn, zijn in gebruik, en welke?",
    ),
    "question-2": (
        "2. Which prohibited AI systems were in use and are now switched off?",
        "2. Welke verboden AI-systemen waren in gebruik en zijn nu uitgezet?",
    ),
    "question-3": (
        "3. Which are in use under an accepted exception, and why?",
        "3. Welke zijn in gebruik onder een aanvaarde uitzondering, en waarom?",
    ),
    "question-4": (
        "4. In which business processes are these systems?",
        "4. In welke bedrijfsprocessen zitten deze systemen?",
    ),
    "count": (
        "Systems: {count}.",
        "Systemen: {count}.",
    ),
    "none": (
        "None in this ledger.",
        "Geen in dit grootboek.",
    ),
    "because": (
        "   Of these, switched off because of this inquiry: {count}.",
        "   Daarvan uitgezet vanwege deze uitvraag: {count}.",
    ),
    "points": (
        "point",
        "punt",
    ),
    "ground": (
        "ground",
        "grond",
    ),
    "absent": (
        "(text not at hand)",
        "(tekst niet voorhanden)",
    ),
    "overview": (
        (
            "Systems at the organisations asked about. Uses of systems with an approved examination: {examined}; "
            "without: {others}."
        ),
        (
            "Systemen bij de organisaties waarnaar is gevraagd. Inzetten van systemen met een goedgekeurd "
            "onderzoek: {examined}; zonder: {others}."
        ),
    ),
    "coverage": (
        "Who answered (organisations asked about: {count}):",
        "Wie heeft geantwoord (organisaties waarnaar is gevraagd: {count}):",
    ),
    "caveats": (
        "What to know beside these counts:",
        "Wat bij deze aantallen hoort:",
    ),
    "review": (
        "The law as data on which the outcomes rest: {status}",
        "De wet als gegevens waarop de uitkomsten rusten: {status}",
    ),
    "rests": (
        (
            "This answer rests on {size} entries of the ledger {origin}, up to and including entry {index}, with "
            "root {root}."
        ),
        (
            "Dit antwoord rust op {size} boekingen van het grootboek {origin}, tot en met boeking {index}, met "
            "wortel {root}."
        ),
    ),
    "provisional": (
        "Later entries can still change it.",
        "Latere boekingen kunnen het nog veranderen.",
    ),
    "final": (
        "No later entry changes it.",
        "Geen latere boeking verandert het.",
    ),
}
