"""Reproductions of the evidence room's errors and findings about canonical JSON, commitments and entries."""

from __future__ import annotations

from grootboek.evidence import canonical, commitment, digests, entry
from tests.errors.reproduction import reproduces

TIME = "2026-11-23T21:12:00.123456Z"
DIGEST = "A" * 43


@reproduces(
    "canonical-not-representable",
    en=(
        "This value cannot be written as canonical JSON: float. Only objects, lists, texts, whole numbers "
        "below 2^53, true and false can. Write decimals as text, and leave out what is empty."
    ),
    nl=(
        "Deze waarde kan niet als canonieke JSON worden geschreven: float. Alleen objecten, lijsten, teksten,"
        " gehele getallen onder 2^53, true en false kunnen dat. Schrijf decimalen als tekst, en laat weg wat "
        "leeg is."
    ),
)
def writing_a_decimal_number() -> None:
    canonical.canonical({"rate": 0.5})  # type: ignore[dict-item]  # what the type checker refuses


@reproduces(
    "json-malformed",
    en=(
        "These bytes are not JSON in UTF-8: the fault is at character 8. They are damaged, or something else "
        "than was expected. Compare them with a copy."
    ),
    nl=(
        "Deze bytes zijn geen JSON in UTF-8: de fout zit bij teken 8. Ze zijn beschadigd, of iets anders dan "
        "verwacht. Vergelijk ze met een kopie."
    ),
)
def reading_json_that_breaks_off() -> None:
    canonical.parse_canonical(b'{"name":')


@reproduces(
    "json-not-canonical",
    en=(
        "These bytes are JSON, but not in the one canonical form (RFC 8785 without floats and null). So they "
        "were not written by grootboek, or were altered since. Compare them with a copy."
    ),
    nl=(
        "Deze bytes zijn JSON, maar niet in de ene canonieke vorm (RFC 8785 zonder kommagetallen en null). Ze"
        " zijn dus niet door grootboek geschreven, of daarna veranderd. Vergelijk ze met een kopie."
    ),
)
def reading_json_with_spaces() -> None:
    canonical.parse_canonical(b'{"name": 1}')


@reproduces(
    "base64-malformed",
    en=(
        "'AAAA AAAA' is not base64 as it is written here: one form for each value, without spaces. Check that"
        " it was copied whole."
    ),
    nl=(
        "'AAAA AAAA' is geen base64 zoals die hier wordt geschreven: één vorm voor elke waarde, zonder "
        "spaties. Kijk of alles is overgenomen."
    ),
)
def reading_a_hash_with_a_space_in_it() -> None:
    digests.parse_base64("AAAA AAAA")


@reproduces(
    "hash-wrong-length",
    en="A hash here is of 16 bytes; a SHA-256 hash has 32. Check that it was copied whole.",
    nl="Een hash is hier 16 bytes lang; een SHA-256-hash heeft er 32. Kijk of alles is overgenomen.",
)
def reading_half_a_hash() -> None:
    digests.parse_hash("AAAAAAAAAAAAAAAAAAAAAA==")


@reproduces(
    "salt-too-short",
    en="A salt of 8 bytes is too short: 16 random bytes are needed, fresh for each field.",
    nl="Een salt van 8 bytes is te kort: er zijn 16 willekeurige bytes nodig, nieuw voor elk veld.",
)
def committing_with_eight_bytes_of_salt() -> None:
    commitment.commit("name", "Example", bytes(8))


@reproduces(
    "text-not-unicode",
    en=(
        "The text of field 'name' holds something that is no character (half a surrogate pair). Give the text in UTF-8."
    ),
    nl="De tekst van veld 'name' bevat iets dat geen teken is (een half surrogaatpaar). Geef de tekst in UTF-8.",
)
def committing_to_text_from_a_terminal_in_another_encoding() -> None:
    commitment.commit("name", "Voorbeeld \udce9", bytes(16))


