"""Command lines that are wrong in themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from grootboek.cli.answers import Answer, Paragraph
from grootboek.cli.files import write_answer
from grootboek.cli.usage_errors import misused
from tests.cli.running import performed
from tests.errors.reproduction import reproduces

if TYPE_CHECKING:
    from pathlib import Path


@reproduces(
    "argument-extra",
    en=(
        "`grootboek system show` does not know what to do with: two words. See `grootboek system show --help`; put "
        "a text with spaces in quotes."
    ),
    nl=(
        "`grootboek system show` weet niet wat te doen met: two words. Zie `grootboek system show --help`; zet een "
        "tekst met spaties tussen aanhalingstekens."
    ),
)
def giving_more_arguments_than_the_command_takes(folder: Path) -> None:
    performed(folder, "system", "show", "SYS-1", "two", "words")


@reproduces(
    "argument-missing",
    en="`grootboek system show` needs REF. See `grootboek system show --help`.",
    nl="`grootboek system show` heeft REF nodig. Zie `grootboek system show --help`.",
)
def leaving_an_argument_out(folder: Path) -> None:
    performed(folder, "system", "show")


@reproduces(
    "classification-form-alone",
    en="A form says all by itself. Give FILE alone, or --summary with the other options.",
    nl="Een formulier zegt alles zelf. Geef alleen FILE, of --summary met de andere opties.",
)
def giving_a_form_and_elements(folder: Path) -> None:
    performed(folder, "classification", "record", "SYS-1", "form.yaml", "--met", "f1")


@reproduces(
    "classification-form-or-summary",
    en="Give either FILE, a filled-in form, or --summary with the elements that decide; not both, and one of them.",
    nl=(
        "Geef of FILE, een ingevuld formulier, of --summary met de elementen die beslissen; niet beide, en wel een "
        "van de twee."
    ),
)
def classifying_without_a_form_or_a_summary(folder: Path) -> None:
    performed(folder, "classification", "record", "SYS-1")


@reproduces(
    "key-given-twice",
    en="--public-key and --request both name a key. Give one of them.",
    nl="--public-key en --request noemen allebei een sleutel. Geef er een van.",
)
def enrolling_with_two_keys(folder: Path) -> None:
    keys = ("--public-key", "key.pub", "--request", "request.json")
    performed(folder, "official", "enrol", "desk@x", "--function", "desk", "--organisation", "x", *keys)


@reproduces(
    "command-missing",
    en="`grootboek rulebook` needs a command after it: show, diff, add, adopt. See `grootboek rulebook --help`.",
    nl="Na `grootboek rulebook` hoort een commando: show, diff, add, adopt. Zie `grootboek rulebook --help`.",
)
def naming_a_group_and_no_command(folder: Path) -> None:
    performed(folder, "rulebook")


@reproduces(
    "subcommand-unknown",
    en="`grootboek rulebook` has no command zzz. It has: show, diff, add, adopt.",
    nl="`grootboek rulebook` heeft geen commando zzz. Wel: show, diff, add, adopt.",
)
def naming_a_command_that_does_not_exist(folder: Path) -> None:
    performed(folder, "rulebook", "zzz")


@reproduces(
    "subcommand-unknown-near",
    en="`grootboek` has no command inventry. Did you mean inventory?",
    nl="`grootboek` heeft geen commando inventry. Bedoelt u inventory?",
)
def misspelling_a_command(folder: Path) -> None:
    performed(folder, "inventry")


@reproduces(
    "covers-tree-and-codes",
    en="--covers says both `tree` and codes. Give `tree` alone (the organisation and all below it), or codes.",
    nl="--covers noemt zowel `tree` als codes. Geef alleen `tree` (de organisatie en alles eronder), of codes.",
)
def covering_a_tree_and_codes(folder: Path) -> None:
    arguments = ("inquiry", "submit", "UV-1", "--organisation", "x", "--nil")
    performed(folder, *arguments, "--covers", "tree", "--covers", "y")


@reproduces(
    "describe-nothing",
    en="Nothing is named that changes. Give at least one field, such as --name or --supplier.",
    nl="Er is niets genoemd dat wijzigt. Geef ten minste één veld, zoals --name of --supplier.",
)
def describing_nothing(folder: Path) -> None:
    performed(folder, "system", "describe", "SYS-1")


@reproduces(
    "option-missing",
    en="`grootboek entry correct` needs the option --because. See `grootboek entry correct --help`.",
    nl="`grootboek entry correct` heeft de optie --because nodig. Zie `grootboek entry correct --help`.",
)
def leaving_a_required_option_out(folder: Path) -> None:
    performed(folder, "entry", "correct", "3")


@reproduces(
    "option-unknown",
    en="`grootboek inventory` has no option --zzz. See `grootboek inventory --help`.",
    nl="`grootboek inventory` heeft geen optie --zzz. Zie `grootboek inventory --help`.",
)
def giving_an_option_that_does_not_exist(folder: Path) -> None:
    performed(folder, "inventory", "--zzz")


@reproduces(
    "option-unknown-near",
    en="`grootboek inventory` has no option --proces. Did you mean --process?",
    nl="`grootboek inventory` heeft geen optie --proces. Bedoelt u --process?",
)
def misspelling_an_option(folder: Path) -> None:
    performed(folder, "inventory", "--proces", "re_examine")


@reproduces(
    "option-without-value",
    en="The option --standing needs a value after it.",
    nl="Na de optie --standing hoort een waarde.",
)
def leaving_the_value_of_an_option_out(folder: Path) -> None:
    performed(folder, "inventory", "--standing")


@reproduces(
    "output-format-unknown",
    en="An answer cannot be written as `.doc`. The name of the file must end in one of: .json, .csv.",
    nl=(
        "Een antwoord kan niet als `.doc` worden geschreven. De naam van het bestand moet eindigen op een van: "
        ".json, .csv."
    ),
)
def writing_an_answer_in_a_format_of_no_kind(folder: Path) -> None:
    write_answer(Answer({}), folder / "answer.doc")


@reproduces(
    "output-has-no-table",
    en=(
        "This answer has no rows, so it cannot be written as CSV to <folder>/answer.csv. Take a name "
        "that ends in .json."
    ),
    nl=(
        "Dit antwoord heeft geen rijen, dus het kan niet als CSV naar <folder>/answer.csv. Neem een naam die "
        "eindigt op .json."
    ),
)
def writing_an_answer_without_rows_as_csv(folder: Path) -> None:
    write_answer(Answer({}, parts=(Paragraph("a letter"),)), folder / "answer.csv")


@reproduces(
    "return-kind-not-one",
    en="A return is of one kind. Give exactly one of --nil, --answer and --partial.",
    nl="Een opgave is van één soort. Geef precies één van --nil, --answer en --partial.",
)
def submitting_a_return_of_two_kinds(folder: Path) -> None:
    performed(folder, "inquiry", "submit", "UV-1", "--organisation", "x", "--nil", "--answer")


@reproduces(
    "option-takes-no-value",
    en="The option --json takes no value. Leave out what comes after the equals sign.",
    nl="De optie --json heeft geen waarde. Laat weg wat na het isgelijkteken staat.",
)
def giving_a_value_to_an_option_that_takes_none(folder: Path) -> None:
    performed(folder, "inventory", "--json=yes")


@reproduces(
    "usage-wrong",
    en="The command line is wrong: some other mistake. Add --help to see what is expected.",
    nl="De opdrachtregel klopt niet: some other mistake. Voeg --help toe om te zien wat wordt verwacht.",
)
def a_mistake_that_only_typer_knows() -> object:
    return misused(typer.TyperException("some other mistake."))


@reproduces(
    "option-malformed",
    en="--since got `2025-13-01`, which is not well formed. Expected: YYYY-MM-DD, YYYY-MM, YYYY-MM-DDTHH:MMZ.",
    nl="--since kreeg `2025-13-01`, en dat is niet goed gevormd. Verwacht werd: YYYY-MM-DD, YYYY-MM, "
    "YYYY-MM-DDTHH:MMZ.",
)
def a_month_that_does_not_exist(folder: Path) -> None:
    performed(folder, "history", "--since", "2025-13-01")


@reproduces(
    "option-malformed",
    en="REF got `two words`, which is not well formed. Expected: 1-100: A-Z a-z 0-9 . _ @ : / + -.",
    nl="REF kreeg `two words`, en dat is niet goed gevormd. Verwacht werd: 1-100: A-Z a-z 0-9 . _ @ : / + -.",
)
def a_reference_of_two_words(folder: Path) -> None:
    performed(folder, "system", "show", "two words")


@reproduces(
    "value-not-a-choice",
    en="--lang got `fr`. Expected one of: nl, en.",
    nl="--lang kreeg `fr`. Verwacht werd een van: nl, en.",
)
def asking_for_a_language_that_is_not_there(folder: Path) -> None:
    performed(folder, "inventory", "--lang", "fr")


@reproduces(
    "value-not-a-number",
    en="INDEX got `four`. Expected a whole number, 0 or more.",
    nl="INDEX kreeg `four`. Verwacht werd een geheel getal, 0 of meer.",
)
def giving_a_word_for_a_number(folder: Path) -> None:
    performed(folder, "entry", "correct", "four", "--because", "wrong")


@reproduces(
    "condition-malformed",
    en=(
        "A condition was given as R8=yes. Expected is its id, an equals sign, one of met, not_met, unknown, and after "
        "a colon why: R8=met:the Act of 2026."
    ),
    nl=(
        "Een voorwaarde is gegeven als R8=yes. Verwacht wordt haar kenmerk, een is-teken, een van met, not_met, "
        "unknown, en na een dubbele punt waarom: R8=met:de wet van 2026."
    ),
)
def naming_a_condition_without_its_state(folder: Path) -> None:
    claim = ("exemption", "claim", "SYS-1", "--ground", "h-x3", "--motivation", "fictional")
    performed(folder, *claim, "--condition", "R8=yes")


@reproduces(
    "public-entry-unsigned",
    en=(
        "`-o` writes what the official signed and the signature, which name the official by handle and key. The public "
        "sees neither. Leave out `-o`, or `--audience public`."
    ),
    nl=(
        "`-o` schrijft wat de functionaris ondertekende en de handtekening; die noemen de functionaris bij "
        "aanduiding en sleutel. Het publiek ziet geen van beide. Laat `-o` weg, of `--audience public`."
    ),
)
def writing_for_the_public_what_an_official_signed(folder: Path) -> None:
    performed(folder, "entry", "show", "3", "--audience", "public", "-o", "signed")


@reproduces(
    "redact-propose-or-approve",
    en=(
        "Propose a redaction with `--field`, `--ground` and either `--withhold` or `--erase`, or its end with "
        "`--field`, `--lift` and `--because`; or approve a proposal with `--approve`. See "
        "`grootboek entry redact --help`."
    ),
    nl=(
        "Stel weglaten of wissen voor met `--field`, `--ground` en ofwel `--withhold` ofwel `--erase`, of het einde "
        "ervan met `--field`, `--lift` en `--because`; of keur een voorstel goed met `--approve`. Zie "
        "`grootboek entry redact --help`."
    ),
)
def proposing_and_approving_at_once(folder: Path) -> None:
    performed(folder, "entry", "redact", "3", "--approve", "--ground", "avg-17")
