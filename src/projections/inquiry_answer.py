"""The answer to an inquiry: its four questions, counted from the standings of the deployments in its reach.

Returns feed only the coverage and what contradicts them: no system is counted, or not counted, because somebody said
so. 1. prohibited and in use; 2. prohibited, and switched off; 3. in use under an accepted exception; 4. in which
processes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select

from ..frozen import frozen
from .audience import People, Withheld, hidden_from, people_for
from .conditions import as_known, rectangles
from .inquiry_caveats import Caveat, Counted, caveats
from .inquiry_status import InquiryStatus, status_at
from .inventory import InventoryRow, review_status, rows_at
from .overview import Overview, overview_of
from .shown_rows import hidden_rows, indexes_of
from .shown_texts import shown_texts as texts
from .tables import entries
from .tree import tree_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from ..errors import Language
    from .position import Moment, Position
    from .shown_texts import Audience
    from .store import Projections

SHUTDOWN_STANDINGS: Final = frozenset({"switched_off_unverified", "shut_down"})
_SHUTDOWN_TYPES: Final = (
    "ai-system.shutdown-",
    "ai-system.users-informed",
    "ai-system.switched-off",
    "ai-system.decommissioned",
)


@frozen
class Motive:
    """An accepted exception: on which ground, and why in the organisation's own words (None: not at hand)."""

    ref: str
    deployment: str
    claim: str
    ground: str
    motivation: str | None

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "ref": self.ref,
            "deployment": self.deployment,
            "claim": self.claim,
            "ground": self.ground,
            "motivation": self.motivation,
        }


@frozen
class Question:
    """What is counted for one question: the rows of the deployments."""

    rows: tuple[InventoryRow, ...]

    @property
    def refs(self) -> tuple[str, ...]:
        """The systems, each once."""
        return tuple(sorted({row.ref for row in self.rows}))

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {"systems": len(self.refs), "deployments": len(self.rows), "refs": list(self.refs)}


@frozen
class InquiryAnswer:
    """The four questions, the overview of examined systems, the coverage, and what a reader must know beside them."""

    position: Position
    expected: bool
    status: InquiryStatus
    in_use: Question
    switched_off: Question
    because_of_inquiry: int
    excepted: Question
    motives: tuple[Motive, ...]
    processes: Mapping[str, tuple[str, ...]]
    overview: Overview
    caveats: tuple[Caveat, ...]
    review_status: tuple[str, str] | None
    fictional: bool
    audience: Audience = "full"
    withheld: tuple[Withheld, ...] = ()

    @property
    def all_counted(self) -> Question:
        """The deployments of the first three questions, which the fourth is about."""
        return Question((*self.in_use.rows, *self.switched_off.rows, *self.excepted.rows))

    def document(self, language: Language = "en") -> dict[str, Any]:
        """As JSON; the caveats in the language asked."""
        rows = self.status.rows
        made = {
            **self.position.document(),
            "expected": self.expected,
            "inquiry": self.status.facts.ref,
            "title": self.status.facts.title,
            "questions": {
                "1": self.in_use.document(),
                "2": {**self.switched_off.document(), "because_of_inquiry": self.because_of_inquiry},
                "3": {**self.excepted.document(), "exceptions": [motive.document() for motive in self.motives]},
                "4": {
                    **self.all_counted.document(),
                    "processes": {name: list(refs) for name, refs in self.processes.items()},
                },
            },
            "overview": self.overview.document(),
            "coverage": {
                "states": dict(self.status.totals),
                "late": sum(row.late for row in rows),
                "contradicted": sum(bool(row.contradicted_by) for row in rows),
                "organisations": [row.document() for row in rows],
            },
            "caveats": [caveat.text(language) for caveat in self.caveats],
            "caveat_codes": [caveat.code for caveat in self.caveats],
            "fictional": self.fictional,
        }
        if self.audience == "public":
            made |= {"audience": self.audience, "withheld": [each.document() for each in self.withheld]}
        if self.review_status is not None:
            made["review_status"] = self.review_status[1 if language == "nl" else 0]
        return made


