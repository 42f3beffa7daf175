r"""Signed notes: a text, and under it the signatures of who vouches for it (C2SP signed-note).

::

    example.org/ledger
    42
    AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=

    — example.org/ledger 5JdUWzRm…
    — witness.example/w1 jWbPPwAA…

A text proves nothing before a key that the reader has from elsewhere verified one of its signatures. Signatures of
other keys are ignored; one of a known key that fails refuses the whole note. Text and signatures are split at the
**last** empty line, and nothing is trimmed or split by anything but ``\n``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import Invalid, Unsound
from ..frozen import frozen
from .digests import base64_standard, parse_base64
from .note_signature import can_verify, cosignature_time, signature_holds
from .verifier_key import ED25519, KEY_ID_BYTES, is_key_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .verifier_key import VerifierKey

MAX_SIGNATURES: Final = 100
MAX_BYTES: Final = 1_000_000

_DASH: Final = "— "
_SHOWN: Final = 60


@frozen
class NoteSignature:
    """One signature line: the key's name and id (4 bytes), and the bytes of the signature.

    Raises Invalid ``note-parts-malformed``.
    """

    name: str
    key_id: bytes
    signature: bytes

    def __post_init__(self) -> None:
        if not is_key_name(self.name) or len(self.key_id) != KEY_ID_BYTES or not self.signature:
            raise Invalid("note-parts-malformed")

    @property
    def line(self) -> str:
        """The line, with its line end."""
        return f"{_DASH}{self.name} {base64_standard(self.key_id + self.signature)}\n"


@frozen
class SignedNote:
    """A text that ends in a line end, and signatures, of which none was verified by being here.

    Raises Invalid ``note-parts-malformed`` for a text that does not end so, or holds another control character.
    """

    text: str
    signatures: tuple[NoteSignature, ...]

    def __post_init__(self) -> None:
        if not self.text.endswith("\n") or not _sound_text(self.text) or not self.signatures:
            raise Invalid("note-parts-malformed")

    def to_bytes(self) -> bytes:
        """The note. Inverse of :func:`parse_signed_note`."""
        return "".join((self.text, "\n", *(each.line for each in self.signatures))).encode("utf-8")

    def signed_also(self, signatures: Sequence[NoteSignature]) -> SignedNote:
        """The note with more signatures, those that it has already left out."""
        new = [each for each in dict.fromkeys(signatures) if each not in self.signatures]
        return SignedNote(self.text, (*self.signatures, *new))


@frozen
class Verified:
    """A key of which a note's signature holds. ``time``: when a witness signed, in seconds since 1970; else None."""

    key: VerifierKey
    time: int | None = None


def parse_signed_note(data: bytes) -> SignedNote:
    """The note of its bytes; no signature is checked.

    Raises Unsound ``note-too-large`` above 1,000,000 bytes or 100 signatures, ``note-malformed`` for bytes that are
    not a signed note to the letter.
    """
    if len(data) > MAX_BYTES:
        raise Unsound("note-too-large", bytes=MAX_BYTES, signatures=MAX_SIGNATURES)
    malformed = Unsound("note-malformed")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise malformed from error
    split = whole.rfind("\n\n")
    text, block = whole[: split + 1], whole[split + 2 :]
    lines = block.split("\n")
    if split < 0 or lines.pop() or not lines or not _sound_text(whole):
        raise malformed
    if len(lines) > MAX_SIGNATURES:
        raise Unsound("note-too-large", bytes=MAX_BYTES, signatures=MAX_SIGNATURES)
    return SignedNote(text, tuple(_parse_line(line) for line in lines))


def parse_signature_lines(data: bytes) -> tuple[NoteSignature, ...]:
    """Signature lines by themselves, as a witness answers them (C2SP tlog-witness). Raises as for a whole note."""
    return parse_signed_note(b"-\n\n" + data).signatures


def verify_note(note: SignedNote, keys: Sequence[VerifierKey]) -> tuple[Verified, ...]:
    """The known keys whose signatures hold, each once, in the order of the note.

    Raises Unsound ``note-signature-fails`` where any signature of a known key does not hold, and ``note-not-signed``
    where none of the known keys signed.
    """
    text = note.text.encode("utf-8")
    usable = [key for key in dict.fromkeys(keys) if can_verify(key)]
    found: dict[VerifierKey, Verified] = {}
    for each in note.signatures:
        for key in usable:
            if (key.name, key.key_id) != (each.name, each.key_id):
                continue
            if not signature_holds(key, text, each.signature):
                raise Unsound("note-signature-fails", name=ascii(each.name[:_SHOWN]))
            time = None if key.type == ED25519 else cosignature_time(each.signature)
            found.setdefault(key, Verified(key, time))
    if not found:
        raise Unsound("note-not-signed", keys=", ".join(ascii(key.name) for key in keys) or "-")
    return tuple(found.values())


def _sound_text(text: str) -> bool:
    """Whether a text has no control character below U+0020 but the line end, and nothing that UTF-8 cannot write."""
    return not any((each < " " and each != "\n") or "\ud800" <= each <= "\udfff" for each in text)


def _parse_line(line: str) -> NoteSignature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise Unsound("note-malformed")
    try:
        data = parse_base64(encoded)
        return NoteSignature(name, data[:KEY_ID_BYTES], data[KEY_ID_BYTES:])
    except (Unsound, Invalid) as error:
        raise Unsound("note-malformed") from error
