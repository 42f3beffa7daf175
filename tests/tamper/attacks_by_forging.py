"""What one can do who works everything out again after a change: leaves, tree, head, columns, registers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from grootboek.evidence.commitment import commit
from tests.ledger.tampering import copied
from tests.story import Story, key_of
from tests.tamper.attack import attack, cosigned, kept_of
from tests.tamper.forging import later

if TYPE_CHECKING:
    from tests.tamper.attack import Scene
    from tests.tamper.forging import Apart, Piece

SYSTEM, CLASSIFIED, APPROVED = (
    "ai-system.registered.v1",
    "ai-system.classified.v1",
    "ai-system.classification-approved.v1",
)


def _at_the_end(apart: Apart, piece: Piece) -> None:
    piece.recorded_at, piece.clock = later(apart.pieces[-1].recorded_at, 60_000_000), None
    apart.pieces.append(piece)


@attack("file", "change an act, and work out everything downstream again")
def an_act_changed(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(SYSTEM)
    apart.pieces[at] = apart.pieces[at].with_act(effective_on="2025-04-01")
    scene.forged(apart)


@attack("file", "change what somebody wrote, with a new commitment, and work out everything downstream again")
def a_text_and_its_commitment(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(SYSTEM)
    other = commit("name", "Another name", bytes(16))
    event = {**apart.pieces[at].act["event"], "name": {"sd": other.digest}}
    apart.pieces[at] = apart.pieces[at].with_act(event=event)
    apart.pieces[at].disclosures["name"] = other.text
    scene.forged(apart)


@attack("file", "take the signature away")
def no_signature(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(SYSTEM)
    apart.pieces[at] = apart.pieces[at].holding(apart.pieces[at].act, {})
    scene.forged(apart)


@attack("file", "swap the signatures of two entries")
def signatures_swapped(scene: Scene) -> None:
    apart = scene.apart()
    one, other = apart.find(SYSTEM), apart.find(CLASSIFIED)
    first, second = apart.pieces[one], apart.pieces[other]
    apart.pieces[one] = first.holding(first.act, second.signature)
    apart.pieces[other] = second.holding(second.act, first.signature)
    scene.forged(apart)


@attack("file", "sign an entry again with a key of one's own")
def signed_by_a_stranger(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(SYSTEM)
    apart.pieces[at] = apart.pieces[at].signed_by(key_of("stranger@example"), effective_on="2025-04-01")
    scene.forged(apart)


@attack("file", "record the same entry twice")
def an_entry_twice(scene: Scene) -> None:
    apart = scene.apart()
    piece = apart.pieces[apart.find(SYSTEM)]
    stream = {**piece.act["stream"], "version": _versions(apart, piece) + 1}
    _at_the_end(apart, piece.with_act(stream=stream, command="AGAIN"))
    scene.forged(apart)


@attack("file", "drop an entry on which later ones rest, and number the rest again")
def an_entry_dropped_in_the_middle(scene: Scene) -> None:
    apart = scene.apart()
    del apart.pieces[apart.find(CLASSIFIED)]
    scene.forged(apart)


@attack("file", "drop an entry on which nothing rests, and number the rest again")
def an_entry_dropped_that_nobody_needs(scene: Scene) -> None:
    apart = scene.apart()
    del apart.pieces[-2]
    scene.forged(apart)


@attack("file", "cut off the last entries, and work out the end again")
def the_tail_cut_off(scene: Scene) -> None:
    apart = scene.apart()
    del apart.pieces[-3:]
    scene.forged(apart)


@attack("file", "swap two entries that have nothing to do with each other, and their times")
def two_entries_swapped(scene: Scene) -> None:
    apart = scene.apart()
    one, other = apart.pieces[-2], apart.pieces[-1]
    one.recorded_at, other.recorded_at = other.recorded_at, one.recorded_at
    apart.pieces[-2:] = [other, one]
    scene.forged(apart)


@attack("file", "change the time of recording of an entry that a later one names, within those of its neighbours")
def a_time_changed(scene: Scene) -> None:
    apart = scene.apart()
    piece = apart.pieces[apart.find(CLASSIFIED)]
    piece.recorded_at = later(piece.recorded_at, 250_000)
    scene.forged(apart)


@attack("file", "change the time of recording of an entry that no later one names, within those of its neighbours")
def a_time_changed_that_nobody_needs(scene: Scene) -> None:
    apart = scene.apart()
    piece = apart.pieces[-2]
    piece.recorded_at = later(piece.recorded_at, 250_000)
    scene.forged(apart)


@attack("file", "change the time of recording of an entry to before the one before it")
def a_time_out_of_order(scene: Scene) -> None:
    apart = scene.apart()
    piece = apart.pieces[apart.find(CLASSIFIED)]
    piece.recorded_at = later(piece.recorded_at, -3_600_000_000)
    scene.forged(apart)


@attack("file", "make one entry a rehearsal")
def a_rehearsal(scene: Scene) -> None:
    apart = scene.apart()
    apart.pieces[apart.find(CLASSIFIED)].rehearsal = True
    scene.forged(apart)


@attack("official", "record an act that was signed for another ledger")
def an_act_of_another_ledger(scene: Scene) -> None:
    apart = scene.apart()
    made = _described(apart, key="recorder@example", ledger="00000000-0000-4000-8000-000000000000")
    _at_the_end(apart, made)
    scene.forged(apart)


@attack("official", "record as somebody else, signed with one's own key")
def in_another_name(scene: Scene) -> None:
    apart = scene.apart()
    _at_the_end(apart, _described(apart, key="other@example"))
    scene.forged(apart)


@attack("official", "approve one's own proposal")
def an_approval_of_ones_own(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(APPROVED)
    mandate = apart.find(CLASSIFIED) - 1  # to approve, which the recorder has too
    actor = {**apart.pieces[apart.find(CLASSIFIED)].act["actor"], "mandate": mandate}
    apart.pieces[at] = apart.pieces[at].signed_by(key_of("recorder@example"), actor=actor)
    scene.forged(apart)


@attack("official", "forge an approval: the handle of another, one's own key")
def an_approval_in_another_name(scene: Scene) -> None:
    apart = scene.apart()
    at = apart.find(APPROVED)
    apart.pieces[at] = apart.pieces[at].signed_by(key_of("recorder@example"), command="FORGED")
    scene.forged(apart)


@attack("official", "grant oneself a mandate")
def a_mandate_for_oneself(scene: Scene) -> None:
    apart = scene.apart()
    granted = next(
        piece
        for piece in apart.pieces
        if piece.act["type"] == "official.mandate-granted.v1" and piece.act["stream"]["code"] == "recorder@example"
    )
    actor = apart.pieces[apart.find(SYSTEM)].act["actor"]
    stream = {**granted.act["stream"], "version": _versions(apart, granted) + 1}
    event = {**granted.act["event"], "role": "administrator"}
    forged = granted.signed_by(key_of("recorder@example"), actor=actor, stream=stream, event=event, command="MINE")
    _at_the_end(apart, forged)
    scene.forged(apart)


@attack("official", "use a mandate after it was withdrawn")
def a_mandate_used_after_it_was_withdrawn(scene: Scene) -> None:
    apart = scene.apart()
    _at_the_end(apart, _described(apart, key="late@example", by="late@example"))
    scene.forged(apart)


@attack("official", "use a mandate after it was withdrawn, and drop the withdrawal")
def a_withdrawal_dropped(scene: Scene) -> None:
    apart = scene.apart()
    del apart.pieces[apart.find("official.mandate-withdrawn.v1")]
    _at_the_end(apart, _described(apart, key="late@example", by="late@example"))
    scene.forged(apart)


@attack("official", "use a key after it was revoked")
def a_key_used_after_it_was_revoked(scene: Scene) -> None:
    apart = scene.apart()
    _at_the_end(apart, _described(apart, key="revoked@example", by="revoked@example"))
    scene.forged(apart)


@attack(
    "operator", "fork: give somebody a ledger that goes on otherwise from an earlier entry, with the keys of officials"
)
def a_fork(scene: Scene) -> None:
    apart = scene.apart()
    kept = _described(apart, key="recorder@example")
    del apart.pieces[-2:]
    _at_the_end(apart, kept)
    scene.forged(apart)


@attack("operator", "slip in a decision afterwards, with an earlier time, signed by the official who colludes")
def a_decision_slipped_in(scene: Scene) -> None:
    apart = scene.apart()
    made = _described(apart, key="recorder@example")
    at = len(apart.pieces) - 1
    made.recorded_at, made.clock = later(apart.pieces[at - 1].recorded_at, 1000), None
    apart.pieces.insert(at, made)
    scene.forged(apart)


@attack("operator", "make the whole ledger anew, with all keys")
def all_made_anew(scene: Scene) -> None:
    with Story() as story:
        while story.size < len(scene.apart().pieces):
            story.system(f"SYS-{story.size}")
        scene.path.unlink()
        copied(story.ledger.books, scene.path)


@attack("operator", "fork, and hand over a checkpoint of the fork, signed with the log key")
def a_fork_with_a_checkpoint_of_its_own(scene: Scene) -> bytes:
    a_fork(scene)
    return cosigned(kept_of(scene.path), by_witness=False)


def _versions(apart: Apart, piece: Piece) -> int:
    """How many entries there are about the subject of one."""
    stream = piece.act["stream"]
    about = (each.act["stream"] for each in apart.pieces)
    return sum((each["kind"], each["code"]) == (stream["kind"], stream["code"]) for each in about)


def _described(apart: Apart, *, key: str, by: str = "recorder@example", **changes: Any) -> Piece:
    """One more entry about the first system: another description in the name of one, with the key of another."""
    piece = next(
        each
        for each in apart.pieces
        if each.act["type"] == "ai-system.described.v1" and each.act["actor"]["handle"] == by
    )
    stream = {**piece.act["stream"], "version": _versions(apart, piece) + 1}
    return piece.signed_by(key_of(key), **{"stream": stream, "command": "ONE-MORE", **changes})
