"""Texts of what the audit finds in the file itself, and against a checkpoint: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "storage-damaged": (
        "SQLite finds a fault in its own file: {problem}. Keep the file as it is, and go on with a backup.",
        (
            "SQLite vindt een fout in het eigen bestand: {problem}. Bewaar het bestand zoals het is, en ga verder "
            "met een reservekopie."
        ),
    ),
    "schema-differs": (
        (
            "The table, view or trigger {name} is not as it was made, or is gone. Somebody changed how the file guards "
            "itself: ask who did, and why."
        ),
        (
            "De tabel, view of trigger {name} is niet zoals die gemaakt is, of is weg. Iemand heeft veranderd hoe het "
            "bestand zichzelf bewaakt: vraag wie, en waarom."
        ),
    ),
    "schema-has-more": (
        (
            "The file holds {name} ({kind}), which is not ours. A trigger can change what is recorded; anything else "
            "proves nothing. Ask who added it, and why."
        ),
        (
            "Het bestand bevat {name} ({kind}), en dat is niet van ons. Een trigger kan veranderen wat wordt "
            "vastgelegd; al het andere bewijst niets. Vraag wie het toevoegde, en waarom."
        ),
    ),
    "file-has-more": (
        "After the last page of the file stand {count} more bytes. They are no part of the ledger: ask who added them.",
        (
            "Na de laatste pagina van het bestand staan nog {count} bytes. Ze horen niet bij het grootboek: vraag wie "
            "ze toevoegde."
        ),
    ),
    "log-not-whole": (
        (
            "{count} bytes of the log beside the file (-wal) do not count: a write was broken off there, or the log "
            "was altered, and then entries are gone. Compare with a checkpoint kept elsewhere."
        ),
        (
            "{count} bytes van het logboek naast het bestand (-wal) tellen niet: daar is een schrijfactie afgebroken, "
            "of het logboek is veranderd, en dan zijn er boekingen weg. Vergelijk met een controlepunt dat elders is "
            "bewaard."
        ),
    ),
    "only-checked-since": (
        (
            "Entries 0 to {last} are byte for byte what the checkpoint of {size} entries covers. Their signatures, "
            "mandates, texts and registers were not checked again, and the projections were not compared. Check all "
            "with `grootboek verify` without --since."
        ),
        (
            "De boekingen 0 tot en met {last} zijn byte voor byte wat het controlepunt van {size} boekingen dekt. Hun "
            "handtekeningen, mandaten, teksten en registers zijn niet opnieuw gecontroleerd, en de projecties zijn "
            "niet vergeleken. Controleer alles met `grootboek verify` zonder --since."
        ),
    ),
    "checkpoint-not-compared": (
        (
            "The checkpoint of {size} entries could not be compared, because entries below that are missing or cannot "
            "be read. Look for them in a backup."
        ),
        (
            "Het controlepunt van {size} boekingen kon niet worden vergeleken, omdat boekingen daaronder ontbreken of "
            "niet te lezen zijn. Zoek ze in een reservekopie."
        ),
    ),
    "helper-ended": (
        (
            "A helper process of this check ended before it was done ({status}), so the check is not finished and says "
            "nothing about the ledger. Perhaps memory ran out, or somebody ended it. Run it again; with `--processes "
            "1` it needs the least memory."
        ),
        (
            "Een hulpproces van deze controle eindigde voordat het klaar was ({status}), dus de controle is niet af en "
            "zegt niets over het grootboek. Misschien was het geheugen op, of heeft iemand het beëindigd. Start de "
            "controle opnieuw; met `--processes 1` kost zij het minste geheugen."
        ),
    ),
}
