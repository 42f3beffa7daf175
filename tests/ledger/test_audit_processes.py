"""Several processes find what one finds, in the same order, whatever was done to the ledger."""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.system import RegisterSystem
from grootboek.domain.values import LONGEST_TEXT, Code
from grootboek.errors import GrootboekError
from grootboek.evidence.checkpoint import Checkpoint
from grootboek.ledger import audit_processes
from grootboek.ledger.audit import Audit
from grootboek.ledger.audit_processes import NoHelpers, byte_checks
from grootboek.ledger.helpers import ROOM, Helper, HelperEnded
from grootboek.ledger.opening import open_reader
from tests.ledger.tampering import copied, rewrite, tamper
from tests.story import AGENCY, Story, text
from tests.tamper import attacks_by_forging, attacks_on_bytes
from tests.tamper.attack import ATTACKS
from tests.tamper.scene import copy_of, made_scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from grootboek.evidence.findings import Finding
    from grootboek.ledger.audit_processes import ByteChecks
    from grootboek.ledger.reader import Reader

PLAYED = (attacks_on_bytes, attacks_by_forging)
"""They fill the table of attacks when they are loaded."""
MANY = 90
"""Systems: so that each helper gets several questions."""
DAMAGES = 40


@pytest.fixture(scope="module")
def helpers() -> Iterator[ByteChecks]:
    with byte_checks(2) as checks:
        yield checks


def found(reader: Reader, checks: ByteChecks | None) -> list[Finding]:
    return list(Audit(reader, checks=checks).findings())


def found_in(path: Path, checks: ByteChecks | None) -> list[Finding] | str:
    try:
        with closing(open_reader(path)) as reader:
            return found(reader, checks)
    except GrootboekError as error:
        return error.code


def test_of_every_attack_they_find_the_same(tmp_path: Path, helpers: ByteChecks) -> None:
    scene = made_scene(tmp_path)
    differing = []
    for attack in ATTACKS:
        (tmp_path / attack.name).mkdir()
        here = copy_of(scene, tmp_path / attack.name)
        attack.play(here)
        if found_in(here.path, helpers) != found_in(here.path, None):
            differing.append(attack.name)
    assert len(ATTACKS) > len(PLAYED)
    assert differing == []


def test_of_a_file_that_is_damaged_anywhere_they_find_the_same(tmp_path: Path, helpers: ByteChecks) -> None:
    chance = random.Random(5)
    with Story() as story:
        story.system()
        story.classify()
        story.approve()
        sound = copied(story.ledger.books, tmp_path / "sound.db").read_bytes()
    path, seen = tmp_path / "damaged.db", 0
    for _ in range(DAMAGES):
        damaged = bytearray(sound)
        for _ in range(chance.choice((1, 1, 20))):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        alone = found_in(path, None)
        seen += bool(alone)
        assert found_in(path, helpers) == alone
    assert seen > DAMAGES // 4


@pytest.fixture(scope="module")
def many() -> Iterator[Story]:
    """A story with many systems, some of them described at such length that a question does not fit in a pipe."""
    with Story() as story:
        story.do(Batch(Code("many"), tuple(Item(register(number)) for number in range(MANY))))
        yield story


def register(number: int) -> RegisterSystem:
    function = text("x" * LONGEST_TEXT) if number % 30 == 0 else text("Fictional")
    long = (function,) * 4 if number % 30 == 0 else (function,)
    return RegisterSystem(Code(f"SYS-{number}"), AGENCY, text("Fictional"), function, long)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_whatever_their_number_they_find_the_same_in_order(many: Story, count: int) -> None:
    assert LONGEST_TEXT * 4 > ROOM
    reader = many.ledger.reader
    with byte_checks(count) as checks:
        assert found(reader, checks) == found(reader, None) == []


def test_findings_all_over_a_ledger_come_in_the_order_of_the_entries(helpers: ByteChecks) -> None:
    with Story() as story:
        story.do(Batch(Code("many"), tuple(Item(register(number)) for number in range(MANY))))
        size, books = story.ledger.reader.head().size, story.ledger.books
        tamper(books, 'UPDATE entries SET leaf = zeroblob(32) WHERE "index" % 7 = 2')
        tamper(books, "UPDATE disclosures SET disclosure = 'x' WHERE \"index\" % 5 = 1")
        tamper(books, 'DELETE FROM disclosures WHERE "index" % 11 = 3')
        rewrite(books, size - 3, b'"level":"unclassified"', b'"level":"unclassifief"')
        alone = found(story.ledger.reader, None)
        assert found(story.ledger.reader, helpers) == alone
        assert len(alone) > MANY // 5


@pytest.mark.parametrize("begin", [1, 20, MANY])
def test_since_a_checkpoint_they_find_the_same(many: Story, helpers: ByteChecks, begin: int) -> None:
    reader = many.ledger.reader
    since = Checkpoint(reader.meta.origin, begin, reader.root(begin))
    alone = list(Audit(reader, since=since).findings())
    assert [finding.code for finding in alone] == ["only-checked-since"]
    assert list(Audit(reader, since=since, checks=helpers).findings()) == alone


def test_an_audit_that_is_broken_off_leaves_nothing_for_the_next(many: Story, helpers: ByteChecks) -> None:
    rows = Audit(many.ledger.reader, checks=helpers)._rows.entries(1000)  # noqa: SLF001 - to break it off halfway
    assert next(helpers.checked(rows, rehearsal=False))
    assert found(many.ledger.reader, helpers) == []


def test_without_processes_of_the_system_one_does_it_all(many: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_module: str) -> Helper:
        raise BlockingIOError

    monkeypatch.setattr(audit_processes, "Helper", refused)
    with byte_checks(2) as checks:
        assert isinstance(checks, NoHelpers)
        assert found(many.ledger.reader, checks) == []


def test_a_helper_that_is_killed_ends_the_audit(many: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_processes, "_MODULE", "tests.ledger.helper_that_ends")
    with byte_checks(2) as checks, pytest.raises(HelperEnded) as caught:
        found(many.ledger.reader, checks)
    assert (caught.value.code, caught.value.exit_status) == ("helper-ended", 5)


def test_a_helper_that_cannot_begin_ends_the_audit(many: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_processes, "_MODULE", "tests.ledger.no_such_module")
    with byte_checks(1) as checks, pytest.raises(HelperEnded):
        found(many.ledger.reader, checks)
