"""Reproductions of the evidence room's errors about signed notes, their keys and proofs."""

from __future__ import annotations

from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.consistency_file import ConsistencyFile, parse_consistency_file
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.note_signing import cosign, log_key, sign_note
from grootboek.evidence.signed_checkpoint import open_checkpoint, sign_checkpoint
from grootboek.evidence.signed_note import SignedNote, parse_signed_note, verify_note
from grootboek.evidence.tlog_proof import TlogProof, parse_tlog_proof
from grootboek.evidence.verifier_key import VerifierKey, parse_verifier_key
from tests.errors.reproduction import reproduces

KEY = Ed25519SigningKey(bytes(range(32)))
VKEY = log_key("example.org/ledger", KEY)
CHECKPOINT = Checkpoint("example.org/ledger", 1, bytes(32))
NOTE = sign_checkpoint(CHECKPOINT, KEY)


@reproduces(
    "vkey-malformed",
    en=(
        "'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln' is not a verifier key: expected is one line, "
        "`NAME+KEYID+BASE64`, as `grootboek checkpoint key` prints it. Copy it whole."
    ),
    nl=(
        "'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAOhB7/zzhC+HXDdGOdLwJln' is geen verificatiesleutel: verwacht wordt "
        "één regel, `NAAM+SLEUTELNUMMER+BASE64`, zoals `grootboek checkpoint key` die toont. Neem hem helemaal over."
    ),
)
def giving_a_public_key_of_openssh_as_verifier_key() -> None:
    parse_verifier_key(KEY.public_key.line)


@reproduces(
    "vkey-type-unknown",
    en=(
        "A verifier key of type 9 cannot be used here: expected is type 1 (Ed25519), 4 (Ed25519 of a witness) or 6 "
        "(ML-DSA-44). Ask for a key of one of these types."
    ),
    nl=(
        "Een verificatiesleutel van type 9 kan hier niet worden gebruikt: verwacht wordt type 1 (Ed25519), 4 "
        "(Ed25519 van een getuige) of 6 (ML-DSA-44). Vraag een sleutel van een van deze typen."
    ),
)
def giving_a_verifier_key_of_a_later_type() -> None:
    VerifierKey("example.org/ledger", 9, bytes(32))


@reproduces(
    "vkey-id-differs",
    en=(
        "The verifier key of 'example.org/other' says that its key id is 5f5b716d, but it is cdb6d446: there is a "
        "mistake in the copy, or it was altered. Ask for the key again."
    ),
    nl=(
        "De verificatiesleutel van 'example.org/other' zegt dat zijn sleutelnummer 5f5b716d is, maar dat is "
        "cdb6d446: er zit een fout in de kopie, of er is iets veranderd. Vraag de sleutel opnieuw."
    ),
)
def giving_the_verifier_key_with_another_name() -> None:
    parse_verifier_key(VKEY.text.replace("ledger", "other"))


@reproduces(
    "note-malformed",
    en=(
        "This is not a signed note: expected is a text, an empty line, and lines that begin with `— `, with a name "
        "and a signature. Check that it was copied whole, without changed line ends."
    ),
    nl=(
        "Dit is geen ondertekende notitie: verwacht wordt een tekst, een lege regel, en regels die beginnen met `— "
        "`, met een naam en een handtekening. Kijk of alles is overgenomen, zonder veranderde regeleinden."
    ),
)
def reading_a_note_without_signatures() -> None:
    parse_signed_note(CHECKPOINT.text.encode("ascii"))


@reproduces(
    "note-too-large",
    en=(
        "This note is too large to be read: at most 1000000 bytes and 100 signatures are expected. Ask for a copy "
        "with fewer signatures."
    ),
    nl=(
        "Deze notitie is te groot om te lezen: verwacht worden hooguit 1000000 bytes en 100 handtekeningen. Vraag "
        "een kopie met minder handtekeningen."
    ),
)
def reading_a_note_with_a_thousand_signatures() -> None:
    parse_signed_note(NOTE.to_bytes() + NOTE.signatures[0].line.encode("utf-8") * 1000)


@reproduces(
    "note-parts-malformed",
    en=(
        "No signed note can be made of this: the text has to end in a line end and hold no other control character, "
        "and a key's name no space and no `+`. Choose another name or text."
    ),
    nl=(
        "Hiervan kan geen ondertekende notitie worden gemaakt: de tekst moet eindigen op een regeleinde en geen "
        "ander besturingsteken bevatten, en de naam van een sleutel geen spatie en geen `+`. Kies een andere naam of "
        "tekst."
    ),
)
def signing_a_text_that_does_not_end_in_a_line_end() -> None:
    sign_note("one line", "example.org/ledger", KEY)


@reproduces(
    "note-signature-fails",
    en=(
        "The signature of 'example.org/ledger' in this note does not hold: the note was altered, or another key made "
        "it. Do not rely on it, keep it, and ask 'example.org/ledger'."
    ),
    nl=(
        "De handtekening van 'example.org/ledger' in deze notitie klopt niet: de notitie is veranderd, of een andere "
        "sleutel heeft haar gezet. Ga er niet op af, bewaar haar, en vraag het 'example.org/ledger'."
    ),
)
def verifying_a_note_of_which_the_text_was_changed() -> None:
    verify_note(SignedNote("other\n", NOTE.signatures), [VKEY])


