"""Between acts and what the recorder stores, by the closed register of events only.

The library's own mapper imports whatever module a stored row names, and its application lets environment variables
choose a transcoder, a compressor and a cipher. This one has none of these: a type that is not in the register is read
as unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
from eventsourcing.persistence import JSONTranscoder, Mapper, StoredEvent

from ..domain.act_codec import act_from_json, act_to_json
from ..domain.events import UnknownEvent
from ..errors import Unsound
from ..evidence.canonical import canonical_unchecked
from ..evidence.commitment import SALT_BYTES, disclosed
from ..evidence.entry import split_signed
from .decoding import to_act
from .references import Reference, references_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ..domain.act import Act


class UnsignedAct(StoredEvent):
    """An act before its author signs it: ``state`` is its canonical bytes. ``act`` is as it will be read back."""

    act: Act
    disclosures: Mapping[str, str]
    references: Sequence[Reference]

    def __init__(self, state: bytes, act: Act, disclosures: Mapping[str, str], references: Sequence[Reference]) -> None:
        # Written out, as for a signed event.
        held = {"originator_id": act.originator_id, "originator_version": act.stream.version, "topic": act.event.TYPE}
        self.__dict__.update(held, state=state, act=act, disclosures=disclosures, references=references)


class LedgerMapper(Mapper[UUID]):
    """Makes acts into canonical bytes with disclosures beside them, and back.

    ``randomness(n)`` gives n random bytes.
    """

    def __init__(self, randomness: Callable[[int], bytes]) -> None:
        super().__init__(JSONTranscoder())  # the base class wants one; nothing here uses it
        self._randomness = randomness

    def to_stored_event(self, domain_event: Any) -> UnsignedAct:  # noqa: ANN401 - the library's protocol, an Act here
        """The act's bytes, disclosures and references.

        The bytes are read back before they are given: what could not be read is never signed. Since the reader takes
        nothing but codes, choices, whole numbers and digests, they are canonical. Raises Unsound ``act-malformed`` for
        an act of values that the types forbid, and ``event-type-unknown``.
        """
        act: Act = domain_event
        disclosures: dict[str, str] = {}
        texts: dict[str, str] = {}

        def commit_to(field: str, value: str) -> str:
            disclosures[field], digest = disclosed(field, value, self._randomness(SALT_BYTES))
            texts[field] = value
            return digest

        state = canonical_unchecked(act_to_json(act, commit_to))
        read_back = act_from_json(orjson.loads(state), texts)
        if isinstance(read_back.event, UnknownEvent):
            raise Unsound("event-type-unknown", type=act.event.TYPE)
        return UnsignedAct(state, read_back, disclosures, references_of(read_back))

    def to_domain_event(self, stored_event: StoredEvent) -> Any:  # noqa: ANN401 - the library's protocol, an Act here
        """The act of signed bytes, without its texts. Raises Unsound."""
        act, _ = split_signed(stored_event.state)
        return to_act(act, {})
