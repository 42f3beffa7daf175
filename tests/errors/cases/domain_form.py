"""Forms that cannot be read, and forms that say what is not asked."""

from __future__ import annotations

from grootboek.domain.law.form import parse_form
from tests.domain.law.forms import form
from tests.errors.reproduction import reproduces


@reproduces(
    "form-too-large",
    en=(
        "The file is 524288 bytes; at most 262144 are read. Keep motivations short and give long documents as evidence."
    ),
    nl=(
        "Het bestand is 524288 bytes; er worden er hoogstens 262144 gelezen. Houd motiveringen kort en geef "
        "lange documenten als bewijsstuk."
    ),
)
def giving_a_form_of_half_a_megabyte() -> None:
    parse_form(b"#" * 524_288)


@reproduces(
    "form-utf-16",
    en="The file is UTF-16 or no text at all; UTF-8 is expected. Save it as UTF-8 and try again.",
    nl=(
        "Het bestand is UTF-16 of helemaal geen tekst; verwacht wordt UTF-8. Bewaar het als UTF-8 en probeer "
        "het opnieuw."
    ),
)
def giving_a_form_saved_as_utf_16() -> None:
    parse_form("form: x".encode("utf-16"))


@reproduces(
    "form-not-utf-8",
    en=(
        "Line 2 of the file holds the byte 0xEB, which is not UTF-8 there; it may be Latin-1. Save it as "
        "UTF-8 and try again."
    ),
    nl=(
        "Regel 2 van het bestand bevat de byte 0xEB, die daar geen UTF-8 is; misschien is het Latin-1. "
        "Bewaar het als UTF-8 en probeer het opnieuw."
    ),
)
def giving_a_form_saved_as_latin_1() -> None:
    parse_form("form: x\nbecause: geëxamineerd".encode("latin-1"))


@reproduces(
    "form-empty",
    en="The form is empty. Make one with `grootboek classification template` and fill it in.",
    nl="Het formulier is leeg. Maak er een met `grootboek classification template` en vul het in.",
)
def giving_an_empty_form() -> None:
    parse_form(b"# nothing yet\n")


@reproduces(
    "form-not-yaml",
    en=(
        "Line 2 of the file is not YAML: mapping values are not allowed in this context. Look at indentation, "
        "colons and quotation marks; put text with a colon between quotation marks."
    ),
    nl=(
        "Regel 2 van het bestand is geen YAML: mapping values are not allowed in this context. Let op "
        "inspringing, dubbele punten en aanhalingstekens; zet tekst met een dubbele punt tussen aanhalingstekens."
    ),
)
def giving_a_form_with_a_colon_in_a_motivation() -> None:
    parse_form(b"form: grootboek/classification/1\nbecause: one: two\n")


@reproduces(
    "form-not-json",
    en="Line 2 of the file is not JSON at this place: end. Look at commas, brackets and quotation marks.",
    nl=("Regel 2 van het bestand is op deze plaats geen JSON: end. Let op komma's, haakjes en aanhalingstekens."),
)
def giving_json_that_is_cut_off() -> None:
    parse_form(b'{"form": "grootboek/classification/1",\n')


@reproduces(
    "form-tab",
    en="Line 2 of the file starts with a tab. YAML indents with spaces only: replace the tab by spaces.",
    nl=("Regel 2 van het bestand begint met een tab. YAML springt alleen in met spaties: vervang de tab door spaties."),
)
def indenting_a_form_with_a_tab() -> None:
    parse_form(b"definition:\n\tai1: met\n")


@reproduces(
    "form-yaml-feature",
    en=(
        "Line 1 of the file uses &reason. It may have plain keys and values only, no anchors, aliases or tags; put"
        " text that starts with such a sign between quotation marks."
    ),
    nl=(
        "Regel 1 van het bestand gebruikt &reason. Er mogen alleen gewone namen en waarden in, geen "
        "ankers, verwijzingen of tags; zet tekst die met zo'n teken begint tussen aanhalingstekens."
    ),
)
def giving_a_form_with_an_anchor() -> None:
    parse_form(b"because: &reason x\ndissent: *reason\n")


@reproduces(
    "form-yaml-feature",
    en=(
        "Line 1 of the file uses tag:yaml.org,2002:python/name:os.system. It may have plain keys and values only, "
        "no anchors, aliases or tags; put text that starts with such a sign between quotation marks."
    ),
    nl=(
        "Regel 1 van het bestand gebruikt tag:yaml.org,2002:python/name:os.system. Er mogen alleen "
        "gewone namen en waarden in, geen ankers, verwijzingen of tags; zet tekst die met zo'n teken begint tussen "
        "aanhalingstekens."
    ),
)
def giving_a_form_with_a_tag() -> None:
    parse_form(b"because: !!python/name:os.system x\n")


