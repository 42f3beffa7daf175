"""The help of the commands about officials, their keys and mandates: command -> what it does, with an example."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
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
                "--request: the key that the official made, with proof. --public-key: an OpenSSH .pub file, without "
                "proof: you vouch that the official holds the key. With neither, a key is made here, which "
                "`grootboek verify` mentions until the official replaces it by `grootboek official rotate-key`. "
                "HANDLE stands in the ledger for ever: use a function, not a name."
            ),
        ),
        nl=(
            "Schrijf een functionaris in met een sleutel.",
            (
                "--request: de sleutel die de functionaris zelf maakte, met bewijs. --public-key: een .pub-bestand "
                "van OpenSSH, zonder bewijs: u staat ervoor in dat de functionaris de sleutel heeft. Zonder een van "
                "beide wordt hier een sleutel gemaakt, wat `grootboek verify` meldt tot de functionaris die vervangt "
                "met `grootboek official rotate-key`. HANDLE staat voorgoed in het grootboek: neem een functie, geen "
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
                "De aanduiding en alles wat daarmee is ondertekend, blijven. Wie de laatste beheerder van het hele "
                "grootboek "
                "is, vertrekt niet."
            ),
        ),
        examples=('grootboek official leave cio@min-x --because "another post"',),
    ),
    "official succession": Help(
        en=(
            "Sign, as the operator, for a new administrator where the last one was lost.",
            (
                "With the log key. HANDLE is who is to administer the whole ledger. The statement counts once, for "
                "what the "
                "ledger is now, and only with an entry of the coordinator that it names: `grootboek official succeed`."
            ),
        ),
        nl=(
            "Teken als exploitant voor een nieuwe beheerder, nu de laatste is weggevallen.",
            (
                "Met de logsleutel. HANDLE is wie het hele grootboek gaat beheren. De verklaring telt één keer, voor "
                "het "
                "grootboek zoals het nu is, en alleen met een boeking van de coördinator die erin staat: `grootboek "
                "official succeed`."
            ),
        ),
        examples=("grootboek official succession second@min-x --coordinator cio-rijk@gov -o statement.txt",),
    ),
    "official succeed": Help(
        en=(
            "Record, as the coordinator, a new administrator for whom the operator signed.",
            (
                "Only where no administrator can act any more. It stands in the ledger for ever, and `grootboek "
                "verify` "
                "says so in every report."
            ),
        ),
        nl=(
            "Leg als coördinator een nieuwe beheerder vast voor wie de exploitant heeft getekend.",
            (
                "Alleen als geen beheerder meer kan handelen. Het staat voorgoed in het grootboek, en `grootboek "
                "verify` "
                "meldt het in elk verslag."
            ),
        ),
        examples=(
            'grootboek official succeed second@min-x --statement statement.txt --because "the administrator died"',
        ),
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
}
