"""What commands about checkpoints and receipts say beside their result: name -> (English, Dutch)."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "checkpoint-newest": (
        (
            "The newest signed checkpoint is of {size} entries, of {signed_at}. `grootboek checkpoint sign` signs "
            "this one."
        ),
        (
            "Het nieuwste ondertekende controlepunt is van {size} boekingen, van {signed_at}. `grootboek checkpoint "
            "sign` ondertekent dit."
        ),
    ),
    "checkpoint-signed": (
        "Signed by the log key. Keep it outside the ledger, where whoever runs the ledger cannot change it.",
        (
            "Ondertekend met de logsleutel. Bewaar het buiten het grootboek, waar wie het grootboek beheert er niet "
            "bij kan."
        ),
    ),
    "checkpoint-unsigned": (
        "Not signed. Keep it outside the ledger, where whoever runs the ledger cannot change it.",
        "Niet ondertekend. Bewaar het buiten het grootboek, waar wie het grootboek beheert er niet bij kan.",
    ),
    "log-keys-before": (
        "Earlier keys of this log: {count}. `--json` lists them.",
        "Eerdere sleutels van dit log: {count}. `--json` toont ze.",
    ),
    "receipt-signed": (
        (
            "The proof leads to a signed checkpoint. It shows others that the entry is in the ledger as long as they "
            "have the log's verifier key from elsewhere: `grootboek checkpoint key`."
        ),
        (
            "Het bewijs leidt tot een ondertekend controlepunt. Het toont anderen dat de boeking in het grootboek "
            "staat, mits zij de verificatiesleutel van elders hebben: `grootboek checkpoint key`."
        ),
    ),
    "receipt-unsigned": (
        (
            "The proof leads to a checkpoint that nobody signed: by itself it shows nothing to others. Sign with "
            "`grootboek checkpoint sign`, and ask for the receipt again."
        ),
        (
            "Het bewijs leidt tot een controlepunt dat niemand ondertekende: op zichzelf toont het anderen niets. "
            "Onderteken met `grootboek checkpoint sign`, en vraag het ontvangstbewijs opnieuw."
        ),
    ),
    "timestamp-requested": (
        (
            "It asks for a time stamp on the signed checkpoint of {size} entries, and is kept in the ledger. Give it "
            "to an authority, for instance: curl --data-binary @{file} -H 'Content-Type: application/timestamp-query' "
            "ADDRESS > answer.tsr"
        ),
        (
            "Het vraagt een tijdstempel op het ondertekende controlepunt van {size} boekingen, en is in het grootboek "
            "bewaard. Geef het aan een dienst, bijvoorbeeld: curl --data-binary @{file} -H 'Content-Type: "
            "application/timestamp-query' ADRES > antwoord.tsr"
        ),
    ),
    "timestamp-attached": (
        "Kept: the checkpoint of {size} entries was there at {time}, says its time stamp.",
        "Bewaard: het controlepunt van {size} boekingen was er op {time}, zegt zijn tijdstempel.",
    ),
    "timestamp-authority": (
        "Its signature was checked, up to a certificate that you gave, at that moment.",
        "De handtekening is gecontroleerd, tot een certificaat dat u gaf, op dat moment.",
    ),
    "timestamp-signature": (
        "The certificate in it signed it. Whose certificate that is was not checked: give --tsa-roots FILE.",
        "Het certificaat erin heeft het ondertekend. Van wie dat is, is niet gecontroleerd: geef --tsa-roots BESTAND.",
    ),
    "timestamp-nothing": (
        "Its signature was not checked: there is no openssl here that can. Install it and run `grootboek verify`.",
        (
            "De handtekening is niet gecontroleerd: hier is geen openssl dat dat kan. Installeer het en draai "
            "`grootboek verify`."
        ),
    ),
    "ledger-size": ("Entries:", "Boekingen:"),
    "accredited-level": ("Accredited up to:", "Toegelaten tot en met:"),
    "accredited-line": (
        "This ledger is accredited up to: {level}. Handle the answer as such.",
        "Dit grootboek is toegelaten tot en met: {level}. Ga zo met het antwoord om.",
    ),
    "accredited-lowered-line": (
        "This ledger is accredited up to: {level}; before, up to: {highest}. What came in then is still here.",
        "Dit grootboek is toegelaten tot en met: {level}; eerder: {highest}. Wat toen is vastgelegd staat er nog in.",
    ),
    "accredited-public-line": (
        "This ledger may hold up to: {highest}. In this answer stands only what is unclassified.",
        "Dit grootboek mag bevatten tot en met: {highest}. In dit antwoord staat alleen wat ongerubriceerd is.",
    ),
    "accredited-not-stated": (
        "{level} (no entry states a level)",
        "{level} (geen boeking legt een niveau vast)",
    ),
    "accredited-by-entry": ("{level} (entry {index})", "{level} (boeking {index})"),
    "created-log_key": ("Log key:", "Logsleutel:"),
    "created-vkey": ("Verifier key:", "Verificatiesleutel:"),
}
