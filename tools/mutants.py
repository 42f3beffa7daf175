"""Tries whether the tests notice faults: mutmut makes them, one at a time, in a copy of the project. ``make mutants``.

``python -m tools.mutants [--row NAME] [--sample N] [--seed S] [--again] [--tests PATH…] [--seconds T]``: the rows of
``tests/mutants/table.toml``, or those named. Of each it tries all mutants, or a sample drawn with the seed, or again
those that no test noticed and nobody explained, for at most so many seconds a row. What was found goes into
``tests/mutants/results.json``, beside what is there of other modules; ``make docs`` writes the page. Mutmut is not
among what the tests need: ``make mutants`` installs it.

Mutmut names a mutant after the path of its file, and our package is imported by another name than its folder has. So
each row gets a copy of the project in ``build/mutants``, in which the folder is called as the package is (ADR 0050).
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tomllib
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools import source_codes
from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TABLE = PROJECT / "tests" / "mutants" / "table.toml"
RESULTS = PROJECT / "tests" / "mutants" / "results.json"
BUILD = PROJECT / "build" / "mutants"
REPRODUCED = "tests/errors/test_texts.py::test_a_reproduced_error_says_what_it_should"
KILLED = ("killed", "timeout", "segfault")
UNTRIED = ("not checked", "check was interrupted by user")
SETTINGS = """

