"""A register's files imported at their dates: the inventory as known at each date equals that file.

Once with the fictional files in ``registers``, whose every row is made up, and once with the files of the real
Algoritmeregister where they are at hand.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.rehearsal import ADMIN, Rehearsal, founded
from tests.shared_inputs import SHARED_ABSENT, shared_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

FICTIONAL = Path(__file__).parent / "registers"
REGISTER = "algoritmeregister"
USES = {"ontwikkeling": "in_development", "in_gebruik": "in_use", "buiten_gebruik": "out_of_use"}


@dataclass(frozen=True)
class Imported:
    """A ledger into which the files of a folder were imported, and what the command said of each."""

    ledger: Rehearsal
    files: dict[str, Path]
    said: dict[str, Any]


def _folder(name: str) -> Path:
    if name == "fictional":
        return FICTIONAL
    shared = shared_folder()
    if shared is None:
        pytest.skip(SHARED_ABSENT)
    return shared / "data" / REGISTER


@pytest.fixture(scope="module", params=["fictional", "shared"])
def imported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    files = {path.stem: path for path in sorted(_folder(request.param).glob("*.json"))}
    ledger = founded(tmp_path_factory.mktemp(request.param), f"{min(files)}T09:00:00Z")
    ledger.do("official", "grant", ADMIN, "recorder", "--organisation", "example")
    said = {}
    for day, path in files.items():
        ledger.clock = f"{day}T16:00:00Z"
        said[day] = _import(ledger, day, path)
    ledger.clock = f"{max(files)}T17:00:00Z"
    return Imported(ledger, files, said)


def _import(ledger: Rehearsal, day: str, path: Path) -> Any:  # noqa: ANN401 - a JSON document
    done = ledger.run("import", str(path), "--mapping", REGISTER, "--source-date", day, "--json")
    assert (done.status, done.messages) == (0, "")
    return done.document


def _listed(path: Path) -> dict[str, tuple[str, str | None, str, str]]:
    """What the file says: reference -> name, function, organisation, use."""
    rows = json.loads(path.read_text(encoding="utf-8"))["algoritmes"]
    return {
        f"AR-{row['id']}": (
            _text(row["title"]) or "",
            _text(row["doel"]),
            _text(row["organisatie"]) or "",
            USES[row["status"]],
        )
        for row in rows
    }


def _text(raw: str) -> str | None:
    return unicodedata.normalize("NFC", raw).replace("\r\n", "\n").strip() or None


def _recorded(ledger: Rehearsal, *moment: str) -> Iterator[tuple[dict[str, Any], tuple[str, str | None, str, str]]]:
    """The systems of the inventory, each with what the ledger says."""
    organisations = ledger.run("organisation", "list", *moment, "--json").document["organisations"]
    names = {organisation["code"]: organisation["name"] for organisation in organisations}
    for system in ledger.run("inventory", *moment, "--json").document["systems"]:
        yield system, (system["name"], system["function"], names[system["organisation"]], system["use"])


@pytest.mark.parametrize("moment", ["--known-at", "--as-of"])
def test_the_inventory_at_each_date_equals_the_file_of_that_date(imported: Imported, moment: str) -> None:
    assert len(imported.files) == 3
    for day, path in imported.files.items():
        present = {
            system["ref"]: said
            for system, said in _recorded(imported.ledger, moment, day)
            if system["sources"][REGISTER]
        }
        assert present == _listed(path)


def test_what_is_gone_from_the_register_is_still_in_the_ledger(imported: Imported) -> None:
    last = max(imported.files)
    kept = {system["ref"]: system["sources"][REGISTER] for system, _ in _recorded(imported.ledger, "--as-of", last)}
    ever = {reference for path in imported.files.values() for reference in _listed(path)}
    still = _listed(imported.files[last])
    assert kept == {reference: reference in still for reference in ever}


def test_a_later_file_records_only_what_changed(imported: Imported) -> None:
    first, *later = imported.said.values()
    assert first["counts"]["systems_registered"] == first["rows"]
    assert all(0 < len(said["entries"]) < len(first["entries"]) for said in later)
    assert all(said["refused"] == [] for said in imported.said.values())
    assert "laatst_gewijzigd" in first["ignored_fields"]
    assert "geregistreerd" in later[0]["ignored_fields"]


def test_the_same_file_again_records_nothing(imported: Imported) -> None:
    day = max(imported.files)
    assert _import(imported.ledger, day, imported.files[day])["entries"] == []


def test_an_older_file_is_refused(imported: Imported) -> None:
    day = min(imported.files)
    done = imported.ledger.run(
        "import", str(imported.files[day]), "--mapping", REGISTER, "--source-date", day, "--json"
    )
    assert (done.status, done.output, done.error["code"]) == (1, "", "import-older")


def test_one_bad_row_among_all_records_nothing(imported: Imported, tmp_path: Path) -> None:
    day = max(imported.files)
    document = json.loads(imported.files[day].read_text(encoding="utf-8"))
    document["algoritmes"][1] |= {"title": "", "organisatie": "Fictional Newcomer"}
    document["algoritmes"][-1]["status"] = "verkocht"
    (tmp_path / "bad.json").write_text(json.dumps(document), encoding="utf-8")
    before = imported.ledger.run("checkpoint", "show").output
    done = imported.ledger.run("import", str(tmp_path / "bad.json"), "--mapping", REGISTER, "--json")
    assert done.status == 1
    assert [part["row"] for part in done.error["details"]["parts"]] == [2, len(document["algoritmes"])]
    assert imported.ledger.run("checkpoint", "show").output == before


def test_the_ledger_is_sound(imported: Imported) -> None:
    assert imported.ledger.run("verify").status == 0
