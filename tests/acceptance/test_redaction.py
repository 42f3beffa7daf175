"""Case L17 and the erasure of a name, by the installed command: what is withheld or gone, and what still verifies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.acceptance.life import Life
from tests.cli.rehearsal import ADMIN, CIO, DESK, rehearsal
from tests.remains import remains

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = "Wilhelmina van Onbestaande-Quux (fictional)"
MOTIVE = "Because of the case of somebody who is fictional"
DAY = "2026-09-02"
SNAPSHOT_DAY = "2026-09-03"


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """Three systems: an ordinary one, one with a motivation that must go, and one that rests on a state secret."""
    made = Life(rehearsal(tmp_path_factory.mktemp("redaction")))
    made.does(DAY, "official", "grant", DESK, "recorder", "--organisation", "example", by=ADMIN)
    made.does(DAY, "official", "grant", CIO, "approver", "--organisation", "example", by=ADMIN)
    enrol = ("official", "enrol", "leaver@example", "--function", "adviser", "--organisation", "min-x")
    made.does(DAY, *enrol, "--name", WRITTEN, by=ADMIN)
    made.registers(DAY, "SYS-1", "--since", "2025-03-01")
    made.does(DAY, "classification", "record", "SYS-1", "--summary", "--because", MOTIVE, "--decisive-all", by=DESK)
    made.does(DAY, "classification", "approve", "SYS-1", by=CIO)
    made.does(DAY, "ledger", "accredit", "state_secret", by=ADMIN)
    made.registers(DAY, "SYS-2", "--since", "2025-03-01", "--level", "state_secret")
    made.registers(DAY, "SYS-3", "--since", "2025-03-01")
    return made


def _index(life: Life, type_: str, ref: str) -> int:
    return next(
        int(entry["index"])
        for entry in life.does(SNAPSHOT_DAY, "history", "--since", "2024-01-01")["entries"]
        if type_ in entry["type"] and entry["ref"] == ref
    )


def _disclosure(life: Life, index: int, field: str) -> str:
    return str(life.does(SNAPSHOT_DAY, "entry", "show", str(index))["entry"]["disclosures"][field])


def _redact(life: Life, when: str, index: int, field: str, ground: str, way: str) -> dict[str, Any]:
    life.does(when, "entry", "redact", str(index), "--field", field, "--ground", ground, way)
    return life.does(when, "entry", "redact", str(index), "--approve", by=CIO)


def _core(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_bytes())["core"])


def test_a_public_answer_leaves_out_what_is_secret_and_says_so(life: Life) -> None:
    full = life.does(SNAPSHOT_DAY, "inventory")
    public = life.does(SNAPSHOT_DAY, "inventory", "--audience", "public")
    assert [row["ref"] for row in full["systems"]] == ["SYS-1", "SYS-2", "SYS-3"]
    assert [row["ref"] for row in public["systems"]] == ["SYS-1", "SYS-3"]
    by = {"function": "recorder", "organisation": "min-x"}
    assert public["withheld"] == [{"ground": "state_secret", "by": by, "count": 1}]
    assert (public["size"], public["root"]) == (full["size"], full["root"])
    assert "SYS-2" not in json.dumps(public)


def test_a_public_snapshot_withholds_the_row_with_ground_and_author_and_verifies(life: Life, tmp_path: Path) -> None:
    target = tmp_path / "public.json"
    life.does(SNAPSHOT_DAY, "snapshot", "create", "-o", str(target), "--audience", "public")
    core = _core(target)
    assert [row["ref"] for row in core["rows"]] == ["SYS-1", "SYS-3"]
    (left_out,) = core["withheld"]
    assert (left_out["ground"], left_out["count"], left_out["organisation"]) == ("state_secret", 1, "min-x")
    assert "function" in left_out
    assert DESK not in target.read_text()
    assert life.tried(SNAPSHOT_DAY, "snapshot", "verify", str(target)).status == 0


def test_the_public_sees_functions_and_neither_handles_nor_names_nor_keys(life: Life) -> None:
    people = (DESK, CIO, ADMIN, "leaver@example", WRITTEN, "SHA256:", "ssh-ed25519")
    for command in (("history", "--since", "2024-01-01"), ("inventory",), ("system", "show", "SYS-1"), ("export",)):
        done = life.tried(SNAPSHOT_DAY, *command, "--audience", "public")
        assert done.status == 0, done.messages
        assert [one for one in people if one in done.output] == []
    entry = life.history(SNAPSHOT_DAY, "SYS-1", "--audience", "public")
    classified = next(each for each in entry.values() if "classified" in each["type"])
    assert classified["actor"] == {"handle": None, "function": "recorder", "organisation": "min-x"}
    assert classified["approver"] == "approver"


def test_the_public_asks_for_a_secret_system_in_vain(life: Life) -> None:
    refused = life.tried(SNAPSHOT_DAY, "system", "show", "SYS-2", "--audience", "public")
    assert refused.status == 1
    assert "withheld-from-public" in refused.messages


def test_a_public_export_has_the_hash_of_every_entry_unchanged(life: Life) -> None:
    full = life.does(SNAPSHOT_DAY, "export")["entries"]
    public = life.does(SNAPSHOT_DAY, "export", "--audience", "public")["entries"]
    assert [each["hash"] for each in public] == [each["hash"] for each in full]
    secret = public[_index(life, "ai-system.registered", "SYS-2")]
    by = {"function": "recorder", "organisation": "min-x"}
    assert (secret["level"], secret["withheld"]) == ("state_secret", {"ground": "state_secret", "by": by})


def test_a_withheld_text_is_for_those_who_may_see_it(life: Life) -> None:
    index = _index(life, "ai-system.registered", "SYS-3")
    _redact(life, "2026-09-04", index, "function", "Woo 5.1(2)(e)", "--withhold")
    row = {each["ref"]: each for each in life.rows("2026-09-05")}["SYS-3"]
    assert row["function"] == "fictional"
    answer = life.does("2026-09-05", "inventory", "--audience", "public")
    row = {each["ref"]: each for each in answer["systems"]}["SYS-3"]
    approval = life.does("2026-09-05", "entry", "show", str(index))["entry"]["redactions"][0]["approval"]
    by = "proposed by recorder (min-x), approved by approver (min-x)"
    assert row["function"] == f"[withheld under Woo art. 5.1(2)(e), entry {approval}; {by}]"
    public = life.does("2026-09-05", "export", "--audience", "public")["entries"][index]
    (said,) = public["withheld_texts"]
    assert said == {
        "entry": index,
        "field": "function",
        "mode": "withheld",
        "ground": "woo-5.1-2-e",
        "citation": "Woo art. 5.1(2)(e)",
        "selection_list": None,
        "proposal": approval - 1,
        "approval": approval,
        "proposed_by": {"function": "recorder", "organisation": "min-x"},
        "approved_by": {"function": "approver", "organisation": "min-x"},
    }
    assert answer["withheld_texts"] == [said]
    assert DESK not in json.dumps(public)


def test_a_snapshot_says_of_a_text_that_is_withheld_later_on_which_ground_and_by_whom(
    life: Life, tmp_path: Path
) -> None:
    known = f"entry:{life.does('2026-09-05', 'checkpoint', 'show')['size'] - 1}"
    made = ("snapshot", "create", "--audience", "public", "--known-at", known, "-o")
    files = [tmp_path / name for name in ("a.json", "a.zip", "b.json", "b.zip", "c.json", "c.zip")]
    for file in files[:2]:
        life.does("2026-09-05", *made, str(file))
    index = _index(life, "ai-system.registered", "SYS-3")
    _redact(life, "2026-09-05", index, "name", "Woo 5.1(2)(f)", "--withhold")
    for file in files[2:4]:
        life.does("2026-09-05", *made, str(file))
    life.does("2026-09-06", "official", "grant", CIO, "coordinator", "--organisation", "min-x", by=ADMIN)
    for file in files[4:]:
        life.does("2026-09-06", *made, str(file))
    assert [file.read_bytes() for file in files[2:4]] == [file.read_bytes() for file in files[4:]]
    assert _core(files[0]) == _core(files[2])
    (told,) = [each for each in json.loads(files[2].read_bytes())["withholdings"] if each["field"] == "name"]
    by = {"organisation": "min-x"}
    people = (told["proposed_by"], told["approved_by"])
    assert people == (by | {"function": "recorder"}, by | {"function": "approver"})
    assert (told["index"], told["ground"], told["mode"]) == (index, "woo-5.1-2-f", "withheld")
    approval = life.does("2026-09-06", "entry", "show", str(told["approval"]["index"]))["entry"]
    assert approval["hash"] == told["approval"]["leaf"]
    for file in files:
        assert life.tried("2026-09-06", "snapshot", "verify", str(file)).status == 0
        assert DESK.encode() not in file.read_bytes()
    findings = life.does("2026-09-06", "snapshot", "verify", str(files[3]))["findings"]
    assert {each["index"] for each in findings if each["code"] == "snapshot-text-withheld"} == {index}
    read = life.ledger.run("snapshot", "verify", str(files[3]), "--lang", "nl").output
    assert ("Woo art. 5.1, lid 2, onder f" in " ".join(read.split()), "woo-5.1-2-f" in read) == (True, False)
    changed = life.does("2026-09-06", "snapshot", "diff", str(files[0]), str(files[3]))
    (text,) = changed["texts"]
    assert (changed["changes"], text["index"], text["field"], text["before"]) == ([], index, "name", None)
    assert (text["after"]["citation"], text["after"]["approval"]) == ("Woo art. 5.1(2)(f)", told["approval"]["index"])
    said = life.ledger.run("snapshot", "diff", str(files[1]), str(files[3]), "--lang", "nl").output
    assert ("getoond" in said, "[weggelaten" in said, "Niets verschilt." in said) == (True, True, True)
    back = life.does("2026-09-06", "snapshot", "diff", str(files[3]), str(files[0]))["texts"]
    assert [(each["field"], each["after"]) for each in back] == [("name", None)]


@dataclass(frozen=True)
class Erased:
    """What was made before two texts were erased, what they were, and the last entry before."""

    before: Path
    checkpoint: Path
    known: str
    gone: tuple[str, ...]
    left_before: tuple[bool, ...]
    left_after: tuple[list[str], ...]


@pytest.fixture(scope="module")
def erased(life: Life, tmp_path_factory: pytest.TempPathFactory) -> Erased:
    """The name of an official and a motivation go, after two snapshots with and without them were given to somebody."""
    folder = tmp_path_factory.mktemp("made-before")
    enrolled = _index(life, "official.enrolled", "leaver@example")
    examined = _index(life, "ai-system.classified", "SYS-1")
    gone = (_disclosure(life, enrolled, "name"), _disclosure(life, examined, "because"))
    made, public, checkpoint = folder / "before.json", folder / "public.json", folder / "checkpoint.txt"
    known = f"entry:{life.does('2026-09-06', 'checkpoint', 'show')['size'] - 1}"
    life.does("2026-09-06", "snapshot", "create", "-o", str(made), "--known-at", known)
    life.does("2026-09-06", "snapshot", "create", "-o", str(public), "--audience", "public", "--known-at", known)
    checkpoint.write_text(life.does("2026-09-06", "checkpoint", "show")["checkpoint"])
    life.does("2026-09-06", "snapshot", "issue", str(made), "--to", "a committee", "--request", "a letter")
    life.does("2026-09-06", "snapshot", "issue", str(public), "--to", "everybody", "--request", "Woo")
    life.does("2026-09-06", "inventory")
    before = tuple(bool(remains(life.ledger.folder, each)) for each in gone)
    assert _redact(life, "2026-09-07", enrolled, "name", "AVG art. 17", "--erase")["finished"]
    assert _redact(life, "2026-09-07", examined, "because", "avg-17", "--erase")["finished"]
    after = tuple(remains(life.ledger.folder, each) for each in gone)
    return Erased(made, checkpoint, known, gone, before, after)


def test_what_is_erased_is_nowhere_and_all_that_was_made_before_verifies(
    life: Life, erased: Erased, tmp_path: Path
) -> None:
    assert (erased.left_before, erased.left_after) == ((True, True), ([], []))
    later = tmp_path / "after.json"
    for command in (
        ("inventory",),
        ("history", "--since", "2024-01-01"),
        ("system", "show", "SYS-1"),
        ("official", "list"),
        ("export",),
        ("due",),
        ("snapshot", "create", "-o", str(later), "--known-at", erased.known),
        ("replay",),
    ):
        done = life.tried("2026-09-08", *command)
        assert done.status == 0, (command, done.messages)
        assert WRITTEN not in done.output
        assert MOTIVE not in done.output
    assert [remains(life.ledger.folder, each) for each in erased.gone] == [[], []]
    assert _core(later) == _core(erased.before)
    for file in (erased.before, later):
        assert life.tried("2026-09-08", "snapshot", "verify", str(file)).status == 0
    verified = life.tried("2026-09-08", "verify", "--checkpoint", str(erased.checkpoint))
    assert verified.status == 0, verified.output
    codes = [finding["code"] for finding in verified.document["findings"]]
    assert codes.count("text-erased") >= len(erased.gone)
    assert not {"projection-differs", "disclosure-missing", "erasure-unfinished"} & set(codes)


@pytest.mark.usefixtures("erased")
def test_erased_under_stands_in_the_place_of_the_text_in_every_view(life: Life) -> None:
    examined = _index(life, "ai-system.classified", "SYS-1")
    (row,) = [each for each in life.history("2026-09-08", "SYS-1").values() if each["index"] == examined]
    shown = life.does("2026-09-08", "entry", "show", str(examined))["entry"]
    approval = shown["redactions"][0]["approval"]
    words = f"[erased under AVG (GDPR) art. 17, entry {approval}]"
    assert (row["because"], shown["texts"]["because"]) == (words, words)
    system = life.does("2026-09-08", "system", "show", "SYS-1")["system"]
    assert system["deployments"][0]["examination"]["because"] == words
    officials = life.does("2026-09-08", "official", "list")["officials"]
    (left,) = [each for each in officials if each["handle"] == "leaver@example"]
    assert left["name"].startswith("[erased under AVG (GDPR) art. 17")
    dutch = life.ledger.run("history", "SYS-1", "--since", "2024-01-01", "--lang", "nl").output
    assert f"[gewist op grond van AVG art. 17, boeking {approval}]" in dutch
    before = life.history("2026-09-08", "SYS-1", "--known-at", f"entry:{examined}")
    assert before[examined]["because"] == words  # whatever moment is asked about: the text is gone
    (standing,) = [each["standing"] for each in life.rows("2026-09-08") if each["ref"] == "SYS-1"]
    assert standing == "not_prohibited"


@pytest.mark.usefixtures("erased")
def test_who_received_a_text_can_be_found_when_it_is_gone(life: Life) -> None:
    registered, secret = (str(_index(life, "ai-system.registered", ref)) for ref in ("SYS-1", "SYS-2"))
    proposed = life.does(
        "2026-09-09", "entry", "redact", registered, "--field", "name", "--ground", "avg-17", "--erase"
    )
    approved = life.does("2026-09-09", "entry", "redact", registered, "--approve", by=CIO)
    for said in (proposed, approved):
        assert [each["to"] for each in said["snapshots"]] == ["a committee", "everybody"]
    asked = ("snapshot", "issued", "--field", "name", "--contains")
    answer = life.does("2026-09-10", "snapshot", "issued")
    told = answer["snapshots"]
    assert (answer["size"] - 1, answer["rehearsal"]) == (answer["index"], True)
    assert [(each["to"], each["audience"]) for each in told] == [("a committee", "full"), ("everybody", "public")]
    for index, receivers in ((registered, ["a committee", "everybody"]), (secret, ["a committee"])):
        found = life.does("2026-09-10", *asked, index)["snapshots"]
        assert [each["to"] for each in found] == receivers
    (issued, _) = [each for each in life.does("2026-09-10", "history")["entries"] if "snapshot" in each["type"]]
    assert issued["type"] == "snapshot.issued.v1"


@pytest.mark.usefixtures("erased")
def test_who_received_a_text_is_said_when_it_is_proposed_to_erase_it(life: Life) -> None:
    named = ("--ground", "avg-17", "--erase")
    registered = str(_index(life, "ai-system.registered", "SYS-1"))
    life.ledger.clock = "2026-09-11T10:00:00Z"
    told = life.ledger.run("entry", "redact", registered, "--field", "function", *named, by=DESK).output
    assert "a committee (" in told
    assert f"snapshot issued --contains {registered} --field function" in told
    granted = str(_index(life, "official.enrolled", CIO))
    by_nobody = life.ledger.run("entry", "redact", granted, "--field", "function", *named, "--lang", "nl", by=DESK)
    assert "geen opname" in by_nobody.output
