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
    "timestamp-holds": (
        (
            "The checkpoint of {size} entries was there at {time}: an authority under the certificates that you gave "
            "signed that. The entries that it covers were made before then."
        ),
        (
            "Het controlepunt van {size} boekingen was er op {time}: een dienst onder de certificaten die u gaf heeft "
            "dat ondertekend. De boekingen die het dekt zijn van daarvoor."
        ),
    ),
    "recorded-after-timestamp": (
        (
            "Entry {index} says that it was recorded at {recorded_at}, and a time stamp of {time} covers it already: "
            "the clock here was ahead, or the time was made up. The order of the entries stands. Compare the clock of "
            "the machine that records with another."
        ),
        (
            "Boeking {index} zegt vastgelegd te zijn op {recorded_at}, en een tijdstempel van {time} dekt haar al: de "
            "klok liep hier voor, of de tijd is verzonnen. De volgorde van de boekingen staat vast. Vergelijk de klok "
            "van de machine die vastlegt met een andere."
        ),
    ),
    "timestamp-authority-unchecked": (
        (
            "The checkpoint of {size} entries has a time stamp of {time}, signed by the certificate in it. Whether "
            "that is of an authority was not checked. Check it with `grootboek verify --tsa-roots FILE`."
        ),
        (
            "Het controlepunt van {size} boekingen heeft een tijdstempel van {time}, ondertekend met het certificaat "
            "erin. Of dat van een tijdstempeldienst is, is niet gecontroleerd. Controleer het met `grootboek verify "
            "--tsa-roots BESTAND`."
        ),
    ),
    "timestamp-signature-unchecked": (
        (
            "The checkpoint of {size} entries has a time stamp that says {time}. Its signature was not checked: there "
            "is no openssl here that can. Install OpenSSL 3 and verify again."
        ),
        (
            "Het controlepunt van {size} boekingen heeft een tijdstempel dat {time} zegt. De handtekening is niet "
            "gecontroleerd: hier is geen openssl dat dat kan. Installeer OpenSSL 3 en controleer opnieuw."
        ),
    ),
    "no-timestamps": (
        (
            "Certificates of authorities were given, and no checkpoint in this ledger has a time stamp. Ask for one "
            "with `grootboek checkpoint timestamp --request FILE`."
        ),
        (
            "Er zijn certificaten van diensten gegeven, en geen controlepunt in dit grootboek heeft een tijdstempel. "
            "Vraag er een met `grootboek checkpoint timestamp --request BESTAND`."
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
