"""``witness``: a log that only grows is cosigned; two faces, roll-backs and rewritings are refused and kept."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from grootboek.cli.answers import Stream
from grootboek.errors import Invalid, NotFound, Unsound
from grootboek.evidence.checkpoint import parse_checkpoint_text
from grootboek.evidence.signed_note import parse_signed_note
from tests.cli.killed import killed
from tests.cli.rehearsal import Rehearsal, founded
from tests.cli.running import environment, grootboek, performed
from tests.cli.test_publish import log_key, organisation
from tests.evidence.standalone import codes, unsound

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Body:
    """An oversight body: a user of its own."""

    home: Path

    def init(self, name: str = "oversight.example/1") -> str:
        made = performed(self.home, "witness", "init", "--name", name)
        assert isinstance(made, Stream)
        return b"".join(made.pieces).decode().rstrip("\n")

    def cosign(self, place: Path, *more: str) -> dict[str, Any]:
        answer = performed(self.home, "witness", "cosign", str(place), *more)
        assert answer is not None
        assert not isinstance(answer, Stream)
        return dict(answer.document)

    @property
    def state(self) -> Path:
        return self.home / "config" / "grootboek" / "witness"

    def last_size(self) -> int:
        (last,) = self.state.glob("logs/*/last")
        return parse_checkpoint_text(last.read_bytes()).size

    def contradictions(self) -> list[Path]:
        return sorted(self.state.glob("logs/*/contradictions/*"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    ledger = founded(tmp_path_factory.mktemp("made"))
    ledger.do("publish", str(ledger.folder / "www"))
    return ledger


@pytest.fixture
def ledger(made: Rehearsal, tmp_path: Path) -> Rehearsal:
    shutil.copytree(made.folder, tmp_path / "ledger")
    return Rehearsal(tmp_path / "ledger")


@pytest.fixture
def body(tmp_path: Path) -> Body:
    return Body(tmp_path / "body")


def www(ledger: Rehearsal) -> Path:
    return ledger.folder / "www"


def grow(ledger: Rehearsal, code: str = "zbo-q") -> None:
    organisation(ledger, code)
    ledger.do("publish", str(www(ledger)))


def test_without_a_witness_nothing_is_cosigned(body: Body, ledger: Rehearsal) -> None:
    with pytest.raises(NotFound, match="witness init"):
        body.cosign(www(ledger), "--log-key", log_key(ledger))


def test_a_log_that_grows_is_cosigned_each_time_and_readers_can_ask_for_it(body: Body, ledger: Rehearsal) -> None:
    vkey = body.init()
    assert body.cosign(www(ledger), "--log-key", log_key(ledger))["first"] is True
    grow(ledger)
    assert body.cosign(www(ledger))["first"] is False
    found = codes("--log-key", log_key(ledger), "--witness", vkey, www(ledger))
    assert found["witnesses-hold"] == "OK"
    assert "UNSOUND" not in found.values()
    again = body.cosign(www(ledger))
    assert again["size"] == body.last_size()
    assert len(parse_signed_note((www(ledger) / "checkpoint").read_bytes()).signatures) == 2


def test_two_witnesses_make_a_quorum_and_the_package_carries_them(
    body: Body, ledger: Rehearsal, tmp_path: Path
) -> None:
    other = Body(tmp_path / "other")
    first, second = body.init(), other.init("oversight.example/2")
    key = ("--log-key", log_key(ledger))
    body.cosign(www(ledger), *key)
    other.cosign(www(ledger), *key)
    package = str(tmp_path / "package.zip")
    ledger.do("snapshot", "create", "-o", package, "--checkpoint", str(www(ledger) / "checkpoint"))
    both = ("--witness", first, "--witness", second)
    assert ledger.ask("snapshot", "verify", package, *key, *both)["sound"]
    assert not unsound(*key, *both, package)
    third = Body(tmp_path / "third").init("oversight.example/3")
    three = (*both, "--witness", third)
    assert not ledger.ask("snapshot", "verify", package, *key, *three)["sound"]
    assert ledger.ask("snapshot", "verify", package, *key, *three, "--quorum", "2")["sound"]


def test_the_log_key_is_named_once_and_pinned(body: Body, ledger: Rehearsal, tmp_path: Path) -> None:
    body.init()
    with pytest.raises(Invalid, match="first checkpoint"):
        body.cosign(www(ledger))
    (tmp_path / "other").mkdir()
    other = log_key(founded(tmp_path / "other"))
    with pytest.raises(Unsound):
        body.cosign(www(ledger), "--log-key", other)
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    with pytest.raises(Unsound, match="new-log-key"):
        body.cosign(www(ledger), "--log-key", other)


def test_a_log_that_changed_its_key_is_cosigned_when_the_witness_is_told(body: Body, ledger: Rehearsal) -> None:
    body.init()
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    ledger.do("checkpoint", "set-key")
    ledger.do("publish", str(www(ledger)))
    with pytest.raises(Unsound):
        body.cosign(www(ledger))
    body.cosign(www(ledger), "--new-log-key", log_key(ledger))
    grow(ledger)
    body.cosign(www(ledger))


def kept_as(found: Body, first: bytes, second: bytes) -> bool:
    (folder,) = found.contradictions()
    texts = [parse_checkpoint_text((folder / name).read_bytes()) for name in ("earlier", "later")]
    return texts == [parse_checkpoint_text(first), parse_checkpoint_text(second)] and (folder / "why.txt").exists()


def test_a_roll_back_is_refused_and_kept(body: Body, ledger: Rehearsal, tmp_path: Path) -> None:
    body.init()
    shutil.copytree(www(ledger), tmp_path / "older")
    grow(ledger)
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    with pytest.raises(Unsound, match="taken back"):
        body.cosign(tmp_path / "older")
    with pytest.raises(Unsound, match="taken back") as refused:
        body.cosign(tmp_path / "older")
    assert refused.value.details["cause"] == "witness-rolled-back"
    older, newer = ((folder / "checkpoint").read_bytes() for folder in (tmp_path / "older", www(ledger)))
    assert kept_as(body, newer, older)
    assert grootboek(body.home, "witness", "cosign", str(tmp_path / "older")).status == 3
    body.cosign(www(ledger))


def forked(ledger: Rehearsal, folder: Path) -> Rehearsal:
    shutil.copytree(ledger.folder, folder)
    return Rehearsal(folder)


def test_two_faces_of_one_size_are_refused_and_kept(body: Body, ledger: Rehearsal, tmp_path: Path) -> None:
    body.init()
    fork = forked(ledger, tmp_path / "fork")
    grow(ledger, "zbo-q")
    grow(fork, "zbo-f")
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    with pytest.raises(Unsound, match="two faces"):
        body.cosign(www(fork))
    assert kept_as(body, (www(ledger) / "checkpoint").read_bytes(), (www(fork) / "checkpoint").read_bytes())


def test_a_log_that_was_rewritten_is_refused_and_kept(body: Body, ledger: Rehearsal, tmp_path: Path) -> None:
    body.init()
    fork = forked(ledger, tmp_path / "fork")
    grow(ledger, "zbo-q")
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    grow(fork, "zbo-f")
    grow(fork, "zbo-g")
    with pytest.raises(Unsound, match="does not go on"):
        body.cosign(www(fork))
    assert kept_as(body, (www(ledger) / "checkpoint").read_bytes(), (www(fork) / "checkpoint").read_bytes())
    assert body.last_size() == parse_checkpoint_text((www(ledger) / "checkpoint").read_bytes()).size


def test_tiles_that_do_not_give_the_root_show_nothing_and_are_refused(body: Body, ledger: Rehearsal) -> None:
    body.init()
    (tile,) = www(ledger).glob("tile/0/*/*")
    tile.write_bytes(bytes(len(tile.read_bytes())))
    with pytest.raises(Unsound, match="root"):
        body.cosign(www(ledger), "--log-key", log_key(ledger))
    tile.unlink()
    with pytest.raises(Unsound, match="missing"):
        body.cosign(www(ledger))
    with pytest.raises(NotFound, match="no published log"):
        body.cosign(www(ledger) / "tile")
    assert body.contradictions() == []


def test_a_proof_in_a_file_does_as_well_and_comes_back_to_the_folder(
    body: Body, ledger: Rehearsal, tmp_path: Path
) -> None:
    vkey = body.init()
    shutil.copy(www(ledger) / "checkpoint", tmp_path / "first")
    body.cosign(tmp_path / "first", "--log-key", log_key(ledger))
    grow(ledger)
    proof, cosigned = str(tmp_path / "proof"), str(tmp_path / "cosigned")
    ledger.run("checkpoint", "consistency", "--from", str(tmp_path / "first"), "-o", proof)
    assert body.cosign(tmp_path / "proof", "-o", cosigned)["written"] == [cosigned]
    ledger.do("publish", str(www(ledger)), "--cosignatures", cosigned)
    grow(ledger, "zbo-r")
    ledger.do("publish", str(www(ledger)))
    size = parse_checkpoint_text((tmp_path / "cosigned").read_bytes()).size
    kept = parse_signed_note((www(ledger) / f"checkpoint.{size}").read_bytes())
    assert kept.signatures[-1].name == vkey.partition("+")[0]
    ledger.run("checkpoint", "consistency", "--from", str(tmp_path / "first"), "-o", proof)
    with pytest.raises(Unsound, match="from that size"):
        body.cosign(tmp_path / "proof")


def test_two_at_once_never_roll_back_what_was_seen(body: Body, ledger: Rehearsal, tmp_path: Path) -> None:
    body.init()
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    grow(ledger)
    shutil.copytree(www(ledger), tmp_path / "smaller")
    grow(ledger, "zbo-r")
    largest = parse_checkpoint_text((www(ledger) / "checkpoint").read_bytes()).size
    places = [tmp_path / "smaller", www(ledger), tmp_path / "smaller", www(ledger)]
    ended: list[int] = []
    threads = [
        threading.Thread(
            target=lambda place=place: ended.append(grootboek(body.home, "witness", "cosign", str(place)).status)
        )
        for place in places
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert body.last_size() == largest
    assert len(ended) == len(places)
    assert set(ended) <= {0, 3}
    assert ended.count(0) >= 2


def test_killed_before_any_rename_it_remembers_at_least_what_it_answered(
    body: Body, ledger: Rehearsal, tmp_path: Path
) -> None:
    vkey = body.init()
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    grow(ledger)
    number = 0
    while True:
        home, place = tmp_path / f"home-{number}", tmp_path / f"www-{number}"
        shutil.copytree(body.home, home)
        shutil.copytree(www(ledger), place)
        stopped = killed(number, "witness", "cosign", str(place), surroundings=environment(home))
        answered = parse_checkpoint_text((place / "checkpoint").read_bytes())
        cosigned = vkey.partition("+")[0] in (place / "checkpoint").read_text("utf-8")
        assert not cosigned or Body(home).last_size() == answered.size
        if not stopped:
            break
        Body(home).cosign(place)
        assert not unsound("--log-key", log_key(ledger), "--witness", vkey, place)
        number += 1
    assert number == 3


def test_state_that_was_damaged_gives_an_error_of_ours(body: Body, ledger: Rehearsal) -> None:
    body.init()
    body.cosign(www(ledger), "--log-key", log_key(ledger))
    (last,) = body.state.glob("logs/*/last")
    for damaged in (last, last.with_name("keys"), body.state / "witness.vkey", body.state / "witness.key"):
        damaged.write_bytes(b"\xff\xfe")
        done = grootboek(body.home, "witness", "cosign", str(www(ledger)), "--json")
        assert done.status in {1, 3}
        assert done.error["code"] != "fault-unexpected"
