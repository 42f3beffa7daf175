"""What the pages on officials say of a security key is typed as it stands, and takes the touches that it should."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.cli.card_holder import founding, proposes, signatures, unsound
from tests.security_key import SecurityKey, needs_security_key, provider
from tools.tutorials import OTHERS

if TYPE_CHECKING:
    from tests.cli.rehearsal import Rehearsal

HANDLE = "cio@example"
TOUCHES = {"ssh-keygen": 0, "grootboek official request": 1, "ssh-add": 0, "grootboek classification approve": 1}


def typed(page: Path) -> list[str]:
    """The lines of the block about security keys."""
    blocks = page.read_text("utf-8").split("```\n")
    (block,) = (block for block in blocks if "ed25519-sk -N" in block)
    return block.splitlines()


def test_both_languages_type_the_same_for_a_security_key() -> None:
    first, second = (typed(page) for page in OTHERS)
    assert first == second


@needs_security_key
def test_what_is_typed_for_a_security_key_works_and_takes_one_touch_a_signature(tmp_path: Path) -> None:
    ledger = founding(tmp_path)
    proposes(ledger, "SYS-1", "SYS-2", "SYS-3")
    device = SecurityKey(provider(tmp_path), tmp_path)
    (tmp_path / "device").mkdir()
    with device.agent() as agent:
        around = ledger.surroundings(**device.environment, SSH_AUTH_SOCK=agent)
        around["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), around["PATH"]])
        for line in typed(next(iter(OTHERS))):
            before = device.touches
            subprocess.run(line, shell=True, check=True, cwd=tmp_path, env=around, stdin=subprocess.DEVNULL)  # noqa: S602 - the page itself, as a reader types it
            assert device.touches - before == next(count for name, count in TOUCHES.items() if line.startswith(name))
            if "request" in line:
                _enrol(ledger)
    together = [_approved(ledger, ref) for ref in ("SYS-1", "SYS-2")]
    assert len(signatures(ledger, together)) == 1
    assert len(signatures(ledger, [*together, _approved(ledger, "SYS-3")])) == 2
    assert unsound(ledger) == []


def _approved(ledger: Rehearsal, ref: str) -> int:
    """The entry that approved the decision about a system."""
    (entry,) = (entry for entry in ledger.ask("history", ref)["entries"] if "approved" in entry["type"])
    return int(entry["index"])


def _enrol(ledger: Rehearsal) -> None:
    request = str(ledger.folder / "request.json")
    ledger.do("official", "enrol", HANDLE, "--function", "CIO", "--organisation", "example", "--request", request)
    ledger.do("official", "grant", HANDLE, "approver", "--organisation", "example")
