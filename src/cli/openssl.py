"""Checks signatures of time stamps with the program ``openssl`` (decision 40).

Its answers are told apart by what only a checked stamp gives: where the program is absent, or is one that cannot do
this, nothing was checked, and nothing is said about the stamp.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..errors import Unreachable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

PROGRAM: Final = "openssl"
_FAILED: Final = "Verification: FAILED"
_BAD_OPTIONS: Final = 1
"""The status of ``openssl cms`` where it does not know an option (openssl-cms(1), exit codes)."""

_SHOWN: Final = 120
_PARTS_OF_AN_ERROR: Final = 6
"""Process, "error", number, library, function and reason come before what an error is about (ERR_print_errors(3))."""


class OpenSSL:
    """The program as the environment's path finds it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment

    def signature_problem(self, token: bytes) -> str | None:
        """Why the certificate in a token did not sign it; None where it did. Whose certificate that is: not looked at.

        Raises Unreachable ``openssl-unusable``.
        """
        with tempfile.TemporaryDirectory() as folder:
            (place,) = _files(folder, token)
            done = self._run("cms", "-verify", "-noverify", "-inform", "DER", "-in", place, "-out", os.devnull)
        if done.returncode == _BAD_OPTIONS:
            raise Unreachable("openssl-unusable")
        return _reason(done.stderr) if done.returncode else None

    def authority_problem(self, response: bytes, request: bytes, roots: bytes, moment: datetime) -> str | None:
        """Why an answer is not one that an authority under these certificates signed at that moment; None where it is.

        Raises Unreachable ``openssl-unusable``.
        """
        seconds = str(int(moment.timestamp()))
        with tempfile.TemporaryDirectory() as folder:
            answer, question, trusted = _files(folder, response, request, roots)
            about = ("-in", answer, "-queryfile", question, "-CAfile", trusted, "-attime", seconds)
            done = self._run("ts", "-verify", *about)
        if done.returncode == 0:
            return None
        if _FAILED not in done.stdout + done.stderr:
            raise Unreachable("openssl-unusable")
        return _reason(done.stderr)

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        try:
            return subprocess.run(  # noqa: S603 - a fixed program, and arguments that no shell reads
                (PROGRAM, *arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
                env=dict(self._environment),
            )
        except OSError as error:
            raise Unreachable("openssl-unusable") from error


def _files(folder: str, *contents: bytes) -> Sequence[str]:
    """Files in a folder that only this process can look into."""
    places = [Path(folder) / str(number) for number in range(len(contents))]
    for place, content in zip(places, contents, strict=True):
        place.write_bytes(content)
    return [str(place) for place in places]


def _reason(said: str) -> str:
    """The reason in the last line of openssl's that has one, in printable ASCII."""
    reasons = [line.split(":") for line in said.splitlines() if ":error:" in line]
    parts = reasons[-1] if reasons else ["-"]
    about = parts[_PARTS_OF_AN_ERROR - 1 : _PARTS_OF_AN_ERROR] + parts[_PARTS_OF_AN_ERROR + 2 :]
    text = " ".join(part.strip() for part in about if part.strip()) or "-"
    return "".join(each if " " <= each <= "~" else "?" for each in text)[:_SHOWN]
