"""Reproductions about the log key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from grootboek.cli.log_keys import signing_key
from grootboek.cli.session import Session
from grootboek.cli.settings import Settings
from grootboek.domain.commands.log_key import ConfirmLogKey, ProposeLogKey, SetLogKey
from grootboek.domain.events.ledger import LogKeyReplaced
from grootboek.domain.values import EntryReference, LedgerId, VerifierKeyLine
from grootboek.evidence.note_signing import log_key, witness_key
from grootboek.ledger.audit import audit
from tests.errors.cases.domain_authority import judged
from tests.errors.reproduction import reproduces
from tests.ledger.tampering import rewrite
from tests.signing import ADMIN, sign, story_with_log_key, succeed
from tests.story import ORIGIN, ROOT, Story, key_of, text, vkey_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from grootboek.evidence.findings import Finding


@reproduces(
    "log-key-missing",
    en="This ledger has no log key, so its checkpoints cannot be signed. Set one: `grootboek checkpoint set-key`.",
    nl=(
        "Dit grootboek heeft geen logsleutel, dus de controlepunten kunnen niet worden ondertekend. Leg er een vast: "
        "`grootboek checkpoint set-key`."
    ),
)
def signing_the_checkpoint_of_a_ledger_without_a_log_key() -> None:
    sign(Story())


@reproduces(
    "log-key-name",
    en=(
        "The log key is named elsewhere.example, expected is the ledger's own name, ledger.example/story. Make the "
        "key with that name."
    ),
    nl=(
        "De logsleutel heet elsewhere.example, verwacht wordt de naam van het grootboek zelf, ledger.example/story. "
        "Maak de sleutel met die naam."
    ),
)
def setting_a_log_key_of_another_name() -> None:
    other = log_key("elsewhere.example", key_of("first")).text
    Story().do(SetLogKey(VerifierKeyLine(other)), by=ADMIN)


@reproduces(
    "log-key-known",
    en=(
        "The key ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0 is or was the log key of "
        "this ledger already. Make a new one."
    ),
    nl=(
        "De sleutel ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0 is of was al de "
        "logsleutel van dit grootboek. Maak een nieuwe."
    ),
)
def setting_the_log_key_that_is_there() -> None:
    succeed(story_with_log_key(), "first", "first")


@reproduces(
    "log-key-unsigned",
    en=(
        "The next log key has to be signed for by the one before, and the first by none; the one now is "
        "ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0. Where that key is lost, use "
        "`grootboek checkpoint replace-key`."
    ),
    nl=(
        "Voor een volgende logsleutel moet de vorige tekenen, en voor de eerste geen; die van nu is "
        "ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0. Is die sleutel kwijt, gebruik "
        "dan `grootboek checkpoint replace-key`."
    ),
)
def setting_the_next_log_key_without_the_one_before() -> None:
    story_with_log_key().do(SetLogKey(vkey_of("second")), by=ADMIN)


@reproduces(
    "log-key-signature-fails",
    en=(
        "The signature by which the log key "
        "ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0 should vouch for the next one "
        "does not hold. Nothing was recorded. Sign with that key, or use `grootboek checkpoint replace-key` where it "
        "is lost."
    ),
    nl=(
        "De handtekening waarmee logsleutel "
        "ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0 voor de volgende zou instaan "
        "klopt niet. Er is niets vastgelegd. Teken met die sleutel, of gebruik `grootboek checkpoint replace-key` "
        "als die kwijt is."
    ),
)
def setting_the_next_log_key_with_a_signature_by_another() -> None:
    succeed(story_with_log_key(), "other", "second")


@reproduces(
    "log-key-type",
    en="A log key of type 4 cannot sign here; expected is type 1 (Ed25519). Make such a key.",
    nl="Een logsleutel van type 4 kan hier niet tekenen; verwacht wordt type 1 (Ed25519). Maak zo'n sleutel.",
)
def setting_the_key_of_a_witness_as_log_key() -> None:
    Story().do(SetLogKey(VerifierKeyLine(witness_key(ORIGIN, key_of("first")).text)), by=ADMIN)


@reproduces(
    "log-key-proposal-unknown",
    en=(
        "Entry 3 is no open proposal of another log key. Look the proposal up with `grootboek history --type "
        "ledger.log-key-replacement-proposed.v1`; after any new key it has to be made again."
    ),
    nl=(
        "Boeking 3 is geen open voorstel voor een andere logsleutel. Zoek het voorstel op met `grootboek history "
        "--type ledger.log-key-replacement-proposed.v1`; na elke nieuwe sleutel moet het opnieuw."
    ),
)
def confirming_what_is_no_proposal() -> None:
    story_with_log_key().do(ConfirmLogKey(3), by=ADMIN)


@reproduces(
    "log-key-proposal-not-there",
    en=(
        "Entry 0 is no proposal of another log key about ledger, so it cannot be confirmed. Find out how this "
        "confirmation got into the ledger."
    ),
    nl=(
        "Boeking 0 is geen voorstel voor een andere logsleutel van ledger, en is dus niet te bevestigen. Zoek uit "
        "hoe deze bevestiging in het grootboek kwam."
    ),
)
def a_confirmation_of_what_is_no_proposal() -> None:
    story = story_with_log_key()
    story.enrol("second@example", ROOT)
    story.grant("second@example", "administrator", ROOT)
    story.do(ProposeLogKey(vkey_of("second"), text("lost")), by=ADMIN)
    story.do(ConfirmLogKey(story.size - 1), by="second@example")
    entries = story.entries()
    last, first = entries[-1], entries[0]
    event = LogKeyReplaced(vkey_of("second"), EntryReference(first.index, first.leaf))
    judged(replace(last, act=replace(last.act, event=event)), entries)


@reproduces(
    "log-key-chain-broken",
    en=(
        "Entry 31 sets the log key d575df97 of ledger.example/story, and the key before did not sign for it. Do not "
        "rely on checkpoints that it signed, and ask the ledger's operator."
    ),
    nl=(
        "Boeking 31 legt logsleutel d575df97 van ledger.example/story vast, en de vorige sleutel heeft er niet voor "
        "getekend. Ga niet af op controlepunten die ermee zijn ondertekend, en vraag de beheerder."
    ),
)
def somebody_sets_a_log_key_without_the_one_before() -> Iterable[Finding]:
    story = story_with_log_key()
    succeed(story, "first", "second")
    signature = story.entries()[-1].event.signature  # type: ignore[attr-defined]  # a LogKeySet
    rewrite(story.ledger.books, story.size - 1, signature.encode(), b"A" * 86 + b"==")
    return list(audit(story.ledger.reader))


@reproduces(
    "log-key-other",
    en=(
        "The key given is ledger.example/story+d575df97+AWFYQ+ERLjHsViVvxVi7xOVeQj01P/yUYFPF3d6jJlsd; the log key of "
        "this ledger is ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0. Give that one "
        "with --log-key or GROOTBOEK_LOG_KEY."
    ),
    nl=(
        "De gegeven sleutel is ledger.example/story+d575df97+AWFYQ+ERLjHsViVvxVi7xOVeQj01P/yUYFPF3d6jJlsd; de "
        "logsleutel van dit grootboek is ledger.example/story+8d12e09f+AT0avqPgf6Pm9S6c/Ue4YPo4zhM+LX2Sf8PdVegigHT0. "
        "Geef die met --log-key of GROOTBOEK_LOG_KEY."
    ),
)
def signing_with_a_key_that_is_not_the_log_key() -> None:
    sign(story_with_log_key(), key="second")


@reproduces(
    "log-key-not-here",
    en=(
        "The log key 8d12e09f is not here: looked for was "
        "<folder>/00000000-0000-4000-8000-000000000000/8d12e09f.logkey. Give it with --log-key or GROOTBOEK_LOG_KEY, "
        "or sign where it is kept."
    ),
    nl=(
        "De logsleutel 8d12e09f is hier niet: gezocht is naar "
        "<folder>/00000000-0000-4000-8000-000000000000/8d12e09f.logkey. Geef hem met --log-key of GROOTBOEK_LOG_KEY, "
        "of onderteken waar hij wordt bewaard."
    ),
)
def signing_where_the_log_key_is_not_kept(folder: Path) -> None:
    session = Session({}, Settings(folder), "en")
    ledger = LedgerId("00000000-0000-4000-8000-000000000000")
    signing_key(session, ledger, log_key(ORIGIN, key_of("first")), None)
