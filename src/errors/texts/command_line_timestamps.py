"""Error and finding texts about time stamps on the command line: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "timestamp-options": (
        (
            "Give either --request FILE, with --size if it is not about the newest checkpoint, or --attach FILE, with "
            "--tsa-roots if you have the authority's certificates."
        ),
        (
            "Geef of --request BESTAND, met --size als het niet om het nieuwste controlepunt gaat, of --attach "
            "BESTAND, met --tsa-roots als u de certificaten van de dienst hebt."
        ),
    ),
    "openssl-unusable": (
        (
            "The program openssl is absent here, or cannot check time stamps, so nothing was kept. Install OpenSSL 3, "
            "or leave out --tsa-roots: the authority is then not checked."
        ),
        (
            "Het programma openssl ontbreekt hier of kan geen tijdstempels controleren, dus er is niets bewaard. "
            "Installeer OpenSSL 3, of laat --tsa-roots weg: de dienst wordt dan niet gecontroleerd."
        ),
    ),
    "timestamp-signature-fails": (
        (
            "The time stamp is not signed as it has to be; openssl says: {problem}. Nothing was kept. Ask the "
            "authority again, and compare --tsa-roots with what it publishes."
        ),
        (
            "Het tijdstempel is niet ondertekend zoals het moet; openssl zegt: {problem}. Er is niets bewaard. Vraag "
            "de dienst opnieuw, en vergelijk --tsa-roots met wat zij bekendmaakt."
        ),
    ),
}
