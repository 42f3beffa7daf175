"""Every tutorial is played as it stands, by the installed command on a terminal, and prints what its page tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.consoles import Step, fits, refreshed, settled, steps_of, with_steps
from tools.tutorials import FOLDER, absent, language_of, pages, play

if TYPE_CHECKING:
    from pathlib import Path

    from tools.tutorials import Printed

PAGES = pages()
STATUS = "echo $?"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(FOLDER.parent).as_posix())
def test_a_tutorial_prints_what_its_page_tells(page: Path, tmp_path: Path) -> None:
    steps = steps_of(page.read_text(encoding="utf-8"))
    for program in absent(steps):
        pytest.skip(f"{program} is not installed")
    for step, after, found in zip(steps, [*steps[1:], None], play(page, tmp_path), strict=True):
        assert fits(step.output, found.output), _difference(step, found)
        told = after is not None and after.typed == STATUS
        assert found.status == 0 or told, f"fails, and the page does not say so: {step.typed}"
    assert sum(step.told for step in steps) > sum(len(step.command) for step in steps), "hardly anything is compared"


def test_both_languages_tell_the_same_stories() -> None:
    told = {
        language: sorted(_asked(page) for page in PAGES if language_of(page) == language) for language in ("en", "nl")
    }
    assert told["en"] == told["nl"]


PAGE = """\
Before.

```console
$ first
> goes on
one
…
four

$ second
```

Between.

```console
$ third
three
```
"""


def test_a_page_is_taken_apart_and_put_together_again() -> None:
    steps = steps_of(PAGE)
    assert steps == [
        Step(("first", "goes on"), ("one", "…", "four")),
        Step(("second",), ()),
        Step(("third",), ("three",)),
    ]
    assert with_steps(PAGE, steps) == PAGE


@pytest.mark.parametrize(
    ("told", "printed", "fit"),
    [
        ("one", "one", True),
        ("one", "two", False),
        ("one", "one\ntwo", False),
        ("one\n…", "one\ntwo\nthree", True),
        ("one\n…\nthree", "one\ntwo\nthree", True),
        ("one\n…\nfour", "one\ntwo\nthree", False),
        ("…", "", True),
        ("a.c", "abc", False),
    ],
)
def test_an_output_fits_where_only_left_out_lines_differ(told: str, printed: str, fit: bool) -> None:
    assert fits(told.splitlines(), printed.splitlines()) is fit


def test_what_differs_each_time_is_settled() -> None:
    digest, mark = "0123456789abcdef" * 4, "A" * 43 + "="
    printed = (
        f"\nroot {mark}\n{digest}  file \nid 0dad4097-2ae4-4a41-b419-a8e3137da41d\nssh-ed25519 AAAAC3Nz+/= who\n\n"
    )
    assert settled(printed) == ("root …", "…  file", "id …", "ssh-ed25519 … who")


def test_a_step_that_fits_keeps_what_it_leaves_out_and_another_is_written_anew() -> None:
    step = Step(("first",), ("one", "…"))
    assert refreshed(step, ("one", "two")) == step
    assert refreshed(step, ("two",)) == Step(("first",), ("two",))


def _asked(page: Path) -> list[str]:
    """The commands of a page by their names alone, in order: each language names its files in its own words."""
    return [
        " ".join(word for word in step.typed.split()[:3] if not word[:1].isupper() and "/" not in word)
        for step in steps_of(page.read_text(encoding="utf-8"))
        if step.typed.startswith("grootboek ")
    ]


def _difference(step: Step, found: Printed) -> str:
    told, printed = "\n".join(step.output), "\n".join(found.output)
    return (
        f"$ {step.typed}\n--- the page:\n{told}\n--- printed:\n{printed}\n--- run `make docs` and look at what changed"
    )
