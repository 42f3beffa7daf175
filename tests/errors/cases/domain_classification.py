"""Examinations that break a rule."""

from __future__ import annotations

from dataclasses import replace

from grootboek.domain.law.classification_form import ClaimDraft
from grootboek.domain.law.classification_rules import check_classification
from grootboek.domain.values import Code
from tests.domain.law.examinations import NEW, OLD, REASON, cleared, given, untested
from tests.errors.reproduction import reproduces


@reproduces(
    "classification-without-role",
    en=(
        "A classification needs at least one role of the deployment: provider, deployer, importer or distributor."
        " Give the roles with `grootboek system describe`."
    ),
    nl=(
        "Een classificatie heeft ten minste één rol van de inzet nodig: provider, deployer, importer of "
        "distributor. Geef de rollen met `grootboek system describe`."
    ),
)
def classifying_without_a_role() -> None:
    check_classification(replace(cleared(), roles=()), NEW)


@reproduces(
    "classification-other-taxonomy",
    en=(
        "The classification rests on another text of the law (2026-1744 3c07c1d22be1) than the one it is judged "
        "by (2024-1689 9f6918e39eac). Fill in a new form made by `grootboek classification template`."
    ),
    nl=(
        "De classificatie rust op een andere tekst van de wet (2026-1744 3c07c1d22be1) dan die waarnaar wordt "
        "geoordeeld (2024-1689 9f6918e39eac). Vul een nieuw formulier in, gemaakt met `grootboek classification "
        "template`."
    ),
)
def judging_a_classification_by_another_version_of_the_law() -> None:
    check_classification(cleared(NEW), OLD)


@reproduces(
    "element-unknown",
    en=(
        "There is no element ba9 in version 2026-1744 of the law. Nearest: ba5, ba4, ba3. Use an element of that "
        "version."
    ),
    nl=(
        "Er is geen element ba9 in versie 2026-1744 van de wet. Het meest lijkend: ba5, ba4, ba3. Gebruik een "
        "element van die versie."
    ),
)
def classifying_on_an_element_that_is_not_in_the_law() -> None:
    check_classification(given(cleared(), {"ba9": "met"}), NEW)


@reproduces(
    "element-left-out",
    en=(
        "The classification says nothing about ai2, X-2-4, f2, which version 2026-1744 of the law asks about. "
        "Give each a state, if need be not_tested."
    ),
    nl=(
        "De classificatie zegt niets over ai2, X-2-4, f2, waar versie 2026-1744 van de wet naar vraagt. Geef elk "
        "een toestand, desnoods not_tested."
    ),
)
def classifying_with_elements_left_out() -> None:
    form = cleared()
    left_out = {Code("ai2"), Code("X-2-4"), Code("f2")}
    definition = {element: state for element, state in form.definition.items() if element not in left_out}
    scope = {element: state for element, state in form.scope.items() if element not in left_out}
    elements = {element: state for element, state in form.elements.items() if element not in left_out}
    check_classification(replace(form, definition=definition, scope=scope, elements=elements), NEW)


@reproduces(
    "element-of-another-role",
    en=(
        "ba4 does not count for a deployment with the roles deployer. Leave it as not_applicable, or correct the "
        "roles first with `grootboek system describe`."
    ),
    nl=(
        "ba4 telt niet voor een inzet met de rollen gebruiksverantwoordelijke. Laat het op not_applicable staan, of"
        " herstel eerst de rollen met `grootboek system describe`."
    ),
)
def answering_the_providers_element_as_a_deployer() -> None:
    check_classification(given(cleared(), {"ba4": "met"}), NEW)


@reproduces(
    "element-applicable",
    en=(
        "f3 cannot be not_applicable: it counts for a deployment with the roles deployer. Say met, not_met, "
        "unknown or not_tested."
    ),
    nl=(
        "f3 kan niet not_applicable zijn: het telt voor een inzet met de rollen gebruiksverantwoordelijke. Zeg met,"
        " not_met, unknown of not_tested."
    ),
)
def calling_an_element_not_applicable_that_is() -> None:
    check_classification(given(cleared(), {"f3": "not_applicable"}), NEW)


@reproduces(
    "classification-undecided",
    en=(
        "Not decided yet: c (c5, c6); f (f1, f3). Say for each element between brackets whether it is met, "
        "not_met or unknown; of a point, one element that is not met is enough."
    ),
    nl=(
        "Nog niet beslist: c (c5, c6); f (f1, f3). Zeg van elk element tussen haakjes of het met, not_met of "
        "unknown is; van een punt is één niet vervuld element genoeg."
    ),
)
def classifying_with_points_left_open() -> None:
    form = given(cleared(), {"c1": "met", "c2": "met", "c3": "met", "c4": "met", "f1": "not_tested", "f2": "met"})
    check_classification(form, NEW)


