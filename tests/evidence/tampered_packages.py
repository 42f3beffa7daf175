"""Every way to tamper with a snapshot package that we thought of: name -> (bytes, code of the finding)."""

from __future__ import annotations

from grootboek.evidence.canonical import canonical
from grootboek.evidence.commitment import commit
from grootboek.evidence.signed_note import NoteSignature, SignedNote
from grootboek.evidence.snapshot_zip import snapshot_package
from tests.evidence.packages import (
    CHECKPOINT,
    CORE,
    ENTRIES,
    LEAVES,
    LOG_KEY,
    NOTE,
    SOUND,
    TEXTS,
    altered,
    digest,
    parts,
)

LINES = b"".join(ENTRIES[index] + b"\n" for index in (1, 4))


def core(**changed: object) -> bytes:
    """The sound package with another answer, and all else made to fit it."""
    return snapshot_package(parts(core=CORE | changed))


FORGED = SignedNote(NOTE.text, (NoteSignature(LOG_KEY.name, LOG_KEY.key_id, bytes(64)),)).to_bytes()
OTHER_TEXT = commit("name", "Something else", bytes(16)).text
UNSOUND = {
    "the log's signature": (altered(checkpoint=FORGED), "note-signature-fails"),
    "a smaller log": (snapshot_package(parts(leaves=LEAVES[:4])), "package-member-missing"),
    "other leaves": (snapshot_package(parts(leaves=LEAVES[::-1])), "snapshot-root-differs"),
    "a tile of another size": (altered(**{"tile/0/000__p/4": b"".join(LEAVES[:4])}), "tile-unexpected"),
    "entries as bundle": (altered(**{"tile/entries/000__p/1": b""}), "tile-unexpected"),
    "a tile that is none": (altered(**{"tile/8/0/000": b""}), "tile-path-malformed"),
    "a tile cut off": (altered(**{"tile/0/000__p/5": bytes(159)}), "tile-wrong-length"),
    "an altered entry": (altered(entries__jsonl=LINES.replace(b"SYS-1", b"SYS-2")), "package-entry-differs"),
    "an entry twice": (altered(entries__jsonl=LINES + ENTRIES[4] + b"\n"), "package-entry-differs"),
    "an entry beyond": (
        altered(entries__jsonl=ENTRIES[4].replace(b'"index":4', b'"index":5') + b"\n"),
        "package-entry-differs",
    ),
    "a line that is none": (altered(entries__jsonl=LINES + b"{}\n"), "entry-malformed"),
    "no last line end": (altered(entries__jsonl=LINES[:-1]), "snapshot-malformed"),
    "another official's key": (altered(allowed_signers=b"cio@example ssh-ed25519 AAAA\n"), "package-signer-unknown"),
    "an answer of another size": (core(size=4), "snapshot-position-differs"),
    "an answer that is no rehearsal": (core(rehearsal=False), "snapshot-position-differs"),
    "a digest that the entry lacks": (
        core(rows=[{"name": {"field": "name", "index": 4, "sd": digest(1, "name")}}]),
        "package-reference-differs",
    ),
    "a field that the entry lacks": (
        core(rows=[{"name": {"field": "other", "index": 4, "sd": digest(4, "name")}}]),
        "package-reference-differs",
    ),
    "a reference outside": (
        core(rows=[{"name": {"field": "name", "index": 5, "sd": digest(4, "name")}}]),
        "snapshot-malformed",
    ),
    "another text": (snapshot_package(parts(texts=TEXTS | {1: {"name": OTHER_TEXT}})), "snapshot-text-differs"),
    "a text too many": (snapshot_package(parts(texts=TEXTS | {2: {"name": OTHER_TEXT}})), "snapshot-text-unreferenced"),
    "texts that are a list": (altered(disclosures__json=b"[]"), "snapshot-malformed"),
    "texts of no index": (altered(disclosures__json=b'{"x":{}}'), "snapshot-malformed"),
    "an answer that is not canonical": (altered(core__json=b" " + canonical(CORE)), "snapshot-malformed"),
    "an answer without a part": (altered(core__json=b'{"size":5}'), "snapshot-malformed"),
    "no answer": (altered(core__json=None), "package-member-missing"),
    "no checkpoint": (altered(checkpoint=None), "package-member-missing"),
    "two checkpoints": (altered(checkpoint__unsigned=CHECKPOINT.text.encode()), "package-member-unexpected"),
    "a checkpoint that is none": (altered(checkpoint=b"x\n"), "checkpoint-malformed"),
    "an unsigned one with more": (
        altered(checkpoint=None, checkpoint__unsigned=NOTE.to_bytes()),
        "checkpoint-malformed",
    ),
    "a file too many": (altered(virus__exe=b""), "package-member-unexpected"),
    "no zip": (b"PK", "archive-malformed"),
    "a zip of a lying length": (SOUND.replace(b"core.json", b"core.jsom"), "archive-malformed"),
}
