"""Plays every attack and writes what was found, for the page in the docs: ``python -m tests.tamper.write``."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from tests.tamper.results import RESULTS, played

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        RESULTS.write_text(json.dumps(played(Path(folder)), indent=2) + "\n", encoding="utf-8")
