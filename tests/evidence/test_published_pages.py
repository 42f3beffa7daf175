"""The pages about published logs, witnesses and packages: vectors are what the code makes, and the commands work."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.vectors import make_published

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = ("bash", "python3", "ssh-keygen", "openssl", "base64", "sha256sum", "cmp", "od", "awk")
FOLDERS = ("published-log", "snapshot-package")


def test_vectors_are_what_the_code_makes() -> None:
    there = {
        path.relative_to(make_published.FOLDER).as_posix(): path.read_bytes()
        for folder in FOLDERS
        for path in (make_published.FOLDER / folder).rglob("*")
        if path.is_file()
    }
    assert there == dict(make_published.vector_files()), "python -m tests.vectors.make_published"


@pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS),
    reason="OpenSSH, OpenSSL or coreutils absent: install openssh-client, openssl and coreutils",
)
@pytest.mark.parametrize(
    ("page", "folder"),
    [("published-log", "published-log"), ("witness", "published-log"), ("snapshot-package", "snapshot-package")],
)
def test_the_commands_of_the_page_succeed(page: str, folder: str, project: Path) -> None:
    text = (project / "docs" / f"{page}.md").read_text("utf-8")
    (commands,) = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    said = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands],
        cwd=make_published.FOLDER / folder,
        capture_output=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert b"RESULT  SOUND" in said.stdout
