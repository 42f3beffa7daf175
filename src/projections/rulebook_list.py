"""The rulebook at a moment: what is adopted since when, by which entry, and what is at hand and not adopted yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import select

from ..domain.law.guidance import Guidance
from ..domain.law.laws import Laws, reviewed
from ..domain.law.library import guidance_items, released
from ..domain.law.taxonomy import Bilingual
from ..domain.values import Code, When
from ..errors import NotFound
from ..frozen import frozen
from .conditions import known
from .tables import adoptions, law_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row

    from ..domain.law.law_file import FileKind, LawFile
    from ..domain.law.taxonomy import Taxonomy
    from .position import Moment, Position
    from .store import Projections

State = Literal["adopted", "available", "unpublished"]

NOT_REVIEWED = Bilingual("Not reviewed by anybody.", "Door niemand beoordeeld.")
"""What is said of guidance that nobody reviewed: what ships says nothing of its own."""

NOT_AT_HAND = Bilingual("Its text is not at hand here.", "De tekst is hier niet voorhanden.")


@frozen
class RulebookItem:
    """A version of the law or a guidance document as the ledger had it; ``held`` is None where it is not at hand.

    ``added_by`` is the entry that added the file, None for what ships. ``adopted_by`` is the entry by which it is
    adopted, from the day ``since``.
    """

    kind: FileKind
    id: Code
    state: State
    digest: str
    held: Taxonomy | Guidance | None
    review: Bilingual
    added_by: int | None = None
    adopted_by: int | None = None
    since: str | None = None

    @property
    def title(self) -> Bilingual | None:
        """What it is called."""
        if self.held is None:
            return None
        return self.held.title if isinstance(self.held, Guidance) else self.held.legal_basis

    @property
    def content(self) -> Taxonomy | Guidance:
        """What it holds. Raises NotFound (``rulebook-item-not-at-hand``)."""
        if self.held is None:
            raise NotFound("rulebook-item-not-at-hand", item=self.id)
        return self.held

    @property
    def published(self) -> str | None:
        """The day or month of publication."""
        if self.held is None:
            return None
        return str(self.held.date) if isinstance(self.held, Guidance) else self.held.published.isoformat()

    @property
    def applies_from(self) -> str | None:
        """The day from which a version of the law applies."""
        if self.held is None or isinstance(self.held, Guidance):
            return None
        return self.held.applies_from.isoformat()

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "kind": self.kind,
            "id": str(self.id),
            "state": self.state,
            "title": None if self.title is None else {"en": self.title.en, "nl": self.title.nl},
            "published": self.published,
            "applies_from": self.applies_from,
            "adopted_by": self.adopted_by,
            "since": self.since,
            "added_by": self.added_by,
            "sha256": self.digest,
            "review": {"en": self.review.en, "nl": self.review.nl},
            "at_hand": self.held is not None,
        }


@frozen
class RulebookList:
    """All items at a moment: the law, then guidance, each in the order of publication."""

    position: Position
    expected: bool
    items: tuple[RulebookItem, ...]

    def document(self) -> dict[str, Any]:
        """As JSON."""
        rows = [item.document() for item in self.items]
        return {**self.position.document(), "expected": self.expected, "rulebook": rows}


def rulebook_list(projections: Projections, moment: Moment) -> RulebookList:
    """The rulebook at a moment."""
    laws = projections.laws()

    def question(connection: Connection) -> RulebookList:
        added = _added(connection, moment)
        then = Laws({code: file for code, file in laws.added.items() if code in added})
        adopted = _adopted(connection, moment)
        items = [_item(kind, code, moment, then, added, adopted) for kind, code in _codes(added, adopted)]
        items.sort(key=lambda item: (item.kind == "guidance", item.published or "", item.id))
        return RulebookList(moment.position, moment.expected, tuple(items))

    return projections.ask(question, moment)


def item_of(found: RulebookList, code: Code) -> RulebookItem:
    """One item. Raises NotFound (``rulebook-item-unknown``)."""
    from ..domain.law.nearest import nearest

    for item in found.items:
        if item.id == code:
            return item
    raise NotFound("rulebook-item-unknown", item=code, known=nearest(code, [str(item.id) for item in found.items]))


def _codes(added: Mapping[Code, Row[Any]], adopted: Mapping[Code, Row[Any]]) -> list[tuple[FileKind, Code]]:
    """Everything that ships, was added or is adopted, each once."""
    found: dict[Code, FileKind] = {release.version: "taxonomy" for release in released()}
    found |= {item.id: "guidance" for item in guidance_items()}
    found |= {code: row.kind for code, row in (*added.items(), *adopted.items())}
    return [(kind, code) for code, kind in found.items()]


def _item(
    kind: FileKind,
    code: Code,
    moment: Moment,
    laws: Laws,
    added: Mapping[Code, Row[Any]],
    adopted: Mapping[Code, Row[Any]],
) -> RulebookItem:
    held = _held(kind, code, laws)
    file, adoption = added.get(code), adopted.get(code)
    digest = file.digest if file is not None else held.digest if held is not None else adopted[code].digest
    return RulebookItem(
        kind=kind,
        id=code,
        state="adopted" if adoption is not None else "available" if _is_published(held, moment) else "unpublished",
        digest=digest,
        held=held,
        review=_review(held, laws.added.get(code)),
        added_by=file.entry if file is not None else None,
        adopted_by=adoption.entry if adoption is not None else None,
        since=adoption.effective_on if adoption is not None else None,
    )


def _held(kind: FileKind, code: Code, laws: Laws) -> Taxonomy | Guidance | None:
    try:
        return laws.taxonomy(code) if kind == "taxonomy" else laws.guidance_item(code)
    except NotFound:
        return None


def _is_published(held: Taxonomy | Guidance | None, moment: Moment) -> bool:
    if held is None:
        return False
    first = held.date.first if isinstance(held, Guidance) else held.published
    return first <= moment.position.on


def _review(held: Taxonomy | Guidance | None, file: LawFile | None) -> Bilingual:
    if held is None:
        return NOT_AT_HAND
    if file is not None and file.reviewed_by is not None:
        return reviewed(file.reviewed_by)
    return NOT_REVIEWED if isinstance(held, Guidance) else held.review_status


def _added(connection: Connection, moment: Moment) -> dict[Code, Row[Any]]:
    """The files known at the moment, by id; of two with one id the first."""
    rows = connection.execute(select(law_files).where(known(law_files, moment)).order_by(law_files.c.entry.desc()))
    return {Code(row.code): row for row in rows}


def _adopted(connection: Connection, moment: Moment) -> dict[Code, Row[Any]]:
    """The adoptions known at the moment that hold on its day."""
    rows = connection.execute(select(adoptions).where(known(adoptions, moment)).order_by(adoptions.c.entry))
    return {Code(row.code): row for row in rows if When(row.effective_on).first <= moment.position.on}
