"""What the demonstration tells between its commands: name -> (English, Dutch)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...errors import Language

_TEXTS: dict[str, tuple[str, str]] = {
    "opening": (
        (
            "The request of November 2024 to all ministries, played through in a rehearsal ledger.\n"
            "The ministries and their answers are real, as the letter to parliament of 17 March 2025 states "
            "them. All other\n"
            "organisations and systems are fictional. No outcome is recorded about a real organisation's "
            "system."
        ),
        (
            "Het verzoek van november 2024 aan alle ministeries, nagespeeld in een oefengrootboek.\n"
            "De ministeries en hun antwoorden zijn echt, zoals de brief aan de Kamer van 17 maart 2025 ze "
            "geeft. Alle andere\n"
            "organisaties en systemen zijn fictief. Over systemen van echte organisaties wordt geen uitkomst "
            "vastgelegd."
        ),
    ),
    "act-1": (
        "1. November 2024: the request to fifteen ministries",
        "1. November 2024: het verzoek aan vijftien ministeries",
    ),
    "act-2": (
        "2. March 2025: the answers that came in",
        "2. Maart 2025: de antwoorden die binnenkwamen",
    ),
    "act-3": (
        "3. 17 March 2025: the answer to parliament",
        "3. 17 maart 2025: het antwoord aan de Kamer",
    ),
    "act-4": (
        "4. Afterwards: a fictional ministry examines its systems, one by one",
        "4. Daarna: een fictief ministerie onderzoekt zijn systemen, een voor een",
    ),
    "act-5": (
        "5. The overview that the letter lacked",
        "5. Het overzicht dat in de brief ontbrak",
    ),
    "act-6": (
        "6. The first question, asked again",
        "6. De eerste vraag, opnieuw gesteld",
    ),
    "act-7": (
        "7. One altered byte",
        "7. Een gewijzigde byte",
    ),
    "root-name": (
        "Central government",
        "Rijksoverheid",
    ),
    "coordinator": (
        "CIO Rijk, coordinator of the request",
        "CIO Rijk, coördinator van het verzoek",
    ),
    "inquiry-title": (
        "Request about prohibited AI systems (deadline not in the letter: its own day is used)",
        "Uitvraag verboden AI-systemen (termijn staat niet in de brief: de dag ervan is gebruikt)",
    ),
    "question-1": (
        "How many AI systems that fall under a prohibited practice are used, and which?",
        "Hoeveel AI-systemen die onder een verboden praktijk vallen zijn in gebruik, en welke?",
    ),
    "question-2": (
        "Which prohibited AI systems were in production or use, and are now switched off?",
        "Welke verboden AI-systemen waren in productie of gebruik en zijn nu uitgeschakeld?",
    ),
    "question-3": (
        "Which prohibited AI systems are in use but fall under an exception, with a short motivation?",
        ("Welke verboden AI-systemen zijn in gebruik maar vallen onder een uitzondering, met korte motivatie?"),
    ),
    "question-4": (
        "In which business processes are these systems?",
        "In welke bedrijfsprocessen zitten deze systemen?",
    ),
    "letter": (
        "Letter to parliament of 17 March 2025",
        "Brief aan de Tweede Kamer van 17 maart 2025",
    ),
    "remark": (
        (
            "Received on or before 17 March 2025; the letter does not state the day, the signer, or which "
            "bodies are covered."
        ),
        (
            "Ontvangen op of voor 17 maart 2025; de brief noemt de dag, de ondertekenaar en de gedekte "
            "organisaties niet."
        ),
    ),
    "returns": (
        (
            "{count} ministries, {count} nil returns. The letter is the evidence; what it does not state is "
            "not filled in."
        ),
        ("{count} ministeries, {count} nihilopgaven. De brief is het bewijs; wat er niet in staat is niet ingevuld."),
    ),
    "recorder": (
        "employee of the CIO office (fictional)",
        "medewerker CIO-office (fictief)",
    ),
    "approver": (
        "departmental CIO (fictional)",
        "departementale CIO (fictief)",
    ),
    "examined": (
        (
            "{organisations} fictional organisations, {systems} fictional systems; {recorded} examinations "
            "recorded by one\nofficial, {approved} of them approved by another, with another key."
        ),
        (
            "{organisations} fictieve organisaties, {systems} fictieve systemen; {recorded} onderzoeken "
            "vastgelegd door de ene\n"
            "functionaris, {approved} daarvan goedgekeurd door een andere, met een andere sleutel."
        ),
    ),
    "fictional-title": (
        "Example request to a fictional ministry, 2025",
        "Voorbeelduitvraag aan een fictief ministerie, 2025",
    ),
    "same": (
        (
            "The same question about the same moment: {size} entries, root {root}. The answer is the same, "
            "key by key,\n"
            "although {later} entries were recorded since. Then it was provisional; now it is final."
        ),
        (
            "Dezelfde vraag over hetzelfde moment: {size} boekingen, wortel {root}. Het antwoord is gelijk, "
            "sleutel voor sleutel,\n"
            "hoewel er sindsdien {later} boekingen zijn vastgelegd. Toen was het voorlopig; nu is het "
            "definitief."
        ),
    ),
    "different": (
        "THE ANSWER DIFFERS. This must never happen.",
        "HET ANTWOORD VERSCHILT. Dat mag nooit gebeuren.",
    ),
    "sound-first": (
        "First the ledger as it is:",
        "Eerst het grootboek zoals het is:",
    ),
    "altered": (
        (
            "Now a copy in which somebody changed one byte outside this program: in entry {index} a day of "
            "receipt,\n17 March 2025, becomes 18 March 2025."
        ),
        (
            "Nu een kopie waarin iemand buiten dit programma om een byte wijzigde: in boeking {index} wordt "
            "een dag van ontvangst,\n17 maart 2025, 18 maart 2025."
        ),
    ),
    "verdict": (
        "Exit status {status}: the evidence is unsound.",
        "Afsluitstatus {status}: het bewijs is niet deugdelijk.",
    ),
    "not-noticed": (
        "THE CHANGE WAS NOT NOTICED. This must never happen.",
        "DE WIJZIGING IS NIET OPGEMERKT. Dat mag nooit gebeuren.",
    ),
    "files": (
        "Everything is in {folder}. Ask it more, for example:",
        "Alles staat in {folder}. Vraag meer, bijvoorbeeld:",
    ),
}


def told(name: str, language: Language, **values: object) -> str:
    """A text of the demonstration."""
    english, dutch = _TEXTS[name]
    return (dutch if language == "nl" else english).format_map(values)
