"""Help of the commands about checkpoints, the log key and receipts."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "receipt": Help(
        en=(
            "Write an entry and the proof of its place in the ledger, to keep for years.",
            (
                "INDEX.leaf has the entry's bytes, INDEX.tlog-proof the proof with the newest signed checkpoint that "
                "covers it. The same entry can be proved again to any later checkpoint: --size or --checkpoint."
            ),
        ),
        nl=(
            "Schrijf een boeking en het bewijs van haar plaats in het grootboek, om jaren te bewaren.",
            (
                "INDEX.leaf bevat de bytes van de boeking, INDEX.tlog-proof het bewijs met het nieuwste ondertekende "
                "controlepunt dat haar dekt. Dezelfde boeking is opnieuw te bewijzen tot elk later controlepunt: "
                "--size of --checkpoint."
            ),
        ),
        examples=("grootboek receipt 41 -o receipts", "grootboek receipt 41 -o receipts --checkpoint cosigned.txt"),
    ),
    "verify-receipt": Help(
        en=(
            "Check an entry and its proof; needs no ledger.",
            (
                "With --log-key also whose ledger it is, and with --consistency that a later checkpoint goes on from "
                "the one in the proof. Ends in status 3 when one finding is unsound."
            ),
        ),
        nl=(
            "Controleer een boeking en haar bewijs; heeft geen grootboek nodig.",
            (
                "Met --log-key ook van wie het grootboek is, en met --consistency dat een later controlepunt "
                "verdergaat vanaf dat in het bewijs. Eindigt in status 3 bij een bevinding die niet deugt."
            ),
        ),
        examples=("grootboek verify-receipt receipts/41.tlog-proof --log-key log.vkey",),
    ),
    "checkpoint": Help(
        en=("Checkpoints: the size and root of the ledger, signed, to keep outside it.",),
        nl=("Controlepunten: omvang en wortel van het grootboek, ondertekend, om erbuiten te bewaren.",),
    ),
    "checkpoint show": Help(
        en=(
            "Show the ledger's size and Merkle root as a checkpoint, signed where it was signed at this size.",
            "Keep it outside the ledger: `grootboek verify --checkpoint FILE` then sees a cut or replaced ledger.",
        ),
        nl=(
            "Toon omvang en Merkle-wortel als controlepunt, ondertekend waar het bij deze omvang is ondertekend.",
            (
                "Bewaar het buiten het grootboek: `grootboek verify --checkpoint FILE` ziet dan of er is geknipt of "
                "vervangen."
            ),
        ),
        examples=(
            "grootboek checkpoint show",
            "grootboek checkpoint show -o kept-elsewhere.txt",
        ),
    ),
    "checkpoint sign": Help(
        en=(
            "Sign the checkpoint with the log key, after reading again all that it newly covers.",
            (
                "Every entry since the last signed checkpoint is read, examined and hashed anew from the stored bytes. "
                "Nothing is signed where anything differs. Signing the same size again gives the same bytes."
            ),
        ),
        nl=(
            "Onderteken het controlepunt met de logsleutel, na opnieuw lezen van al wat het nieuw dekt.",
            (
                "Elke boeking sinds het laatste ondertekende controlepunt wordt gelezen, onderzocht en opnieuw "
                "gehasht, vanaf de opgeslagen bytes. Wijkt iets af, dan wordt er niets ondertekend. Dezelfde omvang "
                "opnieuw ondertekenen geeft dezelfde bytes."
            ),
        ),
        examples=("grootboek checkpoint sign -o checkpoint.txt",),
    ),
    "checkpoint consistency": Help(
        en=(
            "Prove that the ledger only grew since an earlier checkpoint (C2SP tlog-witness form).",
            "To the newest signed checkpoint, or to the one given with --to.",
        ),
        nl=(
            "Bewijs dat het grootboek sinds een eerder controlepunt alleen is gegroeid (vorm van C2SP tlog-witness).",
            "Tot het nieuwste ondertekende controlepunt, of tot dat van --to.",
        ),
        examples=("grootboek checkpoint consistency --from last-year.txt -o grown.txt",),
    ),
    "checkpoint timestamp": Help(
        en=(
            "Ask for a time stamp on a signed checkpoint (RFC 3161), or keep the answer.",
            (
                "An authority that signs the checkpoint's digest with the time shows that the ledger was so at the "
                "latest then. --request writes what to send it, and keeps that; --attach checks its answer and keeps "
                "it. The signature is checked by openssl, at the time in the stamp."
            ),
        ),
        nl=(
            "Vraag een tijdstempel op een ondertekend controlepunt (RFC 3161), of bewaar het antwoord.",
            (
                "Een dienst die de hash van het controlepunt met de tijd ondertekent, toont dat het grootboek er "
                "uiterlijk toen zo uitzag. --request schrijft wat u haar stuurt, en bewaart dat; --attach controleert "
                "haar antwoord en bewaart het. De handtekening controleert openssl, op de tijd in het stempel."
            ),
        ),
        examples=(
            "grootboek checkpoint timestamp --request request.tsq",
            "grootboek checkpoint timestamp --attach answer.tsr --tsa-roots authority.pem",
        ),
    ),
    "checkpoint key": Help(
        en=(
            "Print the verifier key of the log, by which others check its checkpoints.",
            "Give it out by another way than the checkpoints themselves.",
        ),
        nl=(
            "Toon de verificatiesleutel van het grootboek, waarmee anderen de controlepunten controleren.",
            "Geef hem langs een andere weg dan de controlepunten zelf.",
        ),
        examples=("grootboek checkpoint key > log.vkey",),
    ),
    "checkpoint set-key": Help(
        en=(
            "Set the first log key of a ledger that has none, or the next, which the one before signs for.",
            (
                "Without --new-key a key is made and kept. The key before is the one kept here, or given with "
                "--log-key or GROOTBOEK_LOG_KEY. Checkpoints before and after verify as one chain."
            ),
        ),
        nl=(
            "Leg de eerste logsleutel vast van een grootboek zonder, of de volgende, waarvoor de vorige tekent.",
            (
                "Zonder --new-key wordt een sleutel gemaakt en bewaard. De vorige is die hier wordt bewaard, of die "
                "met --log-key of GROOTBOEK_LOG_KEY is gegeven. Controlepunten ervoor en erna vormen één keten."
            ),
        ),
        examples=("grootboek checkpoint set-key",),
    ),
    "checkpoint replace-key": Help(
        en=(
            "Propose another log key where the one there is was lost or stolen.",
            "It counts once another administrator, with another key, confirms it: `checkpoint confirm-key`.",
        ),
        nl=(
            "Stel een andere logsleutel voor als de huidige kwijt of gestolen is.",
            "Het telt zodra een andere beheerder, met een andere sleutel, het bevestigt: `checkpoint confirm-key`.",
        ),
        examples=('grootboek checkpoint replace-key --because "the machine with the key burnt out"',),
    ),
    "checkpoint confirm-key": Help(
        en=("Confirm another log key that another administrator proposed.",),
        nl=("Bevestig een andere logsleutel die een andere beheerder voorstelde.",),
        examples=("grootboek checkpoint confirm-key 57",),
    ),
}

OPTIONS: dict[str, tuple[str, str]] = {
    "log_key": (
        "The file with the log key. Default: GROOTBOEK_LOG_KEY, else the one kept here.",
        "Het bestand met de logsleutel. Standaard: GROOTBOEK_LOG_KEY, anders die hier wordt bewaard.",
    ),
    "init.log_key": (
        "A file with the log key to use. Default: GROOTBOEK_LOG_KEY, else one is made and kept.",
        "Een bestand met de logsleutel. Standaard: GROOTBOEK_LOG_KEY, anders wordt er een gemaakt en bewaard.",
    ),
    "new": (
        "A file with the new log key. Default: GROOTBOEK_NEW_LOG_KEY, else one is made and kept.",
        (
            "Een bestand met de nieuwe logsleutel. Standaard: GROOTBOEK_NEW_LOG_KEY, anders wordt er een gemaakt "
            "en bewaard."
        ),
    ),
    "checkpoint confirm-key.index": ("The index of the proposal.", "Het volgnummer van het voorstel."),
    "checkpoint sign.size": (
        "Sign the checkpoint of the first N entries. Default: of all.",
        "Onderteken het controlepunt van de eerste N boekingen. Standaard: van alle.",
    ),
    "checkpoint timestamp.request": (
        "The file to write the request (TimeStampReq) to.",
        "Het bestand waarin de aanvraag (TimeStampReq) komt.",
    ),
    "checkpoint timestamp.attach": (
        "The file with the authority's answer (TimeStampResp).",
        "Het bestand met het antwoord van de dienst (TimeStampResp).",
    ),
    "checkpoint timestamp.size": (
        "The signed checkpoint of the first N entries. Default: the newest.",
        "Het ondertekende controlepunt van de eerste N boekingen. Standaard: het nieuwste.",
    ),
    "tsa_roots": (
        "Root certificates (PEM) of the authorities for time stamps that you trust.",
        "Stamcertificaten (PEM) van de tijdstempeldiensten die u vertrouwt.",
    ),
    "earlier": (
        "The earlier checkpoint, as it was kept.",
        "Het eerdere controlepunt, zoals het is bewaard.",
    ),
    "later": (
        "The later checkpoint. Default: the newest signed one.",
        "Het latere controlepunt. Standaard: het nieuwste ondertekende.",
    ),
    "receipt.index": ("The index of the entry.", "Het volgnummer van de boeking."),
    "folder": ("The folder to write into. Default: here.", "De map om in te schrijven. Standaard: hier."),
    "receipt.size": (
        "Prove it in the ledger of the first N entries.",
        "Bewijs het in het grootboek van de eerste N boekingen.",
    ),
    "receipt.checkpoint": (
        "Prove it to this checkpoint, with the signatures under it.",
        "Bewijs het tot dit controlepunt, met de handtekeningen eronder.",
    ),
    "proof": ("The file INDEX.tlog-proof.", "Het bestand INDEX.tlog-proof."),
    "leaf": (
        "The entry's bytes. Default: INDEX.leaf beside the proof.",
        "De bytes van de boeking. Standaard: INDEX.leaf naast het bewijs.",
    ),
    "vkey": (
        "The verifier key of the log, or a file that holds it. Repeatable.",
        "De verificatiesleutel van het grootboek, of een bestand waarin hij staat. Herhaalbaar.",
    ),
    "consistency": (
        "A proof that a later checkpoint goes on from the one in the receipt.",
        "Een bewijs dat een later controlepunt verdergaat vanaf dat in het ontvangstbewijs.",
    ),
}
