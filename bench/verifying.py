"""``verify`` where each entry has a signature of its own, beside Ed25519 alone on all processors in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ledgers import TEXT, Example, register

from grootboek.domain.commands.system import ChangeLifecycle
from grootboek.domain.values import Code

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKS = 20_000
CHECKING = f"""
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
key = Ed25519PrivateKey.generate()
signature, public = key.sign(b"x" * 110), key.public_key()
input()
for _ in range({CHECKS}):
    public.verify(signature, b"x" * 110)
"""
"""What an official signs is 110 bytes (SSHSIG). The loop begins when a line comes in."""


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0))


def ed25519_on_all_processors() -> float:
    """Signatures a second, of one process a processor, without the time in which they start."""
    started = [
        subprocess.Popen([sys.executable, "-c", CHECKING], stdin=subprocess.PIPE, text=True)
        for _ in range(processors())
    ]
    time.sleep(2)
    start = time.perf_counter()
    for process in started:
        process.communicate("\n")
    return CHECKS * len(started) / (time.perf_counter() - start)


def singly_signed(
    folder: Path, count: int, around: dict[str, str], whole: Callable[..., dict[str, float]]
) -> dict[str, Any]:
    """A ledger of some more entries than ``count``, each signed by itself, verified by all processors and by one."""
    example = Example(folder / "ledger.db")
    for number in range(count // 2):
        example.do(register(number))
        example.do(ChangeLifecycle(Code(f"SYS-{number}"), "out_of_use", because=TEXT))
    size = example.ledger.reader.head().size
    whole(["inventory", "--json"], around)
    return {
        "entries": size,
        "all": whole(["verify", "--json"], around),
        "one": whole(["verify", "--json", "--processes", "1"], around),
        "alone": ed25519_on_all_processors(),
    }


def memory(process: int) -> float:
    """MiB of a process and its children, what they share counted once (Linux)."""
    found = 0.0
    for each in (process, *_children(process)):
        try:
            text = Path(f"/proc/{each}/smaps_rollup").read_text(encoding="ascii")
        except OSError:  # it ended
            continue
        found += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024
    return found


def _children(process: int) -> list[int]:
    try:
        words = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return []
    return [each for word in words for each in (int(word), *_children(int(word)))]
