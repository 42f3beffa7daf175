"""The cells of one row, read as the mapping says: texts, days, lists, yes or no, and values that it translates."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final

from ...domain.values import LONGEST_TEXT, Code, When
from ...errors import Invalid

if TYPE_CHECKING:
    from .mapping import Mapping
    from .mapping_tables import Translated

SHOWN: Final = 80
"""Characters of what stands in a file that a message repeats."""

_ISO: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_DAYS: Final = {
    "dd-mm-yyyy": re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})"),
    "dd/mm/yyyy": re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    "mm/dd/yyyy": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"),
}
"""How days are written, where not as YYYY-MM-DD."""

ISO: Final = "YYYY-MM-DD"

YES: Final = ("1", "j", "ja", "true", "waar", "x", "y", "yes")
NO: Final = ("0", "false", "n", "nee", "no", "onwaar")
"""What says yes and no, whatever the capitals."""


class Cells:
    """The cells of a row by field. ``column`` is the one read last, so that a refusal can name it."""

    def __init__(self, raw: dict[str, Any], mapping: Mapping) -> None:
        self._raw = raw
        self._mapping = mapping
        self.column: str | None = None
        self.days: list[tuple[str, When]] = []

    def needed(self, field: str) -> str:
        """The field's text, which must be there. Raises Invalid (``import-row-incomplete``)."""
        stated = self.text(field)
        if stated is None:
            raise Invalid("import-row-incomplete", field=field)
        return stated

    def text(self, field: str | None) -> str | None:
        """The field's text in NFC and trimmed, other control characters than line ends as spaces; None for no text."""
        self.column = field
        value = self._raw.get(field) if field is not None else None
        if value is None:
            return None
        if not isinstance(value, str):
            raise Invalid("import-row-not-text", field=shown(field))
        text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
        cleaned = text.strip() if text.isprintable() else "".join(map(_printable, text)).strip()
        if len(cleaned) > LONGEST_TEXT:
            raise Invalid("text-too-long", length=len(cleaned), longest=LONGEST_TEXT)
        return cleaned or None

    def listed(self, field: str | None) -> tuple[str, ...]:
        """The texts of a field that may have several, where the mapping says what stands between them."""
        return self.split(self.text(field))

    def split(self, text: str | None) -> tuple[str, ...]:
        """The parts of a text, at the mapping's separator."""
        if text is None:
            return ()
        separator = self._mapping.list_separator
        parts = text.split(separator) if separator is not None else [text]
        return tuple(part.strip() for part in parts if part.strip())

    def day(self, field: str | None) -> When | None:
        """The day in a field, from which something holds."""
        text = self.text(field)
        if text is None or field is None:
            return None
        found = self.as_day(text, field)
        self.days.append((field, found))
        return found

    def as_day(self, text: str, field: str) -> When:
        """A day or a month. Raises Invalid (``import-day-malformed``)."""
        dates = self._mapping.dates
        pattern = _DAYS[dates] if dates is not None else None
        match = pattern.fullmatch(text) if pattern is not None else None
        iso = f"{match['year']}-{match['month']:>02}-{match['day']:>02}" if match is not None else text
        if not _ISO.fullmatch(iso):
            raise Invalid("import-day-malformed", field=field, found=text[:SHOWN], dates=dates or ISO)
        return When(iso)

    def translated(self, table: Translated) -> str:
        """What a field means by the values of its table. Raises Invalid (``import-value-unknown``)."""
        return self.meaning(self.needed(table.field), table)

    def meaning(self, text: str, table: Translated) -> str:
        """What one value means. Raises Invalid (``import-value-unknown``)."""
        if text not in table.values:
            known = ", ".join(table.values)
            raise Invalid("import-value-unknown", field=table.field, found=text[:SHOWN], known=known)
        return table.values[text]


def says_yes(text: str | None, field: str) -> bool:
    """Whether a text says yes; none says no. Raises Invalid (``import-value-unknown``) for anything else."""
    said = (text or NO[0]).casefold()
    if said not in YES and said not in NO:
        known = ", ".join((*YES, *NO))
        raise Invalid("import-value-unknown", field=field, found=said[:SHOWN], known=known)
    return said in YES


def codes(texts: tuple[str, ...]) -> tuple[Code, ...]:
    """Texts that are codes. Raises Invalid (``value-malformed``)."""
    return tuple(Code(text) for text in texts)


def shown(value: object) -> str:
    """The beginning of what stands in the file, in characters that any output can carry."""
    return str(value)[:SHOWN].encode("utf-8", "replace").decode("utf-8")


def _printable(character: str) -> str:
    return character if character in "\n\t" or unicodedata.category(character) not in {"Cc", "Cs"} else " "
