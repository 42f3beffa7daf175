"""The console blocks of a page: commands with what they print, and whether that still fits.

A block opens with ```` ```console ````. A line that opens with ``$ `` is a command; lines that open with ``> ``
continue it, and what follows is its output. In an output

- ``…`` stands for what differs each time: a hash, a signature, a key, a ledger's id (:func:`settled` puts it there);
- a line that holds ``…`` and nothing else stands for any number of lines that the page leaves out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LEFT_OUT = "…"

_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_VARYING = (
    (re.compile(r"[^\n]*\r\x1b\[K"), ""),
    (re.compile(r"ssh-ed25519 AAAA[A-Za-z0-9+/=]+"), "ssh-ed25519 …"),
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"), LEFT_OUT),
    (re.compile(r"\b[0-9a-f]{64}\b"), LEFT_OUT),
    (re.compile(r"\b[0-9a-f]{8}\.logkey\b"), "….logkey"),
    (re.compile(r"\+[0-9a-f]{8}\+[A-Za-z0-9+/]{40,}=*"), "+…"),
    (re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43,}={0,2}(?![A-Za-z0-9+/=])"), LEFT_OUT),
)
"""Lines wiped again; keys, ids, digests in hexadecimal, keys of checkpoints, and hashes and signatures in base64."""


@dataclass(frozen=True, slots=True)
class Step:
    """A command, as lines, and what it prints, as lines."""

    command: tuple[str, ...]
    output: tuple[str, ...]

    @property
    def typed(self) -> str:
        """The command as a shell reads it."""
        return "\n".join(self.command)

    @property
    def told(self) -> int:
        """How many lines of output the page gives."""
        return sum(line.strip() not in {"", LEFT_OUT} for line in self.output)


def steps_of(text: str) -> list[Step]:
    """All steps of a page, in order."""
    return [step for block in _BLOCK.findall(text) for step in _steps(block.splitlines())]


def with_steps(text: str, steps: Sequence[Step]) -> str:
    """The page with these steps, as many as it has, in the place of its own."""
    left = iter(steps)

    def shown(block: re.Match[str]) -> str:
        return "".join(_shown([next(left) for _ in _steps(block[0].splitlines())]))

    return _BLOCK.sub(shown, text)


def settled(output: str) -> tuple[str, ...]:
    """What a command printed, as a page gives it: ``…`` for what differs each time, no empty lines around it."""
    for pattern, instead in _VARYING:
        output = pattern.sub(instead, output)
    return tuple(line.rstrip() for line in output.strip("\n").splitlines())


def fits(told: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the page tells what was printed."""
    pattern = "".join(r"(?:.*\n)*?" if line.strip() == LEFT_OUT else re.escape(line) + r"\n" for line in told)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def refreshed(step: Step, printed: Sequence[str]) -> Step:
    """The step as it is where it fits, else with all that was printed."""
    return step if fits(step.output, printed) else replace(step, output=tuple(printed))


def _steps(lines: Sequence[str]) -> Iterator[Step]:
    command: list[str] = []
    output: list[str] = []
    for line in lines:
        if line.startswith("$ "):
            if command:
                yield _step(command, output)
            command, output = [line[2:]], []
        elif line.startswith("> ") and not output:
            command.append(line[2:])
        else:
            output.append(line)
    if command:
        yield _step(command, output)


def _step(command: Sequence[str], output: Sequence[str]) -> Step:
    return Step(tuple(command), tuple("\n".join(output).strip("\n").splitlines()))


def _shown(steps: Sequence[Step]) -> Iterator[str]:
    """The lines of a block; an empty one after an output that is followed by a command."""
    for place, step in enumerate(steps):
        first, *more = step.command
        yield f"$ {first}\n"
        yield from (f"> {line}\n" for line in more)
        yield from (f"{line}\n" for line in step.output)
        if step.output and place + 1 < len(steps):
            yield "\n"
