"""What a row says of an examination and of a shutdown, as texts become values; nothing is derived or judged here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.act import EvidenceItem
from ...domain.law.summary import Summary, parse_decisive
from ...domain.values import Code, Committed, Sha256
from ...errors import Invalid
from ...frozen import frozen
from .cells import codes, says_yes
from .mapping_tables import STAGES

if TYPE_CHECKING:
    from ...domain.values import When
    from .cells import Cells
    from .mapping import Mapping
    from .mapping_tables import ExaminationFields, Said


@frozen
class Attested:
    """When and by whom it was decided, if the row says so, and the document that says it."""

    decided_on: When | None = None
    decided_by: Committed | None = None
    evidence: EvidenceItem | None = None


@frozen
class SourceExamination:
    """An examination in short. ``failing``: elements that are not met, of which the law says of which point they are.

    ``expected`` is the outcome that the source has: it is compared with the one derived.
    """

    because: Committed
    summary: Summary
    failing: tuple[Code, ...]
    taxonomy: Code | None
    examined_since: When | None
    expected: str | None
    attested: Attested


@frozen
class SourceStage:
    """A stage of a shutdown, from which day, and for a decision the day planned."""

    stage: str
    day: When
    planned: When | None


@frozen
class SourceShutdown:
    """The stages that a row states, in order; ``attested`` goes with the decision."""

    stages: tuple[SourceStage, ...]
    because: Committed
    attested: Attested

    def has(self, stage: str) -> bool:
        """Whether the row states that stage."""
        return any(each.stage == stage for each in self.stages)


class _Row:
    """The cells of a row by what they say, and what every row says where a cell is empty."""

    def __init__(self, cells: Cells, said: Said) -> None:
        self.cells = cells
        self._said = said

    def field(self, name: str) -> str:
        """The field that says it, as a message names it."""
        return self._said.fields.get(name, name)

    def text(self, name: str) -> str | None:
        """What is said of it."""
        return self.cells.text(self._said.fields.get(name)) or self._said.always.get(name)

    def needed(self, name: str) -> str:
        """What is said of it, which must be there. Raises Invalid (``import-row-incomplete``)."""
        found = self.text(name)
        if found is None:
            raise Invalid("import-row-incomplete", field=self.field(name))
        return found

    def listed(self, name: str) -> tuple[Code, ...]:
        """The codes said; commas stand between them too."""
        parts = self.cells.split(self.text(name))
        return codes(tuple(code.strip() for part in parts for code in part.split(",") if code.strip()))

    def day(self, name: str) -> When | None:
        """The day said."""
        text = self.text(name)
        return self.cells.as_day(text, self.field(name)) if text is not None else None

    def attested(self) -> Attested:
        """When and by whom it was decided. Raises Invalid (``import-row-incomplete``) for a hash without a title."""
        decided_on, decided_by = self.day("decided_on"), self.text("decided_by")
        digest = self.text("evidence_sha256")
        title = self.needed("evidence") if digest is not None else self.text("evidence")
        self.cells.column = self._said.fields.get("evidence_sha256")
        return Attested(
            decided_on,
            Committed.of(decided_by) if decided_by is not None else None,
            EvidenceItem(Committed.of(title), sha256=Sha256(digest.lower()) if digest is not None else None)
            if title is not None
            else None,
        )


def examination_of(cells: Cells, mapping: Mapping) -> SourceExamination | None:
    """The examination in a row; None where none of its fields says anything.

    Raises Invalid (``import-row-incomplete``, ``import-value-unknown``, ``import-day-malformed``,
    ``decisive-malformed``, ``value-malformed``).
    """
    table = mapping.classification
    if table is None or not _stated(cells, tuple(table.columns())):
        return None
    row = _Row(cells, table.said)
    states = _states(cells, table)
    decisive = parse_decisive(cells.split(row.text("decisive")))
    summary = Summary(
        met=(*row.listed("met"), *states.get("met", ())),
        unknown=(*row.listed("unknown"), *states.get("unknown", ())),
        decisive=decisive,
        decisive_all=says_yes(row.text("decisive_all"), row.field("decisive_all")),
        not_ai=says_yes(row.text("not_ai"), row.field("not_ai")),
        grounds=row.listed("grounds"),
        guidance=row.listed("guidance"),
        review_on=row.day("review"),
        flags=row.listed("flags"),
    )
    taxonomy = row.text("taxonomy")
    return SourceExamination(
        because=Committed.of(row.needed("because")),
        summary=summary,
        failing=states.get("not_met", ()),
        taxonomy=Code(taxonomy) if taxonomy is not None else None,
        examined_since=cells.day(table.said.fields.get("examined_since")),
        expected=_expected(cells, table),
        attested=row.attested(),
    )


def shutdown_of(cells: Cells, mapping: Mapping) -> SourceShutdown | None:
    """The shutdown in a row; None where it states no stage. Raises as :func:`examination_of`."""
    said = mapping.shutdown
    if said is None:
        return None
    days = [(stage, cells.day(said.fields.get(stage))) for stage in STAGES]
    row = _Row(cells, said)
    planned = row.day("planned")
    stages = tuple(
        SourceStage(stage, day, planned if stage == "decided" else None) for stage, day in days if day is not None
    )
    if not stages:
        return None
    return SourceShutdown(stages, Committed.of(row.needed("because")), row.attested())


def _stated(cells: Cells, columns: tuple[str, ...]) -> bool:
    """Whether a row says anything of it; every row does where nothing but ``always`` is mapped."""
    return not columns or any(cells.text(column) is not None for column in columns)


def _states(cells: Cells, table: ExaminationFields) -> dict[str, tuple[Code, ...]]:
    """The elements by the state that their fields say."""
    found: dict[str, tuple[Code, ...]] = {}
    for element, field in table.elements.items():
        text = cells.text(field)
        if text is None:
            continue
        if text not in table.states:
            raise Invalid("import-value-unknown", field=field, found=text[:80], known=", ".join(table.states))
        state = table.states[text]
        found[state] = (*found.get(state, ()), Code(element))
    return found


def _expected(cells: Cells, table: ExaminationFields) -> str | None:
    expected = table.expected
    text = cells.text(expected.field) if expected is not None else None
    return cells.meaning(text, expected) if text is not None and expected is not None else None