[tool.mutmut]
source_paths = ["grootboek/"]
also_copy = ["docs/", "tools/"]
only_mutate = {modules}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-p", "no:cacheprovider"]
# Workers come from a process that has run no test yet: else what a test left in a cache would hide a mutant.
process_isolation = "forkserver"
use_git_change_detection = false
timeout_multiplier = 5.0
timeout_constant = 10.0
"""


def main(arguments: list[str]) -> int:
    """Try each row, and write down what was found after each; 1 where the tests of a row fail without any mutant."""
    options = _options(arguments)
    status = 0
    for row in rows():
        if options.row and row["name"] not in options.row:
            continue
        folder = stage({**row, "tests": options.tests or row["tests"]})
        names = _survivors(row) if options.again else _sample(folder, row, options)
        if options.again and not names:
            continue
        if not _run(folder, names, options):
            status = 1
            continue
        found = _found(folder, row, set(names))
        if options.again:
            found = [tried_again(results()[module["module"]], module) for module in found if module["tried"]]
        else:
            found = [{**module, "seed": options.seed if options.sample else None} for module in found]
        for module in found:
            sys.stdout.write(f"{module['module']}: {module['killed']} of {module['tried']} noticed\n")
        sys.stdout.flush()
        keep(found)
    return status


def rows() -> list[dict[str, Any]]:
    """The rows of the table: a name, modules below ``src``, and paths of tests."""
    read: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"]
    return read


def results(file: Path = RESULTS) -> dict[str, dict[str, Any]]:
    """What was found so far, by module."""
    read: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return read


def keep(found: Sequence[dict[str, Any]], file: Path = RESULTS) -> None:
    """Put what was found in the place of what stood there of these modules; the first score that it had stays."""
    known = results(file)
    for module in found:
        first = known.get(module["module"], module).get("first")
        kept = {name: value for name, value in module.items() if name != "names"}
        known[module["module"]] = {**kept, "first": first or [module["killed"], module["tried"]]}
    file.write_text(json.dumps(dict(sorted(known.items())), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def tried_again(before: dict[str, Any], again: dict[str, Any]) -> dict[str, Any]:
    """What is known of a module after its survivors were tried again: what tests noticed before they notice still."""
    noticed = again["killed"]
    left = [each for each in before["survivors"] if each["name"] not in again["names"]]
    found = {**again, "tried": before["tried"], "killed": before["killed"] + noticed, "seed": before["seed"]}
    return {**found, "survivors": [*again["survivors"], *left]}


def stage(row: dict[str, Any]) -> Path:
    """A copy of the project with the settings of mutmut for one row, and the package under its own name."""
    folder: Path = BUILD / row["name"]
    if folder.exists():
        shutil.rmtree(folder)
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True, encoding="utf-8")
    for name in filter(None, listed.stdout.split("\0")):
        source = PROJECT / name
        if source.is_file() and not name.startswith("lib/"):
            target = folder / name.replace("src/", "grootboek/", 1) if name.startswith("src/") else folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    if (PROJECT.parent / "shared").is_dir():
        (folder / "shared").symlink_to(PROJECT.parent / "shared")
    modules = [f"grootboek/{module}" for module in row["modules"]]
    tests = [*row["tests"], *_reproductions(row["modules"])]
    with (folder / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write(SETTINGS.format(modules=json.dumps(modules), tests=json.dumps(tests)))
    return folder


def _reproductions(modules: Sequence[str]) -> Iterator[str]:
    """The tests that reproduce an error which one of the modules raises."""
    from tests.errors.reproduction import reproductions

    raised = source_codes.raised(PROJECT / "src")
    codes = {each.code for each in raised if each.place.partition(":")[0].removeprefix("src/") in modules}
    for each in reproductions():
        if each.code in codes:
            yield f"{REPRODUCED}[{each.name}]"


def _survivors(row: dict[str, Any]) -> list[str]:
    """The mutants that no test noticed and nobody explained, of modules that are as they were.

    In a module that changed a number may be that of another mutant.
    """
    from tools.mutants_page import explained

    known = {module: results()[module] for module in row["modules"] if module in results()}
    same = [module for module, found in known.items() if found["source"] == _digest(PROJECT / "src" / module)]
    return [
        f"{_dotted(module)}.{survivor['name']}"
        for module in same
        for survivor in known[module]["survivors"]
        if explained(module, survivor) is None
    ]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _dotted(module: str) -> str:
    return f"grootboek/{module}".removesuffix(".py").replace("/", ".")


def _sample(folder: Path, row: dict[str, Any], options: argparse.Namespace) -> list[str]:
    """The names of the mutants that are tried; none named means all."""
    if not options.sample:
        return []
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    names = []
    with contextlib.chdir(folder):
        for module in row["modules"]:
            path = Path("grootboek", module)
            made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
            names += [get_mutant_name(path, name) for name in made.mutant_names]
    return random.Random(options.seed).sample(names, min(options.sample, len(names)))  # noqa: S311 - a repeatable draw


def _run(folder: Path, names: Sequence[str], options: argparse.Namespace) -> bool:
    """Let mutmut work for as long as it may, and tell whether it could; what it found until then is in its files."""
    command = [str(Path(sys.executable).parent / "mutmut"), "run", "--max-children", str(options.children), *names]
    environment = {**os.environ, "CI": "true", "PYTHONDONTWRITEBYTECODE": "1"}
    with (
        (folder / "mutmut.log").open("w", encoding="utf-8") as log,
        subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=environment) as running,
    ):
        try:
            running.wait(options.seconds)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(60)
            running.kill()
    if running.returncode > 0:
        said = (folder / "mutmut.log").read_text(encoding="utf-8").replace("\r", "\n").splitlines()
        sys.stdout.write("\n".join([*said[-3:], f"see {folder.relative_to(PROJECT)}/mutmut.log", ""]))
    return running.returncode <= 0


def _found(folder: Path, row: dict[str, Any], names: set[str]) -> list[dict[str, Any]]:
    """What became of the mutants of each module, and the change of each that no test noticed."""
    from mutmut.mutation.data import SourceFileMutationData
    from mutmut.mutation.diff_apply import get_diff_for_mutant
    from mutmut.stats import status_by_exit_code

    found = []
    with contextlib.chdir(folder):
        for module in row["modules"]:
            data = SourceFileMutationData(path=Path("grootboek", module))
            data.load()
            statuses = {
                name: status_by_exit_code[code]
                for name, code in data.exit_code_by_key.items()
                if (not names or name in names) and status_by_exit_code[code] not in UNTRIED
            }
            counted = Counter(statuses.values())
            survivors = [
                {
                    "name": name.rpartition(".")[2],
                    "function": function_of(name),
                    "status": status,
                    **change_in(get_diff_for_mutant(name, path=data.path)),
                }
                for name, status in statuses.items()
                if status not in KILLED
            ]
            found.append(
                {
                    "module": module,
                    "source": _digest(folder / "grootboek" / module),
                    "date": f"{datetime.now(UTC):%Y-%m-%d}",
                    "names": [name.rpartition(".")[2] for name in statuses],
                    "mutants": len(data.exit_code_by_key),
                    "tried": len(statuses),
                    "killed": sum(counted[status] for status in KILLED),
                    "survivors": survivors,
                }
            )
    return found


def function_of(name: str) -> str:
    """The function or method that a mutant is of, by mutmut's name of the mutant."""
    mangled = name.rpartition(".")[2].partition("__mutmut_")[0]
    return mangled.removeprefix("xǁ").replace("ǁ", ".") if "ǁ" in mangled else mangled.removeprefix("x_")


def change_in(diff: str) -> dict[str, str]:
    """The lines that a mutant takes away, and those that it puts in their place."""
    lines = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
    before, after = ([line[1:].strip() for line in lines if line.startswith(sign)] for sign in "-+")
    return {"before": "\n".join(before), "after": "\n".join(after)}


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.mutants")
    parser.add_argument("--row", action="append", help="a row of the table; again for another")
    parser.add_argument("--sample", type=int, default=0, help="how many mutants of a row are drawn; 0: all")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--again", action="store_true", help="only those neither noticed nor explained")
    parser.add_argument("--tests", nargs="+", help="instead of those of the row, such as those that were just added")
    parser.add_argument("--seconds", type=int, default=1200, help="for one row at most")
    parser.add_argument("--children", type=int, default=2, help="mutants tried at once")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
