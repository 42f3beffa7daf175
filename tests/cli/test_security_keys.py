"""Officials with a security key: real ``sk-`` keys of ssh-keygen, signed with by ssh-keygen and by a real agent."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from grootboek.cli.signing_keys import signing_key
from grootboek.domain.events.system import LifecycleChanged
from grootboek.domain.values import Code
from grootboek.errors import NotAuthorised, Refused
from grootboek.evidence.sshsig import parse_armor, parse_sshsig, verify_sshsig
from grootboek.ledger.application import Ledger
from grootboek.ledger.clock import RehearsalClock
from tests.cli.card_holder import (
    HOLDER,
    NAMED,
    approves,
    by_holder,
    by_ssh_keygen,
    enrolled,
    founding,
    indexes,
    mandate_of_holder,
    proposes,
    registers,
    requested,
    signatures,
    unsound,
)
from tests.cli.rehearsal import Rehearsal
from tests.cli.running import on_terminal, performed, until_closed
from tests.ledger.forcing import forced_into
from tests.security_key import OTHER_PIN, SecurityKey, needs_security_key, provider

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from grootboek.evidence.public_keys import PublicKey

pytestmark = needs_security_key
KINDS = {"ecdsa-sk": "ECDSA-SK key", "ed25519-sk": "ED25519-SK key"}
MESSAGE, NAMESPACE = b'{"type":"example.v1"}', "act@grootboek"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that plays the security key."""
    return provider(tmp_path_factory.mktemp("provider"))


@pytest.fixture
def device(library: Path, tmp_path: Path) -> SecurityKey:
    """A new security key."""
    folder = tmp_path / "security"
    folder.mkdir()
    return SecurityKey(library, folder)


@pytest.fixture
def agent(device: SecurityKey) -> Iterator[str]:
    """An agent that may use the security key."""
    with device.agent() as socket:
        yield socket


@pytest.mark.parametrize(("kind", "way"), [("ecdsa-sk", "agent"), ("ed25519-sk", "ssh-keygen")])
def test_each_command_takes_one_touch_a_batch_of_approvals_too(
    tmp_path: Path, device: SecurityKey, kind: str, way: str
) -> None:
    ledger, key = founding(tmp_path), device.made_key(kind)
    with device.agent() if way == "agent" else nullcontext() as socket:
        around = {**device.environment, "GROOTBOEK_KEY": str(key)}
        if socket is not None:
            device.held_by(socket, key)
            around |= {"SSH_AUTH_SOCK": socket, "GROOTBOEK_KEY": f"{key}.pub"}
        enrolled(ledger, _public(key) if socket else key, **around)
        assert device.touches == 1
        proposes(ledger, "SYS-1", "SYS-2", "SYS-3")
        alone = registers(ledger, "SYS-4", **around)
        assert device.touches == 2
        together = approves(ledger, "SYS-1", "SYS-2", "SYS-3", **around)
        assert device.touches == 3
    assert (len(together), len(signatures(ledger, together))) == (3, 1)
    assert all(KINDS[kind] in by_ssh_keygen(ledger, index) for index in (alone[0], together[-1]))
    assert unsound(ledger) == []


def test_a_ledger_is_founded_by_one_touch_and_a_register_imported_by_another(
    tmp_path: Path, device: SecurityKey
) -> None:
    ledger, key = Rehearsal(tmp_path), device.made_key("ed25519-sk")
    words = ("init", "--rehearsal", "--organisation", "example", "--official", HOLDER, "--key", str(key))
    performed(tmp_path, *words, surroundings=ledger.surroundings(**device.environment))
    assert device.touches == 1
    assert KINDS["ed25519-sk"] in by_ssh_keygen(ledger, 0)
    around = {**device.environment, "GROOTBOEK_KEY": str(key)}
    by_holder(ledger, "official", "grant", HOLDER, "recorder", "--organisation", "example", **around)
    said = {"doel": "fictional", "organisatie": "Fictional Town", "status": "in_gebruik"}
    rows = [{"id": number, "title": f"Fictional {number}", **said} for number in ("1", "2", "3")]
    (tmp_path / "register.json").write_text(json.dumps({"algoritmes": rows}), "utf-8")
    register = ("import", str(tmp_path / "register.json"), "--mapping", "algoritmeregister")
    together = indexes(by_holder(ledger, *register, **around))
    assert (len(together), len(signatures(ledger, together)), device.touches) == (4, 1, 3)


def test_what_is_not_recorded_takes_no_touch(tmp_path: Path, device: SecurityKey) -> None:
    ledger, key = founding(tmp_path), device.made_key("ed25519-sk")
    around = {**device.environment, "GROOTBOEK_KEY": str(key)}
    enrolled(ledger, key, **around)
    before = device.touches
    words = ("system", "register", "SYS-1", "--organisation", "example", "--name", "Fictional", *NAMED)
    assert not by_holder(ledger, *words, "--dry-run", **around).recorded
    with pytest.raises(NotAuthorised):
        by_holder(ledger, "official", "leave", HOLDER, **around)
    with pytest.raises(Refused):
        by_holder(ledger, "classification", "approve", "SYS-1", **around)
    assert device.touches == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_takes_no_touch_is_refused_when_it_signs(device: SecurityKey, agent: str, kind: str) -> None:
    key = device.made_key(kind, "no-touch-required")
    device.held_by(agent, key)
    for path, around in (
        (key, device.environment),
        (_public(key), {"SSH_AUTH_SOCK": agent}),
    ):
        with pytest.raises(Refused) as caught:
            signing_key(path, {**os.environ, **around}).sign(MESSAGE, NAMESPACE)
        assert caught.value.code == "signed-without-touch"
    assert device.touches == 2


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_that_takes_a_pin_asks_it_each_time_and_says_so_in_the_signature(
    device: SecurityKey, agent: str, kind: str
) -> None:
    key = device.made_key(kind, "verify-required")
    device.held_by(agent, key)
    for path, around in ((key, device.environment), (_public(key), {"SSH_AUTH_SOCK": agent})):
        signer = signing_key(path, {**os.environ, **around})
        blob = signer.sign(MESSAGE, NAMESPACE)
        verify_sshsig(blob, MESSAGE, NAMESPACE, signer.public_key)
        touch = parse_sshsig(blob).signature.touch
        assert touch is not None
        assert touch.flags == 0b101


