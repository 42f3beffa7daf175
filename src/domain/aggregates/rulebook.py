"""The rulebook as deciding needs it: which law and guidance a ledger has adopted, and which files it holds itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date

from ...errors import Refused
from ...frozen import frozen
from ..act import Recorded
from ..events.redaction import REDACTIONS
from ..events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from ..law.law_file import LawFile, whole
from ..law.laws import Laws
from ..redactions import Redaction, redactions, standing
from ..values import Code, Committed, Sha256

CODE = Code("rulebook")
"""The one stream of the rulebook."""

REVIEWER = Code("reviewed_by")
"""The field of the entry of a file that says who reviewed it."""


@frozen
class Rulebook:
    """Adopted versions of the law and guidance with their digests, in the order of adoption; ``laws`` are at hand."""

    taxonomies: Mapping[Code, Sha256] = field(default_factory=dict)
    guidance: Mapping[Code, Sha256] = field(default_factory=dict)
    laws: Laws = field(default_factory=Laws)
    reviewers: Mapping[int, Committed] = field(default_factory=dict)
    """Who reviewed the file that an entry adds, by its index, whether that may be told or not."""
    redacting: tuple[Recorded, ...] = ()
    """What was recorded about texts that are withheld or erased."""


def project(state: Rulebook | None, entries: Iterable[Recorded]) -> Rulebook | None:
    """The rulebook after more entries of its stream."""
    for entry in entries:
        event = entry.act.event
        state = state or Rulebook()
        if isinstance(event, TaxonomyAdopted):
            state = replace(state, taxonomies={**state.taxonomies, event.version: event.digest})
        elif isinstance(event, GuidanceAdopted):
            state = replace(state, guidance={**state.guidance, event.guidance: event.digest})
        elif isinstance(event, FileAdded) and event.id not in state.laws.added:
            file = law_file(event, entry.index)
            if file.reviewed_by is not None:
                # an answer for the public says who reviewed the law too, and sees no text above unclassified
                told = file.reviewed_by if entry.act.level == "unclassified" else _untold(file.reviewed_by)
                file = replace(file, reviewed_by=told)
                state = replace(state, reviewers={**state.reviewers, entry.index: told})
            state = replace(state, laws=Laws({**state.laws.added, event.id: file}))
        elif isinstance(event, REDACTIONS):
            state = _with_reviewers(replace(state, redacting=(*state.redacting, entry)))
    return state


def _with_reviewers(state: Rulebook) -> Rulebook:
    """The files as they may be told of now: without who reviewed one where those words are withheld or erased."""
    known = redactions(state.redacting)
    shown = {
        code: replace(file, reviewed_by=_reviewer(state.reviewers.get(file.index), file.index, known))
        for code, file in state.laws.added.items()
    }
    return replace(state, laws=Laws(shown))


def _reviewer(words: Committed | None, index: int, known: Sequence[Redaction]) -> Committed | None:
    if words is None or standing(known, index, REVIEWER) is None:
        return words
    return _untold(words)


def _untold(words: Committed) -> Committed:
    return Committed(None, words.digest)


def law_file(event: FileAdded, index: int) -> LawFile:
    """The file that an entry adds."""
    content = whole(event.content, event.digest)
    return LawFile(event.kind, event.id, event.digest, event.published, index, content, event.reviewed_by)


def newest_in_force(rulebook: Rulebook, day: date) -> Code:
    """The newest adopted version of the law that is in force on the day. Raises Refused ``taxonomy-none-in-force``."""
    known = [release for release in rulebook.laws.releases() if release.version in rulebook.taxonomies]
    in_force = [release.version for release in known if release.in_force_from <= day]
    if not in_force:
        raise Refused("taxonomy-none-in-force", day=day.isoformat())
    return in_force[-1]
