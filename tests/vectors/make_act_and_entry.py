"""Makes the vectors of ``docs/act-and-entry.md``: ``python -m tests.vectors.make_act_and_entry`` writes them.

Five entries of a fictional organisation, with fixed keys, salts and times: one act by itself, a batch of three, and
one act with everything that an act can have. They are examples of bytes, not a ledger that could be opened.
"""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from grootboek.evidence.act_signature import parse_act_signature, sign_acts, signed_message
from grootboek.evidence.allowed_signers import AllowedSigner, allowed_signers_file
from grootboek.evidence.canonical import canonical
from grootboek.evidence.checkpoint import Checkpoint, own_origin
from grootboek.evidence.commitment import commit
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.entry import frame_entry, signed_act
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.evidence.sshsig import armor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from grootboek.evidence.canonical import JsonValue

FOLDER = Path(__file__).with_name("act-and-entry")
KEY = Ed25519SigningKey(sha256(b"a public test key of cio@example, who does not exist").digest())
LEDGER = "6f2d0a4e-6b0e-4d7e-9a53-0d5f6c1b2a90"
ORIGIN = own_origin("example.org/ai-ledger", rehearsal=True)
TIMES = [f"2026-11-23T21:12:0{second}.000000Z" for second in (0, 1, 2, 3)] + ["2026-11-23T21:12:03.000001Z"]
CLOCK_OF_4 = "2026-11-23T21:11:59.500000Z"

_Act = dict[str, "JsonValue"]


class Disclosures:
    """Commits to texts, with salts that follow from index and field, and keeps what was disclosed."""

    def __init__(self) -> None:
        self.texts: dict[str, dict[str, str]] = {}

    def committed(self, index: int, field: str, text: str) -> JsonValue:
        """``{"sd": digest}`` for a field of the act at that index."""
        made = commit(field, text, sha256(f"{index} {field}".encode()).digest()[:16])
        self.texts.setdefault(str(index), {})[field] = made.text
        return {"sd": made.digest}


def _act(command: str, kind: str, code: str, event_type: str, event: JsonValue) -> _Act:
    return {
        "actor": {"handle": "cio@example", "organisation": "EXAMPLE"},
        "command": command,
        "effective_on": "2026-11-23",
        "event": event,
        "ledger": LEDGER,
        "level": "unclassified",
        "rules": "1",
        "stream": {"code": code, "kind": kind, "version": 1},
        "type": event_type,
    }


def _acts(kept: Disclosures) -> list[_Act]:
    opened = _act("init-1", "ledger", "ledger", "ledger.opened.v1", {"format": 1, "origin": ORIGIN})
    organisation: JsonValue = {
        "fictional": True,
        "kind": "ministry",
        "name": kept.committed(1, "name", "Ministerie van Voorbeelden (fictief)"),
    }
    enrolled: JsonValue = {
        "function": kept.committed(2, "function", "Chief information officer"),
        "organisation": "EXAMPLE",
    }
    granted: JsonValue = {"organisation": "EXAMPLE", "role": "recorder"}
    registered: JsonValue = {
        "deployment": "main",
        "external": ["exampleregister:1"],
        "function": kept.committed(4, "function", "Schat in hoe lang een aanvraag duurt — één cijfer"),
        "lifecycle": "in_use",
        "name": kept.committed(4, "name", "Voorbeeldplanner"),
        "organisation": "EXAMPLE",
        "processes": [kept.committed(4, "processes.0", "Aanvragen"), kept.committed(4, "processes.1", "Planning")],
        "roles": ["deployer"],
        "since": "2025-03",
    }
    evidence: JsonValue = {
        "date": "2025-03-17",
        "level": "unclassified",
        "location": kept.committed(4, "evidence.0.location", "https://example.org/besluit.pdf"),
        "media_type": "application/pdf",
        "sha256": sha256(b"besluit").hexdigest(),
        "title": kept.committed(4, "evidence.0.title", "Besluit van de directie"),
    }
    return [
        opened,
        _act("init-1", "organisation", "EXAMPLE", "organisation.registered.v1", organisation),
        _act("init-1", "official", "cio@example", "official.enrolled.v1", enrolled),
        _act("init-1", "official", "cio@example", "official.mandate-granted.v1", granted)
        | {"stream": {"code": "cio@example", "kind": "official", "version": 2}},
        _act("register-1", "ai-system", "SYS-1", "ai-system.registered.v1", registered)
        | {
            "actor": {"handle": "cio@example", "mandate": 3, "organisation": "EXAMPLE"},
            "decided_by": kept.committed(4, "decided_by", "Directeur bedrijfsvoering"),
            "decided_on": "2025-03-17",
            "effective_on": "2025-03",
            "evidence": [evidence],
        },
    ]


def vector_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file of the vectors."""
    kept = Disclosures()
    acts = [canonical(each) for each in _acts(kept)]
    signatures = [*sign_acts(acts[:1], KEY), *sign_acts(acts[1:4], KEY), *sign_acts(acts[4:], KEY)]
    leaves = []
    for index, (act, signature) in enumerate(zip(acts, signatures, strict=True)):
        clock = CLOCK_OF_4 if index == len(acts) - 1 else None
        entry = frame_entry(index, TIMES[index], True, signed_act(act, signature), clock)
        leaves.append(leaf_hash(entry))
        yield f"{index}.entry", entry
        yield f"{index}.message", signed_message(act, signature)
        yield f"{index}.sig", armor(parse_act_signature(signature).sshsig).encode("ascii")
    yield "leaves", "".join(f"{base64_standard(leaf)}\n" for leaf in leaves).encode("ascii")
    yield "checkpoint", Checkpoint(ORIGIN, len(leaves), root_of(leaves)).text.encode("ascii")
    signer = AllowedSigner("cio@example", KEY.public_key, valid_after=datetime(2026, 11, 23, tzinfo=UTC))
    yield "allowed_signers", allowed_signers_file([signer]).encode("ascii")
    yield "disclosures.json", canonical(kept.texts)


def main() -> None:
    """Write the files."""
    FOLDER.mkdir(exist_ok=True)
    for name, data in vector_files():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
