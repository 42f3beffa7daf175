"""The values that acts are made of: every string is a Code (a closed pattern) or Committed (what a person wrote).

A Code stands in the clear in the ledger for ever, so no free text can be one. Committed text stands in the ledger
as a salted digest only; the text lies beside it and can be withheld or erased (ADR 0007). There is no third kind.

    >>> Code("SYS-1")
    'SYS-1'
    >>> When("2025-03").first, When("2025-03").last
    (datetime.date(2025, 3, 1), datetime.date(2025, 3, 31))
"""

from __future__ import annotations

import re
import unicodedata
from binascii import b2a_base64
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Literal, Self

from ..errors import Invalid
from ..frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

Role = Literal["administrator", "coordinator", "recorder", "approver", "auditor", "overseer"]
Level = Literal["unclassified", "departmental_confidential", "state_confidential", "state_secret", "state_top_secret"]
StreamKind = Literal["ledger", "organisation", "official", "ai-system", "inquiry", "rulebook", "snapshot"]

LONGEST_TEXT = 20_000
"""The longest text that one field may hold, in characters; longer documents travel as evidence, by hash."""


class Coded(str):
    """A string of a closed pattern; subclasses give the pattern and what it is called in an error."""

    __slots__ = ()
    PATTERN: ClassVar[re.Pattern[str]]
    EXPECTED: ClassVar[str]

    def __new__(cls, value: str) -> Self:
        """Make one from a string. Raises Invalid (``value-malformed``) when the pattern does not fit."""
        if not cls.PATTERN.fullmatch(value):
            raise Invalid("value-malformed", kind=cls.__name__, value=value[:80], expected=cls.EXPECTED)
        return super().__new__(cls, value)


class Code(Coded):
    """A reference or code that a user chose: of a system, organisation, deployment, claim, inquiry, ground."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@:/+-]{0,99}")
    EXPECTED = "1-100: A-Z a-z 0-9 . _ @ : / + -"


class Handle(Code):
    """An official's pseudonymous handle; functions are advised, not names (``cio@ministry``)."""

    __slots__ = ()


class Origin(Coded):
    """A ledger's name, as the first line of its checkpoints (C2SP tlog-checkpoint: a schemeless URL by preference)."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}")
    EXPECTED = "1-200: A-Z a-z 0-9 . _ / -"


class LedgerId(Coded):
    """The random UUID of a ledger, lower case; it stands in every act: no signature counts in another ledger."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
    EXPECTED = "UUID"


class Sha256(Coded):
    """A SHA-256 in hexadecimal, as ``sha256sum`` prints it."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9a-f]{64}")
    EXPECTED = "64 x 0-9 a-f"


class LeafHash(Coded):
    """The RFC 6962 leaf hash of an entry in standard base64."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Za-z0-9+/]{43}=")
    EXPECTED = "base64, 32 bytes"

    @classmethod
    def of(cls, leaf: bytes) -> LeafHash:
        """Of the 32 bytes of a hash."""
        return str.__new__(cls, b2a_base64(leaf, newline=False).decode("ascii"))


class Fingerprint(Coded):
    """The fingerprint of a public key as ``ssh-keygen -l`` prints it."""

    __slots__ = ()
    PATTERN = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
    EXPECTED = "SHA256:…"


class PublicKeyLine(Coded):
    """A public key as in an OpenSSH ``.pub`` file, without its comment."""

    __slots__ = ()
    PATTERN = re.compile(r"[a-z0-9@.-]{1,60} [A-Za-z0-9+/]{20,3000}={0,2}")
    EXPECTED = "ssh-ed25519 AAAA…"