@reproduces(
    "disclosure-malformed",
    en=(
        "This is not a disclosure: expected is the base64url of a JSON list of salt, field name and text. "
        "Check that it was copied whole."
    ),
    nl=(
        "Dit is geen onthulling: verwacht wordt de base64url van een JSON-lijst met salt, veldnaam en tekst. "
        "Kijk of alles is overgenomen."
    ),
)
def reading_a_disclosure_that_was_cut_off() -> None:
    commitment.parse_disclosure(commitment.commit("name", "Example", bytes(16)).text[:-2])


@reproduces(
    "commitment-malformed",
    en=(
        "Field 'name' of this act is not a commitment as it should be: an object with only `sd`, a digest of "
        "43 characters, once for each field. The act was altered, or not made by grootboek."
    ),
    nl=(
        "Veld 'name' van deze handeling is geen zegel zoals het hoort: een object met alleen `sd`, een digest"
        " van 43 tekens, één keer per veld. De handeling is veranderd, of niet door grootboek gemaakt."
    ),
)
def reading_an_act_whose_commitment_has_a_second_key() -> None:
    entry.commitments_in({"event": {"name": {"sd": DIGEST, "text": "x"}}})


@reproduces(
    "entry-too-large",
    en=(
        "This entry would be 65618 bytes; the most is 65535. Nothing was recorded. Put long lists or "
        "documents in a file, and give that as evidence."
    ),
    nl=(
        "Deze boeking zou 65618 bytes worden; het hoogste is 65535. Er is niets vastgelegd. Zet lange lijsten"
        " of documenten in een bestand, en geef dat als bewijsstuk."
    ),
)
def recording_a_list_that_is_too_long() -> None:
    entry.frame_entry(0, TIME, False, bytes(65_535))


@reproduces(
    "entry-index-out-of-range",
    en="An entry cannot have the number -1: expected is a whole number from 0, below 2^53.",
    nl="Een boeking kan niet het volgnummer -1 hebben: verwacht wordt een geheel getal vanaf 0, onder 2^53.",
)
def framing_an_entry_before_the_first() -> None:
    entry.frame_entry(-1, TIME, False, b"{}")


@reproduces(
    "entry-time-malformed",
    en=(
        "'2026-11-23T22:12:00+01:00' is not a time as entries hold it: expected is UTC with six decimals, as "
        "2026-11-23T21:12:00.123456Z."
    ),
    nl=(
        "'2026-11-23T22:12:00+01:00' is geen tijd zoals boekingen die bevatten: verwacht wordt UTC met zes "
        "decimalen, zoals 2026-11-23T21:12:00.123456Z."
    ),
)
def framing_an_entry_with_a_local_time() -> None:
    entry.frame_entry(0, "2026-11-23T22:12:00+01:00", False, b"{}")


@reproduces(
    "entry-malformed",
    en=(
        "These 40 bytes are not an entry: its frame (index, time, rehearsal, what was signed) is not as "
        "grootboek writes it. The entry was altered. Compare the ledger with a backup."
    ),
    nl=(
        "Deze 40 bytes zijn geen boeking: de omlijsting (volgnummer, tijd, oefening, wat is ondertekend) is "
        "niet zoals grootboek die schrijft. De boeking is veranderd. Vergelijk het grootboek met een back-up."
    ),
)
def reading_an_entry_that_was_cut_off() -> None:
    entry.split_entry(entry.frame_entry(0, TIME, False, b"{}")[:40])


@reproduces(
    "signed-malformed",
    en=(
        "What was signed in this entry is not an act with its signature. The entry was altered, or not made "
        "by grootboek. Compare the ledger with a backup."
    ),
    nl=(
        "Wat in deze boeking is ondertekend, is geen handeling met een handtekening. De boeking is veranderd,"
        " of niet door grootboek gemaakt. Vergelijk het grootboek met een back-up."
    ),
)
def reading_what_was_signed_without_its_signature() -> None:
    entry.split_signed(b'{"act":{}}')


@reproduces(
    "signed-act-malformed",
    en=("This act is not a JSON object. It was altered, or not made by grootboek. Compare the ledger with a backup."),
    nl=(
        "Deze handeling is geen JSON-object. Zij is veranderd, of niet door grootboek gemaakt. Vergelijk het "
        "grootboek met een back-up."
    ),
)
def reading_an_act_that_is_a_list() -> None:
    entry.commitments_in([])
