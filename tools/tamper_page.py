"""Makes the page about tampering: what each attack is, and what ``verify`` says of it, as a test found it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tools.place import PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RESULTS = PROJECT / "tests" / "tamper" / "results.json"
WHO = {
    "file": "Anybody who may write the file, with this program and no key of an official",
    "official": "An official with an own key, who may write the file too",
    "operator": "The operator, with the keys of officials who collude",
}
UNSEEN = "**not noticed**"
INTRODUCTION = """\
# What tampering shows

```
$ grootboek verify --checkpoint kept-elsewhere.txt
UNSOUND  31  The signature does not fit …                       sshsig-does-not-verify
UNSOUND      The first 40 entries give root …; the checkpoint … ledger-not-from-checkpoint
```

This page is made by `make docs` from what a test found (`tests/tamper`): it plays every attack below on a ledger of
its own, runs `verify` without anything from outside and with a checkpoint that somebody else kept, and fails when one
answer differs from this page. Codes in brackets are notices, which say something without calling the evidence unsound;
what each code means stands under [errors](errors.md). What nothing of this detects stands in the
[threat model](threat-model.md).

Of {attacks} attacks, `verify` alone notices {alone}, with a checkpoint that was kept elsewhere {checkpoint}, and with
one that a witness cosigned (`--witness VKEY`) {witness}. A witness cosigns no two ledgers of one name that contradict
each other.

Beside these, another test alters every byte of every entry, signature, leaf and text of a ledger with entries of all
types, and samples of all other bytes of the file and its log: `verify` says so, or what can be exported is the same.
"""


def tamper_page() -> str:
    """The whole page."""
    rows: list[dict[str, Any]] = json.loads(RESULTS.read_text(encoding="utf-8"))
    counted = {
        "attacks": len(rows),
        "alone": sum(bool(row["alone"]) for row in rows),
        "checkpoint": sum(bool(row["with_checkpoint"]) for row in rows),
        "witness": sum(bool(row["with_witness"]) for row in rows),
    }
    return INTRODUCTION.format(**counted) + "".join(_table(who, title, rows) for who, title in WHO.items())


def _table(who: str, title: str, rows: Sequence[dict[str, Any]]) -> str:
    columns = "| what is done | `verify` alone | with a checkpoint, also | with a witness |\n|---|---|---|---|\n"
    return f"\n## {title}\n\n{columns}" + "".join(_rows(who, rows))


def _rows(who: str, rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    for row in rows:
        if row["who"] == who:
            more = [code for code in row["with_checkpoint"] if code not in row["alone"]]
            new = [code for code in row["with_witness"] if code not in row["with_checkpoint"]]
            seen = _codes(more) or ("" if row["with_checkpoint"] else UNSEEN)
            yield f"| {row['what']} | {_codes(row['alone']) or UNSEEN} | {seen} | {_codes(new) or 'the same'} |\n"


def _codes(codes: Sequence[str]) -> str:
    return ", ".join(f"(`{code[1:-1]}`)" if code.startswith("(") else f"`{code}`" for code in codes)