@reproduces(
    "ground-unknown",
    en=(
        "There is no ground X-2-9 in version 2026-1744 of the law. Nearest: X-2-8, X-2-6, X-2-4. Use a ground of "
        "that version."
    ),
    nl=(
        "Er is geen grond X-2-9 in versie 2026-1744 van de wet. Het meest lijkend: X-2-8, X-2-6, X-2-4. Gebruik "
        "een grond van die versie."
    ),
)
def relying_on_a_ground_that_is_not_in_the_law() -> None:
    check_classification(replace(cleared(), claims=(ClaimDraft(Code("X-2-9"), REASON),)), NEW)


@reproduces(
    "ground-not-claimable",
    en=(
        "The ground X-2-12 cannot be claimed here. Leave it out; the reason stands beside it in the form of "
        "`grootboek classification template`."
    ),
    nl=(
        "Op de grond X-2-12 kan hier geen beroep worden gedaan. Laat hem weg; de reden staat erbij in het "
        "formulier van `grootboek classification template`."
    ),
)
def relying_on_open_source() -> None:
    check_classification(given(cleared(), {"X-2-12": "met"}), NEW)


@reproduces(
    "ground-point-not-met",
    en=(
        "The ground f-x2 is an exception inside point f, and not all elements of that point are met, so there is "
        "nothing to except. Leave the ground out, or correct the elements."
    ),
    nl=(
        "De grond f-x2 is een uitzondering binnen punt f, en niet alle elementen van dat punt zijn vervuld; er is"
        " dus niets om uit te zonderen. Laat de grond weg of herstel de elementen."
    ),
)
def relying_on_an_exception_to_a_point_that_is_not_met() -> None:
    check_classification(replace(cleared(), claims=(ClaimDraft(Code("f-x2"), REASON),)), NEW)


@reproduces(
    "ground-scope-differs",
    en=(
        "The scope test and the grounds relied on differ: X-2-8. An exclusion is met exactly when it is among the"
        " grounds. Make them agree."
    ),
    nl=(
        "De toets van het toepassingsgebied en de ingeroepen gronden verschillen: X-2-8. Een uitsluiting is met "
        "precies als zij bij de gronden staat. Maak ze gelijk."
    ),
)
def relying_on_an_exclusion_that_the_scope_test_does_not_find() -> None:
    check_classification(replace(cleared(), claims=(ClaimDraft(Code("X-2-8"), REASON),)), NEW)


@reproduces(
    "decisive-does-not-decide",
    en=(
        "f2 is named as decisive but does not decide: it is not recorded as not met, or the other side of an or "
        "still stands open. Name elements that are not met."
    ),
    nl=(
        "f2 is als beslissend genoemd maar beslist niet: het staat niet vast als niet vervuld, of de andere kant "
        "van een of staat nog open. Noem elementen die niet vervuld zijn."
    ),
)
def naming_an_element_as_decisive_that_was_not_tested() -> None:
    check_classification(replace(cleared(), decisive=(*cleared().decisive, Code("f2"))), NEW)


@reproduces(
    "decisive-left-out",
    en="It is not said which element decides: f1 is not met. Name it, or one of these, as decisive.",
    nl="Er staat niet welk element beslist: f1 is niet vervuld. Noem dat, of een hiervan, als beslissend.",
)
def leaving_out_what_decided() -> None:
    decisive = tuple(element for element in cleared().decisive if element != "f1")
    check_classification(replace(cleared(), decisive=decisive), NEW)


@reproduces(
    "motivation-missing",
    en=(
        "There is no motivation for ai5. What is met, unknown or decisive needs one: its own, or the shared one "
        "(because)."
    ),
    nl=(
        "Er is geen motivering voor ai5. Wat vervuld, onbekend of beslissend is heeft er een nodig: een eigen, of"
        " de gedeelde (because)."
    ),
)
def classifying_without_a_motivation() -> None:
    check_classification(replace(given(untested(), {"ai5": "not_met"}), because=None), NEW)


@reproduces(
    "guidance-unknown",
    en="There is no guidance gl-pp here. Nearest: <any>. Name one that is there, or add it as a file.",
    nl="Er is hier geen handreiking gl-pp. Het meest lijkend: <any>. Noem een die er is, of voeg haar toe als bestand.",
)
def classifying_with_guidance_that_was_never_released() -> None:
    check_classification(replace(cleared(), guidance=(Code("GL-PP-2"), Code("gl-pp"))), NEW)


@reproduces(
    "flag-unknown",
    en="There is no flag gdpr for other law. Use one of the list in the form of `grootboek classification template`.",
    nl=(
        "Er is geen vlag gdpr voor ander recht. Gebruik er een uit de lijst in het formulier van `grootboek "
        "classification template`."
    ),
)
def flagging_a_law_that_is_not_in_the_list() -> None:
    check_classification(replace(cleared(), flags=(Code("avg"), Code("gdpr"))), NEW)
