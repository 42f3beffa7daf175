"""What the arguments mean, and the options about organisations, officials and systems: name -> (English, Dutch)."""

from __future__ import annotations

ARGUMENTS: dict[str, tuple[str, str]] = {
    "ref": ("The reference.", "De referentie."),
    "refs": ("The references of the systems.", "De referenties van de systemen."),
    "code": ("The organisation's code.", "De code van de organisatie."),
    "reorganisation": (
        "A set that comes with the program (2025-03-17-ministries, 2026-02-23-ministries), or a TOML file.",
        "Een reeks die bij het programma hoort (2025-03-17-ministries, 2026-02-23-ministries), of een TOML-bestand.",
    ),
    "handle": (
        "The official's handle: a function, such as cio@min-x.",
        "De aanduiding van de functionaris: een functie, zoals cio@min-x.",
    ),
    "role": ("The role.", "De rol."),
    "fingerprint": ("The key's fingerprint, SHA256:….", "De vingerafdruk van de sleutel, SHA256:…."),
    "index": ("The entry's number, from 0.", "Het nummer van de boeking, vanaf 0."),
    "state": ("in_development, in_use or out_of_use.", "in_development, in_use of out_of_use."),
    "file": ("The file.", "Het bestand."),
    "demo.folder": (
        "A new or empty folder. Default: grootboek-demo.",
        "Een nieuwe of lege map. Standaard: grootboek-demo.",
    ),
    "kind": ("taxonomy or guidance.", "taxonomy of guidance."),
    "rulebook add.file": (
        "The file of the law or of guidance: YAML or JSON.",
        "Het bestand met de wet of een handreiking: YAML of JSON.",
    ),
    "rulebook diff.first": ("The older one.", "De oudere."),
    "rulebook diff.second": ("The newer one.", "De nieuwere."),
    "rulebook show.identifier": (
        "One version of the law or guidance document, in full.",
        "Eén versie van de wet of handreiking, helemaal.",
    ),
    "reviewed_by": ("Who reviewed the file and found it right.", "Wie het bestand beoordeelde en goed vond."),
    "identifier": ("The version of the law, or the guidance document.", "De versie van de wet, of de handreiking."),
    "first": ("The earlier snapshot.", "De eerdere momentopname."),
    "second": ("The later snapshot.", "De latere momentopname."),
}
TEXTS: dict[str, tuple[str, str]] = {
    "only": (
        "Only the tree (organisations), or only who answers for deployments (systems). Default: both.",
        "Alleen de boom (organisations), of alleen wie voor inzetten verantwoordelijk is (systems). Standaard: beide.",
    ),
    "organisation": ("The organisation's code.", "De code van de organisatie."),
    "name": ("The name.", "De naam."),
    "name_en": ("The name in English.", "De naam in het Engels."),
    "organisation register.kind": ("What kind of organisation.", "Wat voor organisatie."),
    "parent": ("The organisation above it. Default: the root.", "De organisatie erboven. Standaard: de wortel."),
    "tooi": ("The TOOI identifier, a web address.", "De TOOI-identificatie, een webadres."),
    "oin": ("The OIN, 20 digits.", "Het OIN, 20 cijfers."),
    "fictional": ("The organisation and all below it are made up.", "De organisatie en alles eronder is verzonnen."),
    "to": ("The new parent.", "De nieuwe organisatie erboven."),
    "into": ("The organisation that takes its place.", "De organisatie die in de plaats komt."),
    "function": ("What it does.", "Wat het doet."),
    "official enrol.function": ("The official's function.", "De functie van de functionaris."),
    "init.function": ("The first official's function.", "De functie van de eerste functionaris."),
    "official enrol.name": (
        "The official's name, kept apart. Not needed.",
        "De naam van de functionaris, apart bewaard. Niet nodig.",
    ),
    "public_key": (
        "An OpenSSH .pub file, without proof that the official holds the key.",
        "Een .pub-bestand van OpenSSH, zonder bewijs dat de functionaris de sleutel heeft.",
    ),
    "request": ("A request made by `grootboek official request`.", "Een verzoek van `grootboek official request`."),
    "official rotate-key.new": (
        "The new key: a key file, or a .pub file whose key the SSH agent holds.",
        "De nieuwe sleutel: een sleutelbestand, of een .pub-bestand waarvan de SSH-agent de sleutel heeft.",
    ),
    "coordinator": ("The coordinator who will record it.", "De coördinator die het gaat vastleggen."),
    "statement": (
        "The operator's statement, of `grootboek official succession`.",
        "De verklaring van de exploitant, van `grootboek official succession`.",
    ),
    "official grant.role": (
        "administrator, coordinator, recorder, approver, auditor or overseer.",
        "administrator, coordinator, recorder, approver, auditor of overseer.",
    ),
    "until": ("The last day.", "De laatste dag."),
    "process": ("A business process in which it is used.", "Een bedrijfsproces waarin het wordt gebruikt."),
    "supplier": ("Who supplies it, or `internal`.", "Wie het levert, of `internal`."),
    "purpose": (
        "What it is meant for and how it is really used.",
        "Waarvoor het bedoeld is en hoe het echt wordt gebruikt.",
    ),
    "system_version": ("The version in use.", "De versie die wordt gebruikt."),
    "external": (
        "A reference in another register, such as algoritmeregister:11136893.",
        "Een referentie in een ander register, zoals algoritmeregister:11136893.",
    ),
    "system register.role": (
        "The organisation's role under the AI Act. Default: deployer.",
        "De rol van de organisatie onder de AI-verordening. Standaard: deployer (gebruiksverantwoordelijke).",
    ),
    "system register.ref": ("The system's reference, or `-`.", "De referentie van het systeem, of `-`."),
    "lifecycle": ("Where it is in its life. Default: in_use.", "Waar het in zijn levensloop is. Standaard: in_use."),
    "since": ("Since when. Default: today.", "Sinds wanneer. Standaard: vandaag."),
    "history.since": (
        "Entries whose effective, decided or recorded day is on or after this.",
        "Boekingen waarvan de ingangs-, besluit- of vastleggingsdag op of na deze dag ligt.",
    ),
    "deployment": ("Which deployment, when there are several.", "Welke inzet, als er meer zijn."),
}
