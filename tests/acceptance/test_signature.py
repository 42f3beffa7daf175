"""OpenSSH alone checks an entry, from what two commands give: no part of this program takes part in the check."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.cli.rehearsal import DESK, Rehearsal, rehearsal

SSH_KEYGEN = shutil.which("ssh-keygen")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    made = rehearsal(tmp_path_factory.mktemp("signature"))
    made.register("SYS-1")
    made.classify("SYS-1", "--ground", "f-x2", "--met", "f1,f2,f3")
    return made


def written(ledger: Rehearsal, index: int) -> str:
    """Have the two commands write all that is needed; gives the time at which the entry was recorded."""
    shown = ledger.run("entry", "show", str(index), "-o", "out", "--json")
    assert shown.status == 0, shown.messages
    signers = ledger.run("official", "allowed-signers")
    (ledger.folder / "allowed_signers").write_text(signers.output, encoding="ascii")
    return str(shown.document["entry"]["recorded_at"])


def checked(ledger: Rehearsal, index: int, principal: str, recorded_at: str) -> subprocess.CompletedProcess[str]:
    """What ssh-keygen says of the files as they are now."""
    if SSH_KEYGEN is None:
        pytest.skip("ssh-keygen is not installed: apt-get install openssh-client")
    digits = [each for each in recorded_at[: len("2026-09-01T08:00:00")] if each.isdigit()]
    place = ledger.folder / "out"
    command = [SSH_KEYGEN, "-Y", "verify", "-f", str(ledger.folder / "allowed_signers"), "-I", principal]
    command += ["-n", "act@grootboek", "-s", str(place / f"{index}.sig"), f"-Overify-time={''.join(digits)}Z"]
    with (place / f"{index}.message").open("rb") as message:
        return subprocess.run(command, stdin=message, capture_output=True, text=True, check=False)


def _entries(ledger: Rehearsal) -> dict[str, int]:
    found = ledger.ask("history", "--since", "2000-01-01")["entries"]
    return {entry["type"]: entry["index"] for entry in found}


CASES = {
    "one act": ("ai-system.registered.v1", DESK),
    "an act in a batch": ("ai-system.exemption-claimed.v1", DESK),
    "the founding, signed before its key was added": ("ledger.opened.v1", "admin@example"),
}


@pytest.mark.parametrize("case", CASES)
def test_openssh_finds_the_signature_good(case: str, ledger: Rehearsal) -> None:
    kind, principal = CASES[case]
    index = _entries(ledger)[kind]
    found = checked(ledger, index, principal, written(ledger, index))
    assert found.returncode == 0, found.stderr
    assert found.stdout.startswith(f'Good "act@grootboek" signature for {principal}')


def test_openssh_refuses_another_official_and_an_altered_message(ledger: Rehearsal) -> None:
    index = _entries(ledger)["ai-system.registered.v1"]
    recorded_at = written(ledger, index)
    assert checked(ledger, index, DESK, recorded_at).returncode == 0
    assert checked(ledger, index, "cio@example", recorded_at).returncode != 0
    message = ledger.folder / "out" / f"{index}.message"
    altered = message.read_bytes().replace(b"SYS-1", b"SYS-9")
    assert altered != message.read_bytes()
    message.write_bytes(altered)
    assert checked(ledger, index, DESK, recorded_at).returncode != 0
