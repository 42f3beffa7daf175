"""The words around the elements in the form that is to be filled in, in English and in Dutch (B1)."""

from __future__ import annotations

from .taxonomy import Bilingual

INTRODUCTION = Bilingual(
    en=(
        "Examination of one deployment under Article 5 of the AI Act.\n"
        "Fill in a state for each element: met, not_met or unknown. What stays not_tested is open.\n"
        "One element that is not met decides a point; the rest of that point may stay not_tested.\n"
        "Met, unknown and decisive elements need a motivation: beside the element, or one for all under because.\n"
        "The outcome follows from the elements; nobody types it. Not prohibited never means lawful (Art. 5(8))."
    ),
    nl=(
        "Onderzoek van één inzet onder artikel 5 van de AI-verordening.\n"
        "Vul bij elk element een toestand in: met (vervuld), not_met (niet vervuld) of unknown (onbekend).\n"
        "Wat not_tested (niet getoetst) blijft, staat nog open.\n"
        "Eén element dat niet vervuld is, beslist een punt; de rest van dat punt mag not_tested blijven.\n"
        "Vervulde, onbekende en beslissende elementen hebben een motivering nodig: bij het element zelf, of één voor\n"
        "alle onder because. De uitkomst volgt uit de elementen; niemand typt die. Niet verboden betekent nooit\n"
        "rechtmatig (art. 5, lid 8)."
    ),
)
LAW = Bilingual(en="Law:", nl="Wet:")
REVIEW = Bilingual(en="Status of this text of the law:", nl="Status van deze wettekst:")
ROLES = Bilingual(
    en="Roles of the deployment: provider, deployer, importer, distributor.",
    nl="Rollen van de inzet: provider (aanbieder), deployer (gebruiksverantwoordelijke), importer, distributor.",
)
BECAUSE = Bilingual(
    en="One motivation for every element that has none of its own.",
    nl="Eén motivering voor elk element dat er zelf geen heeft.",
)
EXAMINED_SINCE = Bilingual(
    en="First day (YYYY-MM-DD or YYYY-MM) of the use that was examined; blank: the start of the use and version.",
    nl="Eerste dag (JJJJ-MM-DD of JJJJ-MM) van het gebruik dat is onderzocht; leeg: het begin van gebruik en versie.",
)
DEFINITION = Bilingual(
    en="Is it an AI system? Art. 3(1). If one element is not met (ai3 aside) the rest may stay open.",
    nl="Is het een AI-systeem? Art. 3, punt 1. Is één element (ai3 daargelaten) niet vervuld, dan mag de rest open.",
)
SCOPE = Bilingual(
    en="Does an exclusion of Art. 2 apply? met: you rely on it, and a claim is made. Then the points may stay open.",
    nl="Geldt een uitsluiting van art. 2? met: u beroept zich erop. Dan mogen de punten openblijven.",
)
POINTS = Bilingual(en="The prohibited practices of Art. 5(1).", nl="De verboden praktijken van art. 5, lid 1.")
GROUNDS = Bilingual(
    en=(
        "Grounds relied on. Remove the # before a ground and its lines to rely on it; each makes a claim, which\n"
        "another official decides. A condition is met, not_met or unknown. last_day is the last day on which it holds."
    ),
    nl=(
        "Gronden waarop u zich beroept. Haal de # weg voor een grond en de regels eronder; elk is een beroep,\n"
        "waarover een ander beslist. Een voorwaarde is met, not_met of unknown. last_day is de laatste geldige dag."
    ),
)
EXCEPTION = Bilingual(
    en="exception inside point {point}, only if all its elements are met",
    nl="uitzondering binnen punt {point}, alleen als alle elementen daarvan vervuld zijn",
)
NOT_CLAIMABLE = Bilingual(en="Cannot be claimed here.", nl="Hierop is hier geen beroep mogelijk.")
LAPSES = Bilingual(en="Ends when", nl="Eindigt als")
PROVISION = Bilingual(en="name the national provision, in force", nl="noem de geldende nationale bepaling")
ONE_OF = Bilingual(en="one of {elements} is enough", nl="een van {elements} is genoeg")
APPLIES_FROM = Bilingual(en="applies from", nl="geldt vanaf")
OTHER_ROLE = Bilingual(
    en="does not count for these roles (not_applicable)", nl="telt niet voor deze rollen (not_applicable)"
)
INTERPRETIVE = Bilingual(
    en="a reading of guidance; as decisive element it is shown as contested",
    nl="een lezing uit handreikingen; als beslissend element wordt het als omstreden getoond",
)
READING = Bilingual(en="How it is read:", nl="Hoe het wordt gelezen:")
GUIDANCE = Bilingual(en="Guidance used, by id:", nl="Gebruikte handreikingen, met hun id:")
REVIEW_ON = Bilingual(en="Day on which to look again.", nl="Dag waarop opnieuw moet worden gekeken.")
FLAGS = Bilingual(en="Other law or registers that may apply:", nl="Ander recht of registers die kunnen gelden:")
REEXAMINE_IF = Bilingual(en="What would make a new examination needed.", nl="Wat een nieuw onderzoek nodig zou maken.")
ESCALATED_TO = Bilingual(
    en="Functions (codes) to which an open question was put, such as jurist or FG.",
    nl="Functies (codes) aan wie een open vraag is voorgelegd, zoals jurist of FG.",
)
DISSENT = Bilingual(en="A differing view.", nl="Een afwijkende mening.")
