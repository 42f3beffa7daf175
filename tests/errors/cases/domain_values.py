"""Values, typed texts and acts that are not well formed."""

from __future__ import annotations

from grootboek.domain.act_codec import act_from_json
from grootboek.domain.events import event_class
from grootboek.domain.values import LONGEST_TEXT, Code, Committed, Instant, When
from tests.errors.reproduction import reproduces


@reproduces(
    "value-malformed",
    en="`two words` is not well formed. Expected: 1-100: A-Z a-z 0-9 . _ @ : / + -. Write it in that form.",
    nl="`two words` is niet goed gevormd. Verwacht: 1-100: A-Z a-z 0-9 . _ @ : / + -. Schrijf het in die vorm.",
)
def a_reference_with_a_space() -> None:
    Code("two words")


@reproduces(
    "value-malformed",
    en=("`2025-02-29` is not well formed. Expected: YYYY-MM-DD, YYYY-MM, YYYY-MM-DDTHH:MMZ. Write it in that form."),
    nl=(
        "`2025-02-29` is niet goed gevormd. Verwacht: YYYY-MM-DD, YYYY-MM, YYYY-MM-DDTHH:MMZ. Schrijf het in die vorm."
    ),
)
def a_day_that_does_not_exist() -> None:
    When("2025-02-29")


@reproduces(
    "value-malformed",
    en=(
        "`2025-03-01T25:00:00.000000Z` is not well formed. Expected: YYYY-MM-DDTHH:MM:SS.ffffffZ. "
        "Write it in that form."
    ),
    nl=(
        "`2025-03-01T25:00:00.000000Z` is niet goed gevormd. Verwacht: YYYY-MM-DDTHH:MM:SS.ffffffZ. "
        "Schrijf het in die vorm."
    ),
)
def a_time_that_does_not_exist() -> None:
    Instant("2025-03-01T25:00:00.000000Z")


@reproduces(
    "text-empty",
    en="A text that was given is empty. Write something, or leave the field out.",
    nl="Een opgegeven tekst is leeg. Schrijf iets, of laat het veld weg.",
)
def a_text_of_spaces() -> None:
    Committed.of("   ")


@reproduces(
    "text-too-long",
    en=(
        "A text has 20001 characters, at most 20000 fit. "
        "Shorten it, and attach the whole text as evidence with `--evidence`."
    ),
    nl=(
        "Een tekst telt 20001 tekens, er passen er hoogstens 20000. "
        "Kort hem in, en voeg de hele tekst als bewijsstuk toe met `--evidence`."
    ),
)
def a_text_that_is_too_long() -> None:
    Committed.of("x" * (LONGEST_TEXT + 1))


@reproduces(
    "text-unprintable",
    en="The text that begins with 'bell\\x07' has a character that cannot be shown. Remove it and try again.",
    nl="De tekst die begint met 'bell\\x07' heeft een teken dat niet te tonen is. Haal het weg en probeer het opnieuw.",
)
def a_text_with_a_control_character() -> None:
    Committed.of("bell\x07")


@reproduces(
    "act-malformed",
    en=(
        "An act is not what its type allows: Act, field -: no type or event. "
        "It was altered, or not made by grootboek. Compare the ledger with a backup."
    ),
    nl=(
        "Een handeling is niet wat haar type toelaat: Act, veld -: no type or event. "
        "Zij is veranderd, of niet door grootboek gemaakt. Vergelijk het grootboek met een back-up."
    ),
)
def an_act_without_a_type() -> None:
    act_from_json({"event": {}}, {})


@reproduces(
    "event-type-unknown",
    en=(
        "This version of grootboek has no event type ai-system.sang.v9, so it cannot record one. "
        "Install a version that has it."
    ),
    nl=(
        "Deze versie van grootboek kent geen gebeurtenis van het type ai-system.sang.v9 en kan er dus geen vastleggen. "
        "Installeer een versie die haar kent."
    ),
)
def a_newer_type_looked_up_in_the_register() -> None:
    event_class("ai-system.sang.v9")
