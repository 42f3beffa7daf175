"""Help of the commands of whoever runs the ledger."""

from __future__ import annotations

from . import commands_rulebook
from .help_types import Help

TEXTS: dict[str, Help] = {
    "init": Help(
        en=(
            "Create a ledger with its root organisation and its first official.",
            (
                "The official is administrator and coordinator and gets a key on this machine, or uses the one of "
                "--key. The versions of the law and the guidance published by now are adopted. With --rehearsal the "
                "clock is read from GROOTBOEK_CLOCK, and every entry says for ever that it is a rehearsal."
            ),
        ),
        nl=(
            "Maak een grootboek met zijn wortelorganisatie en zijn eerste functionaris.",
            (
                "De functionaris is beheerder en coördinator en krijgt een sleutel op deze machine, of gebruikt die "
                "van --key. De versies van de wet en de handreikingen die nu zijn gepubliceerd worden vastgesteld. "
                "Met --rehearsal komt de klok uit GROOTBOEK_CLOCK, en zegt elke boeking voorgoed dat het een "
                "oefening is."
            ),
        ),
        examples=(
            (
                "grootboek init --ledger ministry.db --origin ministry.example/ai --organisation min-x --official "
                'admin@min-x --function "CIO office"'
            ),
            "grootboek init --rehearsal",
        ),
    ),
    "organisation": Help(
        en=("Organisations, a tree in time: register, rename, move, dissolve, reorganise, list.",),
        nl=("Organisaties, een boom in de tijd: registreren, hernoemen, verplaatsen, opheffen, herindelen, lijst.",),
    ),
    "organisation register": Help(
        en=(
            "Register an organisation below another.",
            (
                "Without --parent it comes below the root. --fictional holds for it and all below it, and shows in "
                "every view."
            ),
        ),
        nl=(
            "Registreer een organisatie onder een andere.",
            (
                "Zonder --parent komt die onder de wortel. --fictional geldt ervoor en voor alles eronder, en staat "
                "in elk overzicht."
            ),
        ),
        examples=('grootboek organisation register min-x --name "Ministry X" --kind ministry --from 2010-10-14',),
    ),
    "organisation rename": Help(
        en=("Record that an organisation has another name from a day on.",),
        nl=("Leg vast dat een organisatie vanaf een dag een andere naam heeft.",),
        examples=('grootboek organisation rename min-x --name "Ministry of X and Y" --from 2026-02-23',),
    ),
    "organisation move": Help(
        en=("Record that an organisation has another parent from a day on.",),
        nl=("Leg vast dat een organisatie vanaf een dag onder een andere valt.",),
        examples=("grootboek organisation move agency-y --to min-z --from 2026-02-23",),
    ),
    "organisation dissolve": Help(
        en=("Record that an organisation ended and which one takes its place; --from is the first day without it.",),
        nl=("Leg vast dat een organisatie ophield en welke in haar plaats komt; --from is de eerste dag zonder.",),
        examples=("grootboek organisation dissolve min-y --into min-z --from 2026-02-23",),
    ),
    "organisation reorganise": Help(
        en=(
            "Record a set of changes to the tree together: that of 23 February 2026 comes with it, or a file of yours.",
            (
                "It is listed first, an entry a line; all of it is recorded, or nothing. What is so already is passed "
                "over, so a second time records nothing. Where an organisation ends, its deployments go to its "
                "successor. The tree needs an administrator, the deployments a recorder: --only does one part."
            ),
        ),
        nl=(
            (
                "Leg een reeks wijzigingen van de boom samen vast: die van 23 februari 2026 zit erbij, of uw eigen "
                "bestand."
            ),
            (
                "Eerst staat er een lijst, een boeking per regel; alles wordt vastgelegd, of niets. Wat al zo is wordt "
                "overgeslagen: een tweede keer legt niets vast. Waar een organisatie ophoudt gaan haar inzetten naar "
                "de opvolger. De boom vraagt een beheerder, de inzetten een vastlegger: --only doet een van beide."
            ),
        ),
        examples=(
            "grootboek organisation reorganise 2026-02-23-ministries --dry-run",
            "grootboek organisation reorganise merger.toml --only organisations",
        ),
    ),
    "organisation list": Help(
        en=("List the organisations as the tree was at a moment.",),
        nl=("Toon de organisaties zoals de boom op een moment was.",),
        examples=(
            "grootboek organisation list",
            "grootboek organisation list --on 2025-03-17 --json",
        ),
    ),
    **commands_rulebook.TEXTS,
    "demo": Help(
        en=(
            "Play the request of 2024-25 through in a folder of its own, and alter one byte.",
            (
                "The fifteen ministries and their nil returns are real, as the letter of 17 March 2025 states them; "
                "everything examined is fictional. The folder must be empty or new. Nothing else is touched."
            ),
        ),
        nl=(
            "Speel de uitvraag van 2024-25 na in een eigen map, en wijzig een byte.",
            (
                "De vijftien ministeries en hun nihilopgaven zijn echt, zoals de brief van 17 maart 2025 ze geeft; "
                "alles wat wordt onderzocht is fictief. De map moet leeg of nieuw zijn. Verder wordt niets aangeraakt."
            ),
        ),
        examples=("grootboek demo", "grootboek demo --lang nl grootboek-voorbeeld"),
    ),
    "rebuild": Help(
        en=("Replace the stored projections by ones rebuilt from the entries.",),
        nl=("Vervang de opgeslagen projecties door projecties die uit de boekingen zijn opgebouwd.",),
        examples=("grootboek rebuild",),
    ),
}
