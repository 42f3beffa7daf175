"""How every code is called in Dutch and English: one table for all outputs, so that a word means the same everywhere.

No label says that something is in order: "not prohibited" is about Article 5 only (Art. 5(8)). Terms of roles are those
of Art. 3 of the AI Act in both languages.

    >>> label("standing", "re_examine", "en"), label("operator_role", "deployer", "nl")
    ('to be examined again', 'gebruiksverantwoordelijke')
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ..errors import Language
from .due_labels import DUE

LabelKind = Literal[
    "audience",
    "claim",
    "condition_state",
    "depth",
    "due",
    "element_state",
    "event",
    "ground_kind",
    "key_maker",
    "law_file",
    "level",
    "moment",
    "operator_role",
    "organisation_kind",
    "outcome",
    "point_result",
    "reexamine",
    "redaction",
    "return_state",
    "role",
    "shutdown",
    "standing",
    "stream",
    "use",
]
Labels = Mapping[str, tuple[str, str]]
"""Code -> (English, Dutch)."""


def label(kind: LabelKind, code: str, language: Language) -> str:
    """The label of a code; a code that has none, as of a newer version's event type, is shown as it is."""
    english, dutch = TABLE[kind].get(code, (code, code))
    return dutch if language == "nl" else english


def explanation(standing: str, language: Language) -> str:
    """One sentence that says what a standing means. Raises KeyError for a word that is no standing."""
    from .standing_explanations import EXPLANATIONS

    english, dutch = EXPLANATIONS[standing]
    return dutch if language == "nl" else english


_STANDINGS: Labels = {
    "prohibited_in_use": ("prohibited, in use", "verboden, in gebruik"),
    "switched_off_unverified": ("switched off, not verified", "uitgezet, niet gecontroleerd"),
    "shut_down": ("switched off and verified", "uitgezet en gecontroleerd"),
    "prohibited_not_in_use": ("prohibited, not in use", "verboden, niet in gebruik"),
    "prohibited_from": ("prohibited from a later day", "verboden vanaf een latere dag"),
    "exception_accepted": ("exception accepted", "uitzondering aanvaard"),
    "exception_ended": ("exception ended", "uitzondering beëindigd"),
    "exception_claimed": ("exception claimed, not decided", "beroep op uitzondering, niet beslist"),
    "re_examine": ("to be examined again", "opnieuw te onderzoeken"),
    "undetermined": ("undetermined", "niet vast te stellen"),
    "not_ai_system": ("not an AI system", "geen AI-systeem"),
    "not_prohibited": ("not prohibited by Article 5", "niet verboden door artikel 5"),
    "proposed": ("proposed, not approved", "voorgesteld, niet goedgekeurd"),
    "not_examined": ("not examined", "niet onderzocht"),
}

