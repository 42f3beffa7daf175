"""Entries of types that this version does not know: kept, shown as such, never dropped, and never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.domain.act_codec import act_to_json
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import Code
from grootboek.evidence.act_signature import sign_acts
from grootboek.evidence.canonical import canonical
from grootboek.evidence.entry import signed_act
from grootboek.ledger.appending import Saving, SignedEvent
from grootboek.projections.history import HistoryRequest, history
from grootboek.projections.snapshot import snapshot
from grootboek.projections.system_show import system_show
from tests.projections.asking import asked, inventory_at, moment
from tests.projections.stories import KEY, Story

if TYPE_CHECKING:
    from pathlib import Path

NEWER = "ai-system.dreamt-of.v3"


def record_newer(story: Story) -> int:
    """An entry of a type that a later version may know, about SYS-1, in the bytes that such a version would write."""
    from grootboek.domain.act import Act, Actor, Stream
    from grootboek.domain.values import Handle, When

    act = Act(
        ledger=story.books.meta.ledger,
        stream=Stream("ai-system", Code("SYS-1"), 2),
        command=Code("newer"),
        actor=Actor(Handle("cio@example"), Code("root")),
        effective_on=When("2025-03-03"),
        event=LifecycleChanged(Code("SYS-1"), "in_use"),
    )
    data: dict[str, Any] = act_to_json(act, lambda _field, _text: "A" * 43)
    data |= {"type": NEWER, "event": {"dreams": ["SHEEP"], "because": {"sd": "A" * 43}}}
    state = canonical(data)
    (signature,) = sign_acts([state], KEY)
    event = SignedEvent(act.originator_id, 2, NEWER, signed_act(state, signature))
    return story.books.recorder.append([event], Saving()).entries[0].index


def test_an_entry_of_a_newer_type_is_shown_as_such(tmp_path: Path) -> None:
    with Story.begin(tmp_path / "ledger.db") as story:
        story.system("SYS-1")
        index = record_newer(story)
        with asked(story) as projections:
            at = moment(projections)
            row = history(projections, at, HistoryRequest(ref="SYS-1")).rows[-1]
            assert (row.index, row.type, row.because) == (index, NEWER, None)
            assert row.summary == f"{NEWER}; dreams SHEEP"
            (system,) = inventory_at(projections).rows
            assert (system.standing, system.unknown) == ("not_examined", (index,))
            assert system.document()["unknown_entries"] == [index]
            assert index in system_show(projections, at, "SYS-1").entries
            assert b'"unknown_entries":[%d]' % index in snapshot(projections, at)
