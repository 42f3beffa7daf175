"""Error texts about claims on a ground: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "claim-unknown": (
        "No claim {claim} is in this ledger, or its entry was corrected. Look it up with `grootboek system show REF`.",
        (
            "Een beroep {claim} staat niet in dit grootboek, of de boeking ervan is gecorrigeerd. Zoek het op met "
            "`grootboek system show REF`."
        ),
    ),
    "claim-incomplete": (
        (
            "The claim {claim} cannot be accepted: it is incomplete. Not shown to be met: {missing}. Make a new "
            "claim with `grootboek exemption claim`, or reject this one."
        ),
        (
            "Het beroep {claim} kan niet worden aanvaard: het is onvolledig. Niet aangetoond: {missing}. Doe een "
            "nieuw beroep met `grootboek exemption claim`, of wijs dit af."
        ),
    ),
    "claim-settled": (
        (
            "The claim {claim} was decided or ended already, by entry {index}. Make a new claim with `grootboek "
            "exemption claim` if there is reason to."
        ),
        (
            "Over het beroep {claim} is al beslist, of het is al beëindigd, met boeking {index}. Doe zo nodig een "
            "nieuw beroep met `grootboek exemption claim`."
        ),
    ),
    "claim-not-running": (
        (
            "On {day} the claim {claim} does not run: it runs from {first}, and its last day is {last}. Name a day "
            "between."
        ),
        (
            "Op {day} loopt het beroep {claim} niet: het loopt vanaf {first}, en de laatste dag is {last}. Noem een "
            "dag daartussen."
        ),
    ),
    "claim-without-classification": (
        (
            "The classification of {ref} that makes the claim {claim} was refused or corrected, so the claim counts "
            "for nothing. Classify anew, or make a claim with `grootboek exemption claim`."
        ),
        (
            "De classificatie van {ref} die het beroep {claim} doet, is afgewezen of gecorrigeerd; het beroep telt "
            "dus niet. Classificeer opnieuw, of doe een beroep met `grootboek exemption claim`."
        ),
    ),
    "claim-ends-first": (
        "The claim would end on {last}, before its first day {first}. Give a last day on or after that.",
        "Het beroep zou eindigen op {last}, voor de eerste dag {first}. Geef een laatste dag op of na die dag.",
    ),
    "condition-unknown": (
        "The ground {ground} has no condition {condition}. Its conditions: {known}. Name one of these.",
        "De uitzonderingsgrond {ground} heeft geen voorwaarde {condition}. Wel: {known}. Noem een van deze.",
    ),
    "claim-not-there": (
        "{ref} made no claim {claim} for that deployment before this entry. Decide one that `verify` can find.",
        "{ref} heeft voor deze boeking geen beroep {claim} voor die inzet. Beslis over een dat `verify` kan vinden.",
    ),
}
