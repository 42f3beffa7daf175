"""Makes ``docs/audiences.md`` from the table by which questions and exports go."""

from __future__ import annotations

from typing import Final

from grootboek.domain.redaction_grounds import GROUNDS, ground_label
from grootboek.projections.audience import ABOVE_UNCLASSIFIED, FIELDS

INTRODUCTION: Final = """\
# What each audience sees

This page is made from `src/projections/audience.py` and `src/domain/redaction_grounds.py` by `make docs`; answers and
exports go by the same tables. `--audience full`, the default, shows all that is kept. `--audience public` is for what
is published: of `inventory`, `history`, `system show`, `entry show`, `inquiry answer`, `export` and `snapshot create`.
`entry show` has of one entry what `export` has; what the official signed (`-o`) is refused with it, since that names
them by handle and key.

What is not shown says so in its place: the ground, the entry by which it is not shown, and the functions of who
proposed and approved it, or, by rule, recorded it. In JSON `withheld_texts` says the same of each text that the answer
does not show: `entry`, `field`, `mode` (`withheld`, `erased`, `by-rule`), `ground`, `citation`, `selection_list`,
`proposal`, `approval`, and `proposed_by` and `approved_by`, or `recorded_by`, each with `function` and `organisation`.
A function that is itself not shown is null. In a snapshot they are its
[withholdings](snapshot-package.md#withholdings). How a text comes to be withheld or erased: [redaction](redaction.md).
In CSV each row says in `audience` for whom it is, and in `left_out` how many rows were, on which ground and by whom.

## Fields

"""
GROUNDS_TITLE: Final = """
## Grounds

The grounds on which `grootboek entry redact` withholds or erases a text.

"""
SEEN: Final = {
    "shown": "as it is",
    "unless-redacted": (
        "as it is, unless a redaction withholds or erases it: then on which ground, by which entry and whose functions"
    ),
    "by-function": "the official's function in its place",
    "never": "nothing; the ground is named, and the function of who recorded it",
}


def audience_page() -> str:
    """The page."""
    lines = ["| fields | what they are | the public sees | ground |", "|---|---|---|---|"]
    for name, rule in FIELDS.items():
        fields = ", ".join(f"`{field}`" for field in rule.fields)
        ground = "" if rule.ground is None else ground_label(rule.ground, "en")
        lines.append(f"| {name}: {fields} | {rule.about[0]} | {SEEN[rule.public]} | {ground} |")
    grounds = ["| code | English | Dutch | lets one destroy |", "|---|---|---|---|"]
    for code, each in GROUNDS.items():
        english, dutch = (f"{cited}: {about}" for cited, about in zip(each.cited, each.about, strict=True))
        grounds.append(f"| `{code}` | {english} | {dutch} | {'yes' if each.destroys else 'no'} |")
    fields_table, grounds_table = "\n".join(lines), "\n".join(grounds)
    return f"{INTRODUCTION}{ABOVE_UNCLASSIFIED}\n{fields_table}\n{GROUNDS_TITLE}{grounds_table}\n"
