"""What ``classification assess`` says: name -> (English, Dutch). Short sentences (B1), one thing a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...errors import Language

_WORDS: dict[str, tuple[str, str]] = {
    "opening": (
        "Examination of {system} under Article 5 of the AI Act.",
        "Onderzoek van {system} onder artikel 5 van de AI-verordening.",
    ),
    "law": ("Law: {law} (version {version}).", "Wet: {law} (versie {version})."),
    "resumed": ("Going on with {file}.", "U gaat verder met {file}."),
    "how": (
        (
            "You get one question at a time. Type your answer and press Enter.\n"
            "y: yes. n: no. u: this cannot be told. b: go back. s: save and stop. ?: help.\n"
            "Nothing is recorded before you have seen the summary. The outcome follows from your answers."
        ),
        (
            "U krijgt steeds één vraag. Typ uw antwoord en druk op Enter.\n"
            "j: ja. n: nee. o: onbekend, niet te zeggen. t: terug. s: bewaren en stoppen. ?: hulp.\n"
            "Er wordt niets vastgelegd voordat u de samenvatting hebt gezien. De uitkomst volgt uit uw antwoorden."
        ),
    ),
    "part-definition": (
        "Part 1 of 4. Is it an AI system? (Art. 3(1))",
        "Deel 1 van 4. Is het een AI-systeem? (art. 3, punt 1)",
    ),
    "part-scope": (
        "Part 2 of 4. Is there an exclusion on which you rely? (Art. 2)",
        "Deel 2 van 4. Is er een uitsluiting waarop u zich beroept? (art. 2)",
    ),
    "part-point": (
        "Part 3 of 4. Practice {number} of {count}: {title} ({citation}). It applies from {day}.",
        "Deel 3 van 4. Praktijk {number} van {count}: {title} ({citation}). Geldt vanaf {day}.",
    ),
    "part-closing": (
        "Part 4 of 4. To close. You may leave each of these empty: just press Enter.",
        "Deel 4 van 4. Tot slot. U mag elk van deze vragen leeg laten: druk dan op Enter.",
    ),
    "reading": ("How it is read: {text}", "Hoe het wordt gelezen: {text}"),
    "means": ("That means: {text}", "Dat betekent: {text}"),
    "example": ("For instance: {text}", "Bijvoorbeeld: {text}"),
    "counter-example": ("Not so: {text}", "Niet zo: {text}"),
    "one-of": ("(One of {elements} is enough.)", "(Een van {elements} is genoeg.)"),
    "ends-when": ("It ends when {text}.", "Het eindigt als {text}."),
    "ask-element": ("Is this so? (y/n/u)", "Is dit zo? (j/n/o)"),
    "ask-exclusion": ("Do you rely on this? (y/n/u)", "Beroept u zich hierop? (j/n/o)"),
    "ask-condition": ("Is this condition met? (y/n/u)", "Is aan deze voorwaarde voldaan? (j/n/o)"),
    "ask-scope": (
        "The exclusions are: {names}\nDoes one of these fit, so that Article 5 would not apply? (y/n)",
        "De uitsluitingen zijn: {names}\nPast een hiervan, zodat artikel 5 niet zou gelden? (j/n)",
    ),
    "ask-points": (
        (
            "You rely on an exclusion. The practices may stay open; they are asked when the exclusion ends.\n"
            "Do you want to answer them now? (y/n)"
        ),
        (
            "U beroept zich op een uitsluiting. De praktijken mogen openblijven; ze komen als de uitsluiting eindigt.\n"
            "Wilt u ze nu beantwoorden? (j/n)"
        ),
    ),
    "ask-ground": (
        "Do you rely on this exception? Another official decides about it. (y/n)",
        "Beroept u zich op deze uitzondering? Een andere functionaris beslist erover. (j/n)",
    ),
    "ask-why": (
        "Why do you say that of {subject}? Give the reason in a sentence.",
        "Waarom zegt u dat van {subject}? Geef de reden in een zin.",
    ),
    "same-reason": ("(Just Enter: the same reason as before.)", "(Alleen Enter: dezelfde reden als hiervoor.)"),
    "ask-claim": (
        "Why does this exception hold here? Give the reason in a sentence.",
        "Waarom geldt deze uitzondering hier? Geef de reden in een zin.",
    ),
    "ask-evidence": (
        "What shows that? (Just Enter: leave empty.)",
        "Waaruit blijkt dat? (Alleen Enter: leeg laten.)",
    ),
    "ask-uses": (
        "For which uses do you rely on it? One a line; just Enter ends.",
        "Voor welk gebruik beroept u zich erop? Een per regel; alleen Enter is het einde.",
    ),
    "ask-provision": (
        "Which national provision allows it? (Just Enter: none.)",
        "Welke nationale bepaling staat het toe? (Alleen Enter: geen.)",
    ),
    "provision-needed": (
        "Without a national provision in force this claim stays incomplete.",
        "Zonder geldende nationale bepaling blijft dit beroep onvolledig.",
    ),
    "ask-last_day": (
        "What is the last day on which it holds? YYYY-MM-DD. (Just Enter: no end known.)",
        "Wat is de laatste dag waarop het geldt? JJJJ-MM-DD. (Alleen Enter: geen einde bekend.)",
    ),
    "ask-claim_review": (
        "On which day must somebody look at this claim again? YYYY-MM-DD. (Just Enter: none.)",
        "Op welke dag moet opnieuw naar dit beroep worden gekeken? JJJJ-MM-DD. (Alleen Enter: geen.)",
    ),
    "ask-guidance": (
        "Which guidance did you use? Ids with commas. Adopted here: {known}.",
        "Welke handreikingen hebt u gebruikt? Kenmerken met komma's. Hier vastgesteld: {known}.",
    ),
    "ask-review_on": (
        "On which day must somebody look at this system again? YYYY-MM-DD.",
        "Op welke dag moet opnieuw naar dit systeem worden gekeken? JJJJ-MM-DD.",
    ),
    "ask-flags": (
        "Which other law or registers may apply? Words with commas. You may use: {known}.",
        "Welk ander recht of welke registers kunnen gelden? Woorden met komma's. U kunt gebruiken: {known}.",
    ),
    "ask-reexamine_if": (
        "What would make a new examination needed?",
        "Wat zou een nieuw onderzoek nodig maken?",
    ),
    "ask-escalated_to": (
        "To whom did you put the open question? Functions with commas, such as jurist.",
        "Aan wie hebt u de open vraag voorgelegd? Functies met komma's, zoals jurist.",
    ),
    "ask-dissent": ("Does anybody see it differently? Say how.", "Ziet iemand het anders? Zeg hoe."),
    "definition-met": ("Decided: it is an AI system.", "Beslist: het is een AI-systeem."),
    "definition-not_met": (
        "Decided: it is no AI system. The other questions about the law are not needed.",
        "Beslist: het is geen AI-systeem. De andere vragen over de wet zijn niet nodig.",
    ),
    "definition-unknown": (
        "Whether it is an AI system cannot be told. The other questions follow.",
        "Of het een AI-systeem is, is niet te zeggen. De andere vragen volgen.",
    ),
    "point-met": (
        "Decided: point {point} is met. This practice is prohibited from {day}.",
        "Beslist: aan punt {point} is voldaan. Deze praktijk is verboden vanaf {day}.",
    ),
    "point-not_met": (
        "Decided: point {point} is not met. The rest of this point is not asked.",
        "Beslist: aan punt {point} is niet voldaan. De rest van dit punt wordt niet gevraagd.",
    ),
    "point-unknown": ("Point {point} cannot be told.", "Punt {point} is niet te zeggen."),
    "first": (
        "This is the first question: you cannot go back further.",
        "Dit is de eerste vraag: verder terug kan niet.",
    ),
    "back": ("Back to the question before.", "Terug naar de vraag hiervoor."),
    "no-reason": (
        "{found} is no reason. Say it in a sentence; b goes back.",
        "{found} is geen reden. Zeg het in een zin; t gaat terug.",
    ),
    "needed": ("An answer is needed here.", "Hier is een antwoord nodig."),
    "again-state": (
        "{found} is no answer here. Type y (yes), n (no) or u (cannot be told); b goes back, s saves, ? explains.",
        "{found} is hier geen antwoord. Typ j (ja), n (nee) of o (onbekend); t gaat terug, s bewaart, ? legt uit.",
    ),
    "again-gate": (
        "{found} is no answer here. Type y (yes) or n (no); b goes back, s saves, ? explains.",
        "{found} is hier geen antwoord. Typ j (ja) of n (nee); t gaat terug, s bewaart, ? legt uit.",
    ),
    "again-codes": (
        "{found} is not among {known}. Type it again.",
        "{found} staat niet bij {known}. Typ het opnieuw.",
    ),
    "not-text": ("That line is not {encoding}. Type it again.", "Die regel is geen {encoding}. Typ hem opnieuw."),
    "help": (
        (
            "Answer what is so in practice, not what is meant to be. Who is asked matters: ask the people who use it.\n"
            "y or yes: it is so. n or no: it is not so. u or unknown: this cannot be told yet.\n"
            "b or back: to the question before. s or save: save and stop; you can go on later.\n"
            "One element that is not so decides a practice, so the rest of it is not asked.\n"
            "The explanations are help in plain words, not the law. Ask a lawyer when in doubt."
        ),
        (
            "Antwoord wat in de praktijk zo is, niet wat de bedoeling is. Vraag het ook aan wie ermee werkt.\n"
            "j of ja: het is zo. n of nee: het is niet zo. o of onbekend: dit is nog niet te zeggen.\n"
            "t of terug: naar de vraag hiervoor. s of bewaar: bewaren en stoppen; u kunt later verder.\n"
            "Eén element dat niet zo is, beslist een praktijk, dus de rest ervan wordt niet gevraagd.\n"
            "De uitleg is hulp in gewone woorden, niet de wet. Vraag bij twijfel een jurist."
        ),
    ),
    "note": ("Note: {text}", "Opmerking: {text}"),
    "summary": ("Summary", "Samenvatting"),
    "summary-outcome": (
        "Outcome, derived for today: {outcome}.",
        "Uitkomst, afgeleid voor vandaag: {outcome}.",
    ),
    "summary-definition": (
        "AI system (Art. 3(1)): {state}{decisive}.",
        "AI-systeem (art. 3, punt 1): {state}{decisive}.",
    ),
    "summary-exclusion": ("Exclusion relied on: {ground}.", "Uitsluiting waarop u zich beroept: {ground}."),
    "summary-point": ("{point}, {title}: {state}{decisive}.", "{point}, {title}: {state}{decisive}."),
    "summary-later": (
        "Met, but it applies only from {day}: point {point}.",
        "Voldaan, maar geldt pas vanaf {day}: punt {point}.",
    ),
    "summary-untested": ("The practices were not tested.", "De praktijken zijn niet getoetst."),
    "decided-by": (", because of {elements}: {reason}", ", door {elements}: {reason}"),
    "summary-claim": ("Claim on {ground}: complete.", "Beroep op {ground}: volledig."),
    "summary-claim-missing": (
        "Claim on {ground}: incomplete; missing {missing}.",
        "Beroep op {ground}: onvolledig; mist {missing}.",
    ),
    "ask-record": (
        "r: record this. b: go back. s: save and stop.",
        "v: vastleggen. t: terug. s: bewaren en stoppen.",
    ),
    "ask-write": (
        "w: write the form. b: go back. s: save and stop.",
        "v: formulier schrijven. t: terug. s: bewaren en stoppen.",
    ),
    "saved": (
        (
            "Saved in {file}. Nothing was recorded. Go on later with:\n"
            "  grootboek classification assess {ref} --resume {file}"
        ),
        (
            "Bewaard in {file}. Er is niets vastgelegd. Ga later verder met:\n"
            "  grootboek classification assess {ref} --resume {file}"
        ),
    ),
    "form-written": (
        "The form is in {file}. Record it with:\n  grootboek classification record {ref} {file}",
        "Het formulier staat in {file}. Leg het vast met:\n  grootboek classification record {ref} {file}",
    ),
}


def words(name: str, language: Language, **values: object) -> str:
    """The words of that name with their values filled in."""
    english, dutch = _WORDS[name]
    return (dutch if language == "nl" else english).format_map(values)
