"""What commands say beside their result: name -> (English, Dutch)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import messages_checkpoints, messages_keys, messages_publishing, messages_redaction, messages_rulebook

if TYPE_CHECKING:
    from ...errors import Language

_MESSAGES: dict[str, tuple[str, str]] = {
    **messages_checkpoints.MESSAGES,
    **messages_keys.MESSAGES,
    **messages_publishing.TEXTS,
    "already-so": ("yes, passed over", "ja, overgeslagen"),
    "answered-by": ("answered by entry {value}", "beantwoord door boeking {value}"),
    "approve-these": (
        "Approve these {count}? Type yes to approve all of them; anything else approves none.",
        "Deze {count} goedkeuren? Typ ja om ze alle goed te keuren; iets anders keurt er geen goed.",
    ),
    "approved-by": ("approved by entry {value}", "goedgekeurd door boeking {value}"),
    "attested-line": ("[attested days] {line}", "[verklaarde dagen] {line}"),
    "change-changed": ("changed", "gewijzigd"),
    "change-gone": ("gone", "weg"),
    "change-new": ("new", "nieuw"),
    "claim-complete": ("{claim} on {ground}: complete", "{claim} op {ground}: volledig"),
    "claim-incomplete": (
        "{claim} on {ground}: incomplete; missing {missing}",
        "{claim} op {ground}: onvolledig; mist {missing}",
    ),
    "claim-made": ("Claim on a ground:", "Beroep op een grond:"),
    "claim-to-accept": (
        "It counts once another official accepts it: `grootboek exemption accept {claim}`.",
        "Het telt zodra een andere functionaris het aanvaardt: `grootboek exemption accept {claim}`.",
    ),
    "claim-to-complete": (
        "It cannot be accepted as it is. Once nothing is missing, make a new claim.",
        "Zo kan het niet worden aanvaard. Doe een nieuw beroep zodra niets meer ontbreekt.",
    ),
    "claims-not-accepted": (
        "Not accepted by this approval, since they are incomplete:",
        "Niet aanvaard met deze goedkeuring, omdat ze onvolledig zijn:",
    ),
    "contested-readings": ("Decided by a contested reading:", "Beslist door een omstreden lezing:"),
    "corrected-by": ("corrected by entry {value}", "gecorrigeerd door boeking {value}"),
    "counts-when-approved": (
        "It counts once another official approves it.",
        "Het telt zodra een andere functionaris het goedkeurt.",
    ),
    "created-key": ("Private key:", "Geheime sleutel:"),
    "created-fingerprint": ("Fingerprint of that key:", "Vingerafdruk van die sleutel:"),
    "created-ledger": ("Id:", "Id:"),
    "created-official": ("First official:", "Eerste functionaris:"),
    "created-origin": ("Name:", "Naam:"),
    "created-path": ("Ledger:", "Grootboek:"),
    "decided-by": ("decided by {value}", "besloten door {value}"),
    "decided-on": ("decided on {value}", "besloten op {value}"),
    "default-function": ("administrator of the ledger", "beheerder van het grootboek"),
    "derived-outcome": ("Outcome, derived for today:", "Uitkomst, afgeleid voor vandaag:"),
    "digest-differs": ("Differ:", "Verschillend:"),
    "digest-rebuilt": ("Rebuilt:", "Opnieuw opgebouwd:"),
    "digest-stored": ("Stored:", "Opgeslagen:"),
    "disputed-by": ("disputed by entry {value}", "betwist door boeking {value}"),
    "dry-run": (
        "Nothing was recorded: this was a dry run. It would have been:",
        "Er is niets vastgelegd: dit was een proef. Het zou zijn geworden:",
    ),
    "dry-run-line": ("  {what} ({ref})", "  {what} ({ref})"),
    "due-coming": ("(coming)", "(komt nog)"),
    "due-nothing": ("Nothing is due, as far as this is recorded.", "Er is niets aan de orde, voor zover vastgelegd."),
    "due-prohibited": (
        "What is prohibited and in use stands in `grootboek inventory`, whether or not anything is due about it.",
        "Wat verboden en in gebruik is staat in `grootboek inventory`, of er nu iets over aan de orde is of niet.",
    ),
    "due-within": (
        "With what comes due within {days} days after that day.",
        "Met wat binnen {days} dagen na die dag aan de orde komt.",
    ),
    "entry-line": (
        "  entry {index}: {what} ({ref}), {recorded_at}, {hash}",
        "  boeking {index}: {what} ({ref}), {recorded_at}, {hash}",
    ),
    "entry-number": ("entry {index}", "boeking {index}"),
    "expected-day": (
        "That day has not come yet: this is what is expected.",
        "Die dag is er nog niet: dit is wat wordt verwacht.",
    ),
    "fictional": ("(fictional)", "(fictief)"),
    "fictional-organisations": (
        "Organisations marked (fictional), and their systems, are made up.",
        "Organisaties met (fictief), en hun systemen, zijn verzonnen.",
    ),
    "history-since": (
        "Entries that are about, decided on or recorded on {since} or later.",
        "Boekingen die gelden vanaf, besloten zijn op of vastgelegd zijn op {since} of later.",
    ),
    "history-since-default": (
        (
            "Entries that are about, decided on or recorded on {since} or later: the day from which the first "
            "prohibitions apply. Name another with --since."
        ),
        (
            "Boekingen die gelden vanaf, besloten zijn op of vastgelegd zijn op {since} of later: de dag waarop de "
            "eerste verboden gelden. Noem een andere met --since."
        ),
    ),
    "in-use-again": (
        "In use again since {day} (entry {index}): a new period of use, with no shutdown.",
        "Opnieuw in gebruik sinds {day} (boeking {index}): een nieuwe gebruiksperiode, zonder uitzetten.",
    ),
    "late": ("late", "te laat"),
    "link-merged-from": (
        "{ref} was merged into this system on {day}.",
        "{ref} is op {day} met dit systeem samengevoegd.",
    ),
    "link-merged-into": (
        "From {day} on this system goes on as {ref}: see `grootboek system show {ref}`.",
        "Vanaf {day} gaat dit systeem verder als {ref}: zie `grootboek system show {ref}`.",
    ),
    "link-part-of": (
        "Since {day} this is a part of what was {ref}; it inherits nothing but that origin.",
        "Sinds {day} is dit een deel van wat {ref} was; het erft alleen die herkomst.",
    ),
    "link-split-into": (
        "Since {day} {ref} is a part of this system.",
        "Sinds {day} is {ref} een deel van dit systeem.",
    ),
    "key-ended": ("[ended: entry {entry}]", "[beëindigd: boeking {entry}]"),
    "key-suspect": ("[suspect since {since}]", "[verdacht sinds {since}]"),
    "mandate-ended": ("[does not run]", "[loopt niet]"),
    "text-shown": ("shown", "getoond"),
    "no-changes": ("Nothing differs.", "Niets verschilt."),
    "no-entries": ("No entry fits.", "Geen boeking voldoet."),
    "no-outcome": ("no outcome", "geen uitkomst"),
    "no-systems": ("No deployment fits.", "Geen inzet voldoet."),
    "official-left": ("[left: entry {entry}]", "[vertrokken: boeking {entry}]"),
    "not-stated": ("not stated", "niet vermeld"),
    "nothing-recorded": ("Nothing had to be recorded.", "Er hoefde niets te worden vastgelegd."),
    "findings-more": (
        "And {count} more findings. All of them: `grootboek verify --json`.",
        "En nog {count} bevindingen. Alle: `grootboek verify --json`.",
    ),
    "notice-level": ("notice", "opmerking"),
    "other-law": (
        "Other law stays in force, whatever the outcome under Article 5.",
        "Andere wetgeving blijft gelden, wat de uitkomst onder artikel 5 ook is.",
    ),
    "points-later": ("Points that apply later:", "Punten die later gelden:"),
    "points-met": ("Points met:", "Punten vervuld:"),
    "points-unknown": ("Points that cannot be told:", "Punten die niet te zeggen zijn:"),
    "provisional": (
        "Provisional: what is recorded later may still change this answer.",
        "Voorlopig: wat later wordt vastgelegd kan dit antwoord nog wijzigen.",
    ),
    "re-examine": ("To be examined again: {reason}, since {day}.", "Opnieuw te onderzoeken: {reason}, sinds {day}."),
    "rebuilt": (
        "The projections of {size} entries were rebuilt (digest {digest}).",
        "De projecties van {size} boekingen zijn opnieuw opgebouwd (controlesom {digest}).",
    ),
    "rebuilt-in-memory": (
        "The projections cannot be written here; they were rebuilt in memory only ({size} entries, digest {digest}).",
        (
            "De projecties zijn hier niet te schrijven; ze zijn alleen in het geheugen opgebouwd ({size} boekingen, "
            "controlesom {digest})."
        ),
    ),
    "recorded": ("Recorded, about {ref}:", "Vastgelegd, over {ref}:"),
    "refused-by": ("refused by entry {value}", "afgewezen door boeking {value}"),
    "rehearsal": (
        "This is a rehearsal: nothing in this ledger was decided in earnest.",
        "Dit is een oefening: niets in dit grootboek is in ernst besloten.",
    ),
    "repeated": (
        "This command id was recorded before; nothing was recorded again. It was:",
        "Dit commandokenmerk was al vastgelegd; er is niets opnieuw vastgelegd. Het was:",
    ),
    "replay-differs": (
        (
            "NOT THE SAME: the stored projections are not what the entries give. Replace them with `grootboek "
            "rebuild`, and find out what changed them."
        ),
        (
            "NIET GELIJK: de opgeslagen projecties zijn niet wat de boekingen geven. Vervang ze met `grootboek "
            "rebuild`, en zoek uit wat ze wijzigde."
        ),
    ),
    "replay-same": (
        "The same: the stored projections are what the entries give.",
        "Gelijk: de opgeslagen projecties zijn wat de boekingen geven.",
    ),
    "succession-made": (
        "Give this statement to {by}, who records it: `grootboek official succeed {handle} --statement FILE`.",
        "Geef deze verklaring aan {by}, die haar vastlegt: `grootboek official succeed {handle} --statement FILE`.",
    ),
    "rotated": ("key rotated by its holder", "sleutel door de houder vervangen"),
    "resting-on": (
        "It rests on {size} entries, up to and including entry {index} (root {root}).",
        "Het rust op {size} boekingen, tot en met boeking {index} (wortel {root}).",
    ),
    "review-status": ("The law as data: {status}", "De wet als gegevens: {status}"),
    "silence": (
        "No response is not a nil return, and neither is not covered.",
        "Geen reactie is geen nihilopgave, en niet gedekt evenmin.",
    ),
    "state": ("The state on {on}, as recorded up to {known_at}.", "Stand op {on}, zoals bekend op {known_at}."),
    "state-as-of": ("The state on {on}, as recorded up to the end of that day.", "Stand en kennis van {on}."),
    "state-attested": (
        "The state on {on}, as attested up to {known_at}.",
        "Stand op {on}, zoals verklaard tot en met {known_at}.",
    ),
    **messages_redaction.MESSAGES,
    "for-the-public": (
        "For the public: names, handles and keys of officials are left out, and what is withheld says on which ground.",
        "Voor het publiek, zonder naam, aanduiding of sleutel van functionarissen; wat is weggelaten noemt de grond.",
    ),
    "left-out": (
        "Left out: {count} ({ground}; recorded by {by}, {organisation}).",
        "Weggelaten: {count} ({ground}; vastgelegd door {by}, {organisation}).",
    ),
    "no-snapshots-issued": ("No such snapshot was given to anybody.", "Zo'n momentopname is aan niemand verstrekt."),
    "text-absent": ("[text withheld or not at hand]", "[tekst niet beschikbaar]"),
    "unanswered": ("not answered", "niet beantwoord"),
    "suspect": (
        "suspect: signed with a key that was revoked from before",
        "verdacht: sleutel ingetrokken vanaf eerder",
    ),
    "suspect-by": (
        "suspect: its key was revoked from before it, by entry {value}",
        "verdacht: de sleutel is ingetrokken vanaf een eerder moment, door boeking {value}",
    ),
    "unchecked": ("Not checked:", "Niet nagegaan:"),
    "unsound-level": ("UNSOUND", "DEUGT NIET"),
    "verified-by": ("verified by entry {value}", "gecontroleerd door boeking {value}"),
    "verified-sound": (
        "Sound: no finding is unsound. What that does and does not show is in the notices.",
        "In orde: geen bevinding deugt niet. Wat dat wel en niet aantoont staat in de opmerkingen.",
    ),
    "verified-unsound": (
        "NOT SOUND. Unsound findings: {count}. Do not rely on this evidence before each is explained.",
        "DEUGT NIET. Ondeugdelijke bevindingen: {count}. Steun niet op dit bewijs voordat elk is verklaard.",
    ),
    **messages_rulebook.MESSAGES,
    "verify-progress": (
        "Checked: {done} of {all} entries",
        "Gecontroleerd: {done} van {all} boekingen",
    ),
    "version-replaced": ("replaces the earlier one", "vervangt de eerdere"),
    "what-to-do": ("What to do now:", "Wat nu te doen:"),
    "written": ("Written: {file}", "Geschreven: {file}"),
}


def message(name: str, language: Language, **values: object) -> str:
    """The message with its values filled in."""
    english, dutch = _MESSAGES[name]
    return (dutch if language == "nl" else english).format_map(values)
