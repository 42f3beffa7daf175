"""Error texts about AI systems, their classifications, and corrections: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "stub-unclassified": (
        "What is unclassified may be in any ledger: register {ref} with `grootboek system register`.",
        "Wat ongerubriceerd is mag in elk grootboek staan: registreer {ref} met `grootboek system register`.",
    ),
    "system-unknown": (
        "No AI system {ref} is in this ledger. Look it up with `grootboek system list`.",
        "Een AI-systeem {ref} staat niet in dit grootboek. Zoek het op met `grootboek system list`.",
    ),
    "system-exists": (
        "An AI system {ref} is registered already. Choose another reference: references are never used again.",
        "Een AI-systeem {ref} is al geregistreerd. Kies een andere referentie: referenties worden nooit hergebruikt.",
    ),
    "system-struck": (
        (
            "The registration of {ref} (entry {index}) was corrected: it was recorded by mistake. "
            "Register the system under another reference."
        ),
        (
            "De registratie van {ref} (boeking {index}) is gecorrigeerd: die was een vergissing. "
            "Registreer het systeem onder een andere referentie."
        ),
    ),
    "reference-too-long": (
        "The reference has {length} characters, at most {longest} fit. Choose a shorter one.",
        "De referentie telt {length} tekens, er passen er hoogstens {longest}. Kies een kortere.",
    ),
    "deployment-needed": (
        "{ref} has several deployments: {known}. Say which one with `--deployment`.",
        "{ref} heeft meer inzetten: {known}. Zeg welke met `--deployment`.",
    ),
    "deployment-unknown": (
        "{ref} has no deployment {deployment}. It has: {known}. Name one of these.",
        "{ref} heeft geen inzet {deployment}. Wel: {known}. Noem een van deze.",
    ),
    "deployment-exists": (
        "{ref} has, or had, a deployment {deployment}. Choose another code: codes are never used again.",
        "{ref} heeft of had al een inzet {deployment}. Kies een andere code: codes worden nooit hergebruikt.",
    ),
    "roles-missing": (
        "No role is named. Name one at least: provider, deployer, importer or distributor.",
        "Er is geen rol genoemd. Noem er minstens een: provider, deployer, importer of distributor.",
    ),
    "value-twice": (
        "{value} stands twice in {field}. Name it once.",
        "{value} staat tweemaal in {field}. Noem het eenmaal.",
    ),
    "field-not-clearable": (
        "{field} cannot be left unstated here. What can be: {known}, where no new text is given for it.",
        "{field} kan hier niet onvermeld blijven. Wat wel kan: {known}, als er geen nieuwe tekst voor is.",
    ),
    "nothing-changed": (
        (
            "Nothing about {subject} differs from what the ledger holds, so there is nothing to record. "
            "Check what changed."
        ),
        (
            "Niets aan {subject} wijkt af van wat het grootboek al heeft; er valt niets vast te leggen. "
            "Kijk wat er wijzigde."
        ),
    ),
    "effective-in-future": (
        (
            "The day {day} is still to come (today is {today}), and the ledger holds what has happened. "
            "Record it on the day itself."
        ),
        (
            "De dag {day} moet nog komen (vandaag is {today}), en het grootboek bevat wat gebeurd is. "
            "Leg het vast op de dag zelf."
        ),
    ),
    "taxonomy-not-adopted": (
        (
            "Version {version} of the law is not adopted in this ledger. Adopted: {known}. "
            "Use one of these, or let a coordinator adopt it with `grootboek rulebook adopt taxonomy {version}`."
        ),
        (
            "Versie {version} van de wet is in dit grootboek niet vastgesteld. Vastgesteld: {known}. Gebruik een van "
            "deze, of laat een coördinator haar vaststellen met `grootboek rulebook adopt taxonomy {version}`."
        ),
    ),
    "guidance-not-adopted": (
        (
            "The guidance {guidance} is not adopted in this ledger. Adopted: {known}. "
            "Use one of these, or let a coordinator adopt it with `grootboek rulebook adopt guidance {guidance}`."
        ),
        (
            "De handreiking {guidance} is in dit grootboek niet vastgesteld. Vastgesteld: {known}. Gebruik een van "
            "deze, of laat een coördinator haar vaststellen met `grootboek rulebook adopt guidance {guidance}`."
        ),
    ),
    "already-adopted": (
        "{item} is adopted already. There is nothing left to do.",
        "{item} is al vastgesteld. Er is niets meer te doen.",
    ),
    "not-yet-published": (
        "{item} is published on {day}, which is still to come by the ledger's clock. Adopt it then.",
        "{item} wordt gepubliceerd op {day}; dat moet volgens de klok van het grootboek nog komen. Stel het dan vast.",
    ),
    "nothing-proposed": (
        (
            "The latest classification of {ref} (deployment {deployment}) is decided already, or there is none. "
            "Look it up with `grootboek system show {ref}`."
        ),
        (
            "Over de laatste classificatie van {ref} (inzet {deployment}) is al beslist, of er is er geen. "
            "Zoek het op met `grootboek system show {ref}`."
        ),
    ),
    "proposal-changed": (
        (
            "The proposed classification of {ref} is no longer entry {seen} but entry {latest}. "
            "Read that one, and decide again."
        ),
        (
            "De voorgestelde classificatie van {ref} is niet langer boeking {seen} maar boeking {latest}. "
            "Lees die, en beslis opnieuw."
        ),
    ),
    "entry-not-correctable": (
        (
            "Entry {index} ({type}) cannot be corrected: only entries about an AI system or an inquiry can. "
            "Record what is right by a new entry, or withdraw it."
        ),
        (
            "Boeking {index} ({type}) kan niet worden gecorrigeerd: dat kan alleen over een AI-systeem of een "
            "uitvraag. Leg met een nieuwe boeking vast wat juist is, of trek in."
        ),
    ),
    "correction-final": (
        "Entry {index} is a correction, and those are final. Record anew what turned out right after all.",
        "Boeking {index} is een correctie, en die is definitief. Leg opnieuw vast wat toch juist bleek.",
    ),
    "entry-already-corrected": (
        "Entry {index} was corrected before. There is nothing left to correct in it.",
        "Boeking {index} is al eerder gecorrigeerd. Er valt niets meer aan te corrigeren.",
    ),
    "entry-carries-others": (
        "Other entries rest on entry {index}: {others}. Correct these first, the last one first.",
        "Op boeking {index} rusten andere boekingen: {others}. Corrigeer die eerst, de laatste het eerst.",
    ),
    "replacement-elsewhere": (
        "Entry {index} cannot replace it: it is no other, uncorrected entry about {ref}. Name one that is, or none.",
        (
            "Boeking {index} kan niet vervangen: het is geen andere, ongecorrigeerde boeking over {ref}. "
            "Noem zo een, of geen."
        ),
    ),
}
