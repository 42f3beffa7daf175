"""Error texts of the rules of an examination: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "classification-without-role": (
        (
            "A classification needs at least one role of the deployment: provider, deployer, importer or "
            "distributor. Give the roles with `grootboek system describe`."
        ),
        (
            "Een classificatie heeft ten minste één rol van de inzet nodig: provider, deployer, importer of "
            "distributor. Geef de rollen met `grootboek system describe`."
        ),
    ),
    "classification-other-taxonomy": (
        (
            "The classification rests on another text of the law ({found}) than the one it is judged by "
            "({expected}). Fill in a new form made by `grootboek classification template`."
        ),
        (
            "De classificatie rust op een andere tekst van de wet ({found}) dan die waarnaar wordt geoordeeld "
            "({expected}). Vul een nieuw formulier in, gemaakt met `grootboek classification template`."
        ),
    ),
    "element-unknown": (
        ("There is no element {element} in version {version} of the law.{known} Use an element of that version."),
        ("Er is geen element {element} in versie {version} van de wet.{known} Gebruik een element van die versie."),
    ),
    "element-left-out": (
        (
            "The classification says nothing about {elements}, which version {version} of the law asks about. "
            "Give each a state, if need be not_tested."
        ),
        (
            "De classificatie zegt niets over {elements}, waar versie {version} van de wet naar vraagt. Geef elk "
            "een toestand, desnoods not_tested."
        ),
    ),
    "element-of-another-role": (
        (
            "{elements} does not count for a deployment with the roles {roles}. Leave it as not_applicable, or "
            "correct the roles first with `grootboek system describe`."
        ),
        (
            "{elements} telt niet voor een inzet met de rollen {roles}. Laat het op not_applicable staan, of "
            "herstel eerst de rollen met `grootboek system describe`."
        ),
    ),
    "element-applicable": (
        (
            "{elements} cannot be not_applicable: it counts for a deployment with the roles {roles}. Say met, "
            "not_met, unknown or not_tested."
        ),
        (
            "{elements} kan niet not_applicable zijn: het telt voor een inzet met de rollen {roles}. Zeg met, "
            "not_met, unknown of not_tested."
        ),
    ),
    "element-twice": (
        ("Element {element} is named with more than one state. Name it once: as met, as unknown, or as decisive."),
        (
            "Element {element} is met meer dan één toestand genoemd. Noem het één keer: als met, als unknown of "
            "als decisive."
        ),
    ),
    "classification-undecided": (
        (
            "Not decided yet: {undecided}. Say for each element between brackets whether it is met, not_met or "
            "unknown; of a point, one element that is not met is enough."
        ),
        (
            "Nog niet beslist: {undecided}. Zeg van elk element tussen haakjes of het met, not_met of unknown is;"
            " van een punt is één niet vervuld element genoeg."
        ),
    ),
    "point-unknown": (
        ("There is no point {point} in version {version} of the law.{known} Use a point of that version."),
        ("Er is geen punt {point} in versie {version} van de wet.{known} Gebruik een punt van die versie."),
    ),
    "ground-unknown": (
        ("There is no ground {ground} in version {version} of the law.{known} Use a ground of that version."),
        ("Er is geen grond {ground} in versie {version} van de wet.{known} Gebruik een grond van die versie."),
    ),
    "ground-not-claimable": (
        (
            "The ground {ground} cannot be claimed here. Leave it out; the reason stands beside it in the form of"
            " `grootboek classification template`."
        ),
        (
            "Op de grond {ground} kan hier geen beroep worden gedaan. Laat hem weg; de reden staat erbij in het "
            "formulier van `grootboek classification template`."
        ),
    ),
    "ground-point-not-met": (
        (
            "The ground {ground} is an exception inside point {point}, and not all elements of that point are "
            "met, so there is nothing to except. Leave the ground out, or correct the elements."
        ),
        (
            "De grond {ground} is een uitzondering binnen punt {point}, en niet alle elementen van dat punt zijn "
            "vervuld; er is dus niets om uit te zonderen. Laat de grond weg of herstel de elementen."
        ),
    ),
    "ground-scope-differs": (
        (
            "The scope test and the grounds relied on differ: {exclusions}. An exclusion is met exactly when it "
            "is among the grounds. Make them agree."
        ),
        (
            "De toets van het toepassingsgebied en de ingeroepen gronden verschillen: {exclusions}. Een "
            "uitsluiting is met precies als zij bij de gronden staat. Maak ze gelijk."
        ),
    ),
    "decisive-does-not-decide": (
        (
            "{elements} is named as decisive but does not decide: it is not recorded as not met, or the other "
            "side of an or still stands open. Name elements that are not met."
        ),
        (
            "{elements} is als beslissend genoemd maar beslist niet: het staat niet vast als niet vervuld, of de "
            "andere kant van een of staat nog open. Noem elementen die niet vervuld zijn."
        ),
    ),
    "decisive-left-out": (
        "It is not said which element decides: {elements} is not met. Name it, or one of these, as decisive.",
        ("Er staat niet welk element beslist: {elements} is niet vervuld. Noem dat, of een hiervan, als beslissend."),
    ),
    "decisive-malformed": (
        (
            "What decides was given as {value}. Expected is a point, an equals sign and the elements at which it "
            "fails, such as f=f3 or c=c5,c6."
        ),
        (
            "Wat beslist is gegeven als {value}. Verwacht wordt een punt, een is-teken en de elementen waarop het"
            " strandt, zoals f=f3 of c=c5,c6."
        ),
    ),
    "decisive-of-another-point": (
        "Element {element} is not one of {point}; its elements are: {known}. Name one of these.",
        "Element {element} hoort niet bij {point}; de elementen daarvan zijn: {known}. Noem een van deze.",
    ),
    "motivation-missing": (
        (
            "There is no motivation for {elements}. What is met, unknown or decisive needs one: its own, or the "
            "shared one (because)."
        ),
        (
            "Er is geen motivering voor {elements}. Wat vervuld, onbekend of beslissend is heeft er een nodig: "
            "een eigen, of de gedeelde (because)."
        ),
    ),
    "flag-unknown": (
        (
            "There is no flag {flag} for other law.{known} Use one of the list in the form of "
            "`grootboek classification template`."
        ),
        (
            "Er is geen vlag {flag} voor ander recht.{known} Gebruik er een uit de lijst in "
            "het formulier van `grootboek classification template`."
        ),
    ),
}
