"""The page about time stamps: its vectors are read as it says, and its commands succeed."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from grootboek.evidence.signed_note import parse_signed_note
from grootboek.evidence.timestamp import check_authority_certificates, check_timestamp

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = ("bash", "openssl", "date", "grep")


@pytest.fixture
def vectors(project: Path) -> Path:
    return project / "tests" / "vectors" / "timestamp"


def test_the_answer_is_one_to_the_request_over_the_checkpoint(vectors: Path) -> None:
    note = (vectors / "checkpoint").read_bytes()
    found = check_timestamp((vectors / "answer.tsr").read_bytes(), (vectors / "request.tsq").read_bytes(), note)
    assert (found.time, found.nonce) == (datetime(2020, 6, 1, 12, tzinfo=UTC), 0x0102030405060708)
    assert parse_signed_note(note).to_bytes() == note
    check_authority_certificates((vectors / "root.pem").read_bytes())


@pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="OpenSSL or coreutils absent: install openssl, coreutils"
)
def test_the_commands_of_the_page_succeed(vectors: Path, project: Path) -> None:
    text = (project / "docs" / "timestamps.md").read_text("utf-8")
    (commands,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    said = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands], cwd=vectors, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert said.stdout.count("Verification: OK") == 2
    assert "certificate has expired" in said.stderr
