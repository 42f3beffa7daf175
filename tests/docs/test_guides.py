"""The auditor's guide shows what it says that it shows: `make docs` writes what is printed, whatever that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.consoles import steps_of
from tools.tutorials import GUIDES

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted(GUIDES.glob("*/*.md"))
SHOWN = {
    "an altered text under a signature is refused": ("< altered.message", "Signature verification failed"),
    "a right one is accepted": ("-s by-hand/58.sig < by-hand/58.message", 'Good "act@grootboek" signature'),
    "a signature over many acts is accepted": (
        "-s by-hand/127.sig < by-hand/127.message",
        'Good "act@grootboek" signature for cio@VBZ',
    ),
    "the act leads to the hash that was signed": ("$(base64 hash)", "1"),
    "the leaf that was worked out is the one that stands there": ("worked-out.txt)", "1"),
    "the digest of the text stands in the entry": ("digest.txt)", "1"),
    "an altered ledger is unsound": ("--ledger demo/altered.db", "sshsig-does-not-verify"),
    "an older copy is shorter than the checkpoint": (
        "older/grootboek.db --checkpoint",
        "ledger-shorter-than-checkpoint",
    ),
    "since a checkpoint only the newer is checked": ("--since", "only-checked-since"),
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
@pytest.mark.parametrize(("typed", "printed"), SHOWN.values(), ids=SHOWN)
def test_the_guide_shows_it(page: Path, typed: str, printed: str) -> None:
    text = page.read_text(encoding="utf-8")
    outputs = ["\n".join(step.output) for step in steps_of(text) if typed in step.typed]
    assert any(printed in output for output in outputs)


def test_both_languages_have_a_guide() -> None:
    assert {page.parent.name for page in PAGES} == {"en", "nl"}
