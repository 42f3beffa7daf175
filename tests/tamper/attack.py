"""What an attack is: who can do it, to what, and what ``verify`` says of it, without a checkpoint and with one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from grootboek.cli.verification import NOBODY, Kept, verification
from grootboek.errors import GrootboekError
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.evidence.findings import Finding
from grootboek.evidence.kept_checkpoint import Trusted
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.note_signing import cosign, sign_note, witness_key
from grootboek.evidence.witness_quorum import quorum_of
from grootboek.ledger.opening import open_reader
from tests.tamper.forging import put_together, taken_apart

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.tamper.forging import Apart

LOG_KEY, WITNESS_KEY = Ed25519SigningKey(bytes(range(32))), Ed25519SigningKey(bytes(range(1, 33)))
WITNESS = witness_key("witness.example/oversight", WITNESS_KEY)
SEEN_BY_WITNESS = Trusted((), quorum_of([WITNESS]))

Who = Literal["file", "official", "operator"]
"""Who can: anybody who may write the file; an official with an own key too; an operator with whom officials collude."""


@dataclass(frozen=True)
class Scene:
    """The ledger that is attacked: its file, an older copy of it, and the checkpoint that somebody else keeps."""

    path: Path
    older: Path
    checkpoint: bytes

    def apart(self) -> Apart:
        """Its entries, to be changed."""
        return taken_apart(self.path)

    def forged(self, apart: Apart) -> Path:
        """The file with other entries, and everything downstream worked out again."""
        return put_together(apart, self.path)


@dataclass(frozen=True)
class Attack:
    """One way of cheating. ``play`` does it to the file of the scene.

    Where it gives a checkpoint, that is what the operator hands over in the place of one that was kept elsewhere.
    """

    name: str
    who: Who
    what: str
    play: Callable[[Scene], object]


ATTACKS: list[Attack] = []


def attack(who: Who, what: str) -> Callable[[Callable[[Scene], object]], Callable[[Scene], object]]:
    """Add a function to the table, under its own name."""

    def added(play: Callable[[Scene], object]) -> Callable[[Scene], object]:
        ATTACKS.append(Attack(play.__name__.replace("_", "-"), who, what, play))
        return play

    return added


def kept_of(path: Path) -> bytes:
    """A checkpoint of the ledger as it is, to keep elsewhere."""
    with closing(open_reader(path)) as reader:
        size = reader.head().size
        return Checkpoint(reader.meta.origin, size, reader.root(size)).text.encode()


def cosigned(checkpoint: bytes, *, by_witness: bool = True) -> bytes:
    """A checkpoint signed by the operator, who has the log key, and by the witness where it saw it."""
    note = sign_note(checkpoint.decode(), checkpoint.decode().split("\n", 1)[0], LOG_KEY)
    line = cosign(note.text, WITNESS.name, WITNESS_KEY, 1_800_000_000)
    return (note.signed_also([line]) if by_witness else note).to_bytes()


def plain(note: bytes) -> bytes:
    """The text of a checkpoint, without who signed it."""
    return note.partition(b"\n\n")[0] + b"\n"


def codes_found(path: Path, *checkpoints: bytes, trusted: Trusted = NOBODY) -> list[str]:
    """What verify says of a file: the codes of findings, a notice in brackets, each once and sorted."""
    try:
        with closing(open_reader(path)) as reader:
            found = list(verification(reader, Kept(checkpoints, trusted=trusted), lambda *_: None))
    except GrootboekError as error:
        found = [Finding.of(error)]
    said = {each.code if each.level == "unsound" else f"({each.code})" for each in found}
    return sorted(said - {"(no-outside-checkpoint)"})
