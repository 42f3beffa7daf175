"""Files that people hand in: in another encoding, cut off, of another kind, or for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grootboek.cli.answers import Stream
from grootboek.cli.main import run
from tests.cli.rehearsal import CIO, DESK, Rehearsal, rehearsal
from tests.cli.running import performed
from tests.domain.law.forms import filled

if TYPE_CHECKING:
    from pathlib import Path

FORMS: dict[str, bytes] = {
    "nothing": b"",
    "another encoding": "form: grootboek/classification/1\nbecause: één\n".encode("latin-1"),
    "UTF-16": "form: grootboek/classification/1\n".encode("utf-16"),
    "no YAML": b"form: [grootboek\n  : :",
    "a list": b"- form\n- of\n- something\n",
    "a tag that would run code": b"form: !!python/object/apply:os.system ['true']\n",
    "a bomb": b"a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n",
    "a picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "JSON cut off": b'{"form": "grootboek/classification/1", "taxonomy"',
    "another form": b"form: another/1\n",
    "a version that is none": b"form: grootboek/classification/1\ntaxonomy: 1999-1\nroles: [deployer]\n",
    "deeply nested": b"[" * 10_000,
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("inputs"))
    made.register("SYS-1")
    return made


@pytest.mark.parametrize("case", FORMS)
def test_a_form_that_is_none_is_refused_with_a_clear_message(
    case: str, ledger: Rehearsal, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.yaml"
    form.write_bytes(FORMS[case])
    before = ledger.ask("checkpoint", "show", "--json")
    capfd.readouterr()
    status = run(["classification", "record", "SYS-1", str(form)], ledger.surroundings(GROOTBOEK_OFFICIAL=DESK))
    output, messages = capfd.readouterr()
    assert (status, output) == (1, "")
    assert messages
    assert "fault in grootboek" not in messages
    assert ledger.ask("checkpoint", "show", "--json") == before


def test_a_form_filled_in_with_a_byte_order_mark_and_windows_lines_is_read(ledger: Rehearsal, tmp_path: Path) -> None:
    made = performed(ledger.folder, "classification", "template", "--for", "SYS-1", surroundings=ledger.surroundings())
    assert isinstance(made, Stream)
    template = b"".join(made.pieces).decode()
    states = dict.fromkeys(["ai1", "ai2", "ai4", "ai6", "ai7"], "met") | {"ai5": "not_met"}
    form = tmp_path / "form.yaml"
    text = filled(template, states, {"because": "Regels die mensen schreven, één reden."})
    form.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    receipt = ledger.do("classification", "record", "SYS-1", str(form), by=DESK).document
    assert receipt["outcome"] == "not_ai_system"
    ledger.do("classification", "refuse", "SYS-1", "--because", "tried out", by=CIO)


SNAPSHOTS = {"nothing": b"", "no JSON": b"snapshot", "another document": b"{}", "a picture": b"\x89PNG\r\n\x1a\n"}


@pytest.mark.parametrize("case", SNAPSHOTS)
def test_a_snapshot_that_is_none_is_unsound_evidence(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "snapshot.json"
    file.write_bytes(SNAPSHOTS[case])
    around = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert run(["snapshot", "verify", str(file)], around) == 3
    assert run(["snapshot", "diff", str(file), str(file)], around) == 3
    assert "Traceback" not in capfd.readouterr().err


def test_text_that_is_not_utf8_on_the_command_line_is_refused(ledger: Rehearsal) -> None:
    broken = b"f\xeb".decode("utf-8", "surrogateescape")
    done = ledger.run("entry", "correct", "3", "--because", broken, by=DESK)
    assert done.status == 1
    assert "Traceback" not in done.messages