@reproduces(
    "note-not-signed",
    en=(
        "None of the keys given signed this note; looked for was 'example.org/other'. Check that you have the right "
        "key (a log that changed keys has several: give them all), and that the note was copied with its signatures."
    ),
    nl=(
        "Geen van de gegeven sleutels heeft deze notitie ondertekend; gezocht is naar 'example.org/other'. Kijk of u "
        "de goede sleutel hebt (een log dat van sleutel wisselde heeft er meer: geef ze alle), en of de notitie met "
        "haar handtekeningen is overgenomen."
    ),
)
def verifying_a_note_by_the_key_of_somebody_else() -> None:
    verify_note(NOTE, [log_key("example.org/other", KEY)])


@reproduces(
    "cosignature-time",
    en="-1 is not a time at which a witness can sign. Give the seconds since 1970, from 0 to 2^63-1.",
    nl="-1 is geen tijd waarop een getuige kan tekenen. Geef de seconden sinds 1970, van 0 tot 2^63-1.",
)
def cosigning_before_1970() -> None:
    cosign(CHECKPOINT.text, "witness.example/w1", KEY, -1)


@reproduces(
    "checkpoint-of-other-log",
    en=(
        "This checkpoint is of 'example.org/ledger', and expected was one of 'example.org/other'. Give the "
        "checkpoint of this ledger, or verify it against the ledger that it is of."
    ),
    nl=(
        "Dit controlepunt is van 'example.org/ledger', en verwacht werd er een van 'example.org/other'. Geef het "
        "controlepunt van dit grootboek, of vergelijk het met het grootboek waar het van is."
    ),
)
def opening_the_checkpoint_of_another_log_by_the_same_key() -> None:
    open_checkpoint(NOTE.to_bytes(), [VKEY], "example.org/other")


@reproduces(
    "tlog-proof-malformed",
    en=(
        "This is not a proof of an entry: expected is a file that begins with `c2sp.org/tlog-proof@v1`, as "
        "`grootboek receipt` writes it. Check that it was copied whole, without changed line ends."
    ),
    nl=(
        "Dit is geen bewijs van een boeking: verwacht wordt een bestand dat begint met `c2sp.org/tlog-proof@v1`, "
        "zoals `grootboek receipt` dat schrijft. Kijk of alles is overgenomen, zonder veranderde regeleinden."
    ),
)
def reading_a_proof_with_windows_line_ends() -> None:
    parse_tlog_proof(TlogProof(0, (), NOTE.to_bytes()).to_bytes().replace(b"\n", b"\r\n"))


@reproduces(
    "tlog-proof-parts-malformed",
    en=(
        "No proof can be made for entry -1: the index has to be a whole number from 0, and the path at most 63 "
        "hashes of 32 bytes. Ask the ledger for the proof."
    ),
    nl=(
        "Voor boeking -1 kan geen bewijs worden gemaakt: het nummer moet een geheel getal vanaf 0 zijn, en het pad "
        "hooguit 63 hashes van 32 bytes. Vraag het bewijs aan het grootboek."
    ),
)
def making_a_proof_of_an_entry_before_the_first() -> None:
    TlogProof(-1, (), b"")


@reproduces(
    "consistency-file-malformed",
    en=(
        "This is not a proof of consistency: expected is a file that begins with `old` and a size, as `grootboek "
        "checkpoint consistency` writes it. Check that it was copied whole, without changed line ends."
    ),
    nl=(
        "Dit is geen bewijs van samenhang: verwacht wordt een bestand dat begint met `old` en een grootte, zoals "
        "`grootboek checkpoint consistency` dat schrijft. Kijk of alles is overgenomen, zonder veranderde "
        "regeleinden."
    ),
)
def reading_a_checkpoint_as_a_proof_of_consistency() -> None:
    parse_consistency_file(NOTE.to_bytes())


@reproduces(
    "consistency-parts-malformed",
    en=(
        "No proof of consistency can be made from size -1: the size has to be a whole number from 0, and the path at "
        "most 63 hashes of 32 bytes. Ask the ledger for the proof."
    ),
    nl=(
        "Vanaf grootte -1 kan geen bewijs van samenhang worden gemaakt: de grootte moet een geheel getal vanaf 0 "
        "zijn, en het pad hooguit 63 hashes van 32 bytes. Vraag het bewijs aan het grootboek."
    ),
)
def making_a_proof_of_consistency_from_a_size_below_zero() -> None:
    ConsistencyFile(-1, (), b"")


@reproduces(
    "consistency-of-another",
    en=(
        "This proof of consistency begins at 'example.org/ledger 0', and the checkpoint given is 'example.org/ledger "
        "1'. Give the checkpoint for which the proof was made, or ask for a proof from this one."
    ),
    nl=(
        "Dit bewijs van samenhang begint bij 'example.org/ledger 0', en het gegeven controlepunt is "
        "'example.org/ledger 1'. Geef het controlepunt waarvoor het bewijs is gemaakt, of vraag een bewijs vanaf dit "
        "controlepunt."
    ),
)
def comparing_with_a_checkpoint_for_which_the_proof_was_not_made() -> None:
    ConsistencyFile(0, (), NOTE.to_bytes()).verify(CHECKPOINT)
