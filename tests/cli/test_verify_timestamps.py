"""``verify`` and time stamps: each is checked at its own time, by openssl, and what was not checked is said."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.evidence.timestamp import request_nonce
from tests.cli.rehearsal import ADMIN, Rehearsal, founded
from tests.cli.running import performed
from tests.ledger.tampering import tamper_with
from tests.timestamping import OTHER_USE, Authority, granted, info, needs_openssl, unsigned

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = needs_openssl


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """A ledger with a signed checkpoint and a request over it."""
    made = founded(tmp_path)
    made.do("checkpoint", "sign", "-o", str(tmp_path / "signed.txt"))
    made.do("checkpoint", "timestamp", "--request", str(tmp_path / "request.tsq"))
    return made


def attach(ledger: Rehearsal, answer: bytes) -> None:
    (ledger.folder / "answer.tsr").write_bytes(answer)
    ledger.do("checkpoint", "timestamp", "--attach", str(ledger.folder / "answer.tsr"))


def asked(ledger: Rehearsal) -> bytes:
    return (ledger.folder / "request.tsq").read_bytes()


def of_time(ledger: Rehearsal, time: bytes) -> bytes:
    """A TSTInfo that answers the request."""
    note = (ledger.folder / "signed.txt").read_bytes()
    return info(hashlib.sha256(note).digest(), request_nonce(asked(ledger), note), time)


def roots(authority: Authority) -> tuple[str, str]:
    return "--tsa-roots", str(authority.folder / "root.pem")


def found(ledger: Rehearsal, *more: str, **surroundings: str) -> list[tuple[str, str, Any]]:
    """Level, code and details of what ``verify`` finds about time stamps; the status fits the levels."""
    given = performed(ledger.folder, "verify", *more, surroundings=ledger.surroundings(**surroundings))
    document: Any = getattr(given, "document", {})
    unsound = any(each["level"] == "unsound" for each in document["findings"])
    assert getattr(given, "exit_status", None) == (3 if unsound else 0)
    said = [each for each in document["findings"] if "timestamp" in each["code"]]
    return [(each["level"], each["code"], each.get("details", {})) for each in said]


def codes(ledger: Rehearsal, *more: str, **surroundings: str) -> list[tuple[str, str]]:
    return [each[:2] for each in found(ledger, *more, **surroundings)]


def tamper(ledger: Rehearsal, *statements: str) -> None:
    with closing(sqlite3.connect(ledger.path)) as connection, connection:
        tamper_with(connection, *statements)


def test_a_time_stamp_holds_under_the_certificates_given_and_else_its_authority_is_said_to_be_unchecked(
    ledger: Rehearsal,
) -> None:
    authority = Authority(ledger.folder / "authority")
    assert codes(ledger) == []
    assert codes(ledger, *roots(authority)) == [("notice", "no-timestamps")]
    attach(ledger, authority.answer(asked(ledger)))
    assert codes(ledger) == [("notice", "timestamp-authority-unchecked")]
    assert codes(ledger, *roots(authority)) == [("notice", "timestamp-holds")]
    assert codes(ledger, "--since", str(ledger.folder / "signed.txt")) == [("notice", "timestamp-authority-unchecked")]


def test_a_certificate_that_has_expired_since_holds_at_the_time_of_the_stamp(ledger: Rehearsal) -> None:
    expired = Authority(ledger.folder / "expired", end=datetime(2021, 1, 1, tzinfo=UTC))
    attach(ledger, expired.signed(of_time(ledger, b"20200601120000Z")))
    assert codes(ledger, *roots(expired)) == [("notice", "timestamp-holds")]


def test_a_time_before_that_of_the_entries_is_told_but_not_in_a_rehearsal(ledger: Rehearsal, tmp_path: Path) -> None:
    authority = Authority(ledger.folder / "authority")
    attach(ledger, authority.signed(of_time(ledger, b"20250601120000Z")))
    assert codes(ledger, *roots(authority)) == [("notice", "timestamp-holds")]
    real = Rehearsal(tmp_path / "real")
    real.folder.mkdir()
    real.do("init", "--organisation", "example", "--official", ADMIN, "--function", "administrator")
    real.do("checkpoint", "sign", "-o", str(real.folder / "signed.txt"))
    real.do("checkpoint", "timestamp", "--request", str(real.folder / "request.tsq"))
    attach(real, authority.signed(of_time(real, b"20250601120000Z")))
    last = real.ask("checkpoint", "show", "--json")["size"] - 1
    holds, ahead = found(real, *roots(authority))
    assert (holds[1], ahead[:2]) == ("timestamp-holds", ("notice", "recorded-after-timestamp"))
    assert (ahead[2]["index"], ahead[2]["time"]) == (last, "2025-06-01T12:00:00+00:00")
    assert [code for _, code in codes(real)] == ["timestamp-authority-unchecked", "recorded-after-timestamp"]


def test_a_stamp_that_is_later_than_its_entries_is_as_it_should_be(tmp_path: Path) -> None:
    real = Rehearsal(tmp_path)
    real.do("init", "--organisation", "example", "--official", ADMIN, "--function", "administrator")
    real.do("checkpoint", "sign", "-o", str(tmp_path / "signed.txt"))
    real.do("checkpoint", "timestamp", "--request", str(tmp_path / "request.tsq"))
    authority = Authority(tmp_path / "authority")
    attach(real, authority.answer(asked(real)))
    assert codes(real, *roots(authority)) == [("notice", "timestamp-holds")]


def test_a_stamp_of_after_the_certificate_expired_is_unsound(ledger: Rehearsal) -> None:
    expired = Authority(ledger.folder / "expired", end=datetime(2021, 1, 1, tzinfo=UTC))
    attach(ledger, expired.signed(of_time(ledger, b"20220601120000Z")))
    ((level, code, _),) = found(ledger, *roots(expired))
    assert (level, code) == ("unsound", "timestamp-fails")


def test_a_certificate_for_something_else_is_unsound(ledger: Rehearsal) -> None:
    other = Authority(ledger.folder / "other", usage=OTHER_USE)
    attach(ledger, other.signed(of_time(ledger, b"20200601120000Z")))
    assert codes(ledger, *roots(other)) == [("unsound", "timestamp-fails")]


@pytest.mark.parametrize("with_roots", [True, False])
def test_each_altered_byte_of_what_is_signed_is_unsound(ledger: Rehearsal, *, with_roots: bool) -> None:
    authority = Authority(ledger.folder / "authority")
    answer = authority.answer(asked(ledger))
    attach(ledger, answer)
    options = roots(authority) if with_roots else ()
    serial = answer.index(b"\x02\x01\x02\x18\x0f") + 2
    for at in (serial, serial + 8, len(answer) - 3):
        altered = answer[:at] + bytes([answer[at] ^ 1]) + answer[at + 1 :]
        tamper(ledger, f"UPDATE timestamps SET response = x'{altered.hex()}'")  # noqa: S608 - our own bytes
        assert codes(ledger, *options) == [("unsound", "timestamp-fails")], at


def test_a_stored_stamp_that_does_not_answer_its_request_is_unsound_and_says_why(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    attach(ledger, authority.answer(asked(ledger)))
    for answer, problem in (
        (granted(unsigned(info(bytes(32), 5))), "timestamp-imprint-differs"),
        (granted(unsigned(of_time(ledger, b"20200601120000Z")), 2), "timestamp-not-granted"),
        (b"", "timestamp-malformed"),
    ):
        tamper(ledger, f"UPDATE timestamps SET response = x'{answer.hex()}'")  # noqa: S608 - our own bytes
        ((level, code, details),) = found(ledger, *roots(authority))
        assert (level, code, details["problem"]) == ("unsound", "timestamp-fails", problem)


def test_a_request_over_another_checkpoint_or_none_is_unsound_answered_or_not(ledger: Rehearsal) -> None:
    tamper(ledger, "UPDATE timestamp_requests SET request = x'3000'")
    ((level, code, details),) = found(ledger)
    assert (level, code, details["problem"]) == ("unsound", "timestamp-fails", "timestamp-request-differs")
    tamper(ledger, "DELETE FROM checkpoints")
    assert ("unsound", "timestamp-fails") in codes(ledger)


def test_a_request_that_cannot_be_read_is_reported_once(ledger: Rehearsal) -> None:
    with closing(sqlite3.connect(ledger.path)) as connection, connection:
        connection.execute("PRAGMA writable_schema = ON")
        table = "WHERE name = 'timestamp_requests'"
        connection.execute(f"UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') {table}")  # noqa: S608 - ours
    tamper(ledger, "UPDATE timestamp_requests SET request = 7")
    assert codes(ledger) == [("unsound", "timestamp-row-malformed")]


def test_without_openssl_the_signature_is_said_to_be_unchecked(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    attach(ledger, authority.answer(asked(ledger)))
    for options in ((), roots(authority)):
        assert codes(ledger, *options, PATH="/nowhere") == [("notice", "timestamp-signature-unchecked")]
