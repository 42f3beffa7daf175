"""From decided events to acts: the next place in the stream, the envelope, the mandate that fits."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..domain.act import Act, Actor, Recorded, Stream
from ..domain.authority import authorise, judge
from ..domain.values import Fingerprint, LeafHash
from ..errors import NotAuthorised, Refused
from ..frozen import frozen
from .recording_authority import RecordingAuthority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..domain.aggregates.deciding import Decided
    from ..domain.values import Code, Instant, LedgerId
    from .envelope import Acting, Envelope
    from .subjects import Subjects

NAMING = ("classification", "entry", "switched_off", "dispute", "proposal")
"""The fields of events that name another entry."""

NO_LEAF = LeafHash("A" * 43 + "=")
"""Stands for the leaf hash of an act that is not recorded yet."""


@frozen
class Drafting:
    """Makes the acts of one save. ``at`` is the time they will have, as far as is known before the lock."""

    ledger: LedgerId
    rehearsal: bool
    actor: Acting
    envelope: Envelope
    command: Code
    at: Instant
    subjects: Subjects
    founding: Code | None = None

    @property
    def key(self) -> Fingerprint:
        """The key that signs."""
        return fingerprint(self.actor.key.public_key.fingerprint)

    def act(self, decided: Decided) -> Act:
        """The act of an event, with the mandate that fits; it counts for the events that follow.

        Raises what :func:`~grootboek.domain.authority.authorise` raises, and Refused (``names-own-save``).
        """
        self._names_what_is_recorded(decided)
        stream = Stream(decided.kind, decided.code, len(self.subjects.entries(decided.kind, decided.code)) + 1)
        handle, organisation, key = self.actor.handle, self._organisation(), self.key
        act = self._act_by(Actor(handle, organisation), decided, stream)
        mandate = authorise(act, key, RecordingAuthority(self.subjects), self.at.day)
        if mandate is not None:
            act = self._act_by(Actor(handle, organisation, mandate), decided, stream)
        apply(self.subjects, act, key, self.at, rehearsal=self.rehearsal)
        return act

    def _act_by(self, actor: Actor, decided: Decided, stream: Stream) -> Act:
        around = self.envelope
        return Act(
            self.ledger,
            stream,
            self.command,
            actor,
            decided.effective_on,
            decided.event,
            around.level,
            around.decided_on,
            around.decided_by,
            around.on_behalf_of,
            around.inquiry,
            around.evidence,
        )

    def _organisation(self) -> Code:
        if self.founding is not None:
            return self.founding
        official = self.subjects.official(self.actor.handle)
        if official is None:
            raise NotAuthorised("official-not-enrolled", handle=self.actor.handle)
        return official.organisation

    def _names_what_is_recorded(self, decided: Decided) -> None:
        """Refuse to name an entry of this same save: its leaf hash is not known before it is recorded."""
        for name in _naming(type(decided.event)):
            if getattr(getattr(decided.event, name), "index", -1) >= self.subjects.head.size:
                from ..domain.error_labels import labelled  # only loaded when something is refused

                raise Refused("names-own-save", type=labelled("event", decided.event.TYPE))


@lru_cache(maxsize=256)
def _naming(event: type[Any]) -> tuple[str, ...]:
    """The fields of a class of events that name an entry."""
    return tuple(name for name in NAMING if hasattr(event, name))


@lru_cache(maxsize=256)
def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a key, which signs again and again."""
    return Fingerprint(text)


def apply(subjects: Subjects, act: Act, key: Fingerprint, at: Instant, *, rehearsal: bool) -> None:
    """Let an act count as the next entry."""
    subjects.apply(Recorded(subjects.size, at, rehearsal, key, NO_LEAF, act))


def judge_again(acts: Iterable[Act], key: Fingerprint, subjects: Subjects, at: Instant, *, rehearsal: bool) -> None:
    """Judge the acts of a save on the subjects as they are now. Raises as :func:`~grootboek.domain.authority.judge`."""
    authority = RecordingAuthority(subjects)
    for act in acts:
        judge(act, key, authority, at.day)
        apply(subjects, act, key, at, rehearsal=rehearsal)