def test_a_wrong_pin_a_missing_touch_and_a_missing_key_are_refused(device: SecurityKey, agent: str) -> None:
    with_pin, key = device.made_key("ed25519-sk", "verify-required"), device.made_key("ecdsa-sk")
    device.held_by(agent, key)

    def refused(path: Path, around: Mapping[str, str]) -> str:
        with pytest.raises(Refused) as caught:
            signing_key(path, {**os.environ, **around}).sign(MESSAGE, NAMESPACE)
        return caught.value.code

    assert refused(with_pin, device.asked_for(OTHER_PIN)) == "ssh-keygen-refused"
    around, in_agent = device.asked_for(OTHER_PIN), {"SSH_AUTH_SOCK": agent}
    device.untouched()
    assert refused(key, around) == "ssh-keygen-refused"
    assert refused(_public(key), in_agent) == "agent-refused"
    device.pulled_out()
    assert refused(key, around) == "ssh-keygen-refused"
    assert refused(_public(key), in_agent) == "agent-refused"
    assert device.touches == 0


class Untouched:
    """Signs with a key file as ``ssh-keygen`` does, and looks at nothing."""

    def __init__(self, key: Path, public_key: PublicKey, around: Mapping[str, str]) -> None:
        self.key, self.public_key, self.around = key, public_key, around

    def sign(self, message: bytes, namespace: str) -> bytes:
        """As ssh-keygen signs."""
        command = ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(self.key)]
        done = subprocess.run(command, input=message, stdout=subprocess.PIPE, env={**os.environ, **self.around})  # noqa: PLW1510 - the status is looked at below
        assert done.returncode == 0
        return parse_armor(done.stdout.decode("ascii"))


def test_what_was_signed_without_a_touch_is_never_taken_and_found_where_it_is_forced_in(
    tmp_path: Path, device: SecurityKey
) -> None:
    ledger, key = founding(tmp_path), device.made_key("ed25519-sk", "no-touch-required")
    around = {**device.environment, "GROOTBOEK_KEY": str(key)}
    with pytest.raises(Refused) as caught:
        requested(ledger, key, **around)
    assert caught.value.code == "signed-without-touch"
    public = ("--public-key", f"{key}.pub")
    ledger.do("official", "enrol", HOLDER, "--function", "holder", "--organisation", "example", *public)
    ledger.do("official", "grant", HOLDER, "recorder", "--organisation", "example")
    with pytest.raises(Refused) as caught:
        registers(ledger, "SYS-1", **around)
    assert caught.value.code == "signed-without-touch"
    proposes(ledger, "SYS-1")
    signer = Untouched(key, signing_key(key, {**os.environ, **around}).public_key, device.environment)
    with Ledger.opened(ledger.path, clock=RehearsalClock(ledger.clock), randomness=os.urandom) as opened:
        event = LifecycleChanged(Code("1"), "out_of_use")
        mandate = mandate_of_holder(ledger)
        forced_into(opened, event, about="SYS-1", by=HOLDER, key=signer, kind="ai-system", mandate=mandate)
    assert unsound(ledger) == ["sshsig-no-presence"]


def test_on_a_terminal_the_command_says_that_the_security_key_of_an_agent_waits_for_a_touch(
    tmp_path: Path, device: SecurityKey, agent: str
) -> None:
    ledger, key = founding(tmp_path), device.made_key("ecdsa-sk")
    device.held_by(agent, key)
    enrolled(ledger, _public(key), SSH_AUTH_SOCK=agent)
    around = ledger.surroundings(GROOTBOEK_OFFICIAL=HOLDER, SSH_AUTH_SOCK=agent)
    for number, (options, said) in enumerate(
        (
            (("--lang", "en"), "Touch the security key (SHA256:"),
            (("--lang", "nl"), "Raak de beveiligingssleutel aan (SHA256:"),
            (("--quiet",), ""),
            (("--dry-run",), ""),
        )
    ):
        words = ("system", "register", f"SYS-{number}", "--organisation", "example", "--name", "Fictional", *NAMED)
        shown = _shown((*words, *options), around)
        assert said in shown
        assert ("SHA256:" in shown) == bool(said)
    words = ("system", "register", "SYS-9", "--organisation", "example", "--name", "Fictional", *NAMED)
    shown = _shown(words, {**around, **device.environment, "GROOTBOEK_KEY": str(key), "SSH_AUTH_SOCK": ""})
    assert "Confirm user presence" in shown  # by ssh-keygen, and we do not say it again
    assert "Touch the" not in shown


def _shown(words: Sequence[str], around: Mapping[str, str]) -> str:
    """What a command says on a terminal beside its answer."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "grootboek", *words]
    with on_terminal(command, theirs, stderr=theirs, env=around) as process:
        said = until_closed(ours)
        assert process.wait() == 0, said
    return said.decode("utf-8")


def _public(key: Path) -> Path:
    return key.with_name(f"{key.name}.pub")