_EVENTS: Labels = {
    "ledger.opened.v1": ("ledger opened", "grootboek geopend"),
    "ledger.log-key-set.v1": ("log key set", "logsleutel vastgelegd"),
    "ledger.log-key-replacement-proposed.v1": ("log key replacement proposed", "vervanging van logsleutel voorgesteld"),
    "ledger.log-key-replaced.v1": ("log key replaced", "logsleutel vervangen"),
    "ledger.accredited.v1": ("accredited level stated", "toegelaten rubricering vastgelegd"),
    "organisation.registered.v1": ("organisation registered", "organisatie geregistreerd"),
    "organisation.renamed.v1": ("organisation renamed", "organisatie hernoemd"),
    "organisation.moved.v1": ("organisation moved", "organisatie verplaatst"),
    "organisation.dissolved.v1": ("organisation dissolved", "organisatie opgeheven"),
    "official.enrolled.v1": ("official enrolled", "functionaris ingeschreven"),
    "official.key-added.v1": ("key added", "sleutel toegevoegd"),
    "official.key-revoked.v1": ("key revoked", "sleutel ingetrokken"),
    "official.mandate-granted.v1": ("mandate granted", "mandaat verleend"),
    "official.mandate-withdrawn.v1": ("mandate withdrawn", "mandaat ingetrokken"),
    "official.left.v1": ("official left", "functionaris vertrokken"),
    "official.administrator-succeeded.v1": ("administrator succeeded", "beheerder opgevolgd"),
    "ai-system.registered.v1": ("system registered", "systeem geregistreerd"),
    "ai-system.stub-registered.v1": ("system held elsewhere registered", "elders bewaard systeem geregistreerd"),
    "ai-system.described.v1": ("description changed", "beschrijving gewijzigd"),
    "ai-system.deployed.v1": ("deployment added", "inzet toegevoegd"),
    "ai-system.lifecycle-changed.v1": ("life cycle changed", "levensfase gewijzigd"),
    "ai-system.transferred.v1": ("responsibility transferred", "verantwoordelijkheid overgedragen"),
    "ai-system.source-presence-noted.v1": ("presence in a register noted", "vermelding in een register genoteerd"),
    "ai-system.classified.v1": ("examined", "onderzocht"),
    "ai-system.classification-approved.v1": ("examination approved", "onderzoek goedgekeurd"),
    "ai-system.classification-refused.v1": ("examination refused", "onderzoek afgewezen"),
    "ai-system.exemption-claimed.v1": ("exception claimed", "beroep op uitzondering gedaan"),
    "ai-system.exemption-accepted.v1": ("exception accepted", "beroep op uitzondering aanvaard"),
    "ai-system.exemption-rejected.v1": ("exception rejected", "beroep op uitzondering afgewezen"),
    "ai-system.exemption-withdrawn.v1": ("exception withdrawn", "beroep op uitzondering ingetrokken"),
    "ai-system.exemption-lapsed.v1": ("exception lapsed", "beroep op uitzondering vervallen"),
    "ai-system.shutdown-decided.v1": ("shutdown decided", "tot uitzetten besloten"),
    "ai-system.users-informed.v1": ("users informed", "gebruikers ingelicht"),
    "ai-system.switched-off.v1": ("switched off", "uitgezet"),
    "ai-system.decommissioned.v1": ("decommissioned", "ontmanteld"),
    "ai-system.shutdown-verified.v1": ("shutdown verified", "uitzetten gecontroleerd"),
    "ai-system.version-replaced.v1": ("version or supplier replaced", "versie of leverancier vervangen"),
    "ai-system.merged-into.v1": ("merged into another system", "samengevoegd met een ander systeem"),
    "ai-system.split-into.v1": ("split into parts", "in delen gesplitst"),
    "entry.corrected.v1": ("entry corrected", "boeking gecorrigeerd"),
    "entry.disputed.v1": ("entry disputed", "boeking betwist"),
    "entry.dispute-answered.v1": ("dispute answered", "betwisting beantwoord"),
    "entry.redaction-proposed.v1": ("redaction proposed", "weglaten of wissen voorgesteld"),
    "entry.redaction-approved.v1": ("redaction approved", "weglaten of wissen goedgekeurd"),
    "entry.redaction-lift-proposed.v1": ("end of withholding proposed", "einde van weglaten voorgesteld"),
    "entry.redaction-lifted.v1": ("withholding ended", "weglaten beëindigd"),
    "snapshot.issued.v1": ("snapshot given to somebody", "momentopname verstrekt"),
    "inquiry.opened.v1": ("inquiry opened", "uitvraag geopend"),
    "inquiry.return-submitted.v1": ("return submitted", "opgave ingediend"),
    "inquiry.return-revised.v1": ("return revised", "opgave herzien"),
    "inquiry.deadline-extended.v1": ("deadline extended", "termijn verlengd"),
    "inquiry.closed.v1": ("inquiry closed", "uitvraag gesloten"),
    "rulebook.taxonomy-adopted.v1": ("version of the law adopted", "versie van de wet vastgesteld"),
    "rulebook.guidance-adopted.v1": ("guidance adopted", "handreiking vastgesteld"),
    "rulebook.file-added.v1": ("file of law or guidance added", "bestand met wet of handreiking toegevoegd"),
}

