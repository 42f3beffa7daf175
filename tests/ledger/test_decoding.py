"""Reading an entry: the texts that its author committed to, and no others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.events import UnknownEvent
from grootboek.errors import Unsound
from grootboek.evidence.commitment import commit
from grootboek.ledger.decoding import to_recorded
from tests.ledger.making import KEY, in_memory, registered

if TYPE_CHECKING:
    from grootboek.ledger.records import StoredEntry

SALT = bytes(16)


@pytest.fixture
def stored() -> StoredEntry:
    with in_memory() as books:
        books.store.put([registered(books.meta, "ORG-1"), registered(books.meta, "ORG-2")], key=KEY)
        return books.reader.entry(1)


def shown(stored: StoredEntry) -> str | None:
    name: str | None = to_recorded(stored).event.name.value  # type: ignore[attr-defined]  # a registered organisation
    return name


def test_a_text_that_was_committed_to_is_shown(stored: StoredEntry) -> None:
    assert shown(stored) == "Fictional organisation ORG-1"


ALTERED = {
    "another text": commit("name", "Another name", SALT).text,
    "a text for another field": commit("name_en", "Fictional organisation ORG-1", SALT).text,
    "no disclosure at all": "x",
    "nothing": "",
}


@pytest.mark.parametrize("text", ALTERED.values(), ids=ALTERED)
def test_an_altered_text_is_never_shown(stored: StoredEntry, text: str) -> None:
    assert shown(replace(stored, disclosures={"name": text})) is None


def test_a_text_of_one_field_is_not_shown_in_another(stored: StoredEntry) -> None:
    recorded = to_recorded(replace(stored, disclosures={"name_en": stored.disclosures["name"]}))
    assert (recorded.event.name.value, recorded.event.name_en) == (None, None)  # type: ignore[attr-defined]


BROKEN = {
    "cut off": lambda entry: entry[:-1],
    "no JSON in the act": lambda entry: entry.replace(b'"command":"C-1"', b'"command":"C-1'),
    "a field too many": lambda entry: entry.replace(b'"command":"C-1"', b'"command":"C-1","more":1'),
    "a free text": lambda entry: entry.replace(b'"command":"C-1"', b'"command":"words of a person"'),
    "no signature": lambda entry: entry.replace(b'"sshsig"', b'"sshsix"'),
}


@pytest.mark.parametrize("name", BROKEN)
def test_bytes_that_are_no_entry_are_refused(stored: StoredEntry, name: str) -> None:
    with pytest.raises(Unsound):
        to_recorded(replace(stored, entry=BROKEN[name](stored.entry)))


def test_an_act_of_a_type_outside_the_register_is_never_recorded() -> None:
    with in_memory() as books:
        unknown = replace(registered(books.meta, "ORG-1"), event=UnknownEvent("organisation.founded-anew.v3", {}))
        with pytest.raises(Unsound) as refused:
            books.store.put([unknown], key=KEY)
        assert (refused.value.code, books.reader.head().size) == ("event-type-unknown", 1)


def test_free_text_where_a_code_belongs_is_never_recorded() -> None:
    with in_memory() as books:
        wordy = replace(registered(books.meta, "ORG-1"), command="words of a person")  # type: ignore[arg-type]  # on purpose
        with pytest.raises(Unsound) as refused:
            books.store.put([wordy], key=KEY)
        assert (refused.value.code, books.reader.head().size) == ("act-malformed", 1)
