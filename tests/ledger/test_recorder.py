"""What an append gives out: indexes without gaps, times that go up, a tree that fits, and one result a command."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from eventsourcing.sqlite import SQLiteApplicationRecorder

from grootboek.domain.events.inquiry import InquiryOpened
from grootboek.domain.values import Code, Committed, Instant, When
from grootboek.errors import Conflict, GrootboekError, Invalid, Refused
from grootboek.evidence.digests import base64_standard
from grootboek.evidence.entry import split_entry
from grootboek.evidence.merkle import leaf_hash, root_of
from grootboek.ledger.appending import Saving
from tests.ledger.making import KEY, NOW, SteppingClock, act, command, in_memory, make, opened, registered, renamed

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from eventsourcing.persistence import Recording

    from grootboek.ledger.books import Books


def test_what_was_recorded_is_read_back_as_it_was_given(tmp_path: Path) -> None:
    with opened(make(tmp_path / "test.db")) as books:
        given = books.store.put([registered(books.meta, "ORG-1"), renamed(books.meta, "ORG-1", 2)], key=KEY)
        read = list(books.store.get(registered(books.meta, "ORG-1").originator_id))
    assert [each.domain_event for each in given] == read
    assert [each.index for each in read] == [1, 2]
    assert [each.event.name.value for each in read] == ["Fictional organisation ORG-1", "Another name"]


@pytest.mark.parametrize(
    ("options", "versions"),
    [
        ({}, [1, 2, 3]),
        ({"gt": 1}, [2, 3]),
        ({"lte": 2}, [1, 2]),
        ({"gt": 1, "lte": 2}, [2]),
        ({"desc": True}, [3, 2, 1]),
        ({"desc": True, "limit": 1}, [3]),
        ({"limit": 0}, []),
    ],
)
def test_a_stream_is_read_from_where_and_as_far_as_asked(options: dict[str, int], versions: list[int]) -> None:
    with in_memory() as books:
        acts = [registered(books.meta, "ORG-1"), renamed(books.meta, "ORG-1", 2), renamed(books.meta, "ORG-1", 3)]
        books.store.put(acts, key=KEY)
        found = books.store.get(acts[0].originator_id, **options)  # type: ignore[arg-type]  # a table of options
        assert [each.originator_version for each in found] == versions


def test_signed_bytes_are_notified_as_they_stand_in_the_entry() -> None:
    with in_memory() as books:
        (recording,) = books.store.put([registered(books.meta, "ORG-1")], key=KEY)
        assert recording.notification.state == split_entry(books.reader.entry(1).entry).signed
        assert recording.notification.id == 2


def test_our_notifications_are_those_of_the_librarys_own_query_on_the_view() -> None:
    with in_memory() as books:
        books.store.put([registered(books.meta, f"ORG-{number}") for number in range(20)], key=KEY)
        for start, limit, stop, topics, inclusive in (
            (None, 100, None, (), True),
            (3, 5, None, (), True),
            (3, 5, None, (), False),
            (1, 50, 7, (), True),
            (None, 50, None, ("ledger.opened.v1",), True),
            (1, 50, 9, ("organisation.registered.v1", "x"), False),
        ):
            ours, theirs = (
                select(books.recorder, start, limit, stop, topics, inclusive_of_start=inclusive)
                for select in (
                    type(books.recorder).select_notifications,
                    SQLiteApplicationRecorder.select_notifications,
                )
            )
            assert ours == theirs


def recorded_at(recordings: list[Recording[UUID]]) -> list[Instant]:
    return [each.domain_event.recorded_at for each in recordings]  # type: ignore[attr-defined]  # an act as recorded


def put_one(books: Books, number: int, saving: Saving | None = None) -> list[Recording[UUID]]:
    return books.store.put([registered(books.meta, f"ORG-{number}")], key=KEY, saving=saving or Saving())


def test_recorded_times_go_up_when_the_clock_stands_still_or_goes_back() -> None:
    clock = SteppingClock()
    with in_memory(clock=clock) as books:
        times = [Instant.of(NOW)]
        for number, moment in enumerate((NOW, NOW - timedelta(days=400), NOW + timedelta(microseconds=7))):
            clock.moment = moment
            times += recorded_at(put_one(books, number))
        assert [time[20:] for time in times] == ["123456Z", "123457Z", "123458Z", "123463Z"]
        raw = [split_entry(each.entry).clock for each in books.reader.entries()]
    assert raw == [None, Instant.of(NOW), Instant.of(NOW - timedelta(days=400)), None]


def test_the_acts_of_one_save_are_a_microsecond_apart_and_keep_the_raw_clock() -> None:
    with in_memory(clock=SteppingClock()) as books:
        books.store.put([registered(books.meta, f"ORG-{number}") for number in range(3)], key=KEY)
        entries = [split_entry(each.entry) for each in books.reader.entries(1)]
    assert [each.recorded_at[17:] for each in entries] == ["01.123456Z", "01.123457Z", "01.123458Z"]
    assert [each.clock for each in entries] == [None, entries[0].recorded_at, entries[0].recorded_at]


def test_a_clock_over_a_year_ahead_is_refused_until_it_is_confirmed() -> None:
    clock = SteppingClock()
    with in_memory(clock=clock) as books:
        clock.moment = NOW + timedelta(days=366)
        put_one(books, 1)
        ahead = clock.moment = NOW + timedelta(days=366 * 2, seconds=1)
        with pytest.raises(Refused) as refused:
            put_one(books, 2)
        assert (refused.value.code, books.reader.head().size) == ("clock-far-ahead", 2)
        clock.moment = ahead
        assert recorded_at(put_one(books, 2, Saving(clock_confirmed=True))) == [Instant.of(ahead)]


def test_a_rehearsal_may_leap_ahead(tmp_path: Path) -> None:
    clock = SteppingClock()
    path = make(tmp_path / "test.db", clock=clock, rehearsal=True)
    clock.moment = NOW + timedelta(days=4000)
    with opened(path, clock=clock) as books:
        put_one(books, 1)
        assert [split_entry(each.entry).rehearsal for each in books.reader.entries()] == [True, True]


def test_the_tree_fits_the_entries_after_every_append() -> None:
    with in_memory() as books:
        made = 1
        for number, count in enumerate((1, 253, 1, 1, 300, 2)):
            books.store.put([registered(books.meta, f"ORG-{number}-{each}") for each in range(count)], key=KEY)
            made += count
            leaves = [leaf_hash(each.entry) for each in books.reader.entries()]
            assert leaves == books.reader.leaves(0, made) == [each.leaf for each in books.reader.entries()]
            assert all(books.reader.root(size) == root_of(leaves[:size]) for size in {0, 1, made // 2, made - 1, made})


def test_what_a_save_gives_is_what_is_stored() -> None:
    with in_memory() as books:
        (recording,) = put_one(books, 1)
        recorded = recording.domain_event
        assert recorded.leaf == base64_standard(leaf_hash(books.reader.entry(1).entry))  # type: ignore[attr-defined]
        assert recorded.key == KEY.public_key.fingerprint  # type: ignore[attr-defined]


def test_authority_is_counted_up_to_the_last_entry_that_carries_it() -> None:
    with in_memory() as books:
        assert books.reader.head().authority == 0
        put_one(books, 1)
        assert books.reader.head().authority == 2


TOO_MUCH = {"one act too large": 1, "the last of three too large": 3}


@pytest.mark.parametrize("count", TOO_MUCH.values(), ids=TOO_MUCH)
def test_an_entry_that_is_too_large_is_refused_and_leaves_no_trace(count: int) -> None:
    with in_memory() as books:
        addressees = tuple(Code(f"ORGANISATION-{number:06}") for number in range(4000))
        day = When("2025-01-01")
        large = InquiryOpened(Committed.of("Fictional inquiry"), day, day, addressees, ())
        acts = [registered(books.meta, f"ORG-{number}") for number in range(count - 1)]
        with pytest.raises(Invalid) as refused:
            books.store.put([*acts, act(books.meta, "inquiry", "INQ-1", 1, large)], key=KEY, saving=command())
        assert refused.value.code == "entry-too-large"
        assert (books.reader.head().size, books.reader.find_command(Code("C-1"))) == (1, None)
        assert put_one(books, 0)[0].notification.id == 2


def test_a_place_in_a_stream_is_given_out_once() -> None:
    with in_memory() as books:
        put_one(books, 1)
        with pytest.raises(Conflict) as conflict:
            put_one(books, 1, command())
        assert (conflict.value.code, books.reader.head().size) == ("entries-already-there", 2)


def test_references_are_found_by_kind_and_code() -> None:
    with in_memory() as books:
        put_one(books, 1)
        found = [
            books.reader.find_reference(kind, Code(code))
            for kind, code in (("organisation", "ORG-1"), ("ledger", "ledger"), ("claim", "ORG-1"))
        ]
    assert found == [1, 0, None]


def test_a_command_gives_its_first_result_again() -> None:
    with in_memory() as books:
        first = put_one(books, 1, command("C-9", b'{"a":1}'))
        again = put_one(books, 1, command("C-9", b'{"a":1}'))
        assert first == again
        assert books.reader.head().size == 2


def test_a_command_id_with_other_content_is_refused() -> None:
    with in_memory() as books:
        put_one(books, 1, command("C-9", b'{"a":1}'))
        with pytest.raises(GrootboekError) as refused:
            put_one(books, 2, command("C-9", b'{"a":2}'))
        assert (refused.value.code, refused.value.details["index"]) == ("command-id-reused", 1)
        assert books.reader.head().size == 2


def test_nothing_of_a_command_can_be_read_from_the_register() -> None:
    with in_memory() as books:
        put_one(books, 1, command("C-9", b"what a person wrote"))
        put_one(books, 2, command("C-8", b"what a person wrote"))
        found = [books.reader.find_command(Code(each)) for each in ("C-9", "C-8")]
    assert found[0] is not None
    assert found[1] is not None
    assert found[0].mac != found[1].mac
    assert (found[0].first, found[0].count, found[0].reference) == (1, 1, "EXAMPLE")


def test_saving_nothing_records_nothing() -> None:
    with in_memory() as books:
        assert books.store.put([], key=KEY) == []
        assert books.reader.head().size == 1
