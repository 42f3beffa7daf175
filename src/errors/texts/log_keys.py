"""Error and finding texts about the log key: code -> (English, Dutch)."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "log-key-missing": (
        "This ledger has no log key, so its checkpoints cannot be signed. Set one: `grootboek checkpoint set-key`.",
        (
            "Dit grootboek heeft geen logsleutel, dus de controlepunten kunnen niet worden ondertekend. Leg er een "
            "vast: `grootboek checkpoint set-key`."
        ),
    ),
    "log-key-name": (
        "The log key is named {found}, expected is the ledger's own name, {expected}. Make the key with that name.",
        (
            "De logsleutel heet {found}, verwacht wordt de naam van het grootboek zelf, {expected}. Maak de sleutel "
            "met die naam."
        ),
    ),
    "log-key-known": (
        "The key {key} is or was the log key of this ledger already. Make a new one.",
        "De sleutel {key} is of was al de logsleutel van dit grootboek. Maak een nieuwe.",
    ),
    "log-key-unsigned": (
        (
            "The next log key has to be signed for by the one before, and the first by none; the one now is {current}. "
            "Where that key is lost, use `grootboek checkpoint replace-key`."
        ),
        (
            "Voor een volgende logsleutel moet de vorige tekenen, en voor de eerste geen; die van nu is {current}. Is "
            "die sleutel kwijt, gebruik dan `grootboek checkpoint replace-key`."
        ),
    ),
    "log-key-signature-fails": (
        (
            "The signature by which the log key {current} should vouch for the next one does not hold. Nothing was "
            "recorded. Sign with that key, or use `grootboek checkpoint replace-key` where it is lost."
        ),
        (
            "De handtekening waarmee logsleutel {current} voor de volgende zou instaan klopt niet. Er is niets "
            "vastgelegd. Teken met die sleutel, of gebruik `grootboek checkpoint replace-key` als die kwijt is."
        ),
    ),
    "log-key-type": (
        "A log key of type {found} cannot sign here; expected is type {expected} (Ed25519). Make such a key.",
        (
            "Een logsleutel van type {found} kan hier niet tekenen; verwacht wordt type {expected} (Ed25519). Maak "
            "zo'n sleutel."
        ),
    ),
    "log-key-proposal-unknown": (
        (
            "Entry {index} is no open proposal of another log key. Look the proposal up with `grootboek history --type "
            "ledger.log-key-replacement-proposed.v1`; after any new key it has to be made again."
        ),
        (
            "Boeking {index} is geen open voorstel voor een andere logsleutel. Zoek het voorstel op met `grootboek "
            "history --type ledger.log-key-replacement-proposed.v1`; na elke nieuwe sleutel moet het opnieuw."
        ),
    ),
    "log-key-proposal-not-there": (
        (
            "Entry {index} is no proposal of another log key about {ref}, so it cannot be confirmed. Find out how this "
            "confirmation got into the ledger."
        ),
        (
            "Boeking {index} is geen voorstel voor een andere logsleutel van {ref}, en is dus niet te bevestigen. Zoek "
            "uit hoe deze bevestiging in het grootboek kwam."
        ),
    ),
    "log-key-chain-broken": (
        (
            "Entry {index} sets the log key {key} of {name}, and the key before did not sign for it. Do not rely on "
            "checkpoints that it signed, and ask the ledger's operator."
        ),
        (
            "Boeking {index} legt logsleutel {key} van {name} vast, en de vorige sleutel heeft er niet voor getekend. "
            "Ga niet af op controlepunten die ermee zijn ondertekend, en vraag de beheerder."
        ),
    ),
    "log-key-other": (
        (
            "The key given is {found}; the log key of this ledger is {expected}. Give that one with --log-key or "
            "GROOTBOEK_LOG_KEY."
        ),
        (
            "De gegeven sleutel is {found}; de logsleutel van dit grootboek is {expected}. Geef die met --log-key of "
            "GROOTBOEK_LOG_KEY."
        ),
    ),
    "log-key-not-here": (
        (
            "The log key {key} is not here: looked for was {file}. Give it with --log-key or GROOTBOEK_LOG_KEY, or "
            "sign where it is kept."
        ),
        (
            "De logsleutel {key} is hier niet: gezocht is naar {file}. Geef hem met --log-key of GROOTBOEK_LOG_KEY, of "
            "onderteken waar hij wordt bewaard."
        ),
    ),
}
