"""Help of the commands that record and read day by day."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "system": Help(
        en=("AI systems: register (or say: held elsewhere), describe, deploy, change, transfer, merge, split, show.",),
        nl=(
            (
                "AI-systemen: registreren (of vastleggen als elders bewaard), beschrijven, inzetten, wijzigen, "
                "overdragen, samenvoegen, splitsen, tonen."
            ),
        ),
    ),
    "system register": Help(
        en=(
            "Register an AI system with its first deployment.",
            (
                "REF is a code that you choose, or `-`: then the ledger chooses. Without more it is in use since "
                "today, and the organisation is its deployer. --from is --since unless you say otherwise."
            ),
        ),
        nl=(
            "Registreer een AI-systeem met zijn eerste inzet.",
            (
                "REF is een code die u kiest, of `-`: dan kiest het grootboek. Zonder meer is het in gebruik sinds "
                "vandaag, en is de organisatie gebruiksverantwoordelijke. --from is --since, tenzij u anders zegt."
            ),
        ),
        examples=(
            (
                'grootboek system register SYS-1 --organisation min-x --name "Mail sorter" --function "sorts '
                'letters by subject" --process "incoming mail" --since 2024-03-01'
            ),
        ),
    ),
    "system stub": Help(
        en=(
            "Register that there is a system whose content may not be in this ledger, and is held elsewhere.",
            (
                "Only reference, organisation, role, life cycle and level are recorded: no name and no other text. It "
                "counts as any system, shows as held elsewhere, and the public sees only that one was left out. LEVEL "
                "is that of the content; what may be here later comes in with `system describe`."
            ),
        ),
        nl=(
            "Leg vast dat er een systeem is waarvan de inhoud niet in dit grootboek mag, en elders wordt bewaard.",
            (
                "Alleen referentie, organisatie, rol, levensfase en niveau worden vastgelegd: geen naam en geen andere "
                "tekst. Het telt als elk systeem, staat er als elders bewaard, en het publiek ziet alleen dat er een "
                "is weggelaten. LEVEL is het niveau van de inhoud; wat later wel mag komt erbij met `system describe`."
            ),
        ),
        examples=("grootboek system stub SYS-9 state_secret --organisation min-x --since 2025-03-01",),
    ),
    "system describe": Help(
        en=(
            "Record what changed in the description of an AI system.",
            "Only what you name changes. --process and --role replace the earlier ones of the deployment.",
        ),
        nl=(
            "Leg vast wat er wijzigt in de beschrijving van een AI-systeem.",
            "Alleen wat u noemt wijzigt. --process en --role vervangen de eerdere van de inzet.",
        ),
        examples=('grootboek system describe SYS-1 --supplier "Example Ltd" --from 2025-05-01',),
    ),
    "system deploy": Help(
        en=("Record another use of an AI system, by the same or another organisation.",),
        nl=("Leg nog een inzet van een AI-systeem vast, door dezelfde of een andere organisatie.",),
        examples=('grootboek system deploy SYS-1 --organisation agency-y --process "permits" --since 2025-06-01',),
    ),
    "system lifecycle": Help(
        en=(
            "Record that a deployment is in development, in use or out of use from a day on.",
            "STATE is in_development, in_use or out_of_use.",
        ),
        nl=(
            "Leg vast dat een inzet vanaf een dag in ontwikkeling, in gebruik of uit gebruik is.",
            "STATE is in_development, in_use of out_of_use.",
        ),
        examples=('grootboek system lifecycle SYS-1 out_of_use --from 2025-01-28 --because "contract ended"',),
    ),
    "system list": Help(
        en=("List the AI systems, with where and by whom they are used.",),
        nl=("Toon de lijst van AI-systemen, met waar en door wie ze worden gebruikt.",),
        examples=(
            "grootboek system list",
            "grootboek system list --as-of 2025-03-17 --json",
        ),
    ),
    "system show": Help(
        en=("Show one AI system with its deployments, every fact with the entry it rests on.",),
        nl=("Toon één AI-systeem met zijn inzetten, elk feit met de boeking waarop het rust.",),
        examples=(
            "grootboek system show SYS-1",
            "grootboek system show SYS-1 --on 2025-03-17 --known-at entry:41",
        ),
    ),
    "classification": Help(
        en=("Examine systems against Article 5: record, approve, refuse, make a form.",),
        nl=("Toets systemen aan artikel 5: vastleggen, goedkeuren, afwijzen, formulier maken.",),
    ),
    "classification record": Help(
        en=(
            "Record an examination of a system against Article 5; the outcome is derived and printed.",
            (
                "Either FILE, a form made by `grootboek classification template` and filled in, or --summary with "
                "only the elements that decide. With --summary: --met f1,f2 are met, --unknown g4 cannot be told, "
                "--decisive f=f3 says that point f fails at element f3; --decisive-all lets every point not named "
                "fail at its first element, for the one reason given. It counts only once another official approves "
                "it."
            ),
        ),
        nl=(
            "Leg een toets van een systeem aan artikel 5 vast; de uitkomst wordt afgeleid en getoond.",
            (
                "Of FILE, een formulier van `grootboek classification template` dat is ingevuld, of --summary met "
                "alleen de elementen die beslissen. Met --summary: --met f1,f2 is vervuld, --unknown g4 is niet te "
                "zeggen, --decisive f=f3 zegt dat punt f op element f3 afvalt; met --decisive-all valt elk "
                "punt dat niet is genoemd af op zijn eerste element, om de ene reden die u geeft. Het telt pas "
                "als een andere functionaris het goedkeurt."
            ),
        ),
        examples=(
            "grootboek classification record SYS-1 form.yaml",
            'grootboek classification record SYS-1 --summary --because "sorts letters; no persons" --decisive-all',
            (
                'grootboek classification record SYS-2 --summary --because "reads emotions of staff" --met f1,f2,f3 '
                "--decisive-all"
            ),
        ),
    ),
    "classification approve": Help(
        en=(
            "Approve the proposed classification of one or more systems, as a second official.",
            (
                "Lists what it approves first, and asks a person at a terminal to confirm. One entry for each system "
                "under one signature, or nothing at all: every line that cannot be is named with its reason. Approving "
                "also accepts the complete claims that a classification makes. A file has one reference a line, with "
                "the deployment's code where there are several; what follows # is left out."
            ),
        ),
        nl=(
            "Keur de voorgestelde classificatie van een of meer systemen goed, als tweede functionaris.",
            (
                "Toont eerst wat wordt goedgekeurd, en vraagt iemand aan een terminal om bevestiging. Eén boeking voor "
                "elk systeem onder één handtekening, of niets: elke regel die niet kan staat er met de reden bij. "
                "Goedkeuren aanvaardt ook de volledige beroepen op een uitzonderingsgrond die de classificatie doet. "
                "Een bestand heeft één referentie per regel, met de code van de inzet als er meer zijn; wat na # staat "
                "telt niet."
            ),
        ),
        examples=(
            "grootboek classification approve SYS-1 SYS-2 --as cio@min-x",
            "grootboek classification approve --from-file references.txt --dry-run --as cio@min-x",
            "grootboek classification approve --from-file references.txt --yes --as cio@min-x",
        ),
    ),
    "classification refuse": Help(
        en=("Refuse the proposed classification of a system, as a second official.",),
        nl=("Wijs de voorgestelde classificatie van een systeem af, als tweede functionaris.",),
        examples=('grootboek classification refuse SYS-1 --because "f3 was not looked at" --as cio@min-x',),
    ),
    "classification assess": Help(
        en=(
            "Examine a system question by question, in plain words, and record the result.",
            (
                "Each question comes with what it means and examples. A practice ends at its first element that is "
                "not so. You can go back (b), ask for help (?), and save and stop (s); --resume goes on. Before "
                "anything is recorded you see a summary with the outcome that follows. With -o it writes the form "
                "and records nothing. It works with plain lines, also from a file; where the input ends, what was "
                "answered is saved."
            ),
        ),
        nl=(
            "Onderzoek een systeem vraag voor vraag, in gewone woorden, en leg het resultaat vast.",
            (
                "Bij elke vraag staat wat ze betekent, met voorbeelden. Een praktijk stopt bij het eerste element dat "
                "niet zo is. U kunt terug (t), hulp vragen (?), en bewaren en stoppen (s); met --resume gaat u "
                "verder. Voordat er iets wordt vastgelegd ziet u een samenvatting met de uitkomst die volgt. Met -o "
                "schrijft het het formulier en legt het niets vast. Het werkt met gewone regels, ook uit een bestand; "
                "waar de invoer eindigt, wordt bewaard wat is beantwoord."
            ),
        ),
        examples=(
            "grootboek classification assess SYS-1",
            "grootboek classification assess SYS-1 --resume assess-SYS-1.yaml",
            "grootboek classification assess SYS-1 -o form.yaml --lang nl",
        ),
    ),
    "classification template": Help(
        en=(
            "Make an empty form of a version of the law, with its questions as comments.",
            "Standard output is the form alone, in YAML. Without --taxonomy: the newest adopted version in force.",
        ),
        nl=(
            "Maak een leeg formulier van een versie van de wet, met de vragen als toelichting.",
            (
                "De standaarduitvoer is alleen het formulier, in YAML. Zonder --taxonomy: de nieuwste vastgestelde "
                "versie die geldt."
            ),
        ),
        examples=(
            "grootboek classification template --for SYS-1 -o form.yaml",
            "grootboek classification template --taxonomy 2026-1744",
        ),
    ),
    "entry": Help(
        en=("Single entries: show one, correct a wrong one, dispute one, answer, withhold or erase a text.",),
        nl=("Losse boekingen: toon er een, corrigeer een foute, betwist er een, antwoord, haal een tekst weg.",),
    ),
    "entry show": Help(
        en=(
            "Show one entry, with the texts beside it and what came of it later.",
            (
                "With -o DIR it also writes INDEX.message, what the official signed, and INDEX.sig, the signature: "
                "check them with `ssh-keygen -Y verify -n act@grootboek` and the file of `grootboek official "
                "allowed-signers`. Of an entry that was signed together with others it writes INDEX.act too, the one "
                "of this entry: INDEX.message is about all of them."
            ),
            (
                "With --audience public it shows what the public may see: officials by function, no keys and no "
                "signature, and in the place of a text that is withheld or erased on which ground, by which entry and "
                "by whose functions."
            ),
        ),
        nl=(
            "Toon één boeking, met de teksten ernaast en wat er later van werd.",
            (
                "Met -o DIR schrijft het ook INDEX.message, wat de functionaris ondertekende, en INDEX.sig, de "
                "handtekening: controleer ze met `ssh-keygen -Y verify -n act@grootboek` en het bestand van "
                "`grootboek official allowed-signers`. Van een boeking die samen met andere is ondertekend, schrijft "
                "het ook INDEX.act, dat van deze boeking: INDEX.message gaat over alle."
            ),
            (
                "Met --audience public toont het wat het publiek mag zien: functionarissen als functie, geen sleutels "
                "en geen handtekening, en op de plaats van een tekst die is weggelaten of gewist de grond, de boeking "
                "en de functies van wie het deed."
            ),
        ),
        examples=(
            "grootboek entry show 41",
            "grootboek entry show 41 -o evidence --json",
            "grootboek entry show 41 --audience public",
        ),
    ),
    "entry correct": Help(
        en=(
            "Say that an entry of an AI system or inquiry is wrong, and why.",
            (
                "Both entries stay visible; from now on the state leaves the wrong one out. What was answered "
                "before stays as it was. Officials, mandates and organisations are not corrected so: record the new "
                "fact."
            ),
        ),
        nl=(
            "Zeg dat een boeking van een AI-systeem of uitvraag fout is, en waarom.",
            (
                "Beide boekingen blijven zichtbaar; vanaf nu laat de stand de foute weg. Wat eerder is geantwoord "
                "blijft zoals het was. Functionarissen, mandaten en organisaties corrigeert u zo niet: leg het nieuwe "
                "feit vast."
            ),
        ),
        examples=('grootboek entry correct 41 --because "meant for SYS-7"',),
    ),
    "inventory": Help(
        en=(
            "Show where every AI system stands under Article 5, at any moment.",
            "One row a deployment; prohibited systems that are in use come first.",
        ),
        nl=(
            "Toon waar elk AI-systeem staat onder artikel 5, op elk moment.",
            "Eén rij per inzet; verboden systemen die in gebruik zijn staan vooraan.",
        ),
        examples=(
            "grootboek inventory",
            "grootboek inventory --organisation min-x --as-of 2025-03-17",
            "grootboek inventory --standing prohibited_in_use -o prohibited.csv",
        ),
    ),
    "history": Help(
        en=(
            "Show who recorded what, when, and for which day.",
            "Without --since it begins at 2 February 2025, the first day of the prohibitions, and says so.",
        ),
        nl=(
            "Toon wie wat wanneer vastlegde, en voor welke dag.",
            "Zonder --since begint het op 2 februari 2025, de eerste dag van de verboden, en zegt dat erbij.",
        ),
        examples=(
            "grootboek history SYS-1",
            "grootboek history --since 2025-06-01 --by cio@min-x",
            "grootboek history --recorded-after-days 30 --json",
        ),
    ),
}