class VerifierKeyLine(Coded):
    """A verifier key of signed notes (C2SP signed-note): the name, the key id, and type and key in base64."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,199}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44,1800}={0,2}")
    EXPECTED = "NAME+00000000+BASE64"


class NoteSignatureText(Coded):
    """A bare Ed25519 signature in standard base64."""

    __slots__ = ()
    PATTERN = re.compile(r"[A-Za-z0-9+/]{86}==")
    EXPECTED = "base64, 64 bytes"


class Uri(Coded):
    """An http(s) address of host and path, such as a TOOI identifier; no query or escapes, in which text could hide."""

    __slots__ = ()
    PATTERN = re.compile(r"https?://(?=.{1,190}$)[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(/[A-Za-z0-9._~-]+)*/?")
    EXPECTED = "https://HOST/PATH"


class Oin(Coded):
    """An organisation identification number: 20 digits (OIN-Stelsel, Logius); text, since leading zeros count."""

    __slots__ = ()
    PATTERN = re.compile(r"000000[0-9]{14}")
    EXPECTED = "20 x 0-9, 000000…"


class MediaType(Coded):
    """A media type (RFC 6838), such as ``application/pdf``."""

    __slots__ = ()
    PATTERN = re.compile(r"[a-z]{1,30}/[A-Za-z0-9.+-]{1,90}")
    EXPECTED = "type/subtype"


class When(Coded):
    """When something is true in the world: a day, a month where only that is known, or a time with a zone.

    Days are days in Amsterdam. ``first`` and ``last`` are the first and last day that it can mean.
    """

    __slots__ = ()
    PATTERN = re.compile(
        r"[0-9]{4}-(0[1-9]|1[0-2])"
        r"(-(0[1-9]|[12][0-9]|3[01])"
        r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9]))?)?"
    )
    EXPECTED = "YYYY-MM-DD, YYYY-MM, YYYY-MM-DDTHH:MMZ"

    def __new__(cls, value: str) -> Self:
        """Make one from a string. Raises Invalid (``value-malformed``) for a pattern or a day that does not exist."""
        made = super().__new__(cls, value)
        try:
            _ = made.first
        except ValueError:
            raise Invalid("value-malformed", kind=cls.__name__, value=value[:80], expected=cls.EXPECTED) from None
        return made

    @property
    def first(self) -> date:
        """The first day that this can mean."""
        if len(self) == len("YYYY-MM"):
            return date.fromisoformat(self + "-01")
        if len(self) == len("YYYY-MM-DD"):
            return date.fromisoformat(self)
        return amsterdam_day(datetime.fromisoformat(self))

    @property
    def last(self) -> date:
        """The last day that this can mean."""
        if len(self) == len("YYYY-MM"):
            from calendar import monthrange

            return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])
        return self.first


class Instant(Coded):
    """A moment that the ledger's clock gave: RFC 3339, UTC, six decimals; sorts as text."""

    __slots__ = ()
    PATTERN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
    EXPECTED = "YYYY-MM-DDTHH:MM:SS.ffffffZ"

    def __new__(cls, value: str) -> Self:
        """Make one from a string. Raises Invalid (``value-malformed``) for a pattern or a time that does not exist."""
        made = super().__new__(cls, value)
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise Invalid("value-malformed", kind=cls.__name__, value=value[:80], expected=cls.EXPECTED) from None
        return made

    @classmethod
    def of(cls, moment: datetime) -> Instant:
        """The instant of an aware datetime, in UTC."""
        if moment.tzinfo is not UTC:
            moment = moment.astimezone(UTC)
        # A time that exists, written in the pattern: nothing is left to check.
        return str.__new__(cls, moment.isoformat(timespec="microseconds")[: -len("+00:00")] + "Z")

    @property
    def moment(self) -> datetime:
        """As an aware datetime in UTC."""
        return datetime.fromisoformat(self)

    @property
    def day(self) -> date:
        """The day in Amsterdam."""
        return _day_of_hour(self[: len("2026-11-23T21")]) if self >= _WHOLE_HOURS else amsterdam_day(self.moment)


_WHOLE_HOURS = "1941"
"""From then on Amsterdam differs from UTC by whole hours (tz database), so that an hour has one day."""


@lru_cache(maxsize=256)
def _day_of_hour(hour: str) -> date:
    """The day in Amsterdam of an hour in UTC."""
    return amsterdam_day(datetime.fromisoformat(hour + ":00:00Z"))


def amsterdam_day(moment: datetime) -> date:
    """The day in Amsterdam of an aware datetime; at the two ends of the calendar the day as written."""
    from zoneinfo import ZoneInfo

    try:
        return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()
    except OverflowError:
        return moment.date()


@frozen
class Committed:
    """What a person wrote.

    Before recording only ``value`` is set; after reading ``digest`` is, and ``value`` is None where the text is
    withheld, erased or not at hand.
    """

    value: str | None
    digest: str | None = None

    @classmethod
    def of(cls, text: str) -> Committed:
        """From typed text: NFC, trimmed. Raises Invalid for empty, too long or unprintable text."""
        value = unicodedata.normalize("NFC", text).strip()
        if not value:
            raise Invalid("text-empty")
        if len(value) > LONGEST_TEXT:
            raise Invalid("text-too-long", length=len(value), longest=LONGEST_TEXT)
        # What Python calls printable has none of these; most texts are, and are not looked at character by character.
        if not value.isprintable() and any(map(_unprintable, value)):
            raise Invalid("text-unprintable", value=ascii(value[:40]))
        return cls(value)

    @property
    def shown(self) -> str:
        """The text, or the empty string where it is not at hand."""
        return self.value or ""


def _unprintable(character: str) -> bool:
    return character not in "\n\t" and unicodedata.category(character) in {"Cc", "Cs"}


@frozen
class EntryReference:
    """Another entry of the same ledger, by its index and by the leaf hash that the author saw."""

    index: int
    leaf: LeafHash


def texts(values: Mapping[str, str]) -> Mapping[Code, Committed]:
    """Typed texts by code, committed."""
    return {Code(code): Committed.of(text) for code, text in values.items()}
