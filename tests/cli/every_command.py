"""One use of every command that succeeds, in an order in which they can follow each other in one rehearsal ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from grootboek.cli.key_request import KeyRequest
from grootboek.domain.values import Handle, LedgerId
from grootboek.evidence.keys import Ed25519SigningKey
from tests.cli.rehearsal import ADMIN, CIO, DESK, START, rehearsal
from tests.law_files import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.rehearsal import Rehearsal


@dataclass(frozen=True)
class Use:
    """A command line, without the name of the program, and who gives it."""

    path: str
    arguments: tuple[str, ...] = ()
    by: str = ADMIN

    def words(self, ledger: Rehearsal) -> tuple[str, ...]:
        """The whole command line, for the ledger as it is now."""
        named = {word: word for word in self.arguments}
        if named.keys() & PLACES.keys():
            size = ledger.ask("checkpoint", "show", "--json")["size"]
            named |= {word: str(size - back) for word, back in PLACES.items()}
        if STATEMENT in named:
            _sign_statement(ledger)
        if KEY in named:
            named[KEY] = _key_of_other(ledger)
        return (*self.path.split(), *(named[word] for word in self.arguments))


ASKED_FOR = Ed25519SigningKey(bytes(range(32)))
NAMED = ("--name", "Fictional", "--function", "fictional", "--process", "fictional work")
SUMMARY = ("--summary", "--because", "fictional", "--decisive-all")
ASKED = ("--title", "fictional", "--reference-date", "2026-08-01", "--deadline", "2026-09-15", "--addressees", "all")
RELIED_ON = (
    *("--ground", "f-x2", "--motivation", "fictional"),
    *("--condition", "safety_risk_documented=met:fictional", "--condition", "necessity_motivated=met"),
)
LETTER = ("--evidence", "title:letter (fictional)")
TOLD_ELSEWHERE = {"init", "demo", "import", "classification assess", "snapshot issue", "snapshot issued"}
"""What makes a ledger of its own, and what has tests of its own."""

KEY, REQUEST, STATEMENT = "KEY", "request.json", "statement.txt"
"""Stands for the fingerprint of the other official's key; a request for a key of theirs; the operator's statement."""

LAST, PROPOSAL = "LAST", "PROPOSAL"
PLACES = {LAST: 1, PROPOSAL: 2}
"""Stand for the index of the last entry, and of the one before it."""

USES = (
    Use("ledger accredit", ("departmental_confidential", "--because", "fictional")),
    Use("ledger show"),
    Use("rulebook adopt", ("taxonomy", "2026-1744")),
    Use("rulebook add", (str(EXAMPLES / "guidance-fictional.yaml"),)),
    Use("rulebook show"),
    Use("rulebook diff", ("2024-1689", "2026-1744")),
    Use("organisation register", ("zbo-q", "--name", "Fictional Q", "--kind", "zbo", "--fictional")),
    Use("organisation rename", ("zbo-q", "--name", "Fictional R")),
    Use("organisation move", ("zbo-q", "--to", "min-z")),
    Use("organisation dissolve", ("zbo-q", "--into", "min-z")),
    Use("organisation reorganise", ("2025-03-17-ministries",)),
    Use("organisation list"),
    Use("official request", ("new@example",)),
    Use("official enrol", ("other@example", "--function", "other", "--organisation", "min-x")),
    Use("official grant", ("other@example", "auditor", "--organisation", "min-x")),
    Use("official withdraw", ("other@example", "auditor", "--organisation", "min-x")),
    Use("official rotate-key", by=CIO),
    Use("official revoke-key", ("other@example", KEY, "--because", "lost")),
    Use("official add-key", ("other@example", "--request", REQUEST)),
    Use("official leave", ("other@example",)),
    Use("official succession", (DESK, "--coordinator", ADMIN)),
    Use("official succeed", (DESK, "--statement", STATEMENT, "--because", "lost")),
    Use("official list"),
    Use("official allowed-signers"),
    Use("system register", ("SYS-1", "--organisation", "min-x", *NAMED, "--since", "2025-01-01"), DESK),
    Use("system describe", ("SYS-1", "--supplier", "internal"), DESK),
    Use("system deploy", ("SYS-1", "--organisation", "agency-y", "--process", "permits"), DESK),
    Use("system lifecycle", ("SYS-1", "out_of_use", "--deployment", "2"), DESK),
    Use("entry correct", (LAST, "--because", "the wrong deployment"), DESK),
    Use("system new-version", ("SYS-1", "--system-version", "2", "--from", "2025-08-01"), DESK),
    Use("system transfer", ("SYS-1", "--to", "min-x", "--deployment", "2", "--because", "back"), DESK),
    Use("system list"),
    Use("system show", ("SYS-1",)),
    Use("classification template", ("--for", "SYS-1", "--deployment", "1")),
    Use("classification record", ("SYS-1", *SUMMARY, "--deployment", "1"), DESK),
    Use("classification refuse", ("SYS-1", "--because", "again", "--deployment", "1"), CIO),
    Use("classification record", ("SYS-1", *SUMMARY, "--deployment", "1"), DESK),
    Use("classification approve", ("SYS-1", "--deployment", "1"), CIO),
    Use("entry show", ("3",)),
    Use("exemption claim", ("SYS-1", "--deployment", "1", *RELIED_ON), DESK),
    Use("exemption accept", ("SYS-1:claim-1", "--because", "shown"), CIO),
    Use("exemption lapse", ("SYS-1:claim-1", "--condition", "necessity_motivated", "--because", "not now"), DESK),
    Use("exemption claim", ("SYS-1", "--deployment", "1", *RELIED_ON[:4]), DESK),
    Use("exemption reject", ("SYS-1:claim-2", "--because", "not shown"), CIO),
    Use("exemption claim", ("SYS-1", "--deployment", "1", *RELIED_ON[:4]), DESK),
    Use("exemption withdraw", ("SYS-1:claim-3", "--because", "not needed"), DESK),
    Use("shutdown decide", ("SYS-1", "--deployment", "1", "--because", "fictional"), DESK),
    Use("shutdown inform", ("SYS-1", "--deployment", "1", "--because", "fictional"), DESK),
    Use("shutdown switch-off", ("SYS-1", "--deployment", "1", "--because", "fictional"), DESK),
    Use("shutdown decommission", ("SYS-1", "--deployment", "1", "--because", "fictional"), DESK),
    Use("shutdown verify", ("SYS-1", "--deployment", "1", "--because", "fictional"), CIO),
    Use("system register", ("SYS-2", "--organisation", "min-x", *NAMED), DESK),
    Use("system register", ("SYS-3", "--organisation", "min-x", *NAMED), DESK),
    Use("system stub", ("SYS-4", "state_secret", "--organisation", "min-x"), DESK),
    Use("system split", ("SYS-1", "--into", "SYS-2,SYS-3"), DESK),
    Use("official grant", (ADMIN, "auditor", "--organisation", "example")),
    Use("system merge", ("SYS-3", "--into", "SYS-2"), DESK),
    Use("entry dispute", (LAST, "--because", "fictional")),
    Use("entry answer", (LAST, "--text", "fictional"), DESK),
    Use("entry redact", (LAST, "--field", "text", "--ground", "avg-17", "--erase"), DESK),
    Use("inquiry open", ("ASK-1", *ASKED)),
    Use("inquiry submit", ("ASK-1", "--organisation", "min-x", "--nil", *LETTER)),
    Use("inquiry revise", ("ASK-1", "--organisation", "min-x", "--answer", "--because", "found", *LETTER)),
    Use("inquiry extend", ("ASK-1", "--deadline", "2026-09-30")),
    Use("inquiry status", ("ASK-1",)),
    Use("inquiry answer", ("ASK-1",)),
    Use("inquiry close", ("ASK-1",)),
    Use("inventory"),
    Use("due"),
    Use("history"),
    Use("verify"),
    Use("replay"),
    Use("rebuild"),
    Use("snapshot create", ("-o", "a.json", "--known-at", "entry:20")),
    Use("snapshot create", ("-o", "b.json")),
    Use("snapshot verify", ("a.json",)),
    Use("snapshot diff", ("a.json", "b.json")),
    Use("publish", ("www",)),
    Use("witness init", ("--name", "oversight.example")),
    Use("witness cosign", ("www", "--log-key", "www/log.vkey")),
    Use("checkpoint show"),
    Use("checkpoint key"),
    Use("checkpoint sign", ("-o", "signed.txt")),
    Use("checkpoint timestamp", ("--request", "request.tsq")),
    Use("checkpoint set-key"),
    Use("checkpoint replace-key", ("--because", "lost")),
    Use("official grant", (CIO, "administrator", "--organisation", "example")),
    Use("checkpoint confirm-key", (PROPOSAL,), CIO),
    Use("checkpoint consistency", ("--from", "signed.txt")),
    Use("receipt", ("3", "-o", "receipts")),
    Use("verify-receipt", ("receipts/3.tlog-proof",)),
    Use("export"),
)


def ready(folder: Path) -> Rehearsal:
    """A ledger in which all uses succeed, one after the other: founded before the newest law was published."""
    made = rehearsal(folder, "2026-07-01T08:00:00Z")
    made.clock = START
    asked = KeyRequest(Handle("other@example"), LedgerId(made.ask("inventory")["ledger"]), ASKED_FOR.public_key)
    (folder / REQUEST).write_bytes(asked.signed(ASKED_FOR))
    return made


def _sign_statement(ledger: Rehearsal) -> None:
    """The operator's statement for the ledger as it is now."""
    document = ledger.ask("official", "succession", DESK, "--coordinator", ADMIN, "--json")
    (ledger.folder / STATEMENT).write_text(document["statement"], encoding="utf-8")


def _key_of_other(ledger: Rehearsal) -> str:
    officials = ledger.ask("official", "list")["officials"]
    return next(str(each["keys"][0]["fingerprint"]) for each in officials if each["handle"] == "other@example")
