"""Bytes near a good sample: some altered, cut out, repeated, put in; and, for contrast, any bytes at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

TELLING: Final[tuple[bytes, ...]] = (
    b"",
    b"\n",
    b"\n\n",
    b"\r",
    b" ",
    b"+",
    b"=",
    b'"',
    b"{",
    b"}",
    b"\\u0000",
    b"\xff",
    b"\xed\xa0\x80",
    b"\x00" * 4,
    b"\xff" * 4,
    b"0",
    b"-1",
    b"99999999999999999999",
    b"1e400",
    b"NaN",
    b"\xe2\x80\x94",
    b"\xc2\x85",
    b"[" * 300,
)
"""Pieces that parsers of such formats have tripped over."""

_PIECE = st.one_of(st.sampled_from(TELLING), st.binary(max_size=6))


@st.composite
def near(draw: st.DrawFn, sample: bytes) -> bytes:
    """The sample with one to four stretches replaced."""
    data = sample
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        length = draw(st.sampled_from((0, 1, 1, 2, 4, 32, len(data))))
        data = data[:start] + draw(_PIECE) + data[start + length :]
    return data


def malformed(sample: bytes) -> SearchStrategy[bytes]:
    """Mostly near the sample, for what is far is refused at the first look."""
    return st.one_of(near(sample), near(sample), near(sample), st.binary(max_size=200))
