"""What the options mean that many commands share: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "ledger": (
        "The ledger: a file. Else GROOTBOEK_LEDGER, else the configuration file, else ./grootboek.db.",
        "Het grootboek: een bestand. Anders GROOTBOEK_LEDGER, anders het configuratiebestand, anders ./grootboek.db.",
    ),
    "official": (
        (
            "Act as this official. Else GROOTBOEK_OFFICIAL, else the configuration file, else the only one with a "
            "key here."
        ),
        (
            "Handel als deze functionaris. Anders GROOTBOEK_OFFICIAL, anders het configuratiebestand, anders de "
            "enige met een sleutel hier."
        ),
    ),
    "key": (
        (
            "The private key to sign with, or a .pub file whose key the SSH agent holds. Else GROOTBOEK_KEY, "
            "else the key "
            "made here for the official, else one in the SSH agent."
        ),
        (
            "De geheime sleutel om mee te ondertekenen, of een .pub-bestand waarvan de SSH-agent de sleutel "
            "heeft. Anders "
            "GROOTBOEK_KEY, anders de sleutel die hier voor de functionaris is gemaakt, anders een in de SSH-agent."
        ),
    ),
    "lang": (
        "Dutch or English; else the language of the system.",
        "Nederlands of Engels; anders de taal van het systeem.",
    ),
    "json": ("Print one JSON document.", "Toon één JSON-document."),
    "quiet": ("Leave out messages beside the result.", "Laat meldingen naast het resultaat weg."),
    "help": ("Show this page.", "Toon deze pagina."),
    "version": ("Show the version.", "Toon de versie."),
    "install_completion": ("Let this shell complete commands.", "Laat deze shell commando's aanvullen."),
    "show_completion": ("Show the completion script.", "Toon het aanvulscript."),
    "output": (
        "Write the answer to this file, in place of the screen.",
        "Schrijf het antwoord naar dit bestand, in plaats van op het scherm.",
    ),
    "on": ("What was true that day. Default: today.", "Wat die dag waar was. Standaard: vandaag."),
    "known_at": (
        "What was recorded by then: a date, a time with a zone, entry:41, or a checkpoint file. Default: now.",
        "Wat toen was vastgelegd: een datum, een tijd met zone, entry:41, of een controlepuntbestand. Standaard: nu.",
    ),
    "as_of": ("Both: what was true and recorded that day.", "Beide: wat die dag waar en vastgelegd was."),
    "attested": (
        "Count a decision from the day on which it says it was taken, not from its recording.",
        "Tel een besluit vanaf de dag waarop het zegt te zijn genomen, niet vanaf de vastlegging.",
    ),
    "effective": (
        "From when it is true in the world. Default: today.",
        "Vanaf wanneer het in de wereld waar is. Standaard: vandaag.",
    ),
    "classification record.effective": (
        "From when it holds. Default: the start of the use and the version that were examined.",
        "Vanaf wanneer het geldt. Standaard: het begin van het gebruik en de versie die zijn onderzocht.",
    ),
    "system register.effective": (
        "From when it is true in the world. Default: --since.",
        "Vanaf wanneer het in de wereld waar is. Standaard: --since.",
    ),
    "system deploy.effective": (
        "From when it is true in the world. Default: --since.",
        "Vanaf wanneer het in de wereld waar is. Standaard: --since.",
    ),
    "decided": ("When the decision was taken, if not now.", "Wanneer het besluit is genomen, als dat niet nu is."),
    "decided_by": (
        "Who took the decision: a function and an organisation.",
        "Wie het besluit nam: een functie en een organisatie.",
    ),
    "evidence": (
        "A document relied on: a file, of which the hash is kept, or title:TEXT for one that is not at hand.",
        (
            "Een stuk waarop het steunt: een bestand, waarvan de hash wordt bewaard, of title:TEKST als het niet "
            "bij de hand is."
        ),
    ),
    "on_behalf_of": ("The organisation for which it is recorded.", "De organisatie waarvoor het wordt vastgelegd."),
    "asked_by": ("The inquiry that asked for it.", "De uitvraag die erom vroeg."),
    "level": ("How confidential the content is.", "Hoe vertrouwelijk de inhoud is."),
    "command_id": (
        "Your own id for this act: the same again records nothing new.",
        "Uw eigen kenmerk voor deze handeling: dezelfde nog eens legt niets nieuws vast.",
    ),
    "dry_run": ("Check everything and record nothing.", "Controleer alles en leg niets vast."),
    "confirm_clock": (
        "Record although the clock is more than 366 days after the last entry.",
        "Leg vast hoewel de klok meer dan 366 dagen na de laatste boeking staat.",
    ),
}
