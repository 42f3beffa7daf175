"""Error and finding texts about time stamps (RFC 3161): code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "timestamp-malformed": (
        (
            "This is not an answer of a time stamp authority: expected is a TimeStampResp in DER (RFC 3161). Look at "
            "it with `openssl ts -reply -in FILE -text`, and ask the authority again."
        ),
        (
            "Dit is geen antwoord van een tijdstempeldienst: verwacht wordt een TimeStampResp in DER (RFC 3161). "
            "Bekijk het met `openssl ts -reply -in BESTAND -text`, en vraag de dienst opnieuw."
        ),
    ),
    "timestamp-not-granted": (
        ("The authority gave no time stamp: status {status}, and it says: {said}. Ask it again, or another authority."),
        (
            "De dienst gaf geen tijdstempel: status {status}, en zegt daarbij: {said}. Vraag het opnieuw, of vraag een "
            "andere dienst."
        ),
    ),
    "timestamp-request-differs": (
        (
            "The request for a time stamp that is kept is not one over the signed checkpoint beside it: one of the two "
            "was altered. Compare the ledger with a backup."
        ),
        (
            "De bewaarde aanvraag van een tijdstempel is er geen over het ondertekende controlepunt ernaast: een van "
            "beide is veranderd. Vergelijk het grootboek met een reservekopie."
        ),
    ),
    "timestamp-imprint-differs": (
        (
            "The time stamp is over other bytes than any signed checkpoint of this ledger for which one was requested. "
            "Find the ledger to which it belongs, or make a request with `grootboek checkpoint timestamp --request "
            "FILE`."
        ),
        (
            "Het tijdstempel is over andere bytes dan enig ondertekend controlepunt van dit grootboek waarvoor er een "
            "is aangevraagd. Zoek het grootboek waar het bij hoort, of doe een aanvraag met `grootboek checkpoint "
            "timestamp --request BESTAND`."
        ),
    ),
    "timestamp-nonce-differs": (
        (
            "The time stamp is over this checkpoint, but does not answer a request that this ledger keeps: its nonce "
            "is another. Give the authority the request as `grootboek checkpoint timestamp --request FILE` wrote it."
        ),
        (
            "Het tijdstempel is over dit controlepunt, maar is geen antwoord op een aanvraag die dit grootboek "
            "bewaart: de nonce is een andere. Geef de dienst de aanvraag zoals `grootboek checkpoint timestamp "
            "--request BESTAND` die schreef."
        ),
    ),
    "authority-certificates-malformed": (
        (
            "The file given with --tsa-roots holds no certificates in PEM. Get the authority's root certificates from "
            "itself or from the trusted list, as text that begins with BEGIN CERTIFICATE."
        ),
        (
            "Het bestand bij --tsa-roots bevat geen certificaten in PEM. Haal de stamcertificaten bij de dienst zelf "
            "of uit de vertrouwenslijst, als tekst die begint met BEGIN CERTIFICATE."
        ),
    ),
}
