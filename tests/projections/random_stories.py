"""Stories of any shape: each deed is a few numbers, so that hypothesis can make and shrink them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from grootboek.domain.events.change import MergedInto, VersionReplaced
from grootboek.domain.events.classification import Classified
from grootboek.domain.events.shutdown import ShutdownDecided, SwitchedOff
from grootboek.domain.events.system import SourcePresenceNoted, SystemDescribed, SystemRegistered, Transferred
from grootboek.domain.values import Code, Committed, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from grootboek.domain.act import Event
    from grootboek.domain.events.system import Lifecycle
    from tests.projections.stories import Story

DEEDS: Final = st.lists(
    st.tuples(st.integers(0, 14), st.integers(0, 2), st.integers(0, 700), st.integers(0, 900)), min_size=1, max_size=14
)
"""What, about which of three systems, from which day on, attested how many days ago (0 to 99: not stated)."""

_USES: Final[tuple[Lifecycle, ...]] = ("in_use", "out_of_use", "in_development")
_START: Final = 739_000  # April 2024


def tell(story: Story, deed: Sequence[int]) -> None:
    """Record what a deed says; one that cannot be (an approval of nothing) records nothing."""
    what, which, day, ago = deed
    code, on = f"SYS-{which}", _day(_START + day)
    envelope: dict[str, Any] = {} if ago < 100 else {"decided_on": When(_day(739_618 - ago))}
    registered = ("ai-system", code) in story.versions
    if what == 7:
        _adopt(story, envelope)
    elif not registered:
        story.system(code, "root", on, on=_day(_START + day + ago % 3 * 100), **envelope)
    elif what in {0, 1}:
        story.lifecycle(code, _USES[day % 3], on, **envelope)
    elif what in {2, 3}:
        story.classify(code, ("", "f", "a", "?")[day % 4], on, **envelope)
    elif what in {4, 5}:
        _decide(story, code, approve=day % 4 != 0, envelope=envelope)
    elif what == 6:
        _correct(story, code, day, envelope)
    elif what == 11:
        _merge(story, code, day, on, envelope)
    else:
        story.record("ai-system", code, _described(code, what, day), on, **envelope)


def _described(code: str, what: int, day: int) -> Event:
    if what == 8:
        return SourcePresenceNoted(Code("register"), Code(str(day % 2)), present=day % 3 > 0)
    if what == 9:
        return SystemDescribed(name=Committed.of(f"Name of day {day}"))
    if what == 12:
        return VersionReplaced(Committed.of(f"Version of day {day}"))
    if what == 13:
        return SwitchedOff(Code(code), Committed.of("Switched off."))
    if what == 14:
        return ShutdownDecided(Code(code), Committed.of("To be switched off."), When(_day(_START + day)))
    return Transferred(Code(code), Code("root"))


def _merge(story: Story, code: str, day: int, on: str, envelope: dict[str, Any]) -> None:
    """Into another system of the story, which may be merged itself, or into this one again."""
    others = [other for kind, other in story.versions if kind == "ai-system" and other != code]
    if others:
        event = MergedInto(Code(others[day % len(others)]), Committed.of("The same system."))
        story.record("ai-system", code, event, on, **envelope)


def _day(number: int) -> str:
    from datetime import date

    return date.fromordinal(number).isoformat()


def _adopt(story: Story, envelope: dict[str, Any]) -> None:
    if story.versions.get(("rulebook", "rulebook"), 0) < 2:
        story.adopt("2026-1744", **envelope)


def _decide(story: Story, code: str, *, approve: bool, envelope: dict[str, Any]) -> None:
    about = [
        entry for entry in story.recorded if entry.act.stream.code == code and isinstance(entry.act.event, Classified)
    ]
    if about and approve:
        story.approve(code, about[-1].index, **envelope)
    elif about:
        story.refuse(code, about[-1].index, **envelope)


def _correct(story: Story, code: str, number: int, envelope: dict[str, Any]) -> None:
    about = [
        entry
        for entry in story.recorded
        if entry.act.stream.code == code and not isinstance(entry.act.event, SystemRegistered)
    ]
    if about:
        story.correct("ai-system", code, about[number % len(about)].index, **envelope)
