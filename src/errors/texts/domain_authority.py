"""Error and finding texts about authority: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "no-mandate": (
        (
            "{handle} has no mandate for this: it takes one as {roles} over {organisations}. An administrator can "
            "grant it with `grootboek official grant {handle} {role:code} --organisation {organisation}`."
        ),
        (
            "{handle} heeft hier geen mandaat voor: nodig is er een als {roles} over {organisations}. Een beheerder "
            "kan het verlenen met `grootboek official grant {handle} {role:code} --organisation {organisation}`."
        ),
    ),
    "mandate-other": (
        "The act relies on the mandate of entry {named}; the one that fits is that of entry {fitting}. Record it anew.",
        (
            "De handeling steunt op het mandaat van boeking {named}; passend is dat van boeking {fitting}. Leg "
            "opnieuw vast."
        ),
    ),
    "official-not-enrolled": (
        (
            "{handle} is no enrolled official of this ledger. Say who you are with `--as`, or let an administrator "
            "enrol you with `grootboek official enrol`."
        ),
        (
            "{handle} is geen ingeschreven functionaris van dit grootboek. Zeg met `--as` wie u bent, of laat een "
            "beheerder u inschrijven met `grootboek official enrol`."
        ),
    ),
    "key-not-own": (
        "The key {key} is none of {handle}'s keys in this ledger. Name the right key with `--key`.",
        "De sleutel {key} is in dit grootboek geen sleutel van {handle}. Noem de juiste sleutel met `--key`.",
    ),
    "key-revoked": (
        (
            "The key {key} of {handle} was revoked by entry {index}, so it signs nothing any more. Sign with another "
            "key, or have one added with `grootboek official add-key`."
        ),
        (
            "De sleutel {key} van {handle} is ingetrokken met boeking {index} en ondertekent dus niets meer. "
            "Onderteken met een andere sleutel, of laat er een toevoegen met `grootboek official add-key`."
        ),
    ),
    "key-known": (
        "The key {key} was given to {handle} before; a key is added once, and never again after it was revoked.",
        (
            "De sleutel {key} is al eerder aan {handle} gegeven; een sleutel wordt één keer toegevoegd, en nooit weer "
            "nadat zij is ingetrokken."
        ),
    ),
    "key-revoked-elsewhere": (
        (
            "The key {key} was revoked as a key of {handle} by entry {index}: it may be in other hands, so nobody gets "
            "it any more. Make a new one with `grootboek official request`."
        ),
        (
            "De sleutel {key} is als sleutel van {handle} ingetrokken met boeking {index}: zij kan in andere handen "
            "zijn, dus niemand krijgt haar nog. Maak een nieuwe met `grootboek official request`."
        ),
    ),
    "official-known": (
        "{handle} is enrolled already, and nobody is enrolled twice. Choose another handle.",
        "{handle} is al ingeschreven, en niemand wordt twee keer ingeschreven. Kies een andere aanduiding.",
    ),
    "official-left": (
        (
            "{handle} left by entry {index}: nothing is recorded by this handle any more, and nothing granted to it. "
            "Who comes back is enrolled under another handle."
        ),
        (
            "{handle} is vertrokken met boeking {index}: onder deze aanduiding wordt niets meer vastgelegd, en er "
            "wordt niets "
            "meer aan verleend. Wie terugkomt, wordt onder een andere aanduiding ingeschreven."
        ),
    ),
    "last-administrator": (
        (
            "{handle} is the last administrator of the whole ledger with a key and without a last day. Grant that role "
            "to another official first: `grootboek official grant HANDLE administrator --organisation CODE`."
        ),
        (
            "{handle} is de laatste beheerder van het hele grootboek met een sleutel en zonder laatste dag. "
            "Verleen die "
            "rol eerst aan een ander: `grootboek official grant HANDLE administrator --organisation CODE`."
        ),
    ),
    "actor-organisation": (
        "The act is on behalf of {named}, and {handle} is enrolled at {own}. Record it as an official of {own}.",
        "De handeling is namens {named}, en {handle} is ingeschreven bij {own}. Leg vast als functionaris van {own}.",
    ),
    "level-above-accredited": (
        (
            "The level of this is: {level}. This ledger is accredited up to: {accredited}, so it may not hold it. Keep "
            "the content where it is allowed, and record here only that the system is there: `grootboek system stub "
            "REF {level:code} --organisation CODE`. An administrator can state another level: `grootboek ledger "
            "accredit`."
        ),
        (
            "De rubricering hiervan is: {level}. Dit grootboek is toegelaten tot en met: {accredited}, dus het mag er "
            "niet in. Bewaar de inhoud waar dat is toegestaan, en leg hier alleen vast dat het systeem er is: "
            "`grootboek system stub REF {level:code} --organisation CODE`. Een beheerder kan een ander niveau "
            "vastleggen: `grootboek ledger accredit`."
        ),
    ),
    "accreditation-same": (
        "This ledger is accredited already up to: {level}; nothing was recorded. See `grootboek ledger show`.",
        "Dit grootboek is al toegelaten tot en met: {level}; er is niets vastgelegd. Zie `grootboek ledger show`.",
    ),
    "evidence-needed": (
        "Who records this for another organisation shows what it rests on. Add the document with `--evidence`.",
        "Wie dit voor een andere organisatie vastlegt, toont waarop het steunt. Voeg het stuk toe met `--evidence`.",
    ),
    "same-official": (
        "{handle} recorded what this decides about (entry {index}); somebody else must decide. Ask another approver.",
        (
            "{handle} legde vast waar dit over beslist (boeking {index}); een ander moet beslissen. Vraag een "
            "andere goedkeurder."
        ),
    ),
    "same-key": (
        (
            "{handle} and {other}, who recorded what this decides about (entry {index}), use the same key; two "
            "people have two keys. Let {handle} get a key of their own."
        ),
        (
            "{handle} en {other}, die vastlegde waar dit over beslist (boeking {index}), gebruiken dezelfde "
            "sleutel; twee mensen hebben twee sleutels. Geef {handle} een eigen sleutel."
        ),
    ),
    "classification-not-there": (
        "Entry {index} is not the classification of that deployment of {ref}. Decide the one that `verify` can find.",
        "Boeking {index} is niet de classificatie van die inzet van {ref}. Beslis over een die `verify` kan vinden.",
    ),
    "founding-wrong": (
        (
            "Entry {index} founds the ledger. Expected was: {expected}, of the founder and by one key; found was: "
            "{found}. Make the ledger anew with `grootboek init`."
        ),
        (
            "Boeking {index} sticht het grootboek. Verwacht werd: {expected}, van de stichter en met één sleutel; "
            "gevonden is: {found}. Maak het grootboek opnieuw met `grootboek init`."
        ),
    ),
    "founding-only": (
        (
            "This ({type}), without a parent or a second time, is for the founding only. Record it under an "
            "organisation."
        ),
        (
            "Dit ({type}), zonder bovenliggende of een tweede keer, hoort alleen bij de stichting. Leg vast onder een "
            "organisatie."
        ),
    ),
    "subject-unknown": (
        (
            "What this ({type}) is about, {ref}, is not in the ledger before it, so nobody answers for it. Record that "
            "first."
        ),
        (
            "Waar dit ({type}) over gaat, {ref}, staat er niet voor in het grootboek; niemand gaat erover. Leg dat "
            "eerst vast."
        ),
    ),
}
