"""What the options of classification, inquiry, reading and evidence commands mean: name -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "within": (
        "Also what comes due within so many days. Default: 0.",
        "Ook wat binnen zo veel dagen aan de orde komt. Standaard: 0.",
    ),
    "due.organisation": ("For this organisation and all below it.", "Voor deze organisatie en alles eronder."),
    "who": (
        "For this role: recorder or approver.",
        "Voor deze rol: recorder (vastlegger) of approver (goedkeurder).",
    ),
    "because": ("Why.", "Waarom."),
    "summary": (
        "Give only the elements that decide, here on the command line.",
        "Geef alleen de elementen die beslissen, hier op de opdrachtregel.",
    ),
    "met": ("Elements that are met, with commas or repeated.", "Elementen die zijn vervuld, met komma's of herhaald."),
    "unknown": ("Elements that cannot be told.", "Elementen die niet te zeggen zijn."),
    "decisive": (
        "POINT=ELEMENT: the point fails at that element.",
        "PUNT=ELEMENT: het punt valt af op dat element.",
    ),
    "decisive_all": (
        "Every point not named otherwise fails at its first element.",
        "Elk punt dat niet anders is genoemd valt af op zijn eerste element.",
    ),
    "not_ai": ("It is no AI system under Article 3(1).", "Het is geen AI-systeem onder artikel 3, punt 1."),
    "ground": ("A ground relied on, by its id.", "Een grond waarop een beroep wordt gedaan, met zijn kenmerk."),
    "taxonomy": (
        "The version of the law. Default: the newest adopted version in force.",
        "De versie van de wet. Standaard: de nieuwste vastgestelde versie die geldt.",
    ),
    "guidance": ("A guidance document used.", "Een gebruikte handreiking."),
    "review": ("When to look again.", "Wanneer opnieuw te kijken."),
    "resume": ("A form that was saved half-way.", "Een formulier dat halverwege is bewaard."),
    "form_file": (
        "Write the form to this file and record nothing.",
        "Schrijf het formulier naar dit bestand en leg niets vast.",
    ),
    "classification record.file": ("The filled-in form, YAML or JSON.", "Het ingevulde formulier, YAML of JSON."),
    "from_file": (
        "A file with one reference a line, and the deployment's code where there are several; - is standard input.",
        "Een bestand met één referentie per regel, en de code van de inzet als er meer zijn; - is standaardinvoer.",
    ),
    "yes": (
        "Do not ask to confirm. Only a person at a terminal is asked.",
        "Vraag niet om bevestiging. Alleen iemand aan een terminal wordt dat gevraagd.",
    ),
    "for_system": (
        "The system, so that only its roles are asked about.",
        "Het systeem, zodat alleen naar zijn rollen wordt gevraagd.",
    ),
    "directory": (
        "A folder for INDEX.message and INDEX.sig, and INDEX.act where several acts were signed at once.",
        "Een map voor INDEX.message en INDEX.sig, en INDEX.act waar meer handelingen tegelijk zijn ondertekend.",
    ),
    "replacement": ("The entry that says it right.", "De boeking die het goed zegt."),
    "title": ("The title.", "De titel."),
    "reference_date": ("The day whose state is asked about.", "De dag naar welks stand wordt gevraagd."),
    "deadline": ("The last day to answer.", "De laatste dag om te antwoorden."),
    "addressees": (
        "Who must answer: a file with one code a line, or `all`.",
        "Wie moet antwoorden: een bestand met één code per regel, of `all`.",
    ),
    "reach": (
        "About which organisations: such a file, or `tree`.",
        "Over welke organisaties: zo'n bestand, of `tree`.",
    ),
    "question": ("A question of the inquiry.", "Een vraag van de uitvraag."),
    "nil": ("No prohibited systems: a nil return.", "Geen verboden systemen: een nihilopgave."),
    "answer": ("An answer that names systems.", "Een antwoord dat systemen noemt."),
    "partial": ("A partial answer.", "Een gedeeltelijk antwoord."),
    "covers": (
        "An organisation that the return covers, or `tree` for all below it too.",
        "Een organisatie die de opgave dekt, of `tree` voor ook alles eronder.",
    ),
    "signed_by": ("Who signed the return.", "Wie de opgave ondertekende."),
    "received": ("The day on which it arrived.", "De dag waarop de opgave binnenkwam."),
    "examined": ("How many systems were examined.", "Hoeveel systemen zijn onderzocht."),
    "systems": (
        "The systems examined: references, or a file with one a line.",
        "De onderzochte systemen: referenties, of een bestand met één per regel.",
    ),
    "remark": ("A remark.", "Een opmerking."),
    "inventory.standing": (
        "Only this standing, such as prohibited_in_use.",
        "Alleen deze status, zoals prohibited_in_use.",
    ),
    "inventory.process": (
        "Only processes that contain this text.",
        "Alleen bedrijfsprocessen die deze tekst bevatten.",
    ),
    "by": ("Only entries by this official.", "Alleen boekingen van deze functionaris."),
    "entry_type": (
        "Only entries of this type, such as classified.",
        "Alleen boekingen van dit type (zoals classified).",
    ),
    "recorded_after_days": (
        "Only entries recorded more than this many days after their effective day.",
        "Alleen boekingen die meer dan zoveel dagen na hun ingangsdag zijn vastgelegd.",
    ),
    "history.ref": (
        "The system, organisation, official or inquiry.",
        "Het systeem, de organisatie, de functionaris of de uitvraag.",
    ),
    "snapshot create.target": ("The file to write.", "Het bestand dat wordt geschreven."),
    "snapshot_format": (
        "The format. Default: what the extension says.",
        "Het formaat. Standaard: wat de extensie zegt.",
    ),
    "audience": (
        "For whom: full, or public, which leaves out what rests on an entry that is not unclassified.",
        "Voor wie: full, of public, zonder wat rust op een boeking met een rubricering.",
    ),
    "checkpoint": (
        "A checkpoint file that was kept outside the ledger. Repeatable.",
        "Een controlepuntbestand dat buiten het grootboek is bewaard. Herhaalbaar.",
    ),
    "verify.log_key": (
        "The log's verifier key as you have it from elsewhere, or a file with it: it has to have signed. Repeatable.",
        "De sleutel van het log zoals u die van elders hebt, of een bestand ermee: die moet hebben ondertekend.",
    ),
    "verify.witness": (
        "The verifier key of a witness that has to have cosigned, or a file with it. Repeatable.",
        "De sleutel van een getuige die medeondertekend moet hebben, of een bestand ermee. Mag vaker.",
    ),
    "verify.quorum": (
        "How many of the witnesses are needed. Default: all.",
        "Hoeveel van de getuigen nodig zijn. Standaard: alle.",
    ),
    "verify.processes": (
        "How many processors to use at most. Default: all. A small ledger is checked by one process.",
        "Hoeveel processoren hoogstens worden gebruikt. Standaard: alle. Een klein grootboek controleert één proces.",
    ),
    "since_checkpoint": (
        "Check only what is newer than this checkpoint; of the rest, that it is the same bytes still.",
        "Controleer alleen wat nieuwer is dan dit controlepunt; van de rest dat het nog dezelfde bytes zijn.",
    ),
    "export_format": ("The format.", "Het formaat."),
    "origin": (
        "The ledger's name, for checkpoints; by preference a web address without https://.",
        "De naam van het grootboek, voor controlepunten; liefst een webadres zonder https://.",
    ),
    "first_official": (
        "The first official's handle. Default: admin@CODE.",
        "De aanduiding van de eerste functionaris. Standaard: admin@CODE.",
    ),
    "init.organisation": (
        "The root organisation's code. Default: root.",
        "De code van de wortelorganisatie. Standaard: root.",
    ),
    "organisation_name": (
        "The root organisation's name. Default: its code.",
        "De naam van de wortelorganisatie. Standaard: de code.",
    ),
    "organisation_kind": (
        "What kind of organisation the root is. Default: other.",
        "Wat voor organisatie de wortel is. Standaard: other.",
    ),
    "rehearsal": (
        "Make a rehearsal: its clock is GROOTBOEK_CLOCK, and every entry says so.",
        "Maak een oefening: de klok is GROOTBOEK_CLOCK, en elke boeking zegt dat.",
    ),
}
