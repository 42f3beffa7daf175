"""Error texts of the form that an official fills in: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "form-too-large": (
        (
            "The file is {size} bytes; at most {largest} are read. Keep motivations short and give long documents"
            " as evidence."
        ),
        (
            "Het bestand is {size} bytes; er worden er hoogstens {largest} gelezen. Houd motiveringen kort en "
            "geef lange documenten als bewijsstuk."
        ),
    ),
    "form-utf-16": (
        "The file is UTF-16 or no text at all; UTF-8 is expected. Save it as UTF-8 and try again.",
        (
            "Het bestand is UTF-16 of helemaal geen tekst; verwacht wordt UTF-8. Bewaar het als UTF-8 en "
            "probeer het opnieuw."
        ),
    ),
    "form-not-utf-8": (
        (
            "Line {line} of the file holds the byte {byte}, which is not UTF-8 there; it may be Latin-1. "
            "Save it as UTF-8 and try again."
        ),
        (
            "Regel {line} van het bestand bevat de byte {byte}, die daar geen UTF-8 is; misschien is "
            "het Latin-1. Bewaar het als UTF-8 en probeer het opnieuw."
        ),
    ),
    "form-empty": (
        "The form is empty. Make one with `grootboek classification template` and fill it in.",
        "Het formulier is leeg. Maak er een met `grootboek classification template` en vul het in.",
    ),
    "form-not-yaml": (
        (
            "Line {line} of the file is not YAML: {problem}. Look at indentation, colons and quotation marks; put"
            " text with a colon between quotation marks."
        ),
        (
            "Regel {line} van het bestand is geen YAML: {problem}. Let op inspringing, dubbele punten en "
            "aanhalingstekens; zet tekst met een dubbele punt tussen aanhalingstekens."
        ),
    ),
    "form-not-json": (
        ("Line {line} of the file is not JSON at this place: {problem}. Look at commas, brackets and quotation marks."),
        (
            "Regel {line} van het bestand is op deze plaats geen JSON: {problem}. Let op komma's, haakjes en "
            "aanhalingstekens."
        ),
    ),
    "form-tab": (
        "Line {line} of the file starts with a tab. YAML indents with spaces only: replace the tab by spaces.",
        (
            "Regel {line} van het bestand begint met een tab. YAML springt alleen in met spaties: vervang de "
            "tab door spaties."
        ),
    ),
    "form-yaml-feature": (
        (
            "Line {line} of the file uses {found}. It may have plain keys and values only, no anchors, aliases or "
            "tags; put text that starts with such a sign between quotation marks."
        ),
        (
            "Regel {line} van het bestand gebruikt {found}. Er mogen alleen gewone namen en waarden in,"
            " geen ankers, verwijzingen of tags; zet tekst die met zo'n teken begint tussen aanhalingstekens."
        ),
    ),
    "form-several-documents": (
        (
            "A second document starts on line {line} of the file. Give one document a file: remove the line with --- "
            "and what follows."
        ),
        (
            "Op regel {line} van het bestand begint een tweede document. Geef één document per bestand: haal "
            "de regel met --- en wat volgt weg."
        ),
    ),
    "form-too-deep": (
        (
            "Line {line} of the file is nested deeper than {deepest} levels. Keep to the layout that is asked, such "
            "as that of `grootboek classification template`."
        ),
        (
            "Regel {line} van het bestand is dieper dan {deepest} niveaus genest. Houd de gevraagde opmaak aan, "
            "zoals die van `grootboek classification template`."
        ),
    ),
    "form-key-twice": (
        "Line {line} of the file has {key} for the second time in the same place. Keep one of the two.",
        ("Regel {line} van het bestand heeft {key} voor de tweede keer op dezelfde plaats. Houd een van beide."),
    ),
    "form-field-unknown": (
        ("Line {line} of the form: {field} is not asked there.{known} Correct the name or remove it."),
        (
            "Regel {line} van het formulier: naar {field} wordt daar niet gevraagd.{known} "
            "Verbeter de naam of haal hem weg."
        ),
    ),
    "form-field-missing": (
        (
            "The form does not say {field}; expected is for instance {expected}. Add it, or make a new form with "
            "`grootboek classification template`."
        ),
        (
            "Het formulier zegt niets bij {field}; verwacht wordt bijvoorbeeld {expected}. Voeg het toe of maak "
            "een nieuw formulier met `grootboek classification template`."
        ),
    ),
    "form-field-kind": (
        (
            "Line {line} of the form: {field} has another shape than expected, which is {expected}. Write it like"
            " the form of `grootboek classification template`."
        ),
        (
            "Regel {line} van het formulier: {field} heeft een andere vorm dan verwacht, namelijk {expected}. "
            "Schrijf het zoals in het formulier van `grootboek classification template`."
        ),
    ),
    "form-value-unknown": (
        ("Line {line} of the form: {field} is {value}; expected is one of {expected}. Write one of these words."),
        (
            "Regel {line} van het formulier: {field} is {value}; verwacht wordt een van {expected}. Schrijf een "
            "van deze woorden."
        ),
    ),
    "form-value-malformed": (
        "Line {line} of the form: {field} is {value}; expected is {expected}. Write it in that way.",
        "Regel {line} van het formulier: {field} is {value}; verwacht wordt {expected}. Schrijf het zo.",
    ),
    "form-text-refused": (
        (
            "Line {line} of the form: the text of {field} is longer than {longest} characters, only white space, "
            "or holds characters that cannot be printed. Shorten it or type it again."
        ),
        (
            "Regel {line} van het formulier: de tekst bij {field} is langer dan {longest} tekens, is alleen "
            "witruimte of bevat tekens die niet af te drukken zijn. Kort hem in of typ hem opnieuw."
        ),
    ),
    "form-roles-differ": (
        (
            "The form is filled in for the roles {found}, and the deployment has the roles {expected}. Make a new"
            " form, or correct the roles with `grootboek system describe`."
        ),
        (
            "Het formulier is ingevuld voor de rollen {found}, en de inzet heeft de rollen {expected}. Maak een "
            "nieuw formulier, of herstel de rollen met `grootboek system describe`."
        ),
    ),
}
