"""Short forms that name an element, a point or what decides wrongly."""

from __future__ import annotations

from grootboek.domain.law.summary import Summary, parse_decisive, summary_classified
from grootboek.domain.values import Code
from tests.domain.law.examinations import DEPLOYER, NEW, OLD, REASON
from tests.errors.reproduction import reproduces


@reproduces(
    "element-unknown",
    en="There is no element F3 in version 2026-1744 of the law. Nearest: f3. Use an element of that version.",
    nl=(
        "Er is geen element F3 in versie 2026-1744 van de wet. Het meest lijkend: f3. Gebruik een element van die"
        " versie."
    ),
)
def summarising_an_element_that_is_not_in_the_law() -> None:
    summary_classified(NEW, Summary(met=(Code("F3"),)), roles=DEPLOYER, because=REASON)


@reproduces(
    "element-twice",
    en="Element f3 is named with more than one state. Name it once: as met, as unknown, or as decisive.",
    nl=("Element f3 is met meer dan één toestand genoemd. Noem het één keer: als met, als unknown of als decisive."),
)
def summarising_an_element_as_met_and_as_decisive() -> None:
    summary = Summary(met=(Code("f3"),), decisive=parse_decisive(["f=f3"]), decisive_all=True)
    summary_classified(NEW, summary, roles=DEPLOYER, because=REASON)


@reproduces(
    "point-unknown",
    en="There is no point ba in version 2024-1689 of the law. Nearest: b, a. Use a point of that version.",
    nl=("Er is geen punt ba in versie 2024-1689 van de wet. Het meest lijkend: b, a. Gebruik een punt van die versie."),
)
def summarising_a_point_of_a_later_version() -> None:
    summary = Summary(decisive=parse_decisive(["ba=ba1"]), decisive_all=True)
    summary_classified(OLD, summary, roles=DEPLOYER, because=REASON)


@reproduces(
    "decisive-malformed",
    en=(
        "What decides was given as f3. Expected is a point, an equals sign and the elements at which it fails, "
        "such as f=f3 or c=c5,c6."
    ),
    nl=(
        "Wat beslist is gegeven als f3. Verwacht wordt een punt, een is-teken en de elementen waarop het strandt,"
        " zoals f=f3 of c=c5,c6."
    ),
)
def naming_what_decides_without_its_point() -> None:
    parse_decisive(["f3"])


@reproduces(
    "decisive-of-another-point",
    en="Element g1 is not one of f; its elements are: f1, f2, f3. Name one of these.",
    nl="Element g1 hoort niet bij f; de elementen daarvan zijn: f1, f2, f3. Noem een van deze.",
)
def naming_an_element_of_another_point_as_decisive() -> None:
    summary_classified(NEW, Summary(decisive=parse_decisive(["f=g1"])), roles=DEPLOYER, because=REASON)
