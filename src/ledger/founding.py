"""The founding of a ledger: its first entries, in one batch, before anybody has a mandate.

The founder opens the ledger, registers the root, enrols, adds a key and takes the mandate of administrator. Under that
mandate the founder becomes coordinator, adopts the law and guidance that were published by then, and states the level
for which the ledger is accredited, where that is above the level of a ledger that says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..domain.accreditation import NOT_STATED
from ..domain.aggregates.deciding import Decided, Occasion
from ..domain.values import (
    Code,
    Committed,
    Fingerprint,
    Handle,
    Level,
    Origin,
    PublicKeyLine,
    VerifierKeyLine,
    When,
)
from ..frozen import frozen
from .deciding import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ..domain.events.organisation import OrganisationKind
    from ..evidence.keys import SigningKey
    from .application import Ledger
    from .clock import Clock
    from .drafting import Drafting
    from .receipt import Receipt

LEDGER = Code("ledger")
"""The one stream about the ledger itself."""


@frozen
class Founding:
    """Who founds the ledger, and how its root is called. ``fictional``: the root, and so all below it.

    ``log_key``: the key that will sign its checkpoints; without one it can be set later.
    ``accredited``: up to which level content may come in.
    """

    handle: Handle
    function: Committed
    organisation: Code
    organisation_name: Committed
    organisation_kind: OrganisationKind = "other"
    made_by: Literal["holder", "enroller"] = "holder"
    name: Committed | None = None
    fictional: bool = False
    log_key: VerifierKeyLine | None = None
    accredited: Level = NOT_STATED


def found_ledger(  # noqa: PLR0913 - a ledger is made of all of these
    path: Path,
    founding: Founding,
    *,
    origin: Origin,
    rehearsal: bool,
    key: SigningKey,
    clock: Clock,
    randomness: Callable[[int], bytes],
) -> Receipt:
    """Make a ledger at a path with its first entries; nothing is left of it where that fails.

    Raises as :func:`~grootboek.ledger.opening.new_ledger`.
    """
    from .application import Ledger
    from .opening import new_ledger

    with new_ledger(path, origin=origin, rehearsal=rehearsal, clock=clock, randomness=randomness) as books:
        return record_founding(Ledger(books, clock=clock, randomness=randomness), founding, key=key)


def record_founding(ledger: Ledger, founding: Founding, *, key: SigningKey) -> Receipt:
    """Record the first entries of a ledger that has none."""
    from .application import Asked
    from .envelope import Acting, Envelope

    asked = Asked(
        founding, ledger.new_command_id(), Acting(founding.handle, key), Envelope(), founding=founding.organisation
    )
    return ledger.carry_out(asked, lambda drafting: _found(founding, ledger, drafting))


def _found(founding: Founding, ledger: Ledger, drafting: Drafting) -> Outcome:
    today = When(drafting.at.day.isoformat())
    first = tuple(drafting.act(decided) for decided in _first(founding, ledger.books.meta.origin, drafting, today))
    occasion = Occasion(drafting.at.day, founding.handle, drafting.command)
    adopted = tuple(drafting.act(decided) for decided in _rulebook(drafting, occasion))
    key = tuple(drafting.act(decided) for decided in _log_key(founding, drafting, today))
    accredited = tuple(drafting.act(decided) for decided in _accreditation(founding, today))
    return Outcome(founding.organisation, (*first, *adopted, *key, *accredited))


def _first(founding: Founding, origin: Origin, drafting: Drafting, today: When) -> Iterator[Decided]:
    """The five entries that need no mandate, and the founder's mandate as coordinator."""
    from ..domain.events.ledger import LedgerOpened
    from ..domain.events.official import KeyAdded, MandateGranted, OfficialEnrolled
    from ..domain.events.organisation import OrganisationRegistered
    from .records import FORMAT

    root, handle = founding.organisation, founding.handle
    public = drafting.actor.key.public_key
    key = KeyAdded(Fingerprint(public.fingerprint), PublicKeyLine(public.line), founding.made_by)
    organisation = OrganisationRegistered(
        founding.organisation_name, founding.organisation_kind, fictional=founding.fictional
    )
    yield Decided("ledger", LEDGER, LedgerOpened(origin, FORMAT), today)
    yield Decided("organisation", root, organisation, today)
    yield Decided("official", handle, OfficialEnrolled(founding.function, root, founding.name), today)
    yield Decided("official", handle, key, today)
    yield Decided("official", handle, MandateGranted("administrator", root), today)
    yield Decided("official", handle, MandateGranted("coordinator", root), today)


def _rulebook(drafting: Drafting, occasion: Occasion) -> Iterator[Decided]:
    """The adoption of all that was published by the ledger's clock."""
    from ..domain.aggregates.rulebook_decisions import adopt_guidance, adopt_taxonomy
    from ..domain.commands.rulebook import AdoptGuidance, AdoptTaxonomy
    from ..domain.law.library import published_by

    taxonomies, guidance = published_by(occasion.today)
    for release in taxonomies:
        yield adopt_taxonomy(AdoptTaxonomy(release.version), drafting.subjects.rulebook(), occasion)
    for item in guidance:
        yield adopt_guidance(AdoptGuidance(item.id), drafting.subjects.rulebook(), occasion)


def _log_key(founding: Founding, drafting: Drafting, today: When) -> Iterator[Decided]:
    """The key of the operator, which signs nothing but checkpoints."""
    if founding.log_key is not None:
        from ..domain.commands.log_key import SetLogKey
        from .commands.log_key import set_log_key

        occasion = Occasion(drafting.at.day, founding.handle, drafting.command, today)
        yield from set_log_key(SetLogKey(founding.log_key), drafting.subjects, occasion).decided


def _accreditation(founding: Founding, today: When) -> Iterator[Decided]:
    """The accredited level, where it is not the one that holds without a statement."""
    if founding.accredited != NOT_STATED:
        from ..domain.events.ledger import LedgerAccredited

        yield Decided("ledger", LEDGER, LedgerAccredited(founding.accredited), today)
