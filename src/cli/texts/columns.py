"""The titles of columns and the names of facts in front of people: key -> (English, Dutch)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ...errors import Language

_TITLES: dict[str, tuple[str, str]] = {
    "before": ("entries before", "boekingen daarvoor"),
    "cosignature": ("cosignature", "handtekening van de getuige"),
    "files": ("files written", "bestanden geschreven"),
    "folder": ("folder", "map"),
    "written": ("written in", "geschreven in"),
    "proposed_by": ("proposed by", "voorgesteld door"),
    "already": ("so already", "al zo"),
    "answer": ("answer", "antwoord"),
    "step": ("step", "stap"),
    "to": ("to", "naar"),
    "request": ("request", "verzoek"),
    "dispute": ("dispute: entry", "betwisting: boeking"),
    "ground": ("ground", "grond"),
    "missing": ("missing", "ontbreekt"),
    "planned": ("planned", "gepland"),
    "settled_by": ("settled by entry", "beslist door boeking"),
    "stage": ("stage", "stap"),
    "accepts": ("accepts claims", "aanvaardt beroepen"),
    "taxonomy": ("version of the law", "versie van de wet"),
    "actor": ("by", "door"),
    "answered_by": ("answered by entry", "beantwoord door boeking"),
    "approved_by": ("approved by entry", "goedgekeurd door boeking"),
    "because": ("because", "omdat"),
    "column": ("column", "kolom"),
    "claim": ("claim", "beroep"),
    "code": ("code", "code"),
    "corrected_by": ("corrected by entry", "gecorrigeerd door boeking"),
    "refused_by": ("refused by entry", "geweigerd door boeking"),
    "disputed_by": ("disputed by entry", "betwist door boeking"),
    "verified_by": ("verified by entry", "gecontroleerd door boeking"),
    "decided_by": ("decided by", "besloten door"),
    "decided_on": ("decided on", "besloten op"),
    "deployment": ("deployment", "inzet"),
    "due_by": ("date set", "gestelde dag"),
    "due_what": ("what is due", "wat er aan de orde is"),
    "due_who": ("who must act", "wie moet handelen"),
    "effective_on": ("true from", "geldt vanaf"),
    "external": ("in other registers", "in andere registers"),
    "entries": ("all entries", "alle boekingen"),
    "purpose": ("purpose", "doel"),
    "roles": ("roles", "rollen"),
    "supplier": ("supplier", "leverancier"),
    "version": ("version", "versie"),
    "by": ("answered by", "beantwoord door"),
    "contradicted_by": ("contradicted by", "weersproken door"),
    "deadline": ("deadline", "uiterste dag"),
    "received": ("received", "ontvangen"),
    "reference_date": ("state of", "stand van"),
    "signed_by": ("signed by", "ondertekend door"),
    "title": ("title", "titel"),
    "finding": ("finding", "bevinding"),
    "ledger": ("ledger", "grootboek"),
    "level": ("level", "zwaarte"),
    "origin": ("name", "naam"),
    "root": ("root", "wortel"),
    "size": ("entries", "boekingen"),
    "audience": ("for", "voor"),
    "bytes": ("bytes", "bytes"),
    "change": ("change", "wijziging"),
    "fields": ("fields", "velden"),
    "file": ("file", "bestand"),
    "format": ("format", "formaat"),
    "no_longer": ("no longer", "niet meer"),
    "sha256": ("SHA-256", "SHA-256"),
    "facts": ("outcome; use; claim; shutdown", "uitkomst; gebruik; beroep; uitzetten"),
    "seen_since": ("further", "verder"),
    "from": ("from", "vanaf"),
    "function": ("function", "functie"),
    "handle": ("handle", "aanduiding"),
    "hash": ("hash", "hash"),
    "index": ("entry", "boeking"),
    "keys": ("keys", "sleutels"),
    "kind": ("kind", "soort"),
    "late": ("late", "te laat"),
    "mandates": ("mandates", "mandaten"),
    "ministry": ("ministry", "ministerie"),
    "name": ("name", "naam"),
    "organisation": ("organisation", "organisatie"),
    "outcome": ("outcome", "uitkomst"),
    "parent": ("under", "onder"),
    "points": ("points", "punten"),
    "processes": ("processes", "bedrijfsprocessen"),
    "recorded_at": ("recorded", "vastgelegd"),
    "ref": ("reference", "referentie"),
    "rests_on": ("rests on entries", "rust op boekingen"),
    "row": ("row", "rij"),
    "shutdown": ("shutdown", "uitzetten"),
    "since": ("since", "sinds"),
    "standing": ("standing", "status"),
    "state": ("state", "stand"),
    "summary": ("what", "wat"),
    "type": ("type", "type"),
    "leaf": ("entry", "boeking"),
    "proof": ("proof", "bewijs"),
    "until": ("until", "tot en met"),
    "use": ("use", "gebruik"),
}


def title(key: str, language: Language) -> str:
    """The title of one column; the key itself where it has none."""
    english, dutch = _TITLES.get(key, (key, key))
    return dutch if language == "nl" else english


def titles(keys: Iterable[str], language: Language) -> tuple[str, ...]:
    """The titles of columns, in order."""
    return tuple(title(key, language) for key in keys)
