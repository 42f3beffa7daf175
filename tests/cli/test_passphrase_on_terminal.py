"""A key with a passphrase on a real terminal: OpenSSH asks for it there, and nobody sees it."""

from __future__ import annotations

import os
import pty
import select
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.rehearsal import rehearsal
from tests.ssh_agent import made_key, needs_openssh

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal

pytestmark = needs_openssh
WORDS = "right words"


def typed(ledger: Rehearsal, words: list[str], answer: str, **more: str) -> tuple[int, str]:
    """Run the command with a terminal of its own, type the answer once it asks; gives status and all that was shown."""
    around = {name: value for name, value in ledger.surroundings(**more).items() if not name.startswith("SSH_")}
    child, terminal = pty.fork()
    if not child:
        os.execve(sys.executable, [sys.executable, "-m", "grootboek", *words], around)  # noqa: S606 - the command itself
    shown, answered, end = b"", False, time.monotonic() + 60
    try:
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                piece = os.read(terminal, 4096)
            except OSError:  # the other end closed
                break
            shown += piece
            if not answered and b"passphrase" in shown:
                os.write(terminal, answer.encode() + b"\n")
                answered = True
    finally:
        os.close(terminal)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode("utf-8", "replace")


@pytest.mark.parametrize(("answer", "status"), [(WORDS, 0), ("wrong words", 1)])
def test_a_passphrase_is_asked_on_the_terminal_and_not_shown(tmp_path: Path, answer: str, status: int) -> None:
    ledger = rehearsal(tmp_path)
    key = made_key(tmp_path / "key", words=WORDS)
    pub = str(key.with_suffix(".pub"))
    ledger.do("official", "enrol", "new@example", "--function", "x", "--organisation", "min-x", "--public-key", pub)
    ledger.do("official", "grant", "new@example", "recorder", "--organisation", "min-x")
    named = ["--name", "Fictional", "--function", "fictional", "--process", "fictional"]
    words = ["system", "register", "SYS-1", "--organisation", "min-x", *named]
    found, shown = typed(ledger, words, answer, GROOTBOEK_OFFICIAL="new@example", GROOTBOEK_KEY=str(key))
    assert found == status, shown
    assert "passphrase" in shown
    assert answer not in shown
