"""Help of the commands of whoever runs the ledger."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "init": Help(
        en=(
            "Create a ledger with its root organisation and its first official.",
            (
                "The official is administrator and coordinator and gets a key on this machine, or uses the one of "
                "--key. The versions of the law and the guidance published by now are adopted. With --rehearsal the "
                "clock is read from GROOTBOEK_CLOCK, and every entry says for ever that it is a rehearsal."
            ),
        ),
        nl=(
            "Maak een grootboek met zijn wortelorganisatie en zijn eerste functionaris.",
            (
                "De functionaris is beheerder en coördinator en krijgt een sleutel op deze machine, of gebruikt die "
                "van --key. De versies van de wet en de handreikingen die nu zijn gepubliceerd worden vastgesteld. "
                "Met --rehearsal komt de klok uit GROOTBOEK_CLOCK, en zegt elke boeking voorgoed dat het een "
                "oefening is."
            ),
        ),
        examples=(
            (
                "grootboek init --ledger ministry.db --origin ministry.example/ai --organisation min-x --official "
                'admin@min-x --function "CIO office"'
            ),
            "grootboek init --rehearsal",
        ),
    ),
    "organisation": Help(
        en=("Organisations, a tree in time: register, rename, move, dissolve, reorganise, list.",),
        nl=("Organisaties, een boom in de tijd: registreren, hernoemen, verplaatsen, opheffen, herindelen, lijst.",),
    ),
    "organisation register": Help(
        en=(
            "Register an organisation below another.",
            (
                "Without --parent it comes below the root. --fictional holds for it and all below it, and shows in "
                "every view."
            ),
        ),
        nl=(
            "Registreer een organisatie onder een andere.",
            (
                "Zonder --parent komt die onder de wortel. --fictional geldt ervoor en voor alles eronder, en staat "
                "in elk overzicht."
            ),
        ),
        examples=('grootboek organisation register min-x --name "Ministry X" --kind ministry --from 2010-10-14',),
    ),
    "organisation rename": Help(
        en=("Record that an organisation has another name from a day on.",),
        nl=("Leg vast dat een organisatie vanaf een dag een andere naam heeft.",),
        examples=('grootboek organisation rename min-x --name "Ministry of X and Y" --from 2026-02-23',),
    ),
    "organisation move": Help(
        en=("Record that an organisation has another parent from a day on.",),
        nl=("Leg vast dat een organisatie vanaf een dag onder een andere valt.",),
        examples=("grootboek organisation move agency-y --to min-z --from 2026-02-23",),
    ),
    "organisation dissolve": Help(
        en=("Record that an organisation ended and which one takes its place; --from is the first day without it.",),
        nl=("Leg vast dat een organisatie ophield en welke in haar plaats komt; --from is de eerste dag zonder.",),
        examples=("grootboek organisation dissolve min-y --into min-z --from 2026-02-23",),
    ),
    "organisation reorganise": Help(
        en=(
            "Record a set of changes to the tree together: that of 23 February 2026 comes with it, or a file of yours.",
            (
                "It is listed first, an entry a line; all of it is recorded, or nothing. What is so already is passed "
                "over, so a second time records nothing. Where an organisation ends, its deployments go to its "
                "successor. The tree needs an administrator, the deployments a recorder: --only does one part."
            ),
        ),
        nl=(
            (
                "Leg een reeks wijzigingen van de boom samen vast: die van 23 februari 2026 zit erbij, of uw eigen "
                "bestand."
            ),
            (
                "Eerst staat er een lijst, een boeking per regel; alles wordt vastgelegd, of niets. Wat al zo is wordt "
                "overgeslagen: een tweede keer legt niets vast. Waar een organisatie ophoudt gaan haar inzetten naar "
                "de opvolger. De boom vraagt een beheerder, de inzetten een vastlegger: --only doet een van beide."
            ),
        ),
        examples=(
            "grootboek organisation reorganise 2026-02-23-ministries --dry-run",
            "grootboek organisation reorganise merger.toml --only organisations",
        ),
    ),
    "organisation list": Help(
        en=("List the organisations as the tree was at a moment.",),
        nl=("Toon de organisaties zoals de boom op een moment was.",),
        examples=(
            "grootboek organisation list",
            "grootboek organisation list --on 2025-03-17 --json",
        ),
    ),
    "official": Help(
        en=("Officials, their keys and mandates: enrol, grant, withdraw, add, rotate and revoke keys, leave, list.",),
        nl=(
            (
                "Functionarissen, hun sleutels en mandaten: inschrijven, verlenen, intrekken, sleutels beheren, "
                "vertrek, lijst."
            ),
        ),
    ),
    "official request": Help(
        en=(
            "Make a key for yourself, and a request that proves you hold it.",
            (
                "With --key FILE the request is for a key that you have: a key file, or a .pub file whose key the SSH "
                "agent holds. The private key stays where it is. Give the request to an administrator, who uses it "
                "with "
                "`grootboek official enrol --request` or `grootboek official add-key --request`."
            ),
        ),
        nl=(
            "Maak een sleutel voor uzelf, en een verzoek dat bewijst dat u die heeft.",
            (
                "Met --key FILE is het verzoek voor een sleutel die u al hebt: een sleutelbestand, of een .pub-bestand "
                "waarvan de SSH-agent de sleutel heeft. De geheime sleutel blijft waar zij is. Geef het verzoek aan "
                "een "
                "beheerder, die het gebruikt met `grootboek official enrol --request` of `grootboek official add-key "
                "--request`."
            ),
        ),
        examples=(
            "grootboek official request cio@min-x -o request.json",
            "grootboek official request cio@min-x --key ~/.ssh/id_ecdsa_sk.pub -o request.json",
        ),
    ),
    "official enrol": Help(
        en=(
            "Enrol an official with a key.",
            (
                "--request: the key that the official made, with proof. --public-key: an OpenSSH .pub file. With "
                "neither, a key is made here, which `grootboek verify` mentions until the official replaces it. "
                "HANDLE stands in the ledger for ever: use a function, not a name."
            ),
        ),
        nl=(
            "Schrijf een functionaris in met een sleutel.",
            (
                "--request: de sleutel die de functionaris zelf maakte, met bewijs. --public-key: een .pub-bestand "
                "van OpenSSH. Zonder een van beide wordt hier een sleutel gemaakt, wat `grootboek verify` meldt tot "
                "de functionaris die vervangt. HANDLE staat voorgoed in het grootboek: neem een functie, geen "
                "naam."
            ),
        ),
        examples=(
            (
                'grootboek official enrol cio@min-x --function "departmental CIO" --organisation min-x --request '
                "request.json"
            ),
        ),
    ),
    "official grant": Help(
        en=(
            "Give an official a role for an organisation and all below it.",
            "ROLE is administrator, coordinator, recorder, approver, auditor or overseer. --until is the last day.",
        ),
        nl=(
            "Geef een functionaris een rol voor een organisatie en alles eronder.",
            "ROLE is administrator, coordinator, recorder, approver, auditor of overseer. --until is de laatste dag.",
        ),
        examples=("grootboek official grant cio@min-x approver --organisation min-x",),
    ),
    "official withdraw": Help(
        en=("End an official's role for an organisation, from this entry on.",),
        nl=("Beëindig de rol van een functionaris voor een organisatie, vanaf deze boeking.",),
        examples=("grootboek official withdraw cio@min-x approver --organisation min-x",),
    ),
    "official leave": Help(
        en=(
            "End all mandates and keys of an official who leaves, from this entry on.",
            (
                "The handle and all that it signed stay. Nobody leaves who is the last administrator of the whole "
                "ledger."
            ),
        ),
        nl=(
            "Beëindig alle mandaten en sleutels van een functionaris die vertrekt, vanaf deze boeking.",
            (
                "De handle en alles wat die heeft ondertekend, blijven. Wie de laatste beheerder van het hele "
                "grootboek "
                "is, vertrekt niet."
            ),
        ),
        examples=('grootboek official leave cio@min-x --because "another post"',),
    ),
    "official add-key": Help(
        en=(
            "Add a key to an official, by a request that proves its possession.",
            "An administrator does, or the official, signing with a key of the same handle.",
        ),
        nl=(
            "Voeg een sleutel toe aan een functionaris, met een verzoek dat het bezit ervan bewijst.",
            "Dat doet een beheerder, of de functionaris zelf met een andere eigen sleutel.",
        ),
        examples=("grootboek official add-key cio@min-x --request request.json",),
    ),
    "official rotate-key": Help(
        en=(
            "Replace your key by a new one: the old key signs this, and nothing after it.",
            (
                "Without --new-key a key is made here, and takes the place of the one kept here. With it, the new "
                "key is "
                "that of the file: a key file, or a .pub file whose key the SSH agent holds."
            ),
        ),
        nl=(
            "Vervang uw sleutel door een nieuwe: de oude sleutel ondertekent dit, en daarna niets meer.",
            (
                "Zonder --new-key wordt hier een sleutel gemaakt, die in de plaats komt van de sleutel die hier staat. "
                "Ermee is de nieuwe sleutel die van het bestand: een sleutelbestand, of een .pub-bestand waarvan de "
                "SSH-agent de sleutel heeft."
            ),
        ),
        examples=(
            "grootboek official rotate-key --as cio@min-x",
            "grootboek official rotate-key --as cio@min-x --new-key ~/.ssh/id_ecdsa_sk.pub",
        ),
    ),
    "official revoke-key": Help(
        en=(
            "End a key, from this entry on: what it signed before stays valid.",
            (
                "An administrator does, or the official. With --from, what the key signed since that moment is "
                "suspect: "
                "`grootboek verify` names each entry. Fingerprints stand in `grootboek official list`."
            ),
        ),
        nl=(
            "Trek een sleutel in, vanaf deze boeking: wat zij eerder ondertekende, blijft geldig.",
            (
                "Dat doet een beheerder, of de functionaris zelf. Met --from is verdacht wat de sleutel sinds dat "
                "moment "
                "heeft ondertekend: `grootboek verify` noemt elke boeking. Vingerafdrukken staan in `grootboek "
                "official "
                "list`."
            ),
        ),
        examples=(
            (
                "grootboek official revoke-key cio@min-x SHA256:lbmsoA0yIEcEiVDRnMWuzm+nV+3ZEEpVIURqFoeSspg --from "
                '2026-11-20T08:00+01:00 --because "stolen laptop"'
            ),
        ),
    ),
    "official list": Help(
        en=("List the officials with their keys and mandates.",),
        nl=("Toon de functionarissen met hun sleutels en mandaten.",),
        examples=(
            "grootboek official list",
            "grootboek official list --known-at 2025-03-17 --json",
        ),
    ),
    "official allowed-signers": Help(
        en=(
            "Write the OpenSSH file of who may sign, with the times for which it holds.",
            "Standard output is the file alone, for `ssh-keygen -Y verify`.",
        ),
        nl=(
            "Schrijf het OpenSSH-bestand van wie mag ondertekenen, met de tijden waarvoor dat geldt.",
            "De standaarduitvoer is alleen het bestand, voor `ssh-keygen -Y verify`.",
        ),
        examples=("grootboek official allowed-signers > allowed_signers",),
    ),
    "rulebook": Help(
        en=("Law and guidance as they take effect in this ledger.",),
        nl=("Wet en handreikingen zoals ze in dit grootboek gaan gelden.",),
    ),
    "rulebook adopt": Help(
        en=("Let a version of the law (taxonomy) or a guidance document take effect in this ledger.",),
        nl=("Laat een versie van de wet (taxonomy) of een handreiking (guidance) in dit grootboek gelden.",),
        examples=(
            "grootboek rulebook adopt taxonomy 2026-1744",
            "grootboek rulebook adopt guidance C-2025-5052",
        ),
    ),
    "demo": Help(
        en=(
            "Play the request of 2024-25 through in a folder of its own, and alter one byte.",
            (
                "The fifteen ministries and their nil returns are real, as the letter of 17 March 2025 states them; "
                "everything examined is fictional. The folder must be empty or new. Nothing else is touched."
            ),
        ),
        nl=(
            "Speel de uitvraag van 2024-25 na in een eigen map, en wijzig een byte.",
            (
                "De vijftien ministeries en hun nihilopgaven zijn echt, zoals de brief van 17 maart 2025 ze geeft; "
                "alles wat wordt onderzocht is fictief. De map moet leeg of nieuw zijn. Verder wordt niets aangeraakt."
            ),
        ),
        examples=("grootboek demo", "grootboek demo --lang nl grootboek-voorbeeld"),
    ),
    "rebuild": Help(
        en=("Replace the stored projections by ones rebuilt from the entries.",),
        nl=("Vervang de opgeslagen projecties door projecties die uit de boekingen zijn opgebouwd.",),
        examples=("grootboek rebuild",),
    ),
}
