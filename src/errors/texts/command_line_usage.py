"""Error texts about a command line that is wrong in itself: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "issued-contains-what": (
        "`--contains` and `--field` go together: the entry, and the field of it whose text was in the snapshot.",
        "`--contains` en `--field` horen bij elkaar: de boeking, en het veld waarvan de tekst in de opname stond.",
    ),
    "public-entry-unsigned": (
        (
            "`-o` writes what the official signed and the signature, which name the official by handle and key. The "
            "public sees neither. Leave out `-o`, or `--audience public`."
        ),
        (
            "`-o` schrijft wat de functionaris ondertekende en de handtekening; die noemen de functionaris bij "
            "aanduiding en sleutel. Het publiek ziet geen van beide. Laat `-o` weg, of `--audience public`."
        ),
    ),
    "redact-propose-or-approve": (
        (
            "Propose a redaction with `--field`, `--ground` and either `--withhold` or `--erase`, or its end with "
            "`--field`, `--lift` and `--because`; or approve a proposal with `--approve`. See "
            "`grootboek entry redact --help`."
        ),
        (
            "Stel weglaten of wissen voor met `--field`, `--ground` en ofwel `--withhold` ofwel `--erase`, of het "
            "einde ervan met `--field`, `--lift` en `--because`; of keur een voorstel goed met `--approve`. Zie "
            "`grootboek entry redact --help`."
        ),
    ),
    "key-without-checkpoint": (
        "--log-key and --witness say who signed a checkpoint, and none was given. Give one with --checkpoint.",
        (
            "--log-key en --witness zeggen wie een controlepunt ondertekende, en er is er geen gegeven. Geef het met "
            "--checkpoint of --since."
        ),
    ),
    "argument-extra": (
        (
            "`{command}` does not know what to do with: {found}. See `{command} --help`; put a text with spaces in "
            "quotes."
        ),
        (
            "`{command}` weet niet wat te doen met: {found}. Zie `{command} --help`; zet een tekst met spaties "
            "tussen aanhalingstekens."
        ),
    ),
    "argument-missing": (
        "`{command}` needs {argument}. See `{command} --help`.",
        "`{command}` heeft {argument} nodig. Zie `{command} --help`.",
    ),
    "assessment-resumes-its-version": (
        "A saved form is for the version of the law that it names. Give --resume or --taxonomy, not both.",
        "Een bewaard formulier is voor de versie van de wet die het noemt. Geef --resume of --taxonomy, niet beide.",
    ),
    "classification-form-alone": (
        "A form says all by itself. Give FILE alone, or --summary with the other options.",
        "Een formulier zegt alles zelf. Geef alleen FILE, of --summary met de andere opties.",
    ),
    "classification-form-or-summary": (
        "Give either FILE, a filled-in form, or --summary with the elements that decide; not both, and one of them.",
        (
            "Geef of FILE, een ingevuld formulier, of --summary met de elementen die beslissen; niet beide, en wel "
            "een van de twee."
        ),
    ),
    "command-missing": (
        "`{command}` needs a command after it: {known}. See `{command} --help`.",
        "Na `{command}` hoort een commando: {known}. Zie `{command} --help`.",
    ),
    "covers-tree-and-codes": (
        "--covers says both `tree` and codes. Give `tree` alone (the organisation and all below it), or codes.",
        "--covers noemt zowel `tree` als codes. Geef alleen `tree` (de organisatie en alles eronder), of codes.",
    ),
    "describe-nothing": (
        "Nothing is named that changes. Give at least one field, such as --name or --supplier.",
        "Er is niets genoemd dat wijzigt. Geef ten minste één veld, zoals --name of --supplier.",
    ),
    "key-given-twice": (
        "--public-key and --request both name a key. Give one of them.",
        "--public-key en --request noemen allebei een sleutel. Geef er een van.",
    ),
    "option-missing": (
        "`{command}` needs the option {option}. See `{command} --help`.",
        "`{command}` heeft de optie {option} nodig. Zie `{command} --help`.",
    ),
    "option-takes-no-value": (
        "The option {option} takes no value. Leave out what comes after the equals sign.",
        "De optie {option} heeft geen waarde. Laat weg wat na het isgelijkteken staat.",
    ),
    "option-unknown": (
        "`{command}` has no option {option}. See `{command} --help`.",
        "`{command}` heeft geen optie {option}. Zie `{command} --help`.",
    ),
    "option-unknown-near": (
        "`{command}` has no option {option}. Did you mean {near}?",
        "`{command}` heeft geen optie {option}. Bedoelt u {near}?",
    ),
    "option-without-value": ("The option {option} needs a value after it.", "Na de optie {option} hoort een waarde."),
    "output-format-unknown": (
        "An answer cannot be written as `{found}`. The name of the file must end in one of: {expected}.",
        (
            "Een antwoord kan niet als `{found}` worden geschreven. De naam van het bestand moet eindigen op een "
            "van: {expected}."
        ),
    ),
    "output-has-no-table": (
        "This answer has no rows, so it cannot be written as CSV to {file}. Take a name that ends in .json.",
        "Dit antwoord heeft geen rijen, dus het kan niet als CSV naar {file}. Neem een naam die eindigt op .json.",
    ),
    "return-kind-not-one": (
        "A return is of one kind. Give exactly one of --nil, --answer and --partial.",
        "Een opgave is van één soort. Geef precies één van --nil, --answer en --partial.",
    ),
    "subcommand-unknown": (
        "`{command}` has no command {found}. It has: {known}.",
        "`{command}` heeft geen commando {found}. Wel: {known}.",
    ),
    "subcommand-unknown-near": (
        "`{command}` has no command {found}. Did you mean {near}?",
        "`{command}` heeft geen commando {found}. Bedoelt u {near}?",
    ),
    "usage-wrong": (
        "The command line is wrong: {problem}. Add --help to see what is expected.",
        "De opdrachtregel klopt niet: {problem}. Voeg --help toe om te zien wat wordt verwacht.",
    ),
    "option-malformed": (
        "{option} got `{found}`, which is not well formed. Expected: {expected}.",
        "{option} kreeg `{found}`, en dat is niet goed gevormd. Verwacht werd: {expected}.",
    ),
    "value-not-a-choice": (
        "{option} got `{found}`. Expected one of: {expected}.",
        "{option} kreeg `{found}`. Verwacht werd een van: {expected}.",
    ),
    "value-not-a-number": (
        "{option} got `{found}`. Expected a whole number, {least} or more.",
        "{option} kreeg `{found}`. Verwacht werd een geheel getal, {least} of meer.",
    ),
}
