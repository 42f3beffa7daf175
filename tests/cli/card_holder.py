"""An official whose key a card or a security key keeps: what the command does with it, and what ssh-keygen says."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

from grootboek.cli.answers import Stream
from tests.cli.rehearsal import ADMIN, Rehearsal, founded
from tests.cli.running import performed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from grootboek.cli.answers import Answer

HOLDER = "holder@example"
ROLES = ("recorder", "approver")
NAMED = ("--function", "fictional", "--process", "fictional work")


def founding(folder: Path) -> Rehearsal:
    """A ledger whose administrator also records: what the holder of the key is to approve."""
    made = founded(folder)
    made.do("official", "grant", ADMIN, "recorder", "--organisation", "example")
    return made


def enrolled(ledger: Rehearsal, key: Path, **around: str) -> Path:
    """Enrol the holder by a request that the key signs, and grant the roles; gives the request."""
    request = requested(ledger, key, **around)
    ledger.do(
        *("official", "enrol", HOLDER, "--function", "holder", "--organisation", "example"),
        *("--request", str(request)),
    )
    for role in ROLES:
        ledger.do("official", "grant", HOLDER, role, "--organisation", "example")
    return request


def requested(ledger: Rehearsal, key: Path, **around: str) -> Path:
    """The request that the key signs."""
    surroundings = ledger.surroundings(**around)
    made = performed(ledger.folder, "official", "request", HOLDER, "--key", str(key), surroundings=surroundings)
    assert isinstance(made, Stream)
    file = ledger.folder / f"{key.name}.json"
    file.write_bytes(b"".join(made.pieces))
    public = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    assert json.loads(file.read_bytes())["public_key"] == " ".join(public.read_text("utf-8").split()[:2])
    return file


def by_holder(ledger: Rehearsal, *words: str, **around: str) -> Answer:
    """A command as the holder, in whose agent the key is."""
    surroundings = ledger.surroundings(GROOTBOEK_OFFICIAL=HOLDER, **around)
    answer: Any = performed(ledger.folder, *words, surroundings=surroundings)
    return answer  # type: ignore[no-any-return]  # a command that answers


def registers(ledger: Rehearsal, ref: str, **around: str) -> list[int]:
    """Register a system as the holder; the indexes of the entries."""
    words = ("system", "register", ref, "--organisation", "example", "--name", f"Fictional {ref}", *NAMED)
    return indexes(by_holder(ledger, *words, **around))


def proposes(ledger: Rehearsal, *refs: str) -> None:
    """Let the administrator record systems, and propose a classification of each."""
    for ref in refs:
        named = ("--organisation", "example", "--name", f"Fictional {ref}", *NAMED)
        ledger.do("system", "register", ref, *named)
        ledger.do("classification", "record", ref, "--summary", "--because", "fictional reason", "--decisive-all")


def approves(ledger: Rehearsal, *refs: str, **around: str) -> list[int]:
    """Approve these proposals as the holder, in one go; the indexes of the entries."""
    return indexes(by_holder(ledger, "classification", "approve", *refs, **around))


def indexes(answer: Answer) -> list[int]:
    """The indexes of what was recorded."""
    return [entry["index"] for entry in answer.document["entries"]]


def signatures(ledger: Rehearsal, entries: Sequence[int]) -> set[str]:
    """The different signatures under these entries."""
    return {(_written(ledger, index)[0] / f"{index}.sig").read_text("ascii") for index in entries}


def by_ssh_keygen(ledger: Rehearsal, index: int) -> str:
    """What ``ssh-keygen -Y verify`` says of an entry, with nothing of ours but the files; fails if it refuses."""
    folder, recorded_at = _written(ledger, index)
    time = "".join(sign for sign in recorded_at[:19] if sign.isdigit()) + "Z"
    signers = performed(ledger.folder, "official", "allowed-signers", surroundings=ledger.surroundings())
    assert isinstance(signers, Stream)
    (ledger.folder / "allowed_signers").write_bytes(b"".join(signers.pieces))
    done = subprocess.run(
        [
            *("ssh-keygen", "-Y", "verify", "-f", ledger.folder / "allowed_signers", "-s", folder / f"{index}.sig"),
            *("-I", HOLDER, "-n", "act@grootboek", f"-Overify-time={time}"),
        ],
        input=(folder / f"{index}.message").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.decode("utf-8")


def unsound(ledger: Rehearsal) -> list[str]:
    """The codes of what ``verify`` finds unsound."""
    return [each["code"] for each in ledger.ask("verify")["findings"] if each["level"] == "unsound"]


def of_holder(ledger: Rehearsal) -> dict[str, Any]:
    """What the ledger knows of the holder."""
    officials = ledger.ask("official", "list")["officials"]
    return next(each for each in officials if each["handle"] == HOLDER)


def mandate_of_holder(ledger: Rehearsal) -> int:
    """The entry that granted the holder to record."""
    return int(next(each["index"] for each in of_holder(ledger)["mandates"] if each["role"] == "recorder"))


def _written(ledger: Rehearsal, index: int) -> tuple[Path, str]:
    """The folder in which message and signature of an entry are, and when it was recorded."""
    folder = ledger.folder / f"entry-{index}"
    shown = ledger.ask("entry", "show", str(index), "-o", str(folder))
    return folder, shown["entry"]["recorded_at"]
