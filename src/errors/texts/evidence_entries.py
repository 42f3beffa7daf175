"""Error and finding texts of the evidence room about canonical JSON, commitments and entries: code -> texts."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "canonical-not-representable": (
        (
            "This value cannot be written as canonical JSON: {found}. Only objects, lists, texts, whole numbers "
            "below 2^53, true and false can. Write decimals as text, and leave out what is empty."
        ),
        (
            "Deze waarde kan niet als canonieke JSON worden geschreven: {found}. Alleen objecten, lijsten, teksten,"
            " gehele getallen onder 2^53, true en false kunnen dat. Schrijf decimalen als tekst, en laat weg wat "
            "leeg is."
        ),
    ),
    "json-malformed": (
        (
            "These bytes are not JSON in UTF-8: the fault is at character {position}. They are damaged, or "
            "something else than was expected. Compare them with a copy."
        ),
        (
            "Deze bytes zijn geen JSON in UTF-8: de fout zit bij teken {position}. Ze zijn beschadigd, of iets "
            "anders dan verwacht. Vergelijk ze met een kopie."
        ),
    ),
    "json-not-canonical": (
        (
            "These bytes are JSON, but not in the one canonical form (RFC 8785 without floats and null). So they "
            "were not written by grootboek, or were altered since. Compare them with a copy."
        ),
        (
            "Deze bytes zijn JSON, maar niet in de ene canonieke vorm (RFC 8785 zonder kommagetallen en null). Ze "
            "zijn dus niet door grootboek geschreven, of daarna veranderd. Vergelijk ze met een kopie."
        ),
    ),
    "base64-malformed": (
        (
            "{found} is not base64 as it is written here: one form for each value, without spaces. Check that it "
            "was copied whole."
        ),
        (
            "{found} is geen base64 zoals die hier wordt geschreven: één vorm voor elke waarde, zonder spaties. "
            "Kijk of alles is overgenomen."
        ),
    ),
    "hash-wrong-length": (
        "A hash here is of {found} bytes; a SHA-256 hash has 32. Check that it was copied whole.",
        "Een hash is hier {found} bytes lang; een SHA-256-hash heeft er 32. Kijk of alles is overgenomen.",
    ),
    "salt-too-short": (
        "A salt of {found} bytes is too short: {expected} random bytes are needed, fresh for each field.",
        "Een salt van {found} bytes is te kort: er zijn {expected} willekeurige bytes nodig, nieuw voor elk veld.",
    ),
    "text-not-unicode": (
        (
            "The text of field {field} holds something that is no character (half a surrogate pair). Give the text "
            "in UTF-8."
        ),
        "De tekst van veld {field} bevat iets dat geen teken is (een half surrogaatpaar). Geef de tekst in UTF-8.",
    ),
    "disclosure-malformed": (
        (
            "This is not a disclosure: expected is the base64url of a JSON list of salt, field name and text. Check"
            " that it was copied whole."
        ),
        (
            "Dit is geen onthulling: verwacht wordt de base64url van een JSON-lijst met salt, veldnaam en tekst. "
            "Kijk of alles is overgenomen."
        ),
    ),
    "commitment-malformed": (
        (
            "Field {field} of this act is not a commitment as it should be: an object with only `sd`, a digest of "
            "43 characters, once for each field. The act was altered, or not made by grootboek."
        ),
        (
            "Veld {field} van deze handeling is geen zegel zoals het hoort: een object met alleen `sd`, een digest "
            "van 43 tekens, één keer per veld. De handeling is veranderd, of niet door grootboek gemaakt."
        ),
    ),
    "entry-too-large": (
        (
            "This entry would be {found} bytes; the most is {limit}. Nothing was recorded. Put long lists or "
            "documents in a file, and give that as evidence."
        ),
        (
            "Deze boeking zou {found} bytes worden; het hoogste is {limit}. Er is niets vastgelegd. Zet lange "
            "lijsten of documenten in een bestand, en geef dat als bewijsstuk."
        ),
    ),
    "entry-index-out-of-range": (
        "An entry cannot have the number {found}: expected is a whole number from 0, below 2^53.",
        "Een boeking kan niet het volgnummer {found} hebben: verwacht wordt een geheel getal vanaf 0, onder 2^53.",
    ),
    "entry-time-malformed": (
        (
            "{found} is not a time as entries hold it: expected is UTC with six decimals, as "
            "2026-11-23T21:12:00.123456Z."
        ),
        (
            "{found} is geen tijd zoals boekingen die bevatten: verwacht wordt UTC met zes decimalen, zoals "
            "2026-11-23T21:12:00.123456Z."
        ),
    ),
    "entry-malformed": (
        (
            "These {size} bytes are not an entry: its frame (index, time, rehearsal, what was signed) is not as "
            "grootboek writes it. The entry was altered. Compare the ledger with a backup."
        ),
        (
            "Deze {size} bytes zijn geen boeking: de omlijsting (volgnummer, tijd, oefening, wat is ondertekend) is"
            " niet zoals grootboek die schrijft. De boeking is veranderd. Vergelijk het grootboek met een back-up."
        ),
    ),
    "signed-malformed": (
        (
            "What was signed in this entry is not an act with its signature. The entry was altered, or not made by "
            "grootboek. Compare the ledger with a backup."
        ),
        (
            "Wat in deze boeking is ondertekend, is geen handeling met een handtekening. De boeking is veranderd, "
            "of niet door grootboek gemaakt. Vergelijk het grootboek met een back-up."
        ),
    ),
    "signed-act-malformed": (
        ("This act is not a JSON object. It was altered, or not made by grootboek. Compare the ledger with a backup."),
        (
            "Deze handeling is geen JSON-object. Zij is veranderd, of niet door grootboek gemaakt. Vergelijk het "
            "grootboek met een back-up."
        ),
    ),
}
