"""Reproductions about time stamps."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from grootboek.evidence.timestamp import check_authority_certificates, parse_timestamp, request_nonce, timestamp_request
from grootboek.ledger.timestamps import (
    answered_request,
    attach_timestamp,
    checked,
    requested_timestamp,
    stored_timestamps,
)
from tests.cli.rehearsal import Rehearsal, founded
from tests.cli.running import performed
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import raw, tamper
from tests.signing import sign, story_with_log_key
from tests.timestamping import Authority, granted, info, need_openssl, unsigned

if TYPE_CHECKING:
    from pathlib import Path

    from tests.story import Story


def _nonce(count: int) -> bytes:
    return bytes([1] * count)


NONCE = int.from_bytes(_nonce(8), "big")


def requested() -> tuple[Story, bytes]:
    """A ledger with a request over its signed checkpoint, and the imprint of that."""
    story = story_with_log_key()
    imprint = hashlib.sha256(sign(story).note).digest()
    requested_timestamp(story.ledger.books, _nonce)
    return story, imprint


@reproduces(
    "timestamp-malformed",
    en=(
        "This is not an answer of a time stamp authority: expected is a TimeStampResp in DER (RFC 3161). Look at it "
        "with `openssl ts -reply -in FILE -text`, and ask the authority again."
    ),
    nl=(
        "Dit is geen antwoord van een tijdstempeldienst: verwacht wordt een TimeStampResp in DER (RFC 3161). Bekijk "
        "het met `openssl ts -reply -in BESTAND -text`, en vraag de dienst opnieuw."
    ),
)
def attaching_a_page_that_says_that_the_authority_is_down() -> None:
    parse_timestamp(b"<html>")


@reproduces(
    "timestamp-not-granted",
    en="The authority gave no time stamp: status 2, and it says: -. Ask it again, or another authority.",
    nl="De dienst gaf geen tijdstempel: status 2, en zegt daarbij: -. Vraag het opnieuw, of vraag een andere dienst.",
)
def attaching_a_refusal() -> None:
    parse_timestamp(granted(b"", 2))


@reproduces(
    "timestamp-imprint-differs",
    en=(
        "The time stamp is over other bytes than any signed checkpoint of this ledger for which one was requested. "
        "Find the ledger to which it belongs, or make a request with `grootboek checkpoint timestamp --request FILE`."
    ),
    nl=(
        "Het tijdstempel is over andere bytes dan enig ondertekend controlepunt van dit grootboek waarvoor er een is "
        "aangevraagd. Zoek het grootboek waar het bij hoort, of doe een aanvraag met `grootboek checkpoint timestamp "
        "--request BESTAND`."
    ),
)
def attaching_the_time_stamp_of_another_ledger() -> None:
    story, _ = requested()
    answered_request(story.ledger.reader, granted(unsigned(info(bytes(32), NONCE))))


@reproduces(
    "timestamp-nonce-differs",
    en=(
        "The time stamp is over this checkpoint, but does not answer a request that this ledger keeps: its nonce is "
        "another. Give the authority the request as `grootboek checkpoint timestamp --request FILE` wrote it."
    ),
    nl=(
        "Het tijdstempel is over dit controlepunt, maar is geen antwoord op een aanvraag die dit grootboek bewaart: de "
        "nonce is een andere. Geef de dienst de aanvraag zoals `grootboek checkpoint timestamp --request BESTAND` die "
        "schreef."
    ),
)
def attaching_a_time_stamp_that_was_asked_in_another_way() -> None:
    story, imprint = requested()
    answered_request(story.ledger.reader, granted(unsigned(info(imprint, 5))))


@reproduces(
    "timestamp-other-attached",
    en=(
        "Another answer to this request was attached before, on the checkpoint of 31 entries. For one more time stamp "
        "make a new request with `grootboek checkpoint timestamp --request FILE`."
    ),
    nl=(
        "Er is al een ander antwoord op deze aanvraag bewaard, bij het controlepunt van 31 boekingen. Doe voor nog een "
        "tijdstempel een nieuwe aanvraag met `grootboek checkpoint timestamp --request BESTAND`."
    ),
)
def attaching_two_answers_to_one_request() -> None:
    story, imprint = requested()
    answers = [granted(unsigned(info(imprint, NONCE, time))) for time in (b"20200601120000Z", b"20200601130000Z")]
    both = [answered_request(story.ledger.reader, answer) for answer in answers]  # both looked before either was kept
    for each in both:
        attach_timestamp(story.ledger.books, each)


@reproduces(
    "timestamp-row-malformed",
    en=(
        "The request for a time stamp with number 0 cannot be read from the file: it is damaged. Compare the ledger "
        "with a backup."
    ),
    nl=(
        "De aanvraag van een tijdstempel met nummer 0 is niet uit het bestand te lezen: het is beschadigd. Vergelijk "
        "het grootboek met een reservekopie."
    ),
)
def reading_a_request_from_a_damaged_file() -> None:
    story, _ = requested()
    with raw(story.ledger.books) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        table = "WHERE name = 'timestamp_requests'"
        connection.execute(f"UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') {table}")  # noqa: S608 - ours
        connection.execute("PRAGMA writable_schema = RESET")
    tamper(story.ledger.books, "UPDATE timestamp_requests SET request = 7")
    stored_timestamps(story.ledger.reader.connections)


@reproduces(
    "timestamp-without-checkpoint",
    en=(
        "There is no signed checkpoint of that size (asked: -) to put a time stamp on. Sign it first with `grootboek "
        "checkpoint sign`."
    ),
    nl=(
        "Er is geen ondertekend controlepunt van die omvang (gevraagd: -) om een tijdstempel op te zetten. Onderteken "
        "het eerst met `grootboek checkpoint sign`."
    ),
)
def asking_for_a_time_stamp_before_anything_is_signed() -> None:
    story = story_with_log_key()
    requested_timestamp(story.ledger.books, _nonce)


@reproduces(
    "timestamp-request-differs",
    en=(
        "The request for a time stamp that is kept is not one over the signed checkpoint beside it: one of the two was "
        "altered. Compare the ledger with a backup."
    ),
    nl=(
        "De bewaarde aanvraag van een tijdstempel is er geen over het ondertekende controlepunt ernaast: een van beide "
        "is veranderd. Vergelijk het grootboek met een reservekopie."
    ),
)
def checking_a_time_stamp_whose_request_was_put_there_later() -> None:
    story, imprint = requested()
    answer = answered_request(story.ledger.reader, granted(unsigned(info(imprint, NONCE))))
    other = timestamp_request(b"other bytes", NONCE).hex()
    tamper(story.ledger.books, f"UPDATE timestamp_requests SET request = x'{other}'")  # noqa: S608 - our own bytes
    attach_timestamp(story.ledger.books, answer)
    (stored,) = stored_timestamps(story.ledger.reader.connections)
    checked(story.ledger.reader, stored)


@reproduces(
    "authority-certificates-malformed",
    en=(
        "The file given with --tsa-roots holds no certificates in PEM. Get the authority's root certificates from "
        "itself or from the trusted list, as text that begins with BEGIN CERTIFICATE."
    ),
    nl=(
        "Het bestand bij --tsa-roots bevat geen certificaten in PEM. Haal de stamcertificaten bij de dienst zelf of "
        "uit de vertrouwenslijst, als tekst die begint met BEGIN CERTIFICATE."
    ),
)
def giving_something_else_than_certificates() -> None:
    check_authority_certificates(b"authority.example")


@reproduces(
    "timestamp-options",
    en=(
        "Give either --request FILE, with --size if it is not about the newest checkpoint, or --attach FILE, with "
        "--tsa-roots if you have the authority's certificates."
    ),
    nl=(
        "Geef of --request BESTAND, met --size als het niet om het nieuwste controlepunt gaat, of --attach BESTAND, "
        "met --tsa-roots als u de certificaten van de dienst hebt."
    ),
)
def asking_and_keeping_at_once(folder: Path) -> None:
    founded(folder).do("checkpoint", "timestamp", "--request", "a", "--attach", "b")


def _with_unsigned_answer(folder: Path) -> tuple[Rehearsal, str]:
    """A ledger with a request, and the file with an answer that nobody signed."""
    ledger = founded(folder)
    note = ledger.ask("checkpoint", "sign", "--json")["note"].encode()
    asked = ledger.ask("checkpoint", "timestamp", "--request", str(folder / "a.tsq"))
    nonce = request_nonce(bytes.fromhex(asked["request"]), note)
    answer = folder / "a.tsr"
    answer.write_bytes(granted(unsigned(info(hashlib.sha256(note).digest(), nonce))))
    return ledger, str(answer)


@reproduces(
    "openssl-unusable",
    en=(
        "The program openssl is absent here, or cannot check time stamps, so nothing was kept. Install OpenSSL 3, or "
        "leave out --tsa-roots: the authority is then not checked."
    ),
    nl=(
        "Het programma openssl ontbreekt hier of kan geen tijdstempels controleren, dus er is niets bewaard. "
        "Installeer OpenSSL 3, of laat --tsa-roots weg: de dienst wordt dan niet gecontroleerd."
    ),
)
def attaching_where_openssl_is_absent(folder: Path) -> None:
    ledger, answer = _with_unsigned_answer(folder)
    roots = Authority(folder / "authority").folder / "root.pem"
    words = ("checkpoint", "timestamp", "--attach", answer, "--tsa-roots", str(roots))
    performed(folder, *words, surroundings=ledger.surroundings(PATH="/nowhere"))


@reproduces(
    "timestamp-signature-fails",
    en=(
        "The time stamp is not signed as it has to be; openssl says: <any>. Nothing was kept. Ask the authority again, "
        "and compare --tsa-roots with what it publishes."
    ),
    nl=(
        "Het tijdstempel is niet ondertekend zoals het moet; openssl zegt: <any>. Er is niets bewaard. Vraag de dienst "
        "opnieuw, en vergelijk --tsa-roots met wat zij bekendmaakt."
    ),
)
def attaching_a_time_stamp_that_nobody_signed(folder: Path) -> None:
    need_openssl()
    ledger, answer = _with_unsigned_answer(folder)
    ledger.do("checkpoint", "timestamp", "--attach", answer)
