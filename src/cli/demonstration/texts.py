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
    "act-7": (
        "7. Two exceptions are relied on: one runs, one has expired",
        "7. Tweemaal een beroep op een uitzondering: een loopt, een is verlopen",
    ),
    "act-6": (
        "6. The prohibited system is switched off, and somebody else looks",
        "6. Het verboden systeem gaat uit, en iemand anders kijkt na",
    ),
    "act-8": (
        "8. 23 February 2026: three ministries end, and nothing of what they answered is lost",
        "8. 23 februari 2026: drie ministeries houden op, en niets van wat zij antwoordden gaat verloren",
    ),
    "act-9": (
        "9. 2 December 2026: the law changes",
        "9. 2 december 2026: de wet verandert",
    ),
    "act-10": (
        "10. The first question, asked again",
        "10. De eerste vraag, opnieuw gesteld",
    ),
    "act-11": (
        "11. One altered byte",
        "11. Een gewijzigde byte",
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
    "claim-made": (
        (
            "The agency shows each condition of the exception for safety. Its CIO finds them shown. Nobody grants an "
            "exemption."
        ),
        (
            "Het agentschap laat elke voorwaarde van de uitzondering voor veiligheid zien. Zijn CIO oordeelt dat eraan "
            "is voldaan.\nNiemand verleent een ontheffing."
        ),
    ),
    "claim-expired": (
        (
            "The other is a test setting before use, outside Article 5 up to and including 31 December 2025. Nobody "
            "renewed it.\nFrom the next day on nothing is silently allowed:"
        ),
        (
            "Het andere is een proefopstelling vóór gebruik, tot en met 31 december 2025 buiten artikel 5. Niemand "
            "verlengde het.\nVanaf de dag erna is niets stilzwijgend toegestaan:"
        ),
    ),
    "stages": (
        (
            "Decided on 3 July 2025, users told on the 10th, off on the 15th, removed on 1 August. Until another "
            "official has\nlooked, it is no more than this:"
        ),
        (
            "Besloten op 3 juli 2025, gebruikers ingelicht op de 10e, uit op de 15e, verwijderd op 1 augustus. Tot een "
            "andere\nfunctionaris heeft gekeken is het niet meer dan dit:"
        ),
    ),
    "verified": (
        "On 4 August 2025 the CIO looks, with another key than whoever switched it off:",
        "Op 4 augustus 2025 kijkt de CIO, met een andere sleutel dan wie het uitzette:",
    ),
    "reorganised": (
        (
            "On 22 February 2026 there are {before} ministries, on 23 February {after}. What {gone} answered in March "
            "2025 stays under\ntheir own names: entries {entries}."
        ),
        (
            "Op 22 februari 2026 zijn er {before} ministeries, op 23 februari {after}. Wat {gone} in maart 2025 "
            "antwoordden blijft\nonder hun eigen naam staan: boekingen {entries}."
        ),
    ),
    "adopted": (
        (
            "The version of the law with the two new prohibitions is adopted on 3 August 2026. On 1 December {before} "
            "things wait;\non 2 December {after}, of which {law} because the law has changed: every system that is in "
            "use then.\nThose of one inspectorate:"
        ),
        (
            "De versie van de wet met de twee nieuwe verboden wordt vastgesteld op 3 augustus 2026. Op 1 december "
            "{before} dingen;\nop 2 december {after}, waarvan {law} omdat de wet is veranderd: elk systeem dat dan in "
            "gebruik is.\nDie van één inspectie:"
        ),
    ),
    "asked-then": (
        "And the four questions to the fictional ministry, on that day:",
        "En de vier vragen aan het fictieve ministerie, op die dag:",
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
