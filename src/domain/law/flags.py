"""Other law and registers that an examination may point to; Art. 5(8) leaves other law in force. A closed list."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..values import Code
from .taxonomy import Bilingual

if TYPE_CHECKING:
    from collections.abc import Mapping

_HIGH_RISK = ("1a", "1b", "1c", "2", "3", "4", "5", "6", "7", "8")

FLAGS: Mapping[Code, Bilingual] = MappingProxyType(
    {
        Code("avg"): Bilingual("GDPR", "AVG"),
        Code("wpg"): Bilingual("Dutch Police Data Act", "Wet politiegegevens"),
        Code("algoritmeregister"): Bilingual("Dutch Algorithm Register", "Algoritmeregister"),
        Code("annex_i"): Bilingual("high-risk, Annex I", "hoog risico, bijlage I"),
        Code("annex_iii"): Bilingual("high-risk, Annex III", "hoog risico, bijlage III"),
        **{
            Code(f"annex_iii_{part}"): Bilingual(
                f"high-risk, Annex III, point {part}", f"hoog risico, bijlage III, punt {part}"
            )
            for part in _HIGH_RISK
        },
        Code("art_26_10"): Bilingual(
            "post-remote biometric identification, Art. 26(10)", "identificatie achteraf, art. 26, lid 10"
        ),
        Code("art_27"): Bilingual(
            "fundamental rights impact assessment, Art. 27", "grondrechteneffectbeoordeling, art. 27"
        ),
        Code("art_50"): Bilingual("transparency, Art. 50", "transparantie, art. 50"),
        **{
            Code(f"art_50_{part}"): Bilingual(f"transparency, Art. 50({part})", f"transparantie, art. 50, lid {part}")
            for part in range(1, 5)
        },
    }
)
"""Code -> what it stands for."""
