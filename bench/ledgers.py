"""Ledgers for the benchmark, made in process: everything in them is fictional."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from grootboek.domain.act import EvidenceItem
from grootboek.domain.commands.batch import Batch, Item
from grootboek.domain.commands.classification import (
    ApproveClassification,
    Proposal,
    RecordClassification,
    RefuseClassification,
)
from grootboek.domain.commands.correction import CorrectEntry
from grootboek.domain.commands.inquiry import (
    CloseInquiry,
    ExtendDeadline,
    OfferedReturn,
    OpenInquiry,
    ReviseReturn,
    SubmitReturn,
)
from grootboek.domain.commands.official import EnrolOfficial, GrantMandate, OfferedKey, WithdrawMandate
from grootboek.domain.commands.organisation import (
    DissolveOrganisation,
    MoveOrganisation,
    RegisterOrganisation,
    RenameOrganisation,
)
from grootboek.domain.commands.system import (
    ChangeLifecycle,
    DeploySystem,
    DescribeSystem,
    NoteSourcePresence,
    RegisterSystem,
    TransferSystem,
)
from grootboek.domain.law.library import taxonomy
from grootboek.domain.law.summary import Summary, summary_classified
from grootboek.domain.values import Code, Committed, Fingerprint, Handle, Origin, PublicKeyLine, When
from grootboek.evidence.keys import Ed25519SigningKey
from grootboek.ledger.application import Ledger
from grootboek.ledger.envelope import Acting, Envelope
from grootboek.ledger.founding import Founding, found_ledger, record_founding
from grootboek.ledger.opening import new_ledger_in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOT = Code("example")
HANDLE = Handle("admin@example")
SECOND = Handle("cio@example")
TEXT = Committed.of("Fictional text of about the length that people write when they give a reason.")


class Ticking:
    """A clock that goes a second further each time it is read."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        """The next second."""
        self.moment += timedelta(seconds=1)
        return self.moment


class Example:
    """A rehearsal ledger of one fictional organisation, with two officials."""

    def __init__(self, path: Path | None) -> None:
        """On disk, or in memory where no path is given."""
        self.clock = Ticking()
        self.key = Ed25519SigningKey(os.urandom(32))
        self.second = Ed25519SigningKey(os.urandom(32))
        founding = Founding(
            HANDLE, Committed.of("administrator"), ROOT, Committed.of("Example (fictional)"), fictional=True
        )
        kind: Any = {"origin": Origin("bench.example/rehearsal"), "rehearsal": True}
        given: Any = {"clock": self.clock, "randomness": os.urandom}
        if path is None:
            self.ledger = Ledger(new_ledger_in_memory(**kind, **given), **given)
            record_founding(self.ledger, founding, key=self.key)
        else:
            found_ledger(path, founding, key=self.key, **kind, **given)
            self.ledger = Ledger.opened(path, **given)
        offered = OfferedKey(
            Fingerprint(self.second.public_key.fingerprint), PublicKeyLine(self.second.public_key.line), "holder"
        )
        self.do(GrantMandate(HANDLE, "recorder", ROOT))
        self.do(EnrolOfficial(SECOND, Committed.of("chief information officer"), ROOT, offered))
        self.do(GrantMandate(SECOND, "approver", ROOT))

    def do(self, command: object) -> Any:  # noqa: ANN401 - a receipt
        """Record as the first official."""
        return self.ledger.execute(command, actor=Acting(HANDLE, self.key))

    def approve(self, command: object) -> Any:  # noqa: ANN401 - a receipt
        """Record as the second official."""
        return self.ledger.execute(command, actor=Acting(SECOND, self.second))

    def batch(self, commands: list[object], *, approving: bool = False) -> None:
        """Record many at once, under one signature."""
        batch = Batch(Code("bench"), tuple(Item(command) for command in commands))
        (self.approve if approving else self.do)(batch)


def register(number: int) -> RegisterSystem:
    """A system in use."""
    return RegisterSystem(
        Code(f"SYS-{number}"),
        ROOT,
        TEXT,
        TEXT,
        (TEXT,),
        since=When("2025-01-01"),
        external=(Code(f"register:{number}"),),
    )


def fill(example: Example, entries: int) -> None:
    """Fill a ledger with that many entries or a few more, of every type that part 1 records."""
    for number in range(20):
        example.do(RegisterOrganisation(Code(f"ORG-{number}"), TEXT, kind="agency"))
    example.do(RenameOrganisation(Code("ORG-1"), Committed.of("Renamed (fictional)")))
    example.do(MoveOrganisation(Code("ORG-2"), Code("ORG-1")))
    example.do(OpenInquiry(Code("ASK-1"), TEXT, When("2026-01-01"), When("2027-01-01"), (Code("ORG-1"),)))
    example.do(SubmitReturn(Code("ASK-1"), OfferedReturn("nil_return", Code("ORG-1"))))
    rare(example)
    for piece in pieces(entries - example.ledger.reader.head().size):
        example.batch(piece[0])
        example.batch(piece[1])
        example.batch(piece[2])
        example.batch(piece[3], approving=True)


def rare(example: Example) -> None:
    """A few of each type that there are not many of."""
    ref, first, letter = Code("RARE-1"), Code("1"), (EvidenceItem(TEXT),)
    law, met = taxonomy(Code("2024-1689")), tuple(Code(name) for name in ("f1", "f2", "f3"))
    said = Summary(met=met, decisive_all=True, grounds=(Code("f-x1"),))
    claimed = summary_classified(law, said, roles=("deployer",), because=TEXT)
    nil = OfferedReturn("nil_return", Code("ORG-1"))
    for command in (
        DissolveOrganisation(Code("ORG-5"), Code("ORG-6")),
        GrantMandate(SECOND, "auditor", ROOT),
        WithdrawMandate(SECOND, "auditor", ROOT),
        RegisterSystem(ref, ROOT, TEXT, TEXT, (TEXT,), since=When("2025-01-01")),
        DeploySystem(ref, Code("ORG-7"), (TEXT,)),
        RecordClassification(ref, claimed, first),
        ReviseReturn(Code("ASK-1"), nil, TEXT),
        ExtendDeadline(Code("ASK-1"), When("2027-02-01")),
        CloseInquiry(Code("ASK-1")),
    ):
        example.ledger.execute(command, actor=Acting(HANDLE, example.key), envelope=Envelope(evidence=letter))
    example.approve(RefuseClassification(Proposal(ref, first), TEXT))
    mistaken = example.do(DescribeSystem(ref, purpose=TEXT)).entries[0].index
    example.do(CorrectEntry(mistaken, TEXT))


def pieces(entries: int) -> Iterator[tuple[list[object], ...]]:
    """Commands in fours of batches: registrations, changes, examinations, approvals; 2,000 entries together."""
    law = taxonomy(Code("2024-1689"))
    said = summary_classified(law, Summary(decisive_all=True), roles=("deployer",), because=TEXT)
    for start in range(0, entries // 5, 400):
        numbers = range(start, start + 400)
        changes: list[object] = []
        for number in numbers:
            ref = Code(f"SYS-{number}")
            changes.append(DescribeSystem(ref, supplier=Committed.of(f"Supplier {number} (fictional)")))
            if number % 10 == 0:
                changes.append(TransferSystem(ref, Code("ORG-3")))
            elif number % 10 == 1:
                changes.append(NoteSourcePresence(ref, Code("register"), Code(str(number)), present=False))
            else:
                changes.append(ChangeLifecycle(ref, "out_of_use"))
        yield (
            [register(number) for number in numbers],
            changes,
            [RecordClassification(Code(f"SYS-{number}"), said) for number in numbers],
            [ApproveClassification((Proposal(Code(f"SYS-{number}")),)) for number in numbers],
        )
