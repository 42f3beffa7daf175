"""Error texts about commands: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "command-unknown": (
        "The ledger knows no command {command}. Use one of `grootboek.domain.commands`.",
        "Het grootboek kent geen opdracht {command}. Gebruik er een uit `grootboek.domain.commands`.",
    ),
    "batch-refused": (
        (
            "Nothing was recorded: {refused} of the {count} commands are refused, the first is number {position}. "
            "Correct them, and try again."
        ),
        (
            "Er is niets vastgelegd: {refused} van de {count} opdrachten zijn geweigerd, de eerste is "
            "nummer {position}. "
            "Verbeter ze, en probeer opnieuw."
        ),
    ),
    "command-id-reserved": (
        (
            "The command id {command} begins with {prefix}, which is kept for imports: by it a later import knows what "
            "a register said. Choose another id."
        ),
        (
            "De opdracht-id {command} begint met {prefix}. Dat is voor imports: daaraan ziet een latere import wat "
            "een register zei. Kies een andere code."
        ),
    ),
    "command-erased": (
        (
            "The command {command} was recorded (from entry {index} on), and a text of it was erased since. Whether "
            "this is the same command cannot be said any more: give it another id."
        ),
        (
            "De opdracht {command} is vastgelegd (vanaf boeking {index}) en een tekst ervan is daarna gewist. Of dit "
            "dezelfde opdracht is, valt niet meer te zeggen: geef een andere id."
        ),
    ),
    "names-own-save": (
        "This ({type}) names an entry that is only recorded together with it. Record the other one first.",
        "Dit ({type}) noemt een boeking die pas samen ermee wordt vastgelegd. Leg de andere eerst vast.",
    ),
    "proposals-missing": (
        "No system is named to approve. Name one at least.",
        "Er is geen systeem genoemd om goed te keuren. Noem er minstens een.",
    ),
    "decided-in-future": (
        "The decision is dated {day}, which is still to come (today is {today}). Name the day on which it was taken.",
        "Het besluit is gedateerd op {day}; die dag moet nog komen (vandaag is {today}). Noem de dag van het besluit.",
    ),
}