@reproduces(
    "form-several-documents",
    en=(
        "A second document starts on line 2 of the file. Give one document a file: remove the line with --- and what "
        "follows."
    ),
    nl=(
        "Op regel 2 van het bestand begint een tweede document. Geef één document per bestand: haal de regel "
        "met --- en wat volgt weg."
    ),
)
def giving_two_forms_in_one_file() -> None:
    parse_form(b"form: x\n---\nform: y\n")


@reproduces(
    "form-too-deep",
    en=(
        "Line 1 of the file is nested deeper than 8 levels. Keep to the layout that is asked, such as that of "
        "`grootboek classification template`."
    ),
    nl=(
        "Regel 1 van het bestand is dieper dan 8 niveaus genest. Houd de gevraagde opmaak aan, zoals die "
        "van `grootboek classification template`."
    ),
)
def giving_a_form_that_is_nested_too_deep() -> None:
    parse_form(b"because: " + b"[" * 40)


@reproduces(
    "form-key-twice",
    en="Line 3 of the file has ai1 for the second time in the same place. Keep one of the two.",
    nl="Regel 3 van het bestand heeft ai1 voor de tweede keer op dezelfde plaats. Houd een van beide.",
)
def answering_an_element_twice() -> None:
    parse_form(b"definition:\n  ai1: met\n  ai1: not_met\n")


@reproduces(
    "form-field-unknown",
    en=(
        "Line 5 of the form: definition.ai8 is not asked there. Nearest: ai7, ai6, ai5. Correct the name or remove it."
    ),
    nl=(
        "Regel 5 van het formulier: naar definition.ai8 wordt daar niet gevraagd. Het meest lijkend: ai7, ai6, "
        "ai5. Verbeter de naam of haal hem weg."
    ),
)
def answering_an_element_that_is_not_asked() -> None:
    parse_form(form("definition:\n  ai8: met"))


@reproduces(
    "form-field-missing",
    en=(
        "The form does not say taxonomy; expected is for instance 2026-1744. Add it, or make a new form with "
        "`grootboek classification template`."
    ),
    nl=(
        "Het formulier zegt niets bij taxonomy; verwacht wordt bijvoorbeeld 2026-1744. Voeg het toe of maak een "
        "nieuw formulier met `grootboek classification template`."
    ),
)
def leaving_out_the_version_of_the_law() -> None:
    parse_form(b"form: grootboek/classification/1\n")


@reproduces(
    "form-field-kind",
    en=(
        'Line 4 of the form: because has another shape than expected, which is "…". Write it like the form of '
        "`grootboek classification template`."
    ),
    nl=(
        'Regel 4 van het formulier: because heeft een andere vorm dan verwacht, namelijk "…". Schrijf het zoals '
        "in het formulier van `grootboek classification template`."
    ),
)
def giving_a_list_for_the_motivation() -> None:
    parse_form(form("because: [one, two]"))


@reproduces(
    "form-value-unknown",
    en=(
        "Line 6 of the form: points.f.f1 is no; expected is one of met, not_met, unknown, not_tested, "
        "not_applicable. Write one of these words."
    ),
    nl=(
        "Regel 6 van het formulier: points.f.f1 is no; verwacht wordt een van met, not_met, unknown, not_tested, "
        "not_applicable. Schrijf een van deze woorden."
    ),
)
def answering_no_to_an_element() -> None:
    parse_form(form("points:\n  f:\n    f1: no"))


@reproduces(
    "form-value-malformed",
    en=(
        "Line 4 of the form: review_on is 2027-02-30; expected is YYYY-MM-DD, YYYY-MM, YYYY-MM-DDTHH:MMZ. Write "
        "it in that way."
    ),
    nl=(
        "Regel 4 van het formulier: review_on is 2027-02-30; verwacht wordt YYYY-MM-DD, YYYY-MM, "
        "YYYY-MM-DDTHH:MMZ. Schrijf het zo."
    ),
)
def giving_a_review_day_that_does_not_exist() -> None:
    parse_form(form("review_on: 2027-02-30"))


@reproduces(
    "form-text-refused",
    en=(
        "Line 4 of the form: the text of because is longer than 20000 characters, only white space, or holds "
        "characters that cannot be printed. Shorten it or type it again."
    ),
    nl=(
        "Regel 4 van het formulier: de tekst bij because is langer dan 20000 tekens, is alleen witruimte of bevat"
        " tekens die niet af te drukken zijn. Kort hem in of typ hem opnieuw."
    ),
)
def giving_a_motivation_of_white_space() -> None:
    parse_form(form('because: " "'))


@reproduces(
    "form-roles-differ",
    en=(
        "The form is filled in for the roles deployer, and the deployment has the roles provider, deployer. Make "
        "a new form, or correct the roles with `grootboek system describe`."
    ),
    nl=(
        "Het formulier is ingevuld voor de rollen deployer, en de inzet heeft de rollen provider, deployer. Maak "
        "een nieuw formulier, of herstel de rollen met `grootboek system describe`."
    ),
)
def giving_a_form_filled_in_for_other_roles() -> None:
    parse_form(form("because: x"), roles=("provider", "deployer"))
