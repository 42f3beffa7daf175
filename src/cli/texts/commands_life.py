"""Help of the commands about what happens to a system after it was examined: claims, shutdown, changes, disputes."""

from __future__ import annotations

from .help_types import Help

TEXTS: dict[str, Help] = {
    "exemption": Help(
        en=("Claims on a ground of the law: make one, accept, reject, withdraw, let lapse.",),
        nl=("Beroepen op een uitzonderingsgrond: doen, aanvaarden, afwijzen, intrekken, laten vervallen.",),
    ),
    "exemption claim": Help(
        en=(
            "Claim that a ground applies to a system, and see what the claim misses.",
            (
                "Nobody grants an exemption: accepting a claim says that the approver finds its conditions shown. A "
                "claim that misses something is recorded with what it misses, and cannot be accepted. It counts from "
                "--from up to and including --last-day. The claim gets a reference of its own, which is printed."
            ),
        ),
        nl=(
            "Doe voor een systeem een beroep op een uitzonderingsgrond, en zie wat eraan ontbreekt.",
            (
                "Niemand verleent een ontheffing: een beroep aanvaarden zegt dat de goedkeurder de voorwaarden "
                "aangetoond vindt. Een beroep waaraan iets ontbreekt wordt vastgelegd met wat ontbreekt, en kan niet "
                "worden aanvaard. Het telt vanaf --from tot en met --last-day. Het beroep krijgt een eigen "
                "referentie, die wordt getoond."
            ),
        ),
        examples=(
            (
                'grootboek exemption claim SYS-1 --ground f-x2 --motivation "guards the safety of operators" '
                '--condition "safety_risk_documented=met:safety case of 2025" --last-day 2025-12-31'
            ),
        ),
    ),
    "exemption accept": Help(
        en=(
            "Accept a complete claim, as a second official: its conditions are shown.",
            "Claims that a classification makes are accepted when it is approved.",
        ),
        nl=(
            "Aanvaard een volledig beroep, als tweede functionaris: de voorwaarden zijn aangetoond.",
            "Beroepen die een classificatie doet worden aanvaard als die wordt goedgekeurd.",
        ),
        examples=('grootboek exemption accept SYS-1:claim-1 --because "safety case seen" --as cio@min-x',),
    ),
    "exemption reject": Help(
        en=("Reject a claim, as a second official: its conditions are not shown.",),
        nl=("Wijs een beroep af, als tweede functionaris: de voorwaarden zijn niet aangetoond.",),
        examples=('grootboek exemption reject SYS-1:claim-1 --because "no safety case" --as cio@min-x',),
    ),
    "exemption withdraw": Help(
        en=("Record that the organisation relies on a ground no longer, from a day on.",),
        nl=("Leg vast dat de organisatie zich vanaf een dag niet meer op een grond beroept.",),
        examples=('grootboek exemption withdraw SYS-1:claim-1 --from 2025-10-01 --because "use ended"',),
    ),
    "exemption lapse": Help(
        en=(
            "Record that a condition of a claim holds no longer, from a day on.",
            "A claim that merely reaches its last day needs no entry: it expires.",
        ),
        nl=(
            "Leg vast dat een voorwaarde van een beroep vanaf een dag niet meer geldt.",
            "Een beroep dat alleen zijn laatste dag bereikt heeft geen boeking nodig: het verloopt.",
        ),
        examples=(
            (
                "grootboek exemption lapse SYS-1:claim-1 --condition safety_risk_documented --from 2025-10-01 "
                '--because "also used to rate staff"'
            ),
        ),
    ),
    "shutdown": Help(
        en=("Shut a system down in stages: decide, inform, switch off, decommission, verify.",),
        nl=("Zet een systeem in stappen uit: besluiten, informeren, uitzetten, ontmantelen, controleren.",),
    ),
    "shutdown decide": Help(
        en=(
            "Record the decision to shut a deployment down, and the day planned for it.",
            "Deciding again, before the switch-off, gives another plan. --inquiry names the inquiry that led to it.",
        ),
        nl=(
            "Leg het besluit vast om een inzet uit te zetten, en de dag die daarvoor is gepland.",
            (
                "Opnieuw besluiten, voordat het is uitgezet, geeft een ander plan. --inquiry noemt de uitvraag die "
                "ertoe leidde."
            ),
        ),
        examples=('grootboek shutdown decide SYS-2 --planned 2025-02-01 --because "prohibited under point f"',),
    ),
    "shutdown inform": Help(
        en=("Record that the users were told; this stage may be left out.",),
        nl=("Leg vast dat de gebruikers zijn ingelicht; deze stap mag worden overgeslagen.",),
        examples=('grootboek shutdown inform SYS-2 --because "letter to all teams" --evidence letter.pdf',),
    ),
    "shutdown switch-off": Help(
        en=("Record that the deployment is off: out of use from that day on.",),
        nl=("Leg vast dat de inzet is uitgezet: buiten gebruik vanaf die dag.",),
        examples=('grootboek shutdown switch-off SYS-2 --from 2025-01-28 --because "licences withdrawn"',),
    ),
    "shutdown decommission": Help(
        en=("Record that what made it run was removed; this stage may be left out.",),
        nl=("Leg vast dat is verwijderd waar het op draaide; deze stap mag worden overgeslagen.",),
        examples=('grootboek shutdown decommission SYS-2 --because "servers erased, records archived"',),
    ),
    "shutdown verify": Help(
        en=(
            "Confirm that the deployment is off, as another official than the one who recorded the switch-off.",
            "Only this completes a shutdown.",
        ),
        nl=(
            "Bevestig dat de inzet uit staat, als een andere functionaris dan wie het uitzetten vastlegde.",
            "Alleen dit voltooit het uitzetten.",
        ),
        examples=('grootboek shutdown verify SYS-2 --because "logs show no use since" --as cio@min-x',),
    ),
    "system new-version": Help(
        en=(
            "Record a new model, version or supplier: earlier examinations do not cover it.",
            "A prohibition stays until a new classification is approved.",
        ),
        nl=(
            "Leg een nieuw model, een nieuwe versie of leverancier vast: eerder onderzoek dekt die niet.",
            "Een verbod blijft tot een nieuwe classificatie is goedgekeurd.",
        ),
        examples=(
            (
                'grootboek system new-version SYS-1 --system-version "4.0" --supplier "Example Ltd" '
                '--from 2025-08-01 --because "model replaced"'
            ),
        ),
    ),
    "system transfer": Help(
        en=(
            "Record that another organisation is responsible for a deployment, from a day on.",
            "What happened before that day stays under the earlier organisation.",
        ),
        nl=(
            "Leg vast dat vanaf een dag een andere organisatie verantwoordelijk is voor een inzet.",
            "Wat voor die dag gebeurde blijft onder de eerdere organisatie.",
        ),
        examples=('grootboek system transfer SYS-1 --to min-z --from 2026-02-23 --because "reorganisation"',),
    ),
    "system merge": Help(
        en=(
            "Record that two systems are one, which goes on under the reference --into.",
            (
                "The old reference can still be looked up. Where the two were examined differently, the outcome is "
                "undetermined until a new examination."
            ),
        ),
        nl=(
            "Leg vast dat twee systemen er één zijn, dat verdergaat onder de referentie --into.",
            (
                "De oude referentie blijft te vinden. Waar de twee verschillend zijn onderzocht, is de uitkomst "
                "niet vast te stellen tot een nieuw onderzoek."
            ),
        ),
        examples=('grootboek system merge SYS-9 --into SYS-1 --because "registered twice"',),
    ),
    "system split": Help(
        en=(
            "Record that registered systems are parts of what was one.",
            "Register the parts first. They inherit nothing but their origin: each needs an examination of its own.",
        ),
        nl=(
            "Leg vast dat geregistreerde systemen delen zijn van wat één systeem was.",
            ("Registreer de delen eerst. Ze erven alleen hun herkomst: elk deel heeft een eigen onderzoek nodig."),
        ),
        examples=('grootboek system split SYS-1 --into SYS-1A,SYS-1B,SYS-1C --because "sold apart"',),
    ),
    "entry dispute": Help(
        en=(
            "Contest an entry, as an auditor or overseer.",
            "It changes no state; it is shown beside the entry, and waits for an answer.",
        ),
        nl=(
            "Betwist een boeking, als auditor of toezichthouder.",
            "Het wijzigt geen stand; het staat bij de boeking, en wacht op een antwoord.",
        ),
        examples=('grootboek entry dispute 41 --because "element f3 was not examined" --as auditor@example',),
    ),
    "entry answer": Help(
        en=(
            "Answer a dispute.",
            "INDEX is the dispute, or the entry contested where one dispute of it is unanswered.",
        ),
        nl=(
            "Beantwoord een betwisting.",
            "INDEX is de betwisting, of de betwiste boeking waar één betwisting daarvan onbeantwoord is.",
        ),
        examples=('grootboek entry answer 57 --text "f3 was examined again; see entry 60"',),
    ),
    "entry redact": Help(
        en=(
            "Propose that a text of an entry is withheld or erased; another official approves it with --approve.",
            (
                "--withhold keeps the text and does not show it to the public; --erase destroys it, with its salt, in "
                "every file of the ledger. Everything still verifies. NAME is a field as `entry show --json` gives it."
            ),
            (
                "--lift proposes to show a withheld text again, and says why with --because; another official approves "
                "that too. What is erased does not come back."
            ),
            (
                "Grounds: woo-5.1-1-a to -e, woo-5.1-2-a to -i, woo-5.2, avg-17, and retention with "
                "--selection-list. INDEX of an approval is the proposal, or the entry where one proposal is open."
            ),
        ),
        nl=(
            "Stel voor een tekst van een boeking weg te laten of te wissen; een ander keurt dat goed met --approve.",
            (
                "--withhold bewaart de tekst en toont hem niet aan het publiek; --erase vernietigt hem, met de salt, "
                "in elk bestand van het grootboek. Alles blijft te controleren. NAME is een veld zoals `entry show "
                "--json` het geeft."
            ),
            (
                "--lift stelt voor een weggelaten tekst weer te tonen, en zegt met --because waarom; ook dat keurt een "
                "ander goed. Wat gewist is, komt niet terug."
            ),
            (
                "Gronden: woo-5.1-1-a tot en met -e, woo-5.1-2-a tot en met -i, woo-5.2, avg-17, en retention met "
                "--selection-list. INDEX is bij goedkeuren het voorstel, of de boeking waar één voorstel open is."
            ),
        ),
        examples=(
            'grootboek entry redact 12 --field name --ground "AVG art. 17" --erase',
            'grootboek entry redact 41 --field motivations.f1 --ground "Woo 5.1(2)(e)" --withhold',
            "grootboek entry redact 58 --approve --as cio@example",
            'grootboek entry redact 41 --field motivations.f1 --lift --because "five years have passed"',
        ),
    ),
}
