"""Reproductions about the time stamps that ``verify`` finds in a ledger."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from grootboek.cli.openssl import OpenSSL
from grootboek.cli.timestamp_checks import timestamp_findings
from grootboek.ledger.audit import audit
from grootboek.ledger.timestamps import answered_request, attach_timestamp
from tests.errors.cases.timestamps import NONCE, requested
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import tamper
from tests.timestamping import Authority, granted, info, need_openssl, unsigned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from grootboek.evidence.findings import Finding


@reproduces(
    "timestamp-fails",
    en=(
        "A time stamp on the checkpoint of 31 entries does not hold (timestamp-malformed): it was altered, or no "
        "authority that you trust gave it. Compare it with the answer as it was kept elsewhere, and --tsa-roots with "
        "what the authority publishes."
    ),
    nl=(
        "Een tijdstempel op het controlepunt van 31 boekingen klopt niet (timestamp-malformed): het is veranderd, of "
        "niet gegeven door een dienst die u vertrouwt. Vergelijk het met het antwoord zoals dat elders is bewaard, en "
        "--tsa-roots met wat de dienst bekendmaakt."
    ),
)
def altering_a_time_stamp_in_the_ledger() -> Iterable[Finding]:
    story, imprint = requested()
    attach_timestamp(story.ledger.books, answered_request(story.ledger.reader, granted(unsigned(info(imprint, NONCE)))))
    tamper(story.ledger.books, "UPDATE timestamps SET response = zeroblob(9)")
    return list(audit(story.ledger.reader))


def _findings(*, with_roots: bool = True, with_openssl: bool = True, attached: bool = True) -> Iterable[Finding]:
    """What is found in a ledger with a time stamp of a fictional authority."""
    story, imprint = requested()
    with TemporaryDirectory() as folder:
        authority = Authority(Path(folder) / "authority")
        if attached:
            need_openssl()
            signed = authority.signed(info(imprint, NONCE))
            attach_timestamp(story.ledger.books, answered_request(story.ledger.reader, signed))
        openssl = OpenSSL({"PATH": os.environ["PATH"] if with_openssl else "/nowhere"})
        return list(timestamp_findings(story.ledger.reader, authority.roots if with_roots else None, openssl))


@reproduces(
    "timestamp-holds",
    en=(
        "The checkpoint of 31 entries was there at 2020-06-01T12:00:00+00:00: an authority under the certificates that "
        "you gave signed that. The entries that it covers were made before then."
    ),
    nl=(
        "Het controlepunt van 31 boekingen was er op 2020-06-01T12:00:00+00:00: een dienst onder de certificaten die u "
        "gaf heeft dat ondertekend. De boekingen die het dekt zijn van daarvoor."
    ),
)
def verifying_a_time_stamp_with_the_certificates_of_its_authority() -> Iterable[Finding]:
    return _findings()


@reproduces(
    "recorded-after-timestamp",
    en=(
        "Entry 30 says that it was recorded at 2026-11-23T09:00:26.000000Z, and a time stamp of "
        "2020-06-01T12:00:00+00:00 covers it already: the clock here was ahead, or the time was made up. The order of "
        "the entries stands. Compare the clock of the machine that records with another."
    ),
    nl=(
        "Boeking 30 zegt vastgelegd te zijn op 2026-11-23T09:00:26.000000Z, en een tijdstempel van "
        "2020-06-01T12:00:00+00:00 dekt haar al: de klok liep hier voor, of de tijd is verzonnen. De volgorde van de "
        "boekingen staat vast. Vergelijk de klok van de machine die vastlegt met een andere."
    ),
)
def having_a_clock_that_is_ahead_of_the_authority() -> Iterable[Finding]:
    return _findings()


@reproduces(
    "timestamp-authority-unchecked",
    en=(
        "The checkpoint of 31 entries has a time stamp of 2020-06-01T12:00:00+00:00, signed by the certificate in it. "
        "Whether that is of an authority was not checked. Check it with `grootboek verify --tsa-roots FILE`."
    ),
    nl=(
        "Het controlepunt van 31 boekingen heeft een tijdstempel van 2020-06-01T12:00:00+00:00, ondertekend met het "
        "certificaat erin. Of dat van een tijdstempeldienst is, is niet gecontroleerd. Controleer het met `grootboek "
        "verify --tsa-roots BESTAND`."
    ),
)
def verifying_a_time_stamp_without_certificates() -> Iterable[Finding]:
    return _findings(with_roots=False)


@reproduces(
    "timestamp-signature-unchecked",
    en=(
        "The checkpoint of 31 entries has a time stamp that says 2020-06-01T12:00:00+00:00. Its signature was not "
        "checked: there is no openssl here that can. Install OpenSSL 3 and verify again."
    ),
    nl=(
        "Het controlepunt van 31 boekingen heeft een tijdstempel dat 2020-06-01T12:00:00+00:00 zegt. De handtekening "
        "is niet gecontroleerd: hier is geen openssl dat dat kan. Installeer OpenSSL 3 en controleer opnieuw."
    ),
)
def verifying_a_time_stamp_where_openssl_is_absent() -> Iterable[Finding]:
    return _findings(with_openssl=False)


@reproduces(
    "no-timestamps",
    en=(
        "Certificates of authorities were given, and no checkpoint in this ledger has a time stamp. Ask for one with "
        "`grootboek checkpoint timestamp --request FILE`."
    ),
    nl=(
        "Er zijn certificaten van diensten gegeven, en geen controlepunt in dit grootboek heeft een tijdstempel. Vraag "
        "er een met `grootboek checkpoint timestamp --request BESTAND`."
    ),
)
def giving_certificates_for_a_ledger_without_time_stamps() -> Iterable[Finding]:
    return _findings(attached=False)