def inquiry_answer(projections: Projections, moment: Moment, ref: str) -> InquiryAnswer:
    """The answer at a moment. Raises NotFound ``subject-unknown-then``."""

    def question(connection: Connection) -> InquiryAnswer:
        status = status_at(connection, moment, ref)
        tree = tree_at(connection, moment)
        reach = frozenset(status.facts.reach)
        hidden = hidden_from(connection, projections.shown_to, moment)
        kept = list(rows_at(connection, moment, tree))
        everywhere, _ = hidden_rows(kept, hidden)
        left_out = [row for row in kept if row.organisation in reach and hidden.hides(indexes_of(row))]
        secret = frozenset(row.ref for row in kept if hidden.hides(indexes_of(row)))
        status = _status_for(status, secret, people_for(connection, projections.shown_to))
        rows = [row for row in everywhere if row.organisation in reach]
        in_use = Question(tuple(row for row in rows if row.standing == "prohibited_in_use"))
        switched_off = Question(tuple(_switched_off(connection, moment, rows)))
        excepted = Question(tuple(row for row in rows if row.standing == "exception_accepted" and row.use == "in_use"))
        counted = Question((*in_use.rows, *switched_off.rows, *excepted.rows))
        below = frozenset().union(
            *(tree.tree.below(code, tree.day) for code in tree.tree.organisations if code in reach)
        )
        outside = [row for row in everywhere if row.organisation in below - reach]
        return InquiryAnswer(
            position=moment.position,
            expected=moment.expected,
            status=status,
            in_use=in_use,
            switched_off=switched_off,
            because_of_inquiry=len({row.ref for row in _because_of(connection, switched_off.rows, ref)}),
            excepted=excepted,
            motives=_motives(connection, excepted.rows),
            processes=_processes(counted.rows),
            overview=overview_of(rows),
            caveats=caveats(
                Counted(status, rows, outside, moment.position, expected=moment.expected, withheld=len(left_out))
            ),
            review_status=review_status(rows, projections.laws()),
            fictional=any(row.fictional for row in rows) or any(row.fictional for row in status.rows),
            audience=projections.shown_to.audience,
            withheld=hidden.withheld(map(indexes_of, left_out)),
        )

    return projections.ask(question, moment)


def _status_for(status: InquiryStatus, secret: frozenset[str], people: People) -> InquiryStatus:
    """As the reader sees it: officials as they appear to that reader.

    What contradicts a nil return is left out where it is withheld: that there is a prohibited system would be told.
    """
    rows = (
        replace(
            row,
            submitted_by=people.shown(row.submitted_by),
            contradicted_by=tuple(ref for ref in row.contradicted_by if ref not in secret),
        )
        for row in status.rows
    )
    return replace(status, rows=tuple(rows))


def _switched_off(connection: Connection, moment: Moment, rows: Sequence[InventoryRow]) -> list[InventoryRow]:
    """The deployments that were shut down and whose outcome is or was prohibited."""
    found = [row for row in rows if row.standing in SHUTDOWN_STANDINGS]
    if not found:
        return []
    table = rectangles(moment)
    chosen = select(table.c.code, table.c.deployment).where(
        or_(table.c.outcome == "prohibited", table.c.points != "[]"),
        as_known(table, moment),
        table.c.on_from <= moment.day,
    )
    prohibited = {tuple(row) for row in connection.execute(chosen)}
    return [row for row in found if (row.ref, row.deployment) in prohibited]


def _because_of(connection: Connection, rows: Sequence[InventoryRow], ref: str) -> list[InventoryRow]:
    """The deployments whose shutdown names the inquiry."""
    indexes = [index for row in rows for index in row.rests_on]
    chosen = select(entries.c.entry, entries.c.type).where(entries.c.entry.in_(indexes), entries.c.inquiry == ref)
    named = {row.entry for row in connection.execute(chosen) if row.type.startswith(_SHUTDOWN_TYPES)}
    return [row for row in rows if named & set(row.rests_on)]


def _motives(connection: Connection, rows: Sequence[InventoryRow]) -> tuple[Motive, ...]:
    accepted = [(row, claim) for row in rows for claim in row.claims if claim["state"] == "accepted"]
    indexes = [claim["index"] for _, claim in accepted]
    chosen = select(texts.c.entry, texts.c.value).where(texts.c.entry.in_(indexes), texts.c.field == "motivation")
    written = {row.entry: row.value for row in connection.execute(chosen)}
    return tuple(
        Motive(row.ref, row.deployment, claim["claim"], claim["ground"], written.get(claim["index"]))
        for row, claim in accepted
    )


def _processes(rows: Sequence[InventoryRow]) -> Mapping[str, tuple[str, ...]]:
    """The systems in each business process; a process whose name is not at hand is left to the caveats."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for process in row.processes:
            if process.value is not None:
                found.setdefault(process.value, set()).add(row.ref)
    return {name: tuple(sorted(refs)) for name, refs in sorted(found.items())}
