"""The ledger that is attacked, a copy of it from some days before, and the checkpoint that somebody else keeps."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from grootboek.domain.commands.official import RevokeKey, WithdrawMandate
from grootboek.domain.commands.system import DescribeSystem
from grootboek.domain.values import Code, Fingerprint, Handle
from tests.ledger.tampering import copied
from tests.story import MINISTRY, OTHER, Story, key_of, text
from tests.tamper.attack import Scene, kept_of

if TYPE_CHECKING:
    from pathlib import Path

LATE, REVOKED = "late@example", "revoked@example"


def made_scene(folder: Path) -> Scene:
    """A system examined and approved, a recorder who may approve too, a mandate withdrawn, two more systems."""
    with Story() as story:
        story.system()
        story.grant("recorder@example", "approver", MINISTRY)
        story.classify()
        story.approve()
        story.do(DescribeSystem(Code("SYS-1"), supplier=text("Fictional supplier")))
        older = copied(story.ledger.books, folder / "older.db")
        story.clock.moment += timedelta(days=3)
        story.enrol(LATE, MINISTRY)
        story.grant(LATE, "recorder", MINISTRY)
        story.do(DescribeSystem(Code("SYS-1"), supplier=text("Another fictional supplier")), by=LATE)
        story.do(WithdrawMandate(Handle(LATE), "recorder", MINISTRY), by="admin@example")
        story.enrol(REVOKED, MINISTRY)
        story.grant(REVOKED, "recorder", MINISTRY)
        story.do(DescribeSystem(Code("SYS-1"), supplier=text("A third fictional supplier")), by=REVOKED)
        fingerprint = Fingerprint(key_of(REVOKED).public_key.fingerprint)
        story.do(RevokeKey(Handle(REVOKED), fingerprint, text("Fictional theft")), by="admin@example")
        story.system("SYS-2")
        story.do(_registered_elsewhere(), by="other@example")
        path = copied(story.ledger.books, folder / "test.db")
    return Scene(path, older, kept_of(path))


def copy_of(scene: Scene, folder: Path) -> Scene:
    """The same scene in a folder of its own, for one attack."""
    shutil.copyfile(scene.path, folder / "test.db")
    return Scene(folder / "test.db", scene.older, scene.checkpoint)


def _registered_elsewhere() -> object:
    from grootboek.domain.commands.system import RegisterSystem
    from grootboek.domain.values import When

    return RegisterSystem(Code("SYS-3"), OTHER, text("Fictional system SYS-3"), since=When("2025-03-01"))
