"""All measurements of one run, as JSON on standard output. Run by run.py with the Python of the installed wheel."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from erasing import erasing
from importing import importing
from ledgers import HANDLE, TEXT, Example, fill, register
from stock import append_with_stock, replay_with_stock
from verifying import memory, singly_signed

from grootboek.domain.commands.system import ChangeLifecycle, DescribeSystem
from grootboek.domain.values import Code, Committed

if TYPE_CHECKING:
    from collections.abc import Callable

    from grootboek.domain.events.system import Lifecycle

LARGE = 100_000
ROUNDS = 21
SYSTEMS = 100
"""Over how many systems appends are spread, here and in the stock application."""
SINGLE = 20_000
"""Entries with a signature of their own."""
PATIENCE = 2.0
"""Seconds after which the memory of a command and its helpers is looked at."""
COMMAND = str(Path(sys.executable).with_name("grootboek"))
IMPORTS = "import eventsourcing.sqlite, pydantic, typer"
MODEL = IMPORTS + "\nclass Model(pydantic.BaseModel):\n    number: int\nModel(number=1)"


def milliseconds(arguments: list[str], environment: dict[str, str]) -> float:
    """How long a process takes, from start to end."""
    start = time.perf_counter()
    subprocess.run(arguments, env=environment, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def surroundings(folder: Path) -> dict[str, str]:
    """A user whose key is in that folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "GROOTBOEK_LEDGER": str(folder / "ledger.db"), "XDG_CONFIG_HOME": str(folder / "config")}


def processes(folder: Path) -> dict[str, float]:
    """Medians in milliseconds of whole processes, taken in turns."""
    around = surroundings(folder)
    for words in (
        ["init", "--rehearsal", "--organisation", "example", "--fictional"],
        ["official", "grant", "admin@example", "recorder", "--organisation", "example"],
        [
            "system",
            "register",
            "SYS-1",
            "--organisation",
            "example",
            "--name",
            "n",
            "--function",
            "f",
            "--process",
            "p",
        ],
    ):
        subprocess.run([COMMAND, *words], env=around, check=True, capture_output=True)
    completing = {**around, "_GROOTBOEK_COMPLETE": "complete_bash", "COMP_WORDS": "grootboek sys", "COMP_CWORD": "1"}
    runs: dict[str, list[float]] = {
        name: [] for name in ("imports", "imports_and_model", "record", "help", "completion")
    }
    for number in range(ROUNDS):
        runs["imports"].append(milliseconds([sys.executable, "-c", IMPORTS], around))
        runs["imports_and_model"].append(milliseconds([sys.executable, "-c", MODEL], around))
        runs["record"].append(
            milliseconds([COMMAND, "system", "describe", "SYS-1", "--supplier", f"S{number}"], around)
        )
        runs["help"].append(milliseconds([COMMAND, "--help"], around))
        runs["completion"].append(milliseconds([COMMAND], completing))
    return {name: statistics.median(values) for name, values in runs.items()}


def appends(folder: Path, count: int) -> dict[str, float]:
    """Appends a second in process, one entry a commit; the best of three turns each."""
    found: dict[str, float] = {}
    for turn in range(3):
        example = Example(folder / f"append-{turn}.db")
        example.batch([register(number) for number in range(SYSTEMS)])
        rates = {"ours_on_disk": count / _append(example, count)}
        rates["stock_on_disk"] = count / append_with_stock(folder / f"stock-{turn}.db", count)
        memory = _in_memory(count)
        rates["ours_in_memory"] = count / memory
        rates["stock_in_memory"] = count / append_with_stock(None, count)
        rates["read_on_disk"] = count / append_with_stock(folder / f"read-{turn}.db", count, read_first=True)
        rates["read_in_memory"] = count / append_with_stock(None, count, read_first=True)
        for name, rate in rates.items():
            found[name] = max(found.get(name, 0.0), rate)
    return found


def _append(example: Example, count: int) -> float:
    start = time.perf_counter()
    for number in range(count):
        state: Lifecycle = "in_use" if number // SYSTEMS % 2 else "out_of_use"
        example.do(ChangeLifecycle(Code(f"SYS-{number % SYSTEMS}"), state, because=TEXT))
    return time.perf_counter() - start


def _in_memory(count: int) -> float:
    example = Example(None)
    example.batch([register(number) for number in range(SYSTEMS)])
    return _append(example, count)


def bulk(folder: Path, count: int) -> dict[str, float]:
    """Signed entries a second in one batch, beside signing that many acts one by one; the best of three turns each."""
    ours, alone = [], []
    for turn in range(3):
        example = Example(folder / f"bulk-{turn}.db")
        start = time.perf_counter()
        example.batch([register(number) for number in range(count)])
        ours.append(time.perf_counter() - start)
        act = b"x" * 900
        start = time.perf_counter()
        for _ in range(count):
            example.key.sign(act, "act@grootboek")
        alone.append(time.perf_counter() - start)
    return {"ours": count / min(ours), "signing_alone": count / min(alone)}


