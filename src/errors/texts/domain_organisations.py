"""Error texts about organisations, officials and mandates: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "organisation-unknown": (
        "No organisation {organisation} is registered here. Look it up with `grootboek organisation list`.",
        "Een organisatie {organisation} is hier niet geregistreerd. Zoek haar op met `grootboek organisation list`.",
    ),
    "organisation-exists": (
        "An organisation {organisation} is registered already. Choose another code: codes are never used again.",
        "Een organisatie {organisation} is al geregistreerd. Kies een andere code: codes worden nooit hergebruikt.",
    ),
    "organisation-dissolved": (
        "{organisation} is dissolved from {day} on. Name its successor {successor}, or an earlier day.",
        "{organisation} is opgeheven vanaf {day}. Noem de opvolger {successor}, of een eerdere dag.",
    ),
    "organisation-later": (
        "{organisation} exists from {first} on, so nothing can happen to it on {day}. Name that day or a later one.",
        "{organisation} bestaat vanaf {first}; op {day} kan er niets mee gebeuren. Noem die dag of een latere.",
    ),
    "organisation-root": (
        (
            "A ledger has one root, which is made with it: {organisation} cannot become one, and the root is neither "
            "moved nor dissolved. Name an organisation below the root."
        ),
        (
            "Een grootboek heeft één wortel, die er samen mee is gemaakt: {organisation} kan geen wortel worden, en "
            "de wortel wordt niet verplaatst of opgeheven. Noem een organisatie onder de wortel."
        ),
    ),
    "organisation-loop": (
        (
            "{organisation} cannot stand under {above}: on {day} that stands under {organisation} itself. "
            "Name an organisation outside it."
        ),
        (
            "{organisation} kan niet onder {above} staan: die staat op {day} zelf onder {organisation}. "
            "Noem een organisatie daarbuiten."
        ),
    ),
    "official-unknown": (
        "No official {handle} is enrolled here. Look them up with `grootboek official list`.",
        "Een functionaris {handle} is hier niet ingeschreven. Zoek op met `grootboek official list`.",
    ),
    "succession-refused": (
        (
            "The operator's statement is not that of this ledger's log key for {handle}, by {coordinator}, as "
            "the ledger is "
            "now. Have it made anew with `grootboek official succession {handle} --coordinator {coordinator}`."
        ),
        (
            "De verklaring van de exploitant is niet die van de logsleutel van dit grootboek voor {handle}, door "
            "{coordinator}, zoals het grootboek nu is. Laat haar opnieuw maken met `grootboek official "
            "succession {handle} "
            "--coordinator {coordinator}`."
        ),
    ),
    "key-unknown": (
        "{handle} has no key {key}. Look up the fingerprints with `grootboek official list`.",
        "{handle} heeft geen sleutel {key}. Zoek de vingerafdrukken op met `grootboek official list`.",
    ),
    "key-already-added": (
        (
            "{handle} has or had the key {key} already; a key is added once, and never again after it was revoked. Use "
            "another key."
        ),
        (
            "{handle} heeft of had de sleutel {key} al; een sleutel wordt één keer toegevoegd, en nooit weer "
            "nadat zij is "
            "ingetrokken. Neem een andere sleutel."
        ),
    ),
    "key-already-revoked": (
        (
            "The key {key} of {handle} was revoked by entry {index} already. To say that it was suspect earlier, "
            "name the "
            "moment with `--from`."
        ),
        (
            "De sleutel {key} van {handle} is al ingetrokken met boeking {index}. Noem met `--from` een moment "
            "om te zeggen "
            "dat zij eerder al verdacht was."
        ),
    ),
    "official-exists": (
        "An official {handle} is enrolled already. Choose another handle: handles are never used again.",
        "Een functionaris {handle} is al ingeschreven. Kies een andere naam: namen worden nooit hergebruikt.",
    ),
    "fingerprint-of-another-key": (
        "The public key has the fingerprint {found}, not {expected}. Ask its holder for the key anew.",
        "De publieke sleutel heeft de vingerafdruk {found}, niet {expected}. Vraag de houder opnieuw om de sleutel.",
    ),
    "mandate-exists": (
        (
            "{handle} has that mandate already: {role} for {organisation}, by entry {index}. "
            "Withdraw it first, or grant one that lasts longer."
        ),
        (
            "{handle} heeft dat mandaat al: {role} voor {organisation}, door boeking {index}. "
            "Trek het eerst in, of verleen er een dat langer loopt."
        ),
    ),
    "mandate-ends-first": (
        "A mandate from {first} cannot end on {until}. Name a last day on or after its first.",
        "Een mandaat vanaf {first} kan niet eindigen op {until}. Noem een laatste dag op of na de eerste.",
    ),
    "mandate-unknown": (
        (
            "{handle} has no mandate as {role} for exactly {organisation}. "
            "Look the mandates up with `grootboek official list`."
        ),
        (
            "{handle} heeft geen mandaat als {role} voor precies {organisation}. "
            "Zoek de mandaten op met `grootboek official list`."
        ),
    ),
    "mandate-own": (
        (
            "{handle} cannot withdraw their own administration, or a ledger could be left without an administrator. "
            "Ask another administrator."
        ),
        (
            "{handle} kan het eigen beheer niet intrekken, anders kan een grootboek zonder beheerder achterblijven. "
            "Vraag het een andere beheerder."
        ),
    ),
}
