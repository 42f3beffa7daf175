"""What the arguments and options about claims, shutdown, changes and disputes mean: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "claim": ("The claim's own reference.", "De eigen referentie van het beroep."),
    "motivation": ("Why the ground applies.", "Waarom de grond van toepassing is."),
    "exemption claim.ground": ("The ground relied on, by its id.", "De grond waarop een beroep wordt gedaan."),
    "exemption claim.condition": (
        "A condition of the ground, its state (met, not_met or unknown), and why.",
        "Een voorwaarde van de grond, de toestand ervan (met, not_met of unknown), en waarom.",
    ),
    "exemption lapse.condition": (
        "The condition that holds no longer, by its id.",
        "De voorwaarde die niet meer geldt, met haar kenmerk.",
    ),
    "use": ("A use that the claim covers.", "Een gebruik dat het beroep dekt."),
    "provision": (
        "The national provision that the ground needs, where it needs one.",
        "De nationale bepaling die de grond vereist, waar dat zo is.",
    ),
    "last_day": (
        "The last day on which the ground is relied on. Default: no end.",
        "De laatste dag waarop een beroep op de grond wordt gedaan. Standaard: geen einde.",
    ),
    "init.accredited_level": (
        "Up to which level content may be recorded; what is above it is refused.",
        "Tot en met welk niveau inhoud mag worden vastgelegd; wat erboven is wordt geweigerd.",
    ),
    "ledger accredit.accredited_level": (
        "Up to which level content may be recorded from here on.",
        "Tot en met welk niveau inhoud voortaan mag worden vastgelegd.",
    ),
    "ledger accredit.because": (
        "Why, such as the decision that allows it.",
        "Waarom, zoals het besluit dat het toestaat.",
    ),
    "system stub.ref": (
        "The system's reference, which says nothing secret; - for one that the ledger chooses.",
        "De referentie van het systeem, die niets geheims zegt; - voor een die het grootboek kiest.",
    ),
    "held_level": (
        "How confidential the content is that is held elsewhere.",
        "Hoe vertrouwelijk de inhoud is die elders wordt bewaard.",
    ),
    "planned": ("The day planned for switching off.", "De dag waarop het uitzetten is gepland."),
    "system new-version.system_version": ("The version that replaces the earlier one.", "De versie die nu geldt."),
    "system new-version.supplier": ("The supplier, if that changed.", "De leverancier, als die wijzigde."),
    "system transfer.to": ("The organisation that takes over.", "De organisatie die het overneemt."),
    "system merge.ref": ("The reference that ends.", "De referentie die eindigt."),
    "system merge.into": ("The reference under which both go on.", "De referentie waaronder beide verdergaan."),
    "system split.into": (
        "The parts: references of registered systems, with commas or repeated.",
        "De delen: referenties van geregistreerde systemen, met komma's of herhaald.",
    ),
    "parts": ("More parts.", "Meer delen."),
    "text": ("The answer.", "Het antwoord."),
    "entry redact.index": (
        "The entry; with --approve the proposal, or the entry where one proposal is open.",
        "De boeking; bij --approve het voorstel, of de boeking waar één voorstel open is.",
    ),
    "entry redact.field": ("The field whose text it is about.", "Het veld om welke tekst het gaat."),
    "entry redact.ground": (
        "The legal ground, by its code or as it is cited.",
        "De grond, als code of in woorden.",
    ),
    "entry redact.erase": (
        "Destroy the text, with its salt. That cannot be undone.",
        "Vernietig de tekst, met de salt. Dat is niet terug te draaien.",
    ),
    "entry redact.withhold": (
        "Keep the text and do not show it to the public. This is the default.",
        "Bewaar de tekst en toon hem niet aan het publiek. Dit is de standaard.",
    ),
    "entry redact.selection_list": (
        "The selection list and category by which the retention period ended.",
        "De selectielijst en de categorie volgens welke de bewaartermijn is geëindigd.",
    ),
    "entry redact.lift": (
        "Propose to show a withheld text to the public again.",
        "Stel voor een weggelaten tekst weer openbaar te maken.",
    ),
    "entry redact.because": ("Why it is shown again; with --lift.", "Waarom hij weer openbaar is; bij --lift."),
    "entry redact.approve": ("Approve what another official proposed.", "Keur goed wat een ander voorstelde."),
    "snapshot issue.file": ("The snapshot.", "De momentopname."),
    "snapshot issue.to": ("Who receives it.", "Wie hem krijgt."),
    "snapshot issue.request": ("At whose request, or for what.", "Op wiens verzoek, of waarvoor."),
    "snapshot issued.contains": ("The entry of which a text was in it.", "De boeking waarvan een tekst erin stond."),
    "snapshot issued.field": ("The field of that text.", "Het veld van die tekst."),
}