TABLE: Mapping[LabelKind, Labels] = {
    "standing": _STANDINGS,
    "event": _EVENTS,
    "audience": {
        "full": ("all that a reader may see", "al wat een lezer mag zien"),
        "public": ("the public", "het publiek"),
    },
    "key_maker": {"holder": ("the holder", "de houder"), "enroller": ("the one who enrolled", "wie inschreef")},
    "law_file": {"taxonomy": ("version of the law", "versie van de wet"), "guidance": ("guidance", "handreiking")},
    "outcome": {
        "not_ai_system": ("not an AI system", "geen AI-systeem"),
        "out_of_scope": ("outside the scope of the AI Act", "buiten het toepassingsgebied van de AI-verordening"),
        "not_prohibited": ("not prohibited by Article 5", "niet verboden door artikel 5"),
        "prohibited": ("prohibited by Article 5", "verboden door artikel 5"),
        "undetermined": ("undetermined", "niet vast te stellen"),
    },
    "use": {
        "in_development": ("in development", "in ontwikkeling"),
        "in_use": ("in use", "in gebruik"),
        "out_of_use": ("out of use", "buiten gebruik"),
    },
    "claim": {
        "none": ("no claim", "geen beroep"),
        "incomplete": ("claimed, incomplete", "beroep gedaan, onvolledig"),
        "claimed": ("claimed, not decided", "beroep gedaan, niet beslist"),
        "accepted": ("accepted", "aanvaard"),
        "rejected": ("rejected", "afgewezen"),
        "expired": ("expired", "verlopen"),
        "lapsed": ("lapsed, a condition is no longer met", "vervallen, een voorwaarde geldt niet meer"),
        "withdrawn": ("withdrawn", "ingetrokken"),
    },
    "reexamine": {
        "law": ("another version of the law applies", "een andere versie van de wet geldt"),
        "version": ("version or supplier replaced", "versie of leverancier vervangen"),
        "reactivated": ("in use again", "opnieuw in gebruik"),
        "merged": ("merged systems were examined differently", "samengevoegde systemen zijn verschillend onderzocht"),
    },
    "due": DUE,
    "shutdown": {
        "none": ("no shutdown", "niet uitgezet"),
        "decided": ("shutdown decided", "tot uitzetten besloten"),
        "informed": ("users informed", "gebruikers ingelicht"),
        "switched_off": ("switched off, not verified", "uitgezet, niet gecontroleerd"),
        "decommissioned": ("decommissioned, not verified", "ontmanteld, niet gecontroleerd"),
        "verified": ("switched off and verified", "uitgezet en gecontroleerd"),
    },
    "operator_role": {
        "provider": ("provider", "aanbieder"),
        "deployer": ("deployer", "gebruiksverantwoordelijke"),
        "importer": ("importer", "importeur"),
        "distributor": ("distributor", "distributeur"),
    },
    "role": {
        "administrator": ("administrator", "beheerder"),
        "coordinator": ("coordinator", "coördinator"),
        "recorder": ("recorder", "vastlegger"),
        "approver": ("approver", "goedkeurder"),
        "auditor": ("auditor", "auditor"),
        "overseer": ("overseer", "toezichthouder"),
    },
    "organisation_kind": {
        "ministry": ("ministry", "ministerie"),
        "implementing_organisation": ("implementing organisation", "uitvoeringsorganisatie"),
        "agency": ("agency", "agentschap"),
        "inspectorate": ("inspectorate", "inspectie"),
        "zbo": ("independent administrative body (ZBO)", "zelfstandig bestuursorgaan (zbo)"),
        "service": ("service", "dienst"),
        "legal_person": ("separate legal person", "eigen rechtspersoon"),
        "shared_service": ("shared service", "gedeelde dienst"),
        "other": ("other", "overig"),
    },
    "redaction": {
        "withheld": ("withheld from the public", "niet openbaar"),
        "erased": ("erased", "gewist"),
    },
    "return_state": {
        "answer": ("answered", "beantwoord"),
        "nil_return": ("nil return", "nihilopgave"),
        "partial": ("answered in part", "gedeeltelijk beantwoord"),
        "not_covered": ("not covered by the answer", "niet gedekt door het antwoord"),
        "no_response": ("no response", "geen reactie"),
        "late": ("late", "te laat"),
        "contradicted": ("contradicted by what is recorded", "tegengesproken door wat is vastgelegd"),
    },
    "element_state": {
        "met": ("met", "voldaan"),
        "not_met": ("not met", "niet voldaan"),
        "unknown": ("unknown", "onbekend"),
        "not_tested": ("not tested", "niet getoetst"),
        "not_applicable": (
            "not applicable, an element of another role",
            "niet van toepassing, element van een andere rol",
        ),
    },
    "condition_state": {
        "met": ("met", "voldaan"),
        "not_met": ("not met", "niet voldaan"),
        "unknown": ("unknown", "onbekend"),
    },
    "point_result": {
        "met": ("met", "voldaan"),
        "not_met": ("not met", "niet voldaan"),
        "unknown": ("unknown", "onbekend"),
    },
    "depth": {
        "full": ("in full", "volledig"),
        "summary": ("in summary, only what decides", "samengevat, alleen wat beslist"),
    },
    "ground_kind": {
        "scope_exclusion": ("exclusion from the scope (Art. 2)", "uitsluiting van het toepassingsgebied (art. 2)"),
        "built_in_exception": ("exception inside the prohibition", "uitzondering binnen het verbod"),
    },
    "level": {
        "unclassified": ("unclassified", "ongerubriceerd"),
        "departmental_confidential": ("departmental confidential", "departementaal vertrouwelijk"),
        "state_confidential": ("state secret, confidential", "staatsgeheim confidentieel"),
        "state_secret": ("state secret, secret", "staatsgeheim geheim"),
        "state_top_secret": ("state secret, top secret", "staatsgeheim zeer geheim"),
    },
    "stream": {
        "ledger": ("ledger", "grootboek"),
        "organisation": ("organisation", "organisatie"),
        "official": ("official", "functionaris"),
        "ai-system": ("AI system", "AI-systeem"),
        "inquiry": ("inquiry", "uitvraag"),
        "rulebook": ("rulebook", "regelboek"),
        "snapshot": ("snapshot", "momentopname"),
    },
    "moment": {
        "on": ("state on", "stand op"),
        "known_at": ("as known on", "zoals bekend op"),
        "as_of": ("state and knowledge of", "stand en kennis van"),
        "attested": (
            "by the day attested, not the day recorded",
            "naar de verklaarde dag, niet de dag van vastlegging",
        ),
        "provisional": ("provisional: entries may still come in", "voorlopig: er kan nog worden geregistreerd"),
        "expected": ("expected, a day to come", "verwacht, een dag in de toekomst"),
        "rehearsal": ("rehearsal, not a real ledger", "oefening, geen echt grootboek"),
        "fictional": ("fictional", "fictief"),
        "not_stated": ("not stated", "niet vermeld"),
        "withheld": ("withheld or erased", "niet verstrekt of gewist"),
    },
}
"""Every label: kind -> code -> (English, Dutch)."""
