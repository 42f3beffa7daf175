"""Which entries are above unclassified, by themselves or by the system that they are about.

An entry about a system is as secret as the system: where it was registered above unclassified, or as a stub of what is
held elsewhere, an unclassified entry that comes later would tell of it all the same. So it counts as of that level. A
stub is one until an unclassified description names the system. Of a deployment that was made above unclassified the
same holds for what is about that deployment.

All goes by what was known at the moment asked about, and never changes for that moment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select

from ..domain.accreditation import LEVELS
from ..frozen import frozen
from .conditions import known, stands
from .held_elsewhere import STUB
from .tables import entries, texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Select

    from ..domain.values import Level
    from .position import Moment

_UNCLASSIFIED: Final = LEVELS[0]
_REGISTERED: Final = frozenset({"ai-system.registered.v1", STUB})
_DEPLOYED: Final = "ai-system.deployed.v1"
_DESCRIBED: Final = "ai-system.described.v1"


@frozen
class Classified:
    """Entries above unclassified: index -> level, and who recorded it, by handle and organisation.

    ``systems`` are those of which nothing is shown at all.
    """

    levels: Mapping[int, Level]
    actors: Mapping[int, tuple[str, str]]
    systems: frozenset[str]


def classified(connection: Connection, moment: Moment) -> Classified:
    """What is above unclassified, as known at the moment."""
    above = or_(entries.c.level != _UNCLASSIFIED, entries.c.held.is_not(None))
    named = _named_since(connection, moment)
    levels: dict[int, Level] = {}
    actors: dict[int, tuple[str, str]] = {}
    about: dict[tuple[str, str | None], Level] = {}
    for row in connection.execute(select(entries).where(above, known(entries, moment))):
        held = None if row.code in named else row.held
        level = _highest(row.level, held)
        if level == _UNCLASSIFIED:
            continue
        levels[row.entry], actors[row.entry] = level, (row.actor, row.actor_organisation)
        if row.type in _REGISTERED:
            about[row.code, None] = level
        elif row.type == _DEPLOYED:
            about[row.code, row.deployment] = level
    for row in connection.execute(_of_systems({code for code, _ in about}, moment)) if about else ():
        level = _highest(levels.get(row.entry), about.get((row.code, None)), about.get((row.code, row.deployment)))
        if level != _UNCLASSIFIED:
            levels[row.entry], actors[row.entry] = level, (row.actor, row.actor_organisation)
    return Classified(levels, actors, frozenset(code for code, deployment in about if deployment is None))


def _of_systems(codes: set[str], moment: Moment) -> Select[Any]:
    return select(entries).where(entries.c.kind == "ai-system", entries.c.code.in_(codes), known(entries, moment))


def _named_since(connection: Connection, moment: Moment) -> frozenset[str]:
    """The systems that an unclassified description gives a name."""
    joined = select(entries.c.code).join(texts, texts.c.entry == entries.c.entry)
    said = joined.where(entries.c.type == _DESCRIBED, entries.c.level == _UNCLASSIFIED, texts.c.field == "name")
    return frozenset(connection.scalars(said.where(known(entries, moment), stands(entries, moment))))


def _highest(*levels: Level | None) -> Level:
    return max((level for level in levels if level is not None), key=LEVELS.index, default=_UNCLASSIFIED)
