"""Makes the page about mutants: of each module how many the tests notice, and why the others are left."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import TYPE_CHECKING, Any

from tools.mutants import results, rows
from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EXPLAINED = PROJECT / "tests" / "mutants" / "explained.toml"
KINDS = {"equivalent": "the same program", "left": "no test wanted"}
UNEXPLAINED = "not looked at yet"
INTRODUCTION = """\
# Mutants: do the tests notice a fault?

```
$ make mutants ROWS="--row succession"
evidence/succession.py: 35 of 36 noticed
evidence/log_keys.py: 21 of 22 noticed
```

A mutant is a copy of a function with one small fault in it: `<` for `<=`, `or` for `and`, an argument left out, another
text. A test that then fails has noticed it. [mutmut](https://github.com/boxed/mutmut) makes them, in functions and
methods; what is decorated (a property, a function with a cache) and what stands outside functions, such as tables and
patterns, it leaves alone. `make mutants` tries them and is no part of the tests: it takes minutes a module.

- `tests/mutants/table.toml` says which quick tests are run for which modules; the other tests may notice more than
  these do, so a score here is the least that holds. The reproductions of a module's own errors are added to them.
- `python -m tools.mutants --row NAME --sample 100 --seed 1 --seconds 600` tries a sample, and ends after ten minutes.
  A run that ends before all were tried has tried the quickest.
- `tests/mutants/results.json` keeps what was found, and `tests/mutants/explained.toml` why a survivor is left: either
  it is *the same program* (nobody could tell it from ours), or *no test is wanted*, with the reason. A test fails when
  a survivor has no explanation. `make docs` makes this page of both.

A mutant that goes on for ever or ends the process is noticed. *At first* is the first run, before tests were added for
what it showed; it may have tried fewer. After that only survivors without an explanation are tried again (`--again`):
what a test noticed it notices still, as long as the module is as it was.

All together **{killed} of {tried} noticed ({score})**; of the other {left}, {equivalent} are the same program.

| module | mutants | tried | noticed at first | noticed | the same program | no test wanted | on |
|---|---|---|---|---|---|---|---|
"""


def explanations() -> list[dict[str, str]]:
    """Why survivors are left; each may say of which ``module`` and ``function``, and what the change ``has``."""
    read: list[dict[str, str]] = tomllib.loads(EXPLAINED.read_text(encoding="utf-8"))["explained"]
    return read


def explained(module: str, survivor: Mapping[str, str]) -> dict[str, str] | None:
    """The first explanation that fits."""
    for each in explanations():
        here = each.get("module", module) == module and each.get("function", survivor["function"])
        if here == survivor["function"] and each.get("has", "") in survivor["after"]:
            return each
    return None


def unexplained() -> list[str]:
    """The survivors that nobody explained."""
    return [
        f"{module} {survivor['function']}: {survivor['after']}"
        for module, found in results().items()
        for survivor in found["survivors"]
        if explained(module, survivor) is None
    ]


def unused() -> list[dict[str, str]]:
    """The explanations that fit no survivor any more."""
    used = [explained(module, survivor) for module, found in results().items() for survivor in found["survivors"]]
    return [each for each in explanations() if each not in used]


def mutants_page() -> str:
    """The whole page."""
    found = results()
    kinds = {module: _kinds(module, each) for module, each in found.items()}
    killed, tried = (sum(each[name] for each in found.values()) for name in ("killed", "tried"))
    counted = {"killed": killed, "tried": tried, "score": _percent(killed, tried), "left": tried - killed}
    equivalent = sum(each["equivalent"] for each in kinds.values())
    lines = [_row(module, each, kinds[module]) for module, each in found.items()]
    sections = [line for module, each in found.items() for line in _section(module, each)]
    return INTRODUCTION.format(**counted, equivalent=equivalent) + "\n".join([*lines, *_untried(), *sections, ""])


def _kinds(module: str, found: Mapping[str, Any]) -> Counter[str]:
    return Counter((explained(module, each) or {"kind": UNEXPLAINED})["kind"] for each in found["survivors"])


def _percent(killed: int, tried: int) -> str:
    return f"{100 * killed / tried:.1f} %" if tried else "-"


def _row(module: str, found: Mapping[str, Any], kinds: Counter[str]) -> str:
    seed = "" if found["seed"] is None else f", seed {found['seed']}"
    first = "{} of {}".format(*found["first"])
    now = f"{found['killed']} ({_percent(found['killed'], found['tried'])})"
    left = f"{kinds['equivalent']} | {kinds['left']}"
    return f"| `{module}` | {found['mutants']} | {found['tried']}{seed} | {first} | {now} | {left} | {found['date']} |"


def _untried() -> Iterator[str]:
    """The modules of the table of which nothing is known yet."""
    named = [f"`{module}`" for row in rows() for module in row["modules"] if module not in results()]
    if named:
        yield from ("", f"In the table and not tried yet: {', '.join(named)}.")


def _section(module: str, found: Mapping[str, Any]) -> Iterator[str]:
    """The survivors of a module, those with one explanation together."""
    groups: dict[str, list[str]] = {}
    for survivor in found["survivors"]:
        why = explained(module, survivor)
        said = UNEXPLAINED if why is None else f"*{KINDS[why['kind']]}*: {why['why']}"
        change = " ".join(survivor["after"].split()) or f"without {' '.join(survivor['before'].split())}"
        groups.setdefault(said, []).append(f"`{survivor['function']}`: `` {change.replace('|', '¦')} ``")
    if groups:
        yield from ("", f"## `{module}`", "", "| what is left | why |", "|---|---|")
    for said, changes in groups.items():
        yield f"| {'<br>'.join(changes)} | {said} |"
