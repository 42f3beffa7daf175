"""Entries: framed and cut, never rewritten."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grootboek.errors import Invalid, Unsound
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical, parse_canonical
from grootboek.evidence.entry import (
    LARGEST_INDEX,
    MAX_ENTRY_BYTES,
    FramedEntry,
    frame_entry,
    signed_act,
    signed_offset,
    split_entry,
    split_signed,
)
from tests.evidence.samples import KEY, LATER, TIME, act, act_json, acts, code_of

SIGNATURE = sign_acts([act(0)], KEY)[0]
SIGNED = signed_act(act(0), SIGNATURE)
ENTRY = frame_entry(3, TIME, False, SIGNED)

MALFORMED = {
    "nothing": b"",
    "no JSON": b"x",
    "a line end": ENTRY + b"\n",
    "a space": ENTRY.replace(b'"index":3', b'"index": 3'),
    "a leading zero": ENTRY.replace(b'"index":3', b'"index":03'),
    "a negative index": ENTRY.replace(b'"index":3', b'"index":-3'),
    "an index beyond 2^53": ENTRY.replace(b'"index":3', b'"index":9007199254740991'),
    "another order": ENTRY.replace(b'"rehearsal":false,', b"").replace(b'{"index"', b'{"rehearsal":false,"index"'),
    "no rehearsal": ENTRY.replace(b'"rehearsal":false,', b""),
    "rehearsal a number": ENTRY.replace(b":false,", b":0,"),
    "milliseconds": ENTRY.replace(b".123456Z", b".123Z"),
    "a zone": ENTRY.replace(b".123456Z", b".123456+00:00"),
    "a day that does not exist": ENTRY.replace(b"2026-11-23", b"2026-11-31"),
    "a clock that does not differ": ENTRY.replace(b'{"index"', f'{{"clock":"{TIME}","index"'.encode()),
    "a clock that does not exist": ENTRY.replace(b'{"index"', b'{"clock":"2026-11-31T21:12:00.123456Z","index"'),
    "nothing signed": frame_entry(3, TIME, False, b""),
    "too large": ENTRY[:-1] + b" " * MAX_ENTRY_BYTES + b"}",
}
NOT_SIGNED = {
    "nothing": b"",
    "act alone": b'{"act":{}}',
    "signature alone": b'{"signature":{}}',
    "an act that is a list": SIGNED.replace(act(0), b"[]"),
    "a signature that is none": b'{"act":{},"signature":{}}',
    "a signature that is no JSON": b'{"act":{},"signature":{]}',
    "a third key": SIGNED[:-1] + b',"zzz":1}',
    "no end": SIGNED[:-1] + b"]",
    "a line end": SIGNED + b"\n",
}


def test_an_entry_is_canonical_json_around_the_bytes_that_were_signed() -> None:
    for clock in (None, LATER):
        entry = frame_entry(3, TIME, True, SIGNED, clock)
        parsed = parse_canonical(entry)
        expected = {"index": 3, "recorded_at": TIME, "rehearsal": True, "signed": json.loads(SIGNED)}
        assert parsed == (expected if clock is None else {"clock": clock, **expected})
        assert act(0) in entry


@given(
    st.integers(0, LARGEST_INDEX), st.booleans(), st.binary(min_size=1, max_size=200), st.sampled_from([None, LATER])
)
def test_an_entry_is_cut_into_its_parts(index: int, rehearsal: bool, signed: bytes, clock: str | None) -> None:
    entry = frame_entry(index, TIME, rehearsal, signed, clock)
    offset = signed_offset(index, TIME, rehearsal, clock)
    assert split_entry(entry) == FramedEntry(index, TIME, rehearsal, clock, signed, offset)
    assert entry[offset : offset + len(signed)] == signed


def test_a_clock_that_gave_the_recorded_time_does_not_stand_in_the_entry() -> None:
    assert frame_entry(3, TIME, False, SIGNED, TIME) == ENTRY


def test_what_is_signed_is_cut_into_act_and_signature() -> None:
    for made, signature in zip(acts(3), sign_acts(acts(3), KEY), strict=True):
        signed = signed_act(made, signature)
        assert split_signed(signed) == (made, signature)
        assert signed == canonical({"act": json.loads(made), "signature": signature})


def test_an_act_that_speaks_of_signatures_is_cut_at_its_end() -> None:
    tricky = canonical({**act_json(0), "event": {"a": ',"signature":', "signature": {"sshsig": "AAAA"}}})
    assert split_signed(signed_act(tricky, SIGNATURE)) == (tricky, SIGNATURE)


@pytest.mark.parametrize("entry", MALFORMED.values(), ids=MALFORMED)
def test_a_malformed_entry_is_refused(entry: bytes) -> None:
    assert entry != ENTRY
    with pytest.raises(Unsound) as caught:
        split_entry(entry)
    assert caught.value.code == "entry-malformed"


@pytest.mark.parametrize("signed", NOT_SIGNED.values(), ids=NOT_SIGNED)
def test_malformed_signed_bytes_are_refused(signed: bytes) -> None:
    assert signed != SIGNED
    with pytest.raises(Unsound) as caught:
        split_signed(signed)
    assert caught.value.code == "signed-malformed"


def test_the_largest_entry_just_fits() -> None:
    room = MAX_ENTRY_BYTES - signed_offset(0, TIME, False) - 1
    assert len(frame_entry(0, TIME, False, bytes(room))) == MAX_ENTRY_BYTES
    with pytest.raises(Invalid) as caught:
        frame_entry(0, TIME, False, bytes(room + 1))
    assert caught.value.code == "entry-too-large"
    assert caught.value.details == {"found": MAX_ENTRY_BYTES + 1, "limit": MAX_ENTRY_BYTES}


@pytest.mark.parametrize("index", [-1, LARGEST_INDEX + 1])
def test_an_index_out_of_range_is_refused(index: int) -> None:
    assert code_of(lambda: frame_entry(index, TIME, False, SIGNED)) == "entry-index-out-of-range"


ARABIC_DIGITS = TIME.translate({ord("0") + digit: 0x660 + digit for digit in range(10)})


@pytest.mark.parametrize("time", ["", "2026-11-23", TIME[:-1], TIME.replace("-23", "-31"), ARABIC_DIGITS])
def test_another_form_of_time_is_refused(time: str) -> None:
    assert code_of(lambda: frame_entry(0, time, False, SIGNED)) == "entry-time-malformed"
    assert code_of(lambda: frame_entry(0, TIME, False, SIGNED, time)) == "entry-time-malformed"


@given(st.binary() | st.binary().map(lambda rest: ENTRY[:70] + rest) | st.integers(0, 500).map(lambda at: ENTRY[:at]))
def test_any_bytes_are_an_entry_or_raise_our_error(data: bytes) -> None:
    assert code_of(lambda: split_entry(data)) in {None, "entry-malformed"}
    assert code_of(lambda: split_signed(data)) in {None, "signed-malformed"}


@given(st.integers(0, len(SIGNED) - 1), st.integers(1, 255))
def test_signed_bytes_with_a_flipped_byte_never_give_the_same_parts(at: int, flip: int) -> None:
    flipped = SIGNED[:at] + bytes([SIGNED[at] ^ flip]) + SIGNED[at + 1 :]
    if code_of(lambda: split_signed(flipped)) is None:
        assert split_signed(flipped) != (act(0), SIGNATURE)
