"""One line on what an entry says, in Dutch or English, from its codes alone: texts can be withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..domain.labels import label
from ..domain.redaction_grounds import GROUNDS, ground_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..domain.labels import LabelKind
    from ..errors import Language

_LABELLED: Final[Mapping[tuple[str, str], LabelKind]] = {
    ("organisation", "kind"): "organisation_kind",
    ("inquiry", "kind"): "return_state",
    ("official", "role"): "role",
    ("official", "made_by"): "key_maker",
    ("ai-system", "lifecycle"): "use",
    ("ai-system", "roles"): "operator_role",
    ("ai-system", "depth"): "depth",
    ("ai-system", "level"): "level",
    ("ledger", "level"): "level",
    ("rulebook", "kind"): "law_file",
    ("snapshot", "audience"): "audience",
}
"""The fields whose codes have a label, by the kind of subject."""

LEFT_OUT: Final = frozenset(
    {
        "core_sha256",
        "attested",
        "taxonomy_digest",
        "digest",
        "public_key",
        "statement",
        "signature",
        "examined_version",
        "decisive",
        "classification",
        "entry",
        "proposal",
        "withholding",
        "format",
        "origin",
    }
)
"""Fields that say nothing to a reader of one line."""

NAMES: Final[Mapping[str, tuple[str, str]]] = {
    "accepts": ("accepts", "aanvaardt"),
    "addressees": ("addressees", "geadresseerden"),
    "audience": ("for", "voor"),
    "claim": ("claim", "beroep"),
    "cleared": ("no longer stated", "niet meer vermeld"),
    "condition": ("condition", "voorwaarde"),
    "covers": ("covers", "dekt"),
    "deadline": ("deadline", "uiterste dag"),
    "deployment": ("deployment", "inzet"),
    "depth": ("depth", "diepte"),
    "escalated_to": ("escalated to", "voorgelegd aan"),
    "examined": ("examined", "onderzocht"),
    "examined_since": ("use since", "gebruik sinds"),
    "external": ("also known as", "ook bekend als"),
    "field": ("field", "veld"),
    "fictional": ("fictional", "fictief"),
    "fingerprint": ("key", "sleutel"),
    "id": ("id", "id"),
    "published": ("published", "gepubliceerd"),
    "flags": ("also look at", "kijk ook naar"),
    "ground": ("ground", "grond"),
    "grounds": ("grounds", "gronden"),
    "guidance": ("guidance", "handreikingen"),
    "into": ("into", "in"),
    "key": ("key", "sleutel"),
    "kind": ("kind", "soort"),
    "known_at": ("as known at", "zoals bekend op"),
    "last_day": ("last day", "laatste dag"),
    "level": ("level", "niveau"),
    "lifecycle": ("use", "gebruik"),
    "made_by": ("made by", "gemaakt door"),
    "mode": ("text", "tekst"),
    "oin": ("OIN", "OIN"),
    "on": ("the state on", "stand op"),
    "organisation": ("organisation", "organisatie"),
    "parent": ("under", "onder"),
    "parts": ("parts", "delen"),
    "planned": ("planned", "gepland"),
    "present": ("listed", "vermeld"),
    "reach": ("reach", "reikwijdte"),
    "received_on": ("received", "ontvangen"),
    "reference": ("reference", "kenmerk"),
    "reference_date": ("as of", "peildatum"),
    "review_on": ("review", "herziening"),
    "role": ("role", "rol"),
    "roles": ("roles", "rollen"),
    "selection_list": ("selection list", "selectielijst"),
    "sha256": ("digest", "hash"),
    "since": ("since", "sinds"),
    "size": ("entries", "boekingen"),
    "source": ("source", "bron"),
    "successor": ("successor", "opvolger"),
    "systems": ("systems", "systemen"),
    "taxonomy": ("law", "wet"),
    "tooi": ("TOOI", "TOOI"),
    "until": ("until", "tot en met"),
    "version": ("version", "versie"),
}


def summary(
    kind: str, type_name: str, details: Mapping[str, Any], language: Language, outcome: str | None, target: int | None
) -> str:
    """What an entry says: its type, the entry that it is about, its outcome if it has one, and its codes."""
    parts = [label("event", type_name, language)]
    if target is not None:
        parts[0] += f" ({'boeking' if language == 'nl' else 'entry'} {target})"
    if outcome is not None:
        parts.append(label("outcome", outcome, language))
    parts += [
        f"{_name(kind, name, language)} {_shown(kind, name, value, language)}"
        for name, value in sorted(details.items())
        if name not in LEFT_OUT and value not in ([], False if name == "fictional" else None)
    ]
    return "; ".join(parts)


def _name(kind: str, field: str, language: Language) -> str:
    if (kind, field) == ("official", "since"):
        return "verdacht sinds" if language == "nl" else "suspect since"
    english, dutch = NAMES.get(field, (field, field))
    return dutch if language == "nl" else english


def _shown(kind: str, field: str, value: object, language: Language) -> str:
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][value]
    if field == "mode":
        return label("redaction", str(value), language)
    if field == "ground" and value in GROUNDS:
        return f"{ground_label(str(value), language)} ({value})"
    labels = _LABELLED.get((kind, field))
    values = value if isinstance(value, list) else [value]
    return ", ".join(label(labels, str(item), language) if labels else str(item) for item in values)
