"""What the ledger holds that a reorganisation needs: under which identifier, and which systems were ever whose."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ...domain.aggregates.system import held_on
from ...domain.events.organisation import OrganisationRegistered
from ...domain.events.system import Deployed, StubRegistered, SystemRegistered, Transferred
from ...frozen import frozen
from ..decoding import to_recorded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from ...domain.series import Series
    from ...domain.values import Code, Uri
    from ..reader import Reader
    from ..subjects import Subjects


@frozen
class Known:
    """``codes``: the organisation with a TOOI identifier; ``systems``: those of which an organisation ever answered."""

    codes: Mapping[Uri, Code]
    systems: Mapping[Code, tuple[Code, ...]]


@frozen
class Held:
    """A deployment that an organisation answers for, from a day on."""

    system: Code
    deployment: Code
    day: date


def known_of(reader: Reader, size: int) -> Known:
    """Read the first ``size`` entries once."""
    codes: dict[Uri, Code] = {}
    systems: dict[Code, dict[Code, None]] = defaultdict(dict)
    for stored in reader.entries(0, size):
        act = to_recorded(stored).act
        event = act.event
        if isinstance(event, SystemRegistered | StubRegistered | Deployed | Transferred):
            systems[event.organisation][act.stream.code] = None
        elif isinstance(event, OrganisationRegistered) and event.tooi is not None:
            codes.setdefault(event.tooi, act.stream.code)
    return Known(codes, {organisation: tuple(found) for organisation, found in systems.items()})


def held_from(subjects: Subjects, known: Known, organisation: Code, day: date) -> Iterator[Held]:
    """What an organisation answers for on a day or later, as recorded; not what was struck, or merged into another."""
    for reference in known.systems.get(organisation, ()):
        system = subjects.system(reference)
        if system is None or system.entries[0].index in system.corrected or system.facts.merge is not None:
            continue
        for code, facts in system.facts.deployments.items():
            if facts.index is not None:
                for start in _starts(facts.organisation, organisation, day):
                    yield Held(reference, code, start)


def _starts(series: Series[Code], organisation: Code, day: date) -> tuple[date, ...]:
    """The days from which it answers, none before ``day`` and none before the deployment is there."""
    firsts = {fact.first for fact in series}
    begin = max(day, min(firsts))
    days = sorted({begin, *(first for first in firsts if first > begin)})
    return tuple(each for each in days if held_on(series, each) == organisation)
