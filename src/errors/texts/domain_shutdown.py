"""Error texts about the shutdown of a deployment: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "shutdown-not-in-use": (
        (
            "Deployment {deployment} of {ref} is out of use on {day}, so there is nothing to shut down. Name an "
            "earlier day with `--from` if it was decided before that."
        ),
        (
            "Inzet {deployment} van {ref} is op {day} buiten gebruik; er valt niets uit te zetten. Noem met "
            "`--from` een eerdere dag als het besluit van daarvoor is."
        ),
    ),
    "shutdown-before-use": (
        (
            "Deployment {deployment} of {ref} is known from {first} on, and {day} is before that. Name a day from "
            "then on with `--from`."
        ),
        (
            "Inzet {deployment} van {ref} is bekend vanaf {first}, en {day} ligt daarvoor. Noem met `--from` een "
            "dag vanaf toen."
        ),
    ),
    "shutdown-planned-first": (
        "The shutdown is planned for {planned}, before it is decided on {day}. Plan a day from then on.",
        "Het uitzetten is gepland op {planned}, voor het besluit van {day}. Plan een dag vanaf toen.",
    ),
    "shutdown-undecided": (
        (
            "By {day} no shutdown is decided of deployment {deployment} of {ref} in this period of use. Record that "
            "first with `grootboek shutdown decide {ref}`, from the day of the decision."
        ),
        (
            "Op {day} is in deze gebruiksperiode niet besloten inzet {deployment} van {ref} uit te zetten. Leg dat "
            "eerst vast met `grootboek shutdown decide {ref}`, vanaf de dag van het besluit."
        ),
    ),
    "shutdown-not-off": (
        (
            "By {day} deployment {deployment} of {ref} is not switched off in this period of use. Record that first "
            "with `grootboek shutdown switch-off {ref}`."
        ),
        (
            "Op {day} is inzet {deployment} van {ref} in deze gebruiksperiode niet uitgezet. Leg dat eerst vast met "
            "`grootboek shutdown switch-off {ref}`."
        ),
    ),
    "shutdown-recorded": (
        (
            "`grootboek shutdown {stage}` is recorded already, by entry {index}, for this period of use of deployment "
            "{deployment} of {ref}. Correct that entry if it is wrong."
        ),
        (
            "`grootboek shutdown {stage}` is al vastgelegd, met boeking {index}, voor deze gebruiksperiode van inzet "
            "{deployment} van {ref}. Corrigeer die boeking als zij niet klopt."
        ),
    ),
    "switch-off-not-there": (
        "Entry {index} is no switch-off of that deployment of {ref}. Verify one that `verify` can find.",
        "Boeking {index} is geen uitzetten van die inzet van {ref}. Controleer een die `verify` kan vinden.",
    ),
}
