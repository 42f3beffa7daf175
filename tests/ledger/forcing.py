"""What somebody does who may write the store and has a key: signed entries that no rule let in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from grootboek.domain.act import Act, Actor, Stream
from grootboek.domain.values import Code, Handle, When
from grootboek.ledger.appending import Saving
from grootboek.ledger.command_register import NewCommand
from tests.story import key_of

if TYPE_CHECKING:
    from grootboek.domain.act import Event, EvidenceItem, Recorded
    from grootboek.domain.values import Level, StreamKind
    from grootboek.evidence.keys import SigningKey
    from grootboek.ledger.application import Ledger
    from tests.story import Story


def forced(
    story: Story,
    event: Event,
    *,
    about: str,
    by: str,
    key: str | None = None,
    **how: Any,
) -> Recorded:
    """An entry with this event, signed with the key of that name (else of ``by``), stored without being judged."""
    return forced_into(story.ledger, event, about=about, by=by, key=key_of(key or by), **how)


def forced_into(
    ledger: Ledger,
    event: Event,
    *,
    about: str,
    by: str,
    key: SigningKey,
    kind: StreamKind = "official",
    mandate: int | None = 4,
    organisation: str | None = None,
    day: str = "2026-11-23",
    level: Level = "unclassified",
    evidence: tuple[EvidenceItem, ...] = (),
) -> Recorded:
    """An entry with this event, signed with that key, stored without being judged."""
    subjects = ledger.subjects()
    official = subjects.official(Handle(by))
    own = official.organisation if official is not None else Code("ROOT")
    act = Act(
        ledger=ledger.books.meta.ledger,
        stream=Stream(kind, Code(about), len(subjects.entries(kind, Code(about))) + 1),
        command=ledger.new_command_id(),
        effective_on=When(day),
        event=event,
        level=level,
        evidence=evidence,
        actor=Actor(Handle(by), Code(organisation) if organisation is not None else own, mandate),
    )
    saving = Saving(command=NewCommand.of(act.command, b"forced", act.stream.code, bytes))
    (recording,) = ledger.books.store.put([act], key=key, saving=saving)
    found: Any = recording.domain_event
    return cast("Recorded", found)