def whole(arguments: list[str], around: dict[str, str]) -> dict[str, float]:
    """Seconds and peak memory (MiB) of a command, its output thrown away; with the processes that it starts."""
    start = time.perf_counter()
    process = subprocess.Popen([COMMAND, *arguments], env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    together = 0.0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        if time.perf_counter() - start > PATIENCE:  # what is over sooner starts no other processes
            together = max(together, memory(process.pid))
            time.sleep(0.1)
        time.sleep(0.002)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        message = f"{arguments}: exit status {process.returncode}"
        raise RuntimeError(message)
    return {"seconds": time.perf_counter() - start, "mebibytes": max(together, usage.ru_maxrss / 1024)}


def question(folder: Path) -> float:
    """Seconds that a question takes of the ledger in that folder."""
    around = {**surroundings(folder), "GROOTBOEK_OFFICIAL": str(HANDLE)}
    return whole(["inventory", "--standing", "prohibited_in_use"], around)["seconds"]


def large(folder: Path, entries: int) -> dict[str, Any]:
    """Commands on a large ledger, beside plain reading of as many stored events."""
    example = Example(folder / "ledger.db")
    start = time.perf_counter()
    fill(example, entries)
    made = time.perf_counter() - start
    size = example.ledger.reader.head().size
    around = {**surroundings(folder), "GROOTBOEK_OFFICIAL": str(HANDLE)}
    found: dict[str, Any] = {"entries": size, "fill_seconds": made}
    found["catch_up"] = whole(["inventory", "--json", "--standing", "prohibited_in_use"], around)
    found["inventory"] = whole(["inventory", "--json"], around)
    found["inventory_past"] = whole(["inventory", "--json", "--known-at", f"entry:{size // 2}"], around)
    found["replay"] = whole(["replay", "--json"], around)
    found["rebuild"] = whole(["rebuild"], around)
    found["verify"] = whole(["verify", "--json"], around)
    found["verify_alone"] = whole(["verify", "--json", "--processes", "1"], around)
    append_with_stock(folder / "stock-large.db", size)
    found["stock_replay_seconds"] = replay_with_stock(folder / "stock-large.db", size)
    found["raw_seconds"] = _raw(folder / "ledger.db")
    return found


def _raw(path: Path) -> float:
    start = time.perf_counter()
    with sqlite3.connect(path) as connection:
        for (entry,) in connection.execute('SELECT entry FROM entries ORDER BY "index"'):
            hashlib.sha256(entry).digest()
    return time.perf_counter() - start


def growth(folder: Path, sizes: list[int]) -> list[dict[str, float]]:
    """An append and an inventory of one organisation's few systems, on ledgers of several sizes, in milliseconds."""
    found = []
    for size in sizes:
        place = folder / str(size)
        place.mkdir()
        example = Example(place / "ledger.db")
        fill(example, size)
        append = min(_one(example, number) for number in range(30))
        around = {**surroundings(place), "GROOTBOEK_OFFICIAL": str(HANDLE)}
        whole(["inventory", "--standing", "prohibited_in_use"], around)
        known = ["--known-at", f"entry:{example.ledger.reader.head().size - 5}"]
        shown = min(
            whole(["inventory", "--standing", "prohibited_in_use", *known], around)["seconds"] for _ in range(3)
        )
        found.append({"entries": example.ledger.reader.head().size, "append": append, "as_of": shown * 1000})
    return found


def _one(example: Example, number: int) -> float:
    start = time.perf_counter()
    example.do(DescribeSystem(Code("SYS-1"), supplier=Committed.of(f"Another {number} (fictional)")))
    return (time.perf_counter() - start) * 1000


def main(scale: int) -> None:
    """Measure everything; ``scale`` divides the sizes, for a quick look."""
    found: dict[str, Any] = {}
    steps: dict[str, Callable[[Path], Any]] = {
        "processes": processes,
        "appends": lambda folder: appends(folder, 2_000 // scale),
        "bulk": lambda folder: bulk(folder, 10_000 // scale),
        "import": lambda folder: importing(folder, 10_000 // scale, COMMAND, surroundings(folder), whole),
        "growth": lambda folder: growth(folder, [1_000, 10_000 // scale, LARGE // scale]),
        "erasing": lambda folder: erasing(folder, [10_000 // scale, LARGE // scale], question),
        "large": lambda folder: large(folder, LARGE // scale),
        "single": lambda folder: singly_signed(folder, SINGLE // scale, surroundings(folder), whole),
    }
    for name, step in steps.items():
        with tempfile.TemporaryDirectory() as folder:
            sys.stderr.write(f"{name} …\n")
            found[name] = step(Path(folder))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
