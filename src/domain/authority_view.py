"""What judging authority needs to know of the entries before: officials, the tree, who answers for which deployment.

Two make it: one reads only the subjects that an act concerns (when recording), one is folded over all entries (when
verifying). A test shows that they agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, Final, Protocol

from ..frozen import frozen
from .act import Recorded
from .aggregates.official import Official
from .organisation_tree import OrganisationTree
from .values import Code, Fingerprint, Handle, LeafHash, Level, StreamKind

# By name, not by class: an act loads the events that it is about, and no others.
TRANSFERRED: Final = "ai-system.transferred.v1"
ANSWERING: Final = frozenset(
    {"ai-system.registered.v1", "ai-system.stub-registered.v1", "ai-system.deployed.v1", TRANSFERRED}
)
"""The types that say which organisation answers for a deployment."""
CORRECTED: Final = "entry.corrected.v1"
OPENED: Final = "inquiry.opened.v1"
CLAIMED: Final = "ai-system.exemption-claimed.v1"
MATTERS: Final = ANSWERING | {CORRECTED, OPENED, CLAIMED}
"""With the types of officials and organisations, all that judging later acts needs in order; the rest is looked up."""

NAMING: Final = ("entry", "proposal", "withholding")
"""The fields in which an event names the entry that it is about."""


@frozen
class Founder:
    """Who founded the ledger, with which key, for which organisation: the root."""

    handle: Handle
    organisation: Code
    key: Fingerprint


@frozen
class Earlier:
    """An earlier entry that an act names: its subject, what it is about, and who recorded it with which key.

    ``names`` is the index of the entry that it is itself about, where it corrects, disputes, redacts or approves one;
    ``mode`` what is to become of the text, where it proposes a redaction.
    """

    index: int
    leaf: LeafHash
    kind: StreamKind
    code: Code
    type: str
    handle: Handle
    key: Fingerprint
    deployment: Code | None
    organisation: Code | None
    names: int | None
    mode: str | None = None

    @classmethod
    def of(cls, entry: Recorded) -> Earlier:
        """What authority needs of an entry."""
        act, event = entry.act, entry.event
        return cls(
            index=entry.index,
            leaf=entry.leaf,
            kind=act.stream.kind,
            code=act.stream.code,
            type=event.TYPE,
            handle=act.actor.handle,
            key=entry.key,
            deployment=getattr(event, "deployment", None),
            organisation=getattr(event, "organisation", None),
            names=_named_by(event),
            mode=getattr(event, "mode", None),
        )


def _named_by(event: Any) -> int | None:  # noqa: ANN401 - an event of any type
    found = (getattr(event, name, None) for name in NAMING)
    return next((named.index for named in found if named is not None), None)


@frozen
class Responsibility:
    """One statement of which organisation answers for a deployment, from a day on."""

    first: date
    index: int
    deployment: Code
    organisation: Code
    transferred: bool


@frozen
class Responsible:
    """Which organisations answer for the deployments of one system, as its entries say."""

    said: tuple[Responsibility, ...] = ()

    def after(self, entry: Recorded) -> Responsible:
        """With one more entry of the system known. Of corrections only that of a transfer matters here."""
        event: Any = entry.event
        if event.TYPE in ANSWERING:
            first, transferred = entry.act.effective_on.first, event.TYPE == TRANSFERRED
            one = Responsibility(first, entry.index, event.deployment, event.organisation, transferred)
            return replace(self, said=(*self.said, one))
        if event.TYPE == CORRECTED:
            kept = tuple(one for one in self.said if not (one.transferred and one.index == event.entry.index))
            return self if len(kept) == len(self.said) else replace(self, said=kept)
        return self

    def organisation(self, deployment: Code | None, day: date) -> Code | None:
        """Who answers for the deployment on the day; without a deployment, for the one that was registered first."""
        about = deployment or (self.said[0].deployment if self.said else None)
        said = sorted((one.first, one.index, one.organisation) for one in self.said if one.deployment == about)
        begun = [one for one in said if one[0] <= day] or said[:1]
        return begun[-1][2] if begun else None

    def organisations(self, day: date) -> tuple[Code, ...]:
        """Who answers for any of the deployments on the day."""
        deployments = dict.fromkeys(one.deployment for one in self.said)
        found = (self.organisation(deployment, day) for deployment in deployments)
        return tuple(dict.fromkeys(one for one in found if one is not None))


class AuthorityView(Protocol):
    """The entries before the one that is judged."""

    @property
    def size(self) -> int:
        """How many entries there are: the index of the next."""
        ...

    @property
    def founder(self) -> Founder | None:
        """Who recorded entry 0; None while there is none."""
        ...

    @property
    def tree(self) -> OrganisationTree:
        """The organisations."""
        ...

    @property
    def accredited(self) -> Level:
        """Up to which level content may come in."""
        ...

    def official(self, handle: Handle) -> Official | None:
        """An official; None if not enrolled."""
        ...

    def officials(self) -> Iterable[Official]:
        """All officials."""
        ...

    def responsible(self, system: Code) -> Responsible:
        """Who answers for the deployments of a system; nobody if it is unknown."""
        ...

    def addressees(self, inquiry: Code) -> tuple[Code, ...]:
        """Whom an inquiry asked when it was opened; none if it is unknown."""
        ...

    def earlier(self, index: int) -> Earlier | None:
        """An earlier entry; None if there is none at that index."""
        ...

    def claim(self, system: Code, claim: Code) -> Earlier | None:
        """The entry of a system that makes the claim; None if there is none."""
        ...


def claim_of(entry: Recorded) -> Code | None:
    """The claim that the entry makes, if it makes one."""
    event: Any = entry.event
    found: Code | None = event.claim if event.TYPE == CLAIMED else None
    return found


def addressees_of(entry: Recorded) -> tuple[Code, ...] | None:
    """Whom the entry asked, if it opened an inquiry."""
    event: Any = entry.event
    found: tuple[Code, ...] | None = event.addressees if event.TYPE == OPENED else None
    return found
