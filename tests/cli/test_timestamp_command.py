"""``checkpoint timestamp``: what is asked of an authority, and which of its answers are kept."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.errors import GrootboekError
from grootboek.evidence.timestamp import request_nonce, timestamp_request
from tests.cli.rehearsal import founded
from tests.cli.running import performed
from tests.timestamping import (
    OTHER_USE,
    STAMPING_NOT_CRITICAL,
    Authority,
    granted,
    info,
    needs_openssl,
    unsigned,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal
    from tests.timestamping import Usage

WITHOUT_OPENSSL = {"PATH": "/nowhere"}


@pytest.fixture
def ledger(tmp_path: Path) -> Rehearsal:
    """A ledger with one signed checkpoint."""
    made = founded(tmp_path)
    made.do("checkpoint", "sign", "-o", str(tmp_path / "signed.txt"))
    return made


def asked(ledger: Rehearsal, name: str = "request.tsq", *more: str) -> bytes:
    """The bytes of a request that the command wrote."""
    ledger.do("checkpoint", "timestamp", "--request", str(ledger.folder / name), *more)
    return (ledger.folder / name).read_bytes()


def attached(ledger: Rehearsal, answer: bytes, *more: str, **surroundings: str) -> dict[str, Any]:
    """What attaching an answer gives."""
    path = ledger.folder / "answer.tsr"
    path.write_bytes(answer)
    words = ("checkpoint", "timestamp", "--attach", str(path), *more)
    given = performed(ledger.folder, *words, surroundings=ledger.surroundings(**surroundings))
    return dict(getattr(given, "document", {}))


def refused(ledger: Rehearsal, answer: bytes, *more: str, **surroundings: str) -> tuple[str, int]:
    """The code and the status by which an answer is refused; nothing is kept of it."""
    before = kept(ledger)
    with pytest.raises(GrootboekError) as caught:
        attached(ledger, answer, *more, **surroundings)
    assert kept(ledger) == before
    return caught.value.code, caught.value.exit_status


def kept(ledger: Rehearsal) -> list[bytes]:
    """The answers in the file of the ledger."""
    with closing(sqlite3.connect(ledger.path)) as connection:
        return [row[0] for row in connection.execute("SELECT response FROM timestamps ORDER BY number")]


def note(ledger: Rehearsal) -> bytes:
    return (ledger.folder / "signed.txt").read_bytes()


def signed_by(authority: Authority, ledger: Rehearsal, request: bytes, time: bytes = b"20200601120000Z") -> bytes:
    """An answer of any time, signed by an authority."""
    imprint = hashlib.sha256(note(ledger)).digest()
    return authority.signed(info(imprint, request_nonce(request, note(ledger)), time))


def unsigned_answer(ledger: Rehearsal, request: bytes) -> bytes:
    """An answer that fits in all but its signature."""
    return granted(unsigned(info(hashlib.sha256(note(ledger)).digest(), request_nonce(request, note(ledger)))))


def roots(authority: Authority) -> tuple[str, str]:
    return "--tsa-roots", str(authority.folder / "root.pem")


def test_a_request_is_over_the_checkpoint_as_stored_and_each_has_a_nonce_of_its_own(ledger: Rehearsal) -> None:
    first, second = asked(ledger), asked(ledger, "second.tsq")
    assert request_nonce(first, note(ledger)) != request_nonce(second, note(ledger))
    document = ledger.ask("checkpoint", "timestamp", "--request", str(ledger.folder / "third.tsq"))
    assert document["number"] == 2
    assert document["sha256"] == hashlib.sha256(note(ledger)).hexdigest()
    assert document["request"] == (ledger.folder / "third.tsq").read_bytes().hex()


def test_a_request_is_over_the_checkpoint_of_the_size_asked(ledger: Rehearsal) -> None:
    earlier = ledger.ask("checkpoint", "sign", "--size", "1", "--json")["note"].encode()
    assert request_nonce(asked(ledger, "request.tsq", "--size", "1"), earlier)
    for size in ("2", "99"):
        with pytest.raises(GrootboekError) as caught:
            asked(ledger, "other.tsq", "--size", size)
        assert caught.value.code == "timestamp-without-checkpoint"


def test_a_ledger_without_signed_checkpoint_asks_nothing(tmp_path: Path) -> None:
    with pytest.raises(GrootboekError) as caught:
        asked(founded(tmp_path))
    assert (caught.value.code, caught.value.exit_status) == ("timestamp-without-checkpoint", 1)


def test_nothing_is_asked_over_a_checkpoint_that_is_not_of_this_ledger(ledger: Rehearsal) -> None:
    with closing(sqlite3.connect(ledger.path)) as connection, connection:
        connection.execute("DROP TRIGGER checkpoints_are_fixed")
        connection.execute("UPDATE checkpoints SET note = ?", (note(ledger)[:-5] + b"AAA" + note(ledger)[-2:],))
    with pytest.raises(GrootboekError) as caught:
        asked(ledger)
    assert caught.value.code == "note-signature-fails"
    with closing(sqlite3.connect(ledger.path)) as connection, connection:
        connection.execute("UPDATE checkpoints SET note = ?", (note(ledger),))
        connection.execute("DROP TRIGGER entries_are_fixed")
        connection.execute('UPDATE entries SET leaf = zeroblob(32) WHERE "index" = 1')
    with pytest.raises(GrootboekError) as caught:
        asked(ledger)
    assert caught.value.code == "signed-checkpoint-differs"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--request", "a", "--attach", "b"),
        ("--request", "a", "--tsa-roots", "b"),
        ("--attach", "a", "--size", "3"),
    ],
)
def test_it_either_asks_or_keeps(ledger: Rehearsal, words: tuple[str, ...]) -> None:
    with pytest.raises(GrootboekError) as caught:
        ledger.do("checkpoint", "timestamp", *words)
    assert (caught.value.code, caught.value.exit_status) == ("timestamp-options", 2)


@needs_openssl
def test_the_answer_of_an_authority_is_kept_after_its_signature_was_checked(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    answer = authority.answer(asked(ledger))
    found = attached(ledger, answer, *roots(authority))
    assert (found["checked"], found["policy"]) == ("authority", "1.3.6.1.4.1.32473.1")
    assert kept(ledger) == [answer]
    assert attached(ledger, answer, *roots(authority)) == found
    assert kept(ledger) == [answer]
    assert datetime.fromisoformat(found["time"]).tzinfo == UTC


@needs_openssl
def test_without_certificates_the_one_in_it_is_taken_and_that_is_said(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    assert attached(ledger, authority.answer(asked(ledger)))["checked"] == "signature"


@needs_openssl
def test_each_of_several_requests_takes_the_answer_to_it(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    first, second = asked(ledger), asked(ledger, "second.tsq")
    assert attached(ledger, authority.answer(second))["number"] == 1
    assert attached(ledger, authority.answer(first))["number"] == 0
    assert refused(ledger, authority.answer(first)) == ("timestamp-other-attached", 1)


@needs_openssl
def test_a_certificate_that_has_expired_since_still_counts_at_the_time_of_the_stamp(ledger: Rehearsal) -> None:
    expired = Authority(ledger.folder / "expired", end=datetime(2021, 1, 1, tzinfo=UTC))
    request = asked(ledger)
    too_late = signed_by(expired, ledger, request, b"20220601120000Z")
    assert refused(ledger, too_late, *roots(expired)) == ("timestamp-signature-fails", 3)
    in_time = signed_by(expired, ledger, request, b"20200601120000.25Z")
    assert attached(ledger, in_time, *roots(expired))["time"] == "2020-06-01T12:00:00.250000+00:00"


@needs_openssl
@pytest.mark.parametrize("usage", [OTHER_USE, STAMPING_NOT_CRITICAL], ids=["for something else", "not critical"])
def test_a_certificate_that_is_not_for_time_stamps_alone_is_refused(ledger: Rehearsal, usage: Usage) -> None:
    authority = Authority(ledger.folder / "authority", usage=usage)
    answer = signed_by(authority, ledger, asked(ledger))
    assert refused(ledger, answer, *roots(authority)) == ("timestamp-signature-fails", 3)


@needs_openssl
def test_another_authority_is_refused(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    answer = authority.answer(asked(ledger))
    (ledger.folder / "other").mkdir()
    other = ledger.folder / "other" / "root.pem"
    other.write_bytes((authority.folder / "tsa.pem").read_bytes())
    assert refused(ledger, answer, "--tsa-roots", str(other)) == ("timestamp-signature-fails", 3)
    other.write_bytes(b"no certificate")
    assert refused(ledger, answer, "--tsa-roots", str(other)) == ("authority-certificates-malformed", 1)


@needs_openssl
@pytest.mark.parametrize("with_roots", [True, False])
def test_a_signature_that_was_altered_is_refused(ledger: Rehearsal, *, with_roots: bool) -> None:
    authority = Authority(ledger.folder / "authority")
    answer = bytearray(authority.answer(asked(ledger)))
    answer[-3] ^= 1
    options = roots(authority) if with_roots else ()
    assert refused(ledger, bytes(answer), *options) == ("timestamp-signature-fails", 3)


@needs_openssl
def test_what_does_not_answer_a_kept_request_is_refused(ledger: Rehearsal) -> None:
    authority = Authority(ledger.folder / "authority")
    refusing = Authority(ledger.folder / "refusing", digests="sha512")
    request = asked(ledger)
    of_another = authority.answer(timestamp_request(b"another checkpoint", request_nonce(request, note(ledger))))
    not_asked = authority.answer(timestamp_request(note(ledger), 5))
    assert refused(ledger, of_another) == ("timestamp-imprint-differs", 3)
    assert refused(ledger, not_asked) == ("timestamp-nonce-differs", 3)
    assert refused(ledger, refusing.answer(request)) == ("timestamp-not-granted", 3)
    assert refused(ledger, b"no answer") == ("timestamp-malformed", 3)


def test_without_openssl_only_what_was_asked_for_is_refused(ledger: Rehearsal) -> None:
    answer = unsigned_answer(ledger, asked(ledger))
    certificates = ledger.folder / "root.pem"
    certificates.write_bytes(Authority(ledger.folder / "authority").roots)
    given = ("--tsa-roots", str(certificates))
    assert refused(ledger, answer, *given, **WITHOUT_OPENSSL) == ("openssl-unusable", 5)
    assert attached(ledger, answer, **WITHOUT_OPENSSL)["checked"] == "nothing"


@pytest.mark.parametrize(("status", "said"), [(1, ""), (1, "unknown option -attime")])
def test_an_openssl_that_cannot_check_time_stamps_says_nothing_of_them(
    ledger: Rehearsal, status: int, said: str
) -> None:
    programs = ledger.folder / "programs"
    programs.mkdir()
    program = programs / "openssl"
    program.write_text(f"#!/bin/sh\necho {said} >&2\nexit {status}\n")
    program.chmod(0o755)
    authority = Authority(ledger.folder / "authority")
    answer = unsigned_answer(ledger, asked(ledger))
    assert refused(ledger, answer, *roots(authority), PATH=str(programs)) == ("openssl-unusable", 5)
    assert attached(ledger, answer, PATH=str(programs))["checked"] == "nothing"
