"""Every reader of outside bytes gives a value or an error of ours, whatever the bytes are; and every reader is here."""

from __future__ import annotations

import inspect
import pkgutil
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

import grootboek.evidence
from tests.fuzz.altering import malformed
from tests.fuzz.parsers import EVIDENCE, PARSERS, Parser

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = 120
READS = ("parse_", "split_", "read_", "from_")


def _readers() -> Iterator[str]:
    """Every public function of the room, and every class method, whose name says that it reads."""
    for found in pkgutil.iter_modules(grootboek.evidence.__path__):
        if found.ispkg:  # the verifier that stands by itself, which has tests of its own
            continue
        module = import_module(f"grootboek.evidence.{found.name}")
        for name, value in vars(module).items():
            if getattr(value, "__module__", None) != module.__name__:
                continue
            if inspect.isfunction(value) and (name.startswith(READS) or name.endswith("_from_blob")):
                yield f"{found.name}.{name}"
            if inspect.isclass(value):
                for method, made in vars(value).items():
                    if isinstance(made, classmethod) and method.startswith(READS):
                        yield f"{found.name}.{name}.{method}"


def test_every_function_that_reads_is_in_the_table() -> None:
    missing = set(_readers()) - {parser.name for parser in EVIDENCE}
    assert missing == set(), "add a row to tests/fuzz/parsers.py"


def test_the_table_names_no_function_twice() -> None:
    assert len({parser.name for parser in PARSERS}) == len(PARSERS)


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_malformed_bytes_give_nothing_but_our_errors(parser: Parser) -> None:
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(malformed(parser.sample))
    def reads(data: bytes) -> None:
        with suppress(*parser.raises):
            parser.read(data)

    reads()


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.name)
def test_the_sample_itself_is_read_so_that_what_is_near_it_gets_far(parser: Parser) -> None:
    parser.read(parser.sample)
