"""The rulebook as deciding needs it: which versions of the law and which guidance this ledger has adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from ...frozen import frozen
from ..act import Recorded
from ..events.rulebook import GuidanceAdopted, TaxonomyAdopted
from ..values import Code, Sha256

CODE = Code("rulebook")
"""The one stream of the rulebook."""


@frozen
class Rulebook:
    """Adopted versions of the law and guidance with their digests, in the order of adoption."""

    taxonomies: Mapping[Code, Sha256] = field(default_factory=dict)
    guidance: Mapping[Code, Sha256] = field(default_factory=dict)


def project(state: Rulebook | None, entries: Iterable[Recorded]) -> Rulebook | None:
    """The rulebook after more entries of its stream."""
    for entry in entries:
        event = entry.act.event
        state = state or Rulebook()
        if isinstance(event, TaxonomyAdopted):
            state = replace(state, taxonomies={**state.taxonomies, event.version: event.digest})
        elif isinstance(event, GuidanceAdopted):
            state = replace(state, guidance={**state.guidance, event.guidance: event.digest})
    return state
