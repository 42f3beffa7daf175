"""The rulebook as deciding needs it: which law and guidance a ledger has adopted, and which files it holds itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from ...errors import Refused
from ...frozen import frozen
from ..act import Recorded
from ..events.redaction import RedactionApproved, RedactionProposed
from ..events.rulebook import FileAdded, GuidanceAdopted, TaxonomyAdopted
from ..law.law_file import LawFile, whole
from ..law.laws import Laws
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
    proposed: Mapping[int, int] = field(default_factory=dict)
    """Proposals to withhold or erase who reviewed a file, with the entries that they are about."""


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
            added = {**state.laws.added, event.id: law_file(event, entry.index)}
            state = replace(state, laws=Laws(added))
        elif isinstance(event, RedactionProposed) and event.field == REVIEWER:
            state = replace(state, proposed={**state.proposed, entry.index: event.entry.index})
        elif isinstance(event, RedactionApproved):
            state = replace(state, laws=_without_reviewer(state.laws, state.proposed.get(event.proposal.index)))
    return state


def _without_reviewer(laws: Laws, index: int | None) -> Laws:
    """Without the words of who reviewed the file that the entry adds."""
    return Laws(
        {
            code: replace(file, reviewed_by=Committed(None, file.reviewed_by.digest))
            if file.index == index and file.reviewed_by is not None
            else file
            for code, file in laws.added.items()
        }
    )


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
