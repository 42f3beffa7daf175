"""Error texts about merged and split systems, and about disputes: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "system-merged": (
        "{ref} was merged into {into} (entry {index}), and goes on under that reference. Record this about {into}.",
        (
            "{ref} is samengevoegd met {into} (boeking {index}) en gaat onder die referentie verder. Leg dit vast "
            "bij {into}."
        ),
    ),
    "merge-into-itself": (
        "{ref} cannot be merged into itself. Name the other system with `--into`.",
        "{ref} kan niet met zichzelf worden samengevoegd. Noem het andere systeem met `--into`.",
    ),
    "split-parts-missing": (
        "No part of {ref} is named. Name one at least with `--into`; register it first.",
        "Er is geen deel van {ref} genoemd. Noem er minstens een met `--into`; registreer het eerst.",
    ),
    "split-already": (
        "{part} is a part of {ref} already. Leave it out.",
        "{part} is al een deel van {ref}. Laat het weg.",
    ),
    "split-circle": (
        "{ref} is {part}, or came out of it by a split, so {part} cannot be a part of it. Name another system.",
        (
            "{ref} is {part} of is er door splitsing uit ontstaan; {part} kan er geen deel van zijn. Noem een ander "
            "systeem."
        ),
    ),
    "entry-not-disputable": (
        "Entry {index} ({type}) cannot be disputed. Dispute the entry that it is about, if there is one.",
        "Boeking {index} ({type}) kan niet worden betwist. Betwist de boeking waar zij over gaat, als die er is.",
    ),
    "nothing-disputed": (
        "No unanswered dispute of entry {index} is in this ledger. Look it up with `grootboek entry show {index}`.",
        (
            "Een onbeantwoorde betwisting van boeking {index} staat niet in dit grootboek. Zoek het op met "
            "`grootboek entry show {index}`."
        ),
    ),
    "dispute-which": (
        "Entry {index} has more than one unanswered dispute: entries {disputes}. Answer each by its own index.",
        (
            "Boeking {index} heeft meer dan een onbeantwoorde betwisting: boekingen {disputes}. Beantwoord elk met "
            "het eigen volgnummer."
        ),
    ),
    "dispute-answered": (
        "The dispute of entry {dispute} was answered already, by entry {index}. Contest the entry anew if need be.",
        "De betwisting van boeking {dispute} is al beantwoord, met boeking {index}. Betwist zo nodig opnieuw.",
    ),
    "dispute-final": (
        (
            "Entry {index} is a dispute or its answer, and those stay as they are. Answer a dispute with `grootboek "
            "entry answer`."
        ),
        (
            "Boeking {index} is een betwisting of het antwoord daarop; die blijven zoals ze zijn. Beantwoord een "
            "betwisting met `grootboek entry answer`."
        ),
    ),
    "dispute-stands": (
        "Entry {index} is a dispute or its answer, and nobody may correct those. Answer the dispute.",
        (
            "Boeking {index} is een betwisting of het antwoord daarop; niemand mag die corrigeren. Beantwoord de "
            "betwisting."
        ),
    ),
}
