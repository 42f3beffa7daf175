"""One entry as the public sees it: officials by function, texts or why they are not shown; no keys, no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..projections.public_export import public_entry
from .answers import Answer, Fields, Paragraph
from .entry_lines import shown_text
from .heading import moment_heading
from .texts.columns import title
from .texts.messages import message
from .withheld_lines import left_out_line

if TYPE_CHECKING:
    from ..errors import Language
    from ..projections.position import Moment
    from ..projections.store import Projections

_LATER = ("approved_by", "refused_by", "corrected_by", "disputed_by", "answered_by", "verified_by")


def public_answer(projections: Projections, moment: Moment, index: int, language: Language) -> Answer:
    """What ``entry show --audience public`` gives. Raises NotFound ``entry-unknown``."""
    entry = public_entry(projections, moment, index)
    document = moment.position.document() | {"audience": "public", "entry": entry}
    heading = [*moment_heading(moment, language, "public"), message("for-the-public", language)]
    if entry.get("fictional"):
        heading.append(message("fictional-organisations", language))
    facts = Fields([(title(name, language), value) for name, value in _facts(entry, language).items()])
    if "withheld" in entry:
        left_out = entry["withheld"]
        return Answer(
            document, heading, (facts, Paragraph(left_out_line(left_out["ground"], left_out["by"], 1, language)))
        )
    texts = [(field, shown_text(field, text, entry["type"], language)) for field, text in entry["texts"].items()]
    return Answer(document, heading, (facts, *([Fields(texts)] if texts else [])))


def _facts(entry: dict[str, Any], language: Language) -> dict[str, str | int | None]:
    """In the order of what is said of an entry to everybody; without what stands in its texts."""
    if "withheld" in entry:
        return {name: entry[name] for name in ("index", "recorded_at", "hash")}
    actor = entry["actor"]
    function = actor["function"] or message("text-absent", language)
    return {
        "index": entry["index"],
        "summary": entry["summary"],
        "ref": f"{entry['ref']} {message('fictional', language)}" if entry["fictional"] else entry["ref"],
        "recorded_at": entry["recorded_at"],
        "effective_on": entry["effective_on"],
        "decided_on": entry["decided_on"],
        "actor": f"{function} ({actor['organisation']})",
        **{name: entry[name] for name in _LATER},
        "hash": entry["hash"],
    }
