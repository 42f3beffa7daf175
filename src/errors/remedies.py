"""What to do about a finding: code -> one of a few remedies, each in English and Dutch.

A finding's own text says what is wrong with this entry or file. What one then does is the same for many, and a program
that reads findings can tell them apart by it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from . import Language

COMPARE: Final = "compare"
"""The remedy of whatever has no other: something was altered or lost."""

REMEDIES: Final[dict[str, tuple[str, str]]] = {
    COMPARE: (
        (
            "Record nothing more. Keep the file as it is, as evidence; find a copy that is sound and agrees with a "
            "checkpoint kept elsewhere, and go on with that."
        ),
        (
            "Leg niets meer vast. Bewaar het bestand zoals het is, als bewijs; zoek een kopie die deugt en klopt met "
            "een controlepunt dat elders is bewaard, en ga daarmee verder."
        ),
    ),
    "decide-again": (
        (
            "Do not rely on this entry. Have an official who may decide this record it again or correct it, and find "
            "out how it got into the ledger."
        ),
        (
            "Steun niet op deze boeking. Laat een functionaris die dit mag besluiten haar opnieuw vastleggen of "
            "corrigeren, en zoek uit hoe zij in het grootboek kwam."
        ),
    ),
    "rebuild": (
        "The entries are the evidence: `grootboek rebuild`. Then find out who wrote in that file.",
        "De boekingen zijn het bewijs: `grootboek rebuild`. Zoek dan uit wie in dat bestand schreef.",
    ),
    "checkpoint": (
        "Get a checkpoint from whoever keeps one elsewhere: `grootboek verify --checkpoint FILE`.",
        "Vraag een controlepunt aan wie er elders een bewaart: `grootboek verify --checkpoint FILE`.",
    ),
    "prove-root": (
        (
            "Ask somebody else than who gave you the file for a checkpoint of that size, and compare the root: it must "
            "be the same."
        ),
        (
            "Vraag een ander dan wie u het bestand gaf om een controlepunt van die grootte, en vergelijk de wortel: "
            "die moet gelijk zijn."
        ),
    ),
    "right-file": (
        "Ask for the file again, where you got it, and check that it is of this ledger and was copied whole.",
        "Vraag het bestand opnieuw waar u het kreeg, en kijk of het van dit grootboek is en geheel is overgenomen.",
    ),
    "guards": (
        (
            "Find out who changed the tables or triggers of the file, and why. Until then an entry of that time counts "
            "only as far as a checkpoint kept elsewhere covers it."
        ),
        (
            "Zoek uit wie de tabellen of triggers van het bestand wijzigde, en waarom. Tot dan telt een boeking uit "
            "die tijd alleen voor zover een controlepunt dat elders is bewaard haar dekt."
        ),
    ),
    "ask": (
        "Ask the officials that are named, and keep their answer with the report of this check.",
        "Vraag het de functionarissen die genoemd worden, en bewaar hun antwoord bij het verslag van deze controle.",
    ),
    "own-key": (
        "Have the official replace that key by one of their own: `grootboek official rotate-key`.",
        "Laat de functionaris die sleutel vervangen door een eigen: `grootboek official rotate-key`.",
    ),
    "clock": (
        "Have the clock of the machine looked at, and ask who confirmed it. The order of the entries is right.",
        "Laat de klok van de machine nakijken, en vraag wie die bevestigde. De volgorde van de boekingen klopt.",
    ),
    "withheld": (
        "No redaction lets this text go. Take it from a backup; the entry itself is whole.",
        "Niets vastgelegds laat deze tekst gaan. Haal hem uit een reservekopie; de boeking zelf is heel.",
    ),
    "finish": (
        "Let somebody record while nobody else uses the ledger; any recording command finishes it, with --dry-run too.",
        "Laat iemand vastleggen terwijl niemand het grootboek gebruikt; elke vastlegging voltooit het, ook --dry-run.",
    ),
    "nothing": (
        "Nothing needs to be done. `grootboek entry show` of the entry that lost its text says on which ground.",
        "Er hoeft niets te gebeuren. `grootboek entry show` van de boeking die de tekst verloor, geeft de grond.",
    ),
    "receipt": (
        "Ask the ledger's operator for a receipt of the entry that is named, and compare its leaf hash.",
        (
            "Vraag de beheerder van het grootboek om een ontvangstbewijs van die boeking, en vergelijk de hash van het "
            "blad."
        ),
    ),
    "witness": (
        "Name the witnesses that you trust, and the log's key, as you have them from elsewhere.",
        "Noem de getuigen die u vertrouwt, en de sleutel van het log, zoals u die van elders hebt.",
    ),
    "read-entries": (
        "Read the entries that a row names, or ask the ledger the same question again and compare the digests.",
        "Lees de boekingen die een rij noemt, of stel het grootboek dezelfde vraag opnieuw en vergelijk de digests.",
    ),
    "newer": (
        "Check again with the newest grootboek.",
        "Controleer opnieuw met het nieuwste grootboek.",
    ),
    "log-key": (
        "Ask the operator for the log's verifier key, by another way than the receipt, and check again with --log-key.",
        (
            "Vraag de beheerder om de verificatiesleutel van het grootboek, langs een andere weg dan het "
            "ontvangstbewijs, en controleer opnieuw met --log-key."
        ),
    ),
    "witnesses": (
        "Ask the witnesses for their latest checkpoint of this ledger, and why this one lacks their signature.",
        "Vraag de getuigen naar hun nieuwste controlepunt hiervan, en waarom hun handtekening op dit ontbreekt.",
    ),
    "authority": (
        "Check the time stamp with openssl and the authority's root certificates: `grootboek verify --tsa-roots FILE`.",
        "Controleer het tijdstempel met openssl en de stamcertificaten van de dienst: `grootboek verify --tsa-roots`.",
    ),
    "time-stamp": (
        "Ask an authority for a time stamp on a signed checkpoint: `grootboek checkpoint timestamp --request FILE`.",
        "Vraag een dienst om een tijdstempel op een ondertekend controlepunt: `grootboek checkpoint timestamp`.",
    ),
    "time-shown": (
        "Write down the time and which authority signed it: it bounds the time of the entries from above.",
        "Noteer de tijd en welke dienst tekende: het begrenst de tijd van de boekingen van boven.",
    ),
    "all": (
        "For a check of everything: `grootboek verify` without --since.",
        "Voor een controle van alles: `grootboek verify` zonder --since.",
    ),
}

_BY_CODE: Final[dict[str, str]] = {
    **dict.fromkeys(
        (
            "actor-organisation",
            "classification-not-there",
            "claim-not-there",
            "dispute-stands",
            "evidence-needed",
            "founding-only",
            "founding-wrong",
            "key-known",
            "key-revoked-elsewhere",
            "key-not-own",
            "key-revoked",
            "last-administrator",
            "level-above-accredited",
            "mandate-other",
            "no-mandate",
            "official-known",
            "official-left",
            "official-not-enrolled",
            "redaction-ground-unknown",
            "redaction-list-needed",
            "redaction-not-there",
            "redaction-of-law",
            "redaction-stands",
            "erasure-final",
            "withholding-not-there",
            "lift-not-there",
            "same-key",
            "same-official",
            "subject-unknown",
            "switch-off-not-there",
            "log-key-proposal-not-there",
        ),
        "decide-again",
    ),
    "projection-differs": "rebuild",
    "no-outside-checkpoint": "checkpoint",
    "snapshot-root-unproven": "prove-root",
    "snapshot-rows-unproven": "read-entries",
    "package-entry-absent": "read-entries",
    "package-entries-withheld": "read-entries",
    **dict.fromkeys(
        (
            "note-not-signed",
            "package-log-key-needed",
            "snapshot-unwitnessed",
            "snapshot-without-checkpoint",
            "witness-quorum-lacking",
        ),
        "witness",
    ),
    "snapshot-text-missing": "withheld",
    **dict.fromkeys(("snapshot-text-erased", "snapshot-text-withheld", "snapshot-withholdings-later"), "receipt"),
    **dict.fromkeys(
        (
            "archive-malformed",
            "package-entry-differs",
            "package-member-missing",
            "package-member-unexpected",
            "package-reference-differs",
            "package-sums-differ",
            "package-unsigned",
            "package-verifier-differs",
            "snapshot-not-canonical",
            "snapshot-malformed",
            "snapshot-core-differs",
            "snapshot-position-differs",
            "snapshot-entries-missing",
            "snapshot-root-differs",
            "snapshot-text-differs",
            "snapshot-text-unreferenced",
            "snapshot-text-unaccounted",
            "snapshot-withheld-text-shown",
            "snapshot-withholding-differs",
            "snapshot-withholding-unreferenced",
        ),
        "right-file",
    ),
    "log-not-whole": "checkpoint",
    "checkpoint-without-signature": "right-file",
    "witness-quorum-lacking": "witnesses",
    "checkpoint-malformed": "right-file",
    "checkpoint-of-another": "right-file",
    "outside-checkpoint-fails": "right-file",
    "tlog-proof-malformed": "right-file",
    "consistency-file-malformed": "right-file",
    "consistency-of-another": "right-file",
    "note-malformed": "right-file",
    "note-not-signed": "right-file",
    "outside-checkpoint-unsigned": "checkpoint",
    "timestamp-authority-unchecked": "authority",
    "timestamp-signature-unchecked": "authority",
    "no-timestamps": "time-stamp",
    "timestamp-holds": "time-shown",
    "recorded-after-timestamp": "clock",
    "receipt-without-key": "log-key",
    "schema-differs": "guards",
    "schema-has-more": "guards",
    "file-has-more": "guards",
    "key-made-by-enroller": "own-key",
    "key-made-by-the-other": "ask",
    "administrator-succeeded": "ask",
    "succession-unsigned": "decide-again",
    "key-shared": "own-key",
    "key-suspect": "ask",
    "clock-went-back": "clock",
    "clock-leapt": "clock",
    "disclosure-missing": "withheld",
    "erasure-unfinished": "finish",
    "text-erased": "nothing",
    "event-type-newer": "newer",
    "only-checked-since": "all",
}


def remedy(code: str, language: Language) -> str:
    """What to do about a finding with this code."""
    english, dutch = REMEDIES[_BY_CODE.get(code, COMPARE)]
    return dutch if language == "nl" else english
