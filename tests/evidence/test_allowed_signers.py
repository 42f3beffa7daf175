"""The allowed-signers file: a line a key and period, in words that OpenSSH reads as nothing else."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from grootboek.errors import Invalid
from grootboek.evidence.allowed_signers import AllowedSigner, allowed_signers_file
from tests.evidence.samples import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

PUBLIC = KEY.public_key
FROM = datetime(2025, 2, 2, 10, 20, 30, 999_999, tzinfo=UTC)
UNTIL = datetime(2026, 2, 2, 10, 20, 30, tzinfo=timezone(timedelta(hours=2)))
HEAD = 'cio@example namespaces="act@grootboek"'

LINES = {
    "open": (None, None, HEAD),
    "from a moment": (FROM, None, f'{HEAD},valid-after="20250202102030Z"'),
    "to a moment of another zone": (None, UNTIL, f'{HEAD},valid-before="20260202082030Z"'),
    "a period": (FROM, UNTIL, f'{HEAD},valid-after="20250202102030Z",valid-before="20260202082030Z"'),
    "a period of no second": (
        FROM,
        FROM + timedelta(microseconds=1),
        f'{HEAD},valid-after="20250202102030Z",valid-before="20250202102031Z"',
    ),
    "one that ends in the second in which it began": (
        FROM.replace(microsecond=0),
        FROM,
        f'{HEAD},valid-after="20250202102030Z",valid-before="20250202102031Z"',
    ),
    "one that ends before it began": (
        FROM,
        FROM - timedelta(days=1),
        f'{HEAD},valid-after="20250202102030Z",valid-before="20250202102031Z"',
    ),
}


@pytest.mark.parametrize(("after", "before", "line"), LINES.values(), ids=LINES)
def test_a_line_names_the_holder_the_purpose_the_period_and_the_key(
    after: datetime | None, before: datetime | None, line: str
) -> None:
    assert AllowedSigner("cio@example", PUBLIC, after, before).line == f"{line} {PUBLIC.line}"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's own zone is five hours west of Greenwich."""
    with monkeypatch.context() as changed:
        changed.setenv("TZ", "EST5")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("elsewhere")
def test_times_are_those_of_greenwich_wherever_the_machine_stands() -> None:
    assert datetime.now().astimezone().utcoffset() == timedelta(hours=-5)
    assert AllowedSigner("cio@example", PUBLIC, FROM).line.startswith(f'{HEAD},valid-after="20250202102030Z" ')


def test_a_file_has_a_line_a_signer_in_the_order_given() -> None:
    signers = [AllowedSigner("cio@example", PUBLIC), AllowedSigner("a.b+c/d:e_f-1@example", PUBLIC)]
    assert allowed_signers_file(signers) == f"{signers[0].line}\n{signers[1].line}\n"
    assert allowed_signers_file([]) == ""


@pytest.mark.parametrize("principal", ["", "@example", "a b", "a,b", 'a"b', "a*", "a?", "!a", "a\n", "é", "a" * 101])
def test_a_principal_that_openssh_reads_as_something_else_is_refused(principal: str) -> None:
    with pytest.raises(Invalid) as caught:
        AllowedSigner(principal, PUBLIC)
    assert (caught.value.code, caught.value.details) == ("principal-malformed", {"found": ascii(principal[:60])})


def test_a_principal_has_one_hundred_characters_at_most() -> None:
    assert AllowedSigner("a" * 100, PUBLIC).line.startswith("a" * 100 + " ")


@pytest.mark.parametrize("field", ["valid_after", "valid_before"])
def test_a_time_without_a_zone_is_refused(field: str) -> None:
    naive = FROM.replace(tzinfo=None)
    with pytest.raises(Invalid) as caught:
        AllowedSigner("cio@example", PUBLIC, **{field: naive})
    assert (caught.value.code, caught.value.details) == ("time-without-zone", {"found": naive.isoformat()})
