"""Help of the commands about inquiries, and of the work list."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "due": Help(
        en=(
            "Show what must be looked at, decided or done, since when, and by whom.",
            (
                "Review dates that passed; systems in use under a version of the law that their examination did "
                "not use; newer guidance; replaced versions; claims that ended or are within 60 days of their end; "
                "shutdowns past their planned day or not verified; inquiries without an answer; systems in use "
                "again, or never examined; proposals without a decision; disputes without an answer. Nothing here "
                "changes a standing. -o FILE.ics writes a calendar."
            ),
        ),
        nl=(
            "Toon wat bekeken, beslist of gedaan moet worden, sinds wanneer, en door wie.",
            (
                "Verstreken herzieningsdatums; systemen in gebruik onder een versie van de wet die hun onderzoek niet "
                "gebruikte; nieuwere handreikingen; vervangen versies; beroepen die zijn geëindigd of binnen 60 dagen "
                "aflopen; uitzetten dat over de geplande dag is of niet gecontroleerd; uitvragen zonder antwoord; "
                "systemen die opnieuw in gebruik zijn of nooit zijn onderzocht; voorstellen zonder besluit; "
                "betwistingen zonder antwoord. Niets hiervan wijzigt een status. -o FILE.ics schrijft een agenda."
            ),
        ),
        examples=(
            "grootboek due",
            "grootboek due --organisation min-x --who approver",
            "grootboek due --on 2026-12-02 --within 90 -o due.ics",
        ),
    ),
    "inquiry": Help(
        en=("Inquiries to organisations: open, answer, follow, draw up the answer.",),
        nl=("Uitvragen aan organisaties: openen, beantwoorden, volgen, het antwoord opmaken.",),
    ),
    "inquiry open": Help(
        en=(
            "Open an inquiry: who must answer, about which organisations, by when, as of which day.",
            (
                "--addressees is a file with one organisation code a line, or `all`: every organisation right below "
                "the root. --reach is such a file, or `tree`: the addressees and all below them; without it, the "
                "addressees."
            ),
        ),
        nl=(
            (
                "Open een uitvraag: wie moet antwoorden, over welke organisaties, voor wanneer, naar de stand van "
                "welke dag."
            ),
            (
                "--addressees is een bestand met één organisatiecode per regel, of `all`: elke organisatie direct "
                "onder de wortel. --reach is zo'n bestand, of `tree`: de geadresseerden en alles eronder; zonder: "
                "de geadresseerden."
            ),
        ),
        examples=(
            (
                'grootboek inquiry open UV-2024 --title "Prohibited AI systems" --reference-date 2025-02-02 '
                "--deadline 2025-01-31 --addressees ministries.txt --reach tree"
            ),
        ),
    ),
    "inquiry submit": Help(
        en=(
            "Record the return of an addressee: an answer, a nil return, or a partial answer.",
            (
                "A return that names nothing with --covers covers its own organisation. A coordinator may submit "
                "for an addressee what arrived by letter, with --evidence."
            ),
        ),
        nl=(
            "Leg de opgave van een geadresseerde vast: een antwoord, een nihilopgave of een gedeeltelijk antwoord.",
            (
                "Een opgave die niets noemt met --covers dekt de eigen organisatie. Een coördinator mag voor een "
                "geadresseerde vastleggen wat per brief kwam, met --evidence."
            ),
        ),
        examples=(
            "grootboek inquiry submit UV-2024 --organisation min-x --nil --covers tree --received 2025-01-20",
            "grootboek inquiry submit UV-2024 --organisation min-y --partial --covers min-y --evidence letter.pdf",
        ),
    ),
    "inquiry revise": Help(
        en=("Record that an addressee answers anew; the earlier return stays as it was.",),
        nl=("Leg vast dat een geadresseerde opnieuw antwoordt; de eerdere opgave blijft zoals die was.",),
        examples=(
            (
                'grootboek inquiry revise UV-2024 --organisation min-x --answer --systems SYS-3 --because "a system '
                'was found"'
            ),
        ),
    ),
    "inquiry extend": Help(
        en=("Move the last day to answer, for all addressees.",),
        nl=("Verschuif de laatste dag om te antwoorden, voor alle geadresseerden.",),
        examples=("grootboek inquiry extend UV-2024 --deadline 2025-02-14",),
    ),
    "inquiry close": Help(
        en=("Record that no more returns are awaited.",),
        nl=("Leg vast dat er geen opgaven meer worden verwacht.",),
        examples=("grootboek inquiry close UV-2024",),
    ),
    "inquiry status": Help(
        en=(
            "Show for each organisation whether it answered, and how.",
            (
                "Silence is never counted as none. A nil return is contradicted by a system that was prohibited and in "
                "use on the reference date, or on a day between that and its receipt; the return stays as it is."
            ),
        ),
        nl=(
            "Toon per organisatie of er is geantwoord, en hoe.",
            (
                "Stilte telt nooit als nihil. Een nihilopgave wordt tegengesproken door een systeem dat verboden en in "
                "gebruik was op de peildatum, of op een dag tussen die en de ontvangst; de opgave blijft zoals ze is."
            ),
        ),
        examples=(
            "grootboek inquiry status UV-2024",
            "grootboek inquiry status UV-2024 --as-of 2025-03-17",
        ),
    ),
    "inquiry answer": Help(
        en=(
            "Answer the four questions about prohibited systems, as a letter in the language asked.",
            "Counted from what is recorded about the deployments in reach; the returns only say who answered.",
        ),
        nl=(
            "Beantwoord de vier vragen over verboden systemen, als brief in de gevraagde taal.",
            (
                "Geteld uit wat is vastgelegd over de inzetten binnen de reikwijdte; de opgaven zeggen alleen wie "
                "antwoordde."
            ),
        ),
        examples=(
            "grootboek inquiry answer UV-2024 --lang nl --as-of 2025-03-17",
            "grootboek inquiry answer UV-2024 --json",
        ),
    ),
}
