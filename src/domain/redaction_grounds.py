"""The grounds on which a text may be withheld or erased: a closed list, in Dutch and English.

Woo is the Dutch open government act (*Wet open overheid*), AVG the General Data Protection Regulation. The Woo says
what need not be made public: it is a ground to withhold. To destroy takes the AVG, or the end of a retention period
under the Archives Act (*Archiefwet*). A ledger records what its officials decide, and says where that differs.

    >>> ground_of("Woo art. 5.1 lid 2 onder e"), ground_of("5.1(2)(e)"), ground_of("AVG artikel 17")
    ('woo-5.1-2-e', 'woo-5.1-2-e', 'avg-17')
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from ..errors import Invalid, Language
from ..frozen import frozen
from .values import Code

RETENTION: Final = Code("retention")


@frozen
class Ground:
    """A ground: how it is cited, what it is about, and whether the law lets one destroy on it."""

    cited: tuple[str, str]
    about: tuple[str, str]
    destroys: bool = False


def _woo(paragraph: int, letter: str, english: str, dutch: str) -> tuple[Code, Ground]:
    cited = (f"Woo art. 5.1({paragraph})({letter})", f"Woo art. 5.1, lid {paragraph}, onder {letter}")
    return Code(f"woo-5.1-{paragraph}-{letter}"), Ground(cited, (english, dutch))


GROUNDS: Final[Mapping[Code, Ground]] = {
    **dict(
        [
            _woo(1, "a", "unity of the Crown", "eenheid van de Kroon"),
            _woo(1, "b", "security of the State", "veiligheid van de Staat"),
            _woo(1, "c", "confidential business data", "vertrouwelijke bedrijfs- en fabricagegegevens"),
            _woo(1, "d", "special personal data", "bijzondere persoonsgegevens"),
            _woo(1, "e", "identification numbers", "identificatienummers"),
            _woo(2, "a", "international relations", "internationale betrekkingen"),
            _woo(2, "b", "economic or financial interests", "economische of financiële belangen"),
            _woo(2, "c", "criminal investigation", "opsporing en vervolging van strafbare feiten"),
            _woo(2, "d", "inspection and supervision", "inspectie, controle en toezicht"),
            _woo(2, "e", "personal privacy", "eerbiediging van de persoonlijke levenssfeer"),
            _woo(2, "f", "other confidential business data", "concurrentiegevoelige gegevens"),
            _woo(2, "g", "protection of the environment", "bescherming van het milieu"),
            _woo(2, "h", "security of persons or premises", "beveiliging van personen of bedrijven"),
            _woo(2, "i", "good functioning of government", "het goed functioneren van de overheid"),
        ]
    ),
    Code("woo-5.2"): Ground(
        ("Woo art. 5.2", "Woo art. 5.2"), ("personal views on policy", "persoonlijke beleidsopvattingen")
    ),
    Code("avg-17"): Ground(
        ("AVG (GDPR) art. 17", "AVG art. 17"), ("right to erasure", "recht op gegevenswissing"), destroys=True
    ),
    RETENTION: Ground(
        ("end of the retention period", "einde van de bewaartermijn"),
        ("the selection list that is named", "de selectielijst die is genoemd"),
        destroys=True,
    ),
}

YEARS: Final = 5
"""After these years a relative ground must be argued anew when somebody asks for the text (Woo art. 5.3)."""

_WOO: Final = re.compile(r"(?:woo|openoverheid)?51([12])([a-i])(?:woo)?")
_SPELLED: Final[Mapping[str, Code]] = {
    "woo52": Code("woo-5.2"),
    "52": Code("woo-5.2"),
    "avg17": Code("avg-17"),
    "gdpr17": Code("avg-17"),
    "17avg": Code("avg-17"),
    "17gdpr": Code("avg-17"),
    "avggdpr17": Code("avg-17"),
    "retention": RETENTION,
    "retentionperiod": RETENTION,
    "endoftheretentionperiod": RETENTION,
    "bewaartermijn": RETENTION,
    "eindevandebewaartermijn": RETENTION,
}
_FILLING: Final = re.compile(
    r"van de (?:woo|wet open overheid)\s*$|artikel|article|art\b|lid|aanhef en|onder|sub\b|paragraph|letter|[^a-z0-9]"
)
_ORDINAL: Final = re.compile(r"(?:(eerste|first)|tweede|second) (?:lid|paragraph)")


def ground_of(text: str) -> Code:
    """The ground that somebody cites, by code or in words. Raises Invalid ``redaction-ground-unknown``."""
    numbered = _ORDINAL.sub(lambda found: "1" if found[1] else "2", text.casefold())
    spelled = _FILLING.sub("", numbered)
    woo = _WOO.fullmatch(spelled)
    found = Code(f"woo-5.1-{woo[1]}-{woo[2]}") if woo is not None else _SPELLED.get(spelled)
    if found is None or found not in GROUNDS:
        raise Invalid("redaction-ground-unknown", ground=ascii(text[:60]), known=", ".join(GROUNDS))
    return found


def argued_anew_from(ground: str, written: date) -> date | None:
    """The day from which withholding a text of that day must be argued anew; None where the law does not ask that.

    Woo art. 5.3 asks it for the relative grounds: art. 5.1(2) and (5), and 5.2.
    """
    if not ground.startswith(("woo-5.1-2-", "woo-5.2")):
        return None
    leap = (written.month, written.day) == (2, 29)
    return date(written.year + YEARS, 3 if leap else written.month, 1 if leap else written.day)


def ground_label(code: str, language: Language, selection_list: str | None = None) -> str:
    """How a ground is cited; one that this version does not know is shown as it is."""
    ground = GROUNDS.get(Code(code))
    cited = code if ground is None else ground.cited[language == "nl"]
    return cited if selection_list is None else f"{cited}, {selection_list}"
