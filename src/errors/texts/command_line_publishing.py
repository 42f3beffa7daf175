"""Error texts of the command line about publishing, witnesses and packages: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "folder-not-published": (
        (
            "In {folder} is no published log: there is no file named checkpoint. Give the folder that `grootboek "
            "publish` wrote, or a copy of it."
        ),
        (
            "In {folder} staat geen gepubliceerd log: er is geen bestand met de naam checkpoint. Geef de map die "
            "`grootboek publish` schreef, of een kopie ervan."
        ),
    ),
    "publish-nothing-signed": (
        (
            "No checkpoint was signed yet, and the log key is not here, so there is nothing to publish. Sign one "
            "first: `grootboek checkpoint sign`."
        ),
        (
            "Er is nog geen controlepunt ondertekend, en de logsleutel is er niet, dus er is niets te publiceren. "
            "Onderteken er eerst een: `grootboek checkpoint sign`."
        ),
    ),
    "witness-refused": (
        "{problem} Both checkpoints are kept as evidence in {folder}.",
        "{problem} Beide controlepunten zijn als bewijs bewaard in {folder}.",
    ),
    "witness-exists": (
        "In {folder} is a witness already, and its key is never written over. Give another folder with --state.",
        "In {folder} is al een getuige, en diens sleutel wordt nooit overschreven. Geef een andere map met --state.",
    ),
    "witness-unknown": (
        (
            "In {folder} is no witness. Make one with `grootboek witness init --name NAME`, or give its folder with "
            "--state."
        ),
        (
            "In {folder} is geen getuige. Maak er een met `grootboek witness init --name NAAM`, of geef de map met "
            "--state."
        ),
    ),
    "witness-log-key-needed": (
        (
            "This is the first checkpoint of {origin} here. Give the log's key, as you have it from the operator, "
            "with --log-key."
        ),
        (
            "Dit is hier het eerste controlepunt van {origin}. Geef de sleutel van het log, zoals u die van de "
            "beheerder hebt, met --log-key."
        ),
    ),
    "witness-log-key-differs": (
        (
            "For {origin} another log key is trusted here than the one given: {expected}. If the operator changed "
            "keys and you know that from them, give the new one with --new-log-key."
        ),
        (
            "Voor {origin} wordt hier een andere logsleutel vertrouwd dan is opgegeven: {expected}. Wisselde de "
            "beheerder van sleutel en weet u dat van hem, geef dan de nieuwe met --new-log-key."
        ),
    ),
    "witness-name-malformed": (
        (
            "{found} cannot be the name of a witness: it has to have a character, and no space and no `+`. Take a web "
            "address without https://, such as oversight.example/ledgers."
        ),
        (
            "{found} kan geen naam van een getuige zijn: er moet een teken in staan, en geen spatie en geen `+`. Neem "
            "een webadres zonder https://, zoals toezicht.example/grootboeken."
        ),
    ),
    "quorum-without-witness": (
        "--quorum says how many witnesses are needed, and none was named. Name them with --witness.",
        "--quorum zegt hoeveel getuigen nodig zijn, en er is er geen genoemd. Noem ze met --witness.",
    ),
    "package-checkpoint-differs": (
        (
            "The checkpoint given is not that of the {size} entries that this snapshot rests on. Give the one of that"
            " size, or leave it out."
        ),
        (
            "Het opgegeven controlepunt is niet dat van de {size} boekingen waar deze momentopname op rust. Geef dat "
            "van die grootte, of laat het weg."
        ),
    ),
}
