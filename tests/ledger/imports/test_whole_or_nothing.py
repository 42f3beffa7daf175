"""An import records all or nothing, under a mandate, once, and with the file as evidence."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from grootboek.domain.commands.system import ChangeLifecycle, RegisterSystem
from grootboek.domain.values import Code, Handle, When
from grootboek.errors import Conflict, GrootboekError, Invalid, NotAuthorised, NotFound, Refused
from grootboek.ledger.envelope import Acting, Envelope
from grootboek.ledger.imports import importing
from grootboek.ledger.imports.importing import Source, import_source
from grootboek.ledger.imports.mapping import load_mapping
from grootboek.ledger.imports.refusals import ImportNotAuthorised, ImportRefused
from grootboek.ledger.order import Order
from tests.ledger.imports.register import FIRST, IMPORTER, OTHER_TOWN, SECOND, THIRD, Importing, event_of, register, row
from tests.story import AGENCY, MINISTRY, ROOT, key_of, letter, text

TWO = [row("1"), row("2", organisation=OTHER_TOWN)]
TAKEN = RegisterSystem(Code("AR-2"), MINISTRY, text("Fictional system"))


def _parts(error: GrootboekError) -> list[tuple[dict[str, object], str]]:
    return [(dict(place), part.code) for place, part in error.parts()]


def test_one_bad_row_refuses_all_of_them_each_with_its_reason() -> None:
    with Importing() as story:
        story.do(TAKEN, by=IMPORTER)
        before = story.size
        with pytest.raises(ImportRefused) as refused:
            story.bring([*TWO, row("3", " "), row("4", status="verkocht"), row("5")])
        assert _parts(refused.value) == [
            ({"row": 2, "ref": "algoritmeregister:2"}, "import-reference-taken"),
            ({"row": 3, "ref": "3"}, "import-row-incomplete"),
            ({"row": 4, "ref": "4"}, "import-lifecycle-unknown"),
        ]
        assert refused.value.details == {"refused": 3, "count": 5}
        assert story.size == before
        assert story.bring([TWO[0], row("5")]).counts["systems_registered"] == 2


def test_a_recorder_without_a_mandate_over_the_root_is_refused() -> None:
    with Importing() as story:
        before = story.size
        with pytest.raises(NotAuthorised) as refused:
            story.bring(TWO, by="recorder@example")
        assert refused.value.code == "no-mandate"
        assert refused.value.details["organisations"] == ROOT
        assert story.size == before


def test_where_a_mandate_lacks_for_some_rows_each_of_them_is_told() -> None:
    with Importing() as story:
        rows = [row("1", organisation="Fictional MINISTRY"), row("2"), row("3", " "), row("4")]
        story.bring([rows[0], row("9", organisation="Fictional OTHER")])
        with pytest.raises(ImportNotAuthorised) as refused:
            story.bring(rows, SECOND, by="recorder@example")
        assert _parts(refused.value) == [
            ({"row": 2, "ref": "algoritmeregister:2"}, "no-mandate"),
            ({"row": 3, "ref": "3"}, "import-row-incomplete"),
            ({"row": 4, "ref": "algoritmeregister:4"}, "no-mandate"),
            ({"ref": "algoritmeregister:9"}, "no-mandate"),
        ]


def test_a_stranger_is_refused_once_and_not_row_by_row() -> None:
    with Importing() as story, pytest.raises(NotAuthorised) as refused:
        story.bring(TWO, by="stranger@example")
    assert refused.value.code == "official-not-enrolled"


def test_a_recorder_follows_the_new_name_of_an_organisation_that_an_import_brought() -> None:
    with Importing() as story:
        story.bring([row("1"), row("2")])
        renamed = [row(number, organisation="New Fictional Town") for number in "12"]
        assert story.bring(renamed, SECOND).counts == {"organisations_renamed": 1}
        assert story.organisation("AR-1") == "New Fictional Town"


REFUSED: dict[str, tuple[dict[str, Any], type[GrootboekError], str]] = {
    "an older file": ({"day": FIRST}, Refused, "import-older"),
    "a day to come": ({"day": "2026-12-24"}, Refused, "effective-in-future"),
    "an organisation that is not there": ({"organisation": "nowhere"}, NotFound, "organisation-unknown"),
    "an inquiry that is not there": ({"envelope": Envelope(inquiry=Code("Q-1"))}, NotFound, "inquiry-unknown"),
    "a file of another kind": ({"title": "register.ods"}, Invalid, "import-file-format"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_an_import_that_cannot_be_is_refused(case: str) -> None:
    how, kind, code = REFUSED[case]
    with Importing() as story:
        story.bring(TWO, SECOND)
        before = story.size
        with pytest.raises(kind) as refused:
            story.bring([row("1", "Fictional sorter"), TWO[1]], **{"day": THIRD, **how})
        assert (refused.value.code, story.size) == (code, before)


def test_every_entry_has_the_file_as_evidence_by_its_hash() -> None:
    with Importing() as story:
        data = register(TWO)
        story.accredit("departmental_confidential")
        envelope = Envelope(evidence=(letter(),), level="departmental_confidential")
        imported = story.bring(data, title="register of May.json", envelope=envelope)
        for entry in story.entries()[imported.receipt.entries[0].index :]:
            item, file = entry.act.evidence
            assert item.title.value == "Fictional letter"
            assert (file.title.value, file.sha256) == ("register of May.json", hashlib.sha256(data).hexdigest())
            assert (file.media_type, file.date, file.level) == ("application/json", FIRST, entry.act.level)


def test_the_same_command_id_gives_the_first_result_again() -> None:
    with Importing() as story:
        first = story.bring(TWO, command_id=Code("may"))
        again = story.bring(TWO, command_id=Code("may"))
        assert again.receipt.repeated
        assert (again.receipt.entries, again.counts) == (first.receipt.entries, first.counts)
        with pytest.raises(Conflict) as refused:
            story.bring(TWO[:1], command_id=Code("may"))
        assert refused.value.code == "command-id-reused"


def test_a_dry_run_counts_and_records_nothing() -> None:
    with Importing() as story:
        before = story.size
        tried = story.bring(TWO, dry_run=True)
        assert tried.counts == {"organisations_registered": 2, "systems_registered": 2}
        assert (tried.receipt.entries, story.size) == ((), before)


def test_progress_is_told_of_a_few_commands_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 2)
    told: list[tuple[int, int]] = []

    def tell(done: int, steps: int) -> None:
        told.append((done, steps))

    with Importing() as story:
        source = Source(register(TWO), "register.json", When(FIRST))
        order = Order(Acting(Handle(IMPORTER), key_of(IMPORTER)), Envelope())
        import_source(story.ledger, source, load_mapping("algoritmeregister"), order, tell)
    assert told == [(0, 4), (2, 4)]


def test_what_somebody_records_meanwhile_is_taken_into_account() -> None:
    with Importing() as story:
        story.bring([row("1"), row("2")])
        busy = [ChangeLifecycle(Code("AR-1"), "out_of_use")]

        def meanwhile(_done: int, _steps: int) -> None:
            if busy:
                story.do(busy.pop(), by=IMPORTER, effective_on=SECOND)

        rows = [row("1", status="buiten_gebruik"), row("2", status="buiten_gebruik")]
        source = Source(register(rows), "register.json", When(SECOND))
        order = Order(Acting(Handle(IMPORTER), key_of(IMPORTER)), Envelope())
        imported = import_source(story.ledger, source, load_mapping("algoritmeregister"), order, meanwhile)
        assert [act.stream.code for act in imported.receipt.acts] == ["AR-2"]


def test_an_import_for_one_organisation_needs_a_mandate_over_that_only() -> None:
    with Importing() as story:
        imported = story.bring([row("1")], organisation=AGENCY, by="recorder@example")
        assert event_of(imported.receipt.acts[0]).parent == AGENCY
