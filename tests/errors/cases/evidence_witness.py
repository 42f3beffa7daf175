"""Reproductions of the evidence room's errors about witnesses and their quorum."""

from __future__ import annotations

from grootboek.evidence import witness_quorum
from grootboek.evidence.verifier_key import ED25519_COSIGNATURE, VerifierKey
from tests.errors.reproduction import reproduces
from tests.evidence.packages import LOG_KEY, NOTE, WITNESS_KEYS

RENAMED = VerifierKey("other.example", ED25519_COSIGNATURE, WITNESS_KEYS[0].public)


@reproduces(
    "witness-key-of-log",
    en=(
        "'example.org/ai-ledger/rehearsal' is the key of a log, which never counts as a witness. Give the key"
        " that the witness printed."
    ),
    nl=(
        "'example.org/ai-ledger/rehearsal' is de sleutel van een log, en die telt nooit als getuige. Geef de "
        "sleutel die de getuige toonde."
    ),
)
def naming_the_log_as_its_own_witness() -> None:
    witness_quorum.quorum_of([LOG_KEY])


@reproduces(
    "witness-named-twice",
    en="Two of the 2 witnesses have the same key, under two names: one key counts once. Leave one out.",
    nl=(
        "Twee van de 2 getuigen hebben dezelfde sleutel, onder twee namen: één sleutel telt één keer. Laat er een weg."
    ),
)
def naming_one_witness_under_two_names() -> None:
    witness_quorum.quorum_of([WITNESS_KEYS[0], RENAMED])


@reproduces(
    "quorum-out-of-range",
    en="A quorum of 2 cannot be: it is a number from 1 to 1, the witnesses that were named.",
    nl="Een quorum van 2 kan niet: het is een getal van 1 tot en met 1, de getuigen die zijn genoemd.",
)
def asking_for_more_witnesses_than_were_named() -> None:
    witness_quorum.quorum_of(WITNESS_KEYS[:1], 2)


@reproduces(
    "witness-quorum-lacking",
    en=(
        "Only 0 of the witnesses named cosigned this checkpoint (-); 1 are needed. Ask them to cosign it, or "
        "fetch a newer copy."
    ),
    nl=(
        "Slechts 0 van de genoemde getuigen hebben dit controlepunt medeondertekend (-); er zijn er 1 nodig. "
        "Vraag hun om een handtekening, of haal een nieuwer exemplaar op."
    ),
)
def checking_a_note_that_no_witness_signed() -> None:
    witness_quorum.check_quorum(NOTE, witness_quorum.quorum_of(WITNESS_KEYS[:1]), [LOG_KEY])
